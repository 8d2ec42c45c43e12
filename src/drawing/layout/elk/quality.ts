// How well a layout of boxes and arrows reads: what is wrong with it, and what it costs the reader.
import type { Size } from '../../shape/form.js';
import type { Box, Point } from '../../shape/geometry.js';

/** A box; `edge` says that it stands in the first or the last layer, alone with its like. Such boxes only give, or only take. */
export interface FlowBox extends Size {
  readonly edge?: 'first' | 'last';
}

/** An arrow between two boxes, by their indices. */
export interface FlowArrow {
  readonly from: number;
  readonly to: number;
  readonly label?: Size;
}

/** Where everything goes, in the order in which it was given; coordinates are multiples of one half. */
export interface FlowDrawing extends Size {
  readonly boxes: readonly Box[];
  readonly arrows: readonly { readonly points: readonly Point[]; readonly label?: Box }[];
}

/** Width by height of a sheet of paper that lies. */
const sheet = 1.45;

/** Crossings are worst, then bends; a drawing much wider or taller than paper is read in small print. */
export function costOf({ arrows, w, h }: FlowDrawing, back: number): number {
  const bends = arrows.reduce((sum, { points }) => sum + Math.max(0, points.length - 2), 0);
  const backward = arrows.filter(({ points }) => points.length > 0 && points.at(-1)![0] < points[0]![0]).length;
  const proportion = Math.max(w / Math.max(1, h) / sheet, (h * sheet) / Math.max(1, w));
  return 4 * crossingsOf(arrows) + back * backward + bends + 4 * (proportion - 1);
}

/** How often two arrows cross. */
export function crossingsOf(arrows: FlowDrawing['arrows']): number {
  const [level, upright]: [number[][], number[][]] = [[], []];
  arrows.forEach(({ points }, k) => {
    for (let i = 1; i < points.length; i++) {
      const [[x1, y1], [x2, y2]] = [points[i - 1]!, points[i]!];
      if (y1 === y2) level.push([k, y1, Math.min(x1, x2), Math.max(x1, x2)]);
      else upright.push([k, x1, Math.min(y1, y2), Math.max(y1, y2)]);
    }
  });
  let count = 0;
  for (const [a, y, left, right] of level)
    for (const [b, x, top, bottom] of upright)
      if (a !== b && left! < x! && x! < right! && top! < y! && y! < bottom!) count++;
  return count;
}

/** Lines that run this close beside each other, for longer than `beside`, look like one. */
const close = 4;
const beside = 6;

/**
 * Lines through boxes that they have nothing to do with, or through words of others, and lines that look like one: a box that grows may
 * grow over a line, and ends of arrows on different boxes may come to lie side by side.
 */
export function faultsOf({ boxes, arrows: placed }: FlowDrawing, arrows: readonly FlowArrow[]): number {
  const pieces = placed.flatMap(({ points }, of) =>
    points.slice(1).map((end, k) => ({ of, box: around(points[k]!, end) })),
  );
  const labels = placed.flatMap(({ label }, of) => (label === undefined ? [] : [{ label, of }]));
  let count = labels.filter(({ label }) => boxes.some((box) => meets(label, box))).length;
  for (const [k, { of, box: piece }] of pieces.entries()) {
    const { from, to } = arrows[of]!;
    count += boxes.filter((box, at) => at !== from && at !== to && meets(piece, box)).length;
    count += labels.filter((label) => label.of !== of && meets(piece, label.label)).length;
    count += pieces.slice(k + 1).filter((other) => other.of !== of && lookAsOne(piece, other.box)).length;
  }
  return count;
}

const around = ([x1, y1]: Point, [x2, y2]: Point): Box => ({
  x: Math.min(x1, x2),
  y: Math.min(y1, y2),
  w: Math.abs(x1 - x2),
  h: Math.abs(y1 - y2),
});

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w - 0.5 && a.x + a.w > b.x + 0.5 && a.y < b.y + b.h - 0.5 && a.y + a.h > b.y + 0.5;

/** Do two level or upright pieces run side by side? */
function lookAsOne(a: Box, b: Box): boolean {
  if (a.w > 0 !== b.w > 0) return false;
  const [apart, common] = a.w > 0 ? [a.y - b.y, shared(a.x, a.w, b.x, b.w)] : [a.x - b.x, shared(a.y, a.h, b.y, b.h)];
  return Math.abs(apart) < close && common > beside;
}

const shared = (a: number, length: number, b: number, other: number): number =>
  Math.min(a + length, b + other) - Math.max(a, b);
