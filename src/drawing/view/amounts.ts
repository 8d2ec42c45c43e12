// How amounts are printed: ranges with a dash, a number on the same line as its unit.

/** Letters of a number with its unit that may not be parted: more would make columns too wide. */
const longestWhole = 16;

/** `1..2 jam` is printed `1–2 jam`. */
export const withDashes = (text: string): string => text.replace(/(?<=\d) ?\.\. ?(?=\d)/g, '–');

/** The text of a duration; the blank between a number and the word after it never ends a line. */
export const printedTime = (text: string): string =>
  withDashes(text).replace(/(?<![\d.,–])([\d.,–]*\d) (\p{L}+)/gu, (whole, number: string, unit: string) =>
    whole.length <= longestWhole ? `${number}\u00a0${unit}` : whole,
  );
