// A table on as many pages as it needs: breaks, connectors, and one set of column widths for all of them.
import type { Outcome, Report } from '../../language/diagnostic/diagnostic.js';
import { collect } from '../../language/diagnostic/report.js';
import type { Box } from '../shape/geometry.js';
import type { FlowView } from '../view/view.js';
import type { Breakable } from './breaks.js';
import { breaksOf } from './breaks.js';
import { leastRoom } from './columns.js';
import type { LinkWords } from './connectors.js';
import { connectorsAt, lettersOf } from './connectors.js';
import { cutsOf, rowGraphOf } from './cuts.js';
import type { Density } from './density.js';
import { densities, symbolsAt, usual } from './density.js';
import type { GridDrawing, Span } from './grid/problem.js';
import type { Page } from './layout.js';
import type { Paper } from './paper.js';
import { otherPapers } from './paper.js';
import type { Style, Whole } from './parts.js';
import { drawPart, linksAt, partOf } from './parts.js';
import type { Field, Frame } from './sheet.js';
import { compose, fieldsOf, headerAt, leastLanes, numberWidth, textsOf } from './sheet.js';
import { longestWord, widthOf } from './text.js';

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

/** Text columns narrower than this, all together, are set closer if that gives them room. */
const comfort = 430;
/** Share of the table that performers' columns may have where there is plenty of room, and their width then. */
const laneShare = 0.34;
const roomyLane = 86;
/** Columns are made equally wide when they grow by no more than this factor. */
const evenCost = 1.3;
/** Heights of connector rows, before they are measured. */
const stripHeight = 44;
/** Widths settle in two or three rounds; this is only a guard. */
const rounds = 12;

/** The table for wide and for narrow columns: what is known of its routes differs. */
interface Wholes {
  readonly view: FlowView;
  readonly wide: Whole;
  readonly narrow: Whole;
}

/** A drawn page. */
interface Part {
  readonly first: number;
  readonly end: number;
  readonly drawing: GridDrawing;
}

/** All pages, drawn in one style. */
interface Setting {
  readonly whole: Whole;
  readonly style: Style;
  readonly frame: Frame;
  /** Room for rows on a page, and what the text columns have and need. */
  readonly room: number;
  readonly text: number;
  readonly least: number;
  readonly parts: readonly Part[];
}

/** Lays out a table on pages. What cannot fit makes its page grow, and is reported. */
export function layoutPages(view: FlowView, options: PagesOptions): Outcome<Page[]> {
  const graph = rowGraphOf(view);
  const { words } = options;
  const wholeOf = (narrow: boolean): Whole => ({ view, graph, narrow, words, links: new Map(), plans: new Map() });
  const whole: Wholes = { view, wide: wholeOf(false), narrow: wholeOf(true) };
  const fields = fieldsOf(view);
  const setting = bestSetting(whole, fields, options);
  const { report, diagnostics } = collect();
  if (!fits(setting) || tooTall(setting)) tell(whole, fields, setting, options, report);
  return { value: pagesOf(setting, fields, options), diagnostics };
}

const nowhere = { path: '', start: 0, end: 0 };

/** Reports what does not fit, with the nearest paper on which it would. */
function tell(whole: Wholes, fields: readonly Field[], setting: Setting, options: PagesOptions, report: Report): void {
  const { view } = whole;
  const { paper, area } = options;
  const { process } = view;
  const helps = otherPapers(paper).find((other) => {
    const grown = { ...area, w: area.w + other.width - paper.width, h: area.h + other.height - paper.height };
    const there = bestSetting(whole, fields, { ...options, paper: other, area: grown });
    return fits(there) && !tooTall(there);
  });
  const { size, orientation } = paper;
  const args = { paper: size, orientation, helps: helps?.size ?? '', lying: helps?.orientation ?? '' };
  if (!fits(setting)) {
    report('layout/too-wide', view.origin ?? nowhere, { ...args, performers: view.lanes.length }, { process });
  }
  for (const { first, drawing } of setting.parts) {
    const row = view.rows[first];
    if (drawing.height <= setting.room || row === undefined) continue;
    report('layout/row-too-tall', row.origin ?? view.origin ?? nowhere, { ...args, row: row.number }, { process });
  }
}

/** The first setting that is comfortable; else the best of the close ones. */
function bestSetting(whole: Wholes, fields: readonly Field[], options: PagesOptions): Setting {
  const number = numberWidth(whole.view);
  let best: Setting | undefined;
  for (const density of densities) {
    const room = options.area.w - number - sum(leastLanes(whole.view, density));
    const hopeless = room < comfort && !density.lastResort;
    if (hopeless || (best !== undefined && density.lastResort && fits(best) && !tooTall(best))) continue;
    const setting = settle(isNarrow(density, options.words) ? whole.narrow : whole.wide, fields, density, options);
    if (setting.text >= comfort && !tooTall(setting)) return setting;
    if (best === undefined || betterOf(setting, best)) best = setting;
  }
  return best!;
}

/** Are columns narrower than the words of a connector? */
const isNarrow = ({ lane }: Density, words: LinkWords): boolean =>
  Math.max(...[words.in, words.out].map((word) => widthOf(`${word} 88`, 'label'))) + 4 > lane;
const fits = ({ text, least }: Setting): boolean => text >= least;
const tallRows = ({ parts, room }: Setting): number[] =>
  parts.filter(({ drawing }) => drawing.height > room).map(({ first }) => first);
const tooTall = (setting: Setting): boolean => tallRows(setting).length > 0;

function betterOf(one: Setting, other: Setting): boolean {
  if (fits(one) !== fits(other)) return fits(one);
  if (tooTall(one) !== tooTall(other)) return tooTall(other);
  return fits(one) ? one.text > other.text : one.least - one.text < other.least - other.text;
}

/** Draws all pages in a density; with columns that are equally wide, if that costs little. */
function settle(whole: Whole, fields: readonly Field[], density: Density, options: PagesOptions): Setting {
  const { view } = whole;
  const { area } = options;
  const share = Math.floor((laneShare * area.w) / view.lanes.length);
  const least = density === usual ? Math.max(usual.lane, Math.min(roomyLane, share)) : density.lane;
  const setting = shortened(
    whole,
    fields,
    options,
    agreed(whole, fields, density, options, leastLanes(view, density, least)),
  );
  const sizes = setting.style.lanes.map(({ size }) => size);
  const widest = Math.max(...sizes);
  const grown = widest * sizes.length - sum(setting.style.lanes);
  const cheap =
    grown <= sum(setting.style.lanes) * (evenCost - 1) && setting.text - grown >= Math.max(comfort, setting.least);
  if (grown === 0 || !cheap || tooTall(setting)) return setting;
  const even = agreed(whole, fields, density, options, lanesOf(sizes.map(() => widest)));
  return even.style.lanes.every(({ size }) => size === widest) && even.parts.length <= setting.parts.length
    ? even
    : setting;
}

/** The same pages, with columns that keep the rows short that are too tall for a page, if there are any. */
function shortened(whole: Whole, fields: readonly Field[], options: PagesOptions, setting: Setting): Setting {
  const tall = tallRows(setting);
  if (tall.length === 0) return setting;
  const other = agreed(whole, fields, setting.style.density, options, setting.style.lanes, tall);
  return tallRows(other).length < tall.length ? other : setting;
}

const lanesOf = (sizes: readonly number[]): Span[] =>
  sizes.map((size, k) => ({ first: k, last: k, size, exact: true }));

/** Draws all pages again and again until they agree in the widths of their columns, which are no less than `minima`. */
function agreed(
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

const sum = (spans: readonly Span[]): number => spans.reduce((total, { size }) => total + size, 0);
const laneWidth = ({ columnBorders }: GridDrawing, k: number): number => columnBorders[k + 1]! - columnBorders[k]!;

function frameOf(
  { lanes }: FlowView,
  style: Style,
  number: number,
  { area, taken = 0, columnNumbers }: PagesOptions,
): Frame {
  const turned = lanes.some((lane, k) => longestWord(lane.title, 'heading') > style.lanes[k]!.size - 12);
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
  const estimated = (first: number, end: number): number => {
    const strips = new Set(linksAt(whole, first, end).map(({ place, slot }) => `${place}${slot}`)).size;
    return tops[end]! - tops[first]! + strips * stripHeight;
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

/** The pages of a setting, with letters and page numbers; what they have beyond the paper makes them grow. */
function pagesOf({ whole, style, frame, parts }: Setting, fields: readonly Field[], options: PagesOptions): Page[] {
  const { view, graph } = whole;
  const { paper, area, firstPage, words } = options;
  const runs = parts.map(({ first, end }) => ({ first, links: linksAt(whole, first, end) }));
  const letters = lettersOf(runs.map(({ links }) => links));
  return parts.map(({ first, end, drawing }, at) => {
    const connectors = connectorsAt(view, graph, runs, at, letters, firstPage, words, style.density);
    const sheet = partOf(whole, style, first, end, connectors);
    const { right, bottom, nodes, ...page } = compose(sheet, fields, style.texts, drawing, frame, first);
    const { pairs } = connectors;
    return {
      width: paper.width + Math.max(0, right - area.x - area.w),
      height: paper.height + Math.max(0, bottom - area.y - area.h),
      ...page,
      nodes: nodes.map((node) => (pairs.has(node.id) ? { ...node, pair: pairs.get(node.id)! } : node)),
    };
  });
}
