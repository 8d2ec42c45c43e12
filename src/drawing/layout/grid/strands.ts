// The joined lines with all that decides their order side by side: how far they reach, and where others turn off.
import type { Grid } from './grid.js';
import type { Joined, Segments } from './merge.js';

/** Joined lines ("strands"), in flat arrays. */
export interface Strands {
  readonly count: number;
  /** Grid line on which each runs: level ones first. */
  readonly line: Int32Array;
  /** Reach in numbers of the crossing lines. An end at a symbol stops short of it, so that in and out do not touch. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** How many edges run on it. */
  readonly weight: Int32Array;
  /** Turns: those of strand s are `firstTurn[s]` to `firstTurn[s + 1] - 1`. */
  readonly firstTurn: Int32Array;
  /** The strand that is turned into, and on which side it lies: -1 to smaller, 1 to greater coordinates. */
  readonly turnTo: Int32Array;
  readonly turnSide: Int8Array;
  /** Nodes whose sides the strand meets, each with an end on this line. */
  readonly ports: readonly (readonly number[])[];
}

const short = 0.4;

/** Gathers the strands. */
export function strandsOf(grid: Grid, segments: Segments, joined: Joined): Strands {
  const { count, lineOf } = joined;
  const { edge, first, line, start, end } = segments;
  const strands = {
    count,
    line: new Int32Array(count),
    low: new Float64Array(count).fill(Infinity),
    high: new Float64Array(count).fill(-Infinity),
    weight: new Int32Array(count),
  };
  const turns: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  const ports: number[][] = Array.from({ length: count }, () => []);
  const nodeAt = (onLine: number, at: number): number =>
    onLine < grid.rows
      ? grid.nodeAt[onLine * grid.columns + at]!
      : grid.nodeAt[at * grid.columns + onLine - grid.rows]!;

  for (let s = 0; s < edge.length; s++) {
    const strand = lineOf[s]!;
    const e = edge[s]!;
    const atSource = s === first[e];
    const atTarget = s === first[e + 1]! - 1;
    const forward = end[s]! > start[s]! ? 1 : -1;
    const from = start[s]! + (atSource ? short * forward : 0);
    const to = end[s]! - (atTarget ? short * forward : 0);
    strands.line[strand] = line[s]!;
    strands.low[strand] = Math.min(strands.low[strand]!, from, to);
    strands.high[strand] = Math.max(strands.high[strand]!, from, to);
    strands.weight[strand]!++;
    for (const [inner, place] of [
      [atSource ? -1 : s - 1, start[s]!] as const,
      [atTarget ? -1 : s + 1, end[s]!] as const,
    ]) {
      if (inner === -1) {
        const node = nodeAt(line[s]!, place);
        if (!ports[strand]!.includes(node)) ports[strand]!.push(node);
        continue;
      }
      const other = inner < s ? start[inner]! : end[inner]!;
      const near = inner < s ? end[inner]! : start[inner]!;
      const key = lineOf[inner]! * 2 + (other > near ? 1 : 0);
      turns[strand]!.set(key, (turns[strand]!.get(key) ?? 0) + 1);
    }
  }
  const firstTurn = new Int32Array(count + 1);
  const turnTo: number[] = [];
  const turnSide: number[] = [];
  turns.forEach((map, strand) => {
    firstTurn[strand] = turnTo.length;
    for (const key of map.keys()) {
      turnTo.push(key >> 1);
      turnSide.push(key % 2 === 1 ? 1 : -1);
    }
  });
  firstTurn[count] = turnTo.length;
  return { ...strands, firstTurn, turnTo: Int32Array.from(turnTo), turnSide: Int8Array.from(turnSide), ports };
}
