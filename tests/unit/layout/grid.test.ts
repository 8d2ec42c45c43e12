// The grid router by itself: the ways that lines take, and what may be one line.
import { describe, expect, test } from 'vitest';
import { layoutGrid } from '../../../src/drawing/layout/grid/layout.js';
import type { GridDrawing, GridEdge, GridNode, GridProblem } from '../../../src/drawing/layout/grid/problem.js';

const node = (row: number, col: number, more: Partial<GridNode> = {}): GridNode => ({
  row,
  col,
  w: 44,
  h: 22,
  shape: 'rect',
  bar: false,
  ...more,
});
const edge = (from: number, to: number, more: Partial<GridEdge> = {}): GridEdge => ({
  from,
  to,
  loop: false,
  fork: false,
  ...more,
});

function draw(
  rows: number,
  cols: number,
  nodes: readonly GridNode[],
  edges: readonly GridEdge[],
  more: Partial<GridProblem> = {},
): GridDrawing {
  const axis = (cells: number) => ({
    cells,
    borders: Array.from({ length: cells + 1 }, (_, k) => k > 0 && k < cells),
    gutter: 6,
    padding: 6,
    typical: 50,
  });
  return layoutGrid({
    flow: 'down',
    x: axis(cols),
    y: axis(rows),
    nodes,
    edges,
    joints: [],
    gap: 7,
    columns: [],
    rows: () => [],
    even: false,
    ...more,
  });
}
const bends = (drawing: GridDrawing, k: number): number => drawing.edges[k]!.length - 2;
const isCrossing = (drawing: GridDrawing, a: number, b: number): boolean =>
  drawing.edges[a]!.slice(1).some(([x2, y2], i) => {
    const [x1, y1] = drawing.edges[a]![i]!;
    return drawing.edges[b]!.slice(1).some(([u2, v2], j) => {
      const [u1, v1] = drawing.edges[b]![j]!;
      if (y1 !== y2 || u1 !== u2) return false;
      return Math.min(x1, x2) < u1 && u1 < Math.max(x1, x2) && Math.min(v1, v2) < y1 && y1 < Math.max(v1, v2);
    });
  });

describe('a way', () => {
  test('to the next step of the same actor is straight', () => {
    const drawing = draw(2, 1, [node(0, 0), node(1, 0)], [edge(0, 1)]);
    expect(bends(drawing, 0)).toBe(0);
  });

  test('to another actor leaves sideways and comes in from above', () => {
    const drawing = draw(2, 3, [node(0, 0), node(1, 2)], [edge(0, 1)]);
    expect(bends(drawing, 0)).toBe(1);
    const [from, , to] = drawing.edges[0]!;
    expect(from![1]).toBe(drawing.nodes[0]!.y + 11);
    expect(to![1]).toBe(drawing.nodes[1]!.y);
  });

  test('back runs beside the column', () => {
    const drawing = draw(
      3,
      1,
      [node(0, 0), node(1, 0), node(2, 0)],
      [edge(0, 1), edge(1, 2), edge(2, 0, { loop: true })],
    );
    expect(bends(drawing, 2)).toBe(2);
    expect([bends(drawing, 0), bends(drawing, 1)]).toEqual([0, 0]);
  });

  test('to oneself leaves on one side and comes in on another', () => {
    const drawing = draw(1, 1, [node(0, 0)], [edge(0, 0, { loop: true })]);
    const points = drawing.edges[0]!;
    expect(points.length).toBe(5);
    expect(points[0]).not.toEqual(points.at(-1));
  });

  test('around an obstacle touches it nowhere', () => {
    const drawing = draw(3, 1, [node(0, 0), node(1, 0), node(2, 0)], [edge(0, 2)]);
    const { x, w } = drawing.nodes[1]!;
    for (const [px] of drawing.edges[0]!.slice(1, -1)) expect(px < x - 4 || px > x + w + 4).toBe(true);
  });

  test('never meets the thin side of a bar', () => {
    const bar = { bar: true, w: 64, h: 6 };
    const drawing = draw(
      2,
      2,
      [node(0, 0, bar), node(0, 1), node(1, 1)],
      [edge(0, 1), edge(0, 2), edge(2, 0, { loop: true })],
    );
    for (const [k, at] of [
      [0, 0],
      [1, 0],
      [2, -1],
    ] as const) {
      const [x, y] = drawing.edges[k]!.at(at)!;
      const box = drawing.nodes[0]!;
      expect(y === box.y || y === box.y + box.h).toBe(true);
      expect(x > box.x && x < box.x + box.w).toBe(true);
    }
  });

  test('leaves the line of a joint activity alone', () => {
    const nodes = [node(0, 0), node(0, 2), node(1, 1), node(0, 1)];
    const drawing = draw(2, 3, nodes.slice(0, 3), [edge(0, 2), edge(1, 2)], { joints: [[0, 1]] });
    const y = drawing.joints[0]![0]![1];
    for (const line of drawing.edges) {
      for (let k = 1; k < line.length; k++) expect(line[k]![1] === y && line[k - 1]![1] === y).toBe(false);
    }
  });
});

describe('one line', () => {
  test('is made of lines that merge into one target, with one head', () => {
    const nodes = [node(0, 0), node(0, 2), node(2, 1)];
    const drawing = draw(3, 3, nodes, [edge(0, 2), edge(1, 2)]);
    expect(drawing.edges[0]!.at(-1)).toEqual(drawing.edges[1]!.at(-1));
    expect(drawing.headless.filter(Boolean).length).toBe(1);
  });

  test('is never made of two answers to one target', () => {
    const decision = node(0, 0, { shape: 'diamond', h: 30 });
    const drawing = draw(
      3,
      1,
      [decision, node(2, 0)],
      [edge(0, 1, { label: { w: 20, h: 12 } }), edge(0, 1, { label: { w: 24, h: 12 } })],
    );
    expect(drawing.edges[0]!.at(-1)).not.toEqual(drawing.edges[1]!.at(-1));
    expect(drawing.headless).toEqual([false, false]);
  });

  test('is made of forks from one source, but not of plain exits', () => {
    const nodes = [node(0, 0), node(1, 1), node(1, 2), node(1, 3)];
    const first = (drawing: GridDrawing, k: number): string => drawing.edges[k]![0]!.join();
    const targets = [1, 2, 3];
    const forked = draw(
      2,
      4,
      nodes,
      targets.map((to) => edge(0, to, { fork: true })),
    );
    const plain = draw(
      2,
      4,
      nodes,
      targets.map((to) => edge(0, to)),
    );
    expect(new Set([0, 1, 2].map((k) => first(plain, k))).size).toBe(3);
    expect(new Set([0, 1, 2].map((k) => first(forked, k))).size).toBe(1);
  });

  test('never draws a false path: what has several sources has one target', () => {
    // two sources and two targets on one line would let a reader go from the wrong source to the wrong target
    const nodes = [node(0, 0), node(2, 0), node(0, 1), node(2, 1)];
    const edges = [
      edge(0, 1, { fork: true }),
      edge(0, 3, { fork: true }),
      edge(2, 1, { fork: true }),
      edge(2, 3, { fork: true }),
    ];
    const drawing = draw(3, 2, nodes, edges);
    const stretches = new Map<string, Set<number>>();
    drawing.edges.forEach((points, k) => {
      for (let i = 1; i < points.length; i++) {
        const [[x1, y1], [x2, y2]] = [points[i - 1]!, points[i]!];
        const [dx, dy] = [Math.sign(x2 - x1), Math.sign(y2 - y1)];
        for (let [x, y] = [x1, y1]; x !== x2 || y !== y2; x += dx / 2, y += dy / 2) {
          const key = `${x} ${y} ${dx !== 0}`;
          stretches.set(key, (stretches.get(key) ?? new Set()).add(k));
        }
      }
    });
    for (const users of stretches.values()) {
      const list = [...users].map((k) => edges[k]!);
      expect(Math.min(new Set(list.map(({ from }) => from)).size, new Set(list.map(({ to }) => to)).size)).toBe(1);
    }
  });
});

describe('order', () => {
  test('side by side is by crossings: nested ways back do not cross', () => {
    const nodes = [0, 1, 2, 3].map((row) => node(row, 0));
    const back = [edge(3, 0, { loop: true }), edge(2, 1, { loop: true })];
    const drawing = draw(4, 1, nodes, [edge(0, 1), edge(1, 2), edge(2, 3), ...back]);
    expect(isCrossing(drawing, 3, 4) || isCrossing(drawing, 4, 3)).toBe(false);
  });

  test('leaves drawn borders free', () => {
    const nodes = [0, 1, 2, 3].map((row) => node(row, row % 2));
    const edges = [edge(0, 3), edge(0, 2), edge(1, 3), edge(3, 0, { loop: true }), edge(2, 1, { loop: true })];
    const drawing = draw(4, 2, nodes, edges);
    for (const line of drawing.edges) {
      for (let k = 1; k < line.length; k++) {
        const [[x1, y1], [x2, y2]] = [line[k - 1]!, line[k]!];
        if (x1 === x2) expect(drawing.columnBorders.slice(1, -1).every((at) => Math.abs(at - x1) >= 2.5)).toBe(true);
        if (y1 === y2) expect(drawing.rowBorders.slice(1, -1).every((at) => Math.abs(at - y1) >= 2.5)).toBe(true);
      }
    }
  });
});

describe('room', () => {
  test('for a label is made where there is none', () => {
    const nodes = [node(0, 0, { shape: 'diamond', h: 30 }), node(1, 0), node(1, 1), node(0, 1)];
    const wide = { w: 120, h: 24 };
    const drawing = draw(2, 2, nodes, [edge(0, 1, { label: wide }), edge(0, 2, { label: wide }), edge(3, 2)]);
    for (const label of drawing.labels.slice(0, 2)) {
      for (const box of drawing.nodes) {
        const apart =
          label!.x + 120 <= box.x || label!.x >= box.x + box.w || label!.y + 24 <= box.y || label!.y >= box.y + box.h;
        expect(apart).toBe(true);
      }
    }
  });

  test('that rows ask for is given between the borders', () => {
    const drawing = draw(2, 1, [node(0, 0), node(1, 0)], [edge(0, 1)], {
      rows: () => [{ first: 1, last: 1, size: 200 }],
    });
    expect(drawing.rowBorders[2]! - drawing.rowBorders[1]!).toBe(200);
  });

  test('a symbol grows with the lines that meet one of its sides', () => {
    const nodes = [node(1, 0), ...[0, 1, 2].flatMap((row) => [1, 2, 3].map((col) => node(row, col)))];
    const edges = nodes.slice(1).map((_, k) => edge(0, k + 1));
    const drawing = draw(3, 4, nodes, edges);
    const box = drawing.nodes[0]!;
    for (const [[x, y]] of drawing.edges as readonly (readonly [readonly [number, number]])[]) {
      expect(x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h).toBe(true);
    }
    const starts = drawing.edges.map((line) => line[0]!.join());
    expect(new Set(starts).size).toBe(starts.length);
  });
});
