// Arrows and ties: a line with rounded corners, a head at its tip, and the words beside it.
import type { PlacedText } from '../layout/layout.js';
import type { Point } from '../shape/geometry.js';
import type { Theme } from '../theme/theme.js';
import type { Stretch } from './bundle.js';
import type { Group, Shape } from './scene.js';
import { paintText } from './text.js';

const headLength = 7;
const headWidth = 6;
const cornerRadius = 4;
const dash: readonly [number, number] = [5, 3];

/** One edge with its head and its words. */
export function paintArrow({ edge, points, head }: Stretch, texts: readonly PlacedText[], theme: Theme): Group {
  const color = edge.loop ? theme.loop : theme.line;
  const stroke = { color, width: theme.lineWidth, ...(edge.loop && { dash }) };
  const line: Shape = { type: 'line', points: head ? shortened(points) : points, radius: cornerRadius, stroke };
  return {
    type: 'group',
    data: { id: edge.id, from: edge.from, to: edge.to, kind: edge.kind },
    items: [line, ...(head ? headAt(points, color) : []), ...texts.map((text) => paintText(text, theme))],
  };
}

/** The line ends inside the head, so that its blunt end does not show beside the tip. */
function shortened(points: readonly Point[]): readonly Point[] {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return points;
  const [dx, dy] = direction(before, tip);
  const length = Math.abs(tip[0] - before[0]) + Math.abs(tip[1] - before[1]);
  const cut = Math.min(headLength - 2, length / 2);
  return [...points.slice(0, -1), [tip[0] - dx * cut, tip[1] - dy * cut]];
}

function headAt(points: readonly Point[], fill: string): Shape[] {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return [];
  const [dx, dy] = direction(before, tip);
  const [x, y] = [tip[0] - dx * headLength, tip[1] - dy * headLength];
  const half = headWidth / 2;
  return [{ type: 'polygon', points: [tip, [x - dy * half, y + dx * half], [x + dy * half, y - dx * half]], fill }];
}

/** Unit vector of a level or upright piece; slanted ones do not occur. */
function direction(from: Point, to: Point): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return Math.abs(dx) >= Math.abs(dy) ? [dx < 0 ? -1 : 1, 0] : [0, dy < 0 ? -1 : 1];
}
