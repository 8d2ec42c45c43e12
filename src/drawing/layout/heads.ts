// The heads of a lane map: the lanes' name strips and, outside of them, the headers of groups of lanes.
import type { Box } from '../shape/geometry.js';
import type { FlowView } from '../view/view.js';
import type { GridDrawing, Span } from './grid/problem.js';
import { groupSpans } from './groups.js';
import type { Cell, LaneBox, PlacedText } from './layout.js';
import type { Block } from './text.js';
import { blockOf, longestWord, setText, setTurned, widthOf } from './text.js';

/** Where a flow runs: `right` in bands with turned names at their left, `down` in columns with their names on top. */
export type Direction = 'right' | 'down';

/** Lanes with their strips, headers of groups, and where the grid's corner lies on the page. */
export interface Heads {
  readonly lanes: readonly LaneBox[];
  readonly cells: readonly Cell[];
  readonly texts: readonly PlacedText[];
  readonly dx: number;
  readonly dy: number;
}

/** Least depth of a name strip. */
export const strip = 26;
/** Space between a name and the border of its strip. */
const nameSpace = 6;
const nameLine = 16;
const leastLane = 112;
const longestName = 160;

/** Room that names need across the flow: of each lane first, then of groups, whose lanes grow alike where it is not enough. */
export function nameSpans(view: FlowView, direction: Direction, firstSlot: readonly number[]): Span[] {
  const names = [...view.lanes.map(({ title }, k) => ({ title, first: k, last: k })), ...groupSpans(view)];
  return names.map(({ title, first, last }) => ({
    first: firstSlot[first]!,
    last: firstSlot[last + 1]! - 1,
    size: direction === 'right' ? bandHeight(title) : columnWidth(title),
  }));
}

/** A band is high enough for its name in two lines. */
function bandHeight(title: string): number {
  const word = Math.min(longestName, longestWord(title, 'heading'));
  const whole = widthOf(title, 'heading');
  return Math.max(word, Math.min(whole, Math.max(70, whole / 2 + 24))) + 2 * nameSpace;
}

/** A column is wide enough for the longest word of its name. */
function columnWidth(title: string): number {
  return Math.max(leastLane, Math.min(longestName, longestWord(title, 'heading')) + 2 * nameSpace);
}

/** Puts the heads before the drawing; `x` and `y`: the upper left corner of the whole map. */
export function headsOf(
  view: FlowView,
  drawing: GridDrawing,
  direction: Direction,
  firstSlot: readonly number[],
  { x, y }: { readonly x: number; readonly y: number },
): Heads {
  const right = direction === 'right';
  const borders = right ? drawing.rowBorders : drawing.columnBorders;
  const named = <T extends { readonly title: string }>(of: T, first: number, last: number) => {
    const [from, to] = [borders[firstSlot[first]!]!, borders[firstSlot[last + 1]!]!];
    return { ...of, first, last, from, to, name: blockOf(of.title, to - from - 2 * nameSpace, 'heading') };
  };
  const lanes = view.lanes.map((lane, k) => named(lane, k, k));
  const groups = groupSpans(view).map((group) => named(group, group.first, group.last));
  const isGrouped = (k: number): boolean => groups.some(({ first, last }) => first <= k && k <= last);
  const outer = groups.length === 0 ? 0 : depthOf(groups);
  const inner = Math.max(
    depthOf(lanes.filter(({ first }) => isGrouped(first))),
    depthOf(lanes.filter(({ first }) => !isGrouped(first))) - outer,
  );
  const [dx, dy] = right ? [x + outer + inner, y] : [x, y + outer + inner];
  /** The box across the flow that belongs to a range of lanes, from one depth to another. */
  const field = (from: number, to: number, start: number, end: number): Box =>
    right
      ? { x: x + start, y: dy + from, w: end - start, h: to - from }
      : { x: dx + from, y: y + start, w: to - from, h: end - start };
  const whole = outer + inner + (right ? drawing.width : drawing.height);
  const boxes = lanes.map(({ id, title, first, from, to }): LaneBox => {
    // the strip of a lane without a group is as deep as both: no field stays empty
    const start = isGrouped(first) ? outer : 0;
    return {
      ...{ id, label: title, ...field(from, to, start, whole) },
      strip: field(from, to, start, outer + inner),
    };
  });
  const cells = groups.map(
    ({ id, from, to }): Cell => ({ id: `header/group/${id}`, role: 'group', ...field(from, to, 0, outer) }),
  );
  return {
    lanes: boxes,
    cells,
    texts: [
      ...cells.flatMap((cell, k) => write(cell.id, groups[k]!.name, cell, right)),
      ...boxes.flatMap((lane, k) => write(lane.id, lanes[k]!.name, lane.strip, right)),
    ],
    dx,
    dy,
  };
}

/** Depth of the strips of these names. */
const depthOf = (names: readonly { readonly name: Block }[]): number =>
  Math.max(strip, ...names.map(({ name }) => name.lines.length * nameLine + 10));

function write(of: string, name: Block, { x, y, w, h }: Box, turned: boolean): PlacedText[] {
  const inner: Box = { x: x + 1, y: y + 1, w: w - 2, h: h - 2 };
  return turned ? setTurned(of, name, inner) : setText(of, name, inner, { align: 'middle', vertical: 'middle' });
}
