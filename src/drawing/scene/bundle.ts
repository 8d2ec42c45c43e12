// Arrows that merge: their common last piece is painted once, with one head.
import type { PlacedEdge } from '../layout/layout.js';
import type { Point } from '../shape/geometry.js';

/** What is painted of an edge: its line up to where it has joined another, and whether it has the head. */
export interface Stretch {
  readonly edge: PlacedEdge;
  readonly points: readonly Point[];
  readonly head: boolean;
}

/** How far a line goes on beyond the point where it joins another, so that its corner can be round. */
const overlap = 4;

/**
 * The stretches of a page's edges, those that lead back first. Of arrows with a common tip, one that does not lead back has the
 * head; the others end where they reach it.
 */
export function stretchesOf(edges: readonly PlacedEdge[]): Stretch[] {
  const bundles = new Map<string, PlacedEdge[]>();
  for (const edge of [...edges.filter((edge) => !edge.loop), ...edges.filter((edge) => edge.loop)]) {
    const key = edge.kind === 'joint' ? `tie ${edge.id}` : `tip ${edge.points.at(-1)?.join(' ')}`;
    const bundle = bundles.get(key);
    if (bundle) bundle.push(edge);
    else bundles.set(key, [edge]);
  }
  const stretches = [...bundles.values()].flatMap((bundle) =>
    bundle.map((edge, i): Stretch => {
      const common = Math.max(0, ...bundle.slice(0, i).map((other) => commonEnd(edge.points, other.points)));
      return {
        edge,
        points: withoutEnd(edge.points, common - overlap),
        head: edge.kind !== 'joint' && (i === 0 || common === 0),
      };
    }),
  );
  return stretches.sort((a, b) => Number(b.edge.loop) - Number(a.edge.loop));
}

/** Length of the last piece that two lines with the same tip have in common. */
function commonEnd(a: readonly Point[], b: readonly Point[]): number {
  let length = 0;
  for (let i = a.length - 1, j = b.length - 1; i > 0 && j > 0; i--, j--) {
    const [ax, ay] = offset(a[i]!, a[i - 1]!);
    const [bx, by] = offset(b[j]!, b[j - 1]!);
    const [first, second] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
    if (ax * by !== ay * bx || ax * bx + ay * by <= 0) break;
    length += Math.min(first, second);
    if (first !== second) break;
  }
  return length;
}

/** A line without its last `length` units. */
function withoutEnd(points: readonly Point[], length: number): readonly Point[] {
  let rest = length;
  for (let last = points.length - 1; last > 0 && rest > 0; last--) {
    const [dx, dy] = offset(points[last]!, points[last - 1]!);
    const piece = Math.hypot(dx, dy);
    if (piece > rest) {
      const [x, y] = points[last]!;
      return [...points.slice(0, last), [x + (dx * rest) / piece, y + (dy * rest) / piece]];
    }
    rest -= piece;
  }
  return rest > 0 ? points.slice(0, 1) : points;
}

const offset = (from: Point, to: Point): Point => [to[0] - from[0], to[1] - from[1]];
