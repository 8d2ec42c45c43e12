// time/backwards, time/range and time/rate: times with two ends, and times for each thing.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Step } from '../../model/model.js';
import { minutesIn } from '../../model/working-time.js';
import type { Amount, DurationNode } from '../../syntax/ast.js';
import { replace } from '../mend.js';
import { isOn } from '../options.js';
import { isDamaged, nameOf, type Subject } from '../subject.js';
import { placeOf, timedSteps } from './timed.js';

/** A range must grow; the standard of an SOP is one time, not a range. */
export function rangeOfTime(subject: Subject, report: Report): void {
  for (const { step, time, node } of timedSteps(subject)) {
    if (node.kind !== 'duration' || node.to === undefined || isDamaged(subject, step)) continue;
    const args = { name: nameOf(step), text: time.text, longest: wordsIn(subject, node.to) };
    const span = placeOf(subject, node);
    const [from, to] = [minutesOf(node.from, subject), minutesOf([node.to], subject)];
    const onlyLast = [replace(subject.written, { start: node.start, end: node.to.start }, '')];
    if (from > to) {
      const fixes = isRangeAsked(subject, step) ? onlyLongest(subject, node) : swapped(subject, node);
      report('time/backwards', span, { ...args, same: false, ...fixes.args }, { fixes: fixes.fixes });
    } else if (from === to) {
      const fixes = [{ role: 'single', edits: onlyLast, safe: true }];
      report('time/backwards', span, { ...args, same: true }, { fixes });
    } else if (step.kind !== 'wait') {
      report('time/range', span, args, { fixes: [{ role: 'longest', edits: onlyLast }] });
    }
  }
}

/** Would a range that grows be asked about too? */
function isRangeAsked({ options }: Subject, step: Step): boolean {
  return step.kind !== 'wait' && isOn('time/range', options);
}

function wordsIn({ written }: Subject, node: { readonly start: number; readonly end: number }): string {
  return written.source.text.slice(node.start, node.end);
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

/** What changes places in a range that shrinks: the numbers if both ends have one unit, else number and unit. */
function endsOf({ from, to }: DurationNode) {
  const [first] = from;
  if (first === undefined || to === undefined || from.length > 1) return undefined;
  return first.unit === to.unit ? ([first.number, to.number] as const) : ([first, to] as const);
}

/** Both ends change places. */
function swapped(subject: Subject, node: DurationNode) {
  const ends = endsOf(node);
  if (ends === undefined) return { args: {}, fixes: [] };
  const [a, b] = ends;
  const { written } = subject;
  const edits = [replace(written, a, wordsIn(subject, b)), replace(written, b, wordsIn(subject, a))];
  return { args: {}, fixes: [{ role: 'swap', edits }] };
}

/** The first end alone, which is the longer one. */
function onlyLongest(subject: Subject, node: DurationNode) {
  const ends = endsOf(node);
  if (ends === undefined || node.to === undefined) return { args: {}, fixes: [] };
  const [first, last] = ends;
  const text = wordsIn(subject, first);
  const longest = `${text}${wordsIn(subject, { start: last.end, end: node.to.end })}`;
  const edits = [replace(subject.written, { start: node.start, end: last.end }, text)];
  return { args: { longest }, fixes: [{ role: 'longest', edits }] };
}
