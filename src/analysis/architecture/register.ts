// What the exports have in common: the processes that are registered, their place in the references, and what they serve.
import type {
  ArchitectureObject,
  FieldData,
  Model,
  Plan,
  Process,
  Unit,
  ValueData,
} from '../../language/model/model.js';
import { affairNamed, rabTitle, referenceAt } from '../../language/model/rab.js';
import type { Locale } from '../../language/source/locale.js';

/** What may be settled about the exports; all may be left out. */
export interface ArchitectureOptions {
  /** Level of the reference that a unit's level 0 is registered at; deeper levels follow. Default 3 (function). */
  readonly firstLevel?: number;
  /** Year that the forms are for. Default: the period of each indicator. */
  readonly year?: string;
}

/** Where the first two levels of a process's reference come from: its own words, or the affair of its unit. */
export type Origin = 'reference' | 'affair' | 'approximate';

/** Reference of a process: codes of level 2 (level 1, where that is all that is known), the most fitting first. */
export interface Placing {
  readonly codes: readonly string[];
  readonly origin: Origin;
  /** Words of the affair that it was taken from. */
  readonly affair?: string;
}

/** A process with what the forms ask of it. */
export interface Entry {
  readonly process: Process;
  readonly unit?: Unit;
  /** The unit whose map it stands in. */
  readonly map?: Unit;
  /** Level of the reference: `firstLevel` for level 0. */
  readonly level: number;
  /** From level 0 down to the process itself. */
  readonly path: readonly Process[];
  readonly placing?: Placing;
  /** Objectives that it supports, with their indicators: its own, else those of what it is part of, else of what it realises. */
  readonly aims: readonly Aim[];
  readonly services: readonly ArchitectureObject[];
  readonly data: readonly ArchitectureObject[];
  readonly applications: readonly ArchitectureObject[];
  /** Flows in it, or in what realises it, and the SOPs among them and in them. */
  readonly flows: readonly Process[];
  readonly sops: readonly Process[];
}

export interface Aim {
  readonly objective?: Plan;
  readonly indicator?: Plan;
}

/** All that is registered, in written order. */
export interface Register {
  readonly model: Model;
  readonly language: Locale;
  readonly options: { readonly firstLevel: number; readonly year?: string };
  readonly entries: readonly Entry[];
}

/** Fewest levels of the reference that are the nation's own. */
const NATIONAL = 2;

/**
 * Registers every process but the SOPs that a flow runs. References of levels 1 and 2 come from the process, else from what it is part
 * of, else from the affair of its unit or of a unit around that by the cross-walk; nothing is made up.
 */
export function registerOf(model: Model, { firstLevel = NATIONAL + 1, year }: ArchitectureOptions = {}): Register {
  const processes = new Map(model.processes.map((process) => [process.id, process]));
  const units = new Map(model.units.map((unit) => [unit.id, unit]));
  const uses = useOf(model);
  const inside = carriers(model);
  const aims = aimsOf(model, processes, units);
  const entries = model.processes.flatMap((process): Entry[] => {
    const path = pathOf(process, processes);
    if (path.some((outer) => outer !== process && outer.steps.length > 0)) return [];
    const unit = units.get(process.unit ?? process.within ?? '');
    const map = units.get(process.within ?? '');
    const placing = placingOf(path, unit, units);
    const carried = inside(process.id);
    const flows = [process, ...carried].filter(({ steps }) => steps.length > 0);
    const flowIds = new Set(flows.map(({ id }) => id));
    return [
      {
        process,
        ...(unit && { unit }),
        ...(map && { map }),
        level: firstLevel + process.level,
        path,
        ...(placing && { placing }),
        aims: aims(process.id),
        ...uses(process, carried),
        flows: flows.filter(({ parent }) => parent === undefined || !flowIds.has(parent)),
        sops: flows.filter(({ sop }) => sop !== undefined),
      },
    ];
  });
  return {
    model,
    language: entries[0]?.process.language ?? model.language,
    options: { firstLevel, ...(year && { year }) },
    entries,
  };
}

function pathOf(process: Process, processes: ReadonlyMap<string, Process>): readonly Process[] {
  const path = [process];
  for (let outer = processes.get(process.parent ?? ''); outer !== undefined; outer = processes.get(outer.parent ?? ''))
    path.unshift(outer);
  return path;
}

/** What carries a process out: processes nested in it or realising it, and so on. */
function carriers({ processes, units }: Model): (id: string) => readonly Process[] {
  const below = new Map<string, Process[]>();
  const unitRealizes = new Map(units.map(({ id, realizes }) => [id, realizes]));
  const add = (above: string, process: Process): void => {
    const list = below.get(above);
    if (list === undefined) below.set(above, [process]);
    else list.push(process);
  };
  for (const process of processes) {
    if (process.parent !== undefined) add(process.parent, process);
    for (const target of process.realizes) add(target, process);
    if (process.parent === undefined)
      for (const target of unitRealizes.get(process.within ?? '') ?? []) add(target, process);
  }
  return (id) => {
    const found = new Set(below.get(id));
    for (const process of found) for (const next of below.get(process.id) ?? []) found.add(next);
    return [...found].filter((process) => process.id !== id);
  };
}

function placingOf(
  path: readonly Process[],
  unit: Unit | undefined,
  units: ReadonlyMap<string, Unit>,
): Placing | undefined {
  for (const { reference } of [...path].reverse()) {
    const codes = reference.flatMap((code) => referenceAt(code, NATIONAL) ?? referenceAt(code, 1) ?? []);
    const known = [...new Set(codes)].filter((code) => rabTitle(code) !== undefined);
    if (known.length > 0) return { codes: known, origin: 'reference' };
  }
  for (let around = unit; around !== undefined; around = units.get(around.parent ?? '')) {
    const named = around.fields.filter(({ key }) => key === 'affair').flatMap(({ values }) => values.map(wordsOf));
    const found = named.flatMap((words) => affairNamed(words) ?? []);
    if (found.length === 0) continue;
    const codes = [...new Set(found.flatMap((affair) => affair.codes))];
    const origin = found.some(({ approximate }) => approximate) ? 'approximate' : 'affair';
    return { codes, origin, affair: named.join(', ') };
  }
  return undefined;
}

type Uses = Pick<Entry, 'services' | 'data' | 'applications'>;

/** Services that realise a process, data and applications that it or its steps use or produce; with those of what is inside it. */
function useOf({ objects }: Model): (process: Process, inside: readonly Process[]) => Uses {
  const byId = new Map(objects.map((object) => [object.id, object]));
  const services = new Map<string, ArchitectureObject[]>();
  for (const object of objects) {
    if (object.type !== 'service') continue;
    for (const target of targetsOf(object, 'realizes')) services.set(target, [...(services.get(target) ?? []), object]);
  }
  const carriers = new Map<string, ArchitectureObject[]>();
  for (const object of objects) {
    if (object.type !== 'application') continue;
    for (const target of targetsOf(object, 'supports')) carriers.set(target, [...(carriers.get(target) ?? []), object]);
  }
  return (process, inside) => {
    const all = [process, ...inside];
    const named = all.flatMap(({ uses, produces, steps }) => [
      ...produces,
      ...uses,
      ...steps.flatMap((step) => step.uses),
    ]);
    const found = [...new Set(named)].flatMap((id) => byId.get(id) ?? []);
    const realising = [...new Set(all.flatMap(({ id }) => services.get(id) ?? []))];
    const carrying = realising.flatMap(({ id }) => carriers.get(id) ?? []);
    return {
      services: realising,
      data: found.filter(({ type }) => type === 'data'),
      applications: [...new Set([...found.filter(({ type }) => type === 'application'), ...carrying])],
    };
  };
}

/** Ids that a field names. */
export function targetsOf({ fields }: { readonly fields: readonly FieldData[] }, key: string): readonly string[] {
  return fields
    .filter((field) => field.key === key)
    .flatMap(({ values }) => values.flatMap((value) => (value.type === 'ref' ? (value.target ?? []) : [])));
}

function aimsOf(
  { plans }: Model,
  processes: ReadonlyMap<string, Process>,
  units: ReadonlyMap<string, Unit>,
): (id: string) => readonly Aim[] {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const indicators = new Map<string, Plan[]>();
  for (const plan of plans)
    if (plan.level === 'indicator' && plan.parent !== undefined)
      indicators.set(plan.parent, [...(indicators.get(plan.parent) ?? []), plan]);
  const objectiveOf = (plan: Plan | undefined): Plan | undefined =>
    plan === undefined || plan.level === 'objective' ? plan : objectiveOf(byId.get(plan.parent ?? ''));
  const aimOf = (id: string): readonly Aim[] => {
    const plan = byId.get(id);
    const objective = objectiveOf(plan);
    if (plan === undefined) return [];
    if (plan.level === 'indicator') return [{ ...(objective && { objective }), indicator: plan }];
    if (objective === undefined) return [];
    const list = indicators.get(objective.id) ?? [];
    return list.length === 0 ? [{ objective }] : list.map((indicator) => ({ objective, indicator }));
  };
  return (id) => {
    const seen = new Set([id]);
    for (const next of seen) {
      const process = processes.get(next);
      const found = process?.supports.flatMap(aimOf) ?? [];
      if (found.length > 0) return found;
      if (process?.parent !== undefined) seen.add(process.parent);
      for (const target of process?.realizes ?? []) seen.add(target);
      for (const target of units.get(process?.within ?? '')?.realizes ?? []) seen.add(target);
    }
    return [];
  };
}

/** A value as words, a number as it was written. */
export function wordsOf(value: ValueData): string {
  if (value.type === 'date') return value.text ?? value.date;
  return value.type === 'duration' ? value.duration.text : value.text;
}

/** The words of a field, the values apart by commas; `undefined` where there is none. */
export function fieldOf(
  { fields }: { readonly fields: readonly FieldData[] },
  ...keys: readonly string[]
): string | undefined {
  const wanted = keys.map((key) => key.toLowerCase());
  const found = fields.find(({ key }) => wanted.includes(key.toLowerCase()));
  return found === undefined || found.values.length === 0 ? undefined : found.values.map(wordsOf).join(', ');
}
