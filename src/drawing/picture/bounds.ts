// How far outlines reach.
import type { Outline } from './picture.js';

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A frame, made bigger by what stands out of it; half of a line's width counts. */
export function reachOf(outlines: readonly Outline[], frame: Bounds): Bounds {
  let { left, top, right, bottom } = frame;
  for (const { steps, stroke } of outlines) {
    const half = (stroke?.width ?? 0) / 2;
    let [x, y] = [0, 0];
    for (const step of steps) {
      if (step[0] === 'Z') continue;
      const [, ...p] = step;
      const [ex, ey] = [p.at(-2)!, p.at(-1)!];
      const [xs, ys] = step[0] === 'C' ? [turns(x, p[0]!, p[2]!, ex), turns(y, p[1]!, p[3]!, ey)] : [[ex], [ey]];
      for (const at of xs) [left, right] = [Math.min(left, at - half), Math.max(right, at + half)];
      for (const at of ys) [top, bottom] = [Math.min(top, at - half), Math.max(bottom, at + half)];
      [x, y] = [ex, ey];
    }
  }
  return { left, top, right, bottom };
}

/** Where a cubic curve is farthest out along one axis: at its end, and where its derivative is 0. */
function turns(a: number, b: number, c: number, d: number): number[] {
  const [p, q, r] = [d - a + 3 * (b - c), 2 * (a - 2 * b + c), b - a];
  const root = Math.sqrt(q * q - 4 * p * r);
  const times = Math.abs(p) < 1e-9 ? [-r / q] : [(-q + root) / (2 * p), (-q - root) / (2 * p)];
  const at = (t: number): number => {
    const s = 1 - t;
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  };
  return [d, ...times.filter((t) => t > 0 && t < 1).map(at)];
}
