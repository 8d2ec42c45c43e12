// Blocks of text: how big they are, and where each of their lines stands.
import { measure } from '../font/measure.js';
import type { TextStyle } from '../font/style.js';
import { typeScale } from '../font/style.js';
import { wrap } from '../font/wrap.js';
import type { Size } from '../shape/form.js';
import type { Box } from '../shape/geometry.js';
import type { PlacedText } from './layout.js';

/** A piece of text that has been broken into lines. */
export interface Block extends Size {
  readonly lines: readonly { readonly text: string; readonly style: TextStyle; readonly w: number }[];
}

/** Width of one line, rounded up to whole units. */
export function widthOf(text: string, style: TextStyle): number {
  return Math.ceil(measure(text, typeScale[style].size, typeScale[style].face));
}

/** A last line of one word is short when the longest line is more than so many times as long. */
const short = 2;

/**
 * Breaks a text into lines of at most `width`. Where a single short word would be left over in a heading or a label, the lines are
 * made about equally long; running text fills its lines.
 */
export function blockOf(text: string, width: number, style: TextStyle): Block {
  const block = brimful(text, width, style);
  const last = block.lines.at(-1);
  if (
    style === 'body' ||
    style === 'field' ||
    last === undefined ||
    last.w * short > block.w ||
    last.text.includes(' ') ||
    /[\n\r]/.test(text)
  )
    return block;
  let best = block;
  let [low, high] = [longestWord(text, style), block.w - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const next = brimful(text, middle, style);
    if (next.lines.length > block.lines.length) low = middle + 1;
    else [best, high] = [next, middle - 1];
  }
  return best;
}

/** Lines that are as full as they can be. */
function brimful(text: string, width: number, style: TextStyle): Block {
  const { size, face, lineHeight } = typeScale[style];
  const lines = wrap(text, width, size, face).map((line) => ({
    text: line.replaceAll('\u00a0', ' '),
    style,
    w: Math.max(1, widthOf(line, style)),
  }));
  return { lines, w: Math.max(0, ...lines.map((line) => line.w)), h: lines.length * lineHeight };
}

/** One block under another. */
export function stacked(blocks: readonly Block[]): Block {
  return {
    lines: blocks.flatMap((block) => block.lines),
    w: Math.max(0, ...blocks.map((block) => block.w)),
    h: blocks.reduce((sum, block) => sum + block.h, 0),
  };
}

/** Width of the longest word. */
export function longestWord(text: string, style: TextStyle): number {
  return Math.max(0, ...text.split(/[^\S\u00a0]+/).map((word) => widthOf(word, style)));
}

/** Arimo's ascent and descent in em. */
const ascent = 0.905;
const descent = 0.212;

const baselineOf = (style: TextStyle): number => {
  const { size, lineHeight } = typeScale[style];
  return Math.round(((lineHeight - (ascent + descent) * size) / 2 + ascent * size) * 2) / 2;
};

/** Where a block stands in its box. */
export interface Setting {
  readonly align: 'start' | 'middle' | 'end';
  readonly vertical: 'top' | 'middle';
  readonly place?: 'beside';
}

const half = (value: number): number => Math.round(value * 2) / 2;

/** The lines of a block in a box, one entry each. */
export function setText(of: string, block: Block, box: Box, { align, vertical, place }: Setting): PlacedText[] {
  let y = half(vertical === 'top' ? box.y : box.y + (box.h - block.h) / 2);
  return block.lines.map(({ text, style, w }) => {
    const h = typeScale[style].lineHeight;
    const x = half(align === 'start' ? box.x : align === 'end' ? box.x + box.w - w : box.x + (box.w - w) / 2);
    const line = { of, text, style, x, y, w, h, align, baseline: baselineOf(style), ...(place && { place }) };
    y += h;
    return line;
  });
}

/** The lines of a block in a box, turned to read upwards and centred. */
export function setTurned(of: string, block: Block, box: Box): PlacedText[] {
  let x = half(box.x + (box.w - block.h) / 2);
  return block.lines.map(({ text, style, w }) => {
    const width = typeScale[style].lineHeight;
    const y = half(box.y + (box.h - w) / 2);
    // a line that reads upwards has its upper edge at the left
    const line: PlacedText = {
      of,
      text,
      style,
      x,
      y,
      w: width,
      h: w,
      align: 'middle',
      baseline: width - baselineOf(style),
      turned: true,
    };
    x += width;
    return line;
  });
}
