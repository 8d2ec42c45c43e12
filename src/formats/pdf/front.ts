// What stands before the chapters of a book: cover, contents with page numbers, legend of the symbols. Painted like any other page.

import { measure } from '../../drawing/font/measure.js';
import { fontFamily } from '../../drawing/font/style.js';
import { wrap } from '../../drawing/font/wrap.js';
import type { Item, Label, Scene, Shape, Stroke } from '../../drawing/scene/scene.js';
import type { Box, Point } from '../../drawing/shape/geometry.js';
import { outline } from '../../drawing/shape/symbols.js';
import { bookWords, type SymbolShape } from './words.js';

/** What the pages before the chapters say, and how they look. */
export interface FrontMatter {
  readonly title: string;
  readonly language: 'en' | 'id';
  readonly organization: readonly string[];
  readonly year?: string;
  /** Chapters with the number of their first page. */
  readonly entries: readonly { readonly title: string; readonly page: number }[];
  readonly width: number;
  readonly height: number;
  readonly ink: string;
  readonly background: string;
}

/** Something on such a page that readers are told of. Its id is that of its group in the scene. */
export interface Part {
  readonly id: string;
  readonly role: 'H1' | 'P' | 'TOCI' | 'Figure';
  readonly box: Box;
  /** What a figure shows. */
  readonly description?: string;
  /** Position of the chapter that it leads to. */
  readonly chapter?: number;
}

export interface FrontPage {
  readonly scene: Scene;
  /** What the outline calls it. */
  readonly title: string;
  readonly parts: readonly Part[];
}

const margin = 76;

/** Cover, as many pages of contents as it takes, and the legend. */
export function frontMatter(front: FrontMatter): FrontPage[] {
  return [coverOf(front), ...contentsOf(front), legendOf(front)];
}

/** A part with what is painted of it. */
interface Piece extends Part {
  readonly items: readonly Item[];
}

function pageOf(front: FrontMatter, title: string, pieces: readonly Piece[], rest: readonly Shape[] = []): FrontPage {
  const { width, height, ink, background, language } = front;
  return {
    title,
    parts: pieces.map(({ items: _, ...part }) => part),
    scene: {
      width,
      height,
      title,
      description: '',
      language,
      background,
      fontFamily,
      ink,
      items: [
        ...rest,
        ...pieces.map(({ id, role, items }): Item => ({ type: 'group', data: { id, kind: role }, items })),
      ],
    },
  };
}

interface Setting {
  readonly size: number;
  readonly bold: boolean;
  readonly lead: number;
}
const huge: Setting = { size: 32, bold: true, lead: 42 };
const large: Setting = { size: 16, bold: true, lead: 24 };
const heading: Setting = { size: 20, bold: true, lead: 28 };
const plain: Setting = { size: 12, bold: false, lead: 18 };
const strong: Setting = { size: 12, bold: true, lead: 18 };

/** Lines of a text from `top` down, broken to fit between `x` and `x + w`. */
function linesOf(
  front: FrontMatter,
  text: string,
  setting: Setting,
  place: { readonly x: number; readonly w: number; readonly top: number; readonly align: Label['align'] },
): { readonly labels: Label[]; readonly box: Box } {
  const { x, w, top, align } = place;
  const { size, bold, lead } = setting;
  const lines = wrap(text, w, size, bold ? 'bold' : 'regular');
  const anchor = align === 'start' ? x : align === 'middle' ? x + w / 2 : x + w;
  const labels = lines.map(
    (line, i): Label => ({
      type: 'label',
      text: line,
      x: anchor,
      y: top + i * lead + (lead + size * 0.72) / 2,
      size,
      bold,
      color: front.ink,
      align,
      turned: false,
    }),
  );
  return { labels, box: { x, y: top, w, h: Math.max(1, lines.length * lead) } };
}

function coverOf(front: FrontMatter): FrontPage {
  const { width, height, title, organization, year } = front;
  const place = { x: margin, w: width - 2 * margin, align: 'middle' as const };
  const pieces: Piece[] = [];
  const add = (id: string, role: Part['role'], text: string, setting: Setting, top: number): number => {
    const { labels, box } = linesOf(front, text, setting, { ...place, top });
    if (labels.length > 0) pieces.push({ id, role, box, items: labels });
    return top + (labels.length > 0 ? box.h : 0);
  };
  let y = margin + 20;
  organization.forEach((line, i) => {
    y = add(`organization-${i + 1}`, 'P', line, large, y);
  });
  const top = Math.max(y + 48, height * 0.38);
  const bottom = add('title', 'H1', title, huge, top);
  if (year !== undefined) add('year', 'P', year, large, Math.max(bottom + 48, height - margin - 44));
  const rule: Shape = {
    type: 'line',
    points: [
      [width / 2 - 60, bottom + 20],
      [width / 2 + 60, bottom + 20],
    ],
    radius: 0,
    stroke: { color: front.ink, width: 2 },
  };
  return pageOf(front, title, pieces, [rule]);
}

const numberRoom = 48;
const entryGap = 8;

function contentsOf(front: FrontMatter): FrontPage[] {
  const words = bookWords[front.language];
  const pages: FrontPage[] = [];
  let pieces: Piece[] = [];
  let y = 0;
  const begin = (): void => {
    const { labels, box } = linesOf(front, words.contents, heading, {
      x: margin,
      w: front.width - 2 * margin,
      top: margin,
      align: 'start',
    });
    pieces = [{ id: 'heading', role: 'H1', box, items: labels }];
    y = margin + box.h + 20;
  };
  begin();
  front.entries.forEach((entry, i) => {
    const piece = entryOf(front, entry, i, y);
    if (y + piece.box.h > front.height - margin && pieces.length > 1) {
      pages.push(pageOf(front, words.contents, pieces));
      begin();
      pieces.push(entryOf(front, entry, i, y));
    } else pieces.push(piece);
    y += piece.box.h + entryGap;
  });
  pages.push(pageOf(front, words.contents, pieces));
  return pages;
}

/** A line of the contents: number and title, dots, number of the page. */
function entryOf(front: FrontMatter, entry: FrontMatter['entries'][number], position: number, top: number): Piece {
  const [left, right] = [margin, front.width - margin];
  const title = linesOf(front, `${position + 1}. ${entry.title}`, plain, {
    x: left,
    w: right - left - numberRoom - 40,
    top,
    align: 'start',
  });
  const last = title.labels.at(-1);
  const y = last?.y ?? top;
  const number: Label = {
    type: 'label',
    text: String(entry.page),
    x: right,
    y,
    size: plain.size,
    bold: false,
    color: front.ink,
    align: 'end',
    turned: false,
  };
  const from = left + textWidth(last) + 8;
  const to = right - numberRoom / 2 - 4;
  // From right to left, so that the dots of all lines end at the same place.
  const dots: Shape = {
    type: 'line',
    points: [
      [to, y - 1],
      [from, y - 1],
    ],
    radius: 0,
    stroke: { color: front.ink, width: 1, dash: [1, 4] },
  };
  return {
    id: `entry-${position + 1}`,
    role: 'TOCI',
    box: { ...title.box, w: right - left },
    chapter: position,
    items: [...title.labels, ...(to > from ? [dots] : []), number],
  };
}

function legendOf(front: FrontMatter): FrontPage {
  const words = bookWords[front.language];
  const [x, w] = [margin, front.width - 2 * margin];
  const head = linesOf(front, words.legend, heading, { x, w, top: margin, align: 'start' });
  const pieces: Piece[] = [{ id: 'heading', role: 'H1', box: head.box, items: head.labels }];
  let y = margin + head.box.h + 28;
  words.symbols.forEach(({ shape, name, use }, i) => {
    const box = { x, y, w: 66, h: 36 };
    const said = { x: x + 96, w: w - 96, align: 'start' as const };
    const first = linesOf(front, name, strong, { ...said, top: y });
    const second = linesOf(front, use, plain, { ...said, top: y + first.box.h });
    pieces.push(
      { id: `symbol-${i + 1}`, role: 'Figure', box, description: name, items: symbolOf(shape, box, front) },
      { id: `use-${i + 1}`, role: 'P', box: second.box, items: [...first.labels, ...second.labels] },
    );
    y += first.box.h + second.box.h + 24;
  });
  return pageOf(front, words.legend, pieces);
}

/** One of the five symbols in the middle of a box. */
function symbolOf(shape: SymbolShape, box: Box, { ink, background }: FrontMatter): Shape[] {
  const stroke: Stroke = { color: ink, width: 1 };
  const [width, height] = shape === 'pentagon' ? [33, 30] : [60, shape === 'diamond' ? 36 : 30];
  const inner = { x: box.x + (box.w - width) / 2, y: box.y + (box.h - height) / 2, w: width, h: height };
  const middle = box.y + box.h / 2;
  switch (shape) {
    case 'rect':
      return [{ type: 'rect', box: inner, radius: 0, fill: background, stroke }];
    case 'capsule':
      return [{ type: 'rect', box: inner, radius: height / 2, fill: background, stroke }];
    case 'arrow': {
      const tip: Point = [inner.x + width, middle];
      const line: readonly Point[] = [
        [inner.x, middle],
        [tip[0] - 5, middle],
      ];
      const head: readonly Point[] = [tip, [tip[0] - 8, middle - 3.5], [tip[0] - 8, middle + 3.5]];
      return [
        { type: 'line', points: line, radius: 0, stroke },
        { type: 'polygon', points: head, fill: ink },
      ];
    }
    default:
      return [{ type: 'polygon', points: outline(shape, inner), fill: background, stroke }];
  }
}

const textWidth = (label: Label | undefined): number =>
  label ? measure(label.text, label.size, label.bold ? 'bold' : 'regular') : 0;
