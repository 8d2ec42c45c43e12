// A flow as a lane map: a band (or, downwards, a column) for each actor, symbols in columns along the flow, on the same grid.
import type { Outcome } from '../../language/diagnostic/diagnostic.js';
import type { FlowView } from '../view/view.js';
import { compactPlacing } from './compact.js';
import { flowsOf, gridEdge, placedEdges } from './edges.js';
import { layoutGrid } from './grid/layout.js';
import type { Axis, GridDrawing, GridProblem } from './grid/problem.js';
import type { Direction } from './heads.js';
import { headsOf, nameSpans, strip } from './heads.js';
import type { Layout, PlacedText } from './layout.js';
import { placedNodes } from './nodes.js';
import type { Placing } from './placing.js';
import { placedByColumns, unitGraph } from './placing.js';
import { clockMark, mapSymbol } from './size.js';
import { blockOf, setText } from './text.js';

export interface LanesOptions {
  /** Where the flow runs: `right` (bands one below the other, the default) or `down` (columns side by side). */
  readonly direction?: Direction;
  /** Columns along the flow, by node id, from elsewhere; without them columns are as compact as can be. */
  readonly columns?: ReadonlyMap<string, number>;
}

const margin = 24;
const gap = 10;
const along = { gutter: 12, padding: 6 };
const across = { gutter: 10, padding: 8 };

/** Lays out a lane map on one page. Everything in the view is drawn; nothing is ever reported. */
export function layoutLanes(view: FlowView, options: LanesOptions = {}): Outcome<Layout> {
  const direction = options.direction ?? 'right';
  const graph = unitGraph(view, direction === 'right');
  const placing =
    options.columns === undefined ? compactPlacing(view, graph) : placedByColumns(view, graph, options.columns);
  const firstSlot = [0];
  for (const slots of placing.slots) firstSlot.push(firstSlot.at(-1)! + slots);
  const symbols = view.nodes.map((node) => mapSymbol(node, direction));
  const { flows, joints } = flowsOf(view);
  const index = new Map(view.nodes.map((node, k) => [node.id, k]));
  const problem: GridProblem = {
    ...gridSettings(view, direction, placing, firstSlot),
    nodes: symbols.map((symbol, k) => {
      const slot = firstSlot[graph.lane[k]!]! + placing.slot[k]!;
      const column = placing.column[k]!;
      return {
        ...(direction === 'right' ? { row: slot, col: column } : { row: column, col: slot }),
        w: symbol.w,
        h: symbol.h,
        shape: symbol.shape,
        bar: view.nodes[k]!.kind === 'fork' || view.nodes[k]!.kind === 'join',
        ...(view.nodes[k]!.kind === 'wait' && { mark: clockMark }),
        ...(symbol.beside && { caption: { w: symbol.beside.w, h: symbol.beside.h } }),
      };
    }),
    edges: flows.map((flow) => gridEdge(flow, index)),
    joints: joints.map((edge) => [index.get(edge.from)!, index.get(edge.to)!] as const),
  };
  const drawing = layoutGrid(problem);
  const title = titleOf(view, drawing, direction);
  const { lanes, cells, texts, dx, dy } = headsOf(view, drawing, direction, firstSlot, {
    x: margin,
    y: margin + title.h,
  });
  const nodes = placedNodes(view, symbols, drawing, dx, dy);
  const edges = placedEdges(view, flows, joints, drawing, dx, dy);
  return {
    value: {
      version: 1,
      view: 'lanes',
      process: view.process,
      title: view.title,
      description: view.description,
      language: view.language,
      pages: [
        {
          width: dx + drawing.width + margin,
          height: dy + drawing.height + margin,
          lanes,
          rows: [],
          cells,
          nodes: nodes.nodes,
          edges: edges.edges,
          texts: [...title.texts, ...texts, ...nodes.texts, ...edges.texts],
        },
      ],
    },
    diagnostics: [],
  };
}

function gridSettings(
  view: FlowView,
  direction: Direction,
  placing: Placing,
  firstSlot: readonly number[],
): Omit<GridProblem, 'nodes' | 'edges' | 'joints'> {
  const slots = firstSlot.at(-1)!;
  const ends = new Set(firstSlot);
  const flowAxis: Axis = {
    cells: placing.columns,
    borders: Array.from({ length: placing.columns + 1 }, () => false),
    ...along,
    typical: direction === 'right' ? 120 : 48,
  };
  const laneAxis: Axis = {
    cells: slots,
    borders: Array.from({ length: slots + 1 }, (_, k) => k > 0 && k < slots && ends.has(k)),
    ...across,
    typical: direction === 'right' ? 56 : 120,
  };
  const spans = nameSpans(view, direction, firstSlot);
  return direction === 'right'
    ? {
        flow: 'right',
        x: flowAxis,
        y: laneAxis,
        gap,
        columns: [{ first: 0, last: placing.columns - 1, size: 160 }],
        rows: () => spans,
        even: false,
      }
    : { flow: 'down', x: laneAxis, y: flowAxis, gap, columns: spans, rows: () => [], even: false };
}

function titleOf(view: FlowView, drawing: GridDrawing, direction: Direction): { h: number; texts: PlacedText[] } {
  const room = drawing.width + (direction === 'right' ? strip : 0);
  const block = blockOf(view.title, room, 'title');
  if (block.lines.length === 0) return { h: 0, texts: [] };
  const box = { x: margin, y: margin - 4, w: room, h: block.h };
  return { h: block.h + 8, texts: setText('page', block, box, { align: 'start', vertical: 'top' }) };
}
