// The heading of a table: performers with their groups and names, the quality standard over its three columns.
import type { FlowView } from '../view/view.js';
import { groupSpans } from './groups.js';
import type { Cell, LaneBox, PlacedText } from './layout.js';
import type { Block } from './text.js';
import { blockOf, setText, setTurned } from './text.js';

export interface HeaderPlan {
  readonly x: number;
  readonly y: number;
  /** Width of the column of numbers, then widths of the text columns: activity, the standard's three, note. */
  readonly number: number;
  readonly widths: readonly number[];
  /** Borders of the lanes, one more than there are lanes. */
  readonly lanes: readonly number[];
  readonly headings: readonly string[];
  /** Are the lanes' names turned to read upwards? */
  readonly turned?: boolean;
  /** Does a row of column numbers follow? */
  readonly numbered?: boolean;
}

export interface Header {
  readonly cells: readonly Cell[];
  /** Lanes as high as their header cell. */
  readonly lanes: readonly LaneBox[];
  readonly texts: readonly PlacedText[];
  /** Left edges of the text columns. */
  readonly fields: readonly number[];
  readonly right: number;
  readonly bottom: number;
}

const space = 6;
/** What a column is wider than the longest word of a name that reads level in its heading. */
export const nameSpace = 2 * space;
const numberRow = 18;
const turnedLengths = [64, 80, 96, 112, 128, 144, 160, 200, 240, 320, 480];

/** A name turned to read upwards, as short as its lane is wide enough for its lines. */
function turnedName(title: string, width: number): Block {
  const fits = turnedLengths
    .map((length) => blockOf(title, length, 'heading'))
    .find((block) => block.h <= width - 4 && !broken(title, block));
  return fits ?? blockOf(title, Infinity, 'heading');
}

/** Did a word have to be broken? */
const broken = (title: string, { lines }: Block): boolean =>
  lines
    .map((line) => line.text)
    .join('')
    .replace(/\s/g, '') !== title.replace(/\s/g, '');

/** Builds the heading; its height follows from its words. */
export function headerOf(view: FlowView, plan: HeaderPlan): Header {
  const { x, y, number, widths, lanes, headings } = plan;
  const heightOf = (text: string, width: number): number => blockOf(text, width - 2 * space, 'heading').h;
  const laneWidth = (k: number): number => lanes[k + 1]! - lanes[k]!;
  const [first, last] = [lanes[0]!, lanes.at(-1)!];
  const fields = [x + number];
  let right = last;
  for (let k = 1; k < widths.length; k++) {
    fields.push(right);
    right += widths[k]!;
  }
  const standard = { from: fields[1] ?? last, to: fields.at(-1) ?? last };
  const groups = groupSpans(view).map((group) => ({
    ...group,
    x: lanes[group.first]!,
    w: lanes[group.last + 1]! - lanes[group.first]!,
  }));

  const top =
    8 +
    Math.max(
      16,
      heightOf(view.headings.performers, last - first),
      heightOf(view.headings.standard, standard.to - standard.from),
    );
  const middle = groups.length === 0 ? 0 : 8 + Math.max(16, ...groups.map(({ title, w }) => heightOf(title, w)));
  const turned = plan.turned ? view.lanes.map((lane, k) => turnedName(lane.title, laneWidth(k))) : undefined;
  const names = view.lanes.map((lane, k) => turned?.[k]?.w ?? heightOf(lane.title, laneWidth(k)));
  const under = headings.slice(1, -1).map((heading, k) => heightOf(heading, widths[k + 1]!) - middle);
  const whole = [view.headings.number, headings[0] ?? '', headings.at(-1) ?? ''].map(
    (heading, k) => heightOf(heading, [number, widths[0]!, widths.at(-1)!][k]!) - top - middle,
  );
  const low = 10 + Math.max(16, ...names, ...under, ...whole);
  const bottom = y + top + middle + low;

  const cells: Cell[] = [];
  const texts: PlacedText[] = [];
  const write = (id: string, text: string, box: { x: number; y: number; w: number; h: number }): void => {
    const inner = { ...box, x: box.x + space, w: box.w - 2 * space };
    texts.push(...setText(id, blockOf(text, inner.w, 'heading'), inner, { align: 'middle', vertical: 'middle' }));
  };
  const cell = (
    id: string,
    text: string,
    left: number,
    from: number,
    w: number,
    to: number,
    role: Cell['role'] = 'header',
  ): void => {
    const box = { x: left, y: from, w, h: to - from };
    cells.push({ id: `header/${id}`, role, ...box });
    write(`header/${id}`, text, box);
  };
  const names0 = y + top + middle;
  cell('number', view.headings.number, x, y, number, bottom);
  cell('activity', headings[0] ?? '', fields[0]!, y, widths[0]!, bottom);
  cell('performers', view.headings.performers, first, y, last - first, y + top);
  for (const group of groups) cell(`group/${group.id}`, group.title, group.x, y + top, group.w, names0, 'group');
  if (standard.to > standard.from)
    cell('standard', view.headings.standard, standard.from, y, standard.to - standard.from, y + top);
  headings.slice(1, -1).forEach((heading, k) => {
    cell(`standard-${k + 1}`, heading, fields[k + 1]!, y + top, widths[k + 1]!, bottom);
  });
  cell('note', headings.at(-1) ?? '', fields.at(-1)!, y, widths.at(-1)!, bottom);
  // a lane outside every group has the height of the group row too
  const boxes = view.lanes.map((lane, k): LaneBox => {
    const grouped = middle === 0 || groups.some((group) => group.x <= lanes[k]! && lanes[k]! < group.x + group.w);
    const from = grouped ? names0 : y + top;
    const box = { x: lanes[k]!, y: from, w: laneWidth(k), h: bottom - from };
    if (turned === undefined) write(lane.id, lane.title, box);
    else texts.push(...setTurned(lane.id, turned[k]!, box));
    return { id: lane.id, label: lane.title, ...box, strip: box };
  });
  if (!plan.numbered) return { cells, lanes: boxes, texts, fields, right, bottom };
  const columns = [
    { x, w: number },
    { x: fields[0]!, w: widths[0]! },
    ...boxes,
    ...fields.slice(1).map((left, k) => ({ x: left, w: widths[k + 1]! })),
  ];
  columns.forEach((column, k) => {
    cell(`column-${k + 1}`, `(${k + 1})`, column.x, bottom, column.w, bottom + numberRow);
  });
  return { cells, lanes: boxes, texts, fields, right, bottom: bottom + numberRow };
}
