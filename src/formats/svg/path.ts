// Numbers, points and paths as SVG writes them.
import type { Point } from '../../drawing/shape/geometry.js';

/** A number with at most two decimals, as short as it can be written. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** Corners of a polygon. */
export function corners(points: readonly Point[]): string {
  return points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ');
}

/** An open line whose corners are rounded by `radius`, or by half of the shorter neighbour where that is less. */
export function roundedLine(points: readonly Point[], radius: number): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${number(first[0])} ${number(first[1])}`;
  let here = first;
  rest.forEach((corner, i) => {
    const next = rest[i + 1];
    const previous = points[i]!;
    const r = next ? Math.min(radius, distance(previous, corner) / 2, distance(corner, next) / 2) : 0;
    if (!next || r === 0) {
      path += lineTo(here, corner);
      here = corner;
      return;
    }
    const [before, after] = [towards(corner, previous, r), towards(corner, next, r)];
    path += `${lineTo(here, before)}Q${number(corner[0])} ${number(corner[1])} ${number(after[0])} ${number(after[1])}`;
    here = after;
  });
  return path;
}

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

function towards(from: Point, to: Point, length: number): Point {
  const share = length / distance(from, to);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function lineTo(from: Point, to: Point): string {
  if (from[0] === to[0] && from[1] === to[1]) return '';
  if (from[1] === to[1]) return `H${number(to[0])}`;
  if (from[0] === to[0]) return `V${number(to[1])}`;
  return `L${number(to[0])} ${number(to[1])}`;
}
