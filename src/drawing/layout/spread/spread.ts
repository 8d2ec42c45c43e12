// A sheet of a spreadsheet as numbers: columns, rows, cells that may span several, and a drawing over them.
import type { Footer } from '../../view/sop.js';
import type { Page } from '../layout.js';
import type { Paper } from '../paper.js';

/** How a cell looks; the words behind it are measured in that style. */
export type CellStyle =
  | 'title'
  | 'organization'
  | 'label'
  | 'value'
  | 'name'
  | 'person'
  | 'heading'
  | 'entry'
  | 'last-entry'
  | 'header'
  | 'turned'
  | 'text'
  | 'centred'
  | 'column'
  | 'datum';

/** A cell, or several made one. Rows and columns count from 0. */
export interface SpreadCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly value: string | number;
  readonly style: CellStyle;
}

/** One sheet. Widths, heights and coordinates are in user units of 1/96 inch from its upper left corner. */
export interface Spread {
  /** What the sheet would like to be called. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly SpreadCell[];
  /** The first and last row of the heading that every printed page repeats. */
  readonly heading?: { readonly first: number; readonly last: number };
  /** Does the heading stay where it is when the sheet is scrolled? Only one at the top can. */
  readonly frozen: boolean;
  /** Rows that begin a new printed page. */
  readonly breaks: readonly number[];
  readonly paper: Paper;
  readonly footer: Footer;
  readonly drawing?: Pick<Page, 'nodes' | 'edges' | 'texts'>;
}
