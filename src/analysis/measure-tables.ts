// Measures as tables: by process, by actor, and added up by unit.
import type { Model, Process } from '../language/model/model.js';
import type { CellValue, Column, DataTable } from './data-table.js';
import type { Measures } from './measure.js';
import { titlesOf } from './names.js';
import type { MeasureTableName } from './table-names.js';

const words = {
  en: {
    processes: 'Measures of processes',
    actors: 'Work of actors',
    units: 'Measures by unit',
    code: 'Code',
    process: 'Process',
    unit: 'Unit',
    actor: 'Actor',
    shortest: 'Shortest',
    longest: 'Longest, nothing repeated',
    expected: 'Expected, with repeats',
    work: 'Work',
    waits: 'Waiting',
    waiting: 'Share of waiting',
    longestWait: 'Longest wait',
    handoffs: 'Handoffs',
    expectedHandoffs: 'Handoffs in a case',
    rework: 'Share of rework',
    outputs: 'Outputs',
    onPaper: 'On paper',
    withoutTime: 'Steps without time',
    withoutShare: 'Decisions without shares',
    touches: 'Touches in a case',
    flows: 'Processes',
    unknown: 'Expected time unknown',
    total: 'Total',
  },
  id: {
    processes: 'Ukuran proses',
    actors: 'Beban pelaksana',
    units: 'Ukuran menurut unit',
    code: 'Kode',
    process: 'Proses',
    unit: 'Unit',
    actor: 'Pelaksana',
    shortest: 'Tercepat',
    longest: 'Terlama tanpa pengulangan',
    expected: 'Rata-rata dengan pengulangan',
    work: 'Waktu kerja',
    waits: 'Waktu tunggu',
    waiting: 'Porsi menunggu',
    longestWait: 'Tunggu terlama',
    handoffs: 'Serah terima',
    expectedHandoffs: 'Serah terima per kasus',
    rework: 'Porsi kerja ulang',
    outputs: 'Keluaran',
    onPaper: 'Berupa kertas',
    withoutTime: 'Langkah tanpa waktu',
    withoutShare: 'Keputusan tanpa porsi',
    touches: 'Disinggahi per kasus',
    flows: 'Proses',
    unknown: 'Rata-rata tak diketahui',
    total: 'Jumlah',
  },
} as const;

type Key = Exclude<keyof (typeof words)['en'], MeasureTableName>;

const minutes: ReadonlySet<Key> = new Set(['shortest', 'longest', 'expected', 'work', 'waits', 'longestWait']);
const shares: ReadonlySet<Key> = new Set(['waiting', 'rework']);

/** Tables of measures; times in minutes of working time, shares from 0 to 1. */
export function measureTables(
  model: Model,
  measures: readonly Measures[],
): Readonly<Record<MeasureTableName, DataTable>> {
  const byId = new Map(model.processes.map((process) => [process.id, process]));
  const known = measures.flatMap((one) => {
    const process = byId.get(one.process);
    return process === undefined ? [] : [{ process, measures: one }];
  });
  const language = known[0]?.process.language ?? model.language;
  const titleOf = titlesOf(model);
  const table = (id: MeasureTableName, keys: readonly Key[], rows: DataTable['rows']): DataTable => ({
    id,
    title: words[language][id],
    language,
    columns: keys.map(
      (key): Column => ({
        key,
        title: words[language][key],
        ...(minutes.has(key) ? { measure: 'minutes' } : shares.has(key) ? { measure: 'share' } : {}),
      }),
    ),
    rows,
  });
  return {
    processes: table(
      'processes',
      ['code', 'process', 'unit', ...own],
      known.map(({ process, measures: one }) => [
        process.code,
        process.title,
        process.unit && titleOf(process.unit),
        ...own.map((key): CellValue => {
          const value = one[key];
          return typeof value === 'object' ? value.length : value;
        }),
      ]),
    ),
    actors: table(
      'actors',
      ['code', 'process', 'actor', 'work', 'touches'],
      known.flatMap(({ process, measures: { actors } }) =>
        actors.map(({ actor, work, touches }) => [process.code, process.title, titleOf(actor), work, touches]),
      ),
    ),
    units: table('units', ['unit', ...added], unitRows(known, titleOf, words[language].total)),
  };
}

const own = [
  'shortest',
  'longest',
  'expected',
  'work',
  'waits',
  'waiting',
  'longestWait',
  'handoffs',
  'expectedHandoffs',
  'rework',
  'outputs',
  'onPaper',
  'withoutTime',
  'withoutShare',
] as const;

const added = [
  'flows',
  'expected',
  'work',
  'waits',
  'unknown',
  'handoffs',
  'outputs',
  'onPaper',
  'withoutTime',
] as const;

interface Measured {
  readonly process: Process;
  readonly measures: Measures;
}

/** One case of each process added up. The time of a process that another one runs is in that one's already. */
function unitRows(known: readonly Measured[], titleOf: (id: string) => string, total: string): DataTable['rows'] {
  const run = new Set(known.flatMap(({ process }) => process.steps.flatMap(({ runs }) => runs ?? [])));
  const groups = new Map<string | undefined, Measured[]>();
  for (const one of known) {
    const list = groups.get(one.process.unit);
    if (list === undefined) groups.set(one.process.unit, [one]);
    else list.push(one);
  }
  const row = (title: string | undefined, list: readonly Measured[]): readonly CellValue[] => {
    const outer = list.filter(({ process }) => !run.has(process.id)).map(({ measures }) => measures);
    const sum = (of: readonly Measures[], part: (one: Measures) => number | undefined): number =>
      Math.round(of.reduce((all, one) => all + (part(one) ?? 0), 0) * 1e6) / 1e6;
    const all = list.map(({ measures }) => measures);
    return [
      title,
      list.length,
      sum(outer, ({ expected }) => expected),
      sum(outer, ({ work }) => work),
      sum(outer, ({ waits }) => waits),
      outer.filter(({ expected }) => expected === undefined).length,
      sum(all, ({ handoffs }) => handoffs),
      sum(all, ({ outputs }) => outputs),
      sum(all, ({ onPaper }) => onPaper),
      sum(all, ({ withoutTime }) => withoutTime.length),
    ];
  };
  const rows = [...groups].map(([unit, list]) => row(unit && titleOf(unit), list));
  return rows.length < 2 ? rows : [...rows, row(total, known)];
}
