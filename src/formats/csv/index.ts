// A table as comma-separated values (RFC 4180), made so that spreadsheets read every letter and calculate nothing.
import type { CellValue, DataTable } from '../../analysis/data-table.js';

/** Beginnings that a spreadsheet takes for a formula; full-width ones and those behind a tab or line end count too. */
const formula = /^[=+\-@\t\r＝＋－＠]/u;

/**
 * The table as CSV: a line of headings, then the rows; commas, line ends CR LF, UTF-8 with byte order mark. Words that a spreadsheet
 * would take for a formula get a leading apostrophe; numbers have a decimal point.
 *
 * @example
 * toCsv(coverage(model).units);
 */
export function toCsv({ columns, rows }: DataTable): string {
  const lines = [columns.map(({ title }) => title), ...rows].map((row) => row.map(cellOf).join(','));
  return `\u{feff}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function cellOf(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
