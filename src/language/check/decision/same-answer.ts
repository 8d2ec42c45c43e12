// flow/same-answer: two answers of a decision that nobody can tell apart.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Answer } from '../../syntax/ast.js';
import { word } from '../../syntax/keywords.js';
import { remove, replaceKeyword } from '../mend.js';
import type { Subject } from '../subject.js';
import { keyword, lineOf, tongueOf, type Written } from '../written.js';
import { type Decision, headOf, wordsOf } from './answers.js';

export function sameAnswer(subject: Subject, decision: Decision, report: Report): void {
  const { written } = subject;
  if (decision.answers.length < 2) return;
  const first = new Map<string, Answer>();
  for (const answer of decision.answers) {
    const key = plain(wordsOf(written, answer));
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, answer);
      continue;
    }
    const args = { answer: wordsOf(written, answer), line: lineOf(written, earlier.start) };
    report('flow/same-answer', headOf(written, answer), args, {
      labels: [{ role: 'first', span: headOf(written, earlier) }],
      fixes: mends(subject, decision, earlier, answer),
    });
  }
}

/** Words compared by what a reader sees: without case, accents, punctuation and double blanks; "ya" and "yes" are one. */
function plain(words: string): string {
  const bare = words
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
  return { ya: 'yes', tidak: 'no', selain: 'otherwise', selainnya: 'otherwise' }[bare] ?? bare;
}

/** Of two `yes` one may be the missing `no` if it leads where that goes anyway; of two that lead to one place one can go. */
function mends({ written }: Subject, { node, answers, ways }: Decision, earlier: Answer, answer: Answer) {
  const other = ({ yes: 'no', no: 'yes' } as const)[answer.type as 'yes' | 'no'];
  const target = (of: Answer) => ways.find((flow) => flow.origin.start === of.start)?.to;
  const missing = ways.find((flow) => flow.answer === other)?.to;
  const free = !answers.some(({ type }) => type === other) && missing === target(answer) && target(earlier) !== missing;
  const needless = target(earlier) === target(answer) && isArrow(written, answer);
  const tongue = tongueOf(written, node);
  return [
    ...(other !== undefined && answer.label === undefined && free
      ? [
          {
            role: 'other',
            args: { word: word(other, tongue) },
            edits: [replaceKeyword(written, answer, other, tongue)],
          },
        ]
      : []),
    ...(needless ? [{ role: 'delete', edits: [remove(written, answer)] }] : []),
  ];
}

/** Is it written with an arrow only, so that no step would go with it? */
function isArrow(written: Written, answer: Answer): boolean {
  return answer.course === undefined ? keyword(written, answer) !== '' : answer.course.kind === 'arrow';
}
