// time/over-standard: the steps take longer than the process promises.

import type { Report } from '../../diagnostic/diagnostic.js';
import type { DurationUnit } from '../../model/model.js';
import { timesOf } from '../../model/times.js';
import { minutesIn, workingMinutes } from '../../model/working-time.js';
import { headOfProcess } from '../cells.js';
import { lookupIn } from '../lookup.js';
import type { Subject } from '../subject.js';
import { placeOf } from './timed.js';

/**
 * An error if even the shortest way takes longer than the promised service time, a warning if the longest does. Time that lies only
 * with people outside is not counted: nobody can promise it for them.
 */
export function overStandard(subject: Subject, report: Report): void {
  const { model, process, options } = subject;
  if (process.standard === undefined || process.steps.some((step) => step.unresolved)) return;
  const promised = workingMinutes(process.standard, options.workingDay)?.max;
  if (promised === undefined) return;
  const outside = new Set(
    lookupIn(model)
      .actorsOf(process)
      .filter(({ external }) => external)
      .map(({ id }) => id),
  );
  const counts = ({ actors }: { readonly actors: readonly string[] }): boolean =>
    actors.length === 0 || actors.some((actor) => !outside.has(actor));
  const { shortest, longest } = timesOf(process, { ...options, counts });
  if (shortest === undefined || longest === undefined || longest <= promised) return;
  const always = shortest > promised;
  const takes = always ? shortest : longest;
  const day = minutesIn('day', options.workingDay);
  const args = {
    always,
    takes,
    promised: process.standard.text,
    day,
    inDays: !hourly.has(process.standard.unit ?? 'day') || takes >= 2 * day,
  };
  report('time/over-standard', placeOfStandard(subject), args, { severity: always ? 'error' : 'warning' });
}

/** A promise in hours is compared in hours, but for many of them. */
const hourly: ReadonlySet<DurationUnit> = new Set<DurationUnit>(['second', 'minute', 'hour']);

function placeOfStandard(subject: Subject) {
  const { process, written } = subject;
  const property = written
    .processAt(process.origin.start)
    ?.body.find((item) => item.kind === 'property' && item.key === 'standard');
  return property === undefined ? headOfProcess(subject) : placeOf(subject, property);
}
