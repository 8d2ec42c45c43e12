// What the checks of a single file's form share: its text, where to report, and the edits that mend.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { TextEdit } from '../../source/edit.js';
import type { Locale } from '../../source/locale.js';
import { positionAt, type Source } from '../../source/source.js';
import type { Span } from '../../source/span.js';

/** What a check of the form gets. */
export interface Form {
  readonly source: Source;
  readonly report: Report;
  readonly tongue: Locale;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

export function spanOf(form: Form, { start, end }: Place): Span {
  return { path: form.source.path, start, end };
}

/** The letters of a node as written. */
export function writtenOf(form: Form, { start, end }: Place): string {
  return form.source.text.slice(start, end);
}

/** The word that begins at an offset. */
export function wordAt(form: Form, start: number): string {
  return /^[\p{L}\p{M}\d_\u2011-]+/u.exec(form.source.text.slice(start, start + 60))?.[0] ?? '';
}

export function lineOf(form: Form, offset: number): number {
  return positionAt(form.source, offset).line;
}

export function replacement(form: Form, start: number, end: number, text: string): TextEdit {
  return { path: form.source.path, start, end, text };
}

/** Deletes a part together with the blanks before it, and its line where nothing else stands on it. */
export function deletion(form: Form, { start, end }: Place): TextEdit {
  const { text } = form.source;
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  if (
    from > 0 &&
    /^[ \t]*(?:\r?\n|\r|$)/.test(text.slice(end, end + 200)) &&
    (text[from - 1] === '\n' || text[from - 1] === '\r')
  ) {
    from--;
    if (text[from] === '\n' && text[from - 1] === '\r') from--;
  }
  return replacement(form, from, end, '');
}

/** The blanks before the first sign of the line that holds the offset; `undefined` where something else stands before the offset. */
export function indentBefore(form: Form, offset: number): string | undefined {
  const { source } = form;
  const begin = source.lineStarts[lineOf(form, offset) - 1] ?? 0;
  const before = source.text.slice(begin, offset);
  return /^[ \t\ufeff\u00a0]*$/.test(before) ? before : undefined;
}
