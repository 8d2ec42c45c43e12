// What an entry of a legal basis cites: which rule, by its number and year.
import { fold } from '../../model/ids.js';
import { isKnownRank, rankOf, yearOf } from '../../model/legal-rank.js';

/** A rule as it is cited. */
export interface Citation {
  readonly rank: number;
  readonly year: number | undefined;
  readonly number: string | undefined;
  /** The same for two ways to cite one rule. */
  readonly key: string;
}

/** Reads an entry. Without its own number: `1. UU …` is read as `UU …`. */
export function citationOf(entry: string): Citation {
  const text = fold(entry.trim().replace(/^\d{1,3}[.)]\s+/, '')).replace(/\s+/g, ' ');
  const rank = rankOf(text);
  const [, before = '', number] =
    /^(.*?)(?:\b(?:nomor|no\.?|number)\s*:?\s*|\s)([a-z.]*\d[a-z0-9./-]*)/.exec(text) ?? [];
  const year = yearOf(text);
  const own = /^(.+?)\/(?:[a-z.-]+\/)?(?:19|20)\d\d$/.exec(number ?? '')?.[1] ?? number;
  const isYear = own !== undefined && own === String(year) && !/\d\D+\d/.test(text);
  const named = isYear ? undefined : own?.replace(/[.,;]+$/, '');
  const known = Number.isSafeInteger(year) && year < 9999 ? year : undefined;
  return { rank, year: known, number: named, key: keyOf(text, before, rank, named, known) };
}

/** There is one law, government or presidential regulation of a number and year; others are told apart by who made them. */
function keyOf(
  text: string,
  before: string,
  rank: number,
  number: string | undefined,
  year: number | undefined,
): string {
  if (number === undefined || year === undefined || !isKnownRank(rank)) return text.replace(/[.;,\s]+$/, '');
  const national =
    /^(undang-undang|uu|law|peraturan pemerintah|pp|peraturan presiden|perpres)\b(?! pengganti| dasar)/.test(
      before.trim(),
    );
  const maker = national
    ? ''
    : before
        .replace(/\b(?:republik indonesia|ri|nomor|no\.?)\b/g, '')
        .replace(/[^a-z0-9]+/g, ' ')
        .trim();
  return [rank, maker, number, year].join('|');
}
