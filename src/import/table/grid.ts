// A sheet as a grid of texts, with what is drawn over it.

/** Rows of cells, as long as their last text. */
export interface Grid {
  /** Name of the sheet; empty for a file that has none. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Cells that are one: first row and column, last row and column. */
  readonly merges: readonly Merge[];
  /** Where rows and columns begin, in units of 1/96 inch; the last entry is where they end. Empty without a drawing. */
  readonly tops: readonly number[];
  readonly lefts: readonly number[];
  readonly shapes: readonly Shape[];
}

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What is drawn: a symbol, words, or a line with its corners. */
export interface Shape {
  readonly id: string;
  readonly name: string;
  readonly kind: 'box' | 'diamond' | 'capsule' | 'pentagon' | 'text' | 'line';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Its lines of words, and which of them are in italics. */
  readonly lines: readonly { readonly text: string; readonly italic: boolean }[];
  /** Lines: corners from the beginning to the end. */
  readonly points: readonly (readonly [number, number])[];
  /** Lines: has it a tip at its beginning, at its end? */
  readonly tips: { readonly start: boolean; readonly end: boolean };
  /** Lines: ids of the shapes that they are glued to. */
  readonly glued: { readonly start?: string; readonly end?: string };
}

/** The text of a cell, its blanks made single but its lines kept. */
export const cellAt = ({ rows }: Grid, row: number, column: number): string => rows[row]?.[column] ?? '';

/** A text as it is compared: small letters, blanks and signs at its ends left out. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/^[\s.:;*#()-]+|[\s.:;*()-]+$/g, '');
}
