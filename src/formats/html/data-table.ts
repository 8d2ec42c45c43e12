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
          row.map((value, k) => element('td', { class: classOf(value, columns[k]?.key) }, linesOf(value))),
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

/** Codes stay in one line; numbers and marks stand in the middle. */
function classOf(value: CellValue, key: string | undefined): string | undefined {
  if (key === 'code') return 'key';
  return typeof value === 'number' || (value !== undefined && /^\p{Lu}{1,2}$/u.test(value)) ? 'number' : undefined;
}
