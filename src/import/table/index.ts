// A table of steps, from a workbook or from values parted by commas, as processes; with what was assumed.
import type { Outcome, Report } from '../../language/diagnostic/diagnostic.js';
import { collect } from '../../language/diagnostic/report.js';
import { answersOf } from '../answers.js';
import type { DraftFlow, DraftProcess, DraftStep } from '../draft.js';
import { withGates } from '../joins.js';
import { Refused } from '../refused.js';
import { readWorkbook } from '../xlsx/workbook.js';
import { actorsOf } from './actors.js';
import { decodeText, readCsv } from './csv.js';
import { readDrawn } from './drawn.js';
import { type Grid, plain, type Shape } from './grid.js';
import { type Chosen, findHeader, type Header } from './header.js';
import { findIdentity } from './identity.js';
import { orderedSteps } from './ordered.js';
import { picturedSteps } from './pictured.js';
import { rowsBelow } from './rows.js';
import { readSteps } from './steps.js';

/** How a table is read; all may be left out. */
export interface TableOptions {
  /** Name of the sheet. Default: every sheet with a flowchart table, else the first with any table of steps. */
  readonly sheet?: string;
  /** Headings of columns that are called otherwise than usual. */
  readonly columns?: Chosen;
}

/** Reads all processes of a file. `path` names it in findings and, without its ending, a process that has no title. */
export function readTable(
  bytes: Uint8Array,
  path: string,
  options: TableOptions = {},
): Outcome<readonly DraftProcess[]> {
  const { report, diagnostics } = collect();
  const span = { path, start: 0, end: 0 };
  const tell = (<C extends Parameters<Report>[0]>(code: C, args: never) => report(code, span, args)) as Tell;
  try {
    const grids = gridsOf(bytes, tell);
    const chosen =
      options.sheet === undefined ? grids : grids.filter(({ name }) => plain(name) === plain(options.sheet!));
    if (chosen.length === 0 && options.sheet !== undefined) {
      tell('import/no-such-sheet', {
        sheet: options.sheet,
        known: grids.flatMap(({ name }) => (name === '' ? [] : [`"${name}"`])).join(', '),
      });
      return { value: [], diagnostics };
    }
    return { value: processesOf(chosen, path, options.columns ?? new Map(), tell), diagnostics };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tell('import/unreadable', { reason: error.reason });
    return { value: [], diagnostics };
  }
}

/** A report about the whole file. */
type Tell = <C extends Parameters<Report>[0]>(
  code: C,
  args: import('../../language/diagnostic/catalog.js').ArgsOf<C>,
) => void;

function gridsOf(bytes: Uint8Array, tell: Tell): readonly Grid[] {
  const [a, b] = bytes;
  if ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)) return readWorkbook(bytes);
  const { text, guessed } = decodeText(bytes);
  if (guessed) tell('import/encoding', {});
  return [readCsv(text)];
}

function processesOf(grids: readonly Grid[], path: string, columns: Chosen, tell: Tell): readonly DraftProcess[] {
  const found = grids.flatMap((grid) => {
    const header = findHeader(grid, columns);
    return header === undefined ? [] : [{ grid, header }];
  });
  const isSteps = ({ header }: { header: Header }): boolean => header.columns.some(({ role }) => role === 'nextStepId');
  const tables = found.filter((entry) => !isSteps(entry));
  const wanted = tables.length > 0 ? tables : found.slice(0, 1);
  const file = path.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const processes = wanted.flatMap((entry) => {
    const title = entry.grid.name === '' ? file : entry.grid.name;
    if (isSteps(entry)) return fromSteps(entry.grid, entry.header, title, tell);
    return fromTable(entry.grid, entry.header, title, tell);
  });
  if (processes.length === 0) {
    tell('import/no-table', {
      sheets: grids
        .filter(({ name }) => name !== '')
        .map(({ name }) => `"${name}"`)
        .join(', '),
    });
  }
  return processes;
}

function fromSteps(grid: Grid, header: Header, title: string, tell: Tell): DraftProcess[] {
  const { processes, unknown, undone, deadEnds } = readSteps(grid, header, title);
  for (const { step, target } of unknown) tell('import/unknown-step', { step, target });
  for (const args of undone) tell('import/no-performer', args);
  for (const row of deadEnds) tell('import/dead-end', { row });
  return processes.map((process) => gated(process, tell));
}

function fromTable(grid: Grid, header: Header, title: string, tell: Tell): DraftProcess[] {
  const rows = rowsBelow(grid, header);
  if (rows.length === 0) return [];
  sayHeader(header, tell);
  const actors = withSomebody(actorsOf(header, rows));
  const drawn = readDrawn(
    grid,
    rows,
    header.columns.filter(({ role }) => role === 'actor'),
  );
  const identity = findIdentity(grid, header.top);
  const base = {
    title: identity.title ?? titleAbove(grid, header.top) ?? title,
    actors: actors.list,
    identity: identity.fields,
  };
  if (drawn === undefined) {
    const { steps, flows, decided, unmarked } = orderedSteps(rows, actors);
    tell('import/assumed-order', {});
    for (const args of decided) tell('import/assumed-decision', args);
    for (const args of unmarked) tell('import/no-performer', args);
    return [gated({ ...base, steps, flows }, tell)];
  }
  const { steps, flows, deadEnds, unmarked } = picturedSteps(rows, drawn, actors);
  for (const row of deadEnds) tell('import/dead-end', { row });
  for (const args of unmarked) tell('import/no-performer', args);
  if (drawn.loose.length > 0)
    tell('import/loose-line', { count: drawn.loose.length, place: placesOf(drawn.loose, grid) });
  if (drawn.outside.length > 0)
    tell('import/loose-symbol', { count: drawn.outside.length, place: placesOf(drawn.outside, grid) });
  return [gated({ ...base, steps, flows }, tell)];
}

/** Where nobody is named at all, somebody has to do the steps. */
function withSomebody(actors: ReturnType<typeof actorsOf>): ReturnType<typeof actorsOf> {
  return actors.list.length > 0 ? actors : { ...actors, list: [{ key: 'somebody', title: 'Pelaksana' }] };
}

function sayHeader(header: Header, tell: Tell): void {
  if (header.misspelled !== undefined)
    tell('import/misspelled-heading', { heading: header.misspelled, wanted: 'Mutu Baku' });
  if (header.performersMissing) tell('import/missing-heading', { heading: 'Pelaksana' });
  const order = header.order.join();
  if (order !== '' && !'needs,time,output'.includes(order) && order !== 'needs,output') {
    const titles = header.columns.filter(({ role }) => role === 'needs' || role === 'time' || role === 'output');
    tell('import/column-order', { order: titles.map(({ title }) => title).join(', ') });
  }
  for (const heading of header.unknown) tell('import/unknown-column', { heading });
}

/** A line of text alone in its row above the table. */
function titleAbove(grid: Grid, top: number): string | undefined {
  for (let row = top - 1; row >= 0; row--) {
    const texts = (grid.rows[row] ?? []).filter((text) => text !== '');
    if (texts.length === 1 && texts[0]!.length > 3) return texts[0]!.replace(/\s+/g, ' ');
  }
  return undefined;
}

/** Names of the cells under shapes, a few of them. */
function placesOf(shapes: readonly Shape[], { tops, lefts }: Grid): string {
  const nameOf = ({ x, y }: Shape): string => {
    const column = Math.max(0, lefts.findIndex((left) => left > x) - 1);
    const row = Math.max(0, tops.findIndex((top) => top > y) - 1);
    const letters =
      column < 26
        ? String.fromCharCode(65 + column)
        : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
    return `${letters}${row + 1}`;
  };
  const names = [...new Set(shapes.map(nameOf))];
  return names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '');
}

/** Forks and joins put in; decisions whose arrows do not say enough, and decisions that are none, are told or mended. */
function gated(found: DraftProcess, tell: Tell): DraftProcess {
  const process = { ...found, flows: interrupted(found) };
  const steps = process.steps.map((step) => settled(step, process.flows));
  for (const step of steps) {
    if (step.kind !== 'decision') continue;
    const leaving = process.flows.filter(({ from, interrupt }) => from === step.key && interrupt === undefined);
    const { guessed } = answersOf(
      leaving.map(({ label }) => label),
      leaving.map(() => false),
    );
    if (guessed) tell('import/assumed-answer', { row: step.row });
  }
  for (const flow of process.flows) {
    if (flow.interrupt && !found.flows.includes(flow)) {
      const row = steps.find(({ key }) => key === flow.from)?.row ?? 0;
      tell('import/assumed-interrupt', { row, what: flow.label ?? '' });
    }
  }
  const { value, forked } = withGates({ ...process, steps });
  for (const key of forked) {
    const step = steps.find((one) => one.key === key);
    if (step !== undefined && step.kind !== 'decision') tell('import/assumed-parallel', { row: step.row });
  }
  return value;
}

/** A decision has at least two ways; a step whose several arrows all have words is one. */
function settled(step: DraftStep, flows: readonly DraftFlow[]): DraftStep {
  const leaving = flows.filter(({ from, interrupt }) => from === step.key && interrupt === undefined);
  if (step.kind === 'decision' && leaving.length < 2) return { ...step, kind: leaving.length === 0 ? 'end' : 'step' };
  const worded = leaving.length > 1 && leaving.every(({ label }) => label !== undefined);
  return worded && (step.kind === 'step' || step.kind === 'start') ? { ...step, kind: 'decision' } : step;
}

/** Beside the one arrow of a step that says nothing, those with words are taken when what they say happens. */
function interrupted({ steps, flows }: DraftProcess): readonly DraftFlow[] {
  const plainSteps = new Set(steps.filter(({ kind }) => kind === 'step' || kind === 'start').map(({ key }) => key));
  const silent = new Map<string, number>();
  for (const { from, label } of flows) if (label === undefined) silent.set(from, (silent.get(from) ?? 0) + 1);
  return flows.map(
    (flow): DraftFlow =>
      flow.label !== undefined && plainSteps.has(flow.from) && silent.get(flow.from) === 1
        ? { ...flow, interrupt: true }
        : flow,
  );
}
