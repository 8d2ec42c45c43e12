// Measures of a process, taken from the model and never retyped.
import type { Model, Process, Step } from '../language/model/model.js';
import { timesOf } from '../language/model/times.js';
import { WORKING_DAY, workingMinutes } from '../language/model/working-time.js';
import { chancesOf, guessed } from './chances.js';
import { elapsed } from './elapsed.js';
import { type Outputs, outputsOf } from './paper.js';
import { type Passes, passesOf } from './passes.js';

/** Times are minutes of working time; shares lie between 0 and 1. What cannot be known is absent, never zero. */
export interface Measures extends Outputs {
  /** Id of the process. */
  readonly process: string;
  /** Shortest and longest way from a start to an end, nothing done twice (`timesOf`). */
  readonly shortest?: number;
  readonly longest?: number;
  /**
   * Mean time of a case from start to end: the sum over all steps of passes × time, a parallel block counting as long as the longest of
   * its branches (`elapsed`). Absent where a case may go round for ever, or where strands run side by side outside a block.
   */
  readonly expected?: number;
  /** Mean work of a case: the sum of passes × time × people over all steps but waits. */
  readonly work?: number;
  /** Time of waits in a case ÷ time of all steps (passes × time). */
  readonly waiting?: number;
  /** Mean time of waits in a case. */
  readonly waits?: number;
  /** The longest single wait, at its upper bound. */
  readonly longestWait?: number;
  /** How often work changes hands: as written, and in a case on average. */
  readonly handoffs: number;
  readonly expectedHandoffs?: number;
  /** Share of the work that is there only because something leads back: 1 − work of a case that never goes back ÷ work. */
  readonly rework?: number;
  /** Ids of the steps that should say a time and give none that can be counted. */
  readonly withoutTime: readonly string[];
  /** Ids of the decisions and blocks whose ways are shared equally because the writer does not say how likely they are. */
  readonly withoutShare: readonly string[];
  /** In the order of the columns. */
  readonly actors: readonly ActorLoad[];
}

/** What a case asks of an actor. */
export interface ActorLoad {
  /** Id of the actor. */
  readonly actor: string;
  /** Mean minutes of work in a case. */
  readonly work?: number;
  /** How often a case comes to the actor, on average: at a start, by a handoff, or as a further actor of a joint activity. */
  readonly touches?: number;
}

/** What may be settled about measures; all may be left out. */
export interface MeasureOptions {
  /** Working hours of a day. Default 7.5. */
  readonly workingDay?: number;
}

/** Mean minutes of a step: from its beginning to its end, the part of it that is waiting, and the work in it. */
interface Load {
  readonly time: number;
  readonly waiting: number;
  readonly work: number;
  /** The work of each actor. */
  readonly shares: readonly (readonly [actor: string, work: number])[];
}

/**
 * Measures every process that has a flow, in written order. How likely an answer is stands at the end of its words, `no "Tidak (20%)"`;
 * answers that say nothing share the rest equally. Ranges of time count with their middle. A step that runs a process and says no time
 * takes what that process takes. Linear in the size of the model, but for circles of steps, which are solved as equations.
 *
 * @example
 * measure(compile(text).model)[0]?.expected; // minutes
 */
export function measure(model: Model, { workingDay = WORKING_DAY }: MeasureOptions = {}): readonly Measures[] {
  const byId = new Map(model.processes.map((process) => [process.id, process]));
  const found = new Map<string, Measures | undefined>();
  for (const process of calledFirst(model.processes, byId))
    found.set(
      process.id,
      measured(model, process, workingDay, (id) => found.get(id)),
    );
  return model.processes.flatMap(({ id }) => found.get(id) ?? []);
}

/** Flows in an order in which what is run comes before what runs it, as far as nothing runs itself. */
function calledFirst(processes: readonly Process[], byId: ReadonlyMap<string, Process>): readonly Process[] {
  const order: Process[] = [];
  const seen = new Set<string>();
  for (const first of processes) {
    const path = [{ process: first, at: 0 }];
    if (seen.has(first.id) || first.steps.length === 0) continue;
    seen.add(first.id);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const step = top.process.steps[top.at++];
      if (step === undefined) {
        order.push(top.process);
        path.pop();
        continue;
      }
      const called = step.runs === undefined || seen.has(step.runs) ? undefined : byId.get(step.runs);
      if (called === undefined || called.steps.length === 0) continue;
      seen.add(called.id);
      path.push({ process: called, at: 0 });
    }
  }
  return order;
}

type Known = (process: string) => Measures | undefined;

function measured(model: Model, given: Process, workingDay: number, known: Known): Measures {
  const process = timed(given, known);
  const { shortest, longest, withoutTime } = timesOf(process, { workingDay });
  const loads = process.steps.map((step) => loadOf(step, workingDay, known));
  const passes = passesOf(process);
  const unsaid = process.steps.filter((step) => step.runs !== undefined && step.time === undefined).map(({ id }) => id);
  const waits = given.steps.flatMap(({ kind, time, runs }) => {
    const inside = runs === undefined || time !== undefined ? undefined : known(runs)?.longestWait;
    const own = kind === 'wait' && time !== undefined ? workingMinutes(time, workingDay)?.max : undefined;
    return own ?? inside ?? [];
  });
  return {
    process: process.id,
    ...(shortest === undefined ? {} : { shortest }),
    ...(longest === undefined ? {} : { longest }),
    ...(passes === undefined ? {} : ofCases(process, passes, loads)),
    ...(waits.length === 0 ? {} : { longestWait: waits.reduce((most, wait) => Math.max(most, wait), 0) }),
    handoffs: process.handoffs.length,
    ...outputsOf(model, process),
    withoutTime: [...withoutTime, ...unsaid],
    withoutShare: guessed(process),
    actors: loadsOf(process, passes, loads),
  };
}

/** The process with the times of the processes that its steps run, where they say none of their own. */
function timed(process: Process, known: Known): Process {
  const steps = process.steps.map((step): Step => {
    const { shortest: min, longest: max } = (step.time === undefined && step.runs && known(step.runs)) || {};
    return min === undefined || max === undefined ? step : { ...step, time: { text: '', min, max, unit: 'minute' } };
  });
  return { ...process, steps };
}

/** The middle of a range; no time is none. */
function loadOf(step: Step, workingDay: number, known: Known): Load {
  const inside = step.runs === undefined || step.time?.text ? undefined : known(step.runs);
  if (inside !== undefined) {
    const { expected: time = 0, work = 0, waits = 0, actors } = inside;
    return { time, waiting: waits, work, shares: actors.map((load) => [load.actor, load.work ?? 0]) };
  }
  const range = step.time === undefined ? undefined : workingMinutes(step.time, workingDay);
  const time = range === undefined ? 0 : (range.min + range.max) / 2;
  if (step.kind === 'wait') return { time, waiting: time, work: 0, shares: [] };
  const people = [...new Set(step.actors)];
  return {
    time,
    waiting: 0,
    work: time * Math.max(1, people.length),
    shares: people.map((actor) => [actor, time]),
  };
}

/** Rounded to a millionth, so that no decimal noise is shown. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

const sumOf = (passes: Passes, loads: readonly Load[], part: 'time' | 'waiting' | 'work'): number =>
  loads.reduce((sum, load, i) => sum + passes.steps[i]! * load[part], 0);

function ofCases(process: Process, passes: Passes, loads: readonly Load[]): Partial<Measures> {
  const all = sumOf(passes, loads, 'time');
  const work = sumOf(passes, loads, 'work');
  const waits = sumOf(passes, loads, 'waiting');
  const straight = passesOf(process, { straight: true });
  const once = straight === undefined ? undefined : sumOf(straight, loads, 'work');
  const times = loads.map(({ time }, i) => passes.steps[i]! * time);
  const expected = elapsed(process, passes, times, chancesOf(process));
  const changes = changesOf(process, passes).reduce((sum, times) => sum + times, 0);
  return {
    ...(expected === undefined ? {} : { expected: tidy(expected) }),
    work: tidy(work),
    ...(all > 0 ? { waiting: tidy(waits / all) } : {}),
    waits: tidy(waits),
    expectedHandoffs: tidy(changes),
    ...(once !== undefined && work > 0 ? { rework: tidy(Math.max(0, 1 - once / work)) } : {}),
  };
}

/** How often each handoff happens in a case: as often as its last flow is passed, at most as often as the step that it comes from. */
function changesOf({ steps, flows, handoffs }: Process, passes: Passes): readonly number[] {
  const flowAt = new Map(flows.map(({ id }, i) => [id, i]));
  const stepAt = new Map(steps.map(({ id }, i) => [id, i]));
  return handoffs.map(({ flow, fromStep }) =>
    Math.min(passes.flows[flowAt.get(flow) ?? -1] ?? 0, passes.steps[stepAt.get(fromStep) ?? -1] ?? 0),
  );
}

function loadsOf(process: Process, passes: Passes | undefined, loads: readonly Load[]): readonly ActorLoad[] {
  if (passes === undefined) return process.actors.map((actor) => ({ actor }));
  const work = new Map<string, number>();
  const touches = new Map<string, number>();
  const plus = (sums: Map<string, number>, actor: string, value: number): void => {
    sums.set(actor, (sums.get(actor) ?? 0) + value);
  };
  process.steps.forEach((step, i) => {
    const times = passes.steps[i]!;
    for (const [actor, share] of loads[i]!.shares) plus(work, actor, times * share);
    for (const actor of new Set(step.actors.slice(1))) plus(touches, actor, times);
  });
  const starts = process.steps.filter(({ kind }) => kind === 'start');
  for (const { actors } of starts) if (actors[0] !== undefined) plus(touches, actors[0], 1 / starts.length);
  // what several hand over at once, through a join, comes once
  const arrivals = new Map<string, { actor: string; times: number }>();
  changesOf(process, passes).forEach((times, i) => {
    const { flow, to: actor } = process.handoffs[i]!;
    arrivals.set(flow, { actor, times: Math.max(times, arrivals.get(flow)?.times ?? 0) });
  });
  for (const { actor, times } of arrivals.values()) plus(touches, actor, times);
  return [...new Set([...process.actors, ...work.keys()])].map((actor) => ({
    actor,
    work: tidy(work.get(actor) ?? 0),
    touches: tidy(touches.get(actor) ?? 0),
  }));
}
