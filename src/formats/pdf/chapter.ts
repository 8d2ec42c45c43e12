// The pages of one process: drawn, structured, linked, and entered in the outline.
import type PDFDocument from 'pdfkit';
import type { PdfElement, PdfOutline } from 'pdfkit';
import type { PlacedNode } from '../../drawing/layout/layout.js';
import { behind } from '../../drawing/scene/links.js';
import type { Scene } from '../../drawing/scene/scene.js';
import type { PdfChapter } from './content.js';
import { orderOf, readingOf } from './reading.js';
import { drawSheet } from './sheet.js';
import { structureOf } from './structure.js';
import { bookWords } from './words.js';

/** Name of the place where a chapter begins, by its position in the document. */
export const placeOf = (position: number): string => `chapter-${position + 1}`;

/** What all chapters of a document share. */
export interface Book {
  readonly pdf: PDFDocument;
  /** The element that holds the whole document. */
  readonly root: PdfElement;
  /** Chapters by the id of their process. */
  readonly chapters: ReadonlyMap<string, { readonly position: number; readonly title: string }>;
  /** How many pages stand before this one. */
  pages: number;
}

/** Adds a chapter's pages; `foot` paints what the book itself says on each of them. */
export function addChapter(book: Book, chapter: PdfChapter, position: number, foot: (scene: Scene) => Scene): void {
  const { pdf } = book;
  const words = bookWords[chapter.language];
  const part = pdf.struct('Sect', { title: chapter.title, lang: chapter.language });
  book.root.add(part);
  let entry: PdfOutline | undefined;
  chapter.scenes.forEach((scene, i) => {
    const page = chapter.layout.pages[i];
    if (!page) return;
    const reading = readingOf(page);
    const marks = drawSheet(pdf, foot(scene), orderOf(reading));
    if (!entry) {
      pdf.addNamedDestination(placeOf(position), 'Fit');
      entry = pdf.outline.addItem(chapter.title, { fit: true });
    }
    if (chapter.scenes.length > 1) {
      const name = page.rows.length === 0 && reading.identity.length > 0 ? words.identity : `${words.page} ${i + 1}`;
      entry.addItem(name, { fit: true });
    }
    book.pages++;
    const heading = book.chapters.size > 1 ? 'H2' : 'H1';
    const link = (node: PlacedNode, figure: PdfElement): PdfElement => linked(book, node, figure);
    for (const element of structureOf({ pdf, page, reading, marks, heading, link })) part.add(element);
  });
  part.end();
}

/** A symbol that is another process of this document, or is carried out as one, leads to it. */
function linked(book: Book, node: PlacedNode, figure: PdfElement): PdfElement {
  const target = book.chapters.get(behind(node) ?? '');
  if (!target) return figure;
  const { pdf } = book;
  const link = pdf.struct('Link');
  link.add(figure);
  pdf.goTo(node.x, node.y, node.w, node.h, placeOf(target.position), {
    structParent: link,
    Contents: new String(target.title),
  });
  link.end();
  return link;
}
