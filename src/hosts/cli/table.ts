// A table on a terminal: columns in line, headings over them, long words of a cell below each other.
import { type Locale, roughly, timeWords, visible } from '../../index.js';
import type { CellValue, Column, DataTable } from '../../tables.js';

/** Widest column of words. */
const widest = 30;

interface Set {
  readonly column: Column;
  readonly head: readonly string[];
  readonly cells: readonly (readonly string[])[];
  readonly width: number;
  readonly right: boolean;
}

/** How a table is set. */
export interface TableSetting {
  /** Minutes of a working day. */
  readonly day: number;
  /** Marks a heading: bold, where there are colours. */
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** The lines of a table with its title. Columns in which nothing stands, or only zeros, are left out. */
export function setTable(table: DataTable, { day, bold, dim }: TableSetting): readonly string[] {
  const { columns, rows, title, language } = table;
  if (rows.length === 1 && columns.length > 8) return setTable(turned(table, day), { day, bold, dim });
  const shown = columns.flatMap((column, k): Set[] => {
    const values = rows.map((row) => row[k]);
    if (rows.length > 0 && values.every((value) => value === undefined || value === '' || value === 0)) return [];
    return [setColumn(column, values, language, day)];
  });
  const tall = Math.max(1, ...shown.map(({ head }) => head.length));
  const heads = Array.from({ length: tall }, (_, line) =>
    joined(shown, ({ head }) => head[line - (tall - head.length)] ?? ''),
  );
  const headed = shown.some(({ head }) => head.some((line) => line !== ''));
  const rule = dim(shown.map(({ width }) => '─'.repeat(width)).join('  '));
  const body = rows.flatMap((_, r) => {
    const height = Math.max(1, ...shown.map(({ cells }) => cells[r]!.length));
    return Array.from({ length: height }, (_, line) => joined(shown, ({ cells }) => cells[r]![line] ?? ''));
  });
  return [bold(visible(title)), '', ...(headed ? [...heads.map(bold), rule] : []), ...body];
}

/** A table of one row as a list of its cells. */
function turned({ columns, rows, language, ...table }: DataTable, day: number): DataTable {
  const cells = columns.flatMap((column, k) => {
    const words = cellWords(rows[0]?.[k], column, language, day);
    return words === '' ? [] : [[column.title, words]];
  });
  return { ...table, language, columns: ['name', 'value'].map((key) => ({ key, title: '' })), rows: cells };
}

function joined(columns: readonly Set[], of: (column: Set) => string): string {
  return columns
    .map((column) => {
      const text = of(column);
      const gap = ' '.repeat(Math.max(0, column.width - lengthOf(text)));
      return column.right ? gap + text : text + gap;
    })
    .join('  ')
    .trimEnd();
}

function setColumn(column: Column, values: readonly CellValue[], language: Locale, day: number): Set {
  const right = values.some((value) => typeof value === 'number');
  const cells = values.map((value) => broken(cellWords(value, column, language, day), widest));
  const filled = Math.max(0, ...cells.flat().map(lengthOf));
  const head = broken(visible(column.title), Math.max(10, filled));
  return { column, head, cells, right, width: Math.max(filled, ...head.map(lengthOf)) };
}

function cellWords(value: CellValue, { measure }: Column, language: Locale, day: number): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value.split('\n').map(visible).join('\n');
  if (measure === 'minutes') return timeWords(roughly(value, day), day, language);
  const number = measure === 'share' ? Math.round(value * 1000) / 10 : Math.round(value * 100) / 100;
  const words = language === 'id' ? String(number).replace('.', ',') : String(number);
  return measure === 'share' ? `${words}%` : words;
}

/** Signs as they are seen. */
const lengthOf = (text: string): number => [...text].length;

/** Breaks a text into lines of at most so many signs, between words where it can be. */
function broken(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
      while (lengthOf(line) > width * 2) {
        lines.push([...line].slice(0, width).join(''));
        line = [...line].slice(width).join('');
      }
    }
    return [...lines, line];
  });
}
