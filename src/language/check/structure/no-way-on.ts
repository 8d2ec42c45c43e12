// flow/no-way-on: a step, an answer or a block that is no end and that nothing follows.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Answer, Statement, Step as StepNode } from '../../syntax/ast.js';
import { leaving, waysOut } from '../graph.js';
import { insert, replace, replaceKeyword, wordFor } from '../mend.js';
import { isUncertain, nameOf, type Subject, statementOf } from '../subject.js';
import { keyword, ownArrows, tongueOf } from '../written.js';

export function noWayOn(subject: Subject, report: Report): void {
  const { graph } = subject;
  graph.steps.forEach((step, number) => {
    const statement = statementOf(subject, step);
    if (statement === undefined || graph.reached[number] === 0) return;
    if (step.kind === 'end' || isUncertain(subject, step)) return;
    if (statement.kind === 'step' && answersOf(statement).length > 0) {
      unanswered(subject, number, statement, report);
    } else if (waysOut(graph, number) === 0 && step.kind !== 'decision') {
      const kind = step.kind === 'join' && step.block !== undefined ? 'block' : 'step';
      const args = { name: nameOf(step), kind, answer: '' } as const;
      report('flow/no-way-on', step.origin, args, { fixes: mends(subject, statement) });
    }
  });
}

export function answersOf(step: StepNode): readonly Answer[] {
  return step.clauses.filter((clause): clause is Answer => clause.kind === 'answer');
}

function mends(subject: Subject, statement: Statement) {
  const { written } = subject;
  const end = wordFor('end', written, statement);
  if (statement.kind === 'fork') return [];
  if (statement.kind !== 'step') return [{ role: 'end', edits: [insert(written, statement.end, ` -> ${end}`)] }];
  const [arrow] = ownArrows(statement);
  if (arrow !== undefined) return [{ role: 'end', edits: [replace(written, arrow.target, end)] }];
  const head = statement.text ?? statement.actors.at(-1) ?? statement.name;
  const after = head?.end ?? statement.start + keyword(written, statement).length;
  const finish = { role: 'finish', edits: [replaceKeyword(written, statement, 'end', tongueOf(written, statement))] };
  const plain = statement.type === 'step' && !statement.clauses.some((clause) => clause.kind === 'on');
  return [...(plain ? [finish] : []), { role: 'end', edits: [insert(written, after, ` -> ${end}`)] }];
}

/** Every answer of a decision needs a way on; so does the one of yes and no that is left out. */
function unanswered(subject: Subject, number: number, statement: StepNode, report: Report): void {
  const { written } = subject;
  const step = subject.graph.steps[number]!;
  const answers = answersOf(statement);
  // Where all that is left ends, one more end would leave nothing to decide.
  const pointless = Array.from(leaving(subject.graph, number)).every(
    (flow) => subject.graph.steps[subject.graph.to[flow]!]!.endOf !== undefined,
  );
  for (const open of openAnswers(subject, number)) {
    const { path } = step.origin;
    if (typeof open === 'string') {
      const word = wordFor(open, written, statement);
      const edits = [insert(written, answers.at(-1)!.end, ` ${word} -> ${wordFor('end', written, statement)}`)];
      const args = { name: nameOf(step), kind: 'answer', answer: word } as const;
      report('flow/no-way-on', step.origin, args, { fixes: pointless ? [] : [{ role: 'end', edits }] });
    } else {
      const word = keyword(written, open);
      const span = { path, start: open.start, end: open.label?.end ?? open.start + word.length };
      const args = { name: nameOf(step), kind: 'answer', answer: open.label?.value ?? word } as const;
      report('flow/no-way-on', span, args, { fixes: pointless ? [] : endAnswer(subject, statement, open) });
    }
  }
}

/** Answers of a decision that lead nowhere: those that are written, and the one of yes and no that is left out. */
export function openAnswers(subject: Subject, number: number): readonly (Answer | 'yes' | 'no')[] {
  const { graph } = subject;
  const statement = statementOf(subject, graph.steps[number]!);
  const answers = statement?.kind === 'step' && statement.type === 'decision' ? answersOf(statement) : [];
  if (answers.length === 0) return [];
  const flows = Array.from(leaving(graph, number), (flow) => graph.flows[flow]!);
  const starts = new Set(flows.map((flow) => flow.origin.start));
  const missing = missingOf(answers);
  return [
    ...answers.filter((answer) => !starts.has(answer.start)),
    ...(missing === undefined || flows.some((flow) => flow.answer === missing) ? [] : [missing]),
  ];
}

function endAnswer({ written }: Subject, statement: StepNode, answer: Answer) {
  const end = wordFor('end', written, statement);
  const { course } = answer;
  if (course === undefined) return [{ role: 'end', edits: [insert(written, answer.end, ` -> ${end}`)] }];
  const arrow = course.kind === 'arrow' ? course : course.arrow;
  const edit = arrow === undefined ? insert(written, course.end, ` -> ${end}`) : replace(written, arrow.target, end);
  return [{ role: 'end', edits: [edit] }];
}

/** The one of yes and no that is left out although the other is given. */
function missingOf(answers: readonly Answer[]): 'yes' | 'no' | undefined {
  const types = new Set<string>(answers.map((answer) => answer.type));
  if (types.has('otherwise') || types.has('yes') === types.has('no')) return undefined;
  return types.has('yes') ? 'no' : 'yes';
}
