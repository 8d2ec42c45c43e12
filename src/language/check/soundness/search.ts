// Plays what is left of a net, marking by marking, until something is wrong or everything is tried. Of all nodes that could move only
// the one furthest up moves: in a free-choice net that finds every marking in which nothing moves any more, and lets tokens that must
// not meet come together.
import { components } from '../../model/components.js';
import { linesOut, type Net } from './net.js';

/** How much may be tried; counted in tokens moved, never in time. */
export interface Budget {
  left: number;
}

/** One move in a net: a node takes tokens from lines and gives tokens to lines. */
export interface NetMove {
  readonly node: number;
  readonly gives: readonly number[];
}

/** `sound`: everything was tried · `spent`: the budget was not enough · else the moves that lead to the first fault found. */
export type Found =
  | { readonly kind: 'sound' }
  | { readonly kind: 'spent' }
  | { readonly kind: 'waits' | 'twice'; readonly moves: readonly NetMove[] };

interface State {
  readonly marking: readonly number[];
  readonly parent: State | undefined;
  readonly move: NetMove;
}

/**
 * Looks for a run to a fault: the shortest, as long as a third of the budget lasts; then any, going on from the marking found last, which
 * comes to an end sooner where many choices are open side by side.
 */
export function search(net: Net, budget: Budget): Found {
  const rank = ranksOf(net);
  const rest = budget.left - Math.ceil(budget.left / 3);
  const shortest = play(net, rank, budget, rest, (states) => states.shift());
  return shortest.kind === 'spent' ? play(net, rank, budget, 0, (states) => states.pop()) : shortest;
}

function play(
  net: Net,
  rank: Float64Array,
  budget: Budget,
  least: number,
  take: (states: Queue) => State | undefined,
): Found {
  const begin = linesOut(net, net.begin).map(
    (line): State => ({ marking: [line], parent: undefined, move: { node: net.begin, gives: [line] } }),
  );
  const seen = new Set(begin.map(({ marking }) => marking.join()));
  const states = queueOf(begin);
  for (let state = take(states); state !== undefined; state = take(states)) {
    if (isEnded(net, state.marking)) continue;
    const node = nextNode(net, state.marking, rank);
    if (node === undefined) return { kind: 'waits', moves: movesTo(state) };
    const left = state.marking.filter((line) => net.to[line] !== node);
    for (const gives of choices(net, node)) {
      budget.left -= state.marking.length + gives.length;
      if (budget.left < least) return { kind: 'spent' };
      const next: State = { marking: merged(left, gives), parent: state, move: { node, gives } };
      if (meets(net, left, gives)) return { kind: 'twice', moves: movesTo(next) };
      const key = next.marking.join();
      if (seen.has(key)) continue;
      seen.add(key);
      states.push(next);
    }
  }
  return { kind: 'sound' };
}

/** States to go on from, taken from either side. */
interface Queue {
  readonly push: (state: State) => void;
  readonly shift: () => State | undefined;
  readonly pop: () => State | undefined;
}

function queueOf(begin: readonly State[]): Queue {
  const states = [...begin];
  let first = 0;
  return {
    push: (state) => {
      states.push(state);
    },
    shift: () => states[first++],
    pop: () => states.pop(),
  };
}

/** Nodes further up have higher ranks; those of a circle go by number. */
function ranksOf(net: Net): Float64Array {
  const nodes = net.all.length;
  const first = new Int32Array(nodes + 1);
  for (let node = 0; node < nodes; node++) first[node + 1] = first[node]! + net.outs[node]!;
  const targets = new Int32Array(first[nodes]!);
  for (let node = 0; node < nodes; node++)
    linesOut(net, node).forEach((line, i) => {
      targets[first[node]! + i] = net.to[line]!;
    });
  const component = components({ first, targets });
  return Float64Array.from(component, (number, node) => number * (nodes + 1) + (nodes - node));
}

function isEnded(net: Net, marking: readonly number[]): boolean {
  return marking.length === 1 && net.to[marking[0]!] === net.end;
}

/** The node furthest up of those that have all that they wait for. */
function nextNode(net: Net, marking: readonly number[], rank: Float64Array): number | undefined {
  const came = new Map<number, number>();
  for (const line of marking) came.set(net.to[line]!, (came.get(net.to[line]!) ?? 0) + 1);
  let best: number | undefined;
  for (const [node, count] of came) {
    if (node === net.end || (net.all[node] === 1 && count < net.ins[node]!)) continue;
    if (best === undefined || rank[node]! > rank[best]!) best = node;
  }
  return best;
}

function choices(net: Net, node: number): readonly (readonly number[])[] {
  const out = linesOut(net, node);
  return net.all[node] === 1 ? [out] : out.map((line) => [line]);
}

/** Do new tokens meet others: on one line, or before a node that takes them one by one? */
function meets(net: Net, left: readonly number[], gives: readonly number[]): boolean {
  const lines = new Set(left);
  const before = new Set(left.map((line) => net.to[line]!));
  for (const line of gives) {
    const node = net.to[line]!;
    if (lines.has(line) || (net.all[node] === 0 && before.has(node))) return true;
    before.add(node);
  }
  return false;
}

function merged(left: readonly number[], gives: readonly number[]): readonly number[] {
  return [...left, ...gives].sort((a, b) => a - b);
}

function movesTo(state: State): readonly NetMove[] {
  const moves: NetMove[] = [];
  for (let at: State | undefined = state; at !== undefined; at = at.parent) moves.push(at.move);
  return moves.reverse();
}
