// How often the steps of a flow are passed in one case, on average: a Markov chain over its flows, in which a fork sends a case down
// all of its ways and a join puts it together again (J. Kemeny, J. Snell 1960, Finite Markov Chains, chapter 3).
import type { Flow, Process } from '../language/model/model.js';
import { chancesOf } from './chances.js';
import { type Ends, solve } from './equations.js';

/** Expected passes of one case. */
export interface Passes {
  /** By the position of each step among the steps of the process. */
  readonly steps: Float64Array;
  /** By the position of each flow. */
  readonly flows: Float64Array;
}

/** How cases go. */
export interface Course {
  /** Leaves out flows that lead back, and whatever cannot reach an end without them; the others of a step share their chance. */
  readonly straight?: boolean;
}

/**
 * Passes of every step and flow, one case beginning at one of the starts, each as likely as the others. `undefined` if a case may go
 * round for ever, or, straight, if none reaches an end.
 */
export function passesOf(process: Process, { straight = false }: Course = {}): Passes | undefined {
  const { steps, flows } = process;
  const numbers = new Map(steps.map((step, i) => [step.id, i]));
  const ends = flows.map((flow): Ends => [numbers.get(flow.from) ?? -1, numbers.get(flow.to) ?? -1]);
  const starts = steps.flatMap((step, i) => (step.kind === 'start' ? [i] : []));
  if (starts.length === 0 && steps.length > 0) starts.push(0);
  const chances = chancesOf(process);
  if (straight && !straighten(process, chances, ends, starts)) return undefined;
  const known = ends.flatMap(([from, to], i) => (from >= 0 && to >= 0 && chances[i]! > 0 ? [i] : []));
  const divisors = joining(process, chances, ends, known);
  const begin = new Float64Array(steps.length);
  for (const i of starts) begin[i] = 1 / starts.length;
  const visits = solve(steps.length, known, ends, (i) => chances[i]! / divisors[ends[i]![1]]!, begin);
  if (visits === undefined) return undefined;
  return {
    steps: visits,
    flows: Float64Array.from(flows, (_, i) => (ends[i]![0] < 0 ? 0 : visits[ends[i]![0]]! * chances[i]!)),
  };
}

/** Takes the chances of all that leads back away; false if no start reaches an end without that. */
function straighten(
  { steps, flows }: Process,
  chances: Float64Array,
  ends: readonly Ends[],
  starts: readonly number[],
): boolean {
  const into: number[][] = steps.map(() => []);
  const last = new Set(steps.keys());
  flows.forEach(({ loop }, i) => {
    const [from, to] = ends[i]!;
    if (from < 0 || to < 0) return;
    last.delete(from);
    if (!loop && chances[i]! > 0) into[to]!.push(from);
  });
  const finishing = new Set(last);
  for (const step of finishing) for (const before of into[step]!) finishing.add(before);
  const left = new Map<number, number>();
  flows.forEach(({ loop }, i) => {
    const [from, to] = ends[i]!;
    if (loop || !finishing.has(to)) chances[i] = 0;
    left.set(from, (left.get(from) ?? 0) + chances[i]!);
  });
  ends.forEach(([from], i) => {
    const sum = left.get(from)!;
    if (sum > 0 && steps[from]?.kind !== 'fork') chances[i]! /= sum;
  });
  return starts.some((start) => finishing.has(start));
}

/** A branch and the flow that enters it are written at one place. */
export const place = (fork: string, { path, start }: Flow['origin']): string => JSON.stringify([fork, path, start]);

/** By how much the passes of the ways into a step are to be divided: a join is passed once for all the ways that it waits for. */
function joining(
  { steps, blocks, flows }: Process,
  chances: Float64Array,
  ends: readonly Ends[],
  known: readonly number[],
): Float64Array {
  const divisors = new Float64Array(steps.length).fill(1);
  const into = new Float64Array(steps.length);
  for (const i of known) into[ends[i]![1]]!++;
  const blockOf = new Map(blocks.map((block) => [block.id, block]));
  const waited = new Map<string, number>();
  const closing = new Set(
    blocks.flatMap(({ fork, branches }) =>
      branches.filter(({ closes }) => closes).map((branch) => place(fork, branch.origin)),
    ),
  );
  flows.forEach((flow, i) => {
    // the way past a block of conditions leads straight to its join and belongs to no branch
    const past = flow.answer === 'otherwise' && flow.kind === 'branch' && steps[ends[i]![1]]?.kind === 'join';
    if (past || closing.has(place(flow.from, flow.origin)))
      waited.set(flow.from, (waited.get(flow.from) ?? 0) + chances[i]!);
  });
  steps.forEach((step, i) => {
    if (step.kind !== 'join') return;
    const block = step.block === undefined ? undefined : blockOf.get(step.block);
    const ways = block === undefined ? into[i]! : (waited.get(block.fork) ?? 0);
    if (ways > 0) divisors[i] = ways;
  });
  return divisors;
}
