// A run through a process in words: what happens first, and then, until the place that a finding is about.
import type { Locale } from '../source/locale.js';
import { positionAt, type Source } from '../source/source.js';
import type { Span } from '../source/span.js';
import { quotable, visible } from './message.js';
import type { PrettyLine } from './pretty.js';

/** One moment of a run. */
export interface RunRow {
  /** Its number in the whole run, from 1. */
  readonly number: number;
  /** Id of the step. */
  readonly step: string;
  readonly kind: 'start' | 'step' | 'decision' | 'end' | 'wait' | 'fork' | 'join';
  /** Who acts, the main one first; nobody at a fork or a join. */
  readonly actors: readonly string[];
  /** What is done, in the writer's words. */
  readonly title: string;
  /** Decisions: the answer that the run takes, in the writer's words, if it says more than yes or no. */
  readonly answer?: { readonly type: 'yes' | 'no' | 'when' | 'otherwise'; readonly label?: string };
  /** Where it is written. */
  readonly span: Span;
}

const words = {
  title: { en: 'How it comes to this:', id: 'Urutan kejadiannya:' },
  more: {
    en: (count: number) => `… ${count} more step${count === 1 ? '' : 's'}`,
    id: (count: number) => `… ${count} langkah lagi`,
  },
  line: { en: 'line', id: 'baris' },
  fork: { en: 'The work goes on in several places at once', id: 'Pekerjaan berlanjut di beberapa tempat sekaligus' },
  join: { en: 'The work comes together again', id: 'Pekerjaan bertemu kembali' },
  answers: {
    yes: { en: 'yes', id: 'ya' },
    no: { en: 'no', id: 'tidak' },
    when: { en: 'if', id: 'bila' },
    otherwise: { en: 'otherwise', id: 'selain itu' },
  },
} as const;

/** The lines that show a run beneath its finding; none for an empty one. Numbers that are left out are counted. */
export function prettyRun(
  rows: readonly RunRow[],
  sourceOf: (path: string) => Source | undefined,
  locale: Locale,
): PrettyLine[] {
  if (rows.length === 0) return [];
  const width = String(rows.at(-1)?.number ?? 0).length;
  const lines: PrettyLine[] = [[{ tag: 'label', text: `  ${words.title[locale]}` }]];
  let before = 0;
  for (const row of rows) {
    const missing = row.number - before - 1;
    if (missing > 0) lines.push([{ tag: 'gutter', text: `    ${' '.repeat(width)}  ${words.more[locale](missing)}` }]);
    lines.push([
      { tag: 'gutter', text: `    ${String(row.number).padStart(width)}. ` },
      { tag: 'source', text: runWords(row, locale) },
      { tag: 'gutter', text: placeOf(row.span, sourceOf, locale) },
    ]);
    before = row.number;
  }
  return lines;
}

/** One moment of a run as a phrase: `Officer: "Checks the form" → no "Incomplete"`. */
export function runWords({ kind, actors, title, answer }: RunRow, locale: Locale): string {
  if (kind === 'fork' || kind === 'join') return words[kind][locale];
  const who = actors.length === 0 ? '' : `${actors.map(quotable).join(', ')}: `;
  const taken =
    answer === undefined
      ? ''
      : ` → ${[words.answers[answer.type][locale], ...(answer.label === undefined ? [] : [`"${quotable(answer.label)}"`])].join(' ')}`;
  return `${who}"${quotable(title)}"${taken}`;
}

function placeOf(span: Span, sourceOf: (path: string) => Source | undefined, locale: Locale): string {
  const source = sourceOf(span.path);
  if (source === undefined) return ` (${visible(span.path)})`;
  return ` (${words.line[locale]} ${positionAt(source, span.start).line})`;
}
