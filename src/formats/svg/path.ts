// Numbers, points and paths as SVG writes them.
import type { PathStep } from '../../drawing/picture/picture.js';
import type { Point } from '../../drawing/shape/geometry.js';
import { rounded } from '../../drawing/shape/rounding.js';

/** A number with at most two decimals, as short as it can be written. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** Corners of a polygon. */
export function corners(points: readonly Point[]): string {
  return points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ');
}

/** An outline of lines and curves. */
export function pathData(steps: readonly PathStep[]): string {
  return steps.map(([step, ...places]) => step + places.map(number).join(' ')).join('');
}

/** An open line whose corners are rounded by `radius`, or by half of the shorter neighbour where that is less. */
export function roundedLine(points: readonly Point[], radius: number): string {
  const [first] = points;
  if (!first) return '';
  let path = `M${number(first[0])} ${number(first[1])}`;
  let here = first;
  for (const { bend, to } of rounded(points, radius)) {
    path += bend ? `Q${number(bend[0])} ${number(bend[1])} ${number(to[0])} ${number(to[1])}` : lineTo(here, to);
    here = to;
  }
  return path;
}

function lineTo(from: Point, to: Point): string {
  if (from[1] === to[1]) return `H${number(to[0])}`;
  if (from[0] === to[0]) return `V${number(to[1])}`;
  return `L${number(to[0])} ${number(to[1])}`;
}
