// What a cell of a document holds: lines and pictures, one below the other, which may go on in a cell of the next page.
import type { TextStyle } from '../font/style.js';
import { typeScale } from '../font/style.js';
import type { Picture } from '../picture/picture.js';
import type { Box } from '../shape/geometry.js';
import type { PlacedPicture, PlacedText } from './layout.js';
import { blockOf, setText, widthOf } from './text.js';

/** A line, a picture or mere room. The space before it does not count at the head of a cell. */
export interface Piece {
  readonly space: number;
  readonly h: number;
  readonly texts: readonly { readonly text: string; readonly style: TextStyle; readonly x: number }[];
  /** Centred in the cell; texts at the left are `x` units in. */
  readonly centred: boolean;
  /** Does it go on with the entry of the piece before? */
  readonly goesOn: boolean;
  readonly picture?: { readonly picture: Picture; readonly w: number };
}

/** A text in lines of at most `width`; `space` before the first. */
export function linesOf(text: string, width: number, style: TextStyle, centred: boolean, space = 0): Piece[] {
  const h = typeScale[style].lineHeight;
  return blockOf(text, width, style).lines.map((line, k) => ({
    space: k === 0 ? space : 0,
    h,
    texts: [{ text: line.text, style, x: 0 }],
    centred,
    goesOn: k > 0,
  }));
}

/** Space between two entries of a list, and between a number and its entry. */
const entrySpace = 3;
const numberSpace = 6;

/** A list; with numbers, its entries stand in a column of their own behind them. */
export function listOf(items: readonly string[], width: number, numbered: boolean): Piece[] {
  const numbers = items.map((_, k) => `${k + 1}.`);
  const indent = numbered ? Math.max(0, ...numbers.map((number) => widthOf(number, 'field'))) + numberSpace : 0;
  return items.flatMap((item, k) =>
    linesOf(item, width - indent, 'field', false, k === 0 ? 0 : entrySpace).map((piece, line) => ({
      ...piece,
      texts: [
        ...(numbered && line === 0 ? [{ text: numbers[k]!, style: 'field' as const, x: 0 }] : []),
        ...piece.texts.map((text) => ({ ...text, x: indent })),
      ],
    })),
  );
}

/** Empty room. */
export const roomOf = (h: number): Piece => ({ space: 0, h, texts: [], centred: true, goesOn: false });

/** A picture, made to fit and never enlarged beyond that. */
export function pictureOf(picture: Picture, most: { readonly w: number; readonly h: number }): Piece {
  const scale = Math.min(most.w / picture.width, most.h / picture.height);
  const [w, h] = [Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))];
  return { space: 0, h, texts: [], centred: true, goesOn: false, picture: { picture, w } };
}

/** Height of pieces at the head of a cell. */
export function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece, k) => sum + piece.h + (k === 0 ? 0 : piece.space), 0);
}

/** Entries of up to so many lines stay on one page. */
const shortEntry = 6;

/** Number of the pieces that fit into a height, without the beginning of a short entry that does not fit as a whole. */
export function fitting(pieces: readonly Piece[], height: number): number {
  let used = 0;
  let count = 0;
  for (const piece of pieces) {
    used += piece.h + (count === 0 ? 0 : piece.space);
    if (used > height) break;
    count++;
  }
  if (count === pieces.length) return count;
  let start = count;
  while (start > 0 && pieces[start]!.goesOn) start--;
  return start > 0 && count - start < shortEntry ? start : count;
}

/** Sets the pieces of a cell into its inner box. */
export function setPieces(
  of: string,
  pieces: readonly Piece[],
  box: Box,
  vertical: 'top' | 'middle',
): { readonly texts: PlacedText[]; readonly pictures: PlacedPicture[] } {
  const texts: PlacedText[] = [];
  const pictures: PlacedPicture[] = [];
  let y = vertical === 'top' ? box.y : box.y + Math.max(0, Math.floor((box.h - heightOf(pieces)) / 2));
  pieces.forEach((piece, k) => {
    if (k > 0) y += piece.space;
    for (const { text, style, x } of piece.texts) {
      const line = { text, style, w: widthOf(text, style) };
      const place = piece.centred ? box : { ...box, x: box.x + x };
      const align = piece.centred ? ('middle' as const) : ('start' as const);
      const block = { lines: [line], w: line.w, h: piece.h };
      texts.push(...setText(of, block, { ...place, y, h: piece.h }, { align, vertical: 'top' }));
    }
    if (piece.picture) {
      const { picture, w } = piece.picture;
      pictures.push({ of, picture, x: box.x + Math.floor((box.w - w) / 2), y, w, h: piece.h });
    }
    y += piece.h;
  });
  return { texts, pictures };
}
