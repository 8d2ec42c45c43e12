// The units that an SOP belongs to, and positions of the people who sign for them.

import { fold } from '../../model/ids.js';
import type { Model, Process, Unit } from '../../model/model.js';
import { lookupIn } from '../lookup.js';
import { isDash, isPlaceholder } from './block.js';

/** The units of a model by their ids. */
export const unitsById = (model: Model): ReadonlyMap<string, Unit> => lookupIn(model).units;

/** The unit of a process and those around it, from the inside out. */
export function unitsAround(units: ReadonlyMap<string, Unit>, process: Process): readonly Unit[] {
  const found: Unit[] = [];
  for (let unit = units.get(process.unit ?? ''); unit !== undefined; unit = units.get(unit.parent ?? ''))
    found.push(unit);
  return found;
}

/** The position at the head of a unit; empty where the file names none. */
export function positionOfHead(unit: Unit | undefined): string {
  const position = unit?.head?.position.trim() ?? '';
  return isDash(position) || isPlaceholder(position) ? '' : position;
}

const acting = /^(?:(?:plt|plh)\b\.?|pelaksana (?:tugas|harian)\b|acting\b)\s*/i;

/** The words by which a position says that somebody only stands in for its holder: "Plt."; empty where it does not. */
export function actingWords(position: string): string {
  return acting.exec(position.trim())?.[0].trim() ?? '';
}

/** Do two texts name the same position, one perhaps with more words ("Lurah", "Lurah Melati")? Who stands in for somebody signs as that one. */
export function samePosition(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return a.length > 0 && b.length > 0 && a.slice(0, b.length).every((word, i) => word === b[i]);
}

const standIn = /^(?:pj|pjs)\b\.?\s*/i;
const wordsOf = (position: string): readonly string[] =>
  fold(position.trim().replace(acting, '').replace(standIn, '')).match(/[\p{L}\p{N}]+/gu) ?? [];
