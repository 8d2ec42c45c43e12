// Dates, states and list entries of the model as they are printed, for whoever prints them or speaks of what is printed.
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

const ownNumber = /^\d{1,3}[.)]\s+/;

/** Entries without the numbers that their writer gave all of them: they are numbered when they are printed. */
export function withoutNumbers(items: readonly string[]): string[] {
  return items.every((item) => ownNumber.test(item)) ? items.map((item) => item.replace(ownNumber, '')) : [...items];
}
