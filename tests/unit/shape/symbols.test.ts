import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ShapeName, Side } from '../../../src/drawing/shape/form.js';
import type { Box, Point } from '../../../src/drawing/shape/geometry.js';
import { clipToOutline, outline, sizeAround, textArea, widthAt } from '../../../src/drawing/shape/symbols.js';

const shapes: ShapeName[] = ['rect', 'diamond', 'capsule', 'pentagon', 'circle'];
const sides: Side[] = ['top', 'right', 'bottom', 'left'];
const box: Box = { x: 10, y: 20, w: 44, h: 30 };

const distance = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
};
const toOutline = (point: Point, corners: Point[]): number =>
  Math.min(...corners.map((corner, i) => distance(point, corner, corners[(i + 1) % corners.length]!)));
const inside = ([x, y]: Point, corners: Point[]): boolean => {
  let odd = false;
  corners.forEach(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  });
  return odd;
};

describe.each(shapes)('%s', (shape) => {
  test('its outline touches all four sides of its box and leaves it nowhere', () => {
    const corners = outline(shape, box);
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    expect(
      [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map((n) => Math.round(n * 1e6) / 1e6),
    ).toEqual([10, 20, 54, 50]);
  });

  test('lines end on the true outline, wherever they come from', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sides),
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        fc.record({ w: fc.integer({ min: 6, max: 200 }), h: fc.integer({ min: 6, max: 200 }) }),
        (side, share, size) => {
          const where = { x: 3, y: 5, ...size };
          const offset = share * (side === 'top' || side === 'bottom' ? size.w : size.h);
          expect(toOutline(clipToOutline(shape, where, side, offset), outline(shape, where))).toBeLessThan(
            1 + Math.max(size.w, size.h) / 80,
          );
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  });

  test('at the middle of a side, the line ends on the box', () => {
    expect(sides.map((side) => clipToOutline(shape, box, side))).toEqual([
      [32, 20],
      [54, 35],
      [32, 50],
      [10, 35],
    ]);
  });

  test('a symbol made around a text holds it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 200 }), fc.integer({ min: 12, max: 90 }), (w, h) => {
        const size = sizeAround(shape, { w, h });
        const where = { x: 0, y: 0, ...size };
        const corners = outline(shape, where);
        const middleY = shape === 'pentagon' ? (size.h * 0.75) / 2 : size.h / 2;
        const line = w * 0.6;
        for (const dy of [-h / 2 + 1, h / 2 - 1]) {
          expect(inside([size.w / 2 - line / 2, middleY + dy], corners)).toBe(true);
          expect(inside([size.w / 2 + line / 2, middleY + dy], corners)).toBe(true);
        }
        const area = textArea(shape, where);
        expect(area.x).toBeGreaterThanOrEqual(0);
        expect(area.x + area.w).toBeLessThanOrEqual(size.w + 1e-9);
        expect(area.y + area.h).toBeLessThanOrEqual(size.h + 1e-9);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

test('a diamond grows narrow towards its tips', () => {
  expect(widthAt('diamond', box, 0)).toBe(44);
  expect(widthAt('diamond', box, 7.5)).toBe(22);
  expect(widthAt('diamond', box, 15)).toBe(0);
  expect(widthAt('rect', box, 15)).toBe(44);
});
