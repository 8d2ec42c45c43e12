// Pictures that the caller handed in: a drawing as outlines in their own colours, a bitmap as it is.
import type { PlacedPicture } from '../layout/layout.js';
import type { PathStep } from '../picture/picture.js';
import type { Image, Shape } from './scene.js';

/** A picture, scaled to its box. */
export function paintPicture({ x, y, w, h, picture }: PlacedPicture): (Image | Shape)[] {
  if (picture.type === 'bitmap') return [{ type: 'image', box: { x, y, w, h }, png: picture.data }];
  const scale = w / picture.width;
  const steps = (list: readonly PathStep[]): PathStep[] =>
    list.map((step) => scaled(step, x, y, scale, h / picture.height));
  return picture.outlines.map(({ steps: list, stroke, ...outline }) => ({
    type: 'path',
    steps: steps(list),
    ...outline,
    ...(stroke && { stroke: { color: stroke.color, width: stroke.width * scale } }),
  }));
}

function scaled(step: PathStep, dx: number, dy: number, sx: number, sy: number): PathStep {
  const [kind, ...places] = step;
  return [kind, ...places.map((place, k) => (k % 2 === 0 ? dx + place * sx : dy + place * sy))] as unknown as PathStep;
}
