// A table of plain values: what a map says in words, a list of measures, a coverage report. Formats write it; nothing is drawn here.
import type { Locale } from '../language/source/locale.js';

/** A cell: words, a number, or nothing. */
export type CellValue = string | number | undefined;

/** A column of a table. */
export interface Column {
  /** The same in every language: the key in JSON, and what other programs may rely on. */
  readonly key: string;
  /** Printed heading. */
  readonly title: string;
  /** What its numbers are: minutes of working time, or shares from 0 to 1. Absent for words and counts. */
  readonly measure?: 'minutes' | 'share';
}

/** Rows of values under columns; every row has one value for each column. */
export interface DataTable {
  /** The same in every language: file names and sheets are made from it. */
  readonly id: string;
  readonly title: string;
  readonly language: Locale;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
}
