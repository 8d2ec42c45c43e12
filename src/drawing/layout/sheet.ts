// One sheet of a table: header, numbered rows with their texts, and between them the symbols on the grid of rows and actors.
import type { FlowView } from '../view/view.js';
import type { TextColumn } from './columns.js';
import { cellSpace, columnWidths } from './columns.js';
import type { Density } from './density.js';
import type { Flow } from './edges.js';
import { flowsOf, gridEdge, placedEdges } from './edges.js';
import type { GridDrawing, GridProblem, Span } from './grid/problem.js';
import type { Header } from './header.js';
import { headerOf } from './header.js';
import type { Cell, Page, PlacedText } from './layout.js';
import { placedNodes } from './nodes.js';
import type { RowSlots } from './rows.js';
import type { Figure } from './size.js';
import type { Block } from './text.js';
import { blockOf, longestWord, setText } from './text.js';

const rowSpace = 5;
/** Room for the words above connectors at the head, and below those at the foot. */
const stripSpace = 14;

type Part = 'activity' | 'needs' | 'time' | 'output' | 'note';

/** A text column on the page. */
export interface Field {
  readonly part: Part;
  readonly heading: string;
  readonly column: TextColumn;
}

const shares: Readonly<Record<Part, number>> = { activity: 26, needs: 11, time: 9, output: 11, note: 6 };

/** What is on a sheet, before anything has a place. */
export interface Sheet {
  readonly view: FlowView;
  /** By node. */
  readonly symbols: readonly Figure[];
  readonly slots: SheetSlots;
  readonly flows: readonly Flow[];
  readonly joints: FlowView['edges'];
}

/** Slots of the rows, and those above the first and below the last one, which belong to no row. */
export interface SheetSlots extends RowSlots {
  readonly above?: number;
  readonly below?: number;
}

/** Texts of the rows, broken into lines: by field, then row. */
export interface FieldTexts {
  readonly widths: readonly number[];
  readonly blocks: readonly (readonly Block[])[];
}

/** Where a sheet stands, and how wide its columns are. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly number: number;
  readonly turned?: boolean;
  readonly numbered?: boolean;
}

/** A page's parts, without its size. */
export interface Composed extends Omit<Page, 'width' | 'height'> {
  readonly right: number;
  readonly bottom: number;
}

/** A sheet of a view. */
export function sheetOf(view: FlowView, symbols: readonly Figure[], slots: SheetSlots, density: Density): Sheet {
  return { view, symbols, slots, ...flowsOf(view, density.label) };
}

/** The text columns of a table, left to right: activity, the standard's three, note. */
export function fieldsOf({ headings, rows }: FlowView): Field[] {
  const field = (part: Part, heading: string, texts: readonly string[]): Field => ({
    part,
    heading,
    column: { heading, texts, share: shares[part] },
  });
  const list = (items: readonly string[]): string => items.join(', ');
  return [
    field(
      'activity',
      headings.activity,
      rows.map((row) => row.activity),
    ),
    ...headings.columns.map(({ key, title }) =>
      field(
        key,
        title,
        rows.map((row) => (key === 'needs' ? list(row.needs) : key === 'time' ? row.time : list(row.outputs))),
      ),
    ),
    field(
      'note',
      headings.note,
      rows.map((row) => row.note),
    ),
  ];
}

/**
 * Widths of the text columns and the broken texts for a given room. `longest`: of the words that are not broken; `counting`: the rows
 * that are to be short, if not all.
 */
export function textsOf(
  fields: readonly Field[],
  room: number,
  longest: number,
  counting?: readonly number[],
): FieldTexts {
  const widths = columnWidths(
    fields.map(({ column }) => column),
    room,
    longest,
    counting,
  );
  const blocks = fields.map(({ column }, k) =>
    column.texts.map((text) => blockOf(text, widths[k]! - 2 * cellSpace, 'body')),
  );
  return { widths, blocks };
}

/** Width of the column of row numbers. */
export function numberWidth(view: FlowView): number {
  return Math.max(
    32,
    longestWord(view.headings.number, 'heading') + 12,
    longestWord(String(view.rows.at(-1)?.number ?? 1), 'body') + 14,
  );
}

/** Widths that the lanes need for their names, if there is no more to them. */
export function leastLanes(view: FlowView, density: Density, least: number = density.lane): Span[] {
  return view.lanes.map((lane, k) => ({
    first: k,
    last: k,
    size: Math.max(least, Math.min(density.name, longestWord(lane.title, 'heading')) + 14),
  }));
}

/** A sheet in the words of the grid. */
export function problemOf(
  { view, symbols, slots, flows, joints }: Sheet,
  { gutter, padding, gap }: Density,
  sizes: Pick<GridProblem, 'columns' | 'rows' | 'even' | 'frugal'>,
): GridProblem {
  const index = new Map(view.nodes.map((node, k) => [node.id, k]));
  const ends = new Set(slots.rows.map((row) => row.last + 1));
  if ((slots.above ?? 0) > 0) ends.add(slots.above!);
  const inner = (count: number, drawn: (k: number) => boolean): boolean[] =>
    Array.from({ length: count + 1 }, (_, k) => k > 0 && k < count && drawn(k));
  return {
    flow: 'down',
    x: { cells: view.lanes.length, borders: inner(view.lanes.length, () => true), gutter, padding, typical: 60 },
    y: {
      cells: slots.count,
      borders: inner(slots.count, (k) => ends.has(k)),
      gutter: 5,
      outer: [slots.above ? stripSpace : undefined, slots.below ? stripSpace : undefined],
      padding: 5,
      typical: 40,
    },
    gap,
    nodes: symbols.map((symbol, k) => ({
      ...slots.places[k]!,
      w: symbol.w,
      h: symbol.h,
      shape: symbol.shape,
      bar: false,
      ...(symbol.beside && { caption: { w: symbol.beside.w, h: symbol.beside.h } }),
      ...(symbol.besideAt && { captionAt: symbol.besideAt }),
    })),
    edges: flows.map((flow) => gridEdge(flow, index)),
    joints: joints.map((edge) => [index.get(edge.from)!, index.get(edge.to)!] as const),
    ...sizes,
  };
}

/** Room that the rows need for their texts. `first`: index of the sheet's first row among the texts. */
export function rowSpans({ slots }: Sheet, { blocks }: FieldTexts, first: number): Span[] {
  return slots.rows.map(({ first: from, last }, row) => ({
    first: from,
    last,
    size: Math.max(...blocks.map((column) => column[first + row]!.h)) + 2 * rowSpace,
  }));
}

/** The header of a sheet whose lanes have these borders, counted from the left edge of the first. */
export function headerAt(
  view: FlowView,
  fields: readonly Field[],
  { widths }: FieldTexts,
  frame: Frame,
  borders: readonly number[],
): Header {
  const left = frame.x + frame.number + widths[0]!;
  return headerOf(view, {
    ...frame,
    widths,
    lanes: borders.map((at) => at + left),
    headings: fields.map(({ heading }) => heading),
  });
}

/** Puts a drawn sheet together. `first`: index of its first row among the texts. */
export function compose(
  { view, symbols, slots, flows, joints }: Sheet,
  fields: readonly Field[],
  texts: FieldTexts,
  drawing: GridDrawing,
  frame: Frame,
  first: number,
): Composed {
  const { widths, blocks } = texts;
  const { x, number } = frame;
  const left = x + number + widths[0]!;
  const header = headerAt(view, fields, texts, frame, drawing.columnBorders);
  const top = header.bottom;
  const bottom = top + drawing.height;
  const width = header.right - x;
  const rows = slots.rows.map(({ first: from, last }, k) => {
    const y = top + drawing.rowBorders[from]!;
    return { number: view.rows[k]!.number, x, y, w: width, h: top + drawing.rowBorders[last + 1]! - y };
  });
  const nodes = placedNodes(view, symbols, drawing, left, top);
  const edges = placedEdges(view, flows, joints, drawing, left, top);
  const columns = [
    { part: 'number', x, w: number },
    ...fields.map(({ part }, f) => ({ part, x: header.fields[f]!, w: widths[f]! })),
  ];
  const cellsOf = (id: string, y: number, h: number): Cell[] =>
    columns.map((column) => ({ id: `${id}/${column.part}`, role: 'body', x: column.x, y, w: column.w, h }));
  const body = rows.map((row) => cellsOf(`row-${row.number}`, row.y, row.h));
  const bodyTexts: PlacedText[] = body.flatMap((cells, k) =>
    cells.flatMap((cell, c) => {
      const block = c === 0 ? blockOf(String(rows[k]!.number), number - 4, 'body') : blocks[c - 1]![first + k]!;
      const align = c === 0 || columns[c]!.part === 'time' ? 'middle' : 'start';
      const inner = { x: cell.x + cellSpace, y: cell.y, w: cell.w - 2 * cellSpace, h: cell.h };
      return setText(cell.id, block, inner, { align, vertical: 'middle' });
    }),
  );
  const strips: Cell[] = [];
  const above = slots.above ?? 0;
  if (above > 0) strips.push(...cellsOf('strip-above', top, drawing.rowBorders[above]!));
  if ((slots.below ?? 0) > 0) {
    const from = drawing.rowBorders[slots.count - slots.below!]!;
    strips.push(...cellsOf('strip-below', top + from, drawing.height - from));
  }
  const rowNumbers = new Set(rows.map((row) => row.number));
  return {
    right: header.right,
    bottom,
    lanes: header.lanes.map((lane) => ({ ...lane, h: bottom - lane.y })),
    rows,
    cells: [...header.cells, ...body.flat(), ...strips],
    nodes: nodes.nodes.map(({ row, ...node }) => (row !== undefined && rowNumbers.has(row) ? { ...node, row } : node)),
    edges: edges.edges,
    texts: [...header.texts, ...bodyTexts, ...nodes.texts, ...edges.texts],
  };
}
