// The report for programs: findings with places and mends, and what the processes hold.
import type { Diagnostic } from '../../language/diagnostic/diagnostic.js';
import { fixTitle, labelTitle, message } from '../../language/diagnostic/message.js';
import type { Process, Step } from '../../language/model/model.js';
import { timesOf } from '../../language/model/times.js';
import type { Span } from '../../language/source/span.js';
import { placeOf, type Reported } from './reported.js';

/** Writes the JSON report, version 1. Lines and columns count from 1, offsets from 0, in UTF-16 units. */
export function jsonReport(reported: Reported): string {
  const report = {
    version: 1,
    findings: reported.diagnostics.map((diagnostic) => finding(diagnostic, reported)),
    processes: reported.model.processes.map((process) => summary(process, reported)),
    ...(reported.truncated ? { truncated: true } : {}),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function finding(diagnostic: Diagnostic, { project, localeOf }: Reported): object {
  const { code, severity, span, labels, fixes, process, run } = diagnostic;
  const locale = localeOf(span.path);
  const placed = (place: Span): object => ({ file: place.path, ...placeOf(project, place) });
  return {
    code,
    severity,
    message: message(diagnostic, locale),
    ...placed(span),
    ...(process === undefined ? {} : { process }),
    related: labels.map((label) => ({ message: labelTitle(diagnostic, label.role, locale), ...placed(label.span) })),
    ...(run === undefined ? {} : { run }),
    fixes: fixes.map((fix) => ({
      title: fixTitle(diagnostic, fix, locale),
      safe: fix.safe,
      edits: fix.edits.map(({ path, start, end, text }) => ({ file: path, start, end, text })),
    })),
  };
}

function summary(process: Process, { soundness, workingDay }: Reported): object {
  return {
    id: process.id,
    title: process.title,
    file: process.origin.path,
    actors: process.actors.length,
    steps: process.steps.filter(isActivity).length,
    decisions: process.steps.filter((step) => step.kind === 'decision').length,
    handoffs: process.handoffs.length,
    soundness: soundness[process.id] ?? 'unproven',
    ...(process.steps.length === 0 ? {} : { time: time(process, workingDay) }),
  };
}

/** Totals in minutes of working time; see `timesOf`. `withoutTime` counts the steps that should say a time and do not. */
function time(process: Process, workingDay: number): object {
  const { withoutTime, ...totals } = timesOf(process, { workingDay });
  return { unit: 'minute', ...totals, withoutTime: withoutTime.length };
}

/** Something that somebody does; no fork, no join, no bare beginning or end. */
function isActivity(step: Step): boolean {
  if (step.kind === 'fork' || step.kind === 'join') return false;
  return step.text !== undefined || (step.kind !== 'start' && step.kind !== 'end');
}
