// Pages that agree: drawn again and again until all of them have the same widths of columns, and breaks that fit.
import type { Box } from '../shape/geometry.js';
import type { FlowView } from '../view/view.js';
import type { Breakable } from './breaks.js';
import { breaksOf } from './breaks.js';
import { leastRoom } from './columns.js';
import type { LinkWords } from './connectors.js';
import { cutsOf, stripsOf } from './cuts.js';
import type { Density } from './density.js';
import { symbolsAt } from './density.js';
import type { GridDrawing, Span } from './grid/problem.js';
import { nameSpace } from './header.js';
import type { Paper } from './paper.js';
import type { Style, Whole } from './parts.js';
import { drawPart, linksAt, partOf } from './parts.js';
import type { Field, Frame } from './sheet.js';
import { headerAt, numberWidth, textsOf } from './sheet.js';
import { longestWord } from './text.js';

export interface PagesOptions {
  readonly paper: Paper;
  /** The part of the paper that may be filled. */
  readonly area: Box;
  /** Height that is taken already on the first page, which then is the only one. */
  readonly taken?: number;
  /** Number of the first of these pages in the document. */
  readonly firstPage: number;
  readonly columnNumbers: boolean;
  readonly words: LinkWords;
}

/** Heights of connector rows, before they are measured. */
const stripHeight = 44;
/** Widths settle in two or three rounds; this is only a guard. */
const rounds = 12;

/** A drawn page. */
interface Part {
  readonly first: number;
  readonly end: number;
  readonly drawing: GridDrawing;
}

/** All pages, drawn in one style. */
export interface Setting {
  readonly whole: Whole;
  readonly style: Style;
  readonly frame: Frame;
  /** Room for rows on a page, and what the text columns have and need. */
  readonly room: number;
  readonly text: number;
  readonly least: number;
  readonly parts: readonly Part[];
}

/** Rows that need more than a page. */
export const tallRows = ({ parts, room }: Setting): number[] =>
  parts.filter(({ drawing }) => drawing.height > room).map(({ first }) => first);
/** Does a row need more than a page? */
export const tooTall = (setting: Setting): boolean => tallRows(setting).length > 0;

/** Columns of exactly these widths, if no page needs more. */
export const lanesOf = (sizes: readonly number[]): Span[] =>
  sizes.map((size, k) => ({ first: k, last: k, size, exact: true }));

/** Draws all pages again and again until they agree in the widths of their columns, which are no less than `minima`. */
export function agreed(
  whole: Whole,
  fields: readonly Field[],
  density: Density,
  options: PagesOptions,
  minima: readonly Span[],
  counting?: readonly number[],
): Setting {
  const { view } = whole;
  const { area } = options;
  const number = numberWidth(view);
  const least = leastRoom(
    fields.map(({ column }) => column),
    density.word,
  );
  const symbols = symbolsAt(view.nodes, density);
  let lanes = minima;
  for (let round = 1; ; round++) {
    const text = area.w - number - sum(lanes);
    const texts = textsOf(fields, Math.max(text, least), density.word, counting);
    const style: Style = { density, symbols, texts, lanes };
    const frame = frameOf(view, style, number, options);
    const borders = [0];
    for (const { size } of lanes) borders.push(borders.at(-1)! + size);
    const room = area.y + area.h - headerAt(view, fields, texts, frame, borders).bottom;
    const parts = broken(whole, style, room);
    const next = lanes.map(({ size }, k) => Math.max(size, ...parts.map(({ drawing }) => laneWidth(drawing, k))));
    if (round === rounds || next.every((size, k) => size === lanes[k]!.size)) {
      return { whole, style, frame, room, text, least, parts };
    }
    lanes = lanesOf(next);
  }
}

/** Width of all columns together. */
export const sum = (spans: readonly Span[]): number => spans.reduce((total, { size }) => total + size, 0);
const laneWidth = ({ columnBorders }: GridDrawing, k: number): number => columnBorders[k + 1]! - columnBorders[k]!;

function frameOf(
  { lanes }: FlowView,
  style: Style,
  number: number,
  { area, taken = 0, columnNumbers }: PagesOptions,
): Frame {
  const turned = lanes.some((lane, k) => longestWord(lane.title, 'heading') > style.lanes[k]!.size - nameSpace);
  return { x: area.x, y: area.y + taken, number, turned, numbered: columnNumbers };
}

/** The pages. Heights are estimated first; those of the pages that are chosen are measured, until all are. */
function broken(whole: Whole, style: Style, room: number): Part[] {
  const { graph } = whole;
  const { rows } = graph;
  const measured = new Map<number, Part>();
  const keyOf = (first: number, end: number): number => first * (rows + 1) + end;
  const measure = (first: number, end: number): Part => {
    const known = measured.get(keyOf(first, end));
    if (known !== undefined) return known;
    const part = { first, end, drawing: drawPart(whole, style, partOf(whole, style, first, end), first, end) };
    measured.set(keyOf(first, end), part);
    return part;
  };
  const all = measure(0, rows);
  if (all.drawing.height <= room || rows === 1) return [all];
  const tops = partOf(whole, style, 0, rows).slots.rows.map(({ first }) => all.drawing.rowBorders[first]!);
  tops.push(all.drawing.height);
  const estimates = new Map<number, number>();
  const estimated = (first: number, end: number): number => {
    const key = keyOf(first, end);
    const known = estimates.get(key);
    if (known !== undefined) return known;
    const strips = stripsOf(linksAt(whole, first, end));
    const height = tops[end]! - tops[first]! + (strips.above + strips.below) * stripHeight;
    estimates.set(key, height);
    return height;
  };
  const table: Breakable = {
    rows,
    room,
    height: (first, end) => measured.get(keyOf(first, end))?.drawing.height ?? estimated(first, end),
    cuts: (first, end) => cutsOf(graph, first, end),
    connectors: (first, end) => linksAt(whole, first, end).length,
    clings: (row) => graph.clings[row]!,
  };
  for (;;) {
    const known = measured.size;
    const starts = breaksOf(table);
    const parts = starts.map((first, k) => measure(first, starts[k + 1] ?? rows));
    if (measured.size === known) return parts;
  }
}
