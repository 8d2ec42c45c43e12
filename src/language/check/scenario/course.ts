// What a scenario asks of a run: which steps must be met in order, and what may happen between them.
import type { Scenario, Step } from '../../model/model.js';
import type { Span } from '../../source/span.js';
import type { Scenario as ScenarioNode } from '../../syntax/ast.js';
import type { Graph } from '../graph.js';

/** A spot that must be met: a step, or an end of any name. */
export interface Spot {
  /** Number of the step; `end` for any end. */
  readonly step: number | 'end';
  /** May other steps happen before it? Always before the first: a scenario is a piece of a run. */
  readonly gap: boolean;
  /** Where it is written. */
  readonly span: Span;
}

/** The spots of a scenario, in order. */
export type Course = readonly Spot[];

/** The course of a scenario as written; `undefined` if one of its names means no step, which is reported already. */
export function courseOf(graph: Graph, { spots, origin }: Scenario, node: ScenarioNode): Course | undefined {
  const course: Spot[] = [];
  let gap = true;
  for (const [index, { type, start, end }] of node.spots.entries()) {
    const spot = spots[index];
    const step = type === 'step' && spot !== undefined ? graph.numberOf(spot) : 'end';
    if (step === undefined) return undefined;
    gap ||= type === 'any';
    const last = course.at(-1);
    // Who names an end may say "and that is the end": it has ended by then.
    const again = type === 'end' && last !== undefined && last.step !== 'end' && graph.steps[last.step]!.kind === 'end';
    if (type === 'any' || again) continue;
    course.push({ step, gap, span: { path: origin.path, start, end } });
    gap = false;
  }
  return course;
}

/** Does a step meet a spot? */
export function meets(graph: Graph, spot: Spot | undefined, step: number): boolean {
  return spot !== undefined && (spot.step === 'end' ? graph.steps[step]!.kind === 'end' : spot.step === step);
}

/**
 * May a step happen on the way to the spot of this number without being named? Yes after `...`; and always what is no activity of its
 * own (forks, joins, symbols without name and text), and what shares its row with the spot before or behind it: a row is one activity.
 */
export function mayPass(graph: Graph, course: Course, met: number, step: number): boolean {
  const spot = course[met];
  if (spot === undefined || spot.gap) return true;
  const { kind, name, text, row } = graph.steps[step]!;
  if (kind === 'fork' || kind === 'join' || (name === undefined && text === undefined)) return true;
  const sharesRow = (spot: Spot | undefined): boolean =>
    spot !== undefined && spot.step !== 'end' && spot.step !== step && graph.steps[spot.step]!.row === row;
  return row !== undefined && (sharesRow(spot) || sharesRow(course[met - 1]));
}

/** The same course with one spot replaced by others. */
export function withSpots(course: Course, at: number, ...spots: readonly Partial<Spot>[]): Course {
  const old = course[at]!;
  return [...course.slice(0, at), ...spots.map((spot) => ({ ...old, ...spot })), ...course.slice(at + 1)];
}

/** Is it an activity that a message would name? */
export function isSeen({ kind, name, text }: Step): boolean {
  return kind !== 'fork' && kind !== 'join' && (name !== undefined || text !== undefined);
}
