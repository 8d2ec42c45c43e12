// Places turned, scaled and moved, as the `transform` of a drawing says it.
import type { PathStep } from './picture.js';

/** (x, y) goes to (a·x + c·y + e, b·x + d·y + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const same: Matrix = [1, 0, 0, 1, 0, 0];

/** What `inner` does, then `outer`. */
export function joined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** By how much lines become thicker. */
export function growth([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** A step with all of its places moved. */
export function moved(step: PathStep, [a, b, c, d, e, f]: Matrix): PathStep {
  const [kind, ...places] = step as readonly [PathStep[0], ...number[]];
  const result: number[] = [];
  for (let k = 0; k < places.length; k += 2) {
    const [x, y] = [places[k]!, places[k + 1]!];
    result.push(a * x + c * y + e, b * x + d * y + f);
  }
  return [kind, ...result] as unknown as PathStep;
}

const call = /\s*,?\s*([a-z]+)\s*\(([^()]*)\)\s*/gi;

/** The matrix that a `transform` means; `undefined` if it is not understood. */
export function matrixOf(transform: string): Matrix | undefined {
  let result = same;
  let read = 0;
  for (const [all, name = '', list = ''] of transform.matchAll(call)) {
    const numbers =
      list.trim() === ''
        ? []
        : list
            .trim()
            .split(/[\s,]+/)
            .map(Number);
    const one = numbers.every(Number.isFinite) ? single(name, numbers) : undefined;
    if (!one) return undefined;
    result = joined(result, one);
    read += all.length;
  }
  return read === transform.length ? result : undefined;
}

function single(name: string, numbers: readonly number[]): Matrix | undefined {
  const [x, y, z] = numbers;
  if (name === 'matrix') return numbers.length === 6 ? (numbers as unknown as Matrix) : undefined;
  if (x === undefined) return undefined;
  const turn = (x * Math.PI) / 180;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, x, y ?? 0];
    case 'scale':
      return [x, 0, 0, y ?? x, 0, 0];
    case 'skewX':
      return [1, 0, Math.tan(turn), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan(turn), 0, 1, 0, 0];
    case 'rotate': {
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      const [cx, cy] = [y ?? 0, z ?? 0];
      return [cos, sin, -sin, cos, cx - cos * cx + sin * cy, cy - sin * cx - cos * cy];
    }
    default:
      return undefined;
  }
}
