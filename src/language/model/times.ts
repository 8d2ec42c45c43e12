// How long a process takes: its shortest and longest way from a start to an end, and the work of each actor.
import type { Block, Flow, Process, Step } from './model.js';
import { type Minutes, readMinutes, WORKING_DAY, workingMinutes } from './working-time.js';

/** What may be settled about times; all may be left out. */
export interface TimeOptions {
  /** Working hours of a day. Default 7.5. */
  readonly workingDay?: number;
  /** Which steps' time counts. Default: that of all. */
  readonly counts?: (step: Step) => boolean;
}

/** Totals of working time in minutes. */
export interface Times {
  /**
   * Minutes of the shortest and the longest way from a start to an end. Nothing is done twice: a flow that leads back to where the way
   * came from is not taken. Branches that run at the same time count as long as the longest of them. Absent where no end can be reached.
   */
  readonly shortest?: number;
  readonly longest?: number;
  /** Work of each actor if each of its steps is done once, in the order of the columns; those who have no time are left out. */
  readonly perActor: readonly { readonly actor: string; readonly shortest: number; readonly longest: number }[];
  /** Ids of the steps that should say a time in their row and give none that can be counted. */
  readonly withoutTime: readonly string[];
}

/** Is the time of a step shown in the table, so that it should be given? Waits, bare borders and steps that share a row have none. */
export function takesTime(step: Step): boolean {
  return step.text !== undefined && step.kind !== 'wait' && step.runs === undefined;
}

/** Totals of a process by the times of its steps. Linear in its size. */
export function timesOf(process: Process, options: TimeOptions = {}): Times {
  const { workingDay = WORKING_DAY, counts = () => true } = options;
  const minutes = process.steps.map((step) =>
    step.time === undefined ? undefined : workingMinutes(step.time, workingDay),
  );
  const counted = minutes.map((amount, i) => (counts(process.steps[i]!) ? (amount ?? none) : none));
  return {
    ...extremes(process, counted, workingDay),
    perActor: workOf(process, minutes),
    withoutTime: process.steps.filter((step, i) => takesTime(step) && minutes[i] === undefined).map(({ id }) => id),
  };
}

const none: Minutes = { min: 0, max: 0 };
const plus = (a: Minutes, b: Minutes): Minutes => ({ min: a.min + b.min, max: a.max + b.max });
const tidy = (amount: number): number => Math.round(amount * 1e6) / 1e6;

function workOf({ steps, actors }: Process, minutes: readonly (Minutes | undefined)[]): Times['perActor'] {
  const sums = new Map<string, Minutes>();
  steps.forEach((step, i) => {
    const amount = minutes[i];
    if (amount === undefined) return;
    for (const actor of new Set(step.actors)) sums.set(actor, plus(sums.get(actor) ?? none, amount));
  });
  return actors.flatMap((actor) => {
    const sum = sums.get(actor);
    return sum === undefined ? [] : [{ actor, shortest: tidy(sum.min), longest: tidy(sum.max) }];
  });
}

/** Walks the flow without those that lead back in an order in which all that leads to a step comes before it. */
function extremes(process: Process, minutes: readonly Minutes[], workingDay: number): Partial<Times> {
  const { steps, flows } = process;
  const numberOf = new Map(steps.map((step, number) => [step.id, number]));
  const { order, into } = forward(process, numberOf);
  const branchOf = branches(process);
  const arrived: (Minutes | undefined)[] = [];
  const left = (flow: Flow): Minutes | undefined => {
    const from = numberOf.get(flow.from)!;
    const begin = arrived[from];
    if (begin === undefined) return undefined;
    const whole = minutes[from]!;
    if (flow.kind !== 'interrupt') return plus(begin, whole);
    return plus(begin, readMinutes(flow.label ?? '', workingDay) ?? { min: 0, max: whole.max });
  };
  let total: Minutes | undefined;
  for (const number of order) {
    const ways = into[number]!.map((flow) => ({ flow: flows[flow]!, at: left(flows[flow]!) }));
    const known = ways.filter((way): way is Way => way.at !== undefined);
    const begin =
      known.length === 0 || steps[number]!.kind === 'start'
        ? none
        : { min: earliest(steps[number]!, known, branchOf), max: latest(known) };
    arrived[number] = begin;
    if (steps[number]!.kind !== 'end') continue;
    const end = plus(begin, minutes[number]!);
    total = total === undefined ? end : { min: Math.min(total.min, end.min), max: Math.max(total.max, end.max) };
  }
  return total === undefined ? {} : { shortest: tidy(total.min), longest: tidy(total.max) };
}

interface Way {
  readonly flow: Flow;
  readonly at: Minutes;
}

const latest = (ways: readonly Way[]): number => ways.reduce((most, { at }) => Math.max(most, at.max), 0);

/** When a step can begin at the earliest: one way in is enough, but a join waits for all that must come. */
function earliest(step: Step, ways: readonly Way[], branchOf: ReturnType<typeof branches>): number {
  const soonest = (list: readonly Way[]): number =>
    list.reduce((least, { at }) => Math.min(least, at.min), Number.POSITIVE_INFINITY);
  if (step.kind !== 'join') return soonest(ways);
  if (step.block === undefined) return ways.reduce((most, { at }) => Math.max(most, at.min), 0);
  const groups = new Map<string, { type: string; ways: Way[] }>();
  for (const way of ways) {
    const branch = branchOf(way.flow.from, step.block);
    const group = groups.get(branch.id) ?? { type: branch.type, ways: [] };
    group.ways.push(way);
    groups.set(branch.id, group);
  }
  const always = [...groups.values()].filter(({ type }) => type === 'always').map((group) => soonest(group.ways));
  const choices = [...groups.values()].filter(({ type }) => type !== 'always');
  const chosen = always.length === 0 || choices.some(({ type }) => type === 'otherwise');
  const choice = chosen && choices.length > 0 ? Math.min(...choices.map((group) => soonest(group.ways))) : 0;
  return always.reduce((most, least) => Math.max(most, least), choice);
}

/** Answers in which branch of a block a step stands; one that stands in none passes the block by. */
function branches({ steps, blocks }: Process) {
  const own = new Map(steps.map((step) => [step.id, step.branch]));
  const known = new Map<string, { readonly block: Block; readonly id: string; readonly type: string }>();
  for (const block of blocks) for (const { id, type } of block.branches) known.set(id, { block, id, type });
  return (step: string, block: string): { readonly id: string; readonly type: string } => {
    let branch = known.get(own.get(step) ?? '');
    while (branch !== undefined && branch.block.id !== block) branch = known.get(branch.block.branch ?? '');
    return branch ?? { id: '', type: 'pass' };
  };
}

/**
 * Searches the flow from its starts in written order. A flow to a step that the search is still under way from leads back and is left
 * out; without those no circle is left. `order`: the steps reached, none before one that leads to it; `into`: the flows kept.
 */
function forward({ steps, flows }: Process, numberOf: ReadonlyMap<string, number>) {
  const out: number[][] = steps.map(() => []);
  const into: number[][] = steps.map(() => []);
  flows.forEach((flow, number) => {
    const from = numberOf.get(flow.from);
    if (from !== undefined && numberOf.has(flow.to)) out[from]!.push(number);
  });
  const starts = steps.flatMap((step, number) => (step.kind === 'start' ? [number] : []));
  const state = new Uint8Array(steps.length); // 0 unseen, 1 under way, 2 done
  const next = new Int32Array(steps.length);
  const done: number[] = [];
  for (const start of starts.length > 0 || steps.length === 0 ? starts : [0]) {
    const path = state[start] === 0 ? [start] : [];
    for (const first of path) state[first] = 1;
    while (path.length > 0) {
      const at = path[path.length - 1]!;
      const flow = out[at]![next[at]!++];
      if (flow === undefined) {
        state[at] = 2;
        done.push(at);
        path.pop();
        continue;
      }
      const to = numberOf.get(flows[flow]!.to)!;
      if (state[to] === 1) continue;
      into[to]!.push(flow);
      if (state[to] === 2) continue;
      state[to] = 1;
      path.push(to);
    }
  }
  return { order: done.reverse(), into };
}
