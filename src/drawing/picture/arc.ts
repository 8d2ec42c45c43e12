// Arcs of ellipses as cubic curves.
import type { PathStep } from './picture.js';

type Place = readonly [number, number];

/** An arc as SVG says it: radii, turn of the ellipse in degrees, the longer way round or not, and in which direction. */
export interface Arc {
  readonly rx: number;
  readonly ry: number;
  readonly turn: number;
  readonly large: boolean;
  readonly sweep: boolean;
}

/** An arc from one place to another (SVG 2, appendix B.2.4: from end points to the centre), in pieces of at most a quarter. */
export function arcCurves(from: Place, arc: Arc, to: Place): PathStep[] {
  if (from[0] === to[0] && from[1] === to[1]) return [];
  let [rx, ry] = [Math.abs(arc.rx), Math.abs(arc.ry)];
  if (rx === 0 || ry === 0) return [['L', to[0], to[1]]];
  const turn = (arc.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [hx, hy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * hx + sin * hy, cos * hy - sin * hx];
  const reach = (x / rx) ** 2 + (y / ry) ** 2;
  if (reach > 1) [rx, ry] = [rx * Math.sqrt(reach), ry * Math.sqrt(reach)];
  const whole = (rx * y) ** 2 + (ry * x) ** 2;
  const root = Math.sqrt(Math.max(0, (rx * ry) ** 2 - whole) / whole) * (arc.large === arc.sweep ? -1 : 1);
  const [cx, cy] = [(root * rx * y) / ry, (-root * ry * x) / rx];
  const center: Place = [cos * cx - sin * cy + (from[0] + to[0]) / 2, sin * cx + cos * cy + (from[1] + to[1]) / 2];
  const start = Math.atan2((y - cy) / ry, (x - cx) / rx);
  let angle = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - start;
  if (arc.sweep && angle < 0) angle += 2 * Math.PI;
  if (!arc.sweep && angle > 0) angle -= 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(angle) / (Math.PI / 2) - 1e-9));
  const step = angle / pieces;
  const reachOut = (4 / 3) * Math.tan(step / 4);
  const place = (u: number, v: number): Place => [
    center[0] + cos * rx * u - sin * ry * v,
    center[1] + sin * rx * u + cos * ry * v,
  ];
  return Array.from({ length: pieces }, (_, k): PathStep => {
    const [a, b] = [start + k * step, start + (k + 1) * step];
    const first = place(Math.cos(a) - reachOut * Math.sin(a), Math.sin(a) + reachOut * Math.cos(a));
    const second = place(Math.cos(b) + reachOut * Math.sin(b), Math.sin(b) - reachOut * Math.cos(b));
    const end = k === pieces - 1 ? to : place(Math.cos(b), Math.sin(b));
    return ['C', ...first, ...second, ...end];
  });
}
