// flow/no-start and flow/several-starts: where a run begins.
import type { Report } from '../../diagnostic/diagnostic.js';
import { insert, replaceKeyword, wordFor } from '../mend.js';
import { lineOfStep, nameOf, precededByLost, type Subject, statementOf } from '../subject.js';
import { keyword, tongueOf } from '../written.js';

/** A process with steps needs a start; otherwise its first step is taken for one. */
export function noStart(subject: Subject, report: Report): void {
  const { process, written } = subject;
  const first = process.steps[0];
  if (first === undefined || process.steps.some((step) => step.kind === 'start')) return;
  const statement = statementOf(subject, first);
  if (statement === undefined || precededByLost(subject, statement) || first.kind === 'end') return;
  if (['start', 'mulai'].some((word) => written.lostWords().has(word))) return;
  const isStep = statement.kind === 'step' && first.kind === 'step';
  const text = `${wordFor('start', written, statement)}\n${indentBefore(subject, statement.start)}`;
  const fix = isStep
    ? { role: 'begin', edits: [replaceKeyword(written, statement, 'start', tongueOf(written, statement))] }
    : { role: 'insert', edits: [insert(written, statement.start, text)] };
  const span = { ...first.origin, end: first.origin.start + keyword(written, statement).length };
  report('flow/no-start', span, { process: process.title, first: nameOf(first) }, { fixes: [{ ...fix, safe: true }] });
}

/** Several starts are alternatives, which is said once, in case they were meant to follow each other. */
export function severalStarts(subject: Subject, report: Report): void {
  const starts = subject.process.steps.filter((step) => step.kind === 'start');
  const second = starts[1];
  if (second === undefined) return;
  const labels = starts
    .filter((start) => start !== second)
    .slice(0, 5)
    .map((start) => ({ role: 'other' as const, span: start.origin }));
  const lines = starts.map((start) => lineOfStep(subject, start));
  const listed = lines.length > 6 ? [...lines.slice(0, 6), '…'] : lines;
  report('flow/several-starts', second.origin, { count: starts.length, lines: listed.join(', ') }, { labels });
}

/** The blanks at the beginning of a line, up to an offset. */
function indentBefore({ written }: Subject, offset: number): string {
  const { text } = written.source;
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line, offset))?.[0] ?? '';
}
