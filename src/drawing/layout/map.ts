// One sheet of a lane map: the whole map, or a stretch of it along the flow. From what stands where to a drawn page without its size.
import type { FlowView } from '../view/view.js';
import type { Flow } from './edges.js';
import { flowsOf, gridEdge, placedEdges } from './edges.js';
import { layoutGrid } from './grid/layout.js';
import type { Axis, GridDrawing, GridProblem, Span } from './grid/problem.js';
import type { Direction } from './heads.js';
import { headsOf, nameSpans, strip } from './heads.js';
import type { Page } from './layout.js';
import { placedNodes } from './nodes.js';
import type { Figure } from './size.js';
import { clockMark } from './size.js';
import { type Block, blockOf, setText } from './text.js';

/** What is on a sheet, before anything has a place. */
export interface MapSheet {
  readonly view: FlowView;
  readonly direction: Direction;
  /** By node. */
  readonly symbols: readonly Figure[];
  /** By node: its column along the flow, and its slot across it, counted over all lanes. */
  readonly places: readonly { readonly column: number; readonly slot: number }[];
  readonly columns: number;
  /** By lane: its first slot; and the number of all slots. */
  readonly firstSlot: readonly number[];
  readonly flows: readonly Flow[];
  readonly joints: FlowView['edges'];
}

const gap = 10;
const along = { gutter: 12, padding: 6 };
const across = { gutter: 10, padding: 8 };

/** A sheet of a view whose symbols have their places. */
export function mapSheet(sheet: Omit<MapSheet, 'flows' | 'joints'>): MapSheet {
  return { ...sheet, ...flowsOf(sheet.view) };
}

/** Draws a sheet. `slots`: least room of slots across the flow, besides what names need. */
export function drawMap(sheet: MapSheet, slots: readonly Span[] = []): GridDrawing {
  const { view, direction, symbols, places, flows, joints } = sheet;
  const index = new Map(view.nodes.map((node, k) => [node.id, k]));
  return layoutGrid({
    ...gridSettings(sheet, slots),
    nodes: symbols.map((symbol, k) => {
      const { column, slot } = places[k]!;
      const { kind } = view.nodes[k]!;
      return {
        ...(direction === 'right' ? { row: slot, col: column } : { row: column, col: slot }),
        w: symbol.w,
        h: symbol.h,
        shape: symbol.shape,
        bar: kind === 'fork' || kind === 'join',
        ...(kind === 'wait' && { mark: clockMark }),
        ...(symbol.beside && { caption: { w: symbol.beside.w, h: symbol.beside.h } }),
        ...(symbol.besideAt && { captionAt: symbol.besideAt }),
      };
    }),
    edges: flows.map((flow) => gridEdge(flow, index)),
    joints: joints.map((edge) => [index.get(edge.from)!, index.get(edge.to)!] as const),
  });
}

function gridSettings(
  { view, direction, columns, firstSlot }: MapSheet,
  least: readonly Span[],
): Omit<GridProblem, 'nodes' | 'edges' | 'joints'> {
  const slots = firstSlot.at(-1)!;
  const ends = new Set(firstSlot);
  const flowAxis: Axis = {
    cells: columns,
    borders: Array.from({ length: columns + 1 }, () => false),
    ...along,
    typical: direction === 'right' ? 120 : 48,
  };
  const laneAxis: Axis = {
    cells: slots,
    borders: Array.from({ length: slots + 1 }, (_, k) => k > 0 && k < slots && ends.has(k)),
    ...across,
    typical: direction === 'right' ? 56 : 120,
  };
  const spans = [...nameSpans(view, direction, firstSlot), ...least];
  return direction === 'right'
    ? {
        flow: 'right',
        x: flowAxis,
        y: laneAxis,
        gap,
        columns: [{ first: 0, last: columns - 1, size: 160 }],
        rows: () => spans,
        even: false,
      }
    : { flow: 'down', x: laneAxis, y: flowAxis, gap, columns: spans, rows: () => [], even: false };
}

/** A page's parts, without its size. */
export interface ComposedMap extends Omit<Page, 'width' | 'height'> {
  readonly right: number;
  readonly bottom: number;
}

/** The title over a drawing, and the room that it takes. */
export function titleOver({ view, direction }: MapSheet, { width }: GridDrawing): Block & { readonly room: number } {
  const block = blockOf(view.title, width + (direction === 'right' ? strip : 0), 'title');
  return { ...block, room: block.lines.length === 0 ? 0 : block.h + 8 };
}

/** Puts a drawn sheet together, its upper left corner at `x`, `y`. */
export function composeMap(sheet: MapSheet, drawing: GridDrawing, x: number, y: number): ComposedMap {
  const { view, direction, symbols, flows, joints, firstSlot } = sheet;
  const title = titleOver(sheet, drawing);
  const { lanes, cells, texts, dx, dy } = headsOf(view, drawing, direction, firstSlot, { x, y: y + title.room });
  const nodes = placedNodes(view, symbols, drawing, dx, dy);
  const edges = placedEdges(view, flows, joints, drawing, dx, dy);
  const box = { x, y: y - 4, w: drawing.width + (direction === 'right' ? strip : 0), h: title.h };
  const titles = title.room === 0 ? [] : setText('page', title, box, { align: 'start', vertical: 'top' });
  return {
    right: dx + drawing.width,
    bottom: dy + drawing.height,
    lanes,
    rows: [],
    cells,
    nodes: nodes.nodes,
    edges: edges.edges,
    texts: [...titles, ...texts, ...nodes.texts, ...edges.texts],
  };
}
