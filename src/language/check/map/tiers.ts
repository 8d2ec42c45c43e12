// map/realizes-nothing and map/not-realized: the maps of agencies held against the map of the regency, both ways.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Process } from '../../model/model.js';
import type { Whole } from '../rule.js';
import { byUnit, type Maps, mapsOf } from './maps.js';
import { statementOf } from './place.js';

/** The maps of regencies: their processes of level 0. */
export function regencyMaps(maps: Maps): readonly (readonly Process[])[] {
  return [...byUnit(maps.outermost)].flatMap(([unit, map]) => (maps.units.get(unit)?.tier === 'regency' ? [map] : []));
}

/** Ids of processes that some process or unit says it realises. */
export function realizedIn({ model }: Whole): ReadonlySet<string> {
  return new Set([...model.processes, ...model.units].flatMap(({ realizes }) => realizes));
}

/** A process of an agency serves the regency: it realises, or a part of it does, one of its processes. Only where the regency has a map. */
export function realizesNothing(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  const withMap = new Set(regencyMaps(maps).flatMap(([first]) => first?.within ?? []));
  for (const process of maps.outermost) {
    const [own, ...around] = maps.unitsFrom(process.within);
    const regency = around.find(({ id }) => withMap.has(id));
    if (own === undefined || own.tier === 'regency' || regency === undefined) continue;
    const says = [...maps.treeOf(process), own, ...around].some(({ realizes }) => realizes.length > 0);
    if (says || statementOf(whole, process) === undefined) continue;
    const args = { process: process.title, unit: own.title, regency: regency.title };
    report('map/realizes-nothing', process.origin, args, { process: process.id });
  }
}

/** A process of the regency that no agency realises; one finding for a process of which nothing is realised. */
export function notRealized(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  const realized = realizedIn(whole);
  if (realized.size === 0) return;
  for (const process of regencyMaps(maps).flat()) {
    for (const lacking of unrealized(process, maps, realized)) {
      const args = { process: lacking.title, isPart: lacking.parent !== undefined };
      report('map/not-realized', lacking.origin, args, { process: lacking.id });
    }
  }
}

/** The process itself if nothing of it is realised; else those of its parts of which nothing is. */
function unrealized(process: Process, maps: Maps, realized: ReadonlySet<string>): readonly Process[] {
  const tree = maps.treeOf(process);
  if (realized.has(process.id) || tree.some(({ steps }) => steps.length > 0)) return [];
  if (!tree.some(({ id }) => realized.has(id))) return [process];
  return maps.childrenOf(process).flatMap((child) => unrealized(child, maps, realized));
}
