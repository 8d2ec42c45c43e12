// flow/single-answer and flow/unlabelled-answer: decisions that say too little.
import type { Report } from '../../diagnostic/diagnostic.js';
import { insert, replaceKeyword, wordFor } from '../mend.js';
import { nextOf } from '../next.js';
import { nameOf, type Subject } from '../subject.js';
import { isStatement, ownArrows, tongueOf } from '../written.js';
import { type Decision, headOf } from './answers.js';
import { isAskedToDecide } from './undecided-check.js';

/** A lone yes or no is fine: the other one goes on. A lone `when` or `otherwise` leaves nothing to decide. */
export function singleAnswer(subject: Subject, decision: Decision, report: Report): void {
  const { step, node, answers } = decision;
  const [answer] = answers;
  if (answers.length > 1 || answer?.type === 'yes' || answer?.type === 'no' || ownArrows(node).length > 0) return;
  const args = { name: nameOf(step), answers: answers.length };
  if (answer === undefined) {
    report('flow/single-answer', step.origin, args, { fixes: otherKind(subject, decision) });
  } else {
    const fixes = otherwiseFix(subject, decision);
    report('flow/single-answer', headOf(subject.written, answer), args, { severity: 'warning', fixes });
  }
}

/** What a decision without answers may be: a step, or an end where nothing follows. */
function otherKind(subject: Subject, { node, step }: Decision) {
  const next = nextOf(subject, node);
  const role = next === 'nothing' ? 'end' : 'step';
  if (next === 'lost' || (role === 'end' && node.clauses.some((clause) => clause.kind === 'on'))) return [];
  if (role === 'step' && isAskedToDecide(subject, step.text)) return [];
  const { written } = subject;
  return [{ role, edits: [replaceKeyword(written, node, role, tongueOf(written, node))] }];
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
export function unlabelledAnswer(subject: Subject, decision: Decision, report: Report): void {
  const { written } = subject;
  const { step, node } = decision;
  const arrows = ownArrows(node);
  const arrow = arrows[0];
  if (arrow === undefined) return;
  const free = arrows.length > 1 ? undefined : freeAnswer(subject, decision);
  const word = free === undefined ? undefined : wordFor(free, written, node);
  const span = { path: step.origin.path, start: arrow.start, end: arrow.end };
  report(
    'flow/unlabelled-answer',
    span,
    { name: nameOf(step), arrows: arrows.length },
    {
      fixes:
        word === undefined
          ? []
          : [{ role: 'answer', args: { word }, edits: [insert(written, arrow.start, `${word} `)] }],
    },
  );
}

/** The answer that the arrow may stand for, if every step then still has a way in and the answers lead to more than one place. */
function freeAnswer(subject: Subject, { step, node, answers, ways }: Decision): 'yes' | 'no' | 'otherwise' | undefined {
  const types = new Set<string>(answers.map((answer) => answer.type));
  const free = types.has('when') ? (['otherwise'] as const) : (['yes', 'no', 'otherwise'] as const);
  const next = nextOf(subject, node);
  const follower = typeof next !== 'string' && isStatement(next) ? subject.numberAt(next.start) : undefined;
  const targets = new Set(ways.map((flow) => flow.to));
  if (answers.length === 0 && follower !== undefined) targets.add(subject.graph.steps[follower]!.id);
  const stranded = answers.length > 0 && follower !== undefined && subject.graph.reached[follower] === 0;
  if (targets.size < 2 || stranded || step.unresolved) return undefined;
  return free.find((type) => !types.has(type));
}
