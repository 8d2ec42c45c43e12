// Adds the pages that stand before the chapters, and numbers all pages.
import type { PdfContent, PdfElement } from 'pdfkit';
import type { Label, Scene } from '../../drawing/scene/scene.js';
import { type Book, placeOf } from './chapter.js';
import { points } from './document.js';
import type { FrontPage, Part } from './front.js';
import { drawSheet } from './sheet.js';

/** Adds one page of the front matter. */
export function addFrontPage(book: Book, page: FrontPage): void {
  const { pdf } = book;
  const marks = drawSheet(
    pdf,
    page.scene,
    page.parts.map((part) => part.id),
  );
  pdf.outline.addItem(page.title, { fit: true });
  book.pages++;
  const elements = page.parts.map((part) => elementOf(book, part, marks.get(part.id) ?? []));
  const entries = page.parts.flatMap((part, i) => (part.role === 'TOCI' ? [elements[i]!] : []));
  const others = page.parts.flatMap((part, i) => (part.role === 'TOCI' ? [] : [elements[i]!]));
  for (const element of others) book.root.add(element);
  if (entries.length > 0) book.root.add(pdf.struct('TOC', {}, entries));
}

function elementOf(book: Book, part: Part, content: readonly PdfContent[]): PdfElement {
  const { pdf } = book;
  const { x, y, w, h } = part.box;
  if (part.chapter === undefined) {
    const bbox = [x, y, x + w, y + h].map((value) => value * points);
    return pdf.struct(part.role, part.description === undefined ? {} : { alt: part.description, bbox }, content);
  }
  const link = pdf.struct('Link');
  for (const stretch of content) link.add(stretch);
  const target = [...book.chapters.values()].find(({ position }) => position === part.chapter);
  pdf.goTo(x, y, w, h, placeOf(part.chapter), { structParent: link, Contents: new String(target?.title ?? '') });
  link.end();
  return pdf.struct(part.role, {}, [link]);
}

/** The number of a page in the book, in the middle of its foot. */
export function withPageNumber(scene: Scene, number: number, margin: number): Scene {
  const label: Label = {
    type: 'label',
    text: `– ${number} –`,
    x: scene.width / 2,
    y: scene.height - margin,
    size: 10,
    bold: false,
    color: scene.ink,
    align: 'middle',
    turned: false,
  };
  return { ...scene, items: [...scene.items, label] };
}

/** Numbers of pages as readers show them: roman before the first chapter, then from 1. */
export function labelPages({ pdf }: Book, front: number): void {
  const labels = pdf.ref({ Nums: [...(front > 0 ? [0, { S: 'r' }] : []), front, { S: 'D' }] });
  labels.end();
  pdf._root.data['PageLabels'] = labels;
}
