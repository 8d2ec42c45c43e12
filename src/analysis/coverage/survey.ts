// What there is of each unit: its processes by level, its cross-functional maps and SOPs, and the state that they are in.
import type { Model, Process, SopIdentity, Unit } from '../../language/model/model.js';
import type { Locale } from '../../language/source/locale.js';

/** What may be settled about coverage; all may be left out. */
export interface CoverageOptions {
  /** Verdict on the flow of each process, by its id (`compile(…).soundness`). Without it nothing is said about soundness. */
  readonly soundness?: Readonly<Record<string, 'sound' | 'unsound' | 'unproven'>>;
  /** Day of the count, `2026-10-12`. Without it nothing is said about reviews. */
  readonly today?: string;
}

/** States of an SOP, in the order of its life. */
export const states = ['draft', 'submitted', 'verified', 'in-force', 'under-review', 'replaced', 'revoked'] as const;
export type State = (typeof states)[number];

/** An SOP with what is known about it. */
export interface SopRecord {
  readonly process: Process;
  readonly sop: SopIdentity;
  readonly state?: State;
  /** What the guideline asks of the identity and is not filled in; empty if it is complete. */
  readonly lacking: readonly Field[];
  readonly sound?: boolean;
  /** The last day on which it was looked at: it took effect, was revised or was evaluated. */
  readonly looked?: string;
  /** Was that within the twelve months before today? Absent where it is not in force. */
  readonly reviewed?: boolean;
}

/** A unit with what belongs to its map. */
export interface UnitRecord {
  readonly unit: Unit;
  /** How many units are around it. */
  readonly depth: number;
  /** Every process of its map. */
  readonly processes: readonly Process[];
  /** How many of them stand on levels 0, 1, 2, and 3 or deeper. */
  readonly levels: readonly [number, number, number, number];
  /** Flows that stand in no other flow: its cross-functional maps. */
  readonly maps: readonly Process[];
  /** Maps that are no SOP and have none inside or behind a step. */
  readonly mapsWithoutSop: readonly Process[];
  /** Lowest processes that have no flow and that no process of another tier realises. */
  readonly withoutMap: readonly Process[];
  readonly sops: readonly SopRecord[];
}

/** Everything that coverage is told from. */
export interface Survey {
  readonly model: Model;
  readonly language: Locale;
  readonly today?: string;
  readonly units: readonly UnitRecord[];
  /** Processes that belong to no unit. */
  readonly astray: readonly Process[];
}

const wanted = {
  number: (sop: SopIdentity) => filled([sop.number]),
  created: (sop: SopIdentity) => filled([sop.created]),
  effective: (sop: SopIdentity) => filled([sop.effective]),
  organization: (sop: SopIdentity) => filled(sop.organization),
  approved: (sop: SopIdentity) => filled([sop.approved?.position]),
  'legal-basis': (sop: SopIdentity) => filled(sop.legalBasis),
  qualification: (sop: SopIdentity) => filled(sop.qualification),
  related: (sop: SopIdentity) => sop.related.length > 0,
  equipment: (sop: SopIdentity) => sop.equipment.length > 0,
  warning: (sop: SopIdentity) => sop.warning.length > 0,
  records: (sop: SopIdentity) => sop.records.length > 0,
} as const;

/** A field that the identity of an SOP must have (PermenPANRB 35/2012); the last four may be "-". */
export type Field = keyof typeof wanted;
const fields = Object.keys(wanted) as Field[];

const filled = (texts: readonly (string | undefined)[]): boolean =>
  texts.some((text) => text !== undefined && /[\p{L}\p{N}]/u.test(text) && !/^\[.*\]$/.test(text.trim()));

/** Looks through a model once. Linear in its size. */
export function surveyOf(model: Model, options: CoverageOptions = {}): Survey {
  const { today } = options;
  const byUnit = new Map<string, Process[]>();
  const astray: Process[] = [];
  const known = new Set(model.units.map(({ id }) => id));
  for (const process of model.processes) {
    const unit = process.within ?? process.unit;
    if (unit === undefined || !known.has(unit)) astray.push(process);
    else if (byUnit.has(unit)) byUnit.get(unit)?.push(process);
    else byUnit.set(unit, [process]);
  }
  const look = lookOf(model, options);
  const depths = new Map<string, number>();
  const units = model.units.map((unit): UnitRecord => {
    const depth = unit.parent === undefined ? 0 : (depths.get(unit.parent) ?? 0) + 1;
    depths.set(unit.id, depth);
    return { unit, depth, ...look(byUnit.get(unit.id) ?? []) };
  });
  const language = model.processes[0]?.language ?? model.language;
  return { model, language, ...(today === undefined ? {} : { today }), units, astray };
}

function lookOf(model: Model, options: CoverageOptions) {
  const byId = new Map(model.processes.map((process) => [process.id, process]));
  const unitRealizes = new Map(model.units.map(({ id, realizes }) => [id, realizes]));
  const realized = new Set(
    model.processes.flatMap(({ realizes, within }) => [...realizes, ...(unitRealizes.get(within ?? '') ?? [])]),
  );
  const isMap = ({ steps, parent }: Process): boolean =>
    steps.length > 0 && (parent === undefined || (byId.get(parent)?.steps.length ?? 0) === 0);
  const hasSop = (process: Process): boolean =>
    process.sop !== undefined ||
    [...process.children, ...process.steps.flatMap(({ runs }) => runs ?? [])].some(
      (id) => byId.get(id)?.sop !== undefined,
    );
  return (processes: readonly Process[]): Omit<UnitRecord, 'unit' | 'depth'> => {
    const levels: [number, number, number, number] = [0, 0, 0, 0];
    for (const { level } of processes) levels[Math.min(level, 3)]!++;
    const maps = processes.filter(isMap);
    return {
      processes,
      levels,
      maps,
      mapsWithoutSop: maps.filter((process) => !hasSop(process)),
      withoutMap: processes.filter(
        ({ id, steps, children }) => steps.length === 0 && children.length === 0 && !realized.has(id),
      ),
      sops: processes.flatMap((process) => (process.sop === undefined ? [] : recordOf(process, process.sop, options))),
    };
  };
}

function recordOf(process: Process, sop: SopIdentity, { soundness, today }: CoverageOptions): SopRecord {
  const state = states.find((one) => one === sop.status);
  const lacking = fields.filter(
    (field) => !wanted[field](sop) && !(field === 'organization' && process.unit !== undefined),
  );
  const days = [sop.effective, ...sop.revised.map(({ date }) => date), ...sop.evaluated.map(({ date }) => date)]
    .filter((date): date is string => date !== undefined && isDay(date) && (today === undefined || date <= today))
    .sort();
  const looked = days.at(-1);
  const verdict = soundness !== undefined && Object.hasOwn(soundness, process.id) ? soundness[process.id] : undefined;
  return {
    process,
    sop,
    ...(state && { state }),
    lacking,
    ...(verdict === undefined || verdict === 'unproven' ? {} : { sound: verdict === 'sound' }),
    ...(looked === undefined ? {} : { looked }),
    ...(today === undefined || !(state === undefined || inForce.has(state))
      ? {}
      : { reviewed: looked !== undefined && looked >= yearBefore(today) }),
  };
}

/** States in which an SOP has to be looked at again. */
const inForce: ReadonlySet<State> = new Set(['in-force', 'under-review']);

const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);

/** The same day a year before: the first that is still within twelve months. */
const yearBefore = (day: string): string => `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
