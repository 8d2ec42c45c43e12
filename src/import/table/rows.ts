// The rows below a heading as steps to be: their texts, and in which of the performers' columns something is marked.
import { cellAt, type Grid, plain } from './grid.js';
import type { Header, TableColumn } from './header.js';

export interface SourceRow {
  /** Rows of the sheet that it takes, from 0; the last one is included. */
  readonly top: number;
  readonly bottom: number;
  /** Its number as it is written, else its place. */
  readonly number: number;
  readonly activity: string;
  readonly needs: readonly string[];
  readonly time: string;
  readonly outputs: readonly string[];
  readonly note: string;
  /** Names in a column of performers. */
  readonly performers: readonly string[];
  /** Marks by column of the sheet. */
  readonly marks: ReadonlyMap<number, string>;
  readonly yes: string;
  readonly no: string;
}

/** Rows of text without a number after which a table is over: signatures and remarks stand there. */
const enough = 3;

/** All rows of a table; headings that are repeated on further pages are passed over. */
export function rowsBelow(grid: Grid, header: Header): readonly SourceRow[] {
  const of = (role: TableColumn['role']): number => header.columns.find((column) => column.role === role)?.column ?? -1;
  const [activity, number] = [of('activity'), of('number')];
  const heading = plain(header.columns.find(({ role }) => role === 'activity')?.title ?? '');
  const actors = header.columns.filter(({ role }) => role === 'actor');
  const rows: SourceRow[] = [];
  const starts = startsOf(grid, header, activity);
  let missed = 0;
  starts.forEach((top, k) => {
    const text = cellAt(grid, top, activity);
    const bottom = (starts[k + 1] ?? endOf(grid, top, activity)) - 1;
    const told = Number.parseInt(cellAt(grid, top, number), 10);
    if (plain(text) === heading || missed >= enough) return;
    const others = header.columns.some(({ column, role }) => role !== 'activity' && cellAt(grid, top, column) !== '');
    if (number >= 0 && Number.isNaN(told) && !others && grid.shapes.length === 0) {
      missed += 1;
      return;
    }
    const cell = (role: TableColumn['role']): string => joined(grid, top, bottom, of(role));
    rows.push({
      top,
      bottom,
      number: Number.isSafeInteger(told) && told > 0 ? told : rows.length + 1,
      activity: joined(grid, top, bottom, activity).replace(/\s+/g, ' '),
      needs: listOf(cell('needs')),
      time: cell('time').replace(/\s+/g, ' '),
      outputs: listOf(cell('output')),
      note: cell('note').replace(/\s+/g, ' '),
      performers: namesOf(cell('performer')),
      marks: marksOf(grid, top, bottom, actors),
      yes: cell('yes'),
      no: cell('no'),
    });
  });
  return rows;
}

/** Rows of the sheet in which an activity begins. */
function startsOf(grid: Grid, { bottom }: Header, activity: number): number[] {
  const starts: number[] = [];
  for (let row = bottom; row < grid.rows.length; row++) {
    if (cellAt(grid, row, activity) !== '') starts.push(row);
  }
  return starts;
}

/** Where the last row ends: with its merged cell, else with itself. */
function endOf({ merges }: Grid, top: number, column: number): number {
  const merge = merges.find((cell) => cell.top === top && cell.left <= column && column <= cell.right);
  return (merge?.bottom ?? top) + 1;
}

function joined(grid: Grid, top: number, bottom: number, column: number): string {
  if (column < 0) return '';
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = cellAt(grid, row, column);
    if (text !== '') texts.push(text);
  }
  return texts.join('\n');
}

const bullet = /^(?:[-–—•*▪●○✓]+|\(?\d{1,2}[.)]|[a-z][.)])\s+/iu;

/** Things in a cell: one on each line. Where lines have bullets or numbers, a line without goes on with the one before. */
export function listOf(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[-–—]+$/.test(line));
  const listed = lines.length > 0 && bullet.test(lines[0]!) && (lines.length > 1 || /^[-•]/.test(lines[0]!));
  if (!listed) return lines;
  const items: string[] = [];
  for (const line of lines) {
    if (bullet.test(line)) items.push(line.replace(bullet, ''));
    else items[items.length - 1] += ` ${line}`;
  }
  return items;
}

const namesOf = (text: string): string[] =>
  text
    .split(/\n|;|\s\/\s/)
    .map((name) => name.replace(bullet, '').replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '' && name !== '-');

function marksOf(grid: Grid, top: number, bottom: number, actors: readonly TableColumn[]): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  for (const { column } of actors) {
    const text = joined(grid, top, bottom, column).replace(/\s+/g, ' ').trim();
    if (text !== '' && !/^[-–—.↓→↑←|]+$/.test(text)) marks.set(column, text);
  }
  return marks;
}
