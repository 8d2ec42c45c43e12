// A core process: a box whose right side points on, and whose left side makes room for the point before it.
import { type Form, halves, textSpace } from './form.js';

/** How far the point reaches, in user units; less in boxes too small for it. */
const reach = 12;
const pointOf = (w: number): number => Math.min(reach, w / 4);

export const chevron: Form = {
  outline: ({ x, y, w, h }) => {
    const point = pointOf(w);
    return [
      [x, y],
      [x + w - point, y],
      [x + w, y + h / 2],
      [x + w - point, y + h],
      [x, y + h],
      [x + point, y + h / 2],
    ];
  },
  depth: (box, side, offset) => {
    const point = pointOf(box.w);
    const share = Math.min(1, Math.abs(offset) / halves(box, side).along);
    if (side === 'left') return point * (1 - share);
    return side === 'right' ? point * share : 0;
  },
  textArea: ({ x, y, w, h }) => ({
    x: x + pointOf(w) + textSpace,
    y: y + textSpace,
    w: Math.max(0, w - 2 * pointOf(w) - 2 * textSpace),
    h: Math.max(0, h - 2 * textSpace),
  }),
  around: ({ w, h }) => ({ w: w + 2 * reach + 2 * textSpace, h: h + 2 * textSpace }),
};
