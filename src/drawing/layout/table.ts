// A flow as a table: header, numbered rows with their texts, and between them the symbols on the grid of rows and actors.
import type { Outcome } from '../../language/diagnostic/diagnostic.js';
import type { FlowView } from '../view/view.js';
import type { TextColumn } from './columns.js';
import { cellSpace, columnWidths } from './columns.js';
import { flowsOf, gridEdge, placedEdges } from './edges.js';
import { layoutGrid } from './grid/layout.js';
import type { GridDrawing, GridProblem, Span } from './grid/problem.js';
import { headerOf } from './header.js';
import type { Layout, PlacedNode, PlacedText } from './layout.js';
import { placedNodes } from './nodes.js';
import type { RowSlots } from './rows.js';
import { slotsOf } from './rows.js';
import type { Figure } from './size.js';
import { tableSymbols } from './size.js';
import type { Block } from './text.js';
import { blockOf, longestWord, setText } from './text.js';

const margin = 24;
/** Width of a landscape A4 sheet, which a table fills if it can. */
const sheet = 1123;
const leastText = 480;
const mostText = 640;
const leastLane = 64;
const longestName = 110;
const rowSpace = 5;

type Part = 'activity' | 'needs' | 'time' | 'output' | 'note';

/** A text column on the page. */
interface Field {
  readonly part: Part;
  readonly heading: string;
  readonly column: TextColumn;
}

const shares: Readonly<Record<Part, number>> = { activity: 26, needs: 11, time: 9, output: 11, note: 6 };

/** Lays out a table on one page, as long as it needs. Everything in the view is drawn; nothing is ever reported. */
export function layoutTable(view: FlowView): Outcome<Layout> {
  const slots = slotsOf(view);
  const symbols = tableSymbols(view.nodes);
  const { flows, joints } = flowsOf(view);
  const index = new Map(view.nodes.map((node, k) => [node.id, k]));
  const fields = fieldsOf(view);
  const texts = textsOf(fields);
  const problem: GridProblem = {
    ...gridSettings(view, slots),
    nodes: symbols.map((symbol, k) => ({
      ...slots.places[k]!,
      w: symbol.w,
      h: symbol.h,
      shape: symbol.shape,
      bar: false,
      ...(symbol.beside && { caption: { w: symbol.beside.w, h: symbol.beside.h } }),
    })),
    edges: flows.map((flow) => gridEdge(flow, index)),
    joints: joints.map((edge) => [index.get(edge.from)!, index.get(edge.to)!] as const),
    rows: (borders) => rowSpans(slots, texts(textRoom(view, borders.at(-1)! - borders[0]!)).blocks),
  };
  const drawing = layoutGrid(problem);
  return { value: compose(view, fields, texts, slots, symbols, drawing, flows, joints), diagnostics: [] };
}

function gridSettings(view: FlowView, slots: RowSlots): Omit<GridProblem, 'nodes' | 'edges' | 'joints' | 'rows'> {
  const ends = new Set(slots.rows.map((row) => row.last + 1));
  const inner = (count: number, drawn: (k: number) => boolean): boolean[] =>
    Array.from({ length: count + 1 }, (_, k) => k > 0 && k < count && drawn(k));
  return {
    flow: 'down',
    x: { cells: view.lanes.length, borders: inner(view.lanes.length, () => true), gutter: 6, padding: 6, typical: 60 },
    y: { cells: slots.count, borders: inner(slots.count, (k) => ends.has(k)), gutter: 5, padding: 5, typical: 40 },
    gap: 7,
    columns: view.lanes.map((lane, k) => ({
      first: k,
      last: k,
      size: Math.max(leastLane, Math.min(longestName, longestWord(lane.title, 'heading')) + 14),
    })),
    even: true,
  };
}

function fieldsOf(view: FlowView): Field[] {
  const { headings, rows } = view;
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

/** Widths of the text columns and the broken texts (by field, then row), for a given room; the last answer is kept. */
function textsOf(fields: readonly Field[]): (room: number) => { widths: number[]; blocks: Block[][] } {
  let known = Number.NaN;
  let answer: { widths: number[]; blocks: Block[][] } = { widths: [], blocks: [] };
  return (room) => {
    if (room !== known) {
      const widths = columnWidths(
        fields.map(({ column }) => column),
        room,
      );
      const blocks = fields.map(({ column }, k) =>
        column.texts.map((text) => blockOf(text, widths[k]! - 2 * cellSpace, 'body')),
      );
      [known, answer] = [room, { widths, blocks }];
    }
    return answer;
  };
}

const numberWidth = (view: FlowView): number =>
  Math.max(
    32,
    longestWord(view.headings.number, 'heading') + 12,
    longestWord(String(view.rows.at(-1)?.number ?? 1), 'body') + 14,
  );

const textRoom = (view: FlowView, lanes: number): number =>
  Math.min(mostText, Math.max(leastText, sheet - 2 * margin - numberWidth(view) - lanes));

function rowSpans(slots: RowSlots, blocks: readonly (readonly Block[])[]): Span[] {
  return slots.rows.map(({ first, last }, row) => ({
    first,
    last,
    size: Math.max(...blocks.map((column) => column[row]!.h)) + 2 * rowSpace,
  }));
}

function compose(
  view: FlowView,
  fields: readonly Field[],
  texts: ReturnType<typeof textsOf>,
  slots: RowSlots,
  symbols: readonly Figure[],
  drawing: GridDrawing,
  flows: ReturnType<typeof flowsOf>['flows'],
  joints: ReturnType<typeof flowsOf>['joints'],
): Layout {
  const { widths, blocks } = texts(textRoom(view, drawing.width));
  const number = numberWidth(view);
  const left = margin + number + widths[0]!;
  const header = headerOf(view, {
    x: margin,
    y: margin,
    number,
    widths,
    lanes: drawing.columnBorders.map((at) => at + left),
    headings: fields.map(({ heading }) => heading),
  });
  const top = header.bottom;
  const bottom = top + drawing.height;
  const width = header.right - margin;
  const rows = slots.rows.map(({ first, last }, k) => {
    const y = top + drawing.rowBorders[first]!;
    return { number: view.rows[k]!.number, x: margin, y, w: width, h: top + drawing.rowBorders[last + 1]! - y };
  });
  const rowNumbers = new Set(rows.map((row) => row.number));
  const nodes = placedNodes(view, symbols, drawing, left, top);
  const edges = placedEdges(view, flows, joints, drawing, left, top);
  const body = rows.flatMap((row, k) => {
    const cell = (part: string, x: number, w: number) => ({
      id: `row-${row.number}/${part}`,
      role: 'body' as const,
      x,
      y: row.y,
      w,
      h: row.h,
    });
    return [
      {
        cell: cell('number', margin, number),
        block: blockOf(String(row.number), number - 4, 'body'),
        align: 'middle' as const,
      },
      ...fields.map(({ part }, f) => ({
        cell: cell(part, header.fields[f]!, widths[f]!),
        block: blocks[f]![k]!,
        align: part === 'time' ? ('middle' as const) : ('start' as const),
      })),
    ];
  });
  const bodyTexts: PlacedText[] = body.flatMap(({ cell, block, align }) =>
    setText(
      cell.id,
      block,
      { x: cell.x + cellSpace, y: cell.y, w: cell.w - 2 * cellSpace, h: cell.h },
      { align, vertical: 'middle' },
    ),
  );
  return {
    version: 1,
    view: 'table',
    process: view.process,
    title: view.title,
    description: view.description,
    language: view.language,
    pages: [
      {
        width: width + 2 * margin,
        height: bottom + margin,
        lanes: header.lanes.map((lane) => ({ ...lane, h: bottom - lane.y })),
        rows,
        cells: [...header.cells, ...body.map(({ cell }) => cell)],
        nodes: nodes.nodes.map(
          (node): PlacedNode => (node.row !== undefined && !rowNumbers.has(node.row) ? withoutRow(node) : node),
        ),
        edges: edges.edges,
        texts: [...header.texts, ...bodyTexts, ...nodes.texts, ...edges.texts],
      },
    ],
  };
}

const withoutRow = ({ row: _, ...node }: PlacedNode): PlacedNode => node;
