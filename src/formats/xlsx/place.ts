// Places on a sheet: names of cells, and where a point of the drawing lies among columns and rows.
import type { Point } from '../../drawing/shape/geometry.js';

/** English metric units in a user unit of 1/96 inch. */
export const emu = 9525;

/** `A1` of a cell whose row and column count from 0. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** Borders of columns or rows, from 0 on. */
export function bordersOf(sizes: readonly number[]): number[] {
  const borders = [0];
  for (const size of sizes) borders.push(borders.at(-1)! + size);
  return borders;
}

/** Index of the column or row that a coordinate lies in, and how far in, in EMU. */
function within(borders: readonly number[], at: number): readonly [index: number, offset: number] {
  let [low, high] = [0, Math.max(0, borders.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (borders[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return [low, Math.max(0, Math.round((at - borders[low]!) * emu))];
}

/** A corner of an anchor. */
export function corner(tag: 'from' | 'to', [x, y]: Point, columns: readonly number[], rows: readonly number[]): string {
  const [column, right] = within(columns, x);
  const [row, down] = within(rows, y);
  return `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>${right}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${down}</xdr:rowOff></xdr:${tag}>`;
}
