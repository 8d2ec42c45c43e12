// A table of values as a sheet: a heading that stays and repeats, columns as wide as their words, rows as high.
import type { CellValue, DataTable } from '../../../analysis/data-table.js';
import type { PaperSize } from '../paper.js';
import { paperOf } from '../paper.js';
import { longestWord, widthOf } from '../text.js';
import { rowMaker } from './rows.js';
import type { Spread } from './spread.js';

/** Widths of columns: bounds, and what a cell needs beside its words (a button that filters included). */
const narrowest = 48;
const widest = 300;
const beside = 18;

/** Lays out a table of values. */
export function layoutDataSpread(
  table: DataTable,
  name: string,
  { paper, orientation, margin }: { paper: PaperSize; orientation?: 'landscape' | 'portrait'; margin?: number },
): Spread {
  const widths = table.columns.map(({ title }, k) =>
    widthFor(
      title,
      table.rows.map((row) => row[k]),
    ),
  );
  const borders = [0];
  for (const width of widths) borders.push(borders.at(-1)! + width);
  const maker = rowMaker(borders);
  maker.add(
    table.columns.map(({ title }, k) => ({ from: k, to: k + 1, value: title, style: 'column' })),
    28,
  );
  for (const row of table.rows)
    maker.add(table.columns.map((_, k) => ({ from: k, to: k + 1, value: row[k] ?? '', style: 'datum' })));
  return {
    name,
    title: table.title,
    columns: widths,
    rows: maker.rows,
    cells: maker.cells,
    heading: { first: 0, last: 0 },
    frozen: true,
    breaks: [],
    paper: paperOf(paper, orientation, margin),
    footer: { text: table.title, page: table.language === 'id' ? 'Halaman' : 'Page' },
  };
}

/** Wide enough for the heading's words and for most of the texts on one line. */
function widthFor(title: string, values: readonly CellValue[]): number {
  const lines = values.flatMap((value) => String(value ?? '').split(/\r\n|\r|\n/));
  const least = Math.max(
    longestWord(title, 'heading'),
    ...lines.map((line) => Math.min(160, longestWord(line, 'field'))),
  );
  const natural = Math.max(0, ...lines.map((line) => widthOf(line, 'field')));
  const wanted = natural <= widest ? natural : Math.max(180, Math.min(widest, Math.ceil(natural / 2)));
  return Math.min(Math.max(narrowest, Math.ceil(Math.max(least, wanted)) + beside), widest + beside);
}
