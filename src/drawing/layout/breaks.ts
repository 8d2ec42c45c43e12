// Where a table breaks into pages: by dynamic programming over all breaks, weighing cut flows against empty paper.

/** What has to be known of a table to break it. Pages are runs of rows, `first` to `end - 1`. */
export interface Breakable {
  readonly rows: number;
  /** Room for rows and connectors on a page. */
  readonly room: number;
  /** Height of a page with its connectors, measured or estimated. It grows with `end`. */
  readonly height: (first: number, end: number) => number;
  /** How many flows leave a page, and how many connectors it has. */
  readonly cuts: (first: number, end: number) => number;
  readonly connectors: (first: number, end: number) => number;
  /** Would a break before the row part a decision from what stands right under it? */
  readonly clings: (row: number) => boolean;
}

const perPage = 0.8;
const lonelyRow = 3;
const emptiness = 6;
const parting = 0.75;
/** A page that is emptier than this although its next row would fit is a last resort. */
const leastFill = 0.6;
const lastResort = 1000;
/** How much more cut flows weigh, tried until there are no more connectors than on pages that are filled greedily. */
const weights = [1, 3, 12, 60];

/** The first row of each page, in order. */
export function breaksOf(table: Breakable): number[] {
  const greedy = greedyBreaks(table);
  const most = connectorsOf(table, greedy);
  for (const weight of weights) {
    const breaks = cheapest(table, weight);
    if (connectorsOf(table, breaks) <= most) return breaks;
  }
  return greedy;
}

/** Every page as full as it can be. */
export function greedyBreaks({ rows, room, height }: Breakable): number[] {
  const breaks = [0];
  for (let row = 1; row < rows; row++) if (height(breaks.at(-1)!, row + 1) > room) breaks.push(row);
  return breaks;
}

/** Connectors on all pages together. */
export function connectorsOf({ rows, connectors }: Breakable, breaks: readonly number[]): number {
  return breaks.reduce((sum, first, k) => sum + connectors(first, breaks[k + 1] ?? rows), 0);
}

function cheapest(table: Breakable, weight: number): number[] {
  const { rows, room, height } = table;
  const cost = new Float64Array(rows + 1).fill(Infinity);
  const before = new Int32Array(rows + 1);
  cost[0] = 0;
  for (let first = 0; first < rows; first++) {
    for (let end = first + 1; end <= rows; end++) {
      if (end > first + 1 && height(first, end) > room) break;
      const sum = cost[first]! + costOf(table, first, end, weight);
      if (sum < cost[end]! - 1e-9) [cost[end], before[end]] = [sum, first];
    }
  }
  const breaks: number[] = [];
  for (let end = rows; end > 0; end = before[end]!) breaks.unshift(before[end]!);
  return breaks.length > 0 ? breaks : [0];
}

function costOf({ rows, room, height, cuts, clings }: Breakable, first: number, end: number, weight: number): number {
  const cut = perPage + weight * cuts(first, end);
  if (end === rows) return cut + (first > 0 && end === first + 1 ? lonelyRow : 0);
  const fill = Math.min(1, height(first, end) / room);
  const empty = fill < leastFill && height(first, end + 1) <= room ? lastResort : 0;
  return cut + emptiness * (1 - fill) ** 2 + (clings(end) ? parting : 0) + empty;
}
