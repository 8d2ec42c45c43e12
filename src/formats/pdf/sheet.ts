// One scene as one page: drawn in painting order, and every stretch of it marked with what it belongs to.
import type PDFDocument from 'pdfkit';
import type { PdfContent } from 'pdfkit';
import { typeScale } from '../../drawing/font/style.js';
import type { Item, Scene } from '../../drawing/scene/scene.js';
import { points } from './document.js';
import { drawImage, drawLabel, drawShape } from './ink.js';

/** Marked stretches of a page by the id of what they belong to: a cell, a lane, a node (with the arrows that leave it). */
export type Marks = Map<string, PdfContent[]>;

/** What the stretches of text that belong to nothing but the page are filed under. */
export const titleOfPage = '#title';
export const restOfPage = '#page';

/** Adds a page of the scene's size and draws it. Fields and lines behind everything are marked as mere decoration. */
export function drawSheet(pdf: PDFDocument, scene: Scene): Marks {
  pdf.addPage({ size: [scene.width * points, scene.height * points], margin: 0 });
  // Whole coordinates lie in the middle of a pixel on screens; the same half is added here.
  pdf.scale(points).translate(0.5, 0.5);
  const marks: Marks = new Map();
  let open: string | undefined;
  const turnTo = (owner: string | undefined, decoration: boolean): void => {
    const next = decoration ? '' : owner;
    if (next === open) return;
    if (open !== undefined) pdf.endMarkedContent();
    open = next;
    if (decoration) pdf.markContent('Artifact', { type: 'Layout' });
    else if (owner !== undefined) marks.set(owner, [...(marks.get(owner) ?? []), pdf.markStructureContent('Span')]);
  };
  if (!isWhite(scene.background)) {
    turnTo(undefined, true);
    const box = { x: -0.5, y: -0.5, w: scene.width, h: scene.height };
    drawShape(pdf, { type: 'rect', box, radius: 0, fill: scene.background });
  }
  for (const item of scene.items) {
    if (item.type === 'group' && item.items.length === 0) continue;
    turnTo(ownerOf(item), item.type !== 'group' && item.type !== 'label');
    drawItem(pdf, item);
  }
  turnTo(undefined, false);
  return marks;
}

const isWhite = (color: string): boolean => /^#(fff|ffffff)$/i.test(color);

/** Whose is it? An arrow belongs to the symbol that it leaves. */
function ownerOf(item: Item): string | undefined {
  if (item.type === 'label') return item.bold && item.size === typeScale.title.size ? titleOfPage : restOfPage;
  return item.type === 'group' ? (item.data['from'] ?? item.data['id'] ?? restOfPage) : undefined;
}

function drawItem(pdf: PDFDocument, item: Item): void {
  if (item.type === 'group') for (const inner of item.items) drawItem(pdf, inner);
  else if (item.type === 'label') drawLabel(pdf, item);
  else if (item.type === 'image') drawImage(pdf, item);
  else drawShape(pdf, item);
}
