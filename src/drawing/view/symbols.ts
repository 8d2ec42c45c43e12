// Which symbols a flow has: one for each actor of a step, capsules for bare starts and ends, bars for forks and joins.
import type { Process, Step } from '../../language/model/model.js';
import { directWays, isGate, stepsById, type Way } from './gates.js';
import type { Words } from './labels.js';
import type { NodeKind, ViewNode } from './view.js';

/** A symbol with the step that it shows. */
export interface Placing {
  readonly step: Step;
  readonly id: string;
  readonly lane: string;
  readonly kind: NodeKind;
  /** The step that this capsule belongs to. */
  readonly owner?: Step;
}

/** The symbols of a table or lane map, in written order. `lanes` are the ids of its lanes, at least one. */
export function placingsOf(process: Process, kind: 'table' | 'lanes', lanes: readonly string[]): Placing[] {
  const known = new Set(lanes);
  const ways = directWays(process);
  const gateLanes = kind === 'lanes' ? lanesOfGates(process, ways, known) : undefined;
  const owners = capsuleOwners(process, ways);
  return process.steps.flatMap((step): Placing[] => {
    if (isGate(step))
      return gateLanes ? [{ step, id: step.id, kind: step.kind, lane: gateLanes.get(step.id) ?? lanes[0]! }] : [];
    const owner = owners.get(step.id);
    const own = [...new Set(step.actors)].filter((actor) => known.has(actor));
    const inherited = owner?.actors.find((actor) => known.has(actor)) ?? lanes[0]!;
    return (own.length > 0 ? own : [inherited]).map((lane, i) => ({
      step,
      lane,
      id: i === 0 ? step.id : `${step.id}@${lane}`,
      kind: i > 0 && step.kind === 'decision' ? 'step' : step.kind,
      ...(owner && i === 0 && { owner }),
    }));
  });
}

/** The view's node for a symbol; `title` is what a reader says of it. */
export function nodeOf(
  placing: Placing,
  words: Words,
  kind: 'table' | 'lanes',
  title: string,
  { captions = true, things = false }: FlowOptions = {},
): ViewNode {
  const { step, id, lane, owner } = placing;
  const row = kind === 'table' ? (step.row ?? owner?.row) : undefined;
  return {
    id,
    kind: placing.kind,
    lane,
    ...(row !== undefined && { row }),
    text: kind === 'lanes' ? mapText(placing, words) : captions ? tableText(placing) : '',
    ...(things && kind === 'lanes' && id === step.id && owner === undefined && { things: thingsOf(step, words) }),
    ...(step.runs !== undefined && { runs: step.runs }),
    ...(owner && { capsuleOf: owner.actors.indexOf(lane) > 0 ? `${owner.id}@${lane}` : owner.id }),
    title,
  };
}

/** What a flow shows beside the usual. */
export interface FlowOptions {
  /** Tables: are the words of `caption` written at the symbols? Default: yes. */
  readonly captions?: boolean;
  /** Lane maps: are inputs and outputs written at the activities? Default: no. */
  readonly things?: boolean;
}

function thingsOf({ needs, outputs }: Step, words: Words): readonly string[] {
  const line = (name: string, things: readonly string[]): string[] =>
    things.length === 0 ? [] : [`${name}: ${things.join(', ')}`];
  return [...line(words.needs, needs), ...line(words.output, outputs)];
}

/** Symbols of a table are empty but for their caption; of a joint activity, the first one has it. */
function tableText({ id, step }: Placing): string {
  return id === step.id ? (step.caption ?? '') : '';
}

/** Words in the symbol of a lane map: the short question of a decision, the step's text, or just "Start" and "End". */
function mapText({ step, kind, owner }: Placing, words: Words): string {
  if (isGate(step)) return '';
  const bare = step.text === undefined && (owner !== undefined || step.title === '');
  if (bare && step.kind === 'start') return step.caption ?? words.start;
  if (bare && step.kind === 'end') return step.caption ?? words.end;
  return kind === 'decision' ? (step.caption ?? step.title) : step.title;
}

/**
 * Bare starts and ends (and those made by `-> end`) with the step that they belong to: they are capsules right above or below its
 * symbol. A bare one with an actor of its own stands for itself.
 */
function capsuleOwners(process: Process, ways: readonly Way[]): ReadonlyMap<string, Step> {
  const owners = new Map<string, Step>();
  const steps = stepsById(process);
  for (const step of process.steps) {
    const owner = steps.get(step.endOf ?? '');
    if (owner && !isGate(owner)) owners.set(step.id, owner);
  }
  const belongs = (capsule: Step, step: Step): boolean =>
    capsule.text === undefined &&
    capsule.actors.length <= 1 &&
    !isGate(step) &&
    capsule.row === step.row &&
    (capsule.actors.length === 0 || step.actors.includes(capsule.actors[0]!));
  for (const { from, to } of ways) {
    if (from.kind === 'start' && !owners.has(from.id) && !owners.has(to.id) && belongs(from, to))
      owners.set(from.id, to);
    if (to.kind === 'end' && !owners.has(to.id) && !owners.has(from.id) && belongs(to, from)) owners.set(to.id, from);
  }
  return owners;
}

/** A fork stands in the lane of the step before it, a join in the lane of the step after it. */
function lanesOfGates(process: Process, ways: readonly Way[], known: ReadonlySet<string>): ReadonlyMap<string, string> {
  const before = new Map<string, Step[]>();
  const after = new Map<string, Step[]>();
  const put = (map: Map<string, Step[]>, key: string, step: Step): void => {
    const list = map.get(key);
    if (list) list.push(step);
    else map.set(key, [step]);
  };
  for (const { from, to } of ways) {
    put(after, from.id, to);
    put(before, to.id, from);
  }
  const nearestLane = (gate: Step, neighbours: ReadonlyMap<string, readonly Step[]>): string | undefined => {
    const waiting = [gate];
    const seen = new Set([gate.id]);
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const lane = step.actors.find((actor) => known.has(actor));
      if (lane !== undefined) return lane;
      for (const next of neighbours.get(step.id) ?? []) {
        if (!seen.has(next.id)) waiting.push(next);
        seen.add(next.id);
      }
    }
    return undefined;
  };
  const lanes = new Map<string, string>();
  for (const gate of process.steps.filter(isGate)) {
    const [first, second] = gate.kind === 'fork' ? [before, after] : [after, before];
    const lane = nearestLane(gate, first) ?? nearestLane(gate, second);
    if (lane !== undefined) lanes.set(gate.id, lane);
  }
  return lanes;
}
