// How big symbols are: as their words need in lane maps, all of one size in tables.
import type { ShapeName, Size } from '../shape/form.js';
import type { Box } from '../shape/geometry.js';
import { sizeAround } from '../shape/symbols.js';
import type { NodeKind, ViewNode } from '../view/view.js';
import type { Block } from './text.js';
import { blockOf, longestWord, stacked, widthOf } from './text.js';

/** A symbol with the words inside it, or beside it where they do not fit. */
export interface Figure extends Size {
  readonly shape: 'rect' | 'diamond' | 'capsule' | 'pentagon';
  readonly inside?: Block;
  readonly beside?: Block;
  /** Where that stands best. */
  readonly besideAt?: 'above' | 'below';
  /** Room inside the symbol that its text leaves free: above for a mark in the corner, below for a mark at the foot. */
  readonly head: number;
  readonly foot: number;
}

/** The outline of a kind of node. */
export function shapeOf(kind: NodeKind): Figure['shape'] {
  if (kind === 'start' || kind === 'end') return 'capsule';
  if (kind === 'decision') return 'diamond';
  return kind === 'connector' ? 'pentagon' : 'rect';
}

const even = (value: number): number => 2 * Math.ceil(value / 2);
const four = (value: number): number => 4 * Math.ceil(value / 4);

/** Widths in which a text is tried; about 36 letters fit into the widest. */
const textWidths = [100, 116, 132, 148, 164] as const;
/** Lines that a box of one width may have before a wider one is tried. */
const goodLines = 3;
/** Room at the foot for the plus mark. */
const plus = 14;
/** The clock of a wait, across its upper edge. */
export const clockMark: Box = { x: 3, y: -7, w: 14, h: 14 };
const bar = 6;

/** Narrowest and widest setting of a caption that stands beside its symbol, before the symbol grows with it. */
const narrowestCaption = 56;
const captionStep = 20;
const widestCaption = 240;

/** Size of a node's symbol in a lane map. `flow` tells how bars stand. */
export function mapSymbol(node: ViewNode, flow: 'right' | 'down'): Figure {
  if (node.kind === 'fork' || node.kind === 'join') {
    const size = flow === 'right' ? { w: bar, h: 40 } : { w: 64, h: bar };
    const beside = captionOf(node.text, size.h, Infinity);
    return { shape: 'rect', ...size, head: 0, foot: 0, ...(beside.lines.length > 0 && { beside }) };
  }
  const { things = [] } = node;
  if (node.kind === 'decision') return withThings(mapDiamond(node.text, node.runs === undefined ? 0 : plus), things);
  const foot = node.runs === undefined ? 0 : plus;
  const text = compact(node.text);
  const inside = things.length === 0 ? text : stacked([text, thingsIn(things, Math.max(thingWidth, text.w))]);
  if (shapeOf(node.kind) === 'capsule') {
    // Things make a tall capsule, whose flat edges need some air.
    const air = things.length === 0 ? 0 : 10;
    const { w, h } = sizeAround('capsule', { w: inside.w, h: inside.h + foot + air });
    const [least, height] = inside.lines.length > 0 ? [84, 30] : [56, 28];
    return { shape: 'capsule', w: four(Math.max(least, w)), h: even(Math.max(height, h)), inside, head: 0, foot };
  }
  const w = four(Math.max(112, inside.w + 14));
  return { shape: 'rect', w, h: even(Math.max(40, inside.h + 14 + foot)), inside, head: 0, foot };
}

const thingWidth = 132;
/** Widths that are tried beside a diamond. */
const thingWidths = [thingWidth, 164, 196, 240] as const;
const thingsIn = (things: readonly string[], width: number): Block =>
  stacked(things.map((thing) => blockOf(thing, width, 'carried')));

/** What goes into a decision and comes out of it stands beside its diamond, which grows until every line stands near it. */
function withThings(figure: Figure, things: readonly string[]): Figure {
  if (things.length === 0) return figure;
  const besideOf = (width: number): Block => stacked([figure.beside ?? stacked([]), thingsIn(things, width)]);
  // No higher than half of the diamond: an answer may stand between them and its middle.
  const width = thingWidths.find((width) => besideOf(width).h <= figure.h / 2) ?? thingWidths.at(-1)!;
  const beside = besideOf(width);
  const h = four(Math.max(figure.h, 2 * beside.h));
  return { ...figure, w: Math.max(figure.w, four(h * slope)), h, beside };
}

/** The narrowest setting that is not too tall and breaks no word, its lines of even length. */
function compact(text: string): Block {
  const word = longestWord(text, 'body');
  const whole = widthOf(text, 'body');
  for (const width of textWidths) {
    const last = width === textWidths.at(-1);
    if ((width < word || width * goodLines < whole) && !last) continue;
    const block = blockOf(text, width, 'body');
    if (block.lines.length <= goodLines || last) return evened(text, block, word, whole);
  }
  return blockOf('', 0, 'body');
}

/** The same number of lines in about the least width. */
function evened(text: string, block: Block, word: number, whole: number): Block {
  const count = block.lines.length;
  if (count < 2) return block;
  for (let width = Math.max(word, Math.ceil(whole / count)); width < block.w; width += 4) {
    const next = blockOf(text, width, 'body');
    if (next.lines.length <= count) return next;
  }
  return block;
}

/** Widest diamond before its question goes beside it. */
const widestDiamond = 184;
const diamondTexts = [40, 48, 56, 64, 72, 80, 88, 96, 104, 112, 120] as const;
const mostInDiamond = 6;
const slope = 1.6;

function mapDiamond(text: string, foot: number): Figure {
  let best: { block: Block; w: number } | undefined;
  const word = longestWord(text, 'body');
  const whole = widthOf(text, 'body');
  for (const width of diamondTexts) {
    if (width !== diamondTexts.at(-1) && (width < word || width * mostInDiamond < whole)) continue;
    if (best !== undefined && best.block.lines.length === 1) break;
    const block = blockOf(text, width, 'body');
    const w = diamondWidth(block);
    if (best === undefined || w < best.w) best = { block, w };
  }
  const { block, w } = best!;
  if (w <= widestDiamond) {
    // a mark at the foot moves the text up by half its height, away from the widest place
    const width = four(Math.max(96, w) + 2 * slope * foot);
    return { shape: 'diamond', w: width, h: even(width / slope), inside: block, head: 0, foot };
  }
  const beside = captionOf(text, smallDiamond.h, widestCaption);
  // every line of the caption stands near its symbol
  const height = four(Math.max(smallDiamond.h, 2 * ((beside.lines.length - 1) * 14 - captionReach)));
  return { shape: 'diamond', w: four(height * slope), h: height, beside, head: 0, foot: 0 };
}

/** How far beyond the symbol a line of its caption may begin, its distance to the middle taken off. */
const captionReach = 9;
const smallDiamond = { w: 72, h: 44 } as const;

/**
 * A caption in so few lines that all stand near a symbol of this height, on one side of the line through its middle. `widest`:
 * what is wider than that must grow downward.
 */
function captionOf(words: string, height: number, widest: number): Block {
  const text = words.replace(/\s+/g, ' ');
  const most = Math.min(widest, widthOf(text, 'body') + captionStep);
  const least = Math.max(narrowestCaption, Math.min(longestWord(text, 'body'), widest));
  let block = blockOf(text, least, 'body');
  for (let width = least + captionStep; width <= most; width += captionStep) {
    if ((block.lines.length - 1) * 14 <= height / 2 + captionReach) break;
    block = blockOf(text, width, 'body');
  }
  return block;
}

/** Captions up to this width stand on one line, above or below their symbol, where no answer leaves it. */
const oneLine = 112;

function captionInTable(text: string, height: number): Block {
  const line = blockOf(text, oneLine, 'body');
  return line.lines.length === 1 ? line : captionOf(text, height, Infinity);
}

/** Width of a diamond of the usual slope around a centred block: the corners of each line's letters must lie inside. */
function diamondWidth(block: Block): number {
  const lineHeight = block.h / Math.max(1, block.lines.length);
  return Math.max(
    0,
    ...block.lines.map((line, k) => {
      const reach = Math.abs((k + 0.5) * lineHeight - block.h / 2) + lineHeight * 0.4;
      return line.w + 10 + 2 * slope * reach;
    }),
  );
}

/** Least sizes in tables, and the greatest width that a caption may give them. */
const tableSizes = {
  rect: { w: 44, h: 22 },
  capsule: { w: 44, h: 22 },
  diamond: { w: 44, h: 30 },
  pentagon: { w: 24, h: 22 },
} as const;
const widestInTable = 104;
/** Height of diamonds with words in them. */
const askingHeight = 36;

/** Sizes of all symbols of a table: one size for each shape, as big as the captions that fit into it need. */
export function tableSymbols(nodes: readonly ViewNode[]): Figure[] {
  const sizes: Record<Figure['shape'], { w: number; h: number }> = {
    rect: { ...tableSizes.rect },
    capsule: { ...tableSizes.capsule },
    diamond: { ...tableSizes.diamond },
    pentagon: { ...tableSizes.pentagon },
  };
  const wanted = nodes.map((node) => {
    const shape = shapeOf(node.kind);
    const caption = blockOf(node.text, Infinity, 'body');
    if (caption.lines.length === 0) return { shape };
    const needed = caption.lines.length === 1 ? tableWidth(shape, caption.w) : Infinity;
    if (needed > widestInTable) return { shape, beside: true };
    sizes[shape].w = Math.max(sizes[shape].w, four(needed));
    if (shape === 'diamond') sizes.diamond.h = askingHeight;
    return { shape, inside: caption };
  });
  return wanted.map(({ shape, inside, beside }, k) => ({
    shape,
    ...sizes[shape],
    head: 0,
    foot: 0,
    ...(inside && { inside }),
    // symbols of a table keep their size: a longer caption gets a wider column
    ...(beside && { beside: captionInTable(nodes[k]!.text, sizes[shape].h) }),
  }));
}

/** Width that a symbol of a table needs for one line. */
function tableWidth(shape: ShapeName, text: number): number {
  if (shape === 'diamond') return (text + 10) / (1 - (14 * 0.6) / askingHeight);
  return text + (shape === 'capsule' ? 16 : 10);
}
