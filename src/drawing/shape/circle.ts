// A circle (an ellipse where its box is not square).
import { arc, centred, type Form, halves, textSpace } from './form.js';

const inscribed = Math.SQRT1_2;

export const circle: Form = {
  outline: ({ x, y, w, h }) => arc([x + w / 2, y + h / 2], w / 2, h / 2, -1, 3).slice(0, -1),
  depth: (box, side, offset) => {
    const { along, across } = halves(box, side);
    const share = Math.min(1, Math.abs(offset) / along);
    return across * (1 - Math.sqrt(1 - share * share));
  },
  textArea: (box) => centred(box, box.w * inscribed, box.h * inscribed),
  around: ({ w, h }) => {
    const side = Math.hypot(w, h) + textSpace;
    return { w: side, h: side };
  },
};
