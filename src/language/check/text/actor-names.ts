// Names of actors in the words of an activity.
import type { Word } from './words.js';

/** Longest title of an actor that is looked for, in words. */
const LONGEST = 12;

/** Who an activity begins with. */
export interface Lead {
  /** Where the name stands, in words. */
  readonly from: number;
  readonly to: number;
  /** Does the row belong to who is named? */
  readonly own: boolean;
}

interface Names {
  readonly titles: ReadonlyMap<string, unknown>;
  readonly articles: ReadonlySet<string>;
  readonly isVerb: (word: string) => boolean;
}

/** The actor that an activity begins with: a whole title, or a part of an own one before a verb ("Petugas" of "Petugas Loket"). */
export function leadOf(
  words: readonly Word[],
  own: readonly string[],
  { titles, articles, isVerb }: Names,
): Lead | undefined {
  const from = articles.has(words[0]?.lower ?? '') ? 1 : 0;
  const whole = titleAt(words, from, titles);
  // "Records" is an office, but "Records the complaint" is what somebody does.
  const isDone = whole > 0 && isVerb(words[from]!.lower) && !isVerb(words[from + whole]?.lower ?? '');
  if (isDone) return undefined;
  if (whole > 0) return { from, to: from + whole, own: own.includes(wordsBetween(words, from, whole)) };
  for (let length = 1; length < LONGEST && from + length < words.length; length++) {
    const part = wordsBetween(words, from, length);
    const isPart = own.some((title) => title.startsWith(`${part} `) || title.endsWith(` ${part}`));
    if (isPart && isVerb(words[from + length]!.lower)) return { from, to: from + length, own: true };
  }
  return undefined;
}

/** How many words the title of an actor has that stands at a word; 0 if none does. */
export function titleAt(words: readonly Word[], at: number, titles: ReadonlyMap<string, unknown>): number {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    if (titles.has(wordsBetween(words, at, length))) return length;
  }
  return 0;
}

/** Words as titles are compared by. */
export function wordsBetween(words: readonly Word[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map(({ lower }) => lower)
    .join(' ');
}
