// Widths of a table's text columns: they share their room so that the table is as short as possible.
import { typeScale } from '../font/style.js';
import { longestWord, widthOf } from './text.js';

/** Texts of one column, top to bottom, and the share of the room that it starts with. */
export interface TextColumn {
  readonly heading: string;
  readonly texts: readonly string[];
  readonly share: number;
}

/** Space between a text and the border of its cell. */
export const cellSpace = 6;

const step = 8;
const rounds = 60;
/** Words do not fill lines to the brim: on average so much of a line is used. */
const fill = 0.88;

interface Measured {
  readonly least: number;
  /** Width of each text on one line. */
  readonly natural: readonly number[];
  readonly widest: number;
}

/** Longest word that a column makes room for; longer ones are broken. */
const longWord = 110;

/** Least room that the columns can live in. `longest`: of the words that are not broken. */
export function leastRoom(columns: readonly TextColumn[], longest: number = longWord): number {
  return columns.reduce((sum, column) => sum + measured(column, longest).least, 0);
}

function measured({ heading, texts }: TextColumn, longestWhole: number): Measured {
  const words = texts.map((text) => longestWord(text, 'body'));
  const natural = texts.map((text) => (text === '' ? 0 : widthOf(text, 'body')));
  const longest = Math.max(0, ...words);
  // a column without text is as wide as its heading; very long words are broken
  const least = Math.max(
    36,
    Math.min(longestWord(heading, 'heading'), longestWhole) + 2 * cellSpace,
    Math.min(longest, longestWhole) + 2 * cellSpace,
  );
  return { least, natural, widest: Math.max(least, Math.max(0, ...natural) + 2 * cellSpace) };
}

/** Lines that a text will take, estimated. */
const linesAt = (natural: number, width: number): number => {
  const room = width - 2 * cellSpace;
  return natural <= room ? Math.min(1, natural) && 1 : Math.ceil(natural / (room * fill));
};

/** Widths of the columns; their sum is `room` where their words allow. `counting`: the rows that are to be short, if not all. */
export function columnWidths(
  columns: readonly TextColumn[],
  room: number,
  longest: number = longWord,
  counting?: readonly number[],
): number[] {
  const all = columns.map((column) => measured(column, longest));
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column, k) => Math.max(all[k]!.least, Math.floor((room * column.share) / shares)));
  settle(widths, all, room);
  const rows = counting ?? (columns[0]?.texts ?? []).map((_, row) => row);
  const { lineHeight } = typeScale.body;
  const height = (): number => {
    let sum = 0;
    for (const row of rows) {
      let most = 1;
      for (let k = 0; k < all.length; k++) most = Math.max(most, linesAt(all[k]!.natural[row]!, widths[k]!));
      sum += most * lineHeight;
    }
    return sum;
  };
  let best = height();
  for (let round = 0, gained = true; gained && round < rounds; round++) {
    gained = false;
    for (let from = 0; from < widths.length; from++) {
      for (let to = 0; to < widths.length; to++) {
        if (from === to || widths[from]! - step < all[from]!.least || widths[to]! >= all[to]!.widest) continue;
        widths[from]! -= step;
        widths[to]! += step;
        const now = height();
        if (now < best) {
          best = now;
          gained = true;
        } else {
          widths[from]! += step;
          widths[to]! -= step;
        }
      }
    }
  }
  return widths;
}

/** Takes from the columns with most to spare, or gives to the first, until the sum is right. */
function settle(widths: number[], all: readonly Measured[], room: number): void {
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  while (over > 0) {
    let most = -1;
    widths.forEach((width, k) => {
      const spare = width - all[k]!.least;
      if (spare > 0 && (most === -1 || spare > widths[most]! - all[most]!.least)) most = k;
    });
    if (most === -1) return;
    const cut = Math.min(step, over, widths[most]! - all[most]!.least);
    widths[most]! -= cut;
    over -= cut;
  }
  if (over < 0 && widths.length > 0) widths[0]! -= over;
}
