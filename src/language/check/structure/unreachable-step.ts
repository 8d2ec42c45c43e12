// flow/unreachable-step: steps that nothing leads to, one finding for each connected region of them.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Step } from '../../model/model.js';
import type { Span } from '../../source/span.js';
import type { Statement } from '../../syntax/ast.js';
import { entering, type Graph, leaving } from '../graph.js';
import {
  isUncertain,
  isWritten,
  lostTargets,
  maybeMeant,
  nameOf,
  precededByLost,
  type Subject,
  statementOf,
  stepOf,
} from '../subject.js';
import { before, lineOf, ownArrows } from '../written.js';
import { deletion, goOn, type Uses, usesIn } from './unreachable-mends.js';

/** Numbers of the steps of a region, in written order. */
type Region = readonly number[];

export function unreachableStep(subject: Subject, report: Report): void {
  const { graph } = subject;
  const lost = lostTargets(subject);
  let uses: Uses | undefined;
  for (const region of regions(graph)) {
    const steps = region.map((number) => graph.steps[number]!);
    const first = steps.find(isWritten) ?? steps[0]!;
    if (mayBeReached(subject, steps, lost) || followsCircle(subject, first)) continue;
    const activities = steps.filter(isWritten).length;
    const { cause, span } = causeOf(subject, first);
    const args = {
      name: nameOf(first),
      after: Math.max(0, activities - 1),
      cause,
      line: span === undefined ? 0 : lineOf(subject.written, span.start),
    };
    uses ??= usesIn(subject);
    report('flow/unreachable-step', first.origin, args, {
      labels: span === undefined ? [] : [{ role: 'before', span }],
      fixes: [...goOn(subject, first), ...deletion(subject, region, uses)],
    });
  }
}

/** Steps that no run comes to, connected ones together. */
function regions(graph: Graph): readonly Region[] {
  const seen = graph.reached.slice();
  const found: Region[] = [];
  graph.steps.forEach((_, root) => {
    if (seen[root] === 1) return;
    seen[root] = 1;
    const region = [root];
    const visit = (step: number): void => {
      if (seen[step] === 1) return;
      seen[step] = 1;
      region.push(step);
    };
    for (let i = 0; i < region.length; i++) {
      for (const flow of leaving(graph, region[i]!)) visit(graph.to[flow]!);
      for (const flow of entering(graph, region[i]!)) visit(graph.from[flow]!);
    }
    found.push(region.sort((a, b) => a - b));
  });
  return found;
}

/** Something leads into the region that could not be read or linked, so nothing is certain. */
function mayBeReached(subject: Subject, steps: readonly Step[], lost: readonly string[]): boolean {
  return steps.some((step) => {
    if (maybeMeant(subject, step, lost)) return true;
    const statement = statementOf(subject, step);
    if (statement !== undefined && precededByLost(subject, statement)) return true;
    const above = statementAbove(subject, step);
    const stepAbove = above && stepOf(subject, above);
    return stepAbove !== undefined && stepAbove.kind !== 'end' && isUncertain(subject, stepAbove);
  });
}

/** Does it lie behind an endless circle? Then it is part of that finding. */
function followsCircle(subject: Subject, step: Step): boolean {
  const above = statementAbove(subject, step);
  return above !== undefined && subject.circles.between(above.start, above.end) !== undefined;
}

function causeOf(subject: Subject, first: Step): { cause: 'leaves' | 'ends' | 'first'; span?: Span } {
  const above = statementAbove(subject, first);
  if (above === undefined) return { cause: 'first' };
  const { path } = first.origin;
  if (above.kind === 'step' && above.type === 'end') return { cause: 'ends', span: headOf(subject, above) };
  const arrow = above.kind === 'step' ? ownArrows(above).at(-1) : above.kind === 'fork' ? undefined : above.arrow;
  const span = arrow === undefined ? headOf(subject, above) : { path, start: arrow.start, end: arrow.end };
  return { cause: arrow?.target.type === 'end' ? 'ends' : 'leaves', span };
}

function headOf(subject: Subject, statement: Statement): Span {
  const { path } = subject.written.source;
  return stepOf(subject, statement)?.origin ?? { path, start: statement.start, end: statement.end };
}

function statementAbove(subject: Subject, step: Step): Statement | undefined {
  const statement = statementOf(subject, step);
  return statement === undefined ? undefined : before(subject.written, statement);
}
