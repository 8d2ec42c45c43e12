// flow/answer-gap and flow/answers-overlap: do the conditions of a decision cover every case, and each only once?
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Answer } from '../../syntax/ast.js';
import { nameOf, type Subject } from '../subject.js';
import { ownArrows } from '../written.js';
import { type Decision, headOf, wordsOf } from './answers.js';
import { otherwiseFix } from './missing-answers.js';
import { comparable, gapIn, overlapOf, type Range, rangeOf } from './ranges.js';

/** Conditions that are compared with each other, at most. */
const COMPARED = 50;

/** Conditions without `otherwise` must hold for every number; those in mere words always leave something open. */
export function answerGap(subject: Subject, decision: Decision, report: Report): void {
  const { step, node, answers } = decision;
  const whens = answers.filter((answer) => answer.type === 'when');
  if (whens.length < 2 || whens.length < answers.length || ownArrows(node).length > 0) return;
  const ranges = rangesOf(whens);
  const gap = ranges === undefined ? '' : gapIn(ranges);
  if (gap === undefined) return;
  report('flow/answer-gap', step.origin, { name: nameOf(step), gap }, { fixes: otherwiseFix(subject, decision) });
}

/** Two conditions on a number must not hold at once. */
export function answersOverlap({ written }: Subject, { answers }: Decision, report: Report): void {
  const whens = answers.filter((answer) => answer.type === 'when').slice(0, COMPARED);
  const ranges = rangesOf(whens);
  const pair = ranges && firstOverlap(ranges);
  if (pair === undefined) return;
  const [first, second] = [whens[pair.first]!, whens[pair.second]!];
  const args = { first: wordsOf(written, first), second: wordsOf(written, second), both: pair.both };
  if (args.first === args.second) return;
  const labels = [{ role: 'first' as const, span: headOf(written, first) }];
  report('flow/answers-overlap', headOf(written, second), args, { labels });
}

function rangesOf(whens: readonly Answer[]): readonly Range[] | undefined {
  const ranges = whens.map((answer) => rangeOf(answer.label?.value ?? ''));
  const known = ranges.filter((range) => range !== undefined);
  return known.length === ranges.length && known.length > 1 && comparable(known) ? known : undefined;
}

function firstOverlap(ranges: readonly Range[]): { first: number; second: number; both: string } | undefined {
  for (let second = 1; second < ranges.length; second++) {
    for (let first = 0; first < second; first++) {
      const both = overlapOf(ranges[first]!, ranges[second]!);
      if (both !== undefined) return { first, second, both };
    }
  }
  return undefined;
}
