// One scene as one page. Lines are drawn first, then everything that is read, in reading order, marked with what it belongs to.
import type PDFDocument from 'pdfkit';
import type { PdfContent } from 'pdfkit';
import { typeScale } from '../../drawing/font/style.js';
import type { Item, Label, Scene } from '../../drawing/scene/scene.js';
import { points } from './document.js';
import { drawImage, drawLabel, drawShape } from './ink.js';

/** Marked stretches of a page by the id of what they belong to: a cell, a lane, a node (with the arrows that leave it). */
export type Marks = Map<string, PdfContent[]>;

/** What the title of a page is filed under. */
export const titleOfPage = '#title';

/** Something to draw, and whose it is: the id of an owner, or one of two kinds of decoration that readers are not told of. */
interface Stroke {
  readonly owner: string | Decoration;
  readonly item: Item;
}
interface Decoration {
  readonly artifact: 'Layout' | 'Pagination';
}
const lines: Decoration = { artifact: 'Layout' };
const runningLine: Decoration = { artifact: 'Pagination' };

/** Adds a page of the scene's size and draws it; `order` has the ids of what is read, in reading order. */
export function drawSheet(pdf: PDFDocument, scene: Scene, order: readonly string[]): Marks {
  pdf.addPage({ size: [scene.width * points, scene.height * points], margin: 0 });
  // Whole coordinates lie in the middle of a pixel on screens; the same half is added here.
  pdf.scale(points).translate(0.5, 0.5);
  const marks: Marks = new Map();
  let open: Stroke['owner'] | undefined;
  for (const { owner, item } of strokesOf(scene, order)) {
    if (item.type === 'group' && item.items.length === 0) continue;
    if (owner !== open) {
      if (open !== undefined) pdf.endMarkedContent();
      if (typeof owner !== 'string') pdf.markContent('Artifact', { type: owner.artifact });
      else marks.set(owner, [...(marks.get(owner) ?? []), pdf.markStructureContent('Span')]);
      open = owner;
    }
    drawItem(pdf, item);
  }
  if (open !== undefined) pdf.endMarkedContent();
  return marks;
}

/** What is painted, in an order that covers the same and reads well: background, lines and arrows, then texts and symbols. */
function strokesOf(scene: Scene, order: readonly string[]): Stroke[] {
  const below: Stroke[] = [];
  const read: Stroke[] = [];
  const words: Stroke[] = [];
  const running: Stroke[] = [];
  if (!isWhite(scene.background)) {
    const box = { x: -0.5, y: -0.5, w: scene.width, h: scene.height };
    below.push({ owner: lines, item: { type: 'rect', box, radius: 0, fill: scene.background } });
  }
  for (const item of scene.items) {
    if (item.type === 'label') {
      if (isTitle(item)) read.push({ owner: titleOfPage, item });
      else running.push({ owner: runningLine, item });
    } else if (item.type !== 'group') below.push({ owner: lines, item });
    else if (item.data['from'] !== undefined) {
      // An arrow belongs to the symbol that it leaves; its words are read after those of the symbol.
      const owner = item.data['from'];
      for (const inner of item.items) (inner.type === 'label' ? words : below).push({ owner, item: inner });
    } else if (item.data['kind'] === 'cell') {
      // A logo or a rule in a cell says nothing that its words do not say.
      const owner = item.data['id'] ?? '';
      for (const inner of item.items) {
        if (inner.type === 'label') read.push({ owner, item: inner });
        else below.push({ owner: lines, item: inner });
      }
    } else read.push({ owner: item.data['id'] ?? '', item });
  }
  const places = new Map([titleOfPage, ...order].map((id, i) => [id, i]));
  const place = ({ owner }: Stroke): number => places.get(String(owner)) ?? places.size;
  return [...below, ...[...read, ...words].sort((a, b) => place(a) - place(b)), ...running];
}

const isWhite = (color: string): boolean => /^#(fff|ffffff)$/i.test(color);
const isTitle = (label: Label): boolean => label.bold && label.size === typeScale.title.size;

function drawItem(pdf: PDFDocument, item: Item): void {
  if (item.type === 'group') for (const inner of item.items) drawItem(pdf, inner);
  else if (item.type === 'label') drawLabel(pdf, item);
  else if (item.type === 'image') drawImage(pdf, item);
  else drawShape(pdf, item);
}
