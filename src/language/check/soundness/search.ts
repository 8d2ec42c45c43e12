// Plays what is left of a net, marking by marking, until something is wrong or everything is tried. Of all nodes that could move only
// the one furthest up moves: in a free-choice net that finds every marking in which nothing moves any more, and lets tokens that must
// not meet come together.
import { components } from '../../model/components.js';
import type { Net } from './net.js';

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

/** Looks for the shortest run to a fault. */
export function search(net: Net, budget: Budget): Found {
  const rank = ranksOf(net);
  const seen = new Set<string>();
  const states: State[] = [];
  for (const line of net.outs[net.begin]!)
    states.push({ marking: [line], parent: undefined, move: { node: net.begin, gives: [line] } });
  for (const { marking } of states) seen.add(marking.join());
  for (let i = 0; i < states.length; i++) {
    const state = states[i]!;
    if (isEnded(net, state.marking)) continue;
    const node = nextNode(net, state.marking, rank);
    if (node === undefined) return { kind: 'waits', moves: movesTo(state) };
    for (const gives of choices(net, node)) {
      budget.left -= state.marking.length + gives.length;
      if (budget.left < 0) return { kind: 'spent' };
      const left = state.marking.filter((line) => net.to[line] !== node);
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

/** Nodes further up have higher ranks; those of a circle go by number. */
function ranksOf(net: Net): Float64Array {
  const nodes = net.all.length;
  const lines = net.from.flatMap((from, line) => (from < 0 ? [] : [line]));
  const first = new Int32Array(nodes + 1);
  for (const line of lines) first[net.from[line]! + 1]!++;
  for (let node = 0; node < nodes; node++) first[node + 1]! += first[node]!;
  const free = first.slice();
  const targets = new Int32Array(lines.length);
  for (const line of lines) targets[free[net.from[line]!]!++] = net.to[line]!;
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
    if (node === net.end || (net.all[node] === 1 && count < net.ins[node]!.size)) continue;
    if (best === undefined || rank[node]! > rank[best]!) best = node;
  }
  return best;
}

function choices(net: Net, node: number): readonly (readonly number[])[] {
  const out = [...net.outs[node]!];
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
