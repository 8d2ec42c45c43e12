// Units together: those inside a unit, those of a tier, the regencies of a province.
import type { Survey, UnitRecord } from './survey.js';

/** Counts of several units. */
export interface Sums {
  readonly levels: readonly number[];
  readonly maps: number;
  readonly sops: number;
  readonly withoutMap: number;
  readonly mapsWithoutSop: number;
  readonly complete: number;
  /** Absent where nothing is known of it. */
  readonly sound?: number;
  readonly reviewed?: number;
  /** How many would have to be reviewed. */
  readonly due: number;
  /** By state, those without one under `none`. */
  readonly states: ReadonlyMap<string, number>;
}

export function sumOf(
  records: readonly UnitRecord[],
  known: { readonly sound: boolean; readonly reviewed: boolean },
): Sums {
  const sops = records.flatMap((record) => record.sops);
  const count = (part: (record: UnitRecord) => number): number =>
    records.reduce((sum, record) => sum + part(record), 0);
  const states = new Map<string, number>();
  for (const { state = 'none' } of sops) states.set(state, (states.get(state) ?? 0) + 1);
  return {
    levels: [0, 1, 2, 3].map((level) => count(({ levels }) => levels[level]!)),
    maps: count(({ maps }) => maps.length),
    sops: sops.length,
    withoutMap: count(({ withoutMap }) => withoutMap.length),
    mapsWithoutSop: count(({ mapsWithoutSop }) => mapsWithoutSop.length),
    complete: sops.filter(({ lacking }) => lacking.length === 0).length,
    ...(known.sound ? { sound: sops.filter(({ sound }) => sound === true).length } : {}),
    ...(known.reviewed ? { reviewed: sops.filter(({ reviewed }) => reviewed === true).length } : {}),
    due: sops.filter(({ reviewed }) => reviewed !== undefined).length,
    states,
  };
}

/** What is known at all. */
export function knownOf(survey: Survey): { readonly sound: boolean; readonly reviewed: boolean } {
  const sound = survey.units.some(({ sops }) => sops.some((sop) => sop.sound !== undefined));
  return { sound, reviewed: survey.today !== undefined };
}

/** Answers which units a unit is made of: itself and all inside it. */
export function partsOf({ units }: Survey): (record: UnitRecord) => readonly UnitRecord[] {
  const inside = new Map<string, UnitRecord[]>();
  for (const record of units) {
    const { parent } = record.unit;
    if (parent === undefined) continue;
    const list = inside.get(parent);
    if (list === undefined) inside.set(parent, [record]);
    else list.push(record);
  }
  return (record) => {
    const found = [record];
    for (const { unit } of found) for (const part of inside.get(unit.id) ?? []) found.push(part);
    return found;
  };
}

/** Does it, or a unit inside it, have something? */
export const some = (records: readonly UnitRecord[], of: 'processes' | 'maps' | 'sops'): boolean =>
  records.some((record) => record[of].length > 0);

/** A regency with all of its units. */
export interface Region {
  readonly title: string;
  readonly records: readonly UnitRecord[];
}

/**
 * The regencies: units of that tier, each with what is inside it. Where there is none, every folder next to the others is taken for one;
 * its name is that of its only outermost unit, else of the folder.
 */
export function regionsOf(survey: Survey): readonly Region[] {
  const parts = partsOf(survey);
  const regencies = survey.units.filter(({ unit }) => unit.tier === 'regency');
  if (regencies.length > 0) return regencies.map((record) => ({ title: record.unit.title, records: parts(record) }));
  const folders = new Map<string, UnitRecord[]>();
  const nameOf = folderNames(survey.units.map(({ unit }) => unit.origin.path));
  for (const record of survey.units) {
    const folder = nameOf(record.unit.origin.path);
    const list = folders.get(folder);
    if (list === undefined) folders.set(folder, [record]);
    else list.push(record);
  }
  return [...folders].map(([folder, records]) => {
    const roots = records.filter(({ unit }) => unit.parent === undefined);
    return { title: roots.length === 1 || folder === '' ? (roots[0]?.unit.title ?? folder) : folder, records };
  });
}

/** Names the first folder in which paths differ. */
function folderNames(paths: readonly string[]): (path: string) => string {
  const split = (path: string): readonly string[] => path.split('/').slice(0, -1);
  const [first = [], ...others] = paths.map(split);
  const differs = first.findIndex((folder, at) => others.some((folders) => folders[at] !== folder));
  const common = differs < 0 ? first.length : differs;
  return (path) => split(path)[common] ?? '';
}
