// time/backwards, time/range and time/rate: times with two ends, and times for each thing.
import type { Report } from '../../diagnostic/diagnostic.js';
import { minutesIn } from '../../model/working-time.js';
import type { Amount, DurationNode } from '../../syntax/ast.js';
import { replace } from '../mend.js';
import { isDamaged, nameOf, type Subject } from '../subject.js';
import { placeOf, timedSteps } from './timed.js';

/** A range must grow; the standard of an SOP is one time, not a range. */
export function rangeOfTime(subject: Subject, report: Report): void {
  for (const { step, time, node } of timedSteps(subject)) {
    if (node.kind !== 'duration' || node.to === undefined || isDamaged(subject, step)) continue;
    const args = { name: nameOf(step), text: time.text };
    const span = placeOf(subject, node);
    const [from, to] = [minutesOf(node.from, subject), minutesOf([node.to], subject)];
    const longest = subject.written.source.text.slice(node.to.start, node.to.end);
    if (from > to) report('time/backwards', span, { ...args, same: false }, { fixes: swapped(subject, node) });
    else if (from === to) {
      const edits = [replace(subject.written, node, longest)];
      report('time/backwards', span, { ...args, same: true }, { fixes: [{ role: 'single', edits, safe: true }] });
    } else if (step.kind !== 'wait') {
      const edits = [replace(subject.written, node, longest)];
      report('time/range', span, { ...args, longest }, { fixes: [{ role: 'longest', edits }] });
    }
  }
}

/** A rate says nothing about the whole: how many things are meant? */
export function rateOfTime(subject: Subject, report: Report): void {
  for (const { step, time, node } of timedSteps(subject)) {
    if (time.per === undefined) continue;
    report('time/rate', placeOf(subject, node), { name: nameOf(step), text: time.text, per: time.per });
  }
}

function minutesOf(amounts: readonly Amount[], { options }: Subject): number {
  return amounts.reduce((sum, { number, unit }) => sum + number.value * minutesIn(unit, options.workingDay), 0);
}

/** Both ends change places. */
function swapped({ written }: Subject, { from, to }: DurationNode) {
  const [first] = from;
  if (first === undefined || to === undefined || from.length > 1) return [];
  const text = (node: { readonly start: number; readonly end: number }) =>
    written.source.text.slice(node.start, node.end);
  const [a, b] = first.unit === to.unit ? [first.number, to.number] : [first, to];
  return [{ role: 'swap', edits: [replace(written, a, text(b)), replace(written, b, text(a))] }];
}
