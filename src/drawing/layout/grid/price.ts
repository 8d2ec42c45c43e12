// What a route costs, in units of length: the trade of bends, crossings and shared lines against one another.
import type { Grid } from './grid.js';
import { stretchAt } from './grid.js';
import type { GridProblem, Side } from './problem.js';
import type { Traffic } from './traffic.js';

/** Found by trial on real and made-up processes: with these there are fewest crossings, then fewest bends. */
export const price = {
  length: 0.16,
  /** On top of that, where a line runs before or behind both of its ends, counted along the flow: readers lose a line that goes round. */
  astray: 0.3,
  bend: 50,
  crossing: 110,
  /** Crossing the line between the boxes of a joint activity. */
  joint: 60,
  /** Running along a line where a foreign edge runs: in a gutter it is likely to end in a crossing that no vertex shows. */
  centre: 150,
  gutter: 24,
  /** Leaving on a side where lines arrive, or the other way round. */
  against: 95,
  /** A second line on a side that leaves there on its own account. */
  crowded: 170,
  fork: 4,
  merge: 2,
  /** Merging with a line right where that one leaves its source, beside its label. */
  early: 60,
} as const;

/** Cost of a side by its place against the flow: ahead, beside, behind. */
const leave = { onward: [0, 6, 150], back: [50, 0, 40] } as const;
const arrive = { onward: [0, 12, 120], back: [14, 0, 90] } as const;
/** No more than so many foreign neighbours, or any, are looked at on one stretch. */
const enough = 6;
const most = 24;

/** What a search needs to know of all edges and the grid, in flat arrays. */
export interface Terrain {
  readonly grid: Grid;
  readonly traffic: Traffic;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly loop: Uint8Array;
  readonly fork: Uint8Array;
  readonly labelled: Uint8Array;
  /** By node: sides that must not be used, one bit each. */
  readonly shut: Uint8Array;
  /** Direction of the flow: down or right. */
  readonly onward: Side;
}

/** Puts a problem into flat arrays. */
export function terrainOf(problem: GridProblem, grid: Grid, traffic: Traffic): Terrain {
  const { edges, nodes } = problem;
  const down = problem.flow === 'down';
  return {
    grid,
    traffic,
    from: Int32Array.from(edges, (edge) => edge.from),
    to: Int32Array.from(edges, (edge) => edge.to),
    loop: Uint8Array.from(edges, (edge) => Number(edge.loop)),
    fork: Uint8Array.from(edges, (edge) => Number(edge.fork)),
    labelled: Uint8Array.from(edges, (edge) => Number(edge.label !== undefined)),
    shut: Uint8Array.from(nodes, (node) => (node.bar ? (down ? 0b1010 : 0b0101) : 0)),
    onward: down ? 2 : 1,
  };
}

/** 0 ahead, 1 beside, 2 behind. */
const placeOf = (side: Side, onward: Side): 0 | 1 | 2 => (side === onward ? 0 : side === (onward ^ 2) ? 2 : 1);

/** Price of leaving a node on a side; infinite where it is shut. */
export function leaving(terrain: Terrain, edge: number, side: Side): number {
  const node = terrain.from[edge]!;
  if ((terrain.shut[node]! >> side) & 1) return Infinity;
  const kind = terrain.loop[edge] === 1 ? leave.back : leave.onward;
  const out = terrain.traffic.leaving[node * 4 + side]!;
  const into = terrain.traffic.arriving[node * 4 + side]!;
  const company = out === 0 ? 0 : terrain.fork[edge] === 1 ? price.fork : price.crowded * out;
  return kind[placeOf(side, terrain.onward)] + company + (into > 0 ? price.against : 0);
}

/** Price of entering a node on a side. */
export function entering(terrain: Terrain, edge: number, side: Side): number {
  const node = terrain.to[edge]!;
  if ((terrain.shut[node]! >> side) & 1) return Infinity;
  const kind = terrain.loop[edge] === 1 ? arrive.back : arrive.onward;
  const out = terrain.traffic.leaving[node * 4 + side]!;
  const into = terrain.traffic.arriving[node * 4 + side]!;
  // "ahead" for an arriving line is the side that faces the source
  const place = placeOf((side ^ 2) as Side, terrain.onward);
  return kind[place] + (into > 0 ? price.merge : 0) + (out > 0 ? price.against : 0);
}

/** Price of the company on one stretch: nothing where lines may merge or fork. */
export function sharing(terrain: Terrain, edge: number, stretch: number, centre: boolean): number {
  const { traffic, from, to, fork } = terrain;
  let foreign = 0;
  let early = 0;
  let seen = 0;
  for (let entry = traffic.first[stretch]!; entry !== 0; entry = traffic.next[entry]!) {
    const other = traffic.edge[entry]!;
    if (++seen > most) break;
    if (from[other] === from[edge]) {
      if (fork[other] === 1 && fork[edge] === 1) continue;
    } else if (to[other] === to[edge]) {
      if (terrain.labelled[other] === 1 && isNear(terrain.grid, stretch >> 1, terrain.grid.vertexOf[from[other]!]!))
        early = price.early;
      continue;
    }
    if (++foreign === enough) break;
  }
  return foreign * (centre ? price.centre : price.gutter) + early;
}

/** Are two vertices at most two stretches apart? */
const isNear = ({ columnOf, rowOf }: Grid, a: number, b: number): boolean =>
  Math.abs(columnOf[a]! - columnOf[b]!) + Math.abs(rowOf[a]! - rowOf[b]!) <= 2;

/** Price of passing straight through a vertex. `level`: do we pass level? */
export function passing(terrain: Terrain, vertex: number, level: boolean): number {
  const { traffic, grid } = terrain;
  let count = 0;
  for (
    let entry = traffic.first[traffic.through + vertex * 2 + (level ? 1 : 0)]!;
    entry !== 0;
    entry = traffic.next[entry]!
  ) {
    if (++count === enough) break;
  }
  return count * price.crossing + (grid.tied[vertex] === 1 ? price.joint : 0);
}

/** Is the stretch from a vertex in a direction the middle of a row or column of cells? */
export const isCentre = (grid: Grid, vertex: number, side: Side): boolean =>
  (((side & 1) === 1 ? grid.rowOf[vertex]! : grid.columnOf[vertex]!) & 1) === 1;

/** What a whole path costs in the present traffic, which must not hold the edge itself. */
export function costOf(terrain: Terrain, edge: number, path: Int32Array): number {
  const { grid } = terrain;
  let cost = 0;
  let before: Side | -1 = -1;
  for (let k = 0; k + 1 < path.length; k++) {
    const vertex = path[k]!;
    const side = grid.step.indexOf(path[k + 1]! - vertex) as Side;
    if (before === -1) cost += leaving(terrain, edge, side);
    else cost += before === side ? passing(terrain, vertex, (side & 1) === 1) : price.bend;
    cost += price.length * lengthOf(grid, vertex, side) + straying(terrain, edge, vertex, side);
    cost += sharing(terrain, edge, stretchAt(grid, vertex, side), isCentre(grid, vertex, side));
    before = side;
  }
  return cost + entering(terrain, edge, ((before as number) ^ 2) as Side);
}

/** Lines of the grid beyond its ends where a line may run at no extra price: it turns there to enter from the far side. */
const margin = 2;

/** Price of the part of one stretch that lies beyond both ends of the edge, counted along the flow. */
export function straying({ grid, from, to, onward }: Terrain, edge: number, vertex: number, side: Side): number {
  const line = onward === 2 ? grid.rowOf : grid.columnOf;
  const [a, b] = [line[grid.vertexOf[from[edge]!]!]!, line[grid.vertexOf[to[edge]!]!]!];
  const next = line[vertex + grid.step[side]]!;
  const beyond = next < Math.min(a, b) - margin || next > Math.max(a, b) + margin;
  return beyond ? price.astray * lengthOf(grid, vertex, side) : 0;
}

/** Estimated length of one stretch. */
export function lengthOf(grid: Grid, vertex: number, side: Side): number {
  const next = vertex + grid.step[side];
  return (side & 1) === 1
    ? Math.abs(grid.x[grid.columnOf[next]!]! - grid.x[grid.columnOf[vertex]!]!)
    : Math.abs(grid.y[grid.rowOf[next]!]! - grid.y[grid.rowOf[vertex]!]!);
}
