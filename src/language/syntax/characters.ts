// What single characters are: blank, letter, invisible, or easily taken for another.

const letter = /[\p{L}\p{Nl}]/u;
const mark = /\p{M}/u;

/** May a word begin with this code point? */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
  return letter.test(String.fromCodePoint(code));
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** May a word go on with this code point? */
export function isWordPart(code: number): boolean {
  if (code < 128) return isLetter(code) || isDigit(code);
  const text = String.fromCodePoint(code);
  return letter.test(text) || mark.test(text);
}

/** Blanks that end no line: tab, the kinds of space, byte order mark, zero-width characters. */
export function isBlank(code: number): boolean {
  if (code < 128) return code === 32 || code === 9 || code === 11 || code === 12;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x2060 ||
    code === 0xfeff ||
    code === 0xad ||
    isDirection(code)
  );
}

/** Characters that turn the direction of writing without being seen (Unicode's bidi embeddings, overrides and isolates). */
export function isDirection(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

/** Characters that nobody sees and that change how a text looks, sorts or breaks. */
export function isInvisible(code: number): boolean {
  return code === 0x200b || code === 0x2060 || code === 0xfeff || code === 0xad || isDirection(code);
}

/** Characters that no text may hold: controls but tab, and halves of surrogate pairs. */
export function isControl(code: number): boolean {
  return (
    (code < 32 && code !== 9) ||
    code === 127 ||
    (code >= 0x80 && code < 0xa0 && code !== 0x85) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0xfffe ||
    code === 0xffff
  );
}

/** `U+0007`: how a character is named in messages. */
export function codeName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const latin = new Map<string, string>();
for (const [foreign, same] of [
  ['аеорсухіјѕԁһԛԝкмтнвАВЕКМНОРСТХІЈЅУԌ', 'aeopcyxijsdhqwkmthbABEKMHOPCTXIJSYG'],
  ['οαινυτρκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'oaivutpkABEZHIKMNOPTYX'],
] as const) {
  [...foreign].forEach((letter, i) => {
    latin.set(letter, same[i] as string);
  });
}
const latinLetter = /\p{Script=Latin}/u;
const foreignLetter = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** A letter of another script inside a word of Latin letters, and the Latin letter that it looks like. */
export interface LookAlike {
  readonly letter: string;
  readonly looksLike: string;
  /** The word with every such letter replaced. */
  readonly plain: string;
}

/** Does a word mix Latin letters with Cyrillic or Greek ones that look the same? (Unicode UTS 39, mixed-script confusables.) */
export function lookAlike(word: string): LookAlike | undefined {
  if (!foreignLetter.test(word) || !latinLetter.test(word)) return undefined;
  let first: string | undefined;
  let plain = '';
  for (const letter of word) {
    const same = latin.get(letter);
    if (same !== undefined) first ??= letter;
    plain += same ?? letter;
  }
  return first === undefined ? undefined : { letter: first, looksLike: latin.get(first) as string, plain };
}

/** Signs that word processors put in the place of an arrow, but that are none here. */
export function isArrowLike(code: number): boolean {
  return (
    code === 0x27f6 ||
    code === 0x2794 ||
    code === 0x279c ||
    code === 0x279d ||
    code === 0x279e ||
    code === 0x27a1 ||
    code === 0x27f9 ||
    code === 0xf0e0 ||
    code === 0x21a6
  );
}
