// The points of all lines and the boxes of all symbols, once the coordinates are known.

import type { Size } from '../../shape/form.js';
import type { Box, Point } from '../../shape/geometry.js';
import { clipToOutline } from '../../shape/symbols.js';
import type { Layer } from './coordinates.js';
import { coordinateOf } from './coordinates.js';
import type { Grid } from './grid.js';
import type { Joined, Segments } from './merge.js';
import type { GridProblem } from './problem.js';
import type { Strands } from './strands.js';
import type { Tracks } from './tracks.js';

const sideNames = ['top', 'right', 'bottom', 'left'] as const;

/** What the drawing is made from. */
export interface Plan {
  readonly problem: GridProblem;
  readonly grid: Grid;
  readonly segments: Segments;
  readonly joined: Joined;
  readonly strands: Strands;
  readonly tracks: Tracks;
}

const middle = (layer: Layer, cell: number): number => (layer.starts[2 * cell + 1]! + layer.starts[2 * cell + 2]!) / 2;

/** Boxes of the symbols, each in the middle of its cell. */
export function boxesOf(problem: GridProblem, sizes: readonly Size[], x: Layer, y: Layer): Box[] {
  return problem.nodes.map((node, k) => {
    const { w, h } = sizes[k]!;
    return { x: middle(x, node.col) - w / 2, y: middle(y, node.row) - h / 2, w, h };
  });
}

/** Corners of all edges, ends on the true outlines. */
export function linesOf(
  { problem, grid, segments, joined, strands, tracks }: Plan,
  gaps: Float64Array,
  boxes: readonly Box[],
  x: Layer,
  y: Layer,
): Point[][] {
  const at = Float64Array.from({ length: strands.count }, (_, s) =>
    strands.line[s]! < grid.rows
      ? coordinateOf(strands, tracks, gaps, y, 0, s)
      : coordinateOf(strands, tracks, gaps, x, grid.rows, s),
  );
  const end = (node: number, segment: number, leaving: boolean): Point => {
    const level = segments.line[segment]! < grid.rows;
    const forward = segments.end[segment]! > segments.start[segment]!;
    const side = level ? (forward === leaving ? 1 : 3) : forward === leaving ? 2 : 0;
    const box = boxes[node]!;
    const centre = level ? box.y + box.h / 2 : box.x + box.w / 2;
    const [px, py] = clipToOutline(
      problem.nodes[node]!.shape,
      box,
      sideNames[side],
      at[joined.lineOf[segment]!]! - centre,
    );
    return [Math.round(px * 2) / 2, Math.round(py * 2) / 2];
  };
  return problem.edges.map((edge, e) => {
    const first = segments.first[e]!;
    const last = segments.first[e + 1]! - 1;
    const points: Point[] = [end(edge.from, first, true)];
    for (let s = first; s < last; s++) {
      const [here, next] = [at[joined.lineOf[s]!]!, at[joined.lineOf[s + 1]!]!];
      points.push(segments.line[s]! < grid.rows ? [next, here] : [here, next]);
    }
    points.push(end(edge.to, last, false));
    return points;
  });
}

/** The straight lines between the boxes of joint activities. */
export function jointsOf(problem: GridProblem, boxes: readonly Box[]): Point[][] {
  return problem.joints.map(([from, to]) => {
    const level = problem.nodes[from]!.row === problem.nodes[to]!.row;
    const [a, b] = [boxes[from]!, boxes[to]!];
    const onward = level ? b.x > a.x : b.y > a.y;
    const side = level ? (onward ? 1 : 3) : onward ? 2 : 0;
    const point = (node: number, place: 0 | 1 | 2 | 3): Point =>
      clipToOutline(problem.nodes[node]!.shape, boxes[node]!, sideNames[place], 0);
    return [point(from, side as 0 | 1 | 2 | 3), point(to, (side ^ 2) as 0 | 1 | 2 | 3)];
  });
}
