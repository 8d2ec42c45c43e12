// The boxes of a map: code, title and smaller lines in the middle, all boxes of a kind equally wide.

import type { Size } from '../../shape/form.js';
import type { Box, Point } from '../../shape/geometry.js';
import type { MapBox } from '../../view/map/sided.js';
import type { PlacedEdge, PlacedNode, PlacedText } from '../layout.js';
import { type Block, blockOf, setText, stacked } from '../text.js';

const titleGap = 4;

/** How the text of a box is set, and the space between it and the border. */
export interface Manner {
  readonly align: 'start' | 'middle';
  readonly inset: number;
  readonly least: number;
}
/** Boxes of a drawing, and items of a list. */
export const boxed: Manner = { align: 'middle', inset: 10, least: 36 };
export const listed: Manner = { align: 'start', inset: 6, least: 24 };

/** A box with its broken lines. */
export interface SetBox extends Size {
  readonly manner: Manner;
  readonly box: MapBox;
  readonly head: Block;
  readonly list: Block;
}

/** Sets the text of a box of some width. */
export function setBox(box: MapBox, width: number, manner: Manner = boxed): SetBox {
  const { inset, least } = manner;
  const room = width - 2 * inset;
  const code = box.code === undefined ? [] : [blockOf(box.code, room, 'label')];
  const head = stacked([...code, blockOf(box.title, room, 'heading')]);
  const list = stacked(box.lines.map((line) => blockOf(line, room, 'label')));
  return { box, manner, head, list, w: width, h: Math.max(head.h + gapOf(list) + list.h + 2 * inset, least) };
}

const gapOf = (list: Block): number => (list.h > 0 ? titleGap : 0);

/** The box at its place, which may be larger than it needs. */
export function placeBox(
  { box, manner, head, list }: SetBox,
  place: Box,
  lane: string,
): { node: PlacedNode; texts: PlacedText[] } {
  const { id, kind, title, code, category } = box;
  const { align, inset } = manner;
  const told = code === undefined ? title : `${code} ${title}`;
  const node: PlacedNode = { id, kind, shape: 'rect', lane, title: told, ...place, ...(category && { category }) };
  const top = place.y + (place.h - head.h - gapOf(list) - list.h) / 2;
  const area = { x: place.x + inset, y: top, w: place.w - 2 * inset, h: head.h };
  const setting = { align, vertical: 'top' } as const;
  return {
    node,
    texts: [
      ...setText(id, head, area, setting),
      ...setText(id, list, { ...area, y: top + head.h + gapOf(list) }, setting),
    ],
  };
}

/** What is drawn of a tree, and how much room it takes. */
export interface TreeDrawing extends Size {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly texts: readonly PlacedText[];
}

/** The line from a box to one that is part of it; it has no head. */
export function partOf(whole: string, part: string, points: readonly Point[]): PlacedEdge {
  return {
    id: `${whole}>${part}`,
    from: whole,
    to: part,
    kind: 'flow',
    loop: false,
    points,
    headless: true,
    plain: true,
  };
}
