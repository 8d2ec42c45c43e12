// The connector to another page: a pentagon, point down, with its shoulders at three fifths of its height.
import { type Form, halves, textSpace } from './form.js';

const shoulder = 0.6;

export const pentagon: Form = {
  outline: ({ x, y, w, h }) => [
    [x, y],
    [x + w, y],
    [x + w, y + h * shoulder],
    [x + w / 2, y + h],
    [x, y + h * shoulder],
  ],
  depth: (box, side, offset) => {
    if (side === 'top') return 0;
    const point = box.h * (1 - shoulder);
    if (side === 'bottom') return point * Math.min(1, Math.abs(offset) / halves(box, side).along);
    const below = box.h / 2 + offset - box.h * shoulder;
    return below <= 0 ? 0 : (box.w / 2) * Math.min(1, below / point);
  },
  textArea: ({ x, y, w, h }) => ({ x: x + textSpace / 2, y, w: Math.max(0, w - textSpace), h: h * 0.75 }),
  around: ({ w, h }) => ({ w: w + textSpace, h: h / 0.75 }),
};
