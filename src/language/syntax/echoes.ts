// Findings that say one thing together: a habit that runs through the whole file is one finding with one mend, and a brace that only
// lacks a lost head is none of its own.
import type { Code } from '../diagnostic/catalog.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Locale } from '../source/locale.js';
import { word } from './keywords.js';

/** What people write out of habit, everywhere or nowhere. */
const habits: ReadonlySet<Code> = new Set<Code>([
  'syntax/single-quotes',
  'syntax/semicolon',
  'syntax/colon-after-word',
  'syntax/range-in-words',
  'syntax/slash-comment',
  'syntax/wrong-brace',
  'syntax/missing-blank',
  'syntax/date-form',
  'syntax/unquoted-text',
]);

/** From this many findings of one kind on it is a habit. */
const MANY = 3;

/** The findings of one file without those that another one speaks for. `found` is sorted by place. */
export function withoutEchoes(found: readonly Diagnostic[], tongue: Locale): readonly Diagnostic[] {
  return joinHabits(dropBrace(found, tongue));
}

/** A head of a process that was lost leaves the brace at the end of the process behind. The mend writes a head. */
function dropBrace(found: readonly Diagnostic[], tongue: Locale): readonly Diagnostic[] {
  const outside = found.find(({ code }) => code === 'syntax/outside-process');
  if (outside === undefined) return found;
  const brace = found.find(({ code, span }) => code === 'syntax/extra-brace' && span.start > outside.span.start);
  if (brace === undefined) return found;
  const { path, start } = outside.span;
  const name = word('process', tongue);
  const title = name.slice(0, 1).toUpperCase() + name.slice(1);
  const text = `${name} ${name}-1 "${title}" {\n  `;
  const head = { role: 'head', args: {}, safe: false, edits: [{ path, start, end: start, text }] };
  return found.flatMap((finding) => {
    if (finding === brace) return [];
    return finding === outside ? [{ ...outside, fixes: [...outside.fixes, head] }] : [finding];
  });
}

/** Of many findings of one habit the first, which says how many more there are and mends them all. */
function joinHabits(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const kinds = new Map<Code, Diagnostic[]>();
  for (const finding of found) {
    if (!habits.has(finding.code)) continue;
    const known = kinds.get(finding.code);
    if (known === undefined) kinds.set(finding.code, [finding]);
    else known.push(finding);
  }
  const joined = new Map<Diagnostic, Diagnostic | undefined>();
  for (const all of kinds.values()) {
    const [first] = all;
    const role = first?.fixes[0]?.role;
    const alike = all.every(({ fixes }) => fixes[0]?.role === role && fixes[0]?.safe === true);
    if (first === undefined || all.length < MANY || !alike) continue;
    for (const finding of all) joined.set(finding, undefined);
    const edits = all.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
    joined.set(first, { ...first, more: all.length - 1, fixes: [{ ...first.fixes[0]!, edits }] });
  }
  if (joined.size === 0) return found;
  return found.flatMap((finding) => (joined.has(finding) ? (joined.get(finding) ?? []) : [finding]));
}
