// Sequence flows stay in their pool: what our router leads through a neighbouring pool, where viewers would hide it, is moved into the free
// row at the border.
import type { Box, Point } from '../../drawing/shape/geometry.js';
import type { Chart } from './chart.js';

interface Line {
  readonly points: readonly Point[];
  readonly label?: Box;
}

/** Lines keep this far from the border and from one another. */
const step = 6;

/** The same lines, those of sequence flows moved into their pools. */
export function withinPools(
  chart: Chart,
  pools: readonly { readonly box: Box }[],
  lines: ReadonlyMap<string, Line>,
): ReadonlyMap<string, Line> {
  const poolOf = new Map(chart.pools.flatMap(({ lanes }, k) => lanes.map(({ id }) => [id, pools[k]?.box] as const)));
  const laneOf = new Map(chart.nodes.map(({ key, lane }) => [key, lane]));
  const moved = new Map(lines);
  for (const { key, from, message } of chart.edges) {
    const line = moved.get(key);
    const pool = poolOf.get(laneOf.get(from) ?? '');
    if (message || line === undefined || pool === undefined) continue;
    const bottom = pool.y + pool.h;
    const outside = line.points.filter(([, y]) => y < pool.y || y > bottom);
    if (outside.length === 0) continue;
    const below = outside.some(([, y]) => y > bottom);
    const xs = outside.map(([x]) => x);
    const y = freeAt(below ? bottom : pool.y, below ? -step : step, [Math.min(...xs), Math.max(...xs)], moved);
    const points = line.points.map(([x, at]): Point => (at < pool.y || at > bottom ? [x, y] : [x, at]));
    const lifted = line.label && (line.label.y < pool.y || line.label.y > bottom);
    moved.set(key, { ...line, points, ...(line.label && lifted && { label: { ...line.label, y: y + 2 } }) });
  }
  return moved;
}

/** The first height from a border on at which no level piece of another line runs along. */
function freeAt(
  border: number,
  way: number,
  [left, right]: readonly [number, number],
  lines: ReadonlyMap<string, Line>,
): number {
  const taken = [...lines.values()].flatMap(({ points }) =>
    points.slice(1).flatMap(([x, y], k) => {
      const [before, above] = points[k] as Point;
      return y === above && Math.min(x, before) < right && Math.max(x, before) > left ? [y] : [];
    }),
  );
  for (let n = 1; n < 8; n++) {
    const y = border + n * way;
    if (taken.every((other) => Math.abs(other - y) >= step - 1)) return y;
  }
  return border + way;
}
