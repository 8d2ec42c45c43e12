// Dates and states of the model in the words of a tongue, for whoever prints them.
import type { Locale } from '../source/locale.js';
import { monthName, valueWords } from '../syntax/keywords.js';

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2025-06-02` as `2 Juni 2025` or `2 June 2025`; a date in the writer's own words, or one that no calendar has, stays as it is. */
export function printedDate(date: string, locale: Locale): string {
  const [, year, month, day] = iso.exec(date) ?? [];
  const name = month === undefined ? '' : monthName(Number(month), locale);
  return name === '' ? date : `${Number(day)} ${name} ${year}`;
}

/** A state such as `in-force` as `Berlaku` or `In force`; the writer's own word stays as it is. */
export function printedStatus(status: string, locale: Locale): string {
  const known: Readonly<Record<string, readonly string[]>> = valueWords.status;
  const word = Object.hasOwn(known, status) ? known[status]?.[locale === 'en' ? 0 : 1] : undefined;
  return word === undefined ? status : (word.charAt(0).toUpperCase() + word.slice(1)).replaceAll('-', ' ');
}
