// flow/endless-circle: steps that lead round and round and to no end.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Flow, Step } from '../../model/model.js';
import type { TextEdit } from '../../source/edit.js';
import type { ArrowClause, Statement } from '../../syntax/ast.js';
import type { Circle } from '../circles.js';
import { entering, leaving, waysIn } from '../graph.js';
import { remove, replace, wordFor } from '../mend.js';
import { isUncertain, isWritten, lineOfStep, nameOf, type Subject, statementOf } from '../subject.js';
import { behind, isStatement, type Written } from '../written.js';

/** Lines that a message lists at most. */
const LISTED = 8;

export function endlessCircle(subject: Subject, report: Report): void {
  const { graph } = subject;
  for (const circle of subject.circles.all) {
    const steps = circle.map((number) => graph.steps[number]!);
    if (steps.some((step) => isUncertain(subject, step))) continue;
    const first = steps.find(isWritten) ?? steps[0]!;
    const lines = [...new Set(steps.map((step) => lineOfStep(subject, step)))].sort((a, b) => a - b);
    const listed = lines.length > LISTED ? [...lines.slice(0, LISTED), '…'] : lines;
    const back = circle.flatMap((number) => Array.from(leaving(graph, number))).map((flow) => graph.flows[flow]!);
    const closing = back.filter((flow) => flow.loop).at(-1);
    const behindIt = closing && lostBehind(subject, closing);
    report(
      'flow/endless-circle',
      first.origin,
      { name: nameOf(first), lines: listed.join(', '), count: lines.length },
      {
        labels: [
          ...(closing === undefined ? [] : [{ role: 'back' as const, span: closing.origin }]),
          ...(behindIt === undefined ? [] : [{ role: 'lost' as const, span: behindIt.origin }]),
        ],
        fixes: mends(subject, circle, back),
      },
    );
  }
}

/** The step right behind the one that goes back, if nothing else leads to it. */
function lostBehind(subject: Subject, closing: Flow): Step | undefined {
  const { graph, written } = subject;
  const number = graph.numberOf(closing.from);
  const statement = number === undefined ? undefined : statementOf(subject, graph.steps[number]!);
  const next = statement === undefined ? undefined : behind(written, statement);
  const lost = next !== undefined && isStatement(next) ? subject.numberAt(next.start) : undefined;
  return lost !== undefined && graph.reached[lost] === 0 ? graph.steps[lost] : undefined;
}

/** An arrow that leads back may be left out, or end the process, if the step it leads to has another way in. */
function mends(
  subject: Subject,
  circle: Circle,
  flows: readonly Flow[],
): { role: 'go-on' | 'end'; edits: TextEdit[] }[] {
  const { graph, written } = subject;
  const inside = new Set(circle);
  for (const flow of flows.filter((flow) => flow.loop && flow.written).reverse()) {
    const target = graph.numberOf(flow.to)!;
    const source = graph.steps[graph.numberOf(flow.from)!]!;
    const statement = statementOf(subject, source);
    const arrow = arrowOf(written, flow, statement);
    const others =
      Array.from(entering(graph, target)).some((entry) => !inside.has(graph.from[entry]!)) || waysIn(graph, target) > 1;
    if (arrow === undefined || statement === undefined || !(others || graph.entries.includes(target))) continue;
    const end = replace(written, arrow.target, wordFor('end', written, statement));
    const plain = statement.kind === 'step' && statement.type !== 'decision' && flow.kind === 'next';
    const goesOn = plain && lostBehind(subject, flow) !== undefined;
    return [
      ...(goesOn ? [{ role: 'go-on' as const, edits: [remove(written, arrow)] }] : []),
      { role: 'end', edits: [end] },
    ];
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
