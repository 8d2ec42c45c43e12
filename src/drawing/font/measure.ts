// How wide a text is, without a browser: advances and kerning from the width tables.
import { type Metrics, metricsOf, tableSize, unitsPerEm, unknown } from './metrics.js';
import type { Face } from './style.js';

/** Advance of letters that the tables do not know: that of most Latin small letters. */
const ordinary = Math.round(0.556 * unitsPerEm);

/** Marks and signs without a width of their own: combining marks, joiners, variation selectors, soft hyphens, control characters. */
const weightless = /\p{Mn}|\p{Me}|\p{Cf}|\p{Cc}|[\u{1f3fb}-\u{1f3ff}]/u;

/** Is it a letter as wide as high: Chinese, Japanese, Korean, or a picture? */
export function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0x2600 && code <= 0x27bf) ||
    code >= 0x1f000
  );
}

function rareAdvance(code: number): number {
  if (weightless.test(String.fromCodePoint(code))) return 0;
  return isWide(code) ? unitsPerEm : ordinary;
}

/** Advance of one letter in 1/2048 em. */
export function advanceOf(metrics: Metrics, code: number): number {
  const known = code < tableSize ? metrics.advances[code]! : unknown;
  return known === unknown ? rareAdvance(code) : known;
}

/** Has the font every letter of this text? Then it is drawn just as wide as it is measured. */
export function isCovered(text: string, face: Face): boolean {
  const { advances } = metricsOf(face);
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    if (code >= tableSize || advances[code] === unknown || weightless.test(letter)) return false;
  }
  return true;
}

/** By how much two neighbours are moved together (below 0) or apart, in 1/2048 em. */
export function kerningOf(metrics: Metrics, left: number, right: number): number {
  if (left >= tableSize || right >= tableSize) return 0;
  return metrics.pairs[metrics.lefts[left]! * metrics.width + metrics.rights[right]!]!;
}

/**
 * Width of one line of text in user units, for a font size in user units: what a browser gives for Arimo and its metric twins
 * (Arial, Liberation Sans, Helvetica), kerning included. Letters that the tables do not know count as 0.556 em, CJK and emoji
 * as 1 em, combining marks and control characters as nothing.
 */
export function measure(text: string, size: number, face: Face): number {
  const metrics = metricsOf(face);
  const { lefts, rights, pairs, width } = metrics;
  let units = 0;
  let row = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff) {
      code = text.codePointAt(i)!;
      if (code > 0xffff) i++;
    }
    units += advanceOf(metrics, code);
    if (code >= tableSize) row = 0;
    else {
      if (row !== 0) units += pairs[row + rights[code]!]!;
      row = lefts[code]! * width;
    }
  }
  return (units * size) / unitsPerEm;
}
