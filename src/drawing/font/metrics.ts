// The two width tables made ready for quick look-ups: typed arrays over the first code points, decoded when first needed.
import type { Face } from './style.js';
import { advances as boldAdvances, kerning as boldKerning } from './tables/bold.js';
import { advances as regularAdvances, kerning as regularKerning } from './tables/regular.js';

/** Code points below this have a place in the arrays; the tables know none above. */
export const tableSize = 0x2300;
/** Units of all advances and distances: 2048 make one em. */
export const unitsPerEm = 2048;

/**
 * Advances by code point (`unknown` where the table has none), and kerning: the distance of a pair stands at
 * `pairs[lefts[left] * width + rights[right]]`; letters without any pair share row and column 0, which hold zeros.
 */
export interface Metrics {
  readonly advances: Uint16Array;
  readonly lefts: Uint16Array;
  readonly rights: Uint16Array;
  readonly width: number;
  readonly pairs: Int16Array;
}

export const unknown = 0xffff;
/** Has an advance in the font, but browsers do not show it. */
const softHyphen = 0xad;

const numbersOf = (line: string): number[] => line.split(' ').map((word) => Number.parseInt(word, 36));
const linesOf = (table: string): number[][] => table.trim().split('\n').map(numbersOf);

/** Notation of the tables: a line is the first code point of a run and its advances; or left letter, distance, right letters. */
function decode(advanceTable: string, kerningTable: string): Metrics {
  const advances = new Uint16Array(tableSize).fill(unknown);
  for (const [first = 0, ...run] of linesOf(advanceTable)) advances.set(run, first);
  advances[softHyphen] = 0;
  const lefts = new Uint16Array(tableSize);
  const rights = new Uint16Array(tableSize);
  let rows = 1;
  let width = 1;
  const lines = linesOf(kerningTable);
  for (const [left = 0, , ...others] of lines) {
    if (lefts[left] === 0) lefts[left] = rows++;
    for (const right of others) if (rights[right] === 0) rights[right] = width++;
  }
  const pairs = new Int16Array(rows * width);
  for (const [left = 0, distance = 0, ...others] of lines) {
    for (const right of others) pairs[lefts[left]! * width + rights[right]!] = distance;
  }
  return { advances, lefts, rights, width, pairs };
}

const decoded: { regular?: Metrics; bold?: Metrics } = {};

/** The metrics of a face. */
export function metricsOf(face: Face): Metrics {
  if (face === 'bold') {
    decoded.bold ??= decode(boldAdvances, boldKerning);
    return decoded.bold;
  }
  decoded.regular ??= decode(regularAdvances, regularKerning);
  return decoded.regular;
}
