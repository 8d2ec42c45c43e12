// What the writing of one step shows: arrows, its text, clauses given twice, answers that nothing asks for.
import type { Answer, ArrowClause, Clause, Step } from '../ast.js';
import { type Concept, word } from '../keywords.js';
import { deletion, type Form, lineOf, replacement, spanOf, wordAt } from './form.js';

/** Checks a step. */
export function checkStep(form: Form, step: Step): void {
  checkArrows(form, step);
  checkText(form, step);
  checkTwice(form, step.clauses);
  checkAnswers(form, step);
}

function checkArrows(form: Form, step: Step): void {
  const arrows = step.clauses.filter((clause): clause is ArrowClause => clause.kind === 'arrow');
  const first = arrows[0];
  if (first === undefined || step.type === 'decision') return;
  if (step.type === 'end') {
    const edits = arrows.map((arrow) => deletion(form, arrow));
    form.report('syntax/arrow-on-end', spanOf(form, first), {}, { fixes: [{ role: 'delete', edits }] });
    return;
  }
  if (arrows.length < 2) return;
  form.report(
    'syntax/two-arrows',
    spanOf(form, arrows[1] as ArrowClause),
    { line: lineOf(form, first.start) },
    {
      labels: [{ role: 'first', span: spanOf(form, first) }],
      fixes: [{ role: 'delete', edits: arrows.slice(1).map((arrow) => deletion(form, arrow)) }],
    },
  );
}

/** A step without text shares the row of another one, so it has none of the row's clauses of its own. */
function checkText(form: Form, step: Step): void {
  if (step.text !== undefined) return;
  const clause = step.clauses.find(
    ({ kind, ...rest }) =>
      kind === 'texts' || kind === 'time' || (kind === 'textClause' && 'key' in rest && rest.key === 'note'),
  );
  if (clause === undefined) return;
  const last = step.actors[step.actors.length - 1];
  const end = last?.end ?? step.start + wordAt(form, step.start).length;
  form.report(
    'syntax/missing-step-text',
    spanOf(form, { start: step.start, end }),
    { clause: wordAt(form, clause.start) },
    {
      fixes: last === undefined ? [] : [{ role: 'write', edits: [replacement(form, end, end, ' "…"')] }],
    },
  );
}

function keyOf(clause: Clause): Concept | undefined {
  switch (clause.kind) {
    case 'texts':
    case 'textClause':
      return clause.key;
    case 'time':
    case 'runs':
      return clause.kind;
    default:
      return undefined;
  }
}

/** Several clauses given twice are one finding: mostly the first line of a step is missing between. */
function checkTwice(form: Form, clauses: readonly Clause[]): void {
  const seen = new Map<Concept, Clause>();
  const again: { readonly first: Clause; readonly second: Clause }[] = [];
  for (const clause of clauses) {
    const key = keyOf(clause);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, clause);
    else again.push({ first, second: clause });
  }
  const [one] = again;
  if (one === undefined) return;
  const word = [...new Set(again.map(({ second }) => wordAt(form, second.start)))].join(', ');
  form.report(
    'syntax/given-twice',
    spanOf(form, one.second),
    { word, line: lineOf(form, one.first.start) },
    {
      labels: [{ role: 'first', span: spanOf(form, one.first) }],
      fixes: [{ role: 'delete', edits: again.map(({ second }) => deletion(form, second)) }],
    },
  );
}

/** Says that something stands twice; the first is used. */
export function reportTwice(
  form: Form,
  first: { start: number; end: number },
  second: { start: number; end: number },
): void {
  form.report(
    'syntax/given-twice',
    spanOf(form, second),
    { word: wordAt(form, second.start), line: lineOf(form, first.start) },
    {
      labels: [{ role: 'first', span: spanOf(form, first) }],
      fixes: [{ role: 'delete', edits: [deletion(form, second)] }],
    },
  );
}

function checkAnswers(form: Form, step: Step): void {
  if (step.type === 'decision') return;
  const answer = step.clauses.find((clause): clause is Answer => clause.kind === 'answer');
  if (answer === undefined) return;
  const kind = wordAt(form, step.start);
  const span = spanOf(form, { start: answer.start, end: answer.start + wordAt(form, answer.start).length });
  const fits = (step.type === 'step' || step.type === 'wait') && !step.clauses.some(({ kind }) => kind === 'arrow');
  const edits = [replacement(form, step.start, step.start + kind.length, word('decision', form.tongue))];
  form.report(
    'syntax/answer-outside-decision',
    span,
    { word: wordAt(form, answer.start), kind },
    {
      labels: [{ role: 'step', span: spanOf(form, { start: step.start, end: step.start + kind.length }) }],
      fixes: fits ? [{ role: 'decision', edits, safe: true }] : [],
    },
  );
}
