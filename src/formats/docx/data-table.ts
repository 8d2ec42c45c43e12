// A table of values as a native table: its headings repeat on every page, its rows do not split.
import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { DataTable } from '../../analysis/data-table.js';
import { measure } from '../../drawing/font/measure.js';
import { paragraph, twips } from './text.js';

/** The table, `width` units wide. */
export function dataTable({ columns, rows }: DataTable, width: number): Table {
  const widths = widthsOf(
    columns.map(({ title }, k) => [title, ...rows.map((row) => String(row[k] ?? ''))]),
    width,
  );
  const numeric = columns.map((_, k) => rows.every((row) => typeof (row[k] ?? 0) === 'number'));
  const cell = (text: string, k: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: twips(widths[k]!), type: WidthType.DXA },
      ...(head ? { shading: { fill: 'E7E6E6', color: 'auto', type: 'clear' as const } } : {}),
      children: text
        .split(/\r\n|\r|\n/)
        .map((line) =>
          paragraph(line, { style: head ? 'heading' : 'field', align: head || numeric[k] ? 'middle' : 'start' }),
        ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: { left: twips(5), right: twips(5), top: twips(2), bottom: twips(2), marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, k) => cell(title, k, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: columns.map((_, k) => cell(String(row[k] ?? ''), k, false)) }),
      ),
    ],
  });
}

/** Columns by their longest words and the length of their texts. */
function widthsOf(texts: readonly (readonly string[])[], width: number): number[] {
  const needs = texts.map((column) => {
    const words = column.flatMap((text) => text.split(/\s+/));
    const least = Math.max(...words.map((word) => measure(word, 12, 'bold'))) + 14;
    const most = Math.max(...column.map((text) => measure(text, 12, 'bold'))) + 14;
    return { least: Math.min(least, 240), wish: Math.max(least, Math.min(most, 320)) };
  });
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const wish = needs.reduce((sum, need) => sum + need.wish, 0);
  if (least >= width) return needs.map((need) => (need.least * width) / least);
  const share = wish > least ? (width - least) / (wish - least) : 0;
  const grown = needs.map((need) => need.least + (need.wish - need.least) * share);
  const sum = grown.reduce((total, value) => total + value, 0);
  return grown.map((value) => (value * width) / sum);
}
