// What lies where: boxes in square buckets, so that a label asks its neighbours only.
import type { Box } from '../../shape/geometry.js';

const bucket = 128;
const stride = 1 << 20;

export interface Space<T> {
  readonly buckets: Map<number, number[]>;
  readonly boxes: Box[];
  readonly items: T[];
}

/** An empty space. */
export const newSpace = <T>(): Space<T> => ({ buckets: new Map(), boxes: [], items: [] });

/** Puts an item into its box. */
export function put<T>(space: Space<T>, box: Box, item: T): void {
  const at = space.items.push(item) - 1;
  space.boxes.push(box);
  const [right, bottom] = [Math.floor((box.x + box.w) / bucket), Math.floor((box.y + box.h) / bucket)];
  for (let row = Math.floor(box.y / bucket); row <= bottom; row++) {
    for (let column = Math.floor(box.x / bucket); column <= right; column++) {
      const list = space.buckets.get(row * stride + column);
      if (list === undefined) space.buckets.set(row * stride + column, [at]);
      else list.push(at);
    }
  }
}

/** Do two boxes share room, each grown by half of `margin`? */
export const meet = (a: Box, b: Box, margin = 0): boolean =>
  a.x < b.x + b.w + margin && b.x < a.x + a.w + margin && a.y < b.y + b.h + margin && b.y < a.y + a.h + margin;

/** Visits all items whose box comes nearer to `box` than `margin`; an item in several buckets is visited once for each. */
export function visit<T>(space: Space<T>, box: Box, margin: number, visitor: (item: T, box: Box) => void): void {
  const [left, right] = [Math.floor((box.x - margin) / bucket), Math.floor((box.x + box.w + margin) / bucket)];
  const [top, bottom] = [Math.floor((box.y - margin) / bucket), Math.floor((box.y + box.h + margin) / bucket)];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      for (const at of space.buckets.get(row * stride + column) ?? []) {
        if (meet(space.boxes[at]!, box, margin)) visitor(space.items[at]!, space.boxes[at]!);
      }
    }
  }
}
