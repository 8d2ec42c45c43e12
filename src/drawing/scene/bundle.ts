// Arrows that split or merge: a piece that several have in common is painted once, and one head for all.
import type { PlacedEdge } from '../layout/layout.js';
import type { Point } from '../shape/geometry.js';

/** What is painted of an edge: its line without what others have painted already, and whether it has a head. */
export interface Stretch {
  readonly edge: PlacedEdge;
  readonly points: readonly Point[];
  readonly head: boolean;
}

/** How far a line goes on beyond the point where it joins another, so that its corner can be round. */
const overlap = 4;

/**
 * The stretches of a page's edges, those that lead back first. Arrows with a common tip or a common tail share a line there: it
 * belongs to one of them, if possible one that does not lead back, and the others begin or end where they meet it.
 */
export function stretchesOf(edges: readonly PlacedEdge[]): Stretch[] {
  const tips = new Map<string, PlacedEdge[]>();
  const tails = new Map<string, PlacedEdge[]>();
  const stretches: Stretch[] = [];
  for (const edge of [...edges.filter((edge) => !edge.loop), ...edges.filter((edge) => edge.loop)]) {
    if (edge.kind === 'joint') {
      stretches.push({ edge, points: edge.points, head: false });
      continue;
    }
    const [merging, splitting] = [listAt(tips, edge.points.at(-1)), listAt(tails, edge.points[0])];
    const backward = [...edge.points].reverse();
    const merged = longest(merging, (other) => commonEnd(edge.points, other.points));
    const split = longest(splitting, (other) => commonEnd(backward, [...other.points].reverse()));
    merging.push(edge);
    splitting.push(edge);
    const begun = withoutEnd(backward, split - overlap)
      .slice()
      .reverse();
    stretches.push({
      edge,
      points: withoutEnd(begun, merged - overlap),
      head: merged === 0 && edge.plain === undefined,
    });
  }
  return stretches.sort((a, b) => Number(b.edge.loop) - Number(a.edge.loop));
}

/** The list of edges at a point; it may be added to. */
function listAt(places: Map<string, PlacedEdge[]>, point: Point | undefined): PlacedEdge[] {
  const key = String(point);
  const known = places.get(key);
  if (known) return known;
  const list: PlacedEdge[] = [];
  places.set(key, list);
  return list;
}

const longest = (edges: readonly PlacedEdge[], length: (edge: PlacedEdge) => number): number =>
  edges.reduce((most, edge) => Math.max(most, length(edge)), 0);

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
