// What a rule looks at: one process, its graph, and how it is written.
import { nearest } from '../diagnostic/nearest.js';
import type { Model, Process, Step } from '../model/model.js';
import { positionAt } from '../source/source.js';
import type { Statement } from '../syntax/ast.js';
import { walk } from '../syntax/walk.js';
import { type Circles, circlesOf } from './circles.js';
import type { Graph } from './graph.js';
import type { CheckOptions } from './options.js';
import { ownArrows, type Written } from './written.js';

export interface Subject {
  readonly model: Model;
  readonly process: Process;
  readonly graph: Graph;
  readonly written: Written;
  /** Circles that nothing leads out of; several rules ask for them. */
  readonly circles: Circles;
  /** Number of the step whose statement begins at an offset; of a parallel block that of its fork. */
  readonly numberAt: (start: number) => number | undefined;
  /** The step of a name; of two with one name the first. */
  readonly stepNamed: (name: string) => Step | undefined;
  readonly options: CheckOptions;
}

export function subjectOf(
  model: Model,
  process: Process,
  graph: Graph,
  written: Written,
  options: CheckOptions,
): Subject {
  const numbers = new Map<number, number>();
  const names = new Map<string, Step>();
  graph.steps.forEach((step, number) => {
    if (step.endOf === undefined && !numbers.has(step.origin.start)) numbers.set(step.origin.start, number);
    if (step.name !== undefined && !names.has(step.name)) names.set(step.name, step);
  });
  return {
    model,
    process,
    graph,
    written,
    circles: circlesOf(graph),
    numberAt: (start) => numbers.get(start),
    stepNamed: (name) => names.get(name),
    options,
  };
}

/** The step that a statement is; of a parallel block its fork. */
export function stepOf({ graph, numberAt }: Subject, statement: Statement): Step | undefined {
  const number = numberAt(statement.start);
  return number === undefined ? undefined : graph.steps[number];
}

/** The statement that a step was made from; `undefined` for the capsule that an arrow makes. */
export function statementOf({ written }: Subject, step: Step): Statement | undefined {
  const statement = step.endOf === undefined ? written.statementAt(step.origin.start) : undefined;
  const isCapsule = step.kind === 'end' && !(statement?.kind === 'step' && statement.type === 'end');
  return isCapsule ? undefined : statement;
}

/** What a message calls a step. */
export function nameOf(step: Step): string {
  return step.title === '' ? (step.name ?? step.kind) : step.title;
}

/** The line (from 1) in which a step begins. */
export function lineOfStep({ written }: Subject, step: Step): number {
  return positionAt(written.source, step.origin.start).line;
}

/** Is it an activity or a border that somebody wrote: no fork, no join, no capsule that an arrow makes? */
export function isWritten(step: Step): boolean {
  return step.kind !== 'fork' && step.kind !== 'join' && step.endOf === undefined;
}

/**
 * Can nothing be said about where this step goes on: because something in it or right behind it could not be read, because it leads
 * to a name that does not exist, or because it is a decision whose answers don't say enough? Each is a finding of its own.
 */
export function isUncertain(subject: Subject, step: Step): boolean {
  const statement = statementOf(subject, step);
  if (statement?.kind === 'step' && statement.type === 'decision') {
    const answers = statement.clauses.filter((clause) => clause.kind === 'answer');
    if (ownArrows(statement).length > 0 || (answers.length === 1 && answers[0]?.type === 'otherwise')) return true;
  }
  return isDamaged(subject, step);
}

/** May something be lost in a step, or up to what is written behind it, or does it lead to a name that does not exist? */
export function isDamaged(subject: Subject, step: Step): boolean {
  if (step.unresolved) return true;
  const statement = statementOf(subject, step);
  if (statement === undefined) return false;
  const { standingOf, damaged } = subject.written;
  const standing = standingOf(statement);
  const next = standing?.items[standing.index + 1];
  if (next?.kind === 'broken') return true;
  const end = next === undefined ? (standing?.body.end ?? statement.end) : next.start;
  return damaged(statement.start, Math.max(statement.end, end - 1));
}

/** Was every part of the process read, so that what is missing is really missing? */
export function isReadWhole({ process, written }: Subject): boolean {
  const node = written.processAt(process.origin.start);
  return node !== undefined && !written.damaged(node.start, node.end);
}

/** Does something unreadable stand right before a statement, so that it may be what leads to it? */
export function precededByLost({ written }: Subject, statement: Statement): boolean {
  const standing = written.standingOf(statement);
  return standing?.items[standing.index - 1]?.kind === 'broken';
}

/** Names that arrows of the process lead to although no step has them. */
export function lostTargets({ process, written }: Subject): readonly string[] {
  if (!process.steps.some((step) => step.unresolved)) return [];
  const names = new Set(process.steps.map((step) => step.name));
  const found = new Set<string>();
  const node = written.processAt(process.origin.start);
  if (node === undefined) return [];
  walk(node, (inner) => {
    if (inner.kind === 'process' && inner !== node) return false;
    const name = inner.kind === 'target' ? inner.ref?.names.at(-1)?.text : undefined;
    if (name !== undefined && !names.has(name)) found.add(name);
    return true;
  });
  return [...found];
}

/** Names that are compared with others, at most; with more lost ones any step may be meant. */
const COMPARED = 30;

/** Could an arrow whose target does not exist, or one in an unreadable region, have meant this step? */
export function maybeMeant(subject: Subject, step: Step, lost: readonly string[]): boolean {
  if (step.name === undefined) return false;
  const { name } = step;
  if (subject.written.lostWords().has(name) || lost.length > COMPARED) return true;
  return lost.some((target) => nearest(target, [name]) !== undefined);
}
