// Tables with a row for each step and a column that says which step is next, as chart programs read and write them.
import type { DraftActor, DraftFlow, DraftProcess, DraftStep } from '../draft.js';
import { cellAt, type Grid, plain } from './grid.js';
import type { Header, TableColumn } from './header.js';
import { listOf } from './rows.js';

/** The processes of the table, and arrows that lead to no row. */
export interface StepsTable {
  readonly processes: readonly DraftProcess[];
  readonly unknown: readonly { readonly step: string; readonly target: string }[];
  readonly undone: readonly { readonly row: number; readonly actor: string }[];
  /** Rows that nothing follows although they are called no end. */
  readonly deadEnds: readonly number[];
}

interface Row {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly next: readonly string[];
  readonly labels: readonly string[];
  readonly shape: string;
  readonly cell: (role: TableColumn['role']) => string;
}

export function readSteps(grid: Grid, header: Header, title: string): StepsTable {
  const columns = new Map(header.columns.map(({ role, column }) => [role, column]));
  const groups = new Map<string, Row[]>();
  for (let row = header.bottom; row < grid.rows.length; row++) {
    const cell = (role: TableColumn['role']): string => cellAt(grid, row, columns.get(role) ?? -1).trim();
    const id = cell('stepId');
    if (id === '') continue;
    const next = parted(cell('nextStepId'));
    const read: Row = {
      id,
      number: row - header.bottom + 1,
      text: cell('activity').replace(/\s+/g, ' '),
      next,
      labels: parted(cell('connectorLabel'), true),
      shape: plain(cell('shapeType')),
      cell,
    };
    const key = cell('process');
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [read]);
    else list.push(read);
  }
  const unknown: { step: string; target: string }[] = [];
  const undone: { row: number; actor: string }[] = [];
  const processes = [...groups].map(([name, rows]) => processOf(name === '' ? title : name, rows, unknown, undone));
  const ends = [...groups.values()].flatMap((rows) =>
    rows.slice(0, -1).filter((row) => row.next.length === 0 && !/^(?:end|selesai|finish|stop|akhir)/.test(row.shape)),
  );
  return { processes, unknown, undone, deadEnds: ends.map(({ number }) => number) };
}

/** Things in one cell, parted by line ends, else by commas or semicolons. Labels keep their empty places. */
function parted(text: string, keep = false): string[] {
  const parts = text.split(text.includes('\n') ? '\n' : /[,;]/).map((part) => part.trim());
  return keep && text !== '' ? parts : parts.filter((part) => part !== '');
}

function processOf(
  title: string,
  rows: readonly Row[],
  unknown: { step: string; target: string }[],
  undone: { row: number; actor: string }[],
): DraftProcess {
  const actors = new Map<string, DraftActor>();
  const known = new Set(rows.map(({ id }) => id));
  const flows: DraftFlow[] = [];
  const entered = new Set(rows.flatMap(({ next }) => next));
  let before = '';
  const rowOfStep = new Map<string, string>();
  const steps = rows.map((row, k): DraftStep => {
    row.next.forEach((to, at) => {
      const label = (row.labels[at] ?? '').replace(/^[-–—]$/, '');
      const [, happens] = /^(?:saat|on)\s+(.+)$/iu.exec(label) ?? [];
      const words = happens ?? label;
      const said = {
        ...(words === '' ? {} : { label: words }),
        ...(happens === undefined ? {} : { interrupt: true as const }),
      };
      if (known.has(to)) flows.push({ from: row.id, to, with: [], ...said });
      else unknown.push({ step: row.id, target: to });
    });
    const kind = kindOf(row, k, entered);
    const gate = kind === 'fork' || kind === 'join';
    const names = row
      .cell('performer')
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    for (const name of names) if (!actors.has(plain(name))) actors.set(plain(name), { key: plain(name), title: name });
    const own = names.map(plain);
    before = own[0] ?? before;
    const number = row.cell('number');
    const bare = !gate && row.text === '' && (kind === 'start' || kind === 'end');
    const host = bare && own.length === 0 ? hostOf(row, rows) : undefined;
    if (!gate && own.length === 0 && host === undefined)
      undone.push({ row: row.number, actor: actors.get(before)?.title ?? '' });
    const first = !rowOfStep.has(number);
    if (number !== '') rowOfStep.set(number, row.id);
    return {
      key: row.id,
      kind,
      actors: gate ? [] : own.length > 0 ? own : [before],
      row: row.number,
      ...(gate || (row.text === '' && (host !== undefined || (number !== '' && !first)))
        ? {}
        : { text: row.text === '' ? row.id : row.text }),
      needs: listOf(row.cell('needs')),
      outputs: listOf(row.cell('output')),
      ...optional('time', row.cell('time')),
      ...optional('note', row.cell('note')),
      ...optional('caption', row.cell('caption')),
      ...(host === undefined ? {} : { capsuleOf: host }),
    };
  });
  return { title, actors: [...actors.values()], steps, flows, identity: new Map() };
}

const optional = (key: 'time' | 'note' | 'caption', text: string): Partial<DraftStep> =>
  text === '' ? {} : { [key]: text };

/** The step that a bare start or end stands at. */
function hostOf(row: Row, rows: readonly Row[]): string | undefined {
  const next = rows.find(({ id }) => row.next.includes(id) && row.next.length === 1);
  return (next ?? rows.find((other) => other.next.includes(row.id)))?.id;
}

function kindOf({ shape, next, id }: Row, k: number, entered: ReadonlySet<string>): DraftStep['kind'] {
  if (/^(?:decision|keputusan|diamond|belah ketupat|gateway)/.test(shape)) return 'decision';
  if (/^(?:fork|pecah|parallel)/.test(shape)) return 'fork';
  if (/^(?:join|gabung)/.test(shape)) return 'join';
  if (/^(?:start|mulai|begin|awal)/.test(shape)) return 'start';
  if (/^(?:end|selesai|finish|stop|akhir)/.test(shape)) return 'end';
  if (next.length === 0) return 'end';
  return k === 0 && !entered.has(id) ? 'start' : 'step';
}
