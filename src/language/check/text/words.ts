// A text as its words, with their places; what all rules on words look at.

export interface Word {
  /** In small letters. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text: letters and digits, with hyphens and apostrophes inside. A number of the writer's own before it ("1.", "a)") is none. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu)) {
    words.push({ lower: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  const first = words[0];
  const isNumber = first !== undefined && /^(\p{N}+|\p{L})$/u.test(first.lower) && /^[.)]/.test(text.slice(first.end));
  return isNumber ? words.slice(1) : words;
}

/** A text with its first letter made a capital. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** A text with its first letter made small, unless its first word is an abbreviation. */
export function uncapitalised(text: string): string {
  const [first = '', second = ''] = text;
  return second !== second.toLowerCase() || /\d/.test(second) ? text : first.toLowerCase() + text.slice(first.length);
}

/** A piece of a text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Phrases by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Reads phrases that are written one a line. */
export function phrases(lines: string): Phrases {
  const found = new Map<string, string[][]>();
  for (const line of lines.split('\n')) {
    const words = line.trim().split(' ');
    const [first = ''] = words;
    if (first !== '') found.set(first, [...(found.get(first) ?? []), words]);
  }
  return found;
}

/** Reads words that are written with blanks and line ends between them. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(list(text));
}

/** The pieces between blanks and line ends. */
export function list(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Does a phrase stand at a word? How many words it has; 0 if none does. The longest counts. */
export function phraseAt(words: readonly Word[], at: number, sought: Phrases): number {
  const fitting = (sought.get(words[at]?.lower ?? '') ?? []).filter((phrase) =>
    phrase.every((word, i) => words[at + i]?.lower === word),
  );
  return Math.max(0, ...fitting.map((phrase) => phrase.length));
}

/** Every phrase in a text, as the places of its first and behind its last word. */
export function findPhrases(words: readonly Word[], sought: Phrases): readonly Place[] {
  const found: Place[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = phraseAt(words, at, sought);
    if (length === 0) continue;
    found.push({ start: words[at]!.start, end: words[at + length - 1]!.end });
    at += length - 1;
  }
  return found;
}
