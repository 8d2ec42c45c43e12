// Which letters of a drawing the fonts that Alur brings along do not have.
import { isCovered } from '../font/measure.js';
import { typeScale } from '../font/style.js';
import type { Layout, PlacedText } from './layout.js';

/** Letters that are missing, in the order in which they are met, and the first text that holds one. */
export interface MissingLetters {
  readonly letters: readonly string[];
  readonly text: string;
}

/** What is never seen by itself: blanks, marks, joiners, control characters. */
const unseen = /[\s\p{M}\p{Cf}\p{Cc}]|[\u{1f3fb}-\u{1f3ff}]/u;

/** Looks through all texts of a layout; `undefined` where nothing is missing. */
export function missingLetters({ pages }: Layout): MissingLetters | undefined {
  const letters = new Set<string>();
  let first: string | undefined;
  for (const { texts } of pages) {
    for (const { of, text: line, style } of texts) {
      const { face } = typeScale[style];
      if (isCovered(line, face)) continue;
      for (const letter of line) {
        if (letters.has(letter) || unseen.test(letter) || isCovered(letter, face)) continue;
        letters.add(letter);
        first ??= textOf(texts, of, line);
      }
    }
  }
  return first === undefined ? undefined : { letters: [...letters], text: first };
}

/** The whole text of which this is a line. What belongs to the page is many texts. */
const textOf = (texts: readonly PlacedText[], of: string, line: string): string =>
  of === 'page'
    ? line
    : texts
        .filter((other) => other.of === of)
        .map(({ text }) => text)
        .join(' ');
