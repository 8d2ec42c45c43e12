// Labels and captions keep clear of lines that they do not belong to.
import { describe, expect, test } from 'vitest';
import { layoutGrid } from '../../../src/drawing/layout/grid/layout.js';
import type { GridDrawing, GridEdge, GridNode } from '../../../src/drawing/layout/grid/problem.js';
import type { Box } from '../../../src/drawing/shape/geometry.js';

const node = (row: number, col: number, more: Partial<GridNode> = {}): GridNode => ({
  ...{ row, col, w: 44, h: 22, shape: 'rect', bar: false },
  ...more,
});
const edge = (from: number, to: number, more: Partial<GridEdge> = {}): GridEdge => ({
  ...{ from, to, loop: false, fork: false },
  ...more,
});
const diamond = { shape: 'diamond', w: 64, h: 36 } as const;

function draw(nodes: readonly GridNode[], edges: readonly GridEdge[]): GridDrawing {
  const axis = (cells: number) => ({
    ...{ cells, gutter: 6, padding: 6, typical: 50 },
    borders: Array.from({ length: cells + 1 }, (_, k) => k > 0 && k < cells),
  });
  const count = (of: (node: GridNode) => number): number => 1 + Math.max(...nodes.map(of));
  return layoutGrid({
    ...{ flow: 'down', nodes, edges, joints: [], gap: 7, columns: [], rows: () => [], even: false },
    x: axis(count(({ col }) => col)),
    y: axis(count(({ row }) => row)),
  });
}

/** Distance of a box to the pieces of a line that pass its height or its width. */
function gap(box: Box, line: GridDrawing['edges'][number]): number {
  let least = Infinity;
  line.slice(1).forEach(([x2, y2], k) => {
    const [x1, y1] = line[k]!;
    const across = Math.max(Math.min(x1, x2) - box.x - box.w, box.x - Math.max(x1, x2));
    const down = Math.max(Math.min(y1, y2) - box.y - box.h, box.y - Math.max(y1, y2));
    least = Math.min(least, Math.max(across, down));
  });
  return least;
}

describe('labels', () => {
  test.each([60, 70, 80, 83, 86, 90, 100, 120])('%i wide do not stand on the next piece of their line', (w) => {
    const nodes = [node(0, 0), node(1, 1, diamond), node(2, 1)];
    const label = { w, h: 24 };
    const drawing = draw(nodes, [edge(0, 1), edge(1, 0, { loop: true, label }), edge(1, 2)]);
    const box = drawing.labels[1]!;
    expect(gap(box, drawing.edges[1]!)).toBeGreaterThanOrEqual(1);
    for (const k of [0, 2]) expect(gap(box, drawing.edges[k]!)).toBeGreaterThanOrEqual(4);
  });
});

describe('captions', () => {
  const caption = { w: 60, h: 28 };
  const nodes = [node(0, 1), node(1, 1, { ...diamond, caption }), node(2, 0), node(2, 2)];
  const drawing = draw(nodes, [edge(0, 1), edge(1, 2), edge(1, 3)]);
  const box = drawing.captions[1]!;

  test('do not stand beside an answer', () => {
    for (const k of [1, 2]) expect(gap(box, drawing.edges[k]!)).toBeGreaterThanOrEqual(9);
  });

  test('stay in their row', () => {
    expect(box.y).toBeGreaterThanOrEqual(drawing.rowBorders[1]!);
    expect(box.y + box.h).toBeLessThanOrEqual(drawing.rowBorders[2]!);
  });
});

test('the label of a branch far along a shared line stands just beyond the split', () => {
  const label = { w: 80, h: 12 };
  const nodes = [node(0, 0), ...[40, 50].map((col) => node(1, col))];
  const drawing = draw(nodes, [edge(0, 1, { fork: true }), edge(0, 2, { fork: true, label })]);
  expect(drawing.labels[1]!.x).toBeGreaterThan(drawing.nodes[1]!.x + drawing.nodes[1]!.w / 2);
  expect(drawing.labels[1]!.y).toBeLessThan(drawing.edges[1]![0]![1]);
});
