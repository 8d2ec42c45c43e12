// flow/many-answers: a diamond of an SOP has two ways out.
import type { Report } from '../../diagnostic/diagnostic.js';
import { nameOf, type Subject } from '../subject.js';
import { answeredWays, type Decision } from './answers.js';

export function manyAnswers(_subject: Subject, decision: Decision, report: Report): void {
  const { step } = decision;
  const count = answeredWays(decision).length;
  if (count > 2) report('flow/many-answers', step.origin, { name: nameOf(step), count });
}
