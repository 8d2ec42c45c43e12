// The box of a step.
import { centred, type Form, textSpace } from './form.js';

export const rect: Form = {
  outline: ({ x, y, w, h }) => [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ],
  depth: () => 0,
  textArea: (box) => centred(box, Math.max(0, box.w - 2 * textSpace), Math.max(0, box.h - 2 * textSpace)),
  around: ({ w, h }) => ({ w: w + 2 * textSpace, h: h + 2 * textSpace }),
};
