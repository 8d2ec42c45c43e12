// Symbols and arrows of a page without the table below them, for formats that have tables of their own.
import type { Page } from '../layout/layout.js';
import type { Box } from '../shape/geometry.js';
import { type GridLine, gridLines } from './grid.js';
import type { Item, Scene } from './scene.js';

/** Room around what is drawn, for the width of its lines. */
const around = 8;

/** The box around all symbols, arrows and their words; nothing where there are no symbols. */
export function drawnExtent({ nodes, edges, texts }: Page): Box | undefined {
  if (nodes.length === 0) return undefined;
  const owners = new Set([...nodes, ...edges].map(({ id }) => id));
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number, w = 0, h = 0): void => {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + w), Math.max(bottom, y + h)];
  };
  for (const { x, y, w, h } of nodes) take(x, y, w, h);
  for (const { of, x, y, w, h } of texts) if (owners.has(of)) take(x, y, w, h);
  for (const { points } of edges) for (const [x, y] of points) take(x, y);
  const [x, y] = [Math.floor(left) - around, Math.floor(top) - around];
  return { x, y, w: Math.ceil(right) + around - x, h: Math.ceil(bottom) + around - y };
}

/**
 * The scene of a map without its title, for documents that have headings of their own; of one cut into `paged` sheets also without their
 * feet and margins.
 */
export function untitled({ lanes, cells, nodes, texts }: Page, scene: Scene, paged: boolean): Scene {
  const ofPage = texts.filter(({ of, style }) => of === 'page' && (paged || style === 'title'));
  const dropped = new Set(ofPage.map(({ text }) => text));
  const boxes = [...lanes, ...cells, ...nodes, ...texts.filter((text) => !ofPage.includes(text))];
  if (boxes.length === 0 || ofPage.length === 0) return scene;
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - around);
  const left = paged ? Math.max(0, Math.min(...boxes.map(({ x }) => x)) - around) : 0;
  const right = paged ? Math.max(...boxes.map(({ x, w }) => x + w)) + around : scene.width;
  const bottom = paged ? Math.max(...boxes.map(({ y, h }) => y + h)) + around : scene.height;
  const kept = scene.items.filter((item) => item.type !== 'label' || !dropped.has(item.text));
  return { ...scene, width: right - left, height: bottom - top, items: kept.map((item) => moved(item, -left, -top)) };
}

/** The scene of a page with its symbols and arrows only, cut to where they are. */
export function overlayOf(page: Page, scene: Scene): Scene | undefined {
  const box = drawnExtent(page);
  if (box === undefined) return undefined;
  const drawn = scene.items.filter(
    (item) => item.type === 'group' && item.data['kind'] !== 'lane' && item.data['kind'] !== 'cell',
  );
  const lines = gridLines(page);
  const arrows = new Set(page.edges.map(({ id }) => id));
  // words beside symbols and arrows are on the ground of the page, which hides the lines of the table below them
  const grounds = page.texts
    .filter((text) => (text.place === 'beside' || arrows.has(text.of)) && lines.some((line) => crosses(line, text)))
    .map(({ x, y, w, h }): Item => ({ type: 'rect', box: { x, y, w, h }, radius: 0, fill: scene.background }));
  const items = [...grounds, ...drawn].map((item) => moved(item, -box.x, -box.y));
  return { ...scene, width: box.w, height: box.h, background: 'none', items };
}

const crosses = ({ level, at, from, to }: GridLine, { x, y, w, h }: Box): boolean =>
  level ? at > y && at < y + h && from < x + w && to > x : at > x && at < x + w && from < y + h && to > y;

function moved(item: Item, dx: number, dy: number): Item {
  const box = ({ x, y, w, h }: Box): Box => ({ x: x + dx, y: y + dy, w, h });
  switch (item.type) {
    case 'group':
      return { ...item, items: item.items.map((inner) => moved(inner, dx, dy)) };
    case 'label':
      return { ...item, x: item.x + dx, y: item.y + dy };
    case 'rect':
    case 'image':
      return { ...item, box: box(item.box) };
    case 'circle':
      return { ...item, center: [item.center[0] + dx, item.center[1] + dy] };
    case 'polygon':
    case 'line':
      return { ...item, points: item.points.map(([x, y]) => [x + dx, y + dy] as const) };
    case 'path': // symbols and arrows have none; pictures stay where they are
      return item;
  }
}
