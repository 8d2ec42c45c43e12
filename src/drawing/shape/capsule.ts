// The capsule of a start or an end: its radius is half of its shorter side.
import { arc, centred, type Form, halves, textSpace } from './form.js';

export const capsule: Form = {
  outline: ({ x, y, w, h }) => {
    const r = Math.min(w, h) / 2;
    return [
      ...arc([x + w - r, y + r], r, r, -1, 0),
      ...arc([x + w - r, y + h - r], r, r, 0, 1),
      ...arc([x + r, y + h - r], r, r, 1, 2),
      ...arc([x + r, y + r], r, r, 2, 3),
    ];
  },
  depth: (box, side, offset) => {
    const r = Math.min(box.w, box.h) / 2;
    const beyond = Math.min(r, Math.abs(offset) - (halves(box, side).along - r));
    return beyond <= 0 ? 0 : r - Math.sqrt(r * r - beyond * beyond);
  },
  /** Lines of text reach into the round ends by about two thirds of the radius. */
  textArea: (box) => {
    const r = Math.min(box.w, box.h) / 2;
    return centred(box, Math.max(0, box.w - 2 * Math.max(textSpace, r * 0.7)), Math.max(0, box.h - textSpace));
  },
  around: ({ w, h }) => {
    const height = h + textSpace;
    return { w: Math.max(w + 2 * Math.max(textSpace, height * 0.35), height), h: height };
  },
};
