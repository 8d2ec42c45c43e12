// flow/endless-circle: steps that lead round and round and to no end.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Flow, Step } from '../../model/model.js';
import type { TextEdit } from '../../source/edit.js';
import type { ArrowClause, Statement } from '../../syntax/ast.js';
import type { Circle } from '../circles.js';
import { leaving, waysIn } from '../graph.js';
import { remove, replace, wordFor } from '../mend.js';
import { nextOf } from '../next.js';
import { isUncertain, isWritten, lineOfStep, nameOf, type Subject, statementOf } from '../subject.js';
import { isStatement, type Written } from '../written.js';
import { openAnswers } from './no-way-on.js';

/** Lines that a message lists at most. */
const LISTED = 8;

export function endlessCircle(subject: Subject, report: Report): void {
  const { graph } = subject;
  for (const circle of subject.circles.all) {
    const steps = circle.map((number) => graph.steps[number]!);
    if (steps.some((step) => isUncertain(subject, step))) continue;
    if (circle.some((number) => openAnswers(subject, number).length > 0)) continue; // that answer is its way out
    const first = steps.find(isWritten) ?? steps[0]!;
    const lines = [...new Set(steps.map((step) => lineOfStep(subject, step)))].sort((a, b) => a - b);
    const listed = lines.length > LISTED ? [...lines.slice(0, LISTED), '…'] : lines;
    const back = circle.flatMap((number) => Array.from(leaving(graph, number))).map((flow) => graph.flows[flow]!);
    const closing = back.filter((flow) => flow.loop).at(-1);
    const lost = lostBehind(subject, circle);
    report(
      'flow/endless-circle',
      first.origin,
      { name: nameOf(first), lines: listed.join(', '), count: lines.length },
      {
        labels: [
          ...(closing === undefined ? [] : [{ role: 'back' as const, span: closing.origin }]),
          ...(lost === undefined ? [] : [{ role: 'lost' as const, span: lost.origin }]),
        ],
        fixes: mends(subject, lost, back),
      },
    );
  }
}

/** A step that would follow one of the circle, but that nothing leads to now. */
function lostBehind(subject: Subject, circle: Circle): Step | undefined {
  for (const number of circle) {
    const lost = followerOf(subject, number);
    if (lost !== undefined && subject.graph.reached[lost] === 0) return subject.graph.steps[lost];
  }
  return undefined;
}

/** Number of the step that comes next where no arrow says otherwise. */
function followerOf(subject: Subject, number: number): number | undefined {
  const statement = statementOf(subject, subject.graph.steps[number]!);
  const next = statement === undefined ? 'nothing' : nextOf(subject, statement);
  return typeof next !== 'string' && isStatement(next) ? subject.numberAt(next.start) : undefined;
}

interface Mend {
  readonly role: 'go-on' | 'end';
  readonly edits: readonly TextEdit[];
}

/**
 * An arrow that leads back may go on instead, if the step below waits for that; else it may end the process. Only if the step that it
 * leads to has another way in.
 */
function mends(subject: Subject, lost: Step | undefined, flows: readonly Flow[]): readonly Mend[] {
  const { graph, written } = subject;
  for (const flow of flows.filter((flow) => flow.loop && flow.written).reverse()) {
    const source = graph.numberOf(flow.from)!;
    const target = graph.numberOf(flow.to)!;
    const statement = statementOf(subject, graph.steps[source]!);
    const arrow = arrowOf(written, flow, statement);
    if (arrow === undefined || statement === undefined) continue;
    if (waysIn(graph, target) < 2 && !graph.entries.includes(target)) continue;
    const turn = (concept: 'next' | 'end'): TextEdit =>
      replace(written, arrow.target, wordFor(concept, written, statement));
    if (lost === undefined) return [{ role: 'end', edits: [turn('end')] }];
    const follower = followerOf(subject, source);
    if (follower === undefined || graph.steps[follower] !== lost) continue;
    return [{ role: 'go-on', edits: [flow.kind === 'next' ? remove(written, arrow) : turn('next')] }];
  }
  return [];
}

/** The arrow that a flow is written with: its own, or that of the answer or interruption it begins with. */
function arrowOf(written: Written, flow: Flow, statement: Statement | undefined): ArrowClause | undefined {
  const own = written.arrowAt(flow.origin.start);
  if (own !== undefined) return own;
  if (statement?.kind !== 'step') return undefined;
  const clause = statement.clauses.find((clause) => clause.start === flow.origin.start);
  return (clause?.kind === 'answer' || clause?.kind === 'on') && clause.course?.kind === 'arrow'
    ? clause.course
    : undefined;
}
