// Who runs where: for every stretch of the grid, and straight through every vertex, the edges that pass. Linked lists in one pool.
import type { Grid } from './grid.js';

export interface Traffic {
  /** First entry for a stretch (by stretch number), or 0. */
  readonly along: Int32Array;
  /** First entry for passing straight through a vertex: 2v level, 2v + 1 upright; or 0. */
  readonly through: Int32Array;
  /** Entries: the edge, and the next entry. */
  edge: Int32Array;
  next: Int32Array;
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
    along: new Int32Array(size),
    through: new Int32Array(size),
    edge: new Int32Array(1024),
    next: new Int32Array(1024),
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

function push(traffic: Traffic, heads: Int32Array, at: number, edge: number): void {
  let entry = traffic.free;
  if (entry !== 0) traffic.free = traffic.next[entry]!;
  else {
    entry = traffic.used++;
    if (entry === traffic.edge.length) {
      traffic.edge = grown(traffic.edge);
      traffic.next = grown(traffic.next);
    }
  }
  traffic.edge[entry] = edge;
  traffic.next[entry] = heads[at]!;
  heads[at] = entry;
}

function drop(traffic: Traffic, heads: Int32Array, at: number, edge: number): void {
  let before = 0;
  for (let entry = heads[at]!; entry !== 0; before = entry, entry = traffic.next[entry]!) {
    if (traffic.edge[entry] !== edge) continue;
    const after = traffic.next[entry]!;
    if (before === 0) heads[at] = after;
    else traffic.next[before] = after;
    traffic.next[entry] = traffic.free;
    traffic.free = entry;
    return;
  }
}

/** Enters (or removes) an edge's path, given as vertices from source to target. */
export function enter(traffic: Traffic, grid: Grid, edge: number, path: Int32Array, remove = false): void {
  const change = remove ? drop : push;
  let before = -1;
  for (let k = 0; k + 1 < path.length; k++) {
    const vertex = path[k]!;
    const delta = path[k + 1]! - vertex;
    const level = delta === 1 || delta === -1;
    const first = delta < 0 ? vertex + delta : vertex;
    change(traffic, traffic.along, first * 2 + (level ? 0 : 1), edge);
    if (k > 0 && delta === before) change(traffic, traffic.through, vertex * 2 + (level ? 0 : 1), edge);
    before = delta;
  }
  const by = remove ? -1 : 1;
  const first = path[1]! - path[0]!;
  traffic.leaving[grid.nodeAt[path[0]!]! * 4 + grid.step.indexOf(first)]! += by;
  traffic.arriving[grid.nodeAt[path[path.length - 1]!]! * 4 + (grid.step.indexOf(before) ^ 2)]! += by;
}
