// Plane geometry for judging drawings: outlines, distances, how deep a line runs in a symbol.

import type { PlacedNode } from '../../src/drawing/layout/layout.js';
import type { Box, Point } from '../../src/drawing/shape/geometry.js';
import { outline } from '../../src/drawing/shape/symbols.js';

export interface Segment {
  readonly a: Point;
  readonly b: Point;
}

/** The true outline of a symbol as a closed polygon. */
export const outlineOf = (node: PlacedNode): readonly Point[] => outline(node.shape, node);

export const corners = ({ x, y, w, h }: Box): readonly Point[] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];

export const overlap = (a: Box, b: Box, slack = 0.5): boolean =>
  Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x) > slack &&
  Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y) > slack;

export const within = (inner: Box, outer: Box, slack = 0.5): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  inner.x + inner.w <= outer.x + outer.w + slack &&
  inner.y + inner.h <= outer.y + outer.h + slack;

/** Gap between two boxes; 0 where they touch or overlap. */
export function gapBetween(a: Box, b: Box): number {
  const dx = Math.max(a.x - (b.x + b.w), b.x - (a.x + a.w), 0);
  const dy = Math.max(a.y - (b.y + b.h), b.y - (a.y + a.h), 0);
  return Math.hypot(dx, dy);
}

const toSegment = ([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const [vx, vy] = [bx - ax, by - ay];
  const square = vx * vx + vy * vy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * vx + (py - ay) * vy) / square));
  return Math.hypot(px - ax - t * vx, py - ay - t * vy);
};

export const distanceTo = (polygon: readonly Point[], point: Point): number =>
  Math.min(...polygon.map((corner, k) => toSegment(point, corner, polygon[(k + 1) % polygon.length]!)));

/** How deep a point lies inside a polygon; below 0 outside. */
export function depthIn(polygon: readonly Point[], point: Point): number {
  let inside = false;
  polygon.forEach(([ax, ay], k) => {
    const [bx, by] = polygon[(k + 1) % polygon.length]!;
    if (ay > point[1] !== by > point[1] && point[0] < ax + ((point[1] - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  });
  return distanceTo(polygon, point) * (inside ? 1 : -1);
}

/** The greatest depth of a segment in a polygon, looked at every half unit within the polygon's box. */
export function deepest(polygon: readonly Point[], { a, b }: Segment, box: Box): number {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  let most = -Infinity;
  const steps = Math.max(1, Math.ceil(length * 2));
  const [lowX, highX] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [lowY, highY] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  if (highX < box.x || lowX > box.x + box.w || highY < box.y || lowY > box.y + box.h) return most;
  for (let k = 0; k <= steps; k++) {
    const point: Point = [a[0] + ((b[0] - a[0]) * k) / steps, a[1] + ((b[1] - a[1]) * k) / steps];
    if (point[0] < box.x || point[0] > box.x + box.w || point[1] < box.y || point[1] > box.y + box.h) continue;
    most = Math.max(most, depthIn(polygon, point));
  }
  return most;
}

const edgesOf = (it: PlacedNode | Box): readonly Point[] => ('shape' in it ? outlineOf(it as PlacedNode) : corners(it));

/** Do two symbols share more than half a unit of their insides? */
export function symbolsMeet(p: PlacedNode | Box, q: PlacedNode | Box): boolean {
  if (!overlap(p, q)) return false;
  const [pOutline, qOutline] = [edgesOf(p), edgesOf(q)];
  const enters = (from: readonly Point[], into: readonly Point[], box: Box): boolean =>
    from.some((a, k) => deepest(into, { a, b: from[(k + 1) % from.length]! }, box) > 0.5);
  const middle = ({ x, y, w, h }: Box): Point => [x + w / 2, y + h / 2];
  return (
    enters(pOutline, qOutline, q) ||
    enters(qOutline, pOutline, p) ||
    depthIn(qOutline, middle(p)) > 0.5 ||
    depthIn(pOutline, middle(q)) > 0.5
  );
}

/** The straight pieces of a line as a reader sees them: repeated points and points on the way are dropped. */
export function piecesOf(points: readonly Point[]): Segment[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && Math.abs(last[0] - point[0]) < 0.01 && Math.abs(last[1] - point[1]) < 0.01) continue;
    const before = kept.at(-2);
    if (last !== undefined && before !== undefined) {
      const [ux, uy] = [last[0] - before[0], last[1] - before[1]];
      const [vx, vy] = [point[0] - last[0], point[1] - last[1]];
      if (Math.abs(ux * vy - uy * vx) < 0.01 && ux * vx + uy * vy >= 0) kept.pop();
    }
    kept.push(point);
  }
  return kept.slice(1).map((b, k) => ({ a: kept[k]!, b }));
}

export const isUpright = ({ a, b }: Segment): boolean => Math.abs(a[0] - b[0]) < 0.05;
export const isLevel = ({ a, b }: Segment): boolean => Math.abs(a[1] - b[1]) < 0.05;

/** Does a segment pass through the inside of a box that is shrunk by `inset` on every side? */
export function passesBox({ a, b }: Segment, box: Box, inset: number): boolean {
  const inner = { x: box.x + inset, y: box.y + inset, w: box.w - 2 * inset, h: box.h - 2 * inset };
  return (
    Math.max(a[0], b[0]) >= inner.x &&
    Math.min(a[0], b[0]) <= inner.x + inner.w &&
    Math.max(a[1], b[1]) >= inner.y &&
    Math.min(a[1], b[1]) <= inner.y + inner.h
  );
}
