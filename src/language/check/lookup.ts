// Things of a model by their ids, looked up once however many processes ask.
import type { Actor, ArchitectureObject, Model, Process, ProcessHandoff, Unit } from '../model/model.js';

export interface Lookup {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly processes: ReadonlyMap<string, Process>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly objects: ReadonlyMap<string, ArchitectureObject>;
  /** The actors of a process, in the order of its columns. */
  readonly actorsOf: (process: Process) => readonly Actor[];
  /** What a process hands over to others, and what others hand over to it. */
  readonly handoffsFrom: (process: Process) => readonly ProcessHandoff[];
  readonly handoffsTo: (process: Process) => readonly ProcessHandoff[];
}

const known = new WeakMap<Model, Lookup>();

/** Takes time by the size of the model the first time, none later. */
export function lookupIn(model: Model): Lookup {
  const lookup = known.get(model) ?? read(model);
  known.set(model, lookup);
  return lookup;
}

function read(model: Model): Lookup {
  const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
    new Map(list.map((one) => [one.id, one]));
  const actors = byId(model.actors);
  const from = new Map<string, ProcessHandoff[]>();
  const to = new Map<string, ProcessHandoff[]>();
  for (const handoff of model.handoffs) {
    add(from, handoff.from, handoff);
    add(to, handoff.to, handoff);
  }
  return {
    actors,
    processes: byId(model.processes),
    units: byId(model.units),
    objects: byId(model.objects),
    actorsOf: (process) => process.actors.flatMap((id) => actors.get(id) ?? []),
    handoffsFrom: ({ id }) => from.get(id) ?? [],
    handoffsTo: ({ id }) => to.get(id) ?? [],
  };
}

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}
