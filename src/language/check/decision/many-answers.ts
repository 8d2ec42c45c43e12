// flow/many-answers: a diamond of an SOP has two ways out.
import type { Report } from '../../diagnostic/diagnostic.js';
import { nameOf, type Subject } from '../subject.js';
import type { Decision } from './answers.js';

export function manyAnswers(_subject: Subject, { step, ways }: Decision, report: Report): void {
  if (ways.length > 2) report('flow/many-answers', step.origin, { name: nameOf(step), count: ways.length });
}
