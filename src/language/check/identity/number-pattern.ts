// The pattern of SOP numbers: what `{serial:3}/{unit}/{year}` stands for, whether a number follows it, and what a number by it looks like.
//
//   {serial}    digits; {serial:3}: at least three, with zeros before them ("007", "1024")
//   {unit}      the code of the unit or of one around it; letters, digits, "." and "-" where no code is known
//   {process}   the code of a process around it, or its own; the same where none is known
//   {class}     a classification code: letters, digits, "." and "-"
//   {year}      four digits from 1945 to 2099
//   {month}     a month in Roman numerals, I to XII
//
// Everything else stands for itself, letter by letter.

type Name = 'serial' | 'unit' | 'process' | 'class' | 'year' | 'month';
type Part = { readonly text: string } | { readonly name: Name; readonly digits: number };

/** A pattern, taken apart. */
export type NumberPattern = readonly Part[];

/** Codes that a number may name; empty where none is known. */
export interface Codes {
  readonly unit: readonly string[];
  readonly process: readonly string[];
}

/** What a number says by its pattern. */
export interface ReadNumber {
  readonly serial?: { readonly value: number; readonly start: number; readonly end: number };
  readonly year: string;
  /** All of it but the serial number and the month: numbers of one series have it in common. */
  readonly series: string;
}

/** Numbers are shorter than this; longer ones follow no pattern. */
const LONGEST = 200;

/** Takes a pattern apart. */
export function numberPattern(text: string): NumberPattern {
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(/\{(serial|unit|process|class|year|month)(?:(?<=serial):(\d))?\}/g)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index) });
    parts.push({ name: match[1] as Name, digits: Number(match[2] ?? 1) });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

/** Reads a number by a pattern; `undefined` if it does not follow it. Where it can be read in several ways each part takes all it can. */
export function readNumber(pattern: NumberPattern, number: string, codes: Codes): ReadNumber | undefined {
  if (number.length > LONGEST) return undefined;
  const failed = new Set<number>();
  const ends: number[] = [];
  const fits = (part: number, at: number): boolean => {
    if (part === pattern.length) return at === number.length;
    const place = part * (LONGEST + 1) + at;
    if (failed.has(place)) return false;
    for (const length of lengthsOf(pattern[part]!, number, at, codes)) {
      ends[part] = at + length;
      if (fits(part + 1, at + length)) return true;
    }
    failed.add(place);
    return false;
  };
  return fits(0, 0) ? readingOf(pattern, number, ends) : undefined;
}

function readingOf(pattern: NumberPattern, number: string, ends: readonly number[]): ReadNumber {
  let serial: ReadNumber['serial'];
  let year = '';
  let series = '';
  pattern.forEach((part, i) => {
    const [start, end] = [ends[i - 1] ?? 0, ends[i]!];
    const text = number.slice(start, end);
    const name = 'name' in part ? part.name : undefined;
    if (name === 'serial') serial ??= { value: Number(text), start, end };
    if (name === 'year') year = text;
    series += name === 'serial' || name === 'month' ? '#' : text;
  });
  return { ...(serial && { serial }), year, series };
}

const months = ['XII', 'XI', 'X', 'IX', 'VIII', 'VII', 'VI', 'V', 'IV', 'III', 'II', 'I'];

/** How much of a number a part may take at a place, the most first. */
function lengthsOf(part: Part, number: string, at: number, codes: Codes): readonly number[] {
  if ('text' in part) return number.startsWith(part.text, at) ? [part.text.length] : [];
  const known = part.name === 'unit' || part.name === 'process' ? codes[part.name] : [];
  if (known.length > 0) return startsOf(known, number, at);
  switch (part.name) {
    case 'year':
      return /^(19(4[5-9]|[5-9]\d)|20\d\d)/.test(number.slice(at, at + 4)) ? [4] : [];
    case 'month':
      return startsOf(months, number, at);
    case 'serial': {
      const digits = /^\d{0,9}/.exec(number.slice(at, at + 9))?.[0] ?? '';
      return counts(digits.length, part.digits).filter((length) => length === part.digits || digits[0] !== '0');
    }
    default:
      return counts(/^[A-Za-z0-9.-]*/.exec(number.slice(at))?.[0].length ?? 0, 1);
  }
}

/** Lengths of the texts that stand at a place, the longest first. */
const startsOf = (texts: readonly string[], number: string, at: number): readonly number[] =>
  texts
    .filter((text) => number.startsWith(text, at))
    .map((text) => text.length)
    .sort((a, b) => b - a);

/** The whole numbers from `most` down to `least`. */
const counts = (most: number, least: number): readonly number[] =>
  Array.from({ length: Math.max(0, most - least + 1) }, (_, i) => most - i);

/** A number as it may look by a pattern. `year`: of its SOP. */
export function sampleOf(pattern: NumberPattern, codes: Codes, year: string): string {
  const samples = {
    unit: codes.unit[0] ?? 'ORG',
    process: codes.process[0] ?? '01.02',
    class: '065',
    year,
    month: 'I',
  };
  return pattern
    .map((part) => {
      if ('text' in part) return part.text;
      return part.name === 'serial' ? serialText(1, part.digits) : samples[part.name];
    })
    .join('');
}

/** A serial number with zeros before it. */
export const serialText = (value: number, digits: number): string => String(value).padStart(digits, '0');
