// What an entry of a legal basis cites: which rule, by its number and year.

import { fold } from '../../model/ids.js';
import { isKnownRank, rankOf, yearOf } from '../../model/legal-rank.js';
import { entryText } from './block.js';

/** A rule as it is cited. */
export interface Citation {
  readonly rank: number;
  readonly year: number | undefined;
  readonly number: string | undefined;
  /** The same for two ways to cite one rule. */
  readonly key: string;
}

/** Where the number stands: behind its word, before the year behind a slash, or between the kind and "Tahun". */
const forms = [
  /\b(?:nomor|no\.?|number)\s*:?\s*([a-z0-9./-]*\d[a-z0-9./-]*)/,
  /(?<=^|\s)([a-z0-9./-]*\d[a-z0-9.-]*\/(?:19|20)\d\d)\b/,
  /(?<=\s)(\d+[a-z]?)(?= (?:tahun|of) \d)/,
];

/** Reads an entry; a number that its writer put before it does not count. */
export function citationOf(entry: string): Citation {
  const text = fold(entryText(entry));
  const found = forms.map((form) => form.exec(text)).find((match) => match !== null);
  const number = found?.[1]?.replace(/\/(?:19|20)\d\d$/, '').replace(/[./-]+$/, '');
  const year = yearOf(text);
  const citation = { rank: rankOf(text), year: year < 9999 ? year : undefined, number };
  return { ...citation, key: keyOf(text, text.slice(0, found?.index ?? 0), citation) };
}

/** There is one law, government or presidential regulation of a number and year; other rules are told apart by who made them. */
function keyOf(text: string, before: string, { rank, number, year }: Omit<Citation, 'key'>): string {
  if (number === undefined || year === undefined || !isKnownRank(rank)) return text.replace(/[.;,\s]+$/, '');
  const isNational = rank >= 2 && rank <= 4 && !/pengganti|perp+u|in lieu/.test(before);
  const maker = isNational
    ? ''
    : before
        .replace(/\bri\b|republik indonesia|[^a-z0-9]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
  return [rank, maker, number, year].join('|');
}
