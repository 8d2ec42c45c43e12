// Questions about a flow that checks and views ask alike. Build an index once, then ask.
import type { Flow, Process, Step } from './model.js';

/** A process's flow, ready for questions. */
export interface FlowIndex {
  readonly step: (id: string) => Step | undefined;
  /** Flows into a step, in written order. */
  readonly incoming: (id: string) => readonly Flow[];
  /** Flows out of a step, in written order. */
  readonly outgoing: (id: string) => readonly Flow[];
}

const none: readonly Flow[] = [];

/** Indexes the flow of a process in linear time. */
export function indexFlow(process: Process): FlowIndex {
  const steps = new Map(process.steps.map((step) => [step.id, step]));
  const incoming = groupBy(process.flows, (flow) => flow.to);
  const outgoing = groupBy(process.flows, (flow) => flow.from);
  return {
    step: (id) => steps.get(id),
    incoming: (id) => incoming.get(id) ?? none,
    outgoing: (id) => outgoing.get(id) ?? none,
  };
}

/** Ids of the steps that can be reached from these by following flows, these included. */
export function reachableFrom(ids: Iterable<string>, index: FlowIndex): ReadonlySet<string> {
  return closure(
    ids,
    (id) => index.outgoing(id),
    (flow) => flow.to,
  );
}

/** Ids of the steps from which one of these can be reached, these included. */
export function reaching(ids: Iterable<string>, index: FlowIndex): ReadonlySet<string> {
  return closure(
    ids,
    (id) => index.incoming(id),
    (flow) => flow.from,
  );
}

/** Steps where a run can begin: the `start`s, or the first step where there is none. */
export function entriesOf(process: Process): readonly Step[] {
  const starts = process.steps.filter((step) => step.kind === 'start');
  return starts.length > 0 ? starts : process.steps.slice(0, 1);
}

function closure(
  ids: Iterable<string>,
  flows: (id: string) => readonly Flow[],
  far: (flow: Flow) => string,
): ReadonlySet<string> {
  const seen = new Set(ids);
  for (const id of seen) for (const flow of flows(id)) seen.add(far(flow));
  return seen;
}

function groupBy(flows: readonly Flow[], key: (flow: Flow) => string): ReadonlyMap<string, readonly Flow[]> {
  const groups = new Map<string, Flow[]>();
  for (const flow of flows) {
    const group = groups.get(key(flow));
    if (group === undefined) groups.set(key(flow), [flow]);
    else group.push(flow);
  }
  return groups;
}
