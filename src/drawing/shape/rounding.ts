// Lines with rounded corners, as pieces that any format can write.
import type { Point } from './geometry.js';

/** A piece of a line: straight to `to`, or bent around the corner `bend` (the control point of a quadratic curve). */
export interface Piece {
  readonly bend?: Point;
  readonly to: Point;
}

/** An open line from its first point on; its corners are rounded by `radius`, or by half of the shorter neighbour where that is less. */
export function rounded(points: readonly Point[], radius: number): Piece[] {
  const [first, ...rest] = points;
  if (!first) return [];
  const pieces: Piece[] = [];
  let here = first;
  const straight = (to: Point): void => {
    if (to[0] !== here[0] || to[1] !== here[1]) pieces.push({ to });
    here = to;
  };
  rest.forEach((corner, i) => {
    const next = rest[i + 1];
    const previous = points[i]!;
    const r = next ? Math.min(radius, distance(previous, corner) / 2, distance(corner, next) / 2) : 0;
    if (!next || r === 0) {
      straight(corner);
      return;
    }
    straight(towards(corner, previous, r));
    here = towards(corner, next, r);
    pieces.push({ bend: corner, to: here });
  });
  return pieces;
}

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

function towards(from: Point, to: Point, length: number): Point {
  const share = length / distance(from, to);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
