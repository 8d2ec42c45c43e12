// The identity of an SOP as a native table: who issues it beside the rows that identify it, then the lists, two and two.
import { HeadingLevel, Paragraph, type ParagraphChild, type Table } from 'docx';
import type { Page } from '../../drawing/layout/layout.js';
import type { IdentityRow, IdentityView, PersonRow, Section } from '../../drawing/view/identity.js';
import type { DocxPicture } from './content.js';
import { pictureRun } from './picture.js';
import { type BoxCell, boxTable } from './table.js';
import { paragraph, twips } from './text.js';

const headerFill = '#e7e6e6';
const signature = 64;
/** As much lower each list is than it was laid out: the lines of a table need room too. */
const slack = 4;

export interface IdentityForm {
  /** The pages of the layout that hold it. */
  readonly pages: readonly Page[];
  readonly left: number;
  /** Does a flow stand below it on the same page? Then nothing may move. */
  readonly shared: boolean;
  readonly logo?: DocxPicture;
  /** Number of its first numbered list in the document. */
  readonly firstList: number;
}

/** The table of an identity, with the name of the SOP as a heading for the contents. */
export function identityTable(identity: IdentityView, { pages, left, shared, logo, firstList }: IdentityForm): Table {
  const [page] = pages;
  const heights = pages.length === 1 && page ? new Map(page.cells.map(({ id, h }) => [id, h])) : undefined;
  const at = (id: string) => page?.cells.find((cell) => cell.id === id);
  const organization = at('identity/organization');
  const label = page?.cells.find(({ id }) => id.endsWith('/label'));
  const x = organization?.x ?? left;
  const middle = x + (organization?.w ?? 300);
  const value = label ? label.x + label.w : middle + 120;
  const end = Math.max(...(page?.cells ?? []).map((cell) => cell.x + cell.w), value + 120);
  const boxes: BoxCell[] = [];
  let y = 0;
  const take = (id: string, otherwise: number, less = 0): number => {
    const height = heights?.get(id);
    return Math.max(16, Math.round(height === undefined ? otherwise : height - (shared ? 0 : less)));
  };
  for (const row of identity.rows) {
    const h = take(`identity/${row.id}`, 24);
    boxes.push({ x: middle, y, w: value - middle, h, children: [paragraph(row.label)], vertical: 'middle' });
    boxes.push({ x: value, y, w: end - value, h, children: rowOf(row), vertical: 'middle' });
    y += h;
  }
  boxes.push({ x, y: 0, w: middle - x, h: y, children: organizationOf(identity, logo), vertical: 'middle' });
  const halves = [
    [x, middle],
    [middle, end],
  ] as const;
  for (let k = 0; k < identity.sections.length; k += 2) {
    const pair = identity.sections.slice(k, k + 2);
    const heading = take(`identity/${pair[0]!.id}/heading`, 24);
    const body = take(`identity/${pair[0]!.id}`, 24, slack);
    pair.forEach((section, i) => {
      const [from, to] = halves[i]!;
      boxes.push({ ...headingBox(section.title), x: from, w: to - from, y, h: heading });
      const children = listOf(section, firstList + k + i);
      boxes.push({ x: from, y: y + heading, w: to - from, h: body, children, vertical: 'top' });
    });
    y += heading + body;
  }
  const places = identity.people.length === 1 ? [[x, end] as const] : halves;
  identity.people.slice(0, 2).forEach((person, i) => {
    const [from, to] = places[i]!;
    const heading = take(`identity/${person.id}/heading`, 24);
    const h = take(`identity/${person.id}`, 24, slack);
    boxes.push({ ...headingBox(person.label), x: from, w: to - from, y, h: heading });
    boxes.push({ x: from, y: y + heading, w: to - from, h, children: signed(person), vertical: 'top' });
  });
  return boxTable(boxes, { indent: x - left, exact: shared, side: 6, pad: shared ? 1 : 3, splits: !heights });
}

const headingBox = (title: string): Pick<BoxCell, 'children' | 'fill' | 'vertical'> => ({
  children: [paragraph(title, { style: 'heading' })],
  fill: headerFill,
  vertical: 'middle',
});

function rowOf(row: IdentityRow): Paragraph[] {
  if (row.type === 'person') return signed(row);
  return [row.name ? paragraph(row.value, { style: 'title', heading: HeadingLevel.HEADING_1 }) : paragraph(row.value)];
}

/** Position, room for the signature, name, rank and number. */
function signed({ position, name, rank, nip }: PersonRow): Paragraph[] {
  const centred = { align: 'middle' } as const;
  return [
    paragraph(position, centred),
    paragraph(name, { ...centred, style: 'signature', underline: true, before: signature }),
    ...[rank, nip].filter((line) => line !== '').map((line) => paragraph(line, centred)),
  ];
}

function organizationOf({ organization }: IdentityView, logo: DocxPicture | undefined): Paragraph[] {
  const picture = (child: ParagraphChild): Paragraph =>
    new Paragraph({ alignment: 'center', spacing: { before: 0, after: twips(12) }, children: [child] });
  return [
    ...(logo ? [picture(pictureRun(logo, organization.join(' ')))] : []),
    ...organization.map((line) => paragraph(line, { style: 'organization', align: 'middle' })),
  ];
}

/** A list; Word counts its entries, so that it can be gone on with. */
const listOf = ({ items, numbered }: Section, list: number): Paragraph[] =>
  items.map((item, k) => paragraph(item, { before: k === 0 ? 0 : 3, ...(numbered ? { list } : {}) }));
