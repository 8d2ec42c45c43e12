// A small table made by hand, with one of everything that a painter has to paint.
import type { Layout, Page, PlacedNode, PlacedText } from '../../../src/drawing/layout/layout.js';

const node = (
  id: string,
  kind: PlacedNode['kind'],
  shape: PlacedNode['shape'],
  box: readonly number[],
  row: number,
): PlacedNode => {
  const [x = 0, y = 0, w = 0, h = 0] = box;
  return { id, kind, shape, lane: x < 140 ? 'p.clerk' : 'p.head', row, title: `Says ${id}`, x, y, w, h };
};
const text = (of: string, words: string, box: readonly number[], more: Partial<PlacedText> = {}): PlacedText => {
  const [x = 0, y = 0, w = 0, h = 0] = box;
  return { of, text: words, style: 'body', align: 'start', baseline: 10, x, y, w, h, ...more };
};

export const page: Page = {
  width: 240,
  height: 260,
  lanes: [
    { id: 'p.clerk', label: 'Clerk', x: 40, y: 20, w: 80, h: 220, strip: { x: 40, y: 20, w: 80, h: 24 } },
    { id: 'p.head', label: 'Head', x: 120, y: 20, w: 80, h: 220, strip: { x: 120, y: 20, w: 80, h: 24 } },
  ],
  rows: [
    { number: 1, x: 16, y: 44, w: 184, h: 60 },
    { number: 2, x: 16, y: 104, w: 184, h: 60 },
    { number: 3, x: 16, y: 164, w: 184, h: 76 },
  ],
  cells: [
    { id: 'head.number', role: 'header', x: 16, y: 20, w: 24, h: 24 },
    { id: '1.number', role: 'body', x: 16, y: 44, w: 24, h: 60 },
    { id: '2.number', role: 'body', x: 16, y: 104, w: 24, h: 60 },
    { id: '3.number', role: 'body', x: 16, y: 164, w: 24, h: 76 },
  ],
  nodes: [
    node('p.decide', 'decision', 'diamond', [138, 119, 44, 30], 2),
    node('p.begin', 'start', 'capsule', [58, 63, 44, 22], 1),
    { ...node('p.wait', 'wait', 'rect', [138, 180, 44, 22], 3), runs: 'other' },
    node('p.join', 'join', 'rect', [58, 190, 44, 6], 3),
  ],
  edges: [
    {
      id: 'a',
      from: 'p.begin',
      to: 'p.decide',
      kind: 'handoff',
      loop: false,
      headless: false,
      points: [
        [102, 74],
        [160, 74],
        [160, 119],
      ],
    },
    {
      id: 'b',
      from: 'p.decide',
      to: 'p.begin',
      kind: 'handoff',
      loop: true,
      headless: false,
      points: [
        [138, 134],
        [80, 134],
        [80, 85],
      ],
      label: { text: 'No Remarks', x: 100, y: 120, w: 34, h: 12 },
    },
    {
      id: 'c',
      from: 'p.wait',
      to: 'p.begin',
      kind: 'flow',
      loop: true,
      headless: true,
      points: [
        [138, 191],
        [80, 191],
        [80, 85],
      ],
    },
    {
      id: 'd',
      from: 'p.join',
      to: 'p.wait',
      kind: 'joint',
      loop: false,
      headless: true,
      points: [
        [102, 193],
        [138, 193],
      ],
    },
  ],
  texts: [
    text('page', 'Permit & "fee" <draft>', [16, 0, 120, 18], { style: 'title', baseline: 14 }),
    text('p.clerk', 'Clerk', [60, 24, 40, 16], { style: 'heading', align: 'middle', baseline: 12 }),
    text('p.head', 'Head', [140, 26, 12, 40], { style: 'heading', align: 'middle', turned: true }),
    text('1.number', '1', [24, 66, 8, 14], { align: 'middle' }),
    text('p.decide', 'OK?', [150, 127, 20, 14], { align: 'middle' }),
    text('b', 'No', [100, 120, 12, 12], { style: 'label', baseline: 9 }),
    text('b', 'Remarks', [114, 120, 20, 12], { style: 'carried', baseline: 9 }),
    text('p.wait', 'page 2', [184, 184, 14, 12], { style: 'label', place: 'beside', align: 'end' }),
  ],
};

export const sample: Layout = {
  version: 1,
  view: 'table',
  process: 'p',
  title: 'Permit & "fee" <draft>',
  description: 'A table. It is small.',
  language: 'en',
  pages: [page],
};
