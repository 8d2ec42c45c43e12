// Symbols with their marks and words.
import type { PlacedNode, PlacedText } from '../layout/layout.js';
import type { Box } from '../shape/geometry.js';
import { outline } from '../shape/symbols.js';
import type { Theme } from '../theme/theme.js';
import { type Links, linkOf } from './links.js';
import type { Group, Shape, Stroke } from './scene.js';
import { paintText } from './text.js';

/** How symbols are painted. */
export interface SymbolManner {
  readonly theme: Theme;
  /** Does a waiting step show a clock? */
  readonly clock: boolean;
  readonly links: Links;
}

/** One node: its outline first, then its marks and words. */
export function paintSymbol(
  node: PlacedNode,
  texts: readonly PlacedText[],
  { theme, clock, links }: SymbolManner,
): Group {
  const href = linkOf(node, links);
  const marks = [
    ...(node.kind === 'wait' && clock ? clockAt(node, theme) : []),
    ...(node.runs === undefined ? [] : plusAt(node, theme)),
  ];
  return {
    type: 'group',
    data: {
      id: node.id,
      kind: node.kind,
      lane: node.lane,
      ...(node.row !== undefined && { row: String(node.row) }),
      ...(node.runs !== undefined && { runs: node.runs }),
    },
    title: node.title,
    ...(href !== undefined && { href }),
    items: [outlineOf(node, theme), ...marks, ...texts.map((text) => paintText(text, theme))],
  };
}

function outlineOf(node: PlacedNode, theme: Theme): Shape {
  const box = { x: node.x, y: node.y, w: node.w, h: node.h };
  if (node.kind === 'fork' || node.kind === 'join') return { type: 'rect', box, radius: 0, fill: theme.line };
  const [fill, stroke] = [theme.boxFill, borderOf(node, theme)];
  switch (node.shape) {
    case 'rect':
      return { type: 'rect', box, radius: theme.boxRadius, fill, stroke };
    case 'capsule':
      return { type: 'rect', box, radius: Math.min(box.w, box.h) / 2, fill, stroke };
    case 'circle':
      return {
        type: 'circle',
        center: [box.x + box.w / 2, box.y + box.h / 2],
        radius: Math.min(box.w, box.h) / 2,
        fill,
        stroke,
      };
    default:
      return { type: 'polygon', points: outline(node.shape, box), fill, stroke };
  }
}

const borderOf = ({ category }: PlacedNode, theme: Theme): Stroke => ({
  color: category === undefined ? theme.boxBorder : theme[category],
  width: theme.boxBorderWidth,
});

/** A small clock across the upper edge, near its left end. */
function clockAt({ x, y }: Box, theme: Theme): Shape[] {
  const [cx, cy] = [x + 10, y];
  const hands = { color: theme.boxBorder, width: 1 };
  return [
    { type: 'circle', center: [cx, cy], radius: 6, fill: theme.boxFill, stroke: hands },
    {
      type: 'line',
      points: [
        [cx, cy - 4],
        [cx, cy],
        [cx + 3, cy],
      ],
      radius: 0,
      stroke: hands,
    }, // prettier-ignore
  ];
}

/** A small framed plus on the lower edge: there is a process behind this step. In a diamond it stands higher, where there is room. */
function plusAt({ x, y, w, h, shape }: PlacedNode, theme: Theme): Shape[] {
  const [cx, cy] = [x + w / 2, y + h - (shape === 'diamond' ? 13 : 5)];
  const lines = { color: theme.boxBorder, width: 1 };
  return [
    { type: 'rect', box: { x: cx - 5, y: cy - 5, w: 10, h: 10 }, radius: 0, fill: theme.boxFill, stroke: lines },
    {
      type: 'line',
      points: [
        [cx - 3, cy],
        [cx + 3, cy],
      ],
      radius: 0,
      stroke: lines,
    },
    {
      type: 'line',
      points: [
        [cx, cy - 3],
        [cx, cy + 3],
      ],
      radius: 0,
      stroke: lines,
    },
  ];
}
