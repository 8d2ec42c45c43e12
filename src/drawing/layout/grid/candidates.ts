// Where a label or a caption may stand, the better places at less cost.
import type { Size } from '../../shape/form.js';
import type { Box, Point } from '../../shape/geometry.js';
import type { Stretch } from './alone.js';

/** Takes the upper left corner of a place, its price, and whether it is far from the exit. */
export type Offer = (x: number, y: number, cost: number, far: boolean) => void;

/** Distance of a label to its own line: beside an upright one, above or below a level one (whose letters keep their own distance). */
const beside = 4;
const above = 1;
/** Pieces of a line, counted from its source, beside which its label may stand. */
const pieces = 5;
const stride = 8;
/** Beyond this distance from the exit a label is far. */
const far = 30;
const farthest = 400;
/** Price of standing at a part that is shared with others. */
const shared = 90;
/** Height of a line of a caption, and its greatest distance to its symbol. */
const captionLine = 14;
const near = 11;
/** Price of any other place where one is best. */
const elsewhere = 12;

/** Both sides of the first pieces of a line, near the source (or where it becomes alone) first. */
export function alongLine(points: readonly Point[], { w, h }: Size, stretch: Stretch, offer: Offer): void {
  let passed = 0;
  for (let k = 0; k + 1 < points.length && k < pieces; k++) {
    const [a, b] = [points[k]!, points[k + 1]!];
    const level = a[1] === b[1];
    const length = Math.abs(level ? b[0] - a[0] : b[1] - a[1]);
    const forward = level ? b[0] > a[0] : b[1] > a[1];
    const reach = level ? w : h;
    const end = farthest + Math.max(0, stretch.from - passed);
    // the first place keeps clear of the source's corner, the last one of the next turn
    for (let t = level ? 3 : 2; t <= Math.max(3, length - 4) && t < end; t += stride) {
      const beyond = t + reach > length ? 6 : 0;
      const off = passed + t - stretch.from;
      const mixed = passed + t < stretch.from || passed + t + 4 > stretch.to ? shared : 0;
      const along = forward ? t : -t - reach;
      for (let side = 0; side < 2; side++) {
        const across = level ? (side === 0 ? -h - above : above) : side === 0 ? beside : -w - beside;
        const cost = k * 5 + Math.min(Math.abs(off), 150) * 0.4 + beyond + mixed + side * 1.5;
        if (level) offer(a[0] + along, a[1] + across, cost, off > far);
        else offer(a[0] + across, a[1] + along, cost, off > far);
      }
    }
    passed += length;
  }
}

/** Places around a symbol, each so that all lines of the caption are near: at its sides, in its corners, beside its tips. */
export function aroundSymbol(box: Box, { w, h }: Size, place: Offer, best?: 'above' | 'below'): void {
  const [cx, cy] = [box.x + box.w / 2, box.y + box.h / 2];
  const [right, bottom] = [box.x + box.w, box.y + box.h];
  let more = 0;
  const offer = (x: number, y: number, cost: number): void => place(Math.round(x), Math.round(y), cost + more, false);
  if (best !== undefined) {
    offer(cx - w / 2, best === 'above' ? box.y - h - 2 : bottom + 2, 0);
    more = elsewhere;
  }
  offer(right + 3, cy - h - 3, 0);
  offer(right + 3, cy + 3, 3);
  offer(box.x - 3 - w, cy - h - 3, 6);
  offer(box.x - 3 - w, cy + 3, 9);
  if (h <= captionLine) {
    for (const [y, cost] of [
      [box.y - h - 3, 4],
      [bottom + 3, 8],
    ] as const) {
      offer(cx + 5, y, cost);
      offer(cx - 5 - w, y, cost + 1);
      offer(cx - w / 2, y, cost + 2);
    }
  }
  const line = Math.min(captionLine, h);
  for (let y = box.y - near - line; y <= bottom + near + line - h; y += 2) {
    const cost = 20 + Math.abs(y + h / 2 - cy) * 0.1;
    offer(right + 3, y, cost);
    offer(box.x - 3 - w, y, cost + 2);
  }
}
