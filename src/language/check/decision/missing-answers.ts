// flow/single-answer and flow/unlabelled-answer: decisions that say too little.
import type { Report } from '../../diagnostic/diagnostic.js';
import { insert, replaceKeyword, wordFor } from '../mend.js';
import { nextOf } from '../next.js';
import { nameOf, type Subject } from '../subject.js';
import { ownArrows, tongueOf } from '../written.js';
import { type Decision, decisionsOf, headOf } from './answers.js';

/** A lone yes or no is fine: the other one goes on. A lone `when` or `otherwise` leaves nothing to decide. */
export function singleAnswer(subject: Subject, report: Report): void {
  const { written } = subject;
  for (const decision of decisionsOf(subject)) {
    const { step, node, answers } = decision;
    if (answers.length > 1 || ownArrows(node).length > 0) continue;
    const [answer] = answers;
    if (answer?.type === 'yes' || answer?.type === 'no') continue;
    const args = { name: nameOf(step), answers: answers.length };
    const edits = [replaceKeyword(written, node, 'step', tongueOf(written, node))];
    if (answer === undefined) report('flow/single-answer', step.origin, args, { fixes: [{ role: 'step', edits }] });
    else
      report('flow/single-answer', headOf(written, answer), args, {
        severity: 'warning',
        fixes: otherwiseFix(subject, decision),
      });
  }
}

/** Adds `otherwise` behind the last answer: it says in words where the work goes on anyway. */
export function otherwiseFix(subject: Subject, { node, answers }: Decision) {
  const { written } = subject;
  const last = answers.at(-1);
  if (last === undefined || answers.some((answer) => answer.type === 'otherwise')) return [];
  const next = nextOf(subject, node);
  if (next === 'lost') return [];
  const target = wordFor(next === 'nothing' ? 'end' : 'next', written, node);
  const edits = [insert(written, last.end, ` ${wordFor('otherwise', written, node)} -> ${target}`)];
  return [{ role: 'otherwise', edits, safe: next !== 'nothing' }];
}

/** An arrow of a decision's own belongs to no answer. */
export function unlabelledAnswer(subject: Subject, report: Report): void {
  const { written } = subject;
  for (const { step, node, answers } of decisionsOf(subject)) {
    const arrows = ownArrows(node);
    const arrow = arrows[0];
    if (arrow === undefined) continue;
    const types = new Set<string>(answers.map((answer) => answer.type));
    const free = (['yes', 'no', 'otherwise'] as const).find(
      (type) => !types.has(type) && !(type !== 'otherwise' && types.has('when')),
    );
    const word = free === undefined ? undefined : wordFor(free, written, node);
    report(
      'flow/unlabelled-answer',
      { path: step.origin.path, start: arrow.start, end: arrow.end },
      { name: nameOf(step), arrows: arrows.length },
      {
        fixes:
          word === undefined || arrows.length > 1
            ? []
            : [{ role: 'answer', args: { word }, edits: [insert(written, arrow.start, `${word} `)] }],
      },
    );
  }
}
