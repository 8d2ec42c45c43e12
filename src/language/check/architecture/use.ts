// architecture/process-without-service, shared-data, two-producers: who uses and who makes what.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Process } from '../../model/model.js';
import { targetsOf } from '../map/goals.js';
import { type Maps, mapsOf } from '../map/maps.js';
import type { Whole } from '../rule.js';
import { says } from './fields.js';

/** A core process is seen from outside as a service: one that realises it, a part of it, what is around it, or what it realises. */
export function processWithoutService(whole: Whole, report: Report): void {
  const services = whole.model.objects.filter(({ type }) => type === 'service');
  if (services.length === 0) return;
  const maps = mapsOf(whole);
  const served = new Set<string>();
  const add = (id: string): void => {
    const process = maps.processes.get(id);
    if (process === undefined || served.has(id)) return;
    for (const one of maps.chainOf(process)) {
      served.add(one.id);
      for (const realized of one.realizes) add(realized);
    }
  };
  for (const { fields } of services) for (const id of targetsOf(fields, 'realizes')) add(id);
  for (const process of maps.outermost) {
    if (process.category !== 'core' || served.has(process.id)) continue;
    report('architecture/process-without-service', process.origin, { process: process.title }, { process: process.id });
  }
}

/** The agency that a process belongs to: the outermost unit below the regency. */
function agencyOf({ unitsFrom }: Maps, unit: string | undefined): string | undefined {
  const units = unitsFrom(unit);
  const below = units.filter(({ tier }) => tier !== 'regency');
  return (below.at(-1) ?? units.at(-1))?.id;
}

/** Data that others than its producer use travel between units: how is said in its description. */
export function sharedData(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  const uses = usersOf(whole, ({ uses, steps }) => [...uses, ...steps.flatMap((step) => step.uses)]);
  for (const data of whole.model.objects) {
    if (data.type !== 'data' || says(data, /interop|berbagi|pertukaran|sharing|exchange/)) continue;
    const producers = targetsOf(data.fields, 'producer').flatMap((unit) => agencyOf(maps, unit) ?? []);
    const user = (uses.get(data.id) ?? []).find((process) => {
      const agency = agencyOf(maps, process.unit);
      return agency !== undefined && producers.length > 0 && !producers.includes(agency);
    });
    if (user === undefined) continue;
    const labels = [{ role: 'user' as const, span: user.origin }];
    report('architecture/shared-data', data.origin, { data: data.title, process: user.title }, { labels });
  }
}

/** Data that processes of two agencies make: which of them is right, when they differ? */
export function twoProducers(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  const makers = usersOf(whole, ({ produces }) => produces);
  for (const data of whole.model.objects) {
    if (data.type !== 'data') continue;
    const [first, ...others] = makers.get(data.id) ?? [];
    if (first === undefined) continue;
    const agency = agencyOf(maps, first.unit);
    const second = others.find(
      ({ unit }) => unit !== undefined && agency !== undefined && agencyOf(maps, unit) !== agency,
    );
    if (second === undefined) continue;
    const labels = [
      { role: 'maker' as const, span: first.origin },
      { role: 'maker' as const, span: second.origin },
    ];
    const args = { data: data.title, first: first.title, second: second.title };
    report('architecture/two-producers', data.origin, args, { labels });
  }
}

/** Processes by the objects that they name. */
function usersOf(
  { model }: Whole,
  objectsOf: (process: Process) => readonly string[],
): ReadonlyMap<string, readonly Process[]> {
  const users = new Map<string, Process[]>();
  for (const process of model.processes) {
    for (const object of new Set(objectsOf(process))) {
      const list = users.get(object);
      if (list === undefined) users.set(object, [process]);
      else list.push(process);
    }
  }
  return users;
}
