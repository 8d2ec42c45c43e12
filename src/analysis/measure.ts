// Measures of a process, taken from the model and never retyped.
import type { Model, Process, Step } from '../language/model/model.js';
import { type TimeOptions, timesOf } from '../language/model/times.js';
import { workingMinutes } from '../language/model/working-time.js';
import { type Passes, passesOf } from './chances.js';

/** Times are minutes of working time; shares lie between 0 and 1. What cannot be known is absent, never zero. */
export interface Measures {
  readonly process: string;
  /** Shortest and longest way from a start to an end, nothing done twice (`timesOf`). */
  readonly shortest?: number;
  readonly longest?: number;
  /**
   * Mean duration of a case: passes × time over all steps; branches of a parallel block count as the longest of them on average. Absent
   * where a case may go round for ever, or where strands run side by side without a block.
   */
  readonly expected?: number;
  /** Mean work of a case: passes × time over all steps but waits, times those who do it together. */
  readonly work?: number;
  /** Waits' share of the time of all steps of a case (passes × time). */
  readonly waiting?: number;
  /** The longest single wait. */
  readonly longestWait?: number;
  /** How often work changes hands: as written, and in a case on average. */
  readonly handoffs: number;
  readonly expectedHandoffs?: number;
  /** Share of the work that is done again: 1 − work without the flows that lead back ÷ work. */
  readonly rework?: number;
  /** Different things that come out of steps; `onPaper` of them leave their step by no electronic channel. */
  readonly outputs: number;
  readonly onPaper: number;
  /** Steps that should say a time and give none that can be counted. */
  readonly withoutTime: number;
  readonly actors: readonly ActorLoad[];
}

/** What a case asks of an actor. */
export interface ActorLoad {
  readonly actor: string;
  /** Mean minutes of work in a case. */
  readonly work?: number;
  /** How often a case comes to the actor, on average: passes of the first steps after a start or a handoff. */
  readonly touches?: number;
}

/** Measures a process that has a flow. Linear in its size but for circles of steps, which are solved as equations. */
export function measure(model: Model, process: Process, options: TimeOptions = {}): Measures {
  const { shortest, longest, withoutTime } = timesOf(process, options);
  const minutes = process.steps.map((step) => meanTime(step, options.workingDay));
  const passes = passesOf(process);
  const { outputs, onPaper } = outputsOf(model, process);
  const waits = process.steps.flatMap((step, i) => (step.kind === 'wait' && minutes[i]! > 0 ? [minutes[i]!] : []));
  return {
    process: process.id,
    ...(shortest === undefined ? {} : { shortest }),
    ...(longest === undefined ? {} : { longest }),
    ...(passes === undefined ? {} : ofCases(process, passes, minutes)),
    ...(waits.length === 0 ? {} : { longestWait: Math.max(...waits) }),
    handoffs: process.handoffs.length,
    outputs,
    onPaper,
    withoutTime: withoutTime.length,
    actors: loadsOf(process, passes, minutes),
  };
}

/** The middle of a range; no time is none. */
function meanTime(step: Step, workingDay: number | undefined): number {
  const range = step.time === undefined ? undefined : workingMinutes(step.time, workingDay);
  return range === undefined ? 0 : (range.min + range.max) / 2;
}

/** Rounded to a millionth, so that no decimal noise is shown. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

function ofCases(process: Process, passes: Passes, minutes: readonly number[]): Partial<Measures> {
  const all = sumOf(process, passes, minutes, () => true);
  const waiting = sumOf(process, passes, minutes, ({ kind }) => kind === 'wait');
  const work = workOf(process, passes, minutes);
  const straight = passesOf(process, ({ loop }) => !loop);
  const once = straight === undefined ? undefined : workOf(process, straight, minutes);
  const expected = elapsed(process, passes, minutes);
  const flowAt = new Map(process.flows.map((flow, i) => [flow.id, i]));
  const changes = process.handoffs.reduce((sum, { flow }) => sum + (passes.flows[flowAt.get(flow) ?? -1] ?? 0), 0);
  return {
    ...(expected === undefined ? {} : { expected: tidy(expected) }),
    work: tidy(work),
    ...(all > 0 ? { waiting: tidy(waiting / all) } : {}),
    expectedHandoffs: tidy(changes),
    ...(once !== undefined && work > 0 ? { rework: tidy(Math.max(0, 1 - once / work)) } : {}),
  };
}

function sumOf(
  { steps }: Process,
  passes: Passes,
  minutes: readonly number[],
  counts: (step: Step) => boolean,
): number {
  return steps.reduce((sum, step, i) => sum + (counts(step) ? passes.steps[i]! * minutes[i]! : 0), 0);
}

const workOf = (process: Process, passes: Passes, minutes: readonly number[]): number =>
  process.steps.reduce(
    (sum, step, i) =>
      sum + (step.kind === 'wait' ? 0 : passes.steps[i]! * minutes[i]! * Math.max(1, step.actors.length)),
    0,
  );

/** Mean time from start to end; blocks from the inside out. */
function elapsed({ steps, blocks }: Process, passes: Passes, minutes: readonly number[]): number | undefined {
  if (steps.some(({ kind, block }) => kind === 'fork' && block === undefined)) return undefined;
  const at = new Map(steps.map(({ id }, i) => [id, i]));
  const inBranch = new Map<string, number>();
  let outside = 0;
  const add = (branch: string | undefined, time: number): void => {
    if (branch === undefined) outside += time;
    else inBranch.set(branch, (inBranch.get(branch) ?? 0) + time);
  };
  steps.forEach((step, i) => {
    add(step.branch, passes.steps[i]! * minutes[i]!);
  });
  // a block is written before those inside it
  for (const block of [...blocks].reverse()) {
    const begun = passes.steps[at.get(block.fork) ?? -1] ?? 0;
    const longest = Math.max(0, ...block.branches.map(({ id }) => inBranch.get(id) ?? 0));
    if (begun > 0) add(block.branch, longest);
  }
  return outside;
}

function loadsOf(process: Process, passes: Passes | undefined, minutes: readonly number[]): readonly ActorLoad[] {
  if (passes === undefined) return process.actors.map((actor) => ({ actor }));
  const work = new Map<string, number>();
  const touches = new Map<string, number>();
  const plus = (sums: Map<string, number>, actor: string, value: number): void => {
    sums.set(actor, (sums.get(actor) ?? 0) + value);
  };
  process.steps.forEach((step, i) => {
    for (const actor of new Set(step.actors))
      if (step.kind !== 'wait') plus(work, actor, passes.steps[i]! * minutes[i]!);
    if (step.kind === 'start' && step.actors[0] !== undefined) plus(touches, step.actors[0], passes.steps[i]!);
  });
  const flowAt = new Map(process.flows.map((flow, i) => [flow.id, i]));
  for (const { flow, to } of process.handoffs) plus(touches, to, passes.flows[flowAt.get(flow) ?? -1] ?? 0);
  return process.actors.map((actor) => ({
    actor,
    work: tidy(work.get(actor) ?? 0),
    touches: tidy(touches.get(actor) ?? 0),
  }));
}

/** Words in a channel that say that nothing is on paper. */
const electronic =
  /elektronik|aplikasi|sistem|online|daring|digital|e-?mail|surel|whats?app|portal|website|srikandi|tte\b|app\b|system/iu;

function outputsOf({ actors }: Model, { steps }: Process): { outputs: number; onPaper: number } {
  const systems = new Set(actors.filter(({ system }) => system).map(({ id }) => id));
  const all = new Set<string>();
  const paper = new Set<string>();
  for (const { outputs, via, actors: doers } of steps) {
    const screen = (via !== undefined && electronic.test(via)) || doers.some((actor) => systems.has(actor));
    for (const thing of outputs) {
      const key = thing.trim().toLowerCase();
      all.add(key);
      if (!screen) paper.add(key);
    }
  }
  return { outputs: all.size, onPaper: paper.size };
}
