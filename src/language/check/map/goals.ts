// map/no-goal and map/idle-goal: what processes are for.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { FieldData, Process } from '../../model/model.js';
import type { Whole } from '../rule.js';
import { type Maps, mapsOf } from './maps.js';
import { statementOf } from './place.js';

/** A process of level 0 serves a goal: itself, a part of it, its unit, or what it realises says which. Only where there are goals. */
export function noGoal(whole: Whole, report: Report): void {
  if (whole.model.plans.length === 0) return;
  const maps = mapsOf(whole);
  for (const process of maps.outermost) {
    if (serves(process, maps, new Set()) || statementOf(whole, process) === undefined) continue;
    report('map/no-goal', process.origin, { process: process.title }, { process: process.id });
  }
}

function serves(process: Process, maps: Maps, seen: Set<string>): boolean {
  if (seen.has(process.id)) return false;
  seen.add(process.id);
  const units = maps.unitsFrom(process.within ?? process.unit);
  if (units.some(({ fields }) => targetsOf(fields, 'supports').length > 0)) return true;
  if (maps.chainOf(process).some(({ supports }) => supports.length > 0)) return true;
  const tree = maps.treeOf(process);
  if (tree.some(({ supports }) => supports.length > 0)) return true;
  const realizes = [...tree.flatMap((one) => one.realizes), ...units.flatMap((unit) => unit.realizes)];
  return realizes.some((id) => {
    const target = maps.processes.get(id);
    return target !== undefined && serves(target, maps, seen);
  });
}

/** What the names in a field of a kind mean, where they mean something. */
export function targetsOf(fields: readonly FieldData[], key: string): readonly string[] {
  return fields.flatMap((field) =>
    field.key === key ? field.values.flatMap((value) => (value.type === 'ref' ? (value.target ?? []) : [])) : [],
  );
}

/** An objective that no process supports: neither it, nor what is above or below it. */
export function idleGoal(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  if (maps.mapped.length === 0) return;
  const supported = new Set<string>();
  const add = (plan: string): void => {
    for (let one = maps.plans.get(plan); one !== undefined; one = maps.plans.get(one.parent ?? '')) {
      if (supported.has(one.id)) break;
      supported.add(one.id);
    }
  };
  const direct = new Set([
    ...whole.model.processes.flatMap(({ supports }) => supports),
    ...whole.model.units.flatMap(({ fields }) => targetsOf(fields, 'supports')),
  ]);
  for (const plan of direct) add(plan);
  for (const plan of whole.model.plans) {
    if (plan.level !== 'objective' || supported.has(plan.id)) continue;
    let above = maps.plans.get(plan.parent ?? '');
    while (above !== undefined && !direct.has(above.id)) above = maps.plans.get(above.parent ?? '');
    if (above === undefined) report('map/idle-goal', plan.origin, { goal: plan.title });
  }
}
