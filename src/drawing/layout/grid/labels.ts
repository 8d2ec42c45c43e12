// Places for labels of edges and captions of symbols: near the exit, beside the line, on nothing else.
import type { Size } from '../../shape/form.js';
import type { Box, Point } from '../../shape/geometry.js';
import { ownStretches } from './alone.js';
import type { Offer } from './candidates.js';
import { alongLine, aroundSymbol } from './candidates.js';
import type { GridProblem } from './problem.js';
import type { Space } from './space.js';
import { meet, newSpace, put, visit } from './space.js';

/** Distances of a writing to foreign lines, to symbols and to other writings. */
const foreign = 4;
const symbol = 2;
const writing = 6;
/** Distance to an upright border within which a writing seems to touch it. */
const border = 3;
/** Least distance to the upright pieces of its own line; letters keep their own distance to level ones. */
const own = 3;
/** Price of standing on a piece of its own line. */
const touched = 120;
const hit = 1000;
/** Distance to a line within which a caption may be taken for its label, and the price of that. */
const mistaken = 9;
const misread = 24;

export interface Placement {
  readonly labels: readonly (Box | undefined)[];
  readonly captions: readonly (Box | undefined)[];
  /** Edges whose label, and nodes whose caption, found no clean place. */
  readonly failedLabels: readonly number[];
  readonly failedCaptions: readonly number[];
  /** Edges whose label stands on their own line. */
  readonly crampedLabels: readonly number[];
  /** Nodes whose caption is clean, but leaves their row. */
  readonly crowdedCaptions: readonly number[];
  /** Edges whose label is clean, but far from the exit or on a border. */
  readonly shabbyLabels: readonly number[];
  /** Those of them that are far from the exit. */
  readonly farLabels: readonly number[];
}

/** What is drawn already. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly (readonly Point[])[];
  readonly joints: readonly (readonly Point[])[];
  /** Borders that are drawn. */
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

/** Places all writings. Labels go first, in the order of edges; what cannot stand clean takes the least bad place. */
export function placeWritings(problem: GridProblem, drawn: Drawn): Placement {
  const labels: (Box | undefined)[] = problem.edges.map(() => undefined);
  const captions: (Box | undefined)[] = problem.nodes.map(() => undefined);
  const failedLabels: number[] = [];
  const failedCaptions: number[] = [];
  const crampedLabels: number[] = [];
  const crowdedCaptions: number[] = [];
  const shabbyLabels: number[] = [];
  const farLabels: number[] = [];
  const failed = { failedLabels, failedCaptions };
  const result = { labels, captions, ...failed, crampedLabels, crowdedCaptions, shabbyLabels, farLabels };
  if (!problem.edges.some((edge) => edge.label) && !problem.nodes.some((node) => node.caption)) return result;

  const lines: Lines = newSpace();
  const symbols = newSpace<number>();
  const writings = newSpace<number>();
  for (const box of drawn.boxes) put(symbols, box, 0);
  problem.nodes.forEach(({ mark }, k) => {
    if (mark === undefined) return;
    const { x, y } = drawn.boxes[k]!;
    put(symbols, { x: x + mark.x, y: y + mark.y, w: mark.w, h: mark.h }, 0);
  });
  const enterLine = (points: readonly Point[], item: number): void => {
    for (let k = 0; k + 1 < points.length; k++) put(lines, segmentBox(points[k]!, points[k + 1]!), item);
  };
  drawn.lines.forEach(enterLine);
  for (const points of drawn.joints) enterLine(points, -1);

  // lines that run with this one for a while may come as near to its label as it does itself
  const related =
    (edge: number) =>
    (line: number): boolean => {
      const [ours, theirs] = [problem.edges[edge], problem.edges[line]];
      if (ours === undefined || theirs === undefined) return false;
      return ours.to === theirs.to || (ours.from === theirs.from && ours.fork && theirs.fork);
    };
  const settle = (
    size: Size,
    edge: number,
    places: (offer: Offer) => void,
  ): { box: Box; cost: number; far: boolean } => {
    let best = { box: { x: 0, y: 0, ...size }, cost: Infinity, far: false };
    const kin = related(edge);
    places((x, y, price, far) => {
      if (price >= best.cost) return;
      const box = { x, y, w: size.w, h: size.h };
      const cost = price + hits(drawn, lines, symbols, writings, box, edge, kin);
      if (cost < best.cost) best = { box, cost, far };
    });
    put(writings, best.box, 0);
    return best;
  };
  problem.nodes.forEach((node, k) => {
    const { caption } = node;
    if (caption === undefined) return;
    // a caption close to a line that does not lead to its symbol reads as that line's label
    const fair =
      (offer: Offer): Offer =>
      (x, y, price, far) => {
        let close = false;
        visit(lines, { x, y, w: caption.w, h: caption.h }, mistaken, (line) => {
          close ||= line >= 0 && problem.edges[line]!.to !== k;
        });
        offer(x, y, price + (close ? misread : 0), far);
      };
    const { box, cost } = settle(caption, -2, (offer) =>
      aroundSymbol(drawn.boxes[k]!, caption, fair(offer), node.captionAt),
    );
    captions[k] = box;
    if (cost >= hit) failedCaptions.push(k);
    else if (holdsOne(drawn.rowBorders, box.y, box.y + box.h)) crowdedCaptions.push(k);
  });
  const stretches = ownStretches(problem.edges, drawn.lines);
  problem.edges.forEach((edge, k) => {
    const { label } = edge;
    if (label === undefined) return;
    const { box, cost, far } = settle(label, k, (offer) => alongLine(drawn.lines[k]!, label, stretches[k]!, offer));
    labels[k] = box;
    if (cost >= hit) failedLabels.push(k);
    else if (touchesLine(drawn.lines[k]!, box)) crampedLabels.push(k);
    else if (isShort(label) && (far || holdsOne(drawn.rowBorders, box.y, box.y + box.h))) {
      shabbyLabels.push(k);
      if (far) farLabels.push(k);
    }
  });
  return result;
}

/** Only short answers are worth more room when they stand clean already. */
const isShort = ({ w, h }: Size): boolean => w <= 40 && h <= 14;

/** What a box runs into. */
function hits(
  drawn: Drawn,
  lines: Lines,
  symbols: Space<number>,
  writings: Space<number>,
  box: Box,
  edge: number,
  related: (line: number) => boolean,
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
    if (line === edge) cost += touches(at, box) ? touched : 0;
    else if (!related(line) || touches(at, box)) cost += hit;
  });
  if (holdsOne(drawn.columnBorders, box.x - border, box.x + box.w + border)) cost += 10;
  if (holdsOne(drawn.rowBorders, box.y, box.y + box.h)) cost += 10;
  return cost;
}

/** Does a writing come too near to a piece of its own line? At the ends of the piece, beyond it, it may. */
const touches = (piece: Box, { x, y, w, h }: Box): boolean =>
  piece.h > 0 ? meet(piece, { x: x - own, y, w: w + 2 * own, h }) : meet(piece, { x, y: y - 1, w, h: h + 2 });

const touchesLine = (points: readonly Point[], box: Box): boolean =>
  points.some((point, k) => k > 0 && touches(segmentBox(points[k - 1]!, point), box));

/** Does a sorted list hold a number between two bounds? */
function holdsOne(sorted: readonly number[], from: number, to: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sorted[mid]! <= from) low = mid + 1;
    else high = mid;
  }
  return low < sorted.length && sorted[low]! < to;
}
