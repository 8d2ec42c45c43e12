// Values and their form: which a property or field takes, days that exist, and the closed lists of a few fields.
import { nearest } from '../../diagnostic/nearest.js';
import type { DateNode, Value } from '../ast.js';
import { monthName, valueWords } from '../keywords.js';
import { type Form, replacement, spanOf, writtenOf } from './form.js';

/** What may stand behind a word; several are told apart by `|`. */
export type Wanted = 'text' | 'name' | 'nameOrText' | 'date' | 'duration' | 'number' | keyof typeof valueWords;

/** Checks one value against what the word before it takes. */
export function checkValue(form: Form, word: string, wanted: Wanted, value: Value): void {
  if (Object.hasOwn(valueWords, wanted)) {
    checkListed(form, word, wanted as keyof typeof valueWords, value);
    return;
  }
  const { kind } = value;
  if (wanted === 'text' && kind !== 'text') wrong(form, word, 'text', value, quoted(form, value));
  if (wanted === 'name' && kind !== 'ref') wrong(form, word, 'name', value, unquoted(value));
  if (wanted === 'nameOrText' && kind !== 'ref' && kind !== 'text')
    wrong(form, word, 'text', value, quoted(form, value));
  if (wanted === 'date' && kind !== 'date' && kind !== 'dated' && kind !== 'text')
    wrong(form, word, 'date', value, quoted(form, value));
  if (wanted === 'duration' && kind !== 'duration' && kind !== 'text')
    wrong(form, word, 'duration', value, quoted(form, value));
  if (wanted === 'number' && kind !== 'number' && kind !== 'text')
    wrong(form, word, 'number', value, quoted(form, value));
}

interface Mend {
  readonly role: 'quote' | 'unquote';
  readonly text: string;
}

function quoted(form: Form, value: Value): Mend | undefined {
  const text = writtenOf(form, value);
  return /["\\\r\n]/.test(text) ? undefined : { role: 'quote', text: `"${text}"` };
}

function unquoted(value: Value): Mend | undefined {
  return value.kind === 'text' && /^[A-Za-z_][A-Za-z0-9_]*(?:[-.][A-Za-z][A-Za-z0-9_]*)*$/.test(value.value)
    ? { role: 'unquote', text: value.value }
    : undefined;
}

function wrong(
  form: Form,
  word: string,
  wanted: 'text' | 'name' | 'date' | 'duration' | 'number',
  value: Value,
  mend: Mend | undefined,
): void {
  form.report(
    'syntax/wrong-value',
    spanOf(form, value),
    { word, wanted },
    {
      fixes:
        mend === undefined
          ? []
          : [
              {
                role: mend.role,
                edits: [replacement(form, value.start, value.end, mend.text)],
                safe: mend.role === 'quote',
              },
            ],
    },
  );
}

function checkListed(form: Form, word: string, list: keyof typeof valueWords, value: Value): void {
  const known = Object.values(valueWords[list]) as readonly (readonly string[])[];
  const all = known.flat();
  const written =
    value.kind === 'ref'
      ? value.names.map(({ text }) => text).join('.')
      : value.kind === 'text'
        ? value.value
        : writtenOf(form, value);
  if (value.kind === 'ref' && all.includes(written.toLowerCase())) return;
  const near = all.includes(written.toLowerCase()) ? written.toLowerCase() : nearest(written.toLowerCase(), all);
  const allowed = known.map((words) => words[form.tongue === 'en' ? 0 : 1] ?? words[0]).join(', ');
  form.report(
    'syntax/unknown-value',
    spanOf(form, value),
    { value: written.slice(0, 60), word, allowed },
    {
      fixes:
        near === undefined
          ? []
          : [
              {
                role: 'replace',
                args: { value: near },
                edits: [replacement(form, value.start, value.end, near)],
                safe: true,
              },
            ],
    },
  );
}

/** Reports a day that the calendar does not have. */
export function checkDate(form: Form, date: DateNode): void {
  const days =
    date.month >= 1 && date.month <= 12 ? new Date(Date.UTC(2000 + (date.year % 400), date.month, 0)).getUTCDate() : 0;
  if (date.day >= 1 && date.day <= days) return;
  const written = writtenOf(form, date);
  const iso = /^\d+-/.test(written);
  const last = iso
    ? `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${days}`
    : `${days} ${monthName(date.month, form.tongue)} ${date.year}`;
  form.report(
    'syntax/bad-date',
    spanOf(form, date),
    { written, reason: 'none' },
    {
      fixes:
        days === 0 || date.day < 1
          ? []
          : [{ role: 'last', args: { date: last }, edits: [replacement(form, date.start, date.end, last)] }],
    },
  );
}
