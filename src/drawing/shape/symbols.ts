// All symbols by name, and the points at which lines meet them.
import { capsule } from './capsule.js';
import { chevron } from './chevron.js';
import { circle } from './circle.js';
import { diamond } from './diamond.js';
import type { Form, ShapeName, Side, Size } from './form.js';
import type { Box, Point } from './geometry.js';
import { pentagon } from './pentagon.js';
import { rect } from './rect.js';

const symbols: Readonly<Record<ShapeName, Form>> = { rect, diamond, capsule, pentagon, circle, chevron };

/** Corners of the true outline of a symbol in this box, clockwise; arcs as short pieces. */
export function outline(shape: ShapeName, box: Box): Point[] {
  return symbols[shape].outline(box);
}

/** The part of a symbol's box that is free for text; space to the outline is already taken off. */
export function textArea(shape: ShapeName, box: Box): Box {
  return symbols[shape].textArea(box);
}

/** The smallest size of a symbol that holds a block of text of this size, space to the outline included. */
export function sizeAround(shape: ShapeName, text: Size): Size {
  return symbols[shape].around(text);
}

/**
 * The point on the true outline that a straight line meets which comes square to a side of the box, `offset` units right of
 * (top, bottom) or below (left, right) the middle of that side.
 */
export function clipToOutline(shape: ShapeName, box: Box, side: Side, offset = 0): Point {
  const depth = symbols[shape].depth(box, side, offset);
  const [middleX, middleY] = [box.x + box.w / 2, box.y + box.h / 2];
  switch (side) {
    case 'top':
      return [middleX + offset, box.y + depth];
    case 'bottom':
      return [middleX + offset, box.y + box.h - depth];
    case 'left':
      return [box.x + depth, middleY + offset];
    case 'right':
      return [box.x + box.w - depth, middleY + offset];
  }
}

/** Width that a symbol has for a line of text whose centre is `dy` units above or below its own centre, without any space. */
export function widthAt(shape: ShapeName, box: Box, dy: number): number {
  const { depth } = symbols[shape];
  return Math.max(0, box.w - depth(box, 'left', dy) - depth(box, 'right', dy));
}
