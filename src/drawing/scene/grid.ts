// The lines between lanes, rows and cells: each drawn once, however many boxes it borders.
import type { Page } from '../layout/layout.js';
import type { Box } from '../shape/geometry.js';
import type { Theme } from '../theme/theme.js';
import type { Shape } from './scene.js';

/** Space between a text and the end of a line that stops before it. */
const gap = 2;

/** A level (`at` is y) or upright (`at` is x) line of the grid. */
export interface GridLine {
  readonly level: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** All borders of a page's lanes, rows and cells; pieces that touch or overlap are one line. */
export function gridLines(page: Page): GridLine[] {
  const boxes: Box[] = [...page.lanes, ...page.lanes.map((lane) => lane.strip), ...page.rows, ...page.cells];
  const borders = boxes.flatMap(({ x, y, w, h }): GridLine[] => [
    { level: true, at: y, from: x, to: x + w },
    { level: true, at: y + h, from: x, to: x + w },
    { level: false, at: x, from: y, to: y + h },
    { level: false, at: x + w, from: y, to: y + h },
  ]);
  borders.sort((a, b) => Number(b.level) - Number(a.level) || a.at - b.at || a.from - b.from || a.to - b.to);
  const lines: GridLine[] = [];
  for (const border of borders) {
    const last = lines.at(-1);
    if (last && last.level === border.level && last.at === border.at && border.from <= last.to) {
      lines[lines.length - 1] = { ...last, to: Math.max(last.to, border.to) };
    } else lines.push(border);
  }
  return lines;
}

/** The lines as they are painted, and a heavier frame around all of them. */
export function paintGrid(page: Page, theme: Theme): Shape[] {
  const stroke = { color: theme.grid, width: theme.gridWidth };
  const labels = page.edges.flatMap((edge) => edge.label ?? []);
  const captions = page.texts.filter((text) => text.place === 'beside');
  const lines = withGaps(gridLines(page), [...labels, ...captions]).map(
    ({ level, at, from, to }): Shape => ({
      type: 'line',
      points: level
        ? [
            [from, at],
            [to, at],
          ]
        : [
            [at, from],
            [at, to],
          ],
      radius: 0,
      stroke,
    }),
  );
  const heavier = { color: theme.grid, width: theme.gridWidth * 2 };
  const frames = framesOf(page).map((box): Shape => ({ type: 'rect', box, radius: 0, fill: 'none', stroke: heavier }));
  return [...lines, ...frames];
}

/** The lines with a gap at each of the boxes that they would run through, so that no line strikes through a text. */
export function withGaps(lines: readonly GridLine[], boxes: readonly Box[]): GridLine[] {
  return lines.flatMap((line) => {
    const across = (box: Box): boolean =>
      line.level ? line.at > box.y && line.at < box.y + box.h : line.at > box.x && line.at < box.x + box.w;
    const gaps = boxes
      .filter(across)
      .map(({ x, y, w, h }) => (line.level ? [x - gap, x + w + gap] : [y - gap, y + h + gap]));
    gaps.sort(([a = 0], [b = 0]) => a - b);
    const pieces: GridLine[] = [];
    let from = line.from;
    for (const [start = 0, end = 0] of gaps) {
      if (end <= from || start >= line.to) continue;
      if (start > from) pieces.push({ ...line, from, to: start });
      from = end;
    }
    if (from < line.to) pieces.push({ ...line, from });
    return pieces;
  });
}

/** The boxes around an identity, and around all lanes, rows and other cells of a page; none where there is nothing. */
export function framesOf(page: Page): Box[] {
  const identity = page.cells.filter(({ id }) => id.startsWith('identity/'));
  const others = page.cells.filter(({ id }) => !id.startsWith('identity/'));
  return [identity, [...page.lanes, ...others, ...page.rows]].flatMap((boxes) => around(boxes) ?? []);
}

function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  let [x, y, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    [x, y] = [Math.min(x, box.x), Math.min(y, box.y)];
    [right, bottom] = [Math.max(right, box.x + box.w), Math.max(bottom, box.y + box.h)];
  }
  return { x, y, w: right - x, h: bottom - y };
}
