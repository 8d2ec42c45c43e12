// Linear equations of the form x = begin + W·x over a sparse graph, solved circle by circle.
import { adjacency, components } from '../language/model/components.js';

/** Numbers of the nodes at both ends of an edge; −1 for one that is not there. */
export type Ends = readonly [from: number, to: number];

/** Largest circle that is solved exactly; larger ones are approached. */
const EXACT = 300;
const ROUNDS = 2_000;

/** Solves visits = begin + sum of weighted visits of the steps before, circle by circle in the order of the flow. */
export function solve(
  count: number,
  known: readonly number[],
  ends: readonly Ends[],
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
  ends: readonly Ends[],
  weight: (flow: number) => number,
  visits: Float64Array,
): boolean {
  const n = circle.length;
  const place = new Map(circle.map((step, k) => [step, k]));
  const from = circle.map((step) => visits[step]!);
  if (from.every((value) => value === 0)) return true;
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
  ends: readonly Ends[],
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
  ends: readonly Ends[],
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
