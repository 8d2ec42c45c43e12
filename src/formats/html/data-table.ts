// A table of plain values for reading.
import type { DataTable } from '../../analysis/data-table.js';
import { element, type Markup } from './element.js';

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
          row.map((value) => element('td', {}, value === undefined ? '' : String(value))),
        ),
      ),
    ),
  );
}
