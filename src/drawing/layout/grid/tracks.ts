// Order of lines that run side by side: by the crossings that each order causes, with insertion moves until none gains,
// level and upright lines in turn. From the order follow the tracks: longest paths over the overlaps.
import type { Bundle } from './bundles.js';
import { bundlesOf } from './bundles.js';
import type { Grid } from './grid.js';
import type { Strands } from './strands.js';

/** By strand: how many tracks must lie below (at smaller coordinates) and above it, and on which side of a border it runs. */
export interface Tracks {
  readonly below: Int32Array;
  readonly above: Int32Array;
  /** -1 before, 1 behind the border in the middle of its gutter; 0 where there is none. */
  readonly half: Int8Array;
}

const turns = 4;
const passes = 12;

/** Where everything lies at present: finer than grid lines, by the order within each bundle. */
interface Places {
  /** Key of a strand: smaller ones come first. */
  readonly key: Float64Array;
  /** Number of its line among the lines of its direction, plus its place between the neighbours. */
  readonly place: Float64Array;
  /** Reach, as exactly as the places of the strands at its ends allow. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Finds tracks for all strands. `borders`: by grid line, is a border drawn in the middle of that gutter? */
export function tracksOf(grid: Grid, strands: Strands, borders: readonly boolean[], flow: 'down' | 'right'): Tracks {
  const bundles = bundlesOf(strands);
  const { count } = strands;
  const places: Places = {
    key: Float64Array.from({ length: count }, (_, s) => leaning(strands, s)),
    place: new Float64Array(count),
    low: new Float64Array(count),
    high: new Float64Array(count),
  };
  const level = bundles.filter((bundle) => strands.line[bundle.strands[0]!]! < grid.rows);
  const upright = bundles.filter((bundle) => strands.line[bundle.strands[0]!]! >= grid.rows);
  for (const bundle of bundles) settle(grid, strands, places, bundle);
  for (let turn = 0, changed = true; turn < turns && changed; turn++) {
    changed = false;
    for (const group of [upright, level]) {
      for (const bundle of group) {
        if (bundle.strands.length < 2) continue;
        for (const s of bundle.strands) measure(strands, places, s);
        if (improve(strands, places, bundle)) changed = true;
      }
      for (const bundle of group) settle(grid, strands, places, bundle);
    }
  }
  const tracks: Tracks = { below: new Int32Array(count), above: new Int32Array(count), half: new Int8Array(count) };
  for (const bundle of bundles) {
    const line = strands.line[bundle.strands[0]!]!;
    if (borders[line] === true) split(strands, places, bundle, tracks);
    const along = line < grid.rows === (flow === 'right');
    const centre = (line < grid.rows ? line : line - grid.rows) % 2 === 1;
    assign(places, along && centre ? loosened(strands, places, bundle) : bundle, tracks);
  }
  return tracks;
}

/** To which side most of its turns lead. */
function leaning(strands: Strands, s: number): number {
  let sum = 0;
  for (let t = strands.firstTurn[s]!; t < strands.firstTurn[s + 1]!; t++) sum += strands.turnSide[t]!;
  return sum;
}

const byKey =
  ({ key }: Places) =>
  (a: number, b: number): number =>
    key[a]! - key[b]! || a - b;

/** Numbers the keys of a bundle anew and derives the places. */
function settle(grid: Grid, strands: Strands, places: Places, bundle: Bundle): void {
  const order = [...bundle.strands].sort(byKey(places));
  order.forEach((s, rank) => {
    const line = strands.line[s]!;
    places.key[s] = rank;
    places.place[s] = (line < grid.rows ? line : line - grid.rows) + 0.8 * ((rank + 1) / (order.length + 1) - 0.5);
  });
}

/** Exact reach: an end at a turn lies where the strand that is turned into lies; ends at symbols are never whole numbers. */
function measure(strands: Strands, places: Places, s: number): void {
  const [low, high] = [strands.low[s]!, strands.high[s]!];
  let [first, last] = [Infinity, -Infinity];
  for (let t = strands.firstTurn[s]!; t < strands.firstTurn[s + 1]!; t++) {
    const at = places.place[strands.turnTo[t]!]!;
    if (Math.abs(at - low) < 0.5) first = Math.min(first, at);
    if (Math.abs(at - high) < 0.5) last = Math.max(last, at);
  }
  places.low[s] = Number.isInteger(low) && first !== Infinity ? first : low;
  places.high[s] = Number.isInteger(high) && last !== -Infinity ? last : high;
}

/** Crossings between two strands side by side when one lies before (at smaller coordinates than) the other. */
function crossings(strands: Strands, places: Places, before: number, behind: number): number {
  return stubs(strands, places, before, behind, 1) + stubs(strands, places, behind, before, -1);
}

function stubs(strands: Strands, places: Places, s: number, other: number, side: number): number {
  const { firstTurn, turnTo, turnSide, weight } = strands;
  let count = 0;
  for (let t = firstTurn[s]!; t < firstTurn[s + 1]!; t++) {
    if (turnSide[t] !== side) continue;
    const at = places.place[turnTo[t]!]!;
    if (places.low[other]! < at && at < places.high[other]!)
      count += Math.min(weight[turnTo[t]!]!, weight[s]!) * weight[other]!;
  }
  return count;
}

/** Moves strands to where they cause fewest crossings until no move gains. Tells whether anything moved. */
function improve(strands: Strands, places: Places, bundle: Bundle): boolean {
  const { key } = places;
  const costs = new Map<number, { readonly other: number; readonly before: number; readonly behind: number }[]>();
  for (const s of bundle.strands) {
    const list = [];
    for (const other of bundle.neighbours.get(s)!) {
      const before = crossings(strands, places, s, other);
      const behind = crossings(strands, places, other, s);
      if (before !== behind) list.push({ other, before, behind });
    }
    costs.set(s, list);
  }
  let moved = false;
  for (let pass = 0, gained = true; gained && pass < passes; pass++) {
    gained = false;
    for (const s of bundle.strands) {
      const list = costs.get(s)!;
      if (list.length === 0) continue;
      list.sort((a, b) => key[a.other]! - key[b.other]! || a.other - b.other);
      let now = list.reduce((sum, { other, before, behind }) => sum + (key[s]! < key[other]! ? before : behind), 0);
      let cost = list.reduce((sum, { before }) => sum + before, 0);
      let spot = -1;
      for (let k = 0; k <= list.length; k++) {
        if (k > 0) cost += list[k - 1]!.behind - list[k - 1]!.before;
        if (cost < now) {
          now = cost;
          spot = k;
        }
      }
      if (spot === -1) continue;
      const left = spot > 0 ? key[list[spot - 1]!.other]! : key[list[0]!.other]! - 1;
      const right = spot < list.length ? key[list[spot]!.other]! : key[list[spot - 1]!.other]! + 1;
      key[s] = (left + right) / 2;
      gained = moved = true;
    }
  }
  return moved;
}

/** Chooses for each strand of a bundle the half of a gutter whose middle is a drawn border. */
function split(strands: Strands, places: Places, bundle: Bundle, tracks: Tracks): void {
  const order = [...bundle.strands].sort(byKey(places));
  const side = order.map((s) => {
    const sum = leaning(strands, s);
    if (sum !== 0) return Math.sign(sum);
    return strands.turnSide[strands.firstTurn[s]!] ?? 1;
  });
  // cost of the border before place k: those ahead of it that lean behind it, and the other way round
  let cost = side.filter((lean) => lean < 0).length;
  let best = 0;
  let least = cost;
  for (let k = 1; k <= order.length; k++) {
    cost += side[k - 1]!;
    const central = Math.abs(2 * k - order.length) < Math.abs(2 * best - order.length);
    if (cost < least || (cost === least && central)) {
      least = cost;
      best = k;
    }
  }
  order.forEach((s, k) => {
    tracks.half[s] = k < best ? -1 : 1;
  });
}

/**
 * A bundle without those neighbours that only seem to touch: they end in one gutter, but on tracks that lie apart. This holds on
 * lines along the flow alone, since the tracks across it rely on the rule that whatever ends in one gutter touches.
 */
function loosened(strands: Strands, places: Places, bundle: Bundle): Bundle {
  const { low, high } = places;
  for (const s of bundle.strands) measure(strands, places, s);
  const neighbours = new Map<number, readonly number[]>();
  for (const [s, others] of bundle.neighbours) {
    neighbours.set(
      s,
      others.filter((other) => low[s]! < high[other]! && low[other]! < high[s]!),
    );
  }
  return { strands: bundle.strands, neighbours };
}

/** Longest chains of overlapping strands before and behind each. */
function assign(places: Places, bundle: Bundle, { below, above, half }: Tracks): void {
  const order = [...bundle.strands].sort(byKey(places));
  const rank = new Map(order.map((s, k) => [s, k]));
  for (const s of order) {
    for (const other of bundle.neighbours.get(s)!) {
      if (half[other] === half[s] && rank.get(other)! < rank.get(s)!) below[s] = Math.max(below[s]!, below[other]! + 1);
    }
  }
  for (const s of order.reverse()) {
    for (const other of bundle.neighbours.get(s)!) {
      if (half[other] === half[s] && rank.get(other)! > rank.get(s)!) above[s] = Math.max(above[s]!, above[other]! + 1);
    }
  }
}
