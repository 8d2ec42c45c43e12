// What all symbols answer: their true outline, where a line that comes from a side meets it, and how much text they hold.
import type { Box, Point } from './geometry.js';

export type Side = 'top' | 'right' | 'bottom' | 'left';
export type ShapeName = 'rect' | 'diamond' | 'capsule' | 'pentagon' | 'circle' | 'chevron';

export interface Size {
  readonly w: number;
  readonly h: number;
}

/** The geometry of one kind of symbol. All boxes are the box around its outline, in user units. */
export interface Form {
  /** Corners of the outline, clockwise; arcs as short pieces. */
  readonly outline: (box: Box) => Point[];
  /** How far the outline lies inside a side of the box, `offset` units right of or below that side's middle. */
  readonly depth: (box: Box, side: Side, offset: number) => number;
  /** The part of the box that is free for text, space to the outline already taken off. */
  readonly textArea: (box: Box) => Box;
  /** The smallest symbol that holds a block of text of this size. */
  readonly around: (text: Size) => Size;
}

/** Space between a text and the outline around it. */
export const textSpace = 6;

/** Half the length of a side of the box, and half the extent across it. */
export function halves(box: Box, side: Side): { readonly along: number; readonly across: number } {
  const level = side === 'top' || side === 'bottom';
  return level ? { along: box.w / 2, across: box.h / 2 } : { along: box.h / 2, across: box.w / 2 };
}

/** A box of this size in the middle of another. */
export function centred(box: Box, w: number, h: number): Box {
  return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h };
}

/** Points of a quarter or any other arc, angles in quarter turns from the right, clockwise. */
export function arc(center: Point, rx: number, ry: number, from: number, to: number): Point[] {
  const pieces = Math.ceil(Math.abs(to - from) * 4);
  return Array.from({ length: pieces + 1 }, (_, i): Point => {
    const angle = ((from + ((to - from) * i) / pieces) * Math.PI) / 2;
    return [center[0] + rx * Math.cos(angle), center[1] + ry * Math.sin(angle)];
  });
}
