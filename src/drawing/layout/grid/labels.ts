// Places for labels of edges and captions of symbols: near the exit, beside the line, on nothing else.
import type { Size } from '../../shape/form.js';
import type { Box, Point } from '../../shape/geometry.js';
import type { GridProblem } from './problem.js';
import type { Space } from './space.js';
import { meet, newSpace, put, visit } from './space.js';

/** Distances of a writing: to its own line, to foreign lines, to symbols and to other writings. */
const own = 3;
const foreign = 3;
const symbol = 2;
const writing = 2;
const hit = 1000;
/** Pieces of a line, counted from its source, beside which its label may stand. */
const pieces = 4;
const stride = 8;
const farthest = 60;
/** Height of a line of a caption, and its greatest distance to its symbol. */
const captionLine = 14;
const near = 11;

export interface Placement {
  readonly labels: readonly (Box | undefined)[];
  readonly captions: readonly (Box | undefined)[];
  /** Edges whose label, and nodes whose caption, found no clean place. */
  readonly failedLabels: readonly number[];
  readonly failedCaptions: readonly number[];
}

/** What is drawn already. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly (readonly Point[])[];
  readonly joints: readonly (readonly Point[])[];
  readonly columnBorders: readonly number[];
  readonly rowBorders: readonly number[];
}

/** A line in the space of lines: the edge, or -1 for a joint. */
type Lines = Space<number>;

const segmentBox = (a: Point, b: Point): Box => ({
  x: Math.min(a[0], b[0]),
  y: Math.min(a[1], b[1]),
  w: Math.abs(a[0] - b[0]),
  h: Math.abs(a[1] - b[1]),
});

interface Candidate {
  readonly box: Box;
  readonly cost: number;
}

/** Places all writings. Labels go first, in the order of edges; what cannot stand clean takes the least bad place. */
export function placeWritings(problem: GridProblem, drawn: Drawn): Placement {
  const labels: (Box | undefined)[] = problem.edges.map(() => undefined);
  const captions: (Box | undefined)[] = problem.nodes.map(() => undefined);
  const failedLabels: number[] = [];
  const failedCaptions: number[] = [];
  const result = { labels, captions, failedLabels, failedCaptions };
  if (!problem.edges.some((edge) => edge.label) && !problem.nodes.some((node) => node.caption)) return result;

  const lines: Lines = newSpace();
  const symbols = newSpace<number>();
  const writings = newSpace<number>();
  for (const box of drawn.boxes) put(symbols, box, 0);
  const enterLine = (points: readonly Point[], item: number): void => {
    for (let k = 0; k + 1 < points.length; k++) put(lines, segmentBox(points[k]!, points[k + 1]!), item);
  };
  drawn.lines.forEach(enterLine);
  for (const points of drawn.joints) enterLine(points, -1);

  const settle = (candidates: readonly Candidate[], edge: number): { box: Box; clean: boolean } => {
    let best: Candidate | undefined;
    for (const { box, cost } of candidates) {
      if (best !== undefined && cost >= best.cost) continue;
      const total = cost + hits(drawn, lines, symbols, writings, box, edge);
      if (best === undefined || total < best.cost) best = { box, cost: total };
    }
    put(writings, best!.box, 0);
    return { box: best!.box, clean: best!.cost < hit };
  };
  problem.nodes.forEach((node, k) => {
    if (node.caption === undefined) return;
    const { box, clean } = settle(aroundSymbol(drawn.boxes[k]!, node.caption), -2);
    captions[k] = box;
    if (!clean) failedCaptions.push(k);
  });
  problem.edges.forEach((edge, k) => {
    if (edge.label === undefined) return;
    const { box, clean } = settle(alongLine(drawn.lines[k]!, edge.label), k);
    labels[k] = box;
    if (!clean) failedLabels.push(k);
  });
  return result;
}

/** What a box runs into. */
function hits(
  drawn: Drawn,
  lines: Lines,
  symbols: Space<number>,
  writings: Space<number>,
  box: Box,
  edge: number,
): number {
  let cost = 0;
  if (box.x < 1 || box.y < 1 || box.x + box.w > drawn.width - 1 || box.y + box.h > drawn.height - 1) cost += hit;
  visit(symbols, box, symbol, () => {
    cost += hit;
  });
  visit(writings, box, writing, () => {
    cost += hit;
  });
  visit(lines, box, foreign, (line, at) => {
    if (line !== edge) cost += hit;
    else if (meet(at, box, 1)) cost += 60;
  });
  for (const at of drawn.columnBorders) if (box.x < at && at < box.x + box.w) cost += 10;
  cost += nearest(drawn.rowBorders, box.y, box.y + box.h) ? 10 : 0;
  return cost;
}

/** Does a sorted list hold a number between two bounds? */
function nearest(sorted: readonly number[], from: number, to: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sorted[mid]! <= from) low = mid + 1;
    else high = mid;
  }
  return low < sorted.length && sorted[low]! < to;
}

/** Both sides of the first pieces of a line, near the source first. */
function alongLine(points: readonly Point[], { w, h }: Size): Candidate[] {
  const candidates: Candidate[] = [];
  for (let k = 0; k + 1 < points.length && k < pieces; k++) {
    const [a, b] = [points[k]!, points[k + 1]!];
    const level = a[1] === b[1];
    const length = Math.abs(level ? b[0] - a[0] : b[1] - a[1]);
    const forward = level ? b[0] > a[0] : b[1] > a[1];
    const reach = level ? w : h;
    // the first step keeps clear of the source's corner, the last one of the next turn
    for (let t = level ? 3 : 2; t <= Math.max(3, length - 4) && t < 400; t += stride) {
      const beyond = t + reach > length ? 6 : 0;
      for (let side = 0; side < 2; side++) {
        const along = forward ? t : -t - reach;
        const across = level ? (side === 0 ? -h - 1 : 1) : side === 0 ? own + 1 : -w - own - 1;
        const box = level ? { x: a[0] + along, y: a[1] + across, w, h } : { x: a[0] + across, y: a[1] + along, w, h };
        candidates.push({ box, cost: k * 14 + Math.min(t, farthest) * 0.4 + beyond + side * 1.5 });
      }
    }
  }
  return candidates;
}

/** Places around a symbol: beside its upper and lower tip, in its corners, at its sides. */
function aroundSymbol(box: Box, { w, h }: Size): Candidate[] {
  const [cx, cy] = [box.x + box.w / 2, box.y + box.h / 2];
  const [right, bottom] = [box.x + box.w, box.y + box.h];
  const spots: readonly (readonly [number, number])[] = [
    [right + 3, cy - h - 3],
    [right + 3, cy + 3],
    [cx + 5, box.y - h - 3],
    [cx - 5 - w, box.y - h - 3],
    [box.x - 3 - w, cy - h - 3],
    [box.x - 3 - w, cy + 3],
    [cx + 5, bottom + 3],
    [cx - 5 - w, bottom + 3],
    [right + 3, cy - h / 2],
    [box.x - 3 - w, cy - h / 2],
    [cx - w / 2, box.y - h - 3],
    [cx - w / 2, bottom + 3],
  ];
  const candidates = spots.map(([x, y], k) => ({ box: { x: Math.round(x), y: Math.round(y), w, h }, cost: k * 3 }));
  // the farthest line must still be near
  const close = candidates.filter(
    (candidate) => candidate.box.y + captionLine >= box.y - near && candidate.box.y + h - captionLine <= bottom + near,
  );
  return close.length > 0 ? close : candidates;
}
