// Who runs where: for every stretch of the grid, and straight through every vertex, the edges that pass. Linked lists in one pool.
import type { Grid } from './grid.js';

export interface Traffic {
  /**
   * First entry of each list, or 0: first the lists of stretches (by stretch number), then those of passing straight through a
   * vertex (`through + 2v` level, `+ 1` upright).
   */
  readonly first: Int32Array;
  readonly through: number;
  /** Entries: the edge, the neighbours in the list, and the list. */
  edge: Int32Array;
  next: Int32Array;
  before: Int32Array;
  list: Int32Array;
  /** By edge: its entries. */
  readonly entries: (readonly number[])[];
  /** How many lines arrive at (leave) each side of each node: 4 n + side. */
  readonly arriving: Int32Array;
  readonly leaving: Int32Array;
  /** First unused entry, and how far the pool was ever used. */
  free: number;
  used: number;
}

/** Empty traffic on a grid. */
export function noTraffic(grid: Grid, nodes: number): Traffic {
  const size = grid.columns * grid.rows * 2;
  return {
    first: new Int32Array(size * 2),
    through: size,
    edge: new Int32Array(1024),
    next: new Int32Array(1024),
    before: new Int32Array(1024),
    list: new Int32Array(1024),
    entries: [],
    arriving: new Int32Array(nodes * 4),
    leaving: new Int32Array(nodes * 4),
    free: 0,
    used: 1,
  };
}

const grown = (array: Int32Array): Int32Array<ArrayBuffer> => {
  const bigger = new Int32Array(array.length * 2);
  bigger.set(array);
  return bigger;
};

function push(traffic: Traffic, list: number, edge: number): number {
  let entry = traffic.free;
  if (entry !== 0) traffic.free = traffic.next[entry]!;
  else {
    entry = traffic.used++;
    if (entry === traffic.edge.length) {
      traffic.edge = grown(traffic.edge);
      traffic.next = grown(traffic.next);
      traffic.before = grown(traffic.before);
      traffic.list = grown(traffic.list);
    }
  }
  const after = traffic.first[list]!;
  traffic.edge[entry] = edge;
  traffic.list[entry] = list;
  traffic.next[entry] = after;
  traffic.before[entry] = 0;
  if (after !== 0) traffic.before[after] = entry;
  traffic.first[list] = entry;
  return entry;
}

function drop(traffic: Traffic, entry: number): void {
  const [before, after] = [traffic.before[entry]!, traffic.next[entry]!];
  if (before === 0) traffic.first[traffic.list[entry]!] = after;
  else traffic.next[before] = after;
  if (after !== 0) traffic.before[after] = before;
  traffic.next[entry] = traffic.free;
  traffic.free = entry;
}

function countEnds(traffic: Traffic, grid: Grid, path: Int32Array, by: number): void {
  const last = path.length - 1;
  const out = grid.step.indexOf(path[1]! - path[0]!);
  const into = grid.step.indexOf(path[last]! - path[last - 1]!) ^ 2;
  traffic.leaving[grid.nodeAt[path[0]!]! * 4 + out]! += by;
  traffic.arriving[grid.nodeAt[path[last]!]! * 4 + into]! += by;
}

/** Enters an edge's path, given as vertices from source to target. */
export function enter(traffic: Traffic, grid: Grid, edge: number, path: Int32Array): void {
  const entries: number[] = [];
  let before = 0;
  for (let k = 0; k + 1 < path.length; k++) {
    const vertex = path[k]!;
    const delta = path[k + 1]! - vertex;
    const upright = delta === 1 || delta === -1 ? 0 : 1;
    const start = delta < 0 ? vertex + delta : vertex;
    entries.push(push(traffic, start * 2 + upright, edge));
    if (delta === before) entries.push(push(traffic, traffic.through + vertex * 2 + upright, edge));
    before = delta;
  }
  traffic.entries[edge] = entries;
  countEnds(traffic, grid, path, 1);
}

/** Removes an edge's path. */
export function leave(traffic: Traffic, grid: Grid, edge: number, path: Int32Array): void {
  for (const entry of traffic.entries[edge]!) drop(traffic, entry);
  countEnds(traffic, grid, path, -1);
}
