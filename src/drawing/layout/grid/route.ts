// A route for every edge: short ones first, loops last, then taken up and laid again until nothing gets better.
import type { Grid } from './grid.js';
import { costOf, terrainOf } from './price.js';
import type { GridProblem } from './problem.js';
import { leastCost, scratchOf, search } from './search.js';
import { enter, noTraffic } from './traffic.js';

const rounds = 8;
/** Less than this is not worth a new search; every conflict costs more. */
const slack = 6;

/** Finds the paths of all edges, as vertices from source to target. */
export function routesOf(problem: GridProblem, grid: Grid): Int32Array[] {
  const traffic = noTraffic(grid, problem.nodes.length);
  const terrain = terrainOf(problem, grid, traffic);
  const scratch = scratchOf(grid);
  const least = problem.edges.map((_, edge) => leastCost(terrain, edge));
  const order = problem.edges.map((_, edge) => edge);
  order.sort((a, b) => terrain.loop[a]! - terrain.loop[b]! || least[a]! - least[b]! || a - b);

  const paths: Int32Array[] = [];
  for (const edge of order) {
    const route = search(terrain, scratch, edge);
    if (route === undefined) throw new Error('A grid leaves no way for an edge'); // gutters are never blocked
    paths[edge] = route.path;
    enter(traffic, grid, edge, route.path);
  }
  for (let round = 0, changed = true; changed && round < rounds; round++) {
    changed = false;
    for (const edge of order) {
      const path = paths[edge]!;
      enter(traffic, grid, edge, path, true);
      const cost = costOf(terrain, edge, path);
      const route = cost > least[edge]! + slack ? search(terrain, scratch, edge) : undefined;
      if (route !== undefined && route.cost < cost - 1e-6) {
        paths[edge] = route.path;
        changed = true;
      }
      enter(traffic, grid, edge, paths[edge]!);
    }
  }
  return paths;
}
