// time/implausible and time/too-long: times that nobody can mean, and times that a signature or a decision should not take.
import type { Report } from '../../diagnostic/diagnostic.js';
import { minutesIn, workingMinutes } from '../../model/working-time.js';
import { isDamaged, nameOf, type Subject } from '../subject.js';
import { placeOf, timedSteps } from './timed.js';

/** Working days that a signature and a decision may take. */
const SIGNATURE = 3;
const DECISION = 30;

/** Nothing takes no time at all, and no step of a process takes longer than a year. */
export function implausibleTime(subject: Subject, report: Report): void {
  for (const { step, time, node } of timedSteps(subject)) {
    const minutes = workingMinutes(time, subject.options.workingDay);
    if (minutes === undefined || isDamaged(subject, step)) continue;
    const nothing = minutes.max === 0;
    if (!nothing && minutes.max <= minutesIn('year', subject.options.workingDay)) continue;
    report('time/implausible', placeOf(subject, node), { name: nameOf(step), text: time.text, nothing });
  }
}

/** A signature takes three days at most, a decision thirty. */
export function tooLong(subject: Subject, report: Report): void {
  const day = minutesIn('day', subject.options.workingDay);
  const year = minutesIn('year', subject.options.workingDay);
  for (const { step, time, node } of timedSteps(subject)) {
    const longest = workingMinutes(time, subject.options.workingDay)?.max ?? 0;
    if (step.kind === 'wait' || longest > year || isDamaged(subject, step)) continue;
    const signs = signature.test(step.title);
    const limit = signs ? SIGNATURE : step.kind === 'decision' ? DECISION : Number.POSITIVE_INFINITY;
    if (longest <= limit * day) continue;
    report('time/too-long', placeOf(subject, node), { name: nameOf(step), text: time.text, signs, limit });
  }
}

const signature =
  /^\s*(?:menandatangani|menandatangan|memaraf|(?:membubuhkan|memberikan|memberi)\s+(?:paraf|tanda\s+tangan)|signs?|initials?|countersigns?)(?![\p{L}\p{N}])/iu;
