// The plain shapes of a drawing as outlines.
import { arcCurves } from './arc.js';
import type { PathStep } from './picture.js';
import { length } from './styles.js';

export const shapes: ReadonlySet<string> = new Set([
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
]);

/** The outline of a shape other than a path; empty if it shows nothing, `undefined` if its numbers are none. */
export function outlineOf(name: string, attributes: ReadonlyMap<string, string>): PathStep[] | undefined {
  const number = (key: string, otherwise = 0): number => length(attributes.get(key), otherwise) ?? Number.NaN;
  switch (name) {
    case 'rect':
      return rect(
        number('x'),
        number('y'),
        number('width'),
        number('height'),
        corner(number('rx', -1), number('ry', -1)),
      );
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'line':
      return sound([
        ['M', number('x1'), number('y1')],
        ['L', number('x2'), number('y2')],
      ]);
    default: {
      const places = (attributes.get('points') ?? '')
        .trim()
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number);
      const steps: PathStep[] = [];
      for (let k = 0; k + 1 < places.length; k += 2) steps.push([k === 0 ? 'M' : 'L', places[k]!, places[k + 1]!]);
      if (name === 'polygon' && steps.length > 0) steps.push(['Z']);
      return sound(steps);
    }
  }
}

const sound = (steps: PathStep[]): PathStep[] | undefined =>
  steps.every(([, ...places]) => places.every((place) => Number.isFinite(place))) ? steps : undefined;

/** Radii of rounded corners; one that is not written is as the other. */
const corner = (rx: number, ry: number): readonly [number, number] => [
  Math.max(0, rx === -1 ? ry : rx),
  Math.max(0, ry === -1 ? rx : ry),
];

function rect(
  x: number,
  y: number,
  w: number,
  h: number,
  [wide, high]: readonly [number, number],
): PathStep[] | undefined {
  if (w <= 0 || h <= 0) return [];
  const [rx, ry] = [Math.min(wide, w / 2), Math.min(high, h / 2)];
  if (rx === 0 || ry === 0) {
    return sound([['M', x, y], ['L', x + w, y], ['L', x + w, y + h], ['L', x, y + h], ['Z']]);
  }
  const round = { rx, ry, turn: 0, large: false, sweep: true };
  return sound([
    ['M', x + rx, y],
    ['L', x + w - rx, y],
    ...arcCurves([x + w - rx, y], round, [x + w, y + ry]),
    ['L', x + w, y + h - ry],
    ...arcCurves([x + w, y + h - ry], round, [x + w - rx, y + h]),
    ['L', x + rx, y + h],
    ...arcCurves([x + rx, y + h], round, [x, y + h - ry]),
    ['L', x, y + ry],
    ...arcCurves([x, y + ry], round, [x + rx, y]),
    ['Z'],
  ]);
}

function ellipse(cx: number, cy: number, rx: number, ry: number): PathStep[] | undefined {
  if (rx <= 0 || ry <= 0) return [];
  const round = { rx, ry, turn: 0, large: false, sweep: true };
  return sound([
    ['M', cx - rx, cy],
    ...arcCurves([cx - rx, cy], round, [cx + rx, cy]),
    ...arcCurves([cx + rx, cy], round, [cx - rx, cy]),
    ['Z'],
  ]);
}
