// The diamond of a decision, about 1.6 times as wide as high.
import { centred, type Form, halves, textSpace } from './form.js';

const proportion = 1.6;
/** Text may come nearer to a slanted side than to a level one: only its corners do. */
const space = textSpace / 2;

export const diamond: Form = {
  outline: ({ x, y, w, h }) => [
    [x + w / 2, y],
    [x + w, y + h / 2],
    [x + w / 2, y + h],
    [x, y + h / 2],
  ],
  depth: (box, side, offset) => {
    const { along, across } = halves(box, side);
    return along === 0 ? 0 : across * Math.min(1, Math.abs(offset) / along);
  },
  /** The largest inscribed box has half of the width and half of the height. */
  textArea: (box) => centred(box, Math.max(0, box.w / 2 - space), Math.max(0, box.h / 2 - space)),
  /** A block touches the sides where w / W + h / H = 1. */
  around: ({ w, h }) => {
    const height = (w + 2 * space) / proportion + h + 2 * space;
    return { w: height * proportion, h: height };
  },
};
