// The cheapest way for one edge: A* over (vertex, direction of arrival), as in Hart, Nilsson and Raphael (1968).
import type { Grid } from './grid.js';
import { stretchAt } from './grid.js';
import type { Heap } from './heap.js';
import { newHeap, pop, push } from './heap.js';
import type { Terrain } from './price.js';
import { entering, isCentre, leaving, lengthOf, passing, price, sharing, straying } from './price.js';
import type { Side } from './problem.js';

/** Part of the grid in which an edge seeks its way: lines, both ends included. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How many lines before and behind its ends, counted along the flow, an edge may use. */
const detour = 13;

/** Where an edge may run: between its ends and a little way around along the flow, everywhere across it. */
export function areaOf({ grid, from, to, onward }: Terrain, edge: number): Area {
  const [a, b] = [grid.vertexOf[from[edge]!]!, grid.vertexOf[to[edge]!]!];
  const [left, right, top, bottom] = [0, grid.columns - 1, 0, grid.rows - 1];
  if (onward === 2) {
    const [p, q] = [grid.rowOf[a]!, grid.rowOf[b]!];
    return {
      left,
      right,
      top: Math.max(top, Math.min(p, q) - detour),
      bottom: Math.min(bottom, Math.max(p, q) + detour),
    };
  }
  const [p, q] = [grid.columnOf[a]!, grid.columnOf[b]!];
  return {
    left: Math.max(left, Math.min(p, q) - detour),
    right: Math.min(right, Math.max(p, q) + detour),
    top,
    bottom,
  };
}

/** How a search weighs its pains. */
export interface Effort {
  /** Factor of the least rest: slightly above 1, so that of equal ways the one that is nearly there goes on first. */
  readonly eager: number;
  /** After so many steps the search gives up. */
  readonly limit: number;
  /** Ways that cost as much are of no interest. */
  readonly below: number;
}

/** Memory that is kept from one search to the next. A stamp tells which entries belong to the present one. */
export interface Scratch {
  readonly heap: Heap;
  readonly cost: Float64Array;
  readonly before: Int32Array;
  readonly seen: Int32Array;
  readonly done: Int32Array;
  stamp: number;
  /** Steps taken in all searches. */
  steps: number;
}

export interface Route {
  /** Vertices from source to target. */
  readonly path: Int32Array;
  readonly cost: number;
}

/** Memory for searches on a grid. */
export function scratchOf(grid: Grid): Scratch {
  const states = grid.columns * grid.rows * 4;
  return {
    heap: newHeap(),
    cost: new Float64Array(states),
    before: new Int32Array(states),
    seen: new Int32Array(states),
    done: new Int32Array(states),
    stamp: 0,
    steps: 0,
  };
}

/** Least possible rest: the straight distance and the bends that cannot be avoided. */
function rest(grid: Grid, vertex: number, side: Side, column: number, row: number): number {
  const dx = grid.x[column]! - grid.x[grid.columnOf[vertex]!]!;
  const dy = grid.y[row]! - grid.y[grid.rowOf[vertex]!]!;
  const ahead = side === 1 ? dx : side === 3 ? -dx : side === 2 ? dy : -dy;
  const across = (side & 1) === 1 ? dy : dx;
  const bends = across === 0 ? (ahead >= 0 ? 0 : 3) : ahead >= 0 ? 1 : 2;
  return price.length * (Math.abs(dx) + Math.abs(dy)) + price.bend * bends;
}

/** The least that an edge costs even without any other traffic; to be asked before there is any. */
export function leastCost(terrain: Terrain, edge: number): number {
  const { grid, from, to } = terrain;
  if (from[edge] === to[edge]) return 0;
  const start = grid.vertexOf[from[edge]!]!;
  const goal = grid.vertexOf[to[edge]!]!;
  let least = Infinity;
  for (let side = 0; side < 4; side++) {
    const way = rest(grid, start, side as Side, grid.columnOf[goal]!, grid.rowOf[goal]!);
    least = Math.min(least, leaving(terrain, edge, side as Side) + way);
  }
  return least;
}

/** Finds the cheapest route of an edge in the present traffic; nothing where there is none or the effort does not suffice. */
export function search(
  terrain: Terrain,
  scratch: Scratch,
  edge: number,
  area: Area,
  effort: Effort,
): Route | undefined {
  const { grid } = terrain;
  const { heap, cost, before, seen, done } = scratch;
  const stamp = ++scratch.stamp;
  const source = terrain.from[edge]!;
  const start = grid.vertexOf[source]!;
  const goal = grid.vertexOf[terrain.to[edge]!]!;
  const goalColumn = grid.columnOf[goal]!;
  const goalRow = grid.rowOf[goal]!;
  const { left, right, top, bottom } = area;
  const { eager, below } = effort;
  const last = scratch.steps + effort.limit;
  heap.size = 0;

  const reach = (vertex: number, side: Side, spent: number, previous: number): void => {
    const stretch = stretchAt(grid, vertex, side);
    if (grid.taken[stretch] === 1) return;
    const next = vertex + grid.step[side];
    const node = grid.nodeAt[next]!;
    if (node !== -1 && next !== goal) return;
    let total = spent + price.length * lengthOf(grid, vertex, side) + straying(terrain, edge, vertex, side);
    total += sharing(terrain, edge, stretch, isCentre(grid, vertex, side));
    if (next === goal) total += entering(terrain, edge, (side ^ 2) as Side);
    const state = next * 4 + side;
    if (total >= below || (seen[state] === stamp && cost[state]! <= total)) return;
    seen[state] = stamp;
    cost[state] = total;
    before[state] = previous;
    push(heap, next === goal ? total : total + eager * rest(grid, next, side, goalColumn, goalRow), state);
  };

  for (let side = 0; side < 4; side++) {
    const spent = leaving(terrain, edge, side as Side);
    if (spent !== Infinity) reach(start, side as Side, spent, -1);
  }
  while (heap.size > 0 && scratch.steps < last) {
    const state = pop(heap);
    if (done[state] === stamp) continue;
    done[state] = stamp;
    scratch.steps++;
    const vertex = state >> 2;
    const spent = cost[state]!;
    if (vertex === goal) return { path: trace(before, state, start), cost: spent };
    const side = (state & 3) as Side;
    const column = grid.columnOf[vertex]!;
    const row = grid.rowOf[vertex]!;
    for (let turn = 0; turn < 4; turn++) {
      if (turn === (side ^ 2)) continue;
      if (turn === 0 ? row === top : turn === 1 ? column === right : turn === 2 ? row === bottom : column === left)
        continue;
      const toll = turn === side ? passing(terrain, vertex, (side & 1) === 1) : price.bend;
      reach(vertex, turn as Side, spent + toll, state);
    }
  }
  return undefined;
}

function trace(before: Int32Array, last: number, start: number): Int32Array {
  const path: number[] = [];
  for (let state = last; state !== -1; state = before[state]!) path.push(state >> 2);
  path.push(start);
  return Int32Array.from(path.reverse());
}
