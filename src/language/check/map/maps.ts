// The processes of all files as maps: which belong to a map at all, what holds what, and which unit stands in which.
import type { Model, Plan, Process, Unit } from '../../model/model.js';
import type { Whole } from '../rule.js';

/** All maps of a project. Processes and units are found by their ids. */
export interface Maps {
  /** Processes that stand on a map, in order: all but the procedures inside a flow and flows that belong to nothing. */
  readonly mapped: readonly Process[];
  /** Those of level 0, with the unit whose map they are on (`undefined`: the project's own). */
  readonly outermost: readonly Process[];
  readonly processes: ReadonlyMap<string, Process>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly plans: ReadonlyMap<string, Plan>;
  /** Those on the map of a process. */
  readonly childrenOf: (process: Process) => readonly Process[];
  /** Those directly in a process, procedures included. */
  readonly insideOf: (process: Process) => readonly Process[];
  /** The process and those around it, from the inside out. */
  readonly chainOf: (process: Process) => readonly Process[];
  /** The process and all in it that stand on a map, level by level. */
  readonly treeOf: (process: Process) => readonly Process[];
  /** The unit and those around it, from the inside out. */
  readonly unitsFrom: (unit: string | undefined) => readonly Unit[];
  /** Is a unit another one, or does it stand in it? */
  readonly isWithin: (unit: string | undefined, other: string | undefined) => boolean;
  /** The outermost unit around; empty where there is none. */
  readonly rootOf: (process: Process) => string;
}

/** Every rule here asks for the maps; they are made once. */
const known = new WeakMap<Model, Maps>();

export function mapsOf({ model }: Whole): Maps {
  const maps = known.get(model) ?? readMaps(model);
  known.set(model, maps);
  return maps;
}

function readMaps(model: Model): Maps {
  const processes = new Map(model.processes.map((process) => [process.id, process]));
  const units = new Map(model.units.map((unit) => [unit.id, unit]));
  const inside = new Map<string, Process[]>();
  for (const process of model.processes) {
    const list = inside.get(process.parent ?? '');
    if (process.parent === undefined) continue;
    if (list === undefined) inside.set(process.parent, [process]);
    else list.push(process);
  }
  const onMap = mappedIn(model, processes);
  const insideOf = (process: Process): readonly Process[] => inside.get(process.id) ?? [];
  const childrenOf = (process: Process): readonly Process[] => insideOf(process).filter(({ id }) => onMap.has(id));
  const mapped = model.processes.filter(({ id }) => onMap.has(id));
  const unitsFrom = (unit: string | undefined): readonly Unit[] => chain(units, unit, ({ parent }) => parent);
  return {
    mapped,
    outermost: mapped.filter(({ parent }) => parent === undefined),
    processes,
    units,
    plans: new Map(model.plans.map((plan) => [plan.id, plan])),
    insideOf,
    childrenOf,
    chainOf: (process) => chain(processes, process.id, ({ parent }) => parent),
    treeOf: (process) => {
      const tree = [process];
      for (let next = 0; next < tree.length; next++) tree.push(...childrenOf(tree[next]!));
      return tree;
    },
    unitsFrom,
    isWithin: (unit, other) => other !== undefined && unitsFrom(unit).some(({ id }) => id === other),
    rootOf: (process) => unitsFrom(process.within ?? process.unit).at(-1)?.id ?? '',
  };
}

/** What stands around a thing, itself first. */
function chain<T>(
  table: ReadonlyMap<string, T>,
  id: string | undefined,
  parent: (one: T) => string | undefined,
): readonly T[] {
  const found: T[] = [];
  for (let one = table.get(id ?? ''); one !== undefined; one = table.get(parent(one) ?? '')) found.push(one);
  return found;
}

/**
 * What is carried out below a flow is a procedure, no further level: a process inside one with steps, and an outermost one that a step
 * runs. A flow that says nothing of a map belongs to none.
 */
function mappedIn(model: Model, processes: ReadonlyMap<string, Process>): ReadonlySet<string> {
  const run = new Set(model.processes.flatMap(({ steps }) => steps.flatMap((step) => step.runs ?? [])));
  const mapped = new Set<string>();
  for (const process of model.processes) {
    const around = process.parent === undefined ? undefined : processes.get(process.parent);
    const isProcedure = process.category === undefined && process.steps.length > 0 && run.has(process.id);
    if (around === undefined ? !isProcedure && !isLoose(process) : mapped.has(around.id) && around.steps.length === 0)
      mapped.add(process.id);
  }
  return mapped;
}

/** A flow that says nothing of a map that it belongs to: it has neither code nor category. */
export function isLoose({ parent, steps, code, category }: Process): boolean {
  return parent === undefined && steps.length > 0 && code === undefined && category === undefined;
}

/** The procedures that carry out a flow: those in it that are SOPs, and those that its steps run. */
export function proceduresOf({ insideOf, processes }: Maps, flow: Process): readonly Process[] {
  const run = flow.steps.flatMap((step) => (step.runs === undefined ? [] : (processes.get(step.runs) ?? [])));
  return [...new Set([...insideOf(flow), ...run])].filter((process) => process.sop !== undefined && process !== flow);
}

/** Processes by the unit whose map they are on, in order of reading. */
export function byUnit(processes: readonly Process[]): ReadonlyMap<string, readonly Process[]> {
  return grouped(processes, ({ within }) => within ?? '');
}

/** Lists of those that have something in common, in order. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Processes that are on one map together: those of level 0 of a unit, and those in one process. */
export function mapsIn(maps: Maps): readonly (readonly Process[])[] {
  return [...byUnit(maps.outermost).values(), ...maps.mapped.map(maps.childrenOf)].filter((map) => map.length > 0);
}
