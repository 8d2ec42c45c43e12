// The flow of a process as numbers: steps and flows are numbered once, in written order. Everything that searches a flow uses it.
import { components } from '../model/components.js';
import type { Flow, Process, Step } from '../model/model.js';

/** Steps are 0 … n − 1, flows 0 … m − 1. The flows out of step `i` are `out[outFirst[i]]` to `out[outFirst[i + 1] - 1]`. */
export interface Graph {
  readonly steps: readonly Step[];
  readonly flows: readonly Flow[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly outFirst: Int32Array;
  readonly out: Int32Array;
  readonly intoFirst: Int32Array;
  readonly into: Int32Array;
  /** Where a run can begin: the starts, or the first step where there is none. */
  readonly entries: readonly number[];
  /** 1 for each step that a run can come to. */
  readonly reached: Uint8Array;
  /** Steps that lie on a common circle have the same number. */
  readonly component: Int32Array;
  readonly numberOf: (id: string) => number | undefined;
}

/** Numbers the flow of a process. Linear in its steps and flows. */
export function graphOf(process: Process): Graph {
  const { steps } = process;
  const numbers = new Map(steps.map((step, number) => [step.id, number]));
  const flows = process.flows.filter((flow) => numbers.has(flow.from) && numbers.has(flow.to));
  const from = Int32Array.from(flows, (flow) => numbers.get(flow.from) ?? 0);
  const to = Int32Array.from(flows, (flow) => numbers.get(flow.to) ?? 0);
  const leaving = sortedBy(from, steps.length);
  const entering = sortedBy(to, steps.length);
  const targets = leaving.order.map((flow) => to[flow]!);
  const starts = steps.flatMap((step, number) => (step.kind === 'start' ? [number] : []));
  const entries = starts.length > 0 || steps.length === 0 ? starts : [0];
  return {
    steps,
    flows,
    from,
    to,
    outFirst: leaving.first,
    out: leaving.order,
    intoFirst: entering.first,
    into: entering.order,
    entries,
    reached: reach(entries, leaving.first, targets),
    component: components({ first: leaving.first, targets }),
    numberOf: (id) => numbers.get(id),
  };
}

/** Numbers of the flows, those of each step together (`first[step]` to `first[step + 1]`), in written order (counting sort). */
function sortedBy(step: Int32Array, steps: number): { first: Int32Array; order: Int32Array } {
  const first = new Int32Array(steps + 1);
  for (const at of step) first[at + 1]!++;
  for (let at = 0; at < steps; at++) first[at + 1]! += first[at]!;
  const free = first.slice();
  const order = new Int32Array(step.length);
  step.forEach((at, flow) => {
    order[free[at]!++] = flow;
  });
  return { first, order };
}

function reach(entries: readonly number[], first: Int32Array, targets: Int32Array): Uint8Array {
  const reached = new Uint8Array(first.length - 1);
  const open = [...entries];
  for (const entry of entries) reached[entry] = 1;
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    for (let i = first[step]!; i < first[step + 1]!; i++) {
      const target = targets[i]!;
      if (reached[target] === 0) {
        reached[target] = 1;
        open.push(target);
      }
    }
  }
  return reached;
}

/** How many flows leave a step. */
export function waysOut(graph: Graph, step: number): number {
  return graph.outFirst[step + 1]! - graph.outFirst[step]!;
}

/** How many flows enter a step. */
export function waysIn(graph: Graph, step: number): number {
  return graph.intoFirst[step + 1]! - graph.intoFirst[step]!;
}

/** Numbers of the flows out of a step, in written order. */
export function leaving(graph: Graph, step: number): Int32Array {
  return graph.out.subarray(graph.outFirst[step], graph.outFirst[step + 1]);
}

/** Numbers of the flows into a step, in written order. */
export function entering(graph: Graph, step: number): Int32Array {
  return graph.into.subarray(graph.intoFirst[step], graph.intoFirst[step + 1]);
}
