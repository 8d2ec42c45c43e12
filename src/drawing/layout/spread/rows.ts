// Rows of a sheet, made one after the other from the cells that they hold.
import type { TextStyle } from '../../font/style.js';
import { blockOf } from '../text.js';
import type { CellStyle, SpreadCell } from './spread.js';

/** Spreadsheets allow no row to be higher (409 points); what is higher becomes several rows with their cells made one. */
const highest = 540;
/** Space between a text and the sides of its cell, and above and below it. */
const side = 6;
const pad = 4;
/** Spreadsheets set lines a little wider apart than we do. */
const slack = 1.08;

const textStyles: Readonly<Record<CellStyle, TextStyle>> = {
  title: 'title',
  organization: 'organization',
  label: 'field',
  value: 'field',
  name: 'title',
  person: 'field',
  heading: 'heading',
  entry: 'field',
  'last-entry': 'field',
  header: 'heading',
  turned: 'heading',
  text: 'body',
  centred: 'body',
  column: 'heading',
  datum: 'field',
};

/** A cell of a row to come: from which column border to which. */
export interface Wanted {
  readonly from: number;
  readonly to: number;
  readonly value: string | number;
  readonly style: CellStyle;
}

/** A row that has been made: where it begins, and how many rows of the sheet it is. */
export interface Made {
  readonly row: number;
  readonly rows: number;
}

export interface RowMaker {
  readonly rows: readonly number[];
  readonly cells: readonly SpreadCell[];
  /** A row as high as its cells need, at least `least`. */
  readonly add: (wanted: readonly Wanted[], least?: number) => Made;
  /** A row of exactly this height, with nothing in it yet. */
  readonly space: (height: number) => Made;
  readonly put: (cell: SpreadCell) => void;
}

/** Height that a text needs in a cell of this width. */
export function heightIn(value: string | number, width: number, style: CellStyle): number {
  return Math.ceil(blockOf(String(value), Math.max(1, width - 2 * side), textStyles[style]).h * slack) + 2 * pad;
}

/** Makes rows over columns with these borders. */
export function rowMaker(borders: readonly number[]): RowMaker {
  const rows: number[] = [];
  const cells: SpreadCell[] = [];
  const space = (height: number): Made => {
    const count = Math.max(1, Math.ceil(height / highest));
    const row = rows.length;
    for (let k = 0; k < count; k++)
      rows.push(Math.round(((k + 1) * height) / count) - Math.round((k * height) / count));
    return { row, rows: count };
  };
  const put = (cell: SpreadCell): void => void cells.push(cell);
  const add = (wanted: readonly Wanted[], least = 22): Made => {
    const heights = wanted.map(({ from, to, value, style }) => heightIn(value, borders[to]! - borders[from]!, style));
    const made = space(Math.max(least, ...heights));
    for (const { from, to, value, style } of wanted) put({ ...made, column: from, columns: to - from, value, style });
    return made;
  };
  return { rows, cells, add, space, put };
}
