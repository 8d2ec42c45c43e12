// actor/only-one: an SOP in which everything is done by one actor.
import type { Report } from '../../diagnostic/diagnostic.js';
import { isReadWhole, type Subject } from '../subject.js';
import { titlesOf } from './titles.js';

export function onlyOne(subject: Subject, report: Report): void {
  const { model, process } = subject;
  const busy = new Set(process.steps.flatMap((step) => step.actors));
  const [only] = busy;
  if (busy.size !== 1 || only === undefined || process.rows.length < 2 || !isReadWhole(subject)) return;
  report('actor/only-one', process.origin, { name: titlesOf(model).get(only) ?? only });
}
