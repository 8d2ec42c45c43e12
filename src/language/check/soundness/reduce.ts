// Reduces a net step by step without changing its verdict, and so that every run through the rest can still be told: what can only
// happen in one way becomes a line. A flow built of whole blocks, decisions and jumps within one branch becomes a single line.
import { type Flows, linesIn, linesOut, linkIn, linkOut, type Net, type Trail, unlinkIn, unlinkOut } from './net.js';

/** How many times a line may be moved on average before neighbours are no longer put together. */
const MOVES = 30;

/** What the rules share: the net, and how to have a node looked at again. */
interface Work {
  readonly net: Net;
  readonly touch: (node: number) => void;
  /** For each node the line that was found to lead there, while the lines of one node are compared. */
  readonly leads: Int32Array;
}

/** Reduces a net in place; gives whether a single line is left, which proves that the flow is sound. Near-linear in the net. */
export function reduce(net: Net): boolean {
  const { all, outs, ins, begin, end } = net;
  const queue = queueOf(all.length);
  const rest = queueOf(all.length);
  const work: Work = { net, touch: queue.add, leads: new Int32Array(all.length).fill(-1) };
  let moves = net.from.length * MOVES;
  for (let node = 0; node < all.length; node++) if (outs[node]! + ins[node]! > 0) queue.add(node);
  for (;;) {
    const node = queue.next();
    if (node === undefined) {
      // Costlier comparisons wait until nothing simple is left to do.
      const late = rest.next();
      if (late === undefined) break;
      if (all[late] === 1) dropSamePlaces(work, late);
      else dropTwins(work, late);
      continue;
    }
    if (outs[node]! > 1) dropDoubles(work, node);
    if (all[node] === 1) {
      if (ins[node]! > 1) rest.add(node);
      else addGiver(net, node, rest.add);
    }
    if (node === begin || node === end) continue;
    if (ins[node] === 1 && outs[node] === 1) contract(work, node);
    else if (all[node] === 0 && moves > 0) moves -= mergeNeighbours(work, node);
  }
  return outs[begin] === 1 && ins[end] === 1 && net.to[net.firstOut[begin]!] === end;
}

/** Nodes to look at, each once at a time, in the order in which they were added. */
function queueOf(nodes: number) {
  const queue: number[] = [];
  const isQueued = new Uint8Array(nodes);
  let at = 0;
  return {
    add: (node: number): void => {
      if (isQueued[node] === 1) return;
      isQueued[node] = 1;
      queue.push(node);
    },
    next: (): number | undefined => {
      const node = queue[at++];
      if (node !== undefined) isQueued[node] = 0;
      else at--;
      return node;
    },
  };
}

/** Takes a line out of the net. */
function drop(net: Net, line: number): void {
  unlinkOut(net, line);
  unlinkIn(net, line);
}

/** A node with one line in and one line out becomes part of the line. */
function contract({ net, touch }: Work, node: number): void {
  const into = net.firstIn[node]!;
  const out = net.firstOut[node]!;
  if (into === out) return;
  const target = net.to[out]!;
  net.trail[into] = passing(net, into, node, out);
  drop(net, out);
  unlinkIn(net, into);
  linkIn(net, into, target);
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

/** Lets one line stand for two that are always taken together. */
function combine(net: Net, kept: number, other: number): void {
  net.trail[kept] = chain(net.trail[kept], -1, undefined, net.trail[other]);
  const [one, two] = [net.first[kept], net.first[other]];
  net.first[kept] = one === undefined || two === undefined ? (one ?? two) : [one, two];
}

/** Of two lines between the same two nodes of one kind one is kept; a circle of one exclusive node is left out. */
function dropDoubles({ net, touch, leads }: Work, node: number): void {
  const { to, all } = net;
  const seen: number[] = [];
  for (let line = net.firstOut[node]!, next = -1; line >= 0; line = next) {
    next = net.nextOut[line]!;
    const target = to[line]!;
    const other = leads[target]!;
    const loops = target === node && all[node] === 0;
    if (!loops && (other < 0 || all[target] !== all[node])) {
      leads[target] = line;
      seen.push(target);
      continue;
    }
    if (all[node] === 1) combine(net, other, line);
    drop(net, line);
    touch(target);
    touch(node);
  }
  for (const target of seen) leads[target] = -1;
}

/** The exclusive node before a gate may have a twin of it. */
function addGiver(net: Net, gate: number, add: (node: number) => void): void {
  const giver = net.ins[gate] === 1 ? net.from[net.firstIn[gate]!]! : -1;
  if (giver >= 0 && net.all[giver] === 0 && net.outs[giver]! > 1) add(giver);
}

/** Of two ways out of an exclusive node that put tokens on all of the same nodes one is kept. */
function dropTwins({ net, touch }: Work, node: number): void {
  const { ins, to, all } = net;
  let kept: Set<string> | undefined;
  for (let line = net.firstOut[node]!, next = -1; line >= 0; line = next) {
    next = net.nextOut[line]!;
    const gate = to[line]!;
    if (all[gate] === 0 || ins[gate]! > 1) continue;
    const outs = linesOut(net, gate);
    const targets = outs.map((out) => to[out]!).sort((a, b) => a - b);
    if (targets.some((target) => all[target] === 1)) continue;
    const key = targets.join();
    kept ??= new Set();
    if (!kept.has(key)) {
      kept.add(key);
      continue;
    }
    for (const out of outs) {
      drop(net, out);
      touch(to[out]!);
    }
    drop(net, line);
    touch(node);
  }
}

/** Of two ways into a gate that are filled by all of the same gates one is kept: they are filled together. */
function dropSamePlaces({ net, touch }: Work, gate: number): void {
  const { all, ins, outs, from } = net;
  if (ins[gate]! < 2) return;
  let kept: Map<string, number> | undefined;
  for (let line = net.firstIn[gate]!, next = -1; line >= 0; line = next) {
    next = net.nextIn[line]!;
    const place = from[line]!;
    if (all[place] === 1 || outs[place]! > 1 || ins[place]! < 2 || place === net.begin) continue;
    const into = linesIn(net, place).sort((a, b) => from[a]! - from[b]!);
    if (into.some((one) => all[from[one]!] === 0)) continue;
    const key = into.map((one) => from[one]!).join();
    kept ??= new Map();
    const other = kept.get(key);
    if (other === undefined) {
      kept.set(key, place);
      continue;
    }
    const others = linesIn(net, other).sort((a, b) => from[a]! - from[b]!);
    into.forEach((one, i) => {
      combine(net, others[i]!, one);
      touch(from[one]!);
      drop(net, one);
    });
    const out = net.firstOut[other]!;
    net.trail[out] = chain(net.trail[out], net.step[place]!, net.first[line], net.trail[line]);
    drop(net, line);
    touch(other);
    touch(gate);
  }
}

/** An exclusive node whose only way in or out is another exclusive node becomes part of it. Gives the number of lines moved. */
function mergeNeighbours({ net, touch }: Work, node: number): number {
  const { all, ins, outs, from, to } = net;
  if (ins[node] === 1) {
    const into = net.firstIn[node]!;
    const giver = from[into]!;
    if (giver === node || all[giver] === 1) return 0;
    const lines = linesOut(net, node);
    for (const line of lines) {
      net.trail[line] = passing(net, into, node, line);
      net.first[line] = net.first[into];
      unlinkOut(net, line);
      linkOut(net, line, giver);
    }
    drop(net, into);
    touch(giver);
    return lines.length;
  }
  if (outs[node] === 1) {
    const out = net.firstOut[node]!;
    const taker = to[out]!;
    if (taker === node || all[taker] === 1) return 0;
    const lines = linesIn(net, node);
    for (const line of lines) {
      net.trail[line] = passing(net, line, node, out);
      unlinkIn(net, line);
      linkIn(net, line, taker);
      touch(from[line]!);
    }
    drop(net, out);
    touch(taker);
    return lines.length;
  }
  return 0;
}
