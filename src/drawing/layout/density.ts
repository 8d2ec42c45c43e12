// How close together a table is set: the usual way, and closer ones for many performers on little paper. No text gets smaller.
import type { ViewNode } from '../view/view.js';
import type { Figure } from './size.js';
import { tableSymbols } from './size.js';
import type { Block } from './text.js';
import { blockOf, longestWord, widthOf } from './text.js';

/** Measures of a table, in user units. */
export interface Density {
  /** Least width of a performer's column, and of its name the longest word that it makes room for. */
  readonly lane: number;
  readonly name: number;
  /** Least half of a gutter beside a border, free room around a symbol, distance of lines. */
  readonly gutter: number;
  readonly padding: number;
  readonly gap: number;
  /** Longest line of an arrow's label. */
  readonly label: number;
  /** Longest word of the texts that is not broken. */
  readonly word: number;
  /** Is it for tables only that have no room otherwise? */
  readonly lastResort?: boolean;
  /** Sizes of symbols; the usual ones grow with their words. */
  readonly symbols?: Readonly<Record<Figure['shape'], { readonly w: number; readonly h: number }>>;
}

/** The usual way. */
export const usual: Density = { lane: 64, name: 110, gutter: 6, padding: 6, gap: 7, label: 108, word: 110 };

const close: Density = {
  lane: 56,
  name: 60,
  gutter: 4,
  padding: 4,
  gap: 6,
  label: 64,
  word: 110,
  symbols: {
    rect: { w: 36, h: 20 },
    capsule: { w: 36, h: 20 },
    diamond: { w: 38, h: 26 },
    pentagon: { w: 24, h: 22 },
  },
};

const closest: Density = {
  lane: 36,
  name: 0,
  gutter: 3,
  padding: 2,
  gap: 5,
  label: 56,
  word: 90,
  lastResort: true,
  symbols: {
    rect: { w: 26, h: 18 },
    capsule: { w: 26, h: 18 },
    diamond: { w: 28, h: 22 },
    pentagon: { w: 22, h: 20 },
  },
};

/** From the usual way to the closest; long labels may find their place in another shape. */
export const densities: readonly Density[] = [
  usual,
  close,
  closest,
  { ...closest, word: 64 },
  { ...closest, word: 64, label: 84 },
];

/** Symbols of a table by node. Where they are small, their words stand beside them. */
export function symbolsAt(nodes: readonly ViewNode[], { symbols }: Density): Figure[] {
  const figures = tableSymbols(nodes);
  if (symbols === undefined) return figures;
  return figures.map(({ inside, beside, shape }, k) => ({
    shape,
    ...symbols[shape],
    head: 0,
    foot: 0,
    ...((inside ?? beside) && { beside: caption(nodes[k]!.text) }),
  }));
}

/** A caption in two lines at most, so that both stand near a small symbol; as narrow as they can be. */
function caption(text: string): Block {
  const whole = widthOf(text, 'body');
  let width = Math.max(longestWord(text, 'body'), Math.ceil(whole / 2));
  let block = blockOf(text, width, 'body');
  while (block.lines.length > 2 && width < whole) {
    width += 8;
    block = blockOf(text, width, 'body');
  }
  return block;
}
