// A flow in the terms of BPMN: which tasks, gateways and events stand for its steps, in which pool, and what connects them.
import type { Flow, Model, Process, Step } from '../../language/model/model.js';
import { readMinutes } from '../../language/model/working-time.js';
import { isoDuration } from './duration.js';
import { lanesOf, type Pool, poolsOf } from './pools.js';
import { type ChartWords, wordsFor } from './words.js';

export type NodeType =
  | 'StartEvent'
  | 'EndEvent'
  | 'IntermediateCatchEvent'
  | 'BoundaryEvent'
  | 'UserTask'
  | 'ManualTask'
  | 'ServiceTask'
  | 'ReceiveTask'
  | 'CallActivity'
  | 'ExclusiveGateway'
  | 'ParallelGateway'
  | 'InclusiveGateway';

/**
 * What an added element is there for. `gate` of a decision · `border` of a step that begins or ends the process · `merge` before a
 * gateway · `send`, `receive`: the two halves of a way into another pool · `entry`, `exit`: begin and end of a stretch without one.
 */
export type Role = 'gate' | 'border' | 'merge' | 'send' | 'receive' | 'entry' | 'exit';

export interface ChartNode {
  readonly key: string;
  readonly type: NodeType;
  readonly name: string;
  /** Id of the actor whose lane it stands in; empty where there are none. */
  readonly lane: string;
  readonly step: Step;
  /** Absent for the element that carries what the step says. */
  readonly role?: Role;
  readonly definition?: 'message' | 'timer';
  /** Timers: how long. */
  readonly timer?: string;
  /** Boundary events: key of the activity. */
  readonly attachedTo?: string;
}

export interface ChartEdge {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly message: boolean;
  readonly name: string;
  /** The flow that it stands for; of several edges in a row for one flow, one has it. */
  readonly flow?: Flow;
  readonly loop: boolean;
}

/** What an activity gives out: a data object. */
export interface ChartThing {
  readonly key: string;
  /** Key of the activity. */
  readonly giver: string;
  readonly name: string;
}

export interface Chart {
  readonly process: Process;
  readonly pools: readonly Pool[];
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  readonly things: readonly ChartThing[];
}

/** The chart of a flow: everything in it, and the events and gateways that BPMN asks for besides. */
export function chartOf(model: Model, process: Process): Chart {
  const pools = poolsOf(model, process);
  const poolOf = new Map(pools.flatMap((pool, k) => pool.lanes.map(({ id }) => [id, k] as const)));
  const systems = new Set(model.actors.filter(({ system }) => system).map(({ id }) => id));
  const desk: Desk = {
    words: wordsFor(process),
    nodes: new Map(),
    edges: [],
    parts: new Map(),
    poolOf: (key) => poolOf.get(desk.nodes.get(key)?.lane ?? '') ?? 0,
    targets: new Set(process.flows.map(({ to }) => to)),
    interrupted: new Set(process.flows.filter(({ kind }) => kind === 'interrupt').map(({ from }) => from)),
    isSystem: (id) => systems.has(id),
    isOutside: (id) => pools[poolOf.get(id) ?? 0]?.actor !== undefined,
  };
  const lanes = lanesOf(process, pools);
  for (const step of process.steps) addStep(step, lanes.get(step.id) ?? '', desk);
  for (const flow of process.flows) addFlow(flow, desk);
  addMerges(desk);
  addBorders(desk);
  const nodes = [...desk.nodes.values()];
  return { process, pools, nodes, edges: desk.edges, things: thingsOf(process, nodes) };
}

/** What activities make, and what is handed over on the flows that leave them; each name once for an activity. */
function thingsOf({ flows }: Process, nodes: readonly ChartNode[]): ChartThing[] {
  const given = new Map<string, string[]>();
  for (const flow of flows) given.set(flow.from, [...(given.get(flow.from) ?? []), ...flow.with]);
  return nodes
    .filter(({ role, type }) => role === undefined && /Task$|Activity$/.test(type))
    .flatMap(({ key, step }) =>
      [...new Set([...step.outputs, ...(given.get(step.id) ?? [])])].map((name, k) => ({
        key: `${key} data ${k}`,
        giver: key,
        name,
      })),
    );
}

/** Where flows enter and leave what stands for a step. */
interface Parts {
  readonly enter: string;
  readonly leave: string;
}

interface Desk {
  readonly words: ChartWords;
  readonly nodes: Map<string, ChartNode>;
  readonly edges: ChartEdge[];
  readonly parts: Map<string, Parts>;
  readonly poolOf: (key: string) => number;
  /** Steps that some flow leads to, and those that something interrupts. */
  readonly targets: ReadonlySet<string>;
  readonly interrupted: ReadonlySet<string>;
  readonly isSystem: (actor: string) => boolean;
  readonly isOutside: (actor: string) => boolean;
}

function put(desk: Desk, node: ChartNode): string {
  desk.nodes.set(node.key, node);
  return node.key;
}

function connect(desk: Desk, from: string, to: string, more: Partial<ChartEdge> = {}): void {
  desk.edges.push({ key: `edge ${desk.edges.length}`, from, to, message: false, name: '', loop: false, ...more });
}

function addStep(step: Step, lane: string, desk: Desk): void {
  const { words } = desk;
  const node = { key: step.id, step, lane } as const;
  const added = (role: Role, type: NodeType, name: string): string =>
    put(desk, { ...node, key: `${step.id} ${role}`, role, type, name });
  const whole = (type: NodeType, name: string, more: Pick<ChartNode, 'definition' | 'timer'> = {}): void => {
    const key = put(desk, { ...node, type, name, ...more });
    desk.parts.set(step.id, { enter: key, leave: key });
  };
  const { kind, title } = step;
  if (kind === 'fork' || kind === 'join') {
    whole(
      step.gate === 'some' ? 'InclusiveGateway' : 'ParallelGateway',
      kind === 'fork' && step.gate === 'some' ? words.which : '',
    );
  } else if (kind === 'start' && step.text === undefined && !desk.targets.has(step.id)) {
    whole('StartEvent', step.caption ?? words.start);
  } else if (kind === 'end' && step.text === undefined && !desk.interrupted.has(step.id)) {
    whole('EndEvent', step.caption ?? words.end);
  } else if (kind === 'wait' && !desk.interrupted.has(step.id)) {
    const timer = isoDuration(step.time);
    whole(
      'IntermediateCatchEvent',
      title,
      timer === undefined ? { definition: 'message' } : { definition: 'timer', timer },
    );
  } else {
    whole(kind === 'wait' ? 'ReceiveTask' : taskOf(step, lane, desk), title);
    const { enter } = desk.parts.get(step.id)!;
    if (kind === 'decision') {
      const gate = added('gate', 'ExclusiveGateway', step.caption ?? words.result);
      connect(desk, enter, gate);
      desk.parts.set(step.id, { enter, leave: gate });
    }
    if (kind === 'start') connect(desk, added('border', 'StartEvent', step.caption ?? words.start), enter);
    if (kind === 'end') connect(desk, enter, added('border', 'EndEvent', step.caption ?? words.end));
  }
}

function taskOf(step: Step, lane: string, { isSystem, isOutside }: Desk): NodeType {
  if (step.runs !== undefined) return 'CallActivity';
  if (isSystem(lane)) return 'ServiceTask';
  return isOutside(lane) ? 'ManualTask' : 'UserTask';
}

/** A flow within a pool is a sequence flow; into another one it is a message, sent by an end and received by a start. */
function addFlow(flow: Flow, desk: Desk): void {
  const [from, to] = [desk.parts.get(flow.from), desk.parts.get(flow.to)];
  if (from === undefined || to === undefined) return;
  const { words, nodes } = desk;
  const step = nodes.get(flow.from)!.step;
  const loop = flow.loop;
  let leave = from.leave;
  let name = words.answer(flow);
  if (flow.kind === 'interrupt') {
    const timer = readMinutes(flow.label ?? '') === undefined ? undefined : flow.label;
    leave = put(desk, {
      ...{ key: `${flow.id} on`, type: 'BoundaryEvent', name, lane: nodes.get(flow.from)!.lane, step },
      ...{
        attachedTo: flow.from,
        definition: timer === undefined ? 'message' : 'timer',
        ...(timer !== undefined && { timer }),
      },
    });
    name = '';
  }
  if (desk.poolOf(leave) === desk.poolOf(to.enter)) {
    connect(desk, leave, to.enter, {
      name: [name, flow.with.join(', ')].filter((part) => part !== '').join(': '),
      flow,
      loop,
    });
    return;
  }
  const what = flow.with.length > 0 ? flow.with.join(', ') : step.outputs.join(', ');
  const target = nodes.get(to.enter)!;
  const half = { name: what || target.step.title || words.message, definition: 'message' } as const;
  const lane = nodes.get(leave)!.lane;
  const send = put(desk, { ...half, key: `${flow.id} send`, type: 'EndEvent', role: 'send', lane, step });
  const receive = put(desk, {
    ...half,
    ...{ key: `${flow.id} receive`, type: 'StartEvent', role: 'receive', lane: target.lane, step: target.step },
  });
  connect(desk, leave, send, { name });
  connect(desk, send, receive, { message: true, name: what, flow, loop });
  connect(desk, receive, to.enter);
}

/** How many sequence flows enter and leave each element. */
function degrees(desk: Desk): { readonly into: Map<string, number>; readonly outOf: Map<string, number> } {
  const into = new Map<string, number>();
  const outOf = new Map<string, number>();
  for (const { from, to, message } of desk.edges) {
    if (message) continue;
    outOf.set(from, (outOf.get(from) ?? 0) + 1);
    into.set(to, (into.get(to) ?? 0) + 1);
  }
  return { into, outOf };
}

/** A gateway either brings ways together or parts them: where it does both, another one before it brings them together. */
function addMerges(desk: Desk): void {
  const { into, outOf } = degrees(desk);
  for (const { key, type, step, lane, role } of [...desk.nodes.values()]) {
    const parts = (outOf.get(key) ?? 0) > 1 && (into.get(key) ?? 0) > 1;
    if (!parts || role !== undefined || !type.endsWith('Gateway')) continue;
    // a join waits for all of its ways, a fork starts once for each
    const merge = put(desk, {
      ...{
        key: `${key} merge`,
        type: step.kind === 'join' ? type : 'ExclusiveGateway',
        name: '',
        step,
        lane,
        role: 'merge',
      },
    });
    desk.edges.forEach((edge, k) => {
      if (edge.to === key && !edge.message) desk.edges[k] = { ...edge, to: merge };
    });
    connect(desk, merge, key);
  }
}

/** What nothing leads to gets a start, what leads nowhere an end. */
function addBorders(desk: Desk): void {
  const { into, outOf } = degrees(desk);
  for (const { key, type, step, lane } of [...desk.nodes.values()]) {
    if (!into.has(key) && type !== 'StartEvent' && type !== 'BoundaryEvent') {
      const entry = {
        key: `${key} entry`,
        type: 'StartEvent',
        name: desk.words.start,
        step,
        lane,
        role: 'entry',
      } as const;
      connect(desk, put(desk, entry), key);
    }
    if (!outOf.has(key) && type !== 'EndEvent') {
      const exit = { key: `${key} exit`, type: 'EndEvent', name: desk.words.end, step, lane, role: 'exit' } as const;
      connect(desk, key, put(desk, exit));
    }
  }
}
