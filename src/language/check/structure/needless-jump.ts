// flow/needless-jump: an arrow that goes where the work goes anyway.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { ArrowClause, Statement } from '../../syntax/ast.js';
import { remove } from '../mend.js';
import { type Next, nextOf } from '../next.js';
import { nameOf, type Subject, statementOf, stepOf } from '../subject.js';
import { bodiesOf, isStatement, ownArrows } from '../written.js';

export function needlessJump(subject: Subject, report: Report): void {
  const { graph } = subject;
  graph.steps.forEach((step, number) => {
    const statement = statementOf(subject, step);
    if (statement === undefined || graph.reached[number] === 0) return;
    if (step.kind === 'join' && statement.kind === 'parallel') return;
    for (const arrow of arrowsOf(statement)) {
      if (!goesAnyway(subject, statement, arrow)) continue;
      const target = namedTarget(subject, arrow);
      const span = { path: step.origin.path, start: arrow.start, end: arrow.end };
      report(
        'flow/needless-jump',
        span,
        { name: target === undefined ? '' : nameOf(target) },
        {
          fixes: [{ role: 'delete', edits: [remove(subject.written, arrow)], safe: true }],
        },
      );
    }
  });
}

/** Arrows that say where a statement, or a block in it, goes on. Answers need theirs. */
function arrowsOf(statement: Statement): readonly ArrowClause[] {
  if (statement.kind === 'fork') return [];
  if (statement.kind !== 'step') return statement.arrow === undefined ? [] : [statement.arrow];
  const own = statement.type === 'decision' || statement.type === 'end' ? [] : ownArrows(statement);
  const blocks = bodiesOf(statement).flatMap((body) =>
    body.kind === 'block' && body.body.length > 0 ? (body.arrow ?? []) : [],
  );
  return own.length > 1 ? [] : [...own, ...blocks];
}

/** An arrow that says what is handed over is not needless. */
function goesAnyway(subject: Subject, statement: Statement, arrow: ArrowClause): boolean {
  if (arrow.carry.with.length > 0 || arrow.carry.via !== undefined || arrow.target.type === 'end') return false;
  const next = nextOf(subject, statement);
  if (next === 'lost' || next === 'nothing') return false;
  if (arrow.target.type === 'next') return true;
  const target = namedTarget(subject, arrow);
  return target !== undefined && enters(subject, next) === target;
}

/** The step that is entered next. */
function enters(subject: Subject, next: Next) {
  if (typeof next === 'string') return undefined;
  return isStatement(next) ? stepOf(subject, next) : namedTarget(subject, next);
}

/** The step that an arrow names, found by what flows enter. */
function namedTarget(subject: Subject, arrow: ArrowClause) {
  const name = arrow.target.ref?.names.length === 1 ? arrow.target.ref.names[0]!.text : undefined;
  return name === undefined ? undefined : subject.stepNamed(name);
}
