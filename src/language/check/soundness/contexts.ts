// In which branch of which parallel block everything stands, and what leaves or enters a branch by a jump. A flow without such jumps
// and without free forks and joins is sound if every step is reached and comes to an end (docs/architecture.md, "Soundness").
import type { Block } from '../../model/model.js';
import { entering, type Graph, leaving } from '../graph.js';

/** Branches are numbered from 1; 0 is outside of all blocks. */
export interface Contexts {
  /** Branch around each step. */
  readonly around: Int32Array;
  /** Branch in which each flow begins and ends: those of a fork begin in their branch, those into a join end in theirs. */
  readonly begins: Int32Array;
  readonly ends: Int32Array;
  /** The branch around the block of a branch. */
  readonly parent: readonly number[];
  /** The block of a branch. */
  readonly blockOf: readonly (Block | undefined)[];
  /** Is there no free fork or join, and does no reached flow, start or end stand across branches? */
  readonly isPlain: boolean;
}

/** Linear in the size of the flow. */
export function contextsOf(graph: Graph, blocks: readonly Block[]): Contexts {
  const numbers = new Map<string, number>();
  const parent: number[] = [0];
  const blockOf: (Block | undefined)[] = [undefined];
  for (const block of blocks) {
    for (const branch of block.branches) {
      numbers.set(branch.id, blockOf.length);
      blockOf.push(block);
    }
  }
  for (const block of blocks) {
    const outside = numbers.get(block.branch ?? '') ?? 0;
    for (const branch of block.branches) parent[numbers.get(branch.id) ?? 0] = outside;
  }
  const around = new Int32Array(graph.steps.length);
  graph.steps.forEach(({ branch }, step) => {
    if (branch !== undefined) around[step] = numbers.get(branch) ?? 0;
  });
  const begins = graph.from.map((step) => around[step]!);
  const ends = graph.to.map((step) => around[step]!);
  for (const block of blocks) {
    const fork = graph.numberOf(block.fork);
    const join = graph.numberOf(block.join);
    if (fork === undefined) continue;
    const byPlace = new Map(block.branches.map((branch) => [branch.origin.start, numbers.get(branch.id)]));
    for (const flow of leaving(graph, fork)) {
      const branch = byPlace.get(graph.flows[flow]!.origin.start);
      if (branch !== undefined) begins[flow] = branch;
    }
    if (join === undefined) continue;
    for (const flow of entering(graph, join)) ends[flow] = begins[flow]!;
  }
  return { around, begins, ends, parent, blockOf, isPlain: isPlain(graph, around, begins, ends) };
}

function isPlain(graph: Graph, around: Int32Array, begins: Int32Array, ends: Int32Array): boolean {
  for (let flow = 0; flow < begins.length; flow++)
    if (begins[flow] !== ends[flow] && graph.reached[graph.from[flow]!] === 1) return false;
  if (graph.entries.some((entry) => around[entry] !== 0)) return false;
  return graph.steps.every(
    (step, number) =>
      graph.reached[number] === 0 ||
      !((step.kind === 'end' && around[number] !== 0) || (isGate(step.kind) && step.block === undefined)),
  );
}

const isGate = (kind: string): boolean => kind === 'fork' || kind === 'join';

/** Does a branch lie in another one, or is it that one? */
export function isWithin({ parent }: Contexts, inner: number, outer: number): boolean {
  for (let at = inner; at !== 0; at = parent[at]!) if (at === outer) return true;
  return outer === 0;
}
