// How often the steps of a flow are passed in one case, on average: a Markov chain over its flows, in which a fork sends a case down
// all of its ways and a join puts it together again (J. Kemeny, J. Snell 1960, Finite Markov Chains, chapter 3).
import { adjacency, components } from '../language/model/components.js';
import type { Flow, Process } from '../language/model/model.js';

/** Expected passes of one case. */
export interface Passes {
  /** By the position of each step among the steps of the process. */
  readonly steps: Float64Array;
  /** By the position of each flow. */
  readonly flows: Float64Array;
}

/** Largest circle of steps that is solved exactly; larger ones are approached. */
const EXACT = 300;
const ROUNDS = 2_000;

/** The share that an answer or condition says at its end: `Lengkap (80%)`, `no 20 persen`. From 0 to 1. */
export function shareIn(label: string | undefined): number | undefined {
  const found = /(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:%|persen|percent)\)?$/iu.exec(label?.trim() ?? '');
  const share = found === null ? Number.NaN : Number(found[1]!.replace(',', '.')) / 100;
  return share >= 0 && share <= 1 ? share : undefined;
}

/**
 * Chance of each flow to be taken when its step is left. A fork takes all of its ways; conditional branches of a block, and flows of
 * `on`, as often as their words say, else every second and no time; of several answers those that say nothing share the rest equally.
 */
export function chancesOf({ steps, flows }: Process): Float64Array {
  const kindOf = new Map(steps.map((step) => [step.id, step]));
  const leaving = new Map<string, number[]>();
  flows.forEach((flow, i) => {
    const ways = leaving.get(flow.from);
    if (ways === undefined) leaving.set(flow.from, [i]);
    else ways.push(i);
  });
  const chances = new Float64Array(flows.length);
  for (const [from, ways] of leaving) {
    const step = kindOf.get(from);
    if (step?.kind === 'fork') {
      for (const i of ways)
        chances[i] = step.gate === 'some' && flows[i]!.label !== undefined ? (shareIn(flows[i]!.label) ?? 0.5) : 1;
      continue;
    }
    const interrupts = ways.filter((i) => flows[i]!.kind === 'interrupt');
    for (const i of interrupts) chances[i] = shareIn(flows[i]!.label) ?? 0;
    const rest = Math.max(0, 1 - interrupts.reduce((sum, i) => sum + chances[i]!, 0));
    divide(
      ways.filter((i) => flows[i]!.kind !== 'interrupt'),
      flows,
      rest,
      chances,
    );
  }
  return chances;
}

/** Divides a chance among ways: said shares first, the rest equally; shares that are more than the whole are scaled down. */
function divide(ways: readonly number[], flows: readonly Flow[], whole: number, chances: Float64Array): void {
  const said = ways.map((i) => shareIn(flows[i]!.label));
  const sum = said.reduce<number>((total, share) => total + (share ?? 0), 0);
  const silent = said.filter((share) => share === undefined).length;
  const scale = sum > 1 || silent === 0 ? (sum > 0 ? 1 / sum : 0) : 1;
  const left = silent === 0 ? 0 : Math.max(0, 1 - sum * scale) / silent;
  ways.forEach((i, k) => {
    const share = said[k];
    chances[i] =
      whole * (share === undefined ? left : share * scale || (sum === 0 && silent === 0 ? 1 / ways.length : 0));
  });
}

/**
 * Passes of every step and flow, one case beginning at one of the starts, each as likely as the others. `undefined` if a case may go
 * round for ever. `taken` leaves flows out (with their chance shared among the others of the step).
 */
export function passesOf(process: Process, taken: (flow: Flow) => boolean = () => true): Passes | undefined {
  const { steps } = process;
  const numbers = new Map(steps.map((step, i) => [step.id, i]));
  const chances = conditioned(process, taken);
  const ends = process.flows.map((flow) => [numbers.get(flow.from) ?? -1, numbers.get(flow.to) ?? -1] as const);
  const known = ends.flatMap(([from, to], i) => (from >= 0 && to >= 0 && chances[i]! > 0 ? [i] : []));
  const join = joinedOf(process, chances, ends, known);
  const begin = new Float64Array(steps.length);
  const starts = steps.flatMap((step, i) => (step.kind === 'start' ? [i] : []));
  for (const i of starts.length > 0 ? starts : [0]) begin[i]! += 1 / Math.max(1, starts.length);
  const visits = solve(steps.length, known, ends, (i) => chances[i]! / join[ends[i]![1]]!, begin);
  if (visits === undefined) return undefined;
  return {
    steps: visits,
    flows: Float64Array.from(process.flows, (_, i) => (ends[i]![0] < 0 ? 0 : visits[ends[i]![0]]! * chances[i]!)),
  };
}

function conditioned(process: Process, taken: (flow: Flow) => boolean): Float64Array {
  const chances = chancesOf(process);
  const kinds = new Map(process.steps.map((step) => [step.id, step.kind]));
  const left = new Map<string, number>();
  process.flows.forEach((flow, i) => {
    if (taken(flow)) left.set(flow.from, (left.get(flow.from) ?? 0) + chances[i]!);
  });
  process.flows.forEach((flow, i) => {
    const sum = left.get(flow.from) ?? 0;
    if (!taken(flow)) chances[i] = 0;
    else if (kinds.get(flow.from) !== 'fork' && sum > 0) chances[i] = chances[i]! / sum;
  });
  return chances;
}

/** By how much the passes of the ways into a step are to be divided: a join is passed once for all the ways that it waits for. */
function joinedOf(
  { steps, blocks, flows }: Process,
  chances: Float64Array,
  ends: readonly (readonly [number, number])[],
  known: readonly number[],
): Float64Array {
  const divisors = new Float64Array(steps.length).fill(1);
  const into = new Float64Array(steps.length);
  for (const i of known) into[ends[i]![1]]!++;
  const blockOf = new Map(blocks.map((block) => [block.id, block]));
  steps.forEach((step, i) => {
    if (step.kind !== 'join') return;
    const block = step.block === undefined ? undefined : blockOf.get(step.block);
    if (block === undefined) {
      divisors[i] = Math.max(1, into[i]!);
      return;
    }
    const ways = flows.flatMap((flow, k) => (flow.from === block.fork ? [chances[k]!] : []));
    const closing = block.branches.reduce((sum, branch, k) => sum + (branch.closes ? (ways[k] ?? 0) : 0), 0);
    divisors[i] = closing > 0 ? closing : 1;
  });
  return divisors;
}

/** Solves visits = begin + sum of weighted visits of the steps before, circle by circle in the order of the flow. */
function solve(
  count: number,
  known: readonly number[],
  ends: readonly (readonly [number, number])[],
  weight: (flow: number) => number,
  begin: Float64Array,
): Float64Array | undefined {
  const component = components(
    adjacency(
      count,
      known.map((i) => ends[i]!),
    ),
  );
  const members: number[][] = [];
  component.forEach((number, step) => {
    members[number] ??= [];
    members[number].push(step);
  });
  const inside: number[][] = members.map(() => []);
  const outside: number[][] = members.map(() => []);
  for (const i of known) {
    const [from, to] = ends[i]!;
    (component[from] === component[to] ? inside : outside)[component[from]!]!.push(i);
  }
  const visits = begin.slice();
  // components are numbered against the flow
  for (let number = members.length - 1; number >= 0; number--) {
    const circle = members[number]!;
    if (inside[number]!.length > 0 && !settle(circle, inside[number]!, ends, weight, visits)) return undefined;
    for (const i of outside[number]!) visits[ends[i]![1]]! += visits[ends[i]![0]]! * weight(i);
  }
  return visits;
}

/** Visits of the steps of a circle; `visits` holds what comes in from outside. False if nothing leads out of it. */
function settle(
  circle: readonly number[],
  flows: readonly number[],
  ends: readonly (readonly [number, number])[],
  weight: (flow: number) => number,
  visits: Float64Array,
): boolean {
  const n = circle.length;
  const place = new Map(circle.map((step, k) => [step, k]));
  const from = circle.map((step) => visits[step]!);
  const solved =
    n <= EXACT ? eliminate(n, flows, ends, weight, place, from) : approach(n, flows, ends, weight, place, from);
  if (solved?.every((value) => Number.isFinite(value) && value > -1e-9) !== true) return false;
  circle.forEach((step, k) => {
    visits[step] = Math.max(0, solved[k]!);
  });
  return true;
}

type Places = ReadonlyMap<number, number>;

/** Gauss's elimination with the largest pivot. */
function eliminate(
  n: number,
  flows: readonly number[],
  ends: readonly (readonly [number, number])[],
  weight: (flow: number) => number,
  place: Places,
  from: readonly number[],
): number[] | undefined {
  const rows = Array.from({ length: n }, (_, k) => {
    const row = new Float64Array(n + 1);
    row[k] = 1;
    row[n] = from[k]!;
    return row;
  });
  for (const i of flows) rows[place.get(ends[i]![1])!]![place.get(ends[i]![0])!]! -= weight(i);
  for (let column = 0; column < n; column++) {
    let best = column;
    for (let k = column + 1; k < n; k++) if (Math.abs(rows[k]![column]!) > Math.abs(rows[best]![column]!)) best = k;
    const pivot = rows[best]!;
    if (Math.abs(pivot[column]!) < 1e-9) return undefined;
    rows[best] = rows[column]!;
    rows[column] = pivot;
    for (let k = 0; k < n; k++) {
      const factor = k === column ? 0 : rows[k]![column]! / pivot[column]!;
      if (factor !== 0) for (let c = column; c <= n; c++) rows[k]![c]! -= factor * pivot[c]!;
    }
  }
  return rows.map((row, k) => row[n]! / row[k]!);
}

/** Gauss and Seidel's rounds, for circles that are too large to be solved at once. */
function approach(
  n: number,
  flows: readonly number[],
  ends: readonly (readonly [number, number])[],
  weight: (flow: number) => number,
  place: Places,
  from: readonly number[],
): number[] | undefined {
  const into: (readonly [number, number])[][] = Array.from({ length: n }, () => []);
  for (const i of flows) into[place.get(ends[i]![1])!]!.push([place.get(ends[i]![0])!, weight(i)]);
  const values = [...from];
  for (let round = 0; round < ROUNDS; round++) {
    let change = 0;
    for (let k = 0; k < n; k++) {
      const next = into[k]!.reduce((sum, [source, share]) => sum + values[source]! * share, from[k]!);
      change = Math.max(change, Math.abs(next - values[k]!));
      values[k] = next;
    }
    if (change < 1e-9) return values;
  }
  return undefined;
}
