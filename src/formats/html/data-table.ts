// A table of plain values for reading; cells with several things have one on each line.
import type { CellValue, DataTable } from '../../analysis/data-table.js';
import { type Content, element, type Markup } from './element.js';

export function dataTable({ title, columns, rows }: DataTable): Markup {
  return element(
    'table',
    {},
    element('caption', {}, title),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        columns.map((column) => element('th', { scope: 'col' }, column.title)),
      ),
    ),
    element(
      'tbody',
      {},
      rows.map((row) =>
        element(
          'tr',
          {},
          row.map((value) => element('td', {}, linesOf(value))),
        ),
      ),
    ),
  );
}

const newLine: Markup = { markup: '<br>' };

function linesOf(value: CellValue): Content {
  const lines = value === undefined ? [] : String(value).split('\n');
  return lines.flatMap((line, at) => (at === 0 ? [line] : [newLine, line]));
}
