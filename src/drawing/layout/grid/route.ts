// A route for every edge: short ones first, loops last, then taken up and laid again until nothing gets better.
import type { Grid } from './grid.js';
import { costOf, terrainOf } from './price.js';
import type { GridProblem } from './problem.js';
import type { Area, Effort } from './search.js';
import { areaOf, leastCost, scratchOf, search } from './search.js';
import { enter, leave, noTraffic } from './traffic.js';

const rounds = 8;
/** Less than this is not worth a new search; every conflict costs more. */
const slack = 6;
/** Steps of one search after which it is done less thoroughly; only very crowded maps come so far. */
const limit = 30_000;
/** Steps of all searches together, when routes are laid and when they are laid again, after which haste counts more. */
const budget = 4_000_000;
const thorough = 1.001;
const hasty = 3;

/** Finds the paths of all edges, as vertices from source to target. */
export function routesOf(problem: GridProblem, grid: Grid): Int32Array[] {
  const traffic = noTraffic(grid, problem.nodes.length);
  const terrain = terrainOf(problem, grid, traffic);
  const scratch = scratchOf(grid);
  const least = problem.edges.map((_, edge) => leastCost(terrain, edge));
  const areas = problem.edges.map((_, edge) => areaOf(terrain, edge));
  const order = problem.edges.map((_, edge) => edge);
  order.sort((a, b) => terrain.loop[a]! - terrain.loop[b]! || least[a]! - least[b]! || a - b);

  const seek = (edge: number, effort: Effort) => search(terrain, scratch, edge, areas[edge]!, effort);
  const paths: Int32Array[] = [];
  for (const edge of order) {
    const route =
      (scratch.steps < budget ? seek(edge, { eager: thorough, limit, below: Infinity }) : undefined) ??
      seek(edge, { eager: hasty, limit: Infinity, below: Infinity });
    if (route === undefined) throw new Error('A grid leaves no way for an edge'); // gutters are never blocked
    paths[edge] = route.path;
    enter(traffic, grid, edge, route.path);
  }
  // areas in which something changed, in order of time; what was looked at after the last change near it is settled
  const changes: Area[] = [];
  const looked = new Int32Array(order.length).fill(-1);
  const end = scratch.steps + budget;
  for (let round = 0, changed = true; changed && round < rounds; round++) {
    changed = false;
    for (const edge of order) {
      if (scratch.steps > end) return paths;
      if (looked[edge]! >= 0 && !touched(changes, looked[edge]!, areas[edge]!)) continue;
      const path = paths[edge]!;
      leave(traffic, grid, edge, path);
      const cost = costOf(terrain, edge, path);
      if (cost > least[edge]! + slack) {
        const route = seek(edge, { eager: thorough, limit, below: cost - 1e-6 });
        if (route !== undefined) {
          paths[edge] = route.path;
          changes.push(extent(grid, path), extent(grid, route.path));
          changed = true;
        }
      }
      looked[edge] = changes.length;
      enter(traffic, grid, edge, paths[edge]!);
    }
  }
  return paths;
}

const touched = (changes: readonly Area[], since: number, area: Area): boolean => {
  for (let k = since; k < changes.length; k++) {
    const { left, right, top, bottom } = changes[k]!;
    if (left <= area.right && area.left <= right && top <= area.bottom && area.top <= bottom) return true;
  }
  return false;
};

/** The part of the grid that a path takes. */
function extent({ columnOf, rowOf }: Grid, path: Int32Array): Area {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const vertex of path) {
    left = Math.min(left, columnOf[vertex]!);
    right = Math.max(right, columnOf[vertex]!);
    top = Math.min(top, rowOf[vertex]!);
    bottom = Math.max(bottom, rowOf[vertex]!);
  }
  return { left, right, top, bottom };
}
