// Where lines break: at blanks, after hyphens and slashes, and between letters only where a word is wider than the line.
import { advanceOf, isWide, kerningOf } from './measure.js';
import { type Metrics, metricsOf, unitsPerEm } from './metrics.js';
import type { Face } from './style.js';

/** A paragraph with the width of each of its beginnings, so that any piece of it is measured at once. */
interface Ruler {
  readonly text: string;
  readonly metrics: Metrics;
  /** `ends[i]`: width of the first `i` code units, in 1/2048 em. */
  readonly ends: Float64Array;
  /** Room in 1/2048 em. */
  readonly room: number;
}

/**
 * The lines of a text set into a column: no line is wider than `width` (user units, as is `size`) unless a single letter is. Line
 * breaks of the text are kept, other control characters dropped, blanks made single. A word wider than the column is broken at a
 * hyphen or slash, or else between letters with a hyphen added. A letter and its marks are never parted. An empty text gives no line.
 */
export function wrap(text: string, width: number, size: number, face: Face): string[] {
  const metrics = metricsOf(face);
  const room = (width * unitsPerEm) / size + 1e-6;
  const lines: string[] = [];
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    wrapParagraph(rulerFor(cleaned(raw), metrics, room), lines);
  }
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/** A paragraph without control characters, its blanks made single. */
function cleaned(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Width of the narrowest column in which no word of the text is broken between letters, in user units. */
export function widestWord(text: string, size: number, face: Face): number {
  const ruler = rulerFor(cleaned(text.replace(/[^\S\u00a0]/g, ' ')), metricsOf(face), 0);
  let widest = 0;
  for (let at = 0; at < ruler.text.length; ) {
    const next = nextBreak(ruler.text, at);
    widest = Math.max(widest, widthOf(ruler, at, next));
    at = skipBlank(ruler.text, next);
  }
  return (widest * size) / unitsPerEm;
}

function rulerFor(text: string, metrics: Metrics, room: number): Ruler {
  const ends = new Float64Array(text.length + 1);
  let units = 0;
  let left = 0xffff;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    units += advanceOf(metrics, code) + kerningOf(metrics, left, code);
    left = code;
    ends[i + 1] = units;
    if (code > 0xffff) ends[++i + 1] = units;
  }
  return { text, metrics, ends, room };
}

/** Width of a piece that would stand on a line of its own. */
function widthOf({ text, metrics, ends }: Ruler, from: number, to: number): number {
  if (from >= to) return 0;
  const before = from > 0 ? kerningOf(metrics, text.charCodeAt(from - 1), text.charCodeAt(from)) : 0;
  return ends[to]! - ends[from]! - before;
}

function wrapParagraph(ruler: Ruler, lines: string[]): void {
  const { text, room } = ruler;
  if (widthOf(ruler, 0, text.length) <= room) {
    lines.push(text);
    return;
  }
  let start = 0;
  let fitting = 0;
  let at = 0;
  while (at < text.length) {
    const next = nextBreak(text, at);
    if (widthOf(ruler, start, next) <= room) fitting = next;
    else if (fitting > start) {
      lines.push(text.slice(start, fitting));
      start = skipBlank(text, fitting);
      fitting = start;
      continue;
    } else {
      start = breakWord(ruler, start, next, lines);
      if (start === next) start = skipBlank(text, next);
      fitting = next;
    }
    at = skipBlank(text, next);
  }
  if (fitting > start) lines.push(text.slice(start, fitting));
}

const skipBlank = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

/** The end of the piece that begins at `at`: before a blank, after a hyphen or slash between letters, after a CJK letter. */
function nextBreak(text: string, at: number): number {
  for (let i = at; i < text.length; ) {
    const end = clusterEnd(text, i);
    if (end >= text.length || text[end] === ' ') return end;
    if (i > at && isHinge(text, i)) return end;
    if (isWide(text.codePointAt(i)!) && isWide(text.codePointAt(end)!)) return end;
    i = end;
  }
  return text.length;
}

/** Signs after which a word may be broken. */
const signs = '-/\u2010\u2013';

/** Blanks that only break where the words that they tie do not fit. */
const tie = '\u00a0';

/** May a line end after the sign at `i`? Not between two digits ("5-10 minutes"), nor before another sign. */
function isHinge(text: string, i: number): boolean {
  if (!signs.includes(text[i]!)) return false;
  const around = (text[i - 1] ?? '') + (text[i + 1] ?? '');
  return /^[\p{L}\p{N}.)][\p{L}\p{N}(]$/u.test(around) && !/^\d\d$/.test(around);
}

/**
 * Breaks the word from `start` to `end`, which is wider than the room; gives where its last piece begins, which fits and is not
 * written yet.
 */
function breakWord(ruler: Ruler, start: number, end: number, lines: string[]): number {
  let from = start;
  while (widthOf(ruler, from, end) > ruler.room) {
    const { at, hyphen } = cutOf(ruler, from, end);
    lines.push(ruler.text.slice(from, ruler.text[at - 1] === tie ? at - 1 : at) + hyphen);
    from = at;
  }
  return from;
}

interface Cut {
  readonly at: number;
  readonly hyphen: string;
}

/** At least so many letters go to the last piece of a broken word, if its other pieces have more. */
const leastTail = 3;

/** Where the piece ends that begins at `from`: after its last sign, if it has one, or else between two letters. */
function cutOf(ruler: Ruler, from: number, end: number): Cut {
  const { text, room, metrics } = ruler;
  const cuts: Cut[] = [];
  let atSign: Cut | undefined;
  for (let i = from; i < end; ) {
    const stop = clusterEnd(text, i);
    const plain = widthOf(ruler, from, stop);
    if (plain > room) break;
    if (i > from && stop < end && (text[i] === tie || signs.includes(text[i]!))) atSign = { at: stop, hyphen: '' };
    const hyphen = /[\p{L}\p{N}]$/u.test(text.slice(i, stop)) && !isWide(text.codePointAt(i)!) ? '-' : '';
    const added = hyphen && advanceOf(metrics, 0x2d) + kerningOf(metrics, text.charCodeAt(stop - 1), 0x2d);
    if (added === '' || plain + added <= room) cuts.push({ at: stop, hyphen });
    i = stop;
  }
  if (atSign) return atSign;
  const last = cuts.at(-1);
  if (!last) return { at: clusterEnd(text, from), hyphen: '' };
  const earlier = cuts[cuts.length - 1 - Math.max(0, leastTail - (end - last.at))];
  return last.hyphen !== '' && earlier && cuts.indexOf(earlier) >= leastTail ? earlier : last;
}

const joined = /^(?:\p{M}|\u200c|\u200d|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}])/u;
const flagHalf = (code: number): boolean => code >= 0x1f1e6 && code <= 0x1f1ff;

/** The end of the letter that begins at `at`, its marks included; flags and joined pictures count as one letter. */
function clusterEnd(text: string, at: number): number {
  const first = text.codePointAt(at)!;
  let end = at + (first > 0xffff ? 2 : 1);
  if (first < 0x250 && (text.charCodeAt(end) || 0) < 0x250) return end;
  if (flagHalf(first) && flagHalf(text.codePointAt(end) ?? 0)) end += 2;
  for (;;) {
    const code = text.codePointAt(end);
    if (code === undefined) return end;
    const afterJoiner = text[end - 1] === '\u200d' && isWide(code);
    if (!afterJoiner && !joined.test(String.fromCodePoint(code))) return end;
    end += code > 0xffff ? 2 : 1;
  }
}
