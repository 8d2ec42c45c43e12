// Symbols and arrows of a page as native shapes on a canvas over its table, on the routes of the layout.
import type { Paragraph } from 'docx';
import { type IShapeCanvasChildOptions, ShapeCanvasRun, type ShapeLineOptions } from 'docx/shapes';
import type { Page, PlacedNode, PlacedText } from '../../drawing/layout/layout.js';
import { drawnExtent } from '../../drawing/scene/overlay.js';
import type { Group, Item, Label, Scene, Shape, Stroke } from '../../drawing/scene/scene.js';
import type { Box, Point } from '../../drawing/shape/geometry.js';
import { rounded } from '../../drawing/shape/rounding.js';
import { outline } from '../../drawing/shape/symbols.js';
import { floatingAt } from './picture.js';
import { cleaned, emu, paragraph, points } from './text.js';

/** The canvas of a page; nothing where nothing is drawn. `said`: what a reader says of it. */
export function canvasOf(page: Page, scene: Scene, said: string): ShapeCanvasRun | undefined {
  const around = drawnExtent(page);
  if (!around) return undefined;
  const nodes = new Map(page.nodes.map((node) => [node.id, node]));
  const groups = scene.items.filter((item) => item.type === 'group');
  const place = placer(around);
  const lines = groups.filter(({ data }) => data['from'] !== undefined);
  const symbols = groups.flatMap((group) => {
    const node = nodes.get(group.data['id'] ?? '');
    return node ? [{ node, group, texts: textsOf(page, node.id) }] : [];
  });
  const ground = scene.background;
  const children = [
    // words beside arrows and symbols lie lowest: they are on the ground of the page, which hides the lines of the table below them
    ...lines.flatMap(({ data, items }) => labelsOf(items, textsOf(page, data['id'] ?? ''), ground, place)),
    ...symbols.flatMap(({ group, texts }) => besidesOf(group, texts, ground, place)),
    ...lines.flatMap((group) => arrowOf(group, place)),
    ...symbols.flatMap(({ node, group, texts }) => symbolOf(node, group, texts, place)),
  ];
  return new ShapeCanvasRun({
    children,
    transformation: { width: around.w, height: around.h },
    floating: floatingAt(emu(around.x), emu(around.y)),
    altText: { name: 'Alur', description: cleaned(said), title: '' },
  });
}

interface Placed {
  readonly width: number;
  readonly height: number;
  readonly offset: { readonly left: number; readonly top: number };
}
type Place = (box: Box) => Placed;

const placer =
  (around: Box): Place =>
  ({ x, y, w, h }) => ({ width: w, height: h, offset: { left: x - around.x, top: y - around.y } });

const textsOf = ({ texts }: Page, id: string): PlacedText[] => texts.filter(({ of }) => of === id);

const hex = (color: string): string =>
  (/^#[0-9a-f]{3}$/i.test(color) ? color.slice(1).replace(/./g, '$&$&') : color.slice(1)).toUpperCase();

const lineOf = ({ color, width, dash }: Stroke): ShapeLineOptions => ({
  color: hex(color),
  width: points(width),
  ...(dash && { dash: 'dash' }),
});

/** What a shape is called in Word's list of shapes, and what a reader says of it. Without a name the library would count. */
const named = (name: string, description = '') => ({
  name: cleaned(name).slice(0, 200),
  description: cleaned(description),
  title: '',
});

const fillOf = (fill: string | undefined) => (fill === undefined || fill === 'none' ? {} : { fill: hex(fill) });

const presets = {
  rect: 'flowChartProcess',
  diamond: 'flowChartDecision',
  circle: 'flowChartConnector',
} as const;

/** A symbol with its words in it, and its marks; words beside it are boxes of their own. */
function symbolOf(
  node: PlacedNode,
  group: Group,
  texts: readonly PlacedText[],
  place: Place,
): IShapeCanvasChildOptions[] {
  const [first, ...others] = group.items;
  if (!first || first.type === 'label' || first.type === 'group' || first.type === 'image') return [];
  const labels = others.filter((item) => item.type === 'label');
  const inside = labels.filter((_, k) => texts[k]?.place !== 'beside');
  const base = {
    transformation: place(node),
    ...('fill' in first ? fillOf(first.fill) : {}),
    ...(first.stroke ? { line: lineOf(first.stroke) } : { line: 'none' as const }),
    children: inside.map(({ text, bold, color, size }) => lineOfText(text, color, size, bold)),
    textOptions: {
      verticalAlignment: 'center' as const,
      wrap: false,
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
    },
    altText: named(node.title, node.title),
  };
  return [{ ...base, ...formOf(node, inside.length > 0) }, ...others.flatMap((item) => markOf(item, place))];
}

/**
 * Flowchart symbols where Word has one of our outline. One that has words in it and slanted or round sides is drawn by hand: Word would
 * leave the words a part of its middle only, and break them.
 */
function formOf(node: PlacedNode, worded: boolean) {
  const drawn = node.shape === 'pentagon' || node.shape === 'chevron' || (node.shape === 'diamond' && worded);
  if (drawn) return { type: 'custom', path: closedPath(outline(node.shape, node)) } as const;
  if (node.shape !== 'capsule') return { type: presets[node.shape] } as const;
  if (worded) return { type: 'custom', path: capsulePath(node) } as const;
  return { type: 'roundedRectangle', adjustments: { cornerRadius: 50 } } as const;
}

function capsulePath({ x, y, w, h }: Box): string {
  const r = Math.min(w, h) / 2;
  const [right, bottom] = [x + w, y + h];
  const arc = (toX: number, toY: number): string => `A ${r} ${r} 0 0 1 ${toX} ${toY}`;
  return [
    `M ${x + r} ${y} L ${right - r} ${y} ${arc(right, y + r)} L ${right} ${bottom - r} ${arc(right - r, bottom)}`,
    `L ${x + r} ${bottom} ${arc(x, bottom - r)} L ${x} ${y + r} ${arc(x + r, y)} Z`,
  ].join(' ');
}

/** Words beside a symbol. */
function besidesOf(
  group: Group,
  texts: readonly PlacedText[],
  ground: string,
  place: Place,
): IShapeCanvasChildOptions[] {
  const labels = group.items.filter((item) => item.type === 'label');
  return labels.flatMap((label, k) => {
    const text = texts[k];
    return text?.place === 'beside' ? [textBox(label, text, ground, place)] : [];
  });
}

/** Words of an arrow, where they were laid out. */
function labelsOf(
  items: readonly Item[],
  texts: readonly PlacedText[],
  ground: string,
  place: Place,
): IShapeCanvasChildOptions[] {
  const labels = items.filter((item) => item.type === 'label');
  return labels.flatMap((label, k) => {
    const text = texts[k];
    return text === undefined ? [] : [textBox(label, text, ground, place)];
  });
}

const lineOfText = (text: string, color: string, size: number, bold: boolean): Paragraph =>
  paragraph(text, { style: size <= 10 ? 'label' : 'body', align: 'middle', color: `#${hex(color)}`, bold });

/** A mark on a symbol: the clock of a wait, the plus of a step that is another process. */
function markOf(item: Item, place: Place): IShapeCanvasChildOptions[] {
  if (item.type === 'rect' && item.stroke)
    return [
      {
        type: 'rectangle',
        transformation: place(item.box),
        ...fillOf(item.fill),
        line: lineOf(item.stroke),
        altText: named('mark'),
      },
    ];
  if (item.type === 'circle' && item.stroke) {
    const { center, radius } = item;
    const box = { x: center[0] - radius, y: center[1] - radius, w: 2 * radius, h: 2 * radius };
    return [
      {
        type: 'ellipse',
        transformation: place(box),
        ...fillOf(item.fill),
        line: lineOf(item.stroke),
        altText: named('mark'),
      },
    ];
  }
  return item.type === 'line' ? lineShape('mark', item.points, 0, lineOf(item.stroke), place) : [];
}

/** An arrow on its route; its head is the line's own, so that it stays when the line is moved. */
function arrowOf({ items }: Group, place: Place): IShapeCanvasChildOptions[] {
  const line = items.find((item) => item.type === 'line');
  if (!line) return [];
  const head = items.find((item): item is Extract<Shape, { type: 'polygon' }> => item.type === 'polygon');
  const tip = head?.points[0];
  const route = tip ? [...line.points.slice(0, -1), tip] : line.points;
  const style = {
    ...lineOf(line.stroke),
    ...(tip && {
      endArrow: {
        type: 'triangle',
        width: 'medium',
        length: lastLength(route) < headLength ? 'small' : 'medium',
      } as const,
    }),
  };
  return lineShape('arrow', route, line.radius, style, place);
}

function lineShape(
  name: string,
  route: readonly Point[],
  radius: number,
  line: ShapeLineOptions,
  place: Place,
): IShapeCanvasChildOptions[] {
  const [xs, ys] = [route.map(([x]) => x), route.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const box = { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
  const [first, last] = [route[0], route.at(-1)];
  if (!first || !last || (box.w === 0 && box.h === 0)) return [];
  if (box.w === 0 || box.h === 0) {
    const flip = { horizontal: first[0] > last[0], vertical: first[1] > last[1] };
    return [{ type: 'line', transformation: { ...place(box), flip }, line, altText: named(name) }];
  }
  const path = line.endArrow ? arrowPath(route, radius) : roundedPath(route, radius);
  return [{ type: 'custom', path, transformation: place(box), line, altText: named(name) }];
}

const closedPath = (corners: readonly Point[]): string => `M ${corners.map(([x, y]) => `${x} ${y}`).join(' L ')} Z`;

function roundedPath(route: readonly Point[], radius: number): string {
  const pieces = rounded(route, radius).map(({ bend, to }) =>
    bend ? `Q ${bend[0]} ${bend[1]} ${to[0]} ${to[1]}` : `L ${to[0]} ${to[1]}`,
  );
  return `M ${route[0]![0]} ${route[0]![1]} ${pieces.join(' ')}`;
}

/** Length of an arrow's head, which programs turn as the last piece of its line runs: that must be straight as far as the head goes. */
const headLength = 9;

function lastLength(route: readonly Point[]): number {
  const [[ax, ay], [bx, by]] = route.slice(-2) as [Point, Point];
  return Math.hypot(bx - ax, by - ay);
}

function arrowPath(route: readonly Point[], radius: number): string {
  const last = lastLength(route);
  const [x, y] = route.at(-1)!;
  if (last - Math.min(radius, last / 2) >= headLength) return roundedPath(route, radius);
  return `${roundedPath(route.slice(0, -1), radius)} L ${x} ${y}`;
}

/** Room for a line that another program sets a little wider. */
const slack = 2;

/** A box of text without a line around it, a little larger than its words where they do not begin. */
function textBox(
  { text, color, size, bold, align }: Label,
  box: Box,
  ground: string,
  place: Place,
): IShapeCanvasChildOptions {
  const before = align === 'start' ? 0 : align === 'middle' ? slack / 2 : slack;
  return {
    type: 'rectangle',
    transformation: place({ ...box, x: box.x - before, w: box.w + slack }),
    line: 'none',
    altText: named(text),
    ...fillOf(ground),
    children: [paragraph(text, { style: size <= 10 ? 'label' : 'body', align, color: `#${hex(color)}`, bold })],
    textOptions: { verticalAlignment: 'center', wrap: false, margins: { top: 0, right: 0, bottom: 0, left: 0 } },
  };
}
