// Reduces a net step by step without changing its verdict, and so that every run through the rest can still be told: what can only
// happen in one way becomes a line. A flow built of whole blocks, decisions and jumps within one branch becomes a single line.
import type { Flows, Net, Trail } from './net.js';

/** How many times a line may be moved on average before neighbours are no longer put together. */
const MOVES = 30;

/** Reduces a net in place; gives whether a single line is left, which proves that the flow is sound. Near-linear in the net. */
export function reduce(net: Net): boolean {
  const { all, outs, ins, begin, end } = net;
  const queue: number[] = [];
  const isQueued = new Uint8Array(all.length);
  let moves = net.from.length * MOVES;
  const touch = (node: number): void => {
    if (isQueued[node] === 1) return;
    isQueued[node] = 1;
    queue.push(node);
  };
  for (let node = 0; node < all.length; node++) if (outs[node]!.size + ins[node]!.size > 0) touch(node);
  for (let i = 0; i < queue.length; i++) {
    const node = queue[i]!;
    isQueued[node] = 0;
    dropDoubles(net, node, touch);
    dropTwins(net, node, touch);
    if (node === begin || node === end) continue;
    if (ins[node]!.size === 1 && outs[node]!.size === 1) contract(net, node, touch);
    else if (all[node] === 0 && moves > 0) moves -= mergeNeighbours(net, node, touch);
  }
  return outs[begin]!.size === 1 && net.to[only(outs[begin]!)] === end && ins[end]!.size === 1;
}

const only = (lines: ReadonlySet<number>): number => {
  for (const line of lines) return line;
  return -1;
};

/** A node with one line in and one line out becomes part of the line. */
function contract(net: Net, node: number, touch: (node: number) => void): void {
  const into = only(net.ins[node]!);
  const out = only(net.outs[node]!);
  if (into === out) return;
  const target = net.to[out]!;
  net.trail[into] = passing(net, into, node, out);
  net.to[into] = target;
  net.ins[target]!.delete(out);
  net.ins[target]!.add(into);
  net.ins[node]!.clear();
  net.outs[node]!.clear();
  net.from[out] = -1;
  touch(net.from[into]!);
  touch(target);
}

/** What happens on the way along a line, through its node and along another line. */
function passing(net: Net, into: number, node: number, out: number): Trail | undefined {
  return chain(net.trail[into], net.step[node]!, net.first[out], net.trail[out]);
}

function chain(
  before: Trail | undefined,
  step: number,
  flows: Flows | undefined,
  after: Trail | undefined,
): Trail | undefined {
  if (step < 0 && (before === undefined || after === undefined)) return before ?? after;
  return { step, flows, before, after };
}

/** Of two lines between the same two nodes of one kind one is kept; so is a circle of one exclusive node left out. */
function dropDoubles(net: Net, node: number, touch: (node: number) => void): void {
  const { outs, ins, to, all } = net;
  if (outs[node]!.size < 2) return;
  const kept = new Map<number, number>();
  for (const line of outs[node]!) {
    const target = to[line]!;
    const other = kept.get(target);
    const loops = target === node && all[node] === 0;
    if (!loops && (other === undefined || all[target] !== all[node])) {
      kept.set(target, line);
      continue;
    }
    if (all[node] === 1 && other !== undefined) {
      net.trail[other] = chain(net.trail[other], -1, undefined, net.trail[line]);
      net.first[other] = both(net.first[other], net.first[line]);
    }
    outs[node]!.delete(line);
    ins[target]!.delete(line);
    net.from[line] = -1;
    touch(target);
    touch(node);
  }
}

/** Of two ways out of an exclusive node that put tokens on all of the same nodes one is kept. */
function dropTwins(net: Net, node: number, touch: (node: number) => void): void {
  const { outs, ins, from, to, all } = net;
  if (all[node] === 1) {
    const giver = ins[node]!.size === 1 ? from[only(ins[node]!)]! : -1;
    if (giver >= 0 && all[giver] === 0 && outs[giver]!.size > 1) touch(giver);
    return;
  }
  if (outs[node]!.size < 2) return;
  const kept = new Set<string>();
  for (const line of outs[node]!) {
    const gate = to[line]!;
    if (all[gate] === 0 || ins[gate]!.size > 1) continue;
    const targets = Array.from(outs[gate]!, (out) => to[out]!).sort((a, b) => a - b);
    if (targets.some((target) => all[target] === 1)) continue;
    const key = targets.join();
    if (!kept.has(key)) {
      kept.add(key);
      continue;
    }
    for (const out of outs[gate]!) {
      ins[to[out]!]!.delete(out);
      from[out] = -1;
      touch(to[out]!);
    }
    outs[gate]!.clear();
    ins[gate]!.clear();
    outs[node]!.delete(line);
    from[line] = -1;
    touch(node);
  }
}

function both(one: Flows | undefined, two: Flows | undefined): Flows | undefined {
  if (one === undefined || two === undefined) return one ?? two;
  return [one, two];
}

/** An exclusive node whose only way in or out is another exclusive node becomes part of it. Gives the number of lines moved. */
function mergeNeighbours(net: Net, node: number, touch: (node: number) => void): number {
  const { all, ins, outs, from, to } = net;
  if (ins[node]!.size === 1) {
    const into = only(ins[node]!);
    const giver = from[into]!;
    if (giver === node || all[giver] === 1) return 0;
    const lines = [...outs[node]!];
    for (const line of lines) {
      net.trail[line] = passing(net, into, node, line);
      net.first[line] = net.first[into];
      from[line] = giver;
      outs[giver]!.add(line);
    }
    outs[giver]!.delete(into);
    return gone(net, node, into, giver, lines.length, touch);
  }
  if (outs[node]!.size === 1) {
    const out = only(outs[node]!);
    const taker = to[out]!;
    if (taker === node || all[taker] === 1) return 0;
    const lines = [...ins[node]!];
    for (const line of lines) {
      net.trail[line] = passing(net, line, node, out);
      to[line] = taker;
      ins[taker]!.add(line);
      touch(from[line]!);
    }
    ins[taker]!.delete(out);
    return gone(net, node, out, taker, lines.length, touch);
  }
  return 0;
}

function gone(
  net: Net,
  node: number,
  line: number,
  other: number,
  moved: number,
  touch: (node: number) => void,
): number {
  net.ins[node]!.clear();
  net.outs[node]!.clear();
  net.from[line] = -1;
  touch(other);
  return moved;
}
