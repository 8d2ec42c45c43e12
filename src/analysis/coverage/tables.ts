// Coverage as tables: by unit, by tier, by regency, and what is missing.
import type { Locale } from '../../language/source/locale.js';
import { choiceTitle } from '../choices.js';
import type { CellValue, Column, DataTable } from '../data-table.js';
import { knownOf, partsOf, regionsOf, type Sums, some, sumOf } from './groups.js';
import { type SopRecord, type Survey, states, type UnitRecord } from './survey.js';
import { coverageWords } from './words.js';

const tiers = ['regency', 'secretariat', 'section', 'agency', 'village'] as const;

/** Columns of counts, and the counts under them. */
function counting(locale: Locale): { readonly columns: readonly Column[]; row(sums: Sums): readonly CellValue[] } {
  const words = coverageWords(locale);
  const keys = [
    'level0',
    'level1',
    'level2',
    'level3',
    'maps',
    'withoutMap',
    'mapsWithoutSop',
    'sops',
    'complete',
    'sound',
    'reviewed',
  ] as const;
  const columns = [
    ...keys.map((key) => ({ key, title: words[key] })),
    ...[...states, 'none' as const].map((state) => ({ key: state, title: words.states[state] })),
  ];
  const row = (sums: Sums): readonly CellValue[] => [
    ...sums.levels,
    sums.maps,
    sums.withoutMap,
    sums.mapsWithoutSop,
    sums.sops,
    sums.complete,
    sums.sound,
    sums.reviewed,
    ...[...states, 'none'].map((state) => sums.states.get(state) ?? 0),
  ];
  return { columns, row };
}

/** One row for each unit, in written order, and their total. What belongs to units inside it is not counted again. */
export function unitTable(survey: Survey): DataTable {
  const { language, units } = survey;
  const words = coverageWords(language);
  const known = knownOf(survey);
  const { columns, row } = counting(language);
  const rows = units.map((record) => [
    record.unit.title,
    record.unit.tier && choiceTitle('tier', record.unit.tier, language),
    record.unit.code,
    ...row(sumOf([record], known)),
  ]);
  const keys = ['unit', 'tier', 'code'] as const;
  return {
    id: 'units',
    title: words.units,
    language,
    columns: [...keys.map((key) => ({ key, title: words[key] })), ...columns],
    rows: [...rows, [words.total, undefined, undefined, ...row(sumOf(units, known))]],
  };
}

/**
 * One row for each tier that there is: its units with all units inside them, so that sections count for their secretariat too, and once
 * more in their own row. Of a regency only its own maps count, those of the whole.
 */
export function tierTable(survey: Survey): DataTable {
  const { language, units } = survey;
  const words = coverageWords(language);
  const known = knownOf(survey);
  const parts = partsOf(survey);
  const { columns, row } = counting(language);
  const rows = tiers.flatMap((tier) => {
    const records = units.filter(({ unit }) => unit.tier === tier);
    if (records.length === 0) return [];
    // what the regency has are the maps of the whole, not those of its agencies
    const whole = tier === 'regency' ? (record: UnitRecord) => [record] : parts;
    const having = (of: 'processes' | 'maps' | 'sops') => records.filter((record) => some(whole(record), of)).length;
    const title = choiceTitle('tier', tier, language);
    const counts = [records.length, having('processes'), having('maps'), having('sops')];
    const together = [...new Set(records.flatMap(whole))];
    return [[title, ...counts, ...row(sumOf(together, known))]];
  });
  const keys = ['tier', 'unitCount', 'withProcesses', 'withMaps', 'withSops'] as const;
  const heads = keys.map((key) => ({ key, title: words[key] }));
  return { id: 'tiers', title: words.tiers, language, columns: [...heads, ...columns], rows };
}

/** One row for each regency: who has maps and SOPs, and who has not. */
export function regencyTable(survey: Survey): DataTable {
  const { language } = survey;
  const words = coverageWords(language);
  const known = knownOf(survey);
  const parts = partsOf(survey);
  const { columns, row } = counting(language);
  const rows = regionsOf(survey).map(({ title, records }) => {
    const of = (tier: string) => records.filter(({ unit }) => unit.tier === tier);
    const yes = (found: boolean): string => (found ? words.yes : words.no);
    const agencies = of('agency');
    const lacking = (what: 'processes' | 'sops') =>
      agencies.filter((record) => !some(parts(record), what)).map(({ unit }) => unit.title);
    const [unmapped, unwritten] = [lacking('processes'), lacking('sops')];
    return [
      title,
      records.length,
      yes(some(of('regency'), 'processes')),
      yes(of('secretariat').some((record) => some(parts(record), 'processes'))),
      agencies.length,
      agencies.length - unmapped.length,
      agencies.length - unwritten.length,
      ...row(sumOf(records, known)),
      unmapped.join('; '),
      unwritten.join('; '),
    ];
  });
  const keys = [
    'regency',
    'unitCount',
    'regencyMap',
    'secretariatMap',
    'agencies',
    'agenciesMapped',
    'agenciesSop',
  ] as const;
  const heads = keys.map((key) => ({ key, title: words[key] }));
  const tails = (['unmapped', 'unwritten'] as const).map((key) => ({ key, title: words[key] }));
  return { id: 'regencies', title: words.regencies, language, columns: [...heads, ...columns, ...tails], rows };
}

/** A row for each thing that a unit, a process or an SOP lacks. */
export function missingTable(survey: Survey): DataTable {
  const { language, units, astray } = survey;
  const words = coverageWords(language);
  const parts = partsOf(survey);
  const { lacks } = words;
  const rows: CellValue[][] = [];
  const add = (unit: string | undefined, code: string | undefined, process: string | undefined, what: string): void => {
    rows.push([rows.length + 1, unit, code, process, what]);
  };
  for (const record of units) {
    const { unit, sops, withoutMap, mapsWithoutSop } = record;
    const whole = unit.tier === 'regency' ? [record] : parts(record);
    if (unit.tier !== undefined && !some(whole, 'processes')) add(unit.title, unit.code, undefined, lacks.map);
    else if (unit.tier !== undefined && unit.tier !== 'regency' && !some(whole, 'sops'))
      add(unit.title, unit.code, undefined, lacks.sop);
    for (const { code, title } of withoutMap) add(unit.title, code, title, lacks.flow);
    for (const { code, title } of mapsWithoutSop) add(unit.title, code, title, lacks.sop);
    for (const sop of sops)
      for (const what of sopLacks(sop, language)) add(unit.title, sop.process.code, sop.process.title, what);
  }
  for (const { code, title, parent } of astray) if (parent === undefined) add(undefined, code, title, lacks.unit);
  const keys = ['number', 'unit', 'code', 'process', 'what'] as const;
  return {
    id: 'missing',
    title: words.missing,
    language,
    columns: keys.map((key) => ({ key, title: words[key] })),
    rows,
  };
}

function sopLacks({ lacking, sound, reviewed, state }: SopRecord, language: Locale): readonly string[] {
  const { lacks, fields } = coverageWords(language);
  return [
    ...(lacking.length === 0 ? [] : [lacks.identity(lacking.map((field) => fields[field]).join(', '))]),
    ...(sound === false ? [lacks.sound] : []),
    ...(reviewed === false ? [lacks.reviewed] : []),
    ...(state === undefined ? [lacks.state] : []),
  ];
}
