// The identity page of an SOP: who issues it beside the rows that identify it, and below them the lists, two and two. What does not
// fit goes on on another page.
import { typeScale } from '../font/style.js';
import type { Box } from '../shape/geometry.js';
import type { IdentityRow, IdentityView, PersonRow, Section } from '../view/identity.js';
import type { Cell, Page, PlacedPicture, PlacedText } from './layout.js';
import type { Paper } from './paper.js';
import { fitting, heightOf, linesOf, listOf, type Piece, pictureOf, roomOf, setPieces } from './pieces.js';
import { widthOf } from './text.js';

/** Space between a text and the sides of its cell, and above and below it. */
const side = 8;
const pad = 4;
/** The latter on a page that the identity shares with the flow. */
const tightPad = 2;
/** Room for a signature and a stamp. */
const signature = 64;
const logo = { w: 176, h: 88 };
/** Lists up to this height are not split over pages. */
const smallList = 120;
/** So much higher than its entries a list may become when a page is filled. */
const mostSlack = 128;

/** A cell with what it holds, before it has a height. */
interface Field {
  readonly id: string;
  readonly role: Cell['role'];
  readonly x: number;
  readonly w: number;
  readonly pieces: readonly Piece[];
  readonly vertical: 'top' | 'middle';
}

/** Cells side by side, all of one height. */
interface Strip {
  readonly h: number;
  readonly fields: readonly Field[];
  /** Does it become higher where there is room: a list, or the place of a signature? */
  readonly elastic: boolean;
}

/** Cells that belong together: lists with their headings, or a mere row. */
interface Band {
  readonly heading?: { readonly fields: readonly Field[]; readonly again: readonly Field[] };
  readonly fields: readonly Field[];
  readonly elastic: boolean;
}

/** One page: at its head the cell of the organisation beside `head`, below them `body`. */
interface Sheet {
  left?: Field;
  readonly head: Strip[];
  readonly body: Strip[];
}

const heightOfStrips = (strips: readonly Strip[]): number => strips.reduce((sum, strip) => sum + strip.h, 0);
const used = (sheet: Sheet): number => heightOfStrips(sheet.head) + heightOfStrips(sheet.body);

/**
 * The identity page, or pages where it is long, within `area` of the paper: the lists become higher, so that the page is used to its
 * foot. `tight`: everything is as low as can be, to share the page with the flow. Nothing is ever reported or left out.
 */
export function layoutIdentity(
  identity: IdentityView,
  paper: Paper,
  area: Box,
  { tight = false }: { readonly tight?: boolean } = {},
): Page[] {
  const sheets = sheetsOf(identity, area);
  return sheets.map((sheet, k) => {
    if (tight) return pageOf(tightened(sheet), paper, area, tightPad);
    const last = sheets.length > 1 && k === sheets.length - 1;
    return pageOf(last ? sheet : stretched(sheet, area.h - used(sheet)), paper, area, pad);
  });
}

/** Height of a tight identity, on a page that it shares with the flow; `undefined` if it needs more than one page. */
export function identityHeight(identity: IdentityView, area: Box): number | undefined {
  const [sheet, more] = sheetsOf(identity, area);
  return sheet && !more ? used(tightened(sheet)) : undefined;
}

function sheetsOf(identity: IdentityView, area: Box): Sheet[] {
  const middle = area.x + Math.round(area.w / 2);
  const halves = [
    { x: area.x, w: middle - area.x },
    { x: middle, w: area.x + area.w - middle },
  ] as const;
  const sheets: Sheet[] = [{ head: [], body: [] }];
  const sheet = (): Sheet => sheets.at(-1)!;
  const turn = (): void => void sheets.push({ head: [], body: [] });

  let left = organisation(identity, halves[0]);
  let rows = rowBands(identity.rows, halves[1]);
  for (;;) {
    while (rows[0]) {
      const rest = lay(rows[0], sheet().head, area.h - used(sheet()), used(sheet()) === 0);
      rows = rest ? [rest, ...rows.slice(1)] : rows.slice(1);
      if (rest) break;
    }
    left = layLeft(left, sheet(), area.h, halves);
    if (rows.length === 0 && left.pieces.length === 0) break;
    turn();
  }
  for (const band of [...pairs(identity, halves), ...people(identity.people, halves)]) {
    let rest: Band | undefined = band;
    while (rest) {
      rest = lay(rest, sheet().body, area.h - used(sheet()), used(sheet()) === 0);
      if (rest) turn();
    }
  }
  return sheets;
}

/** Puts as much of a band on a page as there is room for, and gives what is left of it. An empty page takes at least a line. */
function lay(band: Band, strips: Strip[], room: number, empty: boolean): Band | undefined {
  const whole = heightOfField(band.fields);
  const heading = band.heading ? heightOfField(band.heading.fields) : 0;
  const put = (fields: readonly Field[]): void => {
    if (band.heading) strips.push({ h: heading, fields: band.heading.fields, elastic: false });
    strips.push({ h: heightOfField(fields), fields, elastic: band.elastic });
  };
  if (heading + whole <= room) {
    put(band.fields);
    return undefined;
  }
  const splits = band.heading !== undefined && whole > smallList;
  if (!empty && !splits) return band;
  const inner = room - heading - 2 * pad;
  const counts = band.fields.map(({ pieces }) => fitting(pieces, inner));
  const few = counts.some((count, k) => count < Math.min(3, band.fields[k]!.pieces.length));
  if (!empty && few) return band;
  const parts = band.fields.map((field, k) => ({ field, count: Math.max(counts[k]!, empty ? 1 : 0) }));
  put(parts.map(({ field, count }) => ({ ...field, pieces: field.pieces.slice(0, count) })));
  const fields = parts.map(({ field, count }) => ({ ...field, pieces: field.pieces.slice(count) }));
  if (fields.every(({ pieces }) => pieces.length === 0)) return undefined;
  if (!band.heading) return { ...band, fields };
  const { again } = band.heading;
  // a list that is finished has no heading any more, and no field of a heading either
  const open = again.map(
    (field, k): Field => (fields[k]!.pieces.length > 0 ? field : { ...field, role: 'body', pieces: [] }),
  );
  return { ...band, fields, heading: { fields: open, again } };
}

const heightOfField = (fields: readonly Field[]): number =>
  Math.max(24, ...fields.map(({ pieces }) => heightOf(pieces) + 2 * pad));

/** The cell of the organisation, as high as the rows beside it, which grow if it needs more. */
function layLeft(
  left: Field,
  sheet: Sheet,
  room: number,
  halves: readonly [Pick<Box, 'x' | 'w'>, Pick<Box, 'x' | 'w'>],
): Field {
  const count = Math.max(fitting(left.pieces, room - 2 * pad), used(sheet) === 0 ? 1 : 0);
  const pieces = left.pieces.slice(0, count);
  const missing = heightOf(pieces) + 2 * pad - heightOfStrips(sheet.head);
  if (sheet.head.length === 0) {
    const blank: Field = { id: 'identity/blank', role: 'body', ...halves[1], pieces: [], vertical: 'top' };
    sheet.head.push({ h: missing, fields: [blank], elastic: false });
  } else grow(sheet.head, missing);
  sheet.left = { ...left, pieces };
  return { ...left, pieces: left.pieces.slice(count) };
}

/** Makes rows higher by so much, if by anything: the place of a signature, or else the first row. */
function grow(head: Strip[], missing: number): void {
  const k = Math.max(
    0,
    head.findIndex((strip) => strip.elastic),
  );
  const strip = head[k];
  if (strip && missing > 0) head[k] = { ...strip, h: strip.h + missing };
}

function organisation({ logo: picture, organization }: IdentityView, half: Pick<Box, 'x' | 'w'>): Field {
  const width = half.w - 2 * side;
  const lines = organization.flatMap((line, k) =>
    linesOf(line, width, 'organization', true, k === 0 && picture ? 12 : 0),
  );
  const pieces = [...(picture ? [pictureOf(picture, { ...logo, w: Math.min(logo.w, width) })] : []), ...lines];
  return { id: 'identity/organization', role: 'body', ...half, pieces, vertical: 'middle' };
}

function rowBands(rows: readonly IdentityRow[], half: Pick<Box, 'x' | 'w'>): Band[] {
  const longest = Math.max(0, ...rows.map(({ label }) => widthOf(label, 'field'))) + 2 * side;
  const labels = Math.min(Math.max(120, longest), Math.floor(half.w * 0.4));
  const [x, w] = [half.x + labels, half.w - labels];
  return rows.map((row) => {
    const id = `identity/${row.id}`;
    const label = linesOf(row.label, labels - 2 * side, 'field', false);
    const value = row.type === 'person' ? signed(row, w - 2 * side) : valuePieces(row, w - 2 * side);
    return {
      fields: [
        { id: `${id}/label`, role: 'body', x: half.x, w: labels, pieces: label, vertical: 'middle' },
        { id, role: 'body', x, w, pieces: value, vertical: 'middle' },
      ],
      elastic: row.type === 'person',
    };
  });
}

const valuePieces = (row: Extract<IdentityRow, { type: 'text' }>, width: number): Piece[] =>
  linesOf(row.value, width, row.name ? 'title' : 'field', false);

/** Position, room for the signature, name, rank and number, one below the other. */
function signed({ position, name, rank, nip }: PersonRow, width: number): Piece[] {
  const line = (text: string, style: 'field' | 'signature'): Piece[] => linesOf(text, width, style, true);
  const blank = [roomOf(typeScale.field.lineHeight)];
  const orBlank = (pieces: Piece[]): Piece[] => (pieces.length > 0 ? pieces : blank);
  return [
    ...orBlank(line(position, 'field')),
    roomOf(signature),
    ...orBlank(line(name, 'signature')),
    ...line(rank, 'field'),
    ...line(nip, 'field'),
  ];
}

type Half = Pick<Box, 'x' | 'w'>;

function headingOf(id: string, title: string, { x, w }: Half): Field {
  const pieces = linesOf(title, w - 2 * side, 'heading', false);
  return { id: `identity/${id}/heading`, role: 'header', x, w, pieces, vertical: 'middle' };
}

/** The lists, each two side by side. */
function pairs({ sections, continued }: IdentityView, halves: readonly [Half, Half]): Band[] {
  const bands: Band[] = [];
  for (let k = 0; k < sections.length; k += 2) {
    const pair = sections.slice(k, k + 2).map((section, at) => ({ section, half: halves[at]! }));
    bands.push({
      heading: {
        fields: pair.map(({ section, half }) => headingOf(section.id, section.title, half)),
        again: pair.map(({ section, half }) => headingOf(section.id, `${section.title} ${continued}`, half)),
      },
      fields: pair.map(({ section, half }) => listField(section, half)),
      elastic: true,
    });
  }
  return bands;
}

function listField({ id, items, numbered }: Section, { x, w }: Half): Field {
  return { id: `identity/${id}`, role: 'body', x, w, pieces: listOf(items, w - 2 * side, numbered), vertical: 'top' };
}

/** Who prepared and who checked it, side by side; one alone has the whole width. */
function people(rows: readonly PersonRow[], halves: readonly [Half, Half]): Band[] {
  if (rows.length === 0) return [];
  const whole = { x: halves[0].x, w: halves[0].w + halves[1].w };
  const places = rows.length === 1 ? [whole] : halves;
  const headings = rows.map((row, k) => headingOf(row.id, row.label, places[k]!));
  return [
    {
      heading: { fields: headings, again: headings },
      fields: rows.map((row, k) => {
        const { x, w } = places[k]!;
        return { id: `identity/${row.id}`, role: 'body', x, w, pieces: signed(row, w - 2 * side), vertical: 'top' };
      }),
      elastic: false,
    },
  ];
}

/** The lists of a page made higher, the lower ones first, so that they come to be of about one height. */
function stretched(sheet: Sheet, room: number): Sheet {
  const heights = sheet.body.map((strip) => (strip.elastic ? strip.h : Infinity));
  const lowest = Math.min(...heights);
  if (!Number.isFinite(lowest) || room <= 0) return sheet;
  const most = heights.filter(Number.isFinite).length * mostSlack;
  let level = lowest;
  let rest = Math.min(room, most);
  for (;;) {
    const below = heights.filter((h) => h <= level).length;
    const next = Math.min(...heights.filter((h) => h > level), level + Math.floor(rest / below));
    if (next <= level || (next - level) * below > rest) break;
    rest -= (next - level) * below;
    level = next;
  }
  return { ...sheet, body: sheet.body.map((strip, k) => ({ ...strip, h: heights[k]! <= level ? level : strip.h })) };
}

/** All cells with less space in them. */
function tightened(sheet: Sheet): Sheet {
  const lower = (strips: readonly Strip[]): Strip[] =>
    strips.map((strip) => ({ ...strip, h: strip.h - 2 * (pad - tightPad) }));
  const head = lower(sheet.head);
  if (sheet.left) grow(head, heightOf(sheet.left.pieces) + 2 * tightPad - heightOfStrips(head));
  return { ...sheet, head, body: lower(sheet.body) };
}

function pageOf(sheet: Sheet, paper: Paper, area: Box, space: number): Page {
  const cells: Cell[] = [];
  const texts: PlacedText[] = [];
  const pictures: PlacedPicture[] = [];
  const put = ({ id, role, x, w, pieces, vertical }: Field, y: number, h: number): void => {
    cells.push({ id, role, x, y, w, h });
    const inner = { x: x + side, y: y + space, w: w - 2 * side, h: h - 2 * space };
    const set = setPieces(id, pieces, inner, vertical);
    texts.push(...set.texts);
    pictures.push(...set.pictures);
  };
  if (sheet.left) put(sheet.left, area.y, heightOfStrips(sheet.head));
  let y = area.y;
  for (const { fields, h } of [...sheet.head, ...sheet.body]) {
    for (const field of fields) put(field, y, h);
    y += h;
  }
  return {
    width: paper.width,
    height: paper.height,
    lanes: [],
    rows: [],
    cells,
    nodes: [],
    edges: [],
    texts,
    ...(pictures.length > 0 && { pictures }),
  };
}
