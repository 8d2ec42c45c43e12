// Tables as JSON: rows as objects, by the keys of the columns.
import type { CellValue, DataTable } from '../../analysis/data-table.js';

/**
 * Tables as JSON text, indented by two blanks, final newline included: `{ "version": 1, "tables": [{ "id", "title", "columns", "rows" }] }`.
 * A row holds what it has under the keys of its columns; empty cells are left out. Times are minutes, shares lie between 0 and 1.
 */
export function tablesToJson(tables: readonly DataTable[]): string {
  const written = tables.map(({ id, title, language, columns, rows }) => ({
    id,
    title,
    language,
    columns: columns.map((column) => ({ ...column })),
    rows: rows.map((row) => {
      const cells: Record<string, CellValue> = Object.create(null);
      columns.forEach(({ key }, k) => {
        if (row[k] !== undefined) cells[key] = row[k];
      });
      return cells;
    }),
  }));
  return `${JSON.stringify({ version: 1, tables: written }, null, 2)}\n`;
}
