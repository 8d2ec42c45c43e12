// architecture/incomplete-object, incomplete-indicator, domains: what the portal of the national architecture asks of every object.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { ArchitectureObject, Plan } from '../../model/model.js';
import { targetsOf } from '../map/goals.js';
import { mapsOf } from '../map/maps.js';
import { statementOf } from '../map/place.js';
import type { Whole } from '../rule.js';
import { hasArchitecture, isReadable, says } from './fields.js';

/** What an object of a kind must say, and under which keys it may stand. */
const wanted: Readonly<Record<ArchitectureObject['type'], readonly (readonly [what: string, keys: RegExp])[]>> = {
  service: [
    ['description', /^(description|uraian|deskripsi|fungsi|tujuan|function|purpose)/],
    ['process', /^realizes$/],
    ['target', /^(target|sasaran)/],
    ['method', /^(metode|cara|kanal|method|channel)/],
    ['unit', /^(owner|unit|pelaksana|penyelenggara|executing)/],
  ],
  data: [
    ['description', /^(description|uraian|deskripsi|tujuan|purpose)/],
    ['producer', /^(producer|produsen|penghasil)/],
    ['steward', /^(steward|wali\s?data|penanggung)/],
  ],
  application: [
    ['description', /^(description|uraian|deskripsi|fungsi|function)/],
    ['service', /^supports$/],
  ],
};

/** One finding for all that an object leaves out; of processes, those of level 0 say what they are. */
export function incompleteObject(whole: Whole, report: Report): void {
  if (hasArchitecture(whole)) {
    for (const process of mapsOf(whole).outermost) {
      const { title, description, origin, id } = process;
      if (description !== undefined || statementOf(whole, process) === undefined) continue;
      const args = { name: title, type: 'process' as const, missing: 'description' };
      report('architecture/incomplete-object', origin, args, { process: id });
    }
  }
  for (const object of whole.model.objects) {
    if (!isReadable(whole, object)) continue;
    const missing = wanted[object.type].flatMap(([what, keys]) => (says(object, keys) ? [] : [what]));
    if (missing.length === 0) continue;
    const args = { name: object.title, type: object.type, missing: missing.join(' ') };
    report('architecture/incomplete-object', object.origin, args);
  }
}

/** An indicator has a unit of measure, a target, and somebody who answers for it: an owner, or a process that supports it. */
export function incompleteIndicator(whole: Whole, report: Report): void {
  const { plans } = mapsOf(whole);
  const supported = new Set([
    ...whole.model.processes.flatMap(({ supports }) => supports),
    ...whole.model.units.flatMap(({ fields }) => targetsOf(fields, 'supports')),
  ]);
  const isSupported = (plan: Plan): boolean => {
    for (let one: Plan | undefined = plan; one !== undefined; one = plans.get(one.parent ?? ''))
      if (supported.has(one.id)) return true;
    return false;
  };
  for (const plan of whole.model.plans) {
    if (plan.level !== 'indicator' || !isReadable(whole, plan)) continue;
    const missing = [
      ...(says(plan, /^(measure|satuan|unit)/) ? [] : ['measure']),
      ...(says(plan, /^target/) ? [] : ['target']),
      ...(says(plan, /^(owner|pengampu|penanggung)/) || isSupported(plan) ? [] : ['owner']),
    ];
    if (missing.length > 0)
      report('architecture/incomplete-indicator', plan.origin, { name: plan.title, missing: missing.join(' ') });
  }
}

/** Which of the domains that can be written down here have nothing in them yet. One finding for a project; that of processes is asked of each. */
export function domains(whole: Whole, report: Report): void {
  const { model } = whole;
  if (!hasArchitecture(whole)) return;
  const there = new Set<string>(model.objects.map(({ type }) => type));
  const all = ['data', 'service', 'application'];
  const missing = all.filter((domain) => !there.has(domain));
  const place = model.units[0] ?? model.objects[0] ?? model.processes[0];
  if (missing.length === 0 || place === undefined) return;
  const args = { missing: missing.join(' '), count: all.length - missing.length };
  report('architecture/domains', place.origin, args);
}
