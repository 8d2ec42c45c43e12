// Draws scenes with svg.js on any document: the page's, or one in memory. Attributes only, no ids, no styles, no scripts.
import { type Dom, Svg, withWindow } from '@svgdotjs/svg.js';
import type { Group, Image, Item, Label, Scene, Shape, Stroke } from '../../drawing/scene/scene.js';
import { corners, number, pathData, roundedLine } from './path.js';

/** Space between two pages, one below the other. */
const pageGap = 24;
/** Whole coordinates lie in the middle of a pixel, so that level and upright lines are crisp on screens. */
const pixelMiddle = -0.5;
/** Size of most text; it is said once. */
const commonSize = 11;

/**
 * Draws scenes, one below the other, on a document; gives the `svg` element, which stands nowhere yet. Several scenes are pages in
 * groups of their own, with `data-page`. `bitmaps`: are images drawn, or left out? What svg.js itself draws on meanwhile or afterwards is not touched.
 */
export function drawOn(document: Document, scenes: readonly Scene[], bitmaps: boolean): SVGSVGElement {
  return withWindow({ document } as unknown as Window & typeof globalThis, () => drawPages(scenes, bitmaps));
}

/** Size of the drawing of some scenes, one below the other, in user units. */
export function sizeOf(scenes: readonly Scene[]): { readonly width: number; readonly height: number } {
  const width = Math.max(0, ...scenes.map((scene) => scene.width));
  const height = scenes.reduce((sum, scene) => sum + scene.height + pageGap, scenes.length > 0 ? -pageGap : 0);
  return { width, height };
}

function drawPages(scenes: readonly Scene[], bitmaps: boolean): SVGSVGElement {
  const [first] = scenes;
  const { width, height } = sizeOf(scenes);
  const svg = new Svg();
  svg.attr({ version: null, 'xmlns:xlink': null });
  svg.attr({ width: number(width), height: number(height) });
  svg.attr({
    viewBox: [pixelMiddle, pixelMiddle, width, height].map(number).join(' '),
    // readers take a picture as a whole, so one with links in it is a group
    role: scenes.some(({ items }) => items.some(leads)) ? 'group' : 'img',
    lang: first?.language ?? 'en',
  });
  say(svg, 'title', first?.title ?? '');
  say(svg, 'desc', first?.description ?? '');
  let top = 0;
  scenes.forEach((scene, i) => {
    const page = svg.element('g', {
      ...(scenes.length > 1 && { 'data-page': String(i + 1), transform: `translate(0 ${number(top)})` }),
      'font-family': scene.fontFamily,
      'font-size': number(commonSize),
      fill: scene.ink,
    });
    const sheet = { x: pixelMiddle, y: pixelMiddle, w: scene.width, h: scene.height };
    drawShape(page, { type: 'rect', box: sheet, radius: 0, fill: scene.background });
    const items = bitmaps ? scene.items : scene.items.flatMap(withoutImages);
    for (const item of items) drawItem(page, item, scene.ink);
    top += scene.height + pageGap;
  });
  return svg.node;
}

/** Is there a link in it? */
function leads(item: Item): boolean {
  return item.type === 'group' && (item.href !== undefined || item.items.some(leads));
}

function drawItem(parent: Dom, item: Item, ink: string): void {
  if (item.type === 'group') drawGroup(parent, item, ink);
  else if (item.type === 'label') drawLabel(parent, item, ink);
  else if (item.type === 'image') drawImage(parent, item);
  else drawShape(parent, item);
}

function withoutImages(item: Item): Item[] {
  if (item.type === 'image') return [];
  return item.type === 'group' ? [{ ...item, items: item.items.flatMap(withoutImages) }] : [item];
}

function drawImage(parent: Dom, { box, png }: Image): void {
  const place = { x: number(box.x), y: number(box.y), width: number(box.w), height: number(box.h) };
  parent.element('image', { ...place, preserveAspectRatio: 'none', href: `data:image/png;base64,${png}` });
}

function drawGroup(parent: Dom, group: Group, ink: string): void {
  const data = Object.entries(group.data).map(([key, value]) => [`data-${key}`, clean(value)]);
  const around = group.href === undefined ? parent : parent.element('a', { href: clean(group.href) });
  const element = around.element('g', Object.fromEntries(data));
  if (group.title !== undefined) say(element, 'title', group.title);
  for (const item of group.items) drawItem(element, item, ink);
}

function drawShape(parent: Dom, shape: Shape): void {
  switch (shape.type) {
    case 'rect': {
      const { x, y, w, h } = shape.box;
      const round = shape.radius > 0 ? { rx: number(shape.radius) } : {};
      const place = { x: number(x), y: number(y), width: number(w), height: number(h) };
      parent.element('rect', { ...place, ...round, fill: shape.fill, ...strokeOf(shape.stroke) });
      return;
    }
    case 'polygon':
      parent.element('polygon', { points: corners(shape.points), fill: shape.fill, ...strokeOf(shape.stroke) });
      return;
    case 'circle': {
      const [cx, cy] = shape.center;
      const place = { cx: number(cx), cy: number(cy), r: number(shape.radius) };
      parent.element('circle', { ...place, fill: shape.fill, ...strokeOf(shape.stroke) });
      return;
    }
    case 'path': {
      const rule = shape.evenOdd ? { 'fill-rule': 'evenodd' } : {};
      parent.element('path', {
        d: pathData(shape.steps),
        fill: shape.fill ?? 'none',
        ...rule,
        ...strokeOf(shape.stroke),
      });
      return;
    }
    case 'line':
      parent.element('path', { d: roundedLine(shape.points, shape.radius), fill: 'none', ...strokeOf(shape.stroke) });
  }
}

function strokeOf(stroke: Stroke | undefined): Record<string, string> {
  if (!stroke) return {};
  return {
    stroke: stroke.color,
    ...(stroke.width !== 1 && { 'stroke-width': number(stroke.width) }),
    ...(stroke.dash && { 'stroke-dasharray': stroke.dash.map(number).join(' ') }),
  };
}

function drawLabel(parent: Dom, label: Label, ink: string): void {
  const [x, y] = [number(label.x), number(label.y)];
  const attributes = {
    x,
    y,
    ...(label.size !== commonSize && { 'font-size': number(label.size) }),
    ...(label.bold && { 'font-weight': 'bold' }),
    ...(label.align !== 'start' && { 'text-anchor': label.align }),
    ...(label.color !== ink && { fill: label.color }),
    ...(label.turned && { transform: `rotate(-90 ${x} ${y})` }),
  };
  parent.element('text', attributes).words(clean(label.text));
}

/** An element that holds nothing but words. */
function say(parent: Dom, name: 'title' | 'desc', text: string): void {
  if (text !== '') parent.element(name).words(clean(text));
}

/** Text without what XML cannot hold: control characters become blanks, halves of surrogate pairs and non-characters are dropped. */
function clean(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\ud800-\udfff\ufffe\uffff]/gu, '')
    .trim();
}
