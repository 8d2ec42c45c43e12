// map/incomplete-sipoc: who gives a process what, and what it gives to whom.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Whole } from '../rule.js';
import { mapsOf } from './maps.js';
import { statementOf } from './place.js';
import { thingsIn } from './things.js';

/** Levels that must say it: 0 and 1. Further down, flows show it. */
export const SIPOC_LEVELS = 2;

/** One finding for all that a process leaves out. */
export function incompleteSipoc(whole: Whole, report: Report): void {
  for (const process of mapsOf(whole).mapped) {
    const { inputs, outputs, level } = process;
    if (level >= SIPOC_LEVELS || statementOf(whole, process) === undefined) continue;
    const missing = [
      ...(thingsIn(inputs).length === 0 ? ['input'] : []),
      ...(inputs.some(({ parties }) => parties.length > 0) ? [] : ['supplier']),
      ...(thingsIn(outputs).length === 0 ? ['output'] : []),
      ...(outputs.some(({ parties }) => parties.length > 0) ? [] : ['customer']),
    ];
    if (missing.length === 0) continue;
    const args = { process: process.title, missing: missing.join(' ') };
    report('map/incomplete-sipoc', process.origin, args, { process: process.id });
  }
}
