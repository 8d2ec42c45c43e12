// map/missing-category, no-core-process, other-category, single-child, many-processes: how a map is divided.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Whole } from '../rule.js';
import { byUnit, mapsIn, mapsOf } from './maps.js';
import { placeOf, statementOf } from './place.js';

/** A map that shows more than this many processes at once is not taken in at a glance. */
const MANY = 15;

/** Every process of level 0 says in which band of the map it stands (PermenPANRB 19/2018). */
export function missingCategory(whole: Whole, report: Report): void {
  for (const process of mapsOf(whole).outermost) {
    if (process.category === undefined && statementOf(whole, process) !== undefined)
      report('map/missing-category', process.origin, { process: process.title }, { process: process.id });
  }
}

/** An organisation without any core process serves nobody; silent as long as some process has no category yet. */
export function noCoreProcess(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  for (const [id, map] of byUnit(maps.outermost)) {
    if (map.some(({ category }) => category === undefined || category === 'core')) continue;
    const unit = maps.units.get(id);
    report('map/no-core-process', unit?.origin ?? map[0]!.origin, {
      unit: unit?.title ?? '',
      count: map.length,
      process: map[0]!.title,
    });
  }
}

/** What is part of a core process is not itself supporting. */
export function otherCategory(whole: Whole, report: Report): void {
  const { mapped, processes } = mapsOf(whole);
  for (const process of mapped) {
    const around = processes.get(process.parent ?? '');
    const { category } = process;
    if (category === undefined || around?.category === undefined || category === around.category) continue;
    const args = { process: process.title, category, parent: around.title, parentCategory: around.category };
    const labels = [{ role: 'parent' as const, span: placeOf(whole, around, 'category') }];
    report('map/other-category', placeOf(whole, process, 'category'), args, { labels, process: process.id });
  }
}

/** A process with one part is that part. A flow below a sub-process is no part, but its next and last level. */
export function singleChild(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  for (const process of maps.mapped) {
    const [child, second] = maps.childrenOf(process);
    if (child === undefined || second !== undefined || child.steps.length > 0) continue;
    const labels = [{ role: 'child' as const, span: child.origin }];
    const args = { process: process.title, child: child.title };
    report('map/single-child', process.origin, args, { labels, process: process.id });
  }
}

/** More than fifteen processes on one map. */
export function manyProcesses(whole: Whole, report: Report): void {
  const { units, processes } = mapsOf(whole);
  for (const map of mapsIn(mapsOf(whole))) {
    const first = map[0]!;
    if (map.length <= MANY) continue;
    const around = processes.get(first.parent ?? '') ?? units.get(first.within ?? '');
    report('map/many-processes', around?.origin ?? first.origin, { count: map.length, map: around?.title ?? '' });
  }
}
