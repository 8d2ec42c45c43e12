// A finding as people read it in a terminal: its place, what is wrong, the lines it speaks of with carets, and what to do.
// Lines are made of tagged pieces; whoever prints them decides on colours.
import type { Locale } from '../source/locale.js';
import { lineText, positionAt, type Source } from '../source/source.js';
import type { Span } from '../source/span.js';
import type { Diagnostic } from './diagnostic.js';
import { fixTitle, hint, labelTitle, message, visible } from './message.js';
import type { Severity } from './severity.js';

/** What a piece of a printed line is. */
export type PieceTag =
  | Severity
  | 'place'
  | 'code'
  | 'message'
  | 'gutter'
  | 'source'
  | 'caret'
  | 'label'
  | 'hint'
  | 'fix';
/** A piece of a printed line: a text, and what it is, for colouring. */
export interface Piece {
  readonly tag: PieceTag;
  readonly text: string;
}
/** One printed line, as pieces without a line end. */
export type PrettyLine = readonly Piece[];

const words = {
  error: { en: 'error', id: 'galat' },
  warning: { en: 'warning', id: 'peringatan' },
  info: { en: 'note', id: 'catatan' },
  mend: { en: 'Mend', id: 'Perbaikan' },
} as const;

/** Columns of a source line that are shown at most. */
const WIDTH = 100;

/**
 * The lines that show one finding: head, message, source lines with carets, other places, hint and mends.
 * `sourceOf` gives the text that a path stands for; without it the place is named only.
 */
export function pretty(
  diagnostic: Diagnostic,
  sourceOf: (path: string) => Source | undefined,
  locale: Locale,
): PrettyLine[] {
  const { severity, span, labels, fixes } = diagnostic;
  const gutter = gutterWidth([span, ...labels.map((label) => label.span)], sourceOf);
  const lines: PrettyLine[] = [
    [
      { tag: 'place', text: place(span, sourceOf) },
      { tag: severity, text: ` ${words[severity][locale]}` },
      { tag: 'code', text: ` ${diagnostic.code}` },
    ],
    [{ tag: 'message', text: `  ${message(diagnostic, locale)}` }],
    ...frame(span, sourceOf(span.path), gutter, severity),
  ];
  for (const label of labels) {
    const elsewhere = label.span.path === span.path ? '' : ` (${place(label.span, sourceOf)})`;
    lines.push([{ tag: 'label', text: `  ${labelTitle(diagnostic, label.role, locale)}${elsewhere}:` }]);
    lines.push(...frame(label.span, sourceOf(label.span.path), gutter, 'label'));
  }
  const advice = hint(diagnostic, locale);
  if (advice !== '') lines.push([{ tag: 'hint', text: `  ${advice}` }]);
  for (const fix of fixes) {
    lines.push([{ tag: 'fix', text: `  ${words.mend[locale]}: ${fixTitle(diagnostic, fix, locale)}` }]);
  }
  return lines;
}

/** All findings, with one empty line between them. */
export function prettyAll(
  diagnostics: readonly Diagnostic[],
  sourceOf: (path: string) => Source | undefined,
  localeOf: (diagnostic: Diagnostic) => Locale,
): PrettyLine[] {
  return diagnostics.flatMap((diagnostic, i) => [
    ...(i === 0 ? [] : [[]]),
    ...pretty(diagnostic, sourceOf, localeOf(diagnostic)),
  ]);
}

/** `a.proc:4:3` */
function place(span: Span, sourceOf: (path: string) => Source | undefined): string {
  const source = sourceOf(span.path);
  if (source === undefined) return visible(span.path);
  const { line, column } = positionAt(source, span.start);
  return `${visible(span.path)}:${line}:${column}`;
}

function gutterWidth(spans: readonly Span[], sourceOf: (path: string) => Source | undefined): number {
  const lines = spans.map((span) => {
    const source = sourceOf(span.path);
    return source === undefined ? 0 : positionAt(source, span.end).line;
  });
  return String(Math.max(...lines)).length;
}

/** The first line of the span with carets below it; of a span over several lines the last one too. */
function frame(span: Span, source: Source | undefined, gutter: number, tag: Severity | 'label'): PrettyLine[] {
  if (source === undefined) return [];
  const start = positionAt(source, span.start);
  const end = positionAt(source, Math.max(span.end, span.start));
  const text = lineText(source, start.line);
  const from = Math.min(start.column - 1, text.length);
  const to = end.line === start.line ? Math.min(end.column - 1, text.length) : text.trimEnd().length;
  const shown = cut(text, from, Math.max(to, from));
  const below = columns(shown.text.slice(0, shown.from));
  const length = Math.max(1, columns(shown.text.slice(0, shown.to)) - below);
  return [
    [
      { tag: 'gutter', text: `  ${String(start.line).padStart(gutter)} | ` },
      { tag: 'source', text: spread(shown.text) },
    ],
    [
      { tag: 'gutter', text: `  ${' '.repeat(gutter)} | ` },
      {
        tag: tag === 'label' ? 'caret' : tag,
        text: `${' '.repeat(below)}${(tag === 'label' ? '-' : '^').repeat(length)}`,
      },
    ],
  ];
}

/** A long line is cut to the part around the place it is about. */
function cut(text: string, from: number, to: number): { text: string; from: number; to: number } {
  if (text.length <= WIDTH) return { text, from, to };
  const left = from < WIDTH - 30 ? 0 : whole(text, from - 20);
  const right = whole(text, Math.min(text.length, left + WIDTH));
  const before = left > 0 ? '…' : '';
  const after = right < text.length ? '…' : '';
  const shift = before.length - left;
  return { text: before + text.slice(left, right) + after, from: from + shift, to: Math.min(to, right) + shift };
}

/** An offset that does not stand inside a character of two units. */
function whole(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}

const TAB = 4;

/** The line as it is printed: tabs as blanks, what can't be printed made visible. */
function spread(text: string): string {
  let line = '';
  let column = 0;
  for (const sign of text) {
    const shown = sign === '\t' ? ' '.repeat(TAB - (column % TAB)) : visible(sign);
    line += shown;
    column += width(shown);
  }
  return line;
}

/** How many columns of a terminal the text takes when it stands at the beginning of a line. */
function columns(text: string): number {
  return width(spread(text));
}

const combining = /\p{Mn}|\p{Me}|\u200b|\u200c|\u200d/u;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

function width(text: string): number {
  let count = 0;
  for (const sign of text) count += combining.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return count;
}
