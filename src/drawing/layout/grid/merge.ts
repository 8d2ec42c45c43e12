// Cuts paths into straight segments and joins those that are one line to a reader: lines that merge into one target, or
// fork from one source. A joined line never has both several sources and several targets: that would draw a false path.
import type { Grid } from './grid.js';
import type { GridEdge } from './problem.js';

/** Straight segments of all edges, in flat arrays; those of edge e are `first[e]` to `first[e + 1] - 1`, in travel order. */
export interface Segments {
  readonly first: Int32Array;
  readonly edge: Int32Array;
  /** Line on which it runs: level lines first (0 to rows - 1), then upright ones. */
  readonly line: Int32Array;
  /** Where it begins and ends on its line, as numbers of the crossing lines. */
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Cuts all paths. */
export function segmentsOf(grid: Grid, paths: readonly Int32Array[]): Segments {
  const first = new Int32Array(paths.length + 1);
  const edge: number[] = [];
  const line: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  paths.forEach((path, e) => {
    first[e] = edge.length;
    for (let k = 0; k + 1 < path.length; ) {
      const delta = path[k + 1]! - path[k]!;
      let last = k + 1;
      while (last + 1 < path.length && path[last + 1]! - path[last]! === delta) last++;
      const level = delta === 1 || delta === -1;
      const [row, column] = [Math.floor(path[k]! / grid.columns), path[k]! % grid.columns];
      const [lastRow, lastColumn] = [Math.floor(path[last]! / grid.columns), path[last]! % grid.columns];
      edge.push(e);
      line.push(level ? row : grid.rows + column);
      start.push(level ? column : row);
      end.push(level ? lastColumn : lastRow);
      k = last;
    }
  });
  first[paths.length] = edge.length;
  return {
    first,
    edge: Int32Array.from(edge),
    line: Int32Array.from(line),
    start: Int32Array.from(start),
    end: Int32Array.from(end),
  };
}

/** Which segments are one line: `lineOf[s]` is the number of the joined line of segment s. */
export interface Joined {
  readonly lineOf: Int32Array;
  readonly count: number;
  /** By edge: does another edge that merges with it at the end bear the arrowhead? */
  readonly headless: readonly boolean[];
}

interface Union {
  readonly parent: Int32Array;
  /** Edges of a line, at its representative. */
  readonly edges: (number[] | undefined)[];
}

const find = ({ parent }: Union, segment: number): number => {
  let root = segment;
  while (parent[root] !== root) root = parent[root]!;
  while (parent[segment] !== root) {
    const next = parent[segment]!;
    parent[segment] = root;
    segment = next;
  }
  return root;
};

/** May these edges run on one line? All from one source or all to one target, and no two that a reader could not tell apart. */
function compatible(edges: readonly GridEdge[], ours: readonly number[], theirs: readonly number[]): boolean {
  const { from, to } = edges[ours[0]!]!;
  const all = [...ours, ...theirs];
  const oneSource = all.every((edge) => edges[edge]!.from === from);
  const oneTarget = all.every((edge) => edges[edge]!.to === to);
  if (oneSource === oneTarget) return false;
  if (oneSource) {
    return (
      all.every((edge) => edges[edge]!.fork) && ours.every((a) => theirs.every((b) => edges[a]!.to !== edges[b]!.to))
    );
  }
  return ours.every((a) => theirs.every((b) => edges[a]!.from !== edges[b]!.from));
}

function unite(union: Union, edges: readonly GridEdge[], a: number, b: number): boolean {
  const [p, q] = [find(union, a), find(union, b)];
  if (p === q) return true;
  const [ours, theirs] = [union.edges[p]!, union.edges[q]!];
  if (!compatible(edges, ours, theirs)) return false;
  union.parent[q] = p;
  union.edges[p] = [...ours, ...theirs];
  union.edges[q] = undefined;
  return true;
}

/** Groups things by key, in the order of first appearance. */
function groups<T>(items: readonly T[], key: (item: T) => number): T[][] {
  const map = new Map<number, T[]>();
  for (const item of items) {
    const list = map.get(key(item));
    if (list === undefined) map.set(key(item), [item]);
    else list.push(item);
  }
  return [...map.values()];
}

/**
 * Joins segments that lie on one line side by side and lead to (come from) the same piece, then goes on with their
 * predecessors (successors) as long as they turn the same way.
 */
function joinFrom(
  union: Union,
  edges: readonly GridEdge[],
  segments: Segments,
  tips: readonly number[],
  back: boolean,
): void {
  const parts: number[][] = [];
  for (const tip of tips) {
    const part = parts.find((list) => unite(union, edges, list[0]!, tip));
    if (part === undefined) parts.push([tip]);
    else part.push(tip);
  }
  const { edge, first, line, start, end } = segments;
  const near = back ? start : end;
  const inner = (tip: number): number => {
    const e = edge[tip]!;
    return back ? (tip > first[e]! ? tip - 1 : -1) : tip + 1 < first[e + 1]! ? tip + 1 : -1;
  };
  for (const part of parts) {
    if (part.length < 2) continue;
    const next = part.filter((tip) => inner(tip) !== -1);
    // the same place of the turn, and the same direction of it
    const turn = (tip: number): number => {
      const other = inner(tip);
      const ahead = end[other]! > start[other]! ? 1 : 0;
      return (near[tip]! * 2 + ahead) * 1_000_003 + line[other]!;
    };
    for (const group of groups(next, turn)) {
      if (group.length > 1) joinFrom(union, edges, segments, group.map(inner), back);
    }
  }
}

/** Joins all segments that may be one line. */
export function joinedOf(edges: readonly GridEdge[], segments: Segments): Joined {
  const { first, line, start, end } = segments;
  const count = segments.edge.length;
  const union: Union = {
    parent: Int32Array.from({ length: count }, (_, s) => s),
    edges: Array.from({ length: count }, (_, s) => [segments.edge[s]!]),
  };
  const all = edges.map((_, edge) => edge);
  const lastOf = (edge: number): number => first[edge + 1]! - 1;
  const heading = (s: number): number => line[s]! * 2 + (end[s]! > start[s]! ? 1 : 0);
  const headless = edges.map(() => false);
  for (const tips of groups(all, (edge) => edges[edge]!.to)) {
    for (const group of groups(tips.map(lastOf), heading)) {
      if (group.length > 1) joinFrom(union, edges, segments, group, true);
    }
  }
  for (const tips of groups(all, (edge) => edges[edge]!.from)) {
    const forks = tips.filter((edge) => edges[edge]!.fork).map((edge) => first[edge]!);
    for (const group of groups(forks, heading)) {
      if (group.length > 1) joinFrom(union, edges, segments, group, false);
    }
  }
  const bearer = new Set<number>();
  for (const edge of all) {
    const root = find(union, lastOf(edge));
    headless[edge] = bearer.has(root) && union.edges[root]!.every((other) => edges[other]!.to === edges[edge]!.to);
    bearer.add(root);
  }
  const number = new Map<number, number>();
  const lineOf = Int32Array.from({ length: count }, (_, s) => {
    const root = find(union, s);
    if (!number.has(root)) number.set(root, number.size);
    return number.get(root)!;
  });
  return { lineOf, count: number.size, headless };
}
