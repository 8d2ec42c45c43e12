// A flow as a sheet of a spreadsheet: its identity, and below it the table as wide as the paper and as long as it needs.
import type { SopView } from '../../view/sop.js';
import type { FlowView, Lane } from '../../view/view.js';
import type { Page } from '../layout.js';
import { layoutPages } from '../pages.js';
import { type PaperSize, paperOf } from '../paper.js';
import { addIdentity } from './identity.js';
import { type RowMaker, rowMaker } from './rows.js';
import type { CellStyle, Spread } from './spread.js';

/** How a flow is put on a sheet. */
export interface FlowSpreadOptions {
  readonly paper: PaperSize;
  /** Default `landscape`. */
  readonly orientation?: 'landscape' | 'portrait';
  /** Width of the margins in millimetres. */
  readonly margin?: number;
  /** Default `own`: the table begins on a page of its own. */
  readonly identity?: 'own' | 'shared' | 'none';
  readonly columnNumbers?: boolean;
}

/** Long enough for any table: the spreadsheet itself breaks it into pages. */
const endless = 10_000_000;

/** Lays out a flow on one sheet. Everything is there; nothing is ever reported: what is too wide is printed smaller. */
export function layoutFlowSpread(view: SopView, options: FlowSpreadOptions): Spread {
  const paper = paperOf(options.paper, options.orientation, options.margin);
  const flow = withLines(view.flow);
  const page = layoutPages(flow, {
    paper,
    area: { x: 0, y: 0, w: Math.floor(paper.width - 2 * Math.ceil(paper.margin)), h: endless },
    firstPage: 1,
    columnNumbers: options.columnNumbers ?? false,
    words: view.connectors,
  }).value[0]!;
  const columns = bordersOf(page);
  const maker = rowMaker(columns);
  const alone = options.identity === 'none';
  if (!alone) addIdentity(view.identity, columns, maker);
  else maker.add([{ from: 0, to: columns.length - 1, value: view.title, style: 'title' }], 28);
  maker.space(alone ? 8 : 14);
  const top = maker.rows.reduce((sum, height) => sum + height, 0);
  const first = maker.rows.length;
  const y = addHeader(flow, page, columns, maker);
  const last = maker.rows.length - 1;
  const down = addRows(flow, page, columns, maker, top - y);
  return {
    name: view.title,
    title: view.title,
    columns: widthsOf(columns),
    rows: maker.rows,
    cells: maker.cells,
    heading: { first, last },
    frozen: false,
    breaks: alone || options.identity === 'shared' ? [] : [first],
    paper,
    footer: view.footer,
    drawing: moved(page, down),
  };
}

/** The table with things below one another in their cells, so that each of them can be found again. */
function withLines(flow: FlowView): FlowView {
  const list = (items: readonly string[]): string[] =>
    items.length === 0 ? [] : [items.map((item) => item.replace(/\s*[\r\n]+\s*/g, ' ')).join('\n')];
  return { ...flow, rows: flow.rows.map((row) => ({ ...row, needs: list(row.needs), outputs: list(row.outputs) })) };
}

const widthsOf = (borders: readonly number[]): number[] => borders.slice(1).map((at, k) => at - borders[k]!);

/** Where columns begin and end, from 0 on, in whole units. */
function bordersOf({ cells, lanes }: Page): number[] {
  const edges = [...cells.filter(({ role }) => role === 'header'), ...lanes].flatMap(({ x, w }) => [x, x + w]);
  return [...new Set(edges.map(Math.round))].sort((a, b) => a - b);
}

/** The heading in its rows; gives where it ends on the page. */
function addHeader(flow: FlowView, page: Page, columns: readonly number[], maker: RowMaker): number {
  const words = headerWords(flow, page);
  const fields = [
    ...page.cells.filter(({ role }) => role !== 'body'),
    ...page.lanes.map(({ id, strip }) => ({ id, role: 'header' as const, ...strip })),
  ];
  const turned = new Set(page.texts.filter((text) => text.turned).map(({ of }) => of));
  const ys = [...new Set(fields.flatMap(({ y, h }) => [Math.round(y), Math.round(y + h)]))].sort((a, b) => a - b);
  const made = widthsOf(ys).map((height) => maker.space(height).row);
  for (const { id, x, y, w, h } of fields) {
    const [from, to] = [columns.indexOf(Math.round(x)), columns.indexOf(Math.round(x + w))];
    const [above, below] = [ys.indexOf(Math.round(y)), ys.indexOf(Math.round(y + h))];
    maker.put({
      row: made[above]!,
      rows: below - above,
      column: from,
      columns: to - from,
      value: words.get(id) ?? '',
      style: turned.has(id) ? 'turned' : 'header',
    });
  }
  return ys[0] ?? 0;
}

/** The words of the heading, by the id of their field. */
function headerWords({ headings, groups, lanes }: FlowView, { cells }: Page): ReadonlyMap<string, string> {
  const standard = headings.columns.map(({ title }, k) => [`header/standard-${k + 1}`, title] as const);
  const numbers = cells.flatMap(({ id }) => {
    const number = /^header\/column-(\d+)$/.exec(id)?.[1];
    return number === undefined ? [] : [[id, `(${number})`] as const];
  });
  return new Map<string, string>([
    ['header/number', headings.number],
    ['header/activity', headings.activity],
    ['header/performers', headings.performers],
    ['header/standard', headings.standard],
    ['header/note', headings.note],
    ...standard,
    ...numbers,
    ...groups.map(({ id, title }) => [`header/group/${id}`, title] as const),
    ...lanes.map(({ id, title }: Lane) => [id, title] as const),
  ]);
}

/** The rows with their texts; gives how far the drawing has to be moved down. */
function addRows(flow: FlowView, page: Page, columns: readonly number[], maker: RowMaker, down: number): number {
  page.rows.forEach(({ h, number }, k) => {
    const made = maker.space(Math.round(h));
    const row = flow.rows[k]!;
    const values: Readonly<Record<string, string | number>> = {
      number: row.number,
      activity: row.activity,
      needs: row.needs.join('\n'),
      time: row.time,
      output: row.outputs.join('\n'),
      note: row.note,
    };
    for (const { id, x, w } of page.cells.filter((cell) => cell.id.startsWith(`row-${number}/`))) {
      const part = id.slice(id.indexOf('/') + 1);
      const style: CellStyle = part === 'number' || part === 'time' ? 'centred' : 'text';
      const [column, end] = [columns.indexOf(Math.round(x)), columns.indexOf(Math.round(x + w))];
      maker.put({ ...made, column, columns: end - column, value: values[part] ?? '', style });
    }
    for (const { x } of page.lanes)
      maker.put({ ...made, column: columns.indexOf(Math.round(x)), columns: 1, value: '', style: 'centred' });
  });
  return down;
}

/** What is drawn over the cells, moved to where they are. */
function moved({ nodes, edges, texts }: Page, down: number): NonNullable<Spread['drawing']> {
  const move = <T extends { readonly y: number }>(box: T): T => ({ ...box, y: box.y + down });
  const drawn = new Set([...nodes, ...edges].map(({ id }) => id));
  return {
    nodes: nodes.map(move),
    edges: edges.map((edge) => ({
      ...edge,
      points: edge.points.map(([x, y]) => [x, y + down] as const),
      ...(edge.label && { label: move(edge.label) }),
    })),
    texts: texts.filter(({ of }) => drawn.has(of)).map(move),
  };
}
