// From tracks to numbers: gutters and cells are as wide as their lines and symbols need, so nothing can overlap.
import type { Grid } from './grid.js';
import type { Axis, GridProblem, Span } from './problem.js';
import type { Strands } from './strands.js';
import type { Tracks } from './tracks.js';

/** Room that writings need inside cells, and rows or columns of lines that must stand wider apart, found while placing labels. */
export interface Demands {
  /** Least size of cells, by cell. */
  readonly cell: { readonly x: Float64Array; readonly y: Float64Array };
  /** Least distance of lines, by grid line. */
  readonly gap: Float64Array;
  /** Least height of symbols, by node. */
  readonly height: Float64Array;
}

/** Where things lie along one axis. */
export interface Layer {
  /** Start of every gutter (even) and cell (odd), and the end of the last one. */
  readonly starts: Float64Array;
  readonly borders: readonly number[];
}

/** Least distance of lines that meet one side of a symbol. */
const tight = 5;
/** Room between a line and the corner of a symbol. */
const corner = 3;

/** No demands yet. */
export function noDemands(grid: Grid, nodes: number): Demands {
  return {
    cell: { x: new Float64Array(grid.columns), y: new Float64Array(grid.rows) },
    gap: new Float64Array(grid.columns + grid.rows),
    height: new Float64Array(nodes),
  };
}

/** Distance of the lines in the middle of a row or column of cells, by grid line: smaller where they must meet small symbols. */
export function gapsOf(
  problem: GridProblem,
  grid: Grid,
  strands: Strands,
  tracks: Tracks,
  demands: Demands,
): Float64Array {
  const gaps = new Float64Array(grid.rows + grid.columns).fill(problem.gap);
  for (let s = 0; s < strands.count; s++) {
    const line = strands.line[s]!;
    const shift = Math.abs(tracks.below[s]! - tracks.above[s]!) / 2;
    if (shift === 0) continue;
    for (const port of strands.ports[s]!) {
      const node = problem.nodes[port]!;
      const room = (line < grid.rows ? node.h : node.w) / 2 - corner;
      gaps[line] = Math.max(tight, Math.min(gaps[line]!, Math.floor(room / shift)));
    }
  }
  for (let line = 0; line < gaps.length; line++) gaps[line] = Math.max(gaps[line]!, demands.gap[line]!);
  return gaps;
}

/** How far a line in the middle of cells lies from that middle. */
export const shiftOf = (tracks: Tracks, gaps: Float64Array, strands: Strands, s: number): number =>
  ((tracks.below[s]! - tracks.above[s]!) / 2) * gaps[strands.line[s]!]!;

/** Sizes of all symbols, grown where the lines that meet a side need more room than it has. */
export function sizesOf(
  problem: GridProblem,
  grid: Grid,
  strands: Strands,
  tracks: Tracks,
  gaps: Float64Array,
  heights: Float64Array,
): { w: number; h: number }[] {
  const sizes = problem.nodes.map(({ w, h }, k) => ({ w, h: Math.max(h, heights[k]!) }));
  for (let s = 0; s < strands.count; s++) {
    const shift = Math.abs(shiftOf(tracks, gaps, strands, s));
    if (shift === 0) continue;
    for (const port of strands.ports[s]!) {
      const size = sizes[port]!;
      const needed = 2 * Math.ceil(shift + 2);
      if (strands.line[s]! < grid.rows) size.h = Math.max(size.h, needed);
      else size.w = Math.max(size.w, needed);
    }
  }
  return sizes;
}

/** Lays out one axis. `lineOf(k)`: number of the grid line k of this axis; `sizes`: of the symbols along it, by cell. */
export function layerOf(
  problem: GridProblem,
  axis: Axis,
  firstLine: number,
  strands: Strands,
  tracks: Tracks,
  gaps: Float64Array,
  cells: Float64Array,
  spans: readonly Span[],
): Layer {
  const count = 2 * axis.cells + 1;
  const before = new Float64Array(count);
  const behind = new Float64Array(count);
  for (let s = 0; s < strands.count; s++) {
    const line = strands.line[s]! - firstLine;
    if (line < 0 || line >= count) continue;
    const room = (tracks.below[s]! + tracks.above[s]! + 2) * (line % 2 === 1 ? gaps[line + firstLine]! : problem.gap);
    if (tracks.half[s] === 1) behind[line] = Math.max(behind[line]!, room);
    else before[line] = Math.max(before[line]!, room);
  }
  const size = new Float64Array(count);
  const middle = new Float64Array(count);
  for (let line = 0; line < count; line++) {
    if (line % 2 === 1) {
      size[line] = 2 * Math.ceil(Math.max(before[line]!, cells[line]!) / 2);
      continue;
    }
    const outer = line === 0 || line === count - 1;
    const least = !outer ? 2 * axis.gutter : (axis.outer?.[line === 0 ? 0 : 1] ?? axis.gutter);
    if (axis.borders[line / 2] === true) {
      middle[line] = Math.ceil(Math.max(axis.gutter, before[line]!));
      size[line] = middle[line]! + Math.ceil(Math.max(axis.gutter, behind[line]!));
    } else {
      size[line] = 2 * Math.ceil(Math.max(least, before[line]!) / 2);
      middle[line] = line === 0 ? 0 : outer ? size[line]! : size[line]! / 2;
    }
  }
  for (const span of spans) stretch(size, middle, span);
  const starts = new Float64Array(count + 1);
  for (let line = 0; line < count; line++) starts[line + 1] = starts[line]! + size[line]!;
  const borders: number[] = [];
  for (let line = 0; line < count; line += 2) borders.push(starts[line]! + middle[line]!);
  return { starts, borders };
}

/** Gives the cells of a span what it lacks, in even shares of whole units. */
function stretch(size: Float64Array, middle: Float64Array, { first, last, size: wanted, exact }: Span): void {
  const [from, to] = [2 * first, 2 * last + 2];
  let has = size[from]! - middle[from]! + middle[to]!;
  for (let line = from + 1; line < to; line++) has += size[line]!;
  let lack = exact ? Math.ceil(wanted - has) : 2 * Math.ceil((wanted - has) / 2);
  for (let cell = first; lack > 0 && cell <= last; cell++) {
    const share = cell === last ? lack : 2 * Math.floor(lack / (last - cell + 1) / 2);
    size[2 * cell + 1]! += share;
    lack -= share;
  }
}

/** Spans that make all columns equally wide, where that costs no more than half of their present room. */
export function evenSpans(borders: readonly number[], most: number): Span[] {
  const widths = borders.slice(1).map((at, k) => at - borders[k]!);
  const widest = Math.max(...widths);
  const total = borders.at(-1)! - borders[0]!;
  return widest * widths.length <= Math.max(total * most, 0)
    ? widths.map((_, k) => ({ first: k, last: k, size: widest }))
    : [];
}

/** Where a strand runs: its coordinate across its line. */
export function coordinateOf(
  strands: Strands,
  tracks: Tracks,
  gaps: Float64Array,
  layer: Layer,
  firstLine: number,
  s: number,
): number {
  const line = strands.line[s]! - firstLine;
  const start = layer.starts[line]!;
  const end = layer.starts[line + 1]!;
  if (line % 2 === 1) return (start + end) / 2 + shiftOf(tracks, gaps, strands, s);
  const border = layer.borders[line / 2]!;
  const [from, to] = tracks.half[s] === -1 ? [start, border] : tracks.half[s] === 1 ? [border, end] : [start, end];
  const [below, above] = [tracks.below[s]!, tracks.above[s]!];
  return Math.round(from + ((to - from) * (below + 1)) / (below + above + 2));
}
