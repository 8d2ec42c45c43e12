// Bars under each other: names at the left, a column for each kind of bar, its words behind the longest bar of the column.
import type { Chart, ChartRow, Gauge, Panel } from '../../view/chart/chart.js';
import type { Layout, PlacedBar, PlacedText } from '../layout.js';
import { blockOf, longestWord, setText, widthOf } from '../text.js';

const margin = 24;
const sheet = 1040;
const bar = 12;
const rowSpace = 4;
/** Room below a bar for its range, and as much above it. */
const whiskerRoom = 6;
const gap = 16;
const indent = 14;
/** Widest column of names, as a share of the sheet. */
const nameShare = 0.34;

interface Placed {
  readonly bars: readonly PlacedBar[];
  readonly texts: readonly PlacedText[];
  readonly bottom: number;
}

/** Lays out a chart on one page, as tall as its rows need. */
export function layoutChart(chart: Chart): Layout {
  const title = blockOf(chart.title, sheet, 'title');
  const texts: PlacedText[] = setText('page', title, { x: margin, y: margin - 4, w: sheet, h: title.h }, topLeft);
  const bars: PlacedBar[] = [];
  let y = margin + title.h + 8;
  const add = (placed: Placed): void => {
    texts.push(...placed.texts);
    bars.push(...placed.bars);
    y = placed.bottom;
  };
  add(placeLegend(chart, y));
  for (const panel of chart.panels) add(placePanel(panel, y));
  const page = {
    width: sheet + 2 * margin,
    height: y + margin - 8,
    lanes: [],
    rows: [],
    cells: [],
    nodes: [],
    edges: [],
    texts,
    bars,
  };
  const { view, language, description } = chart;
  return { version: 1, view, process: '', title: chart.title, description, language, pages: [page] };
}

const topLeft = { align: 'start', vertical: 'top' } as const;
const middleLeft = { align: 'start', vertical: 'middle' } as const;

function placeLegend({ legend }: Chart, y: number): Placed {
  const bars: PlacedBar[] = [];
  const texts: PlacedText[] = [];
  let x = margin;
  for (const { tone, text } of legend) {
    const block = blockOf(text, sheet, 'label');
    if (tone === 'range') bars.push({ tone, x, y: y + 4, w: 20, h: 4 });
    else bars.push({ tone, x, y, w: 20, h: bar });
    texts.push(...setText('page', block, { x: x + 26, y, w: block.w, h: bar }, middleLeft));
    x += 26 + block.w + 24;
  }
  return { bars, texts, bottom: y + bar + 12 };
}

function placePanel(panel: Panel, top: number): Placed {
  const texts: PlacedText[] = [];
  const bars: PlacedBar[] = [];
  const natural = Math.max(
    widthOf(panel.title, 'heading'),
    ...panel.rows.map(({ label, depth }) => widthOf(label, 'body') + depth * indent),
  );
  const names = Math.min(Math.ceil(sheet * nameShare), natural + 2);
  const count = Math.max(1, ...panel.rows.map(({ gauges }) => gauges.length));
  const columns = columnsOf(panel, count, names);
  const heads = panel.columns.map((title, k) => blockOf(title, columns[k]!.w, 'label'));
  const title = blockOf(panel.title, names, 'heading');
  const tall = Math.max(title.h, ...heads.map(({ h }) => h));
  const foot = { align: 'start', vertical: 'top' } as const;
  texts.push(...setText('page', title, { x: margin, y: top + tall - title.h, w: names, h: title.h }, foot));
  heads.forEach((block, k) => {
    const { x, w } = columns[k]!;
    texts.push(...setText('page', block, { x, y: top + tall - block.h, w, h: block.h }, foot));
  });
  const ranged = panel.rows.some(({ gauges }) =>
    gauges.some(({ range }) => range !== undefined && range[1] > range[0]),
  );
  const least = bar + (ranged ? 2 * whiskerRoom : 0);
  let y = top + tall + 6;
  for (const row of panel.rows) {
    const placed = placeRow(row, columns, names, least, y);
    texts.push(...placed.texts);
    bars.push(...placed.bars);
    y = placed.bottom;
  }
  return { texts, bars, bottom: y + 16 };
}

interface BarColumn {
  readonly x: number;
  readonly w: number;
  /** Where the words begin, counted from the column's left edge. */
  readonly words: number;
  /** Units of length for one of value. */
  readonly scale: number;
}

/** Columns share what the names leave, each at least as wide as its words. */
function columnsOf(panel: Panel, count: number, names: number): readonly BarColumn[] {
  const gauges = Array.from({ length: count }, (_, k) => panel.rows.map((row) => row.gauges[k]));
  const wordy = gauges.map((list) => Math.max(0, ...list.map((gauge) => widthOf(gauge?.text ?? '', 'label'))));
  const most = gauges.map((list) => Math.max(0, ...list.map(extent)));
  const heading = panel.columns.map((title) => longestWord(title, 'label'));
  const least = wordy.map((width, k) => Math.max(width + (most[k]! > 0 ? 8 : 0), heading[k] ?? 0));
  const room = sheet - names - count * gap;
  const barred = most.filter((value) => value > 0).length;
  const spare = Math.max(0, room - least.reduce((sum, width) => sum + width, 0));
  let x = margin + names + gap;
  return least.map((width, k) => {
    const w = Math.floor(width + (most[k]! > 0 ? spare / Math.max(1, barred) : 0));
    const length = most[k]! > 0 ? w - wordy[k]! - 8 : 0;
    const column = { x, w, words: most[k]! > 0 ? length + 8 : 0, scale: most[k]! > 0 ? length / most[k]! : 0 };
    x += w + gap;
    return column;
  });
}

const extent = (gauge: Gauge | undefined): number =>
  Math.max(gauge?.range?.[1] ?? 0, gauge?.parts.reduce((sum, { value }) => sum + value, 0) ?? 0);

const half = (value: number): number => Math.round(value * 2) / 2;

/** `least`: height that the bars of the panel need. */
function placeRow(
  { label, depth, gauges }: ChartRow,
  columns: readonly BarColumn[],
  names: number,
  least: number,
  y: number,
): Placed {
  const block = blockOf(label, names - depth * indent, 'body');
  const h = Math.max(block.h, least) + 2 * rowSpace;
  const texts = setText('page', block, { x: margin + depth * indent, y, w: names - depth * indent, h }, middleLeft);
  const bars: PlacedBar[] = [];
  gauges.forEach((gauge, k) => {
    const { x, w, words, scale } = columns[k]!;
    const middle = y + h / 2;
    let at = x;
    for (const { tone, value } of gauge.parts) {
      const length = half(value * scale);
      if (length > 0) bars.push({ tone, x: at, y: half(middle - bar / 2), w: length, h: bar });
      at += length;
    }
    const [least = 0, most = 0] = gauge.range ?? [];
    const whisker = half((most - least) * scale);
    if (whisker > 0)
      bars.push({ tone: 'range', x: half(x + least * scale), y: half(middle + bar / 2 + 2), w: whisker, h: 4 });
    const text = blockOf(gauge.text, w - words, 'label');
    texts.push(...setText('page', text, { x: x + words, y, w: w - words, h }, middleLeft));
  });
  return { texts, bars, bottom: y + h };
}
