// time/missing: a row of the table whose time is empty.
import type { Report } from '../../diagnostic/diagnostic.js';
import { takesTime } from '../../model/times.js';
import { isBorderText } from '../acts.js';
import { headOfProcess, reportEmptyCells } from '../cells.js';
import { isDamaged, type Subject } from '../subject.js';
import { isBlank } from './timed.js';

/** One finding for each step, or a single one where no step has a time. Bare borders, rows that only say "Mulai" and waits need none. */
export function missingTime(subject: Subject, report: Report): void {
  const rows = subject.process.steps.filter((step) => takesTime(step) && !isBorderText(step.text));
  const empty = rows.filter(
    (step) => (step.time === undefined || isBlank(step.time.text)) && !isDamaged(subject, step),
  );
  reportEmptyCells(rows, empty, {
    none: (count) => report('time/missing', headOfProcess(subject), { name: subject.process.title, count }),
    one: (step, name) => report('time/missing', step.origin, { name, count: 1 }),
  });
}
