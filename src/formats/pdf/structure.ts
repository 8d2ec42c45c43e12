// What a page means to readers that cannot see it: headings, a table with its rows and cells, figures with their descriptions.
import type PDFDocument from 'pdfkit';
import type { PdfElement } from 'pdfkit';
import type { Page, PlacedNode } from '../../drawing/layout/layout.js';
import type { Box } from '../../drawing/shape/geometry.js';
import { points } from './document.js';
import { type Marks, restOfPage, titleOfPage } from './sheet.js';

/** Gives the element for a symbol that leads somewhere: the figure inside a link. */
export type LinkTo = (node: PlacedNode, figure: PdfElement) => PdfElement;

/** The elements of the page that was drawn last, in reading order. Every stretch in `marks` is in one of them. */
export function structureOf(pdf: PDFDocument, page: Page, marks: Marks, heading: string, link: LinkTo): PdfElement[] {
  const left = new Map(marks);
  const take = (id: string): NonNullable<ReturnType<Marks['get']>> => {
    const found = left.get(id) ?? [];
    left.delete(id);
    return found;
  };
  const figure = (node: PlacedNode): PdfElement => {
    const content = take(node.id);
    return link(node, pdf.struct('Figure', { alt: node.title, bbox: boxOf(node) }, content));
  };
  const paragraph = (id: string): PdfElement[] => {
    const content = take(id);
    return content.length === 0 ? [] : [pdf.struct('P', {}, content)];
  };
  const title = take(titleOfPage);
  const elements = title.length === 0 ? [] : [pdf.struct(heading, {}, title)];
  if (page.rows.length > 0) elements.push(tableOf(pdf, page, take, figure));
  else {
    for (const cell of page.cells) elements.push(...paragraph(cell.id));
    for (const lane of page.lanes) elements.push(...paragraph(lane.id));
  }
  for (const node of page.nodes) if (left.has(node.id)) elements.push(figure(node));
  elements.push(...paragraph(restOfPage));
  for (const id of [...left.keys()]) elements.push(...paragraph(id));
  return elements;
}

/** A box in points from the upper left corner: left, top, right, bottom. */
const boxOf = ({ x, y, w, h }: Box): number[] => [x, y, x + w, y + h].map((value) => value * points);

type Take = (id: string) => NonNullable<ReturnType<Marks['get']>>;

/** A cell of the table as it is read: its place, and how to make its element. */
interface Field {
  readonly box: Box;
  readonly make: () => PdfElement;
}

function tableOf(pdf: PDFDocument, page: Page, take: Take, figure: (node: PlacedNode) => PdfElement): PdfElement {
  const heads = [
    ...page.cells.filter((cell) => cell.role !== 'body').map(({ id, ...box }) => ({ id, box })),
    ...page.lanes.map((lane) => ({ id: lane.id, box: lane.strip })),
  ];
  const edges = {
    x: edgesOf([...heads.map(({ box }) => box)], 'x'),
    y: edgesOf(
      heads.map(({ box }) => box),
      'y',
    ),
  };
  const head = rowsOf(
    pdf,
    heads.map(({ id, box }) => ({
      box,
      make: () => spanning(pdf.struct('TH', { scope: 'Column' }), take(id), box, edges),
    })),
  );
  const body = page.rows.flatMap((row) => {
    const inRow = page.cells.filter((cell) => cell.role === 'body' && within(cell, row));
    const first = Math.min(...inRow.map((cell) => cell.x));
    return rowsOf(pdf, [
      ...inRow.map((cell) => ({
        box: { ...cell, y: row.y },
        make: () =>
          cell.x === first ? pdf.struct('TH', { scope: 'Row' }, take(cell.id)) : pdf.struct('TD', {}, take(cell.id)),
      })),
      ...page.lanes.map((lane) => ({
        box: { x: lane.x, y: row.y, w: lane.w, h: row.h },
        make: () =>
          pdf.struct(
            'TD',
            {},
            page.nodes.filter((node) => node.row === row.number && node.lane === lane.id).map(figure),
          ),
      })),
    ]);
  });
  return pdf.struct('Table', {}, [pdf.struct('THead', {}, head), pdf.struct('TBody', {}, body)]);
}

const within = (cell: Box, row: Box): boolean => cell.y >= row.y - 0.5 && cell.y + cell.h <= row.y + row.h + 0.5;

/** Rows from top to bottom, each from left to right. */
function rowsOf(pdf: PDFDocument, fields: readonly Field[]): PdfElement[] {
  const rows = new Map<number, Field[]>();
  for (const field of fields) rows.set(field.box.y, [...(rows.get(field.box.y) ?? []), field]);
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, row]) =>
      pdf.struct(
        'TR',
        {},
        [...row].sort((a, b) => a.box.x - b.box.x).map((field) => field.make()),
      ),
    );
}

interface Edges {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

const edgesOf = (boxes: readonly Box[], axis: 'x' | 'y'): number[] =>
  [...new Set(boxes.flatMap((box) => [box[axis], box[axis] + (axis === 'x' ? box.w : box.h)]))].sort((a, b) => a - b);

/** A heading cell that says over how many columns and rows it goes. */
function spanning(cell: PdfElement, content: ReturnType<Take>, box: Box, edges: Edges): PdfElement {
  const columns = edges.x.filter((at) => at > box.x && at <= box.x + box.w).length;
  const rows = edges.y.filter((at) => at > box.y && at <= box.y + box.h).length;
  Object.assign(cell.dictionary.data['A'] as object, {
    ...(columns > 1 && { ColSpan: columns }),
    ...(rows > 1 && { RowSpan: rows }),
  });
  for (const stretch of content) cell.add(stretch);
  cell.end();
  return cell;
}
