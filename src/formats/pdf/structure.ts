// What a page means to readers that cannot see it: headings, a table with its rows and cells, figures with their descriptions.
import type PDFDocument from 'pdfkit';
import type { PdfContent, PdfElement } from 'pdfkit';
import type { Page, PlacedNode } from '../../drawing/layout/layout.js';
import { points } from './document.js';
import type { Field, Reading, Row } from './reading.js';
import { type Marks, titleOfPage } from './sheet.js';

/** What the elements of a page are made from. */
export interface PageParts {
  readonly pdf: PDFDocument;
  readonly page: Page;
  readonly reading: Reading;
  readonly marks: Marks;
  /** Kind of the page's heading. */
  readonly heading: 'H1' | 'H2';
  /** Gives the element for a symbol: its figure, or a link around it. */
  readonly link: (node: PlacedNode, figure: PdfElement) => PdfElement;
}

/** The elements of the page that was drawn last, in reading order. Every stretch in `marks` is in one of them. */
export function structureOf(parts: PageParts): PdfElement[] {
  const { pdf, page, reading, heading } = parts;
  const left = new Map(parts.marks);
  const take = (id: string): readonly PdfContent[] => {
    const found = left.get(id) ?? [];
    left.delete(id);
    return found;
  };
  const nodes = new Map(page.nodes.map((node) => [node.id, node]));
  const elementsOf = (id: string, kind = 'P'): PdfElement[] => {
    const node = nodes.get(id);
    const content = take(id);
    if (content.length === 0) return [];
    return [node ? figureOf(parts, node, content) : pdf.struct(kind, {}, content)];
  };
  const elements = [
    ...elementsOf(titleOfPage, heading),
    ...identityOf(parts, (id) => elementsOf(id, kindOf(id, heading))),
  ];
  if (reading.body.length > 0) elements.push(tableOf(parts, take, elementsOf));
  for (const id of [...reading.rest, ...left.keys()]) elements.push(...elementsOf(id));
  return elements;
}

/** Labels with their values as a table, the rest as it comes. */
function identityOf({ pdf, reading }: PageParts, elementsOf: (id: string) => PdfElement[]): PdfElement[] {
  const elements: PdfElement[] = [];
  const rows: PdfElement[] = [];
  const values = new Set(
    reading.identity.filter((id) => id.endsWith('/label')).map((id) => id.slice(0, -'/label'.length)),
  );
  for (const id of reading.identity) {
    if (values.has(id)) continue;
    if (!id.endsWith('/label')) {
      elements.push(...elementsOf(id));
      continue;
    }
    const value = elementsOf(id.slice(0, -'/label'.length));
    const [label, said] = [pdf.struct('TH', { scope: 'Row' }, elementsOf(id)), pdf.struct('TD', {}, value)];
    rows.push(pdf.struct('TR', {}, [label, said]));
    if (rows.length === values.size) elements.push(pdf.struct('Table', {}, rows));
  }
  return elements;
}

/** The name of an SOP is the heading of its identity; the headings of the lists are below it. */
function kindOf(id: string, heading: 'H1' | 'H2'): string {
  if (id === 'identity/name') return heading;
  if (id.endsWith('/heading')) return heading === 'H1' ? 'H2' : 'H3';
  return 'P';
}

function figureOf({ pdf, link }: PageParts, node: PlacedNode, content: readonly PdfContent[]): PdfElement {
  const { x, y, w, h } = node;
  const bbox = [x, y, x + w, y + h].map((value) => value * points);
  return link(node, pdf.struct('Figure', { alt: node.title, bbox }, content));
}

function tableOf(
  { pdf, reading }: PageParts,
  take: (id: string) => readonly PdfContent[],
  elementsOf: (id: string) => readonly PdfElement[],
): PdfElement {
  const heads = reading.head.flat();
  const right = edgesOf(heads.map(({ box }) => box.x + box.w));
  const bottom = edgesOf(heads.map(({ box }) => box.y + box.h));
  const cellOf = ({ kind, box, ids }: Field): PdfElement => {
    switch (kind) {
      case 'heading':
        return spanning(pdf.struct('TH', { scope: 'Column' }), ids.flatMap(take), {
          ColSpan: right.filter((at) => at > box.x && at <= box.x + box.w).length,
          RowSpan: bottom.filter((at) => at > box.y && at <= box.y + box.h).length,
        });
      case 'number':
        return pdf.struct('TH', { scope: 'Row' }, ids.flatMap(take));
      case 'text':
        return pdf.struct('TD', {}, ids.flatMap(take));
      case 'symbols':
        return pdf.struct('TD', {}, ids.flatMap(elementsOf));
    }
  };
  const rowOf = (row: Row): PdfElement => pdf.struct('TR', {}, row.map(cellOf));
  const [head, body] = [reading.head.map(rowOf), reading.body.map(rowOf)];
  return pdf.struct('Table', {}, [pdf.struct('THead', {}, head), pdf.struct('TBody', {}, body)]);
}

const edgesOf = (ends: readonly number[]): readonly number[] => [...new Set(ends)];

/** A heading cell that says over how many columns and rows it goes. */
function spanning(
  cell: PdfElement,
  content: readonly PdfContent[],
  spans: Readonly<Record<'ColSpan' | 'RowSpan', number>>,
): PdfElement {
  Object.assign(
    cell.dictionary.data['A'] as object,
    Object.fromEntries(Object.entries(spans).filter(([, span]) => span > 1)),
  );
  for (const stretch of content) cell.add(stretch);
  cell.end();
  return cell;
}
