// A flow as a lane map: a band (or, downwards, a column) for each actor, symbols in columns along the flow, on the same grid.
import type { Outcome } from '../../language/diagnostic/diagnostic.js';
import type { Box } from '../shape/geometry.js';
import type { FlowView } from '../view/view.js';
import { compactPlacing } from './compact.js';
import { flowsOf, gridEdge, placedEdges } from './edges.js';
import { layoutGrid } from './grid/layout.js';
import type { Axis, GridDrawing, GridProblem, Span } from './grid/problem.js';
import type { LaneBox, Layout, PlacedText } from './layout.js';
import { placedNodes } from './nodes.js';
import type { Placing } from './placing.js';
import { placedByColumns, unitGraph } from './placing.js';
import { clockMark, mapSymbol } from './size.js';
import { blockOf, longestWord, setText, setTurned, widthOf } from './text.js';

export interface LanesOptions {
  /** Where the flow runs: `right` (bands one below the other, the default) or `down` (columns side by side). */
  readonly direction?: 'right' | 'down';
  /** Columns along the flow, by node id, from elsewhere; without them columns are as compact as can be. */
  readonly columns?: ReadonlyMap<string, number>;
}

const margin = 24;
const gap = 10;
/** Space between a lane's name and the border of its strip. */
const nameSpace = 6;
const strip = 26;
const nameLine = 16;
const along = { gutter: 12, padding: 6 };
const across = { gutter: 10, padding: 8 };
const leastLane = 112;
const longestName = 160;

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
  const { lanes, texts, dx, dy } = lanesOf(view, drawing, direction, firstSlot, margin + title.h);
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
          cells: [],
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
  direction: 'right' | 'down',
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
  const spans = view.lanes.map(
    (lane, k): Span => ({
      first: firstSlot[k]!,
      last: firstSlot[k + 1]! - 1,
      size:
        direction === 'right'
          ? bandHeight(lane.title)
          : Math.max(leastLane, Math.min(longestName, longestWord(lane.title, 'heading')) + 2 * nameSpace),
    }),
  );
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

/** A band is high enough for its name in two lines. */
function bandHeight(title: string): number {
  const word = Math.min(longestName, longestWord(title, 'heading'));
  const whole = widthOf(title, 'heading');
  return Math.max(word, Math.min(whole, Math.max(70, whole / 2 + 24))) + 2 * nameSpace;
}

function titleOf(
  view: FlowView,
  drawing: GridDrawing,
  direction: 'right' | 'down',
): { h: number; texts: PlacedText[] } {
  const room = drawing.width + (direction === 'right' ? strip : 0);
  const block = blockOf(view.title, room, 'title');
  if (block.lines.length === 0) return { h: 0, texts: [] };
  const box = { x: margin, y: margin - 4, w: room, h: block.h };
  return { h: block.h + 8, texts: setText('page', block, box, { align: 'start', vertical: 'top' }) };
}

/** Lanes with their name strips, and where the grid's corner lies on the page. */
function lanesOf(
  view: FlowView,
  drawing: GridDrawing,
  direction: 'right' | 'down',
  firstSlot: readonly number[],
  top: number,
): { lanes: LaneBox[]; texts: PlacedText[]; dx: number; dy: number } {
  const borders = direction === 'right' ? drawing.rowBorders : drawing.columnBorders;
  const ranges = view.lanes.map((_, k) => [borders[firstSlot[k]!]!, borders[firstSlot[k + 1]!]!] as const);
  const names = view.lanes.map((lane, k) =>
    blockOf(lane.title, ranges[k]![1] - ranges[k]![0] - 2 * nameSpace, 'heading'),
  );
  const depth = Math.max(strip, ...names.map((name) => name.lines.length * nameLine + 10));
  const [dx, dy] = direction === 'right' ? [margin + depth, top] : [margin, top + depth];
  const lanes = view.lanes.map(({ id, title }, k): LaneBox => {
    const [from, to] = ranges[k]!;
    return direction === 'right'
      ? {
          ...{ id, label: title, x: margin, y: dy + from, w: depth + drawing.width, h: to - from },
          strip: { x: margin, y: dy + from, w: depth, h: to - from },
        }
      : {
          ...{ id, label: title, x: dx + from, y: top, w: to - from, h: depth + drawing.height },
          strip: { x: dx + from, y: top, w: to - from, h: depth },
        };
  });
  const inner = (box: Box): Box => ({ x: box.x + 1, y: box.y + 1, w: box.w - 2, h: box.h - 2 });
  const texts = lanes.flatMap((lane, k) =>
    direction === 'right'
      ? setTurned(lane.id, names[k]!, inner(lane.strip))
      : setText(lane.id, names[k]!, inner(lane.strip), { align: 'middle', vertical: 'middle' }),
  );
  return { lanes, texts, dx, dy };
}
