// Compact columns: a hand-over goes straight across to the next lane in the same column where it can, as people draw it by hand.
import type { FlowView } from '../view/view.js';
import { newHeap, pop, push } from './grid/heap.js';
import type { Placing, UnitGraph } from './placing.js';
import { finish } from './placing.js';

/** Sides of a symbol across the flow, towards the first (1) and the last lane (2). */
const towardsFirst = 1;
const towardsLast = 2;

/** What stands where so far. */
interface Board {
  readonly graph: UnitGraph;
  /** By lane, by column: is something there? */
  readonly taken: boolean[][];
  readonly column: Int32Array;
  readonly placed: Uint8Array;
  /** By lane: no column before this one is free. */
  readonly full: Int32Array;
  /** By node: sides across the flow that are in use, as bits. */
  readonly used: Uint8Array;
  readonly bars: Uint8Array;
}

/** Places all symbols. */
export function compactPlacing(view: FlowView, graph: UnitGraph): Placing {
  const board: Board = {
    graph,
    taken: view.lanes.map(() => []),
    column: new Int32Array(view.nodes.length),
    placed: new Uint8Array(view.nodes.length),
    full: new Int32Array(view.lanes.length),
    used: new Uint8Array(view.nodes.length),
    bars: Uint8Array.from(view.nodes, ({ kind }) => Number(kind === 'fork' || kind === 'join')),
  };
  for (const host of graph.below.keys()) board.used[host]! |= towardsLast;
  const into: (readonly [number, number])[][] = graph.units.map(() => []);
  const outOf: (readonly [number, number])[][] = graph.units.map(() => []);
  for (const flow of graph.flows) {
    into[graph.unitOf[flow[1]]!]!.push(flow);
    outOf[graph.unitOf[flow[0]]!]!.push(flow);
  }
  for (const unit of topological(graph, into, outOf)) {
    const known = into[unit]!.filter(([from]) => board.placed[from] === 1);
    let at = board.full[graph.units[unit]!.low]!;
    for (const flow of known) at = Math.max(at, board.column[flow[0]]! + (mayShare(board, flow) ? 0 : 1));
    while (!fits(board, unit, at, known)) at++;
    place(board, unit, at, known);
  }
  for (let unit = graph.units.length - 1; unit > 0; unit--) pull(board, unit, into[unit]!, outOf[unit]!);
  return finish(view, graph, board.column, new Int32Array(view.nodes.length));
}

/** Units with all predecessors first, else in the order of declaration; circles are cut at their first unit. */
function topological(
  graph: UnitGraph,
  into: readonly (readonly unknown[])[],
  outOf: readonly (readonly (readonly [number, number])[])[],
): number[] {
  const open = Int32Array.from(into, (flows) => flows.length);
  const done = new Uint8Array(graph.units.length);
  const heap = newHeap();
  const order: number[] = [];
  open.forEach((count, unit) => {
    if (count === 0) push(heap, unit, unit);
  });
  for (let next = 0; order.length < graph.units.length; ) {
    let unit: number;
    if (heap.size > 0) unit = pop(heap);
    else {
      while (done[next] === 1) next++;
      unit = next;
    }
    if (done[unit] === 1) continue;
    done[unit] = 1;
    order.push(unit);
    for (const [, to] of outOf[unit]!) {
      const after = graph.unitOf[to]!;
      if (--open[after]! === 0 && done[after] === 0) push(heap, after, after);
    }
  }
  return order;
}

/** May both ends of a flow stand in one column at all? */
function mayShare({ graph, bars }: Board, [from, to]: readonly [number, number]): boolean {
  return graph.lane[from] !== graph.lane[to] && bars[from] === 0 && bars[to] === 0;
}

/** Is a column free for a unit, and is the way to it clear for those of its flows whose source stands there? */
function fits(board: Board, unit: number, at: number, flows: readonly (readonly [number, number])[]): boolean {
  const { graph, taken, column, used } = board;
  const { low, high, nodes } = graph.units[unit]!;
  if (nodes.length === 1 ? taken[low]![at] === true : !clear(board, low - 1, high + 1, at)) return false;
  let sides = 0;
  for (const [from, to] of flows) {
    if (column[from] !== at) continue;
    const [a, b] = [graph.lane[from]!, graph.lane[to]!];
    const out = b > a ? towardsLast : towardsFirst;
    if ((used[from]! & out) !== 0 || !clear(board, Math.min(a, b), Math.max(a, b), at)) return false;
    // the other boxes of a joint activity would stand in the way
    if (nodes.length > 1 && (b > a ? to !== topOf(graph, nodes) : to !== bottomOf(graph, nodes))) return false;
    if ((sides & out) !== 0) return false;
    sides |= out;
  }
  return true;
}

const topOf = (graph: UnitGraph, nodes: readonly number[]): number =>
  nodes.reduce((top, node) => (graph.lane[node]! < graph.lane[top]! ? node : top));
const bottomOf = (graph: UnitGraph, nodes: readonly number[]): number =>
  nodes.reduce((bottom, node) => (graph.lane[node]! > graph.lane[bottom]! ? node : bottom));

/** Does nothing stand strictly between two lanes in a column? */
function clear({ taken }: Board, low: number, high: number, at: number): boolean {
  for (let lane = low + 1; lane < high; lane++) if (taken[lane]![at] === true) return false;
  return true;
}

function place(board: Board, unit: number, at: number, flows: readonly (readonly [number, number])[]): void {
  const { graph, taken, column, used } = board;
  const { low, high, nodes } = graph.units[unit]!;
  for (const node of nodes) {
    column[node] = at;
    board.placed[node] = 1;
    taken[graph.lane[node]!]![at] = true;
    if (nodes.length > 1)
      used[node]! |= (graph.lane[node]! > low ? towardsFirst : 0) | (graph.lane[node]! < high ? towardsLast : 0);
  }
  for (let lane = low; lane <= high; lane++) {
    taken[lane]![at] = true;
    while (taken[lane]![board.full[lane]!] === true) board.full[lane]!++;
  }
  for (const [from, to] of flows) {
    if (column[from] !== at || column[to] !== at) continue;
    const down = graph.lane[to]! > graph.lane[from]!;
    used[from]! |= down ? towardsLast : towardsFirst;
    used[to]! |= down ? towardsFirst : towardsLast;
  }
}

/** Moves a further start close to what it leads to. */
function pull(
  board: Board,
  unit: number,
  into: readonly unknown[],
  outOf: readonly (readonly [number, number])[],
): void {
  const { graph, taken, column } = board;
  const { nodes, low } = graph.units[unit]!;
  if (into.length > 0 || outOf.length === 0 || nodes.length > 1) return;
  const node = nodes[0]!;
  const before = column[node]!;
  const limit = Math.min(...outOf.map((flow) => column[flow[1]]! - (mayShare(board, flow) ? 0 : 1)));
  for (let at = limit; at > before; at--) {
    if (taken[low]![at] === true) continue;
    const straight = outOf.filter(([, to]) => column[to] === at);
    const free = straight.every(([, to]) => {
      const side = graph.lane[to]! > low ? towardsFirst : towardsLast;
      return (
        (board.used[to]! & side) === 0 &&
        clear(board, Math.min(low, graph.lane[to]!), Math.max(low, graph.lane[to]!), at)
      );
    });
    if (!free || straight.length > 1) continue;
    taken[low]![before] = false;
    place(board, unit, at, straight);
    return;
  }
}
