// What a process is played on: its token game, and what the words need: handoffs, times, called processes.
import { type Graph, graphOf, leaving } from '../check/graph.js';
import { type Game, gameOf } from '../check/token-game.js';
import type { Handoff, Model, Process, Step } from '../model/model.js';
import { timesOf } from '../model/times.js';
import { type Minutes, readMinutes, WORKING_DAY, workingMinutes } from '../model/working-time.js';
import type { Strand } from './case.js';

/** Steps that are named behind a gate, at most. */
const NAMED = 4;

export interface Board {
  readonly process: Process;
  readonly game: Game;
  /** What the step at one end hands to the step that a flow enters. */
  readonly handoffOf: (from: string, flow: string) => Handoff | undefined;
  /** Working minutes of a step, if they can be counted. */
  readonly minutesOf: (step: Step) => Minutes | undefined;
  /** Working minutes until something interrupts a step. */
  readonly minutesUntil: (label: string | undefined, step: Step) => Minutes;
  readonly processOf: (id: string) => Process | undefined;
  /** The way that begins with a flow out of a fork. */
  readonly strandOf: (flow: number) => Strand;
}

/** Sets up a process of a model; linear in its size. */
export function boardOf(model: Model, process: Process, workingDay: number = WORKING_DAY): Board {
  const handoffs = new Map(process.handoffs.map((handoff) => [`${handoff.fromStep} ${handoff.flow}`, handoff]));
  const processes = new Map(model.processes.map((other) => [other.id, other]));
  const minutesOf = (step: Step): Minutes | undefined => {
    if (step.time !== undefined) return workingMinutes(step.time, workingDay);
    const called = step.runs === undefined ? undefined : processes.get(step.runs);
    if (called === undefined || called.steps.length === 0) return undefined;
    const { shortest, longest } = timesOf(called, { workingDay });
    return shortest === undefined || longest === undefined ? undefined : { min: shortest, max: longest };
  };
  const branches = new Map(
    process.blocks.flatMap((block) => block.branches).map((branch) => [branch.origin.start, branch.label]),
  );
  const game = gameOf(graphOf(process), process.blocks);
  const strandOf = (flow: number): Strand => {
    const { origin, label } = game.graph.flows[flow]!;
    const words = branches.get(origin.start) ?? label;
    const to = stepsBehind(game.graph, flow);
    return words === undefined ? { to } : { to, label: words };
  };
  return {
    process,
    game,
    strandOf,
    handoffOf: (from, flow) => handoffs.get(`${from} ${flow}`),
    minutesOf,
    minutesUntil: (label, step) => readMinutes(label ?? '', workingDay) ?? { min: 0, max: minutesOf(step)?.max ?? 0 },
    processOf: (id) => processes.get(id),
  };
}

/** The steps that a flow leads to, forks and joins seen through; at most a few. */
export function stepsBehind(graph: Graph, flow: number): readonly Step[] {
  const found: Step[] = [];
  const seen = new Set<number>();
  const open = [graph.to[flow]!];
  while (open.length > 0 && found.length < NAMED) {
    const number = open.shift()!;
    if (seen.has(number)) continue;
    seen.add(number);
    const step = graph.steps[number]!;
    if (step.kind === 'fork' || step.kind === 'join')
      open.push(...Array.from(leaving(graph, number), (way) => graph.to[way]!));
    else found.push(step);
  }
  return found;
}
