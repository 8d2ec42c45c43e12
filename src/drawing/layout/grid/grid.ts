// The grid: one line through the middle of every row and column of cells, one through every gutter between them.
// Line 2k + 1 is the centre of cell k; even lines are gutters, the outermost ones included.
import type { GridProblem, Side } from './problem.js';

export interface Grid {
  /** Number of upright and of level lines. */
  readonly columns: number;
  readonly rows: number;
  /** Lines on which a vertex lies. */
  readonly columnOf: Int32Array;
  readonly rowOf: Int32Array;
  /** Node at a vertex, or -1. */
  readonly nodeAt: Int32Array;
  /** Vertex of a node. */
  readonly vertexOf: Int32Array;
  /** Stretches that a joint line takes, by stretch number: nobody may run along them. */
  readonly taken: Uint8Array;
  /** Vertices that a joint line passes. */
  readonly tied: Uint8Array;
  /** Estimated positions of the lines. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Step from a vertex to its neighbour in each direction. */
  readonly step: readonly [number, number, number, number];
}

/** Number of the stretch that leaves a vertex in a direction: two for each vertex, to the right and down. */
export function stretchAt(grid: Grid, vertex: number, side: Side): number {
  if (side === 1) return vertex * 2;
  if (side === 2) return vertex * 2 + 1;
  return side === 3 ? (vertex - 1) * 2 : (vertex - grid.columns) * 2 + 1;
}

const lines = (cells: number, cell: number, gutter: number): Float64Array => {
  const at = new Float64Array(2 * cells + 1);
  for (let k = 1; k < at.length; k++) at[k] = at[k - 1]! + (cell + gutter) / 2;
  return at;
};

/** Lays the grid for a problem: nodes and joint lines are its obstacles. */
export function gridOf(problem: GridProblem): Grid {
  const columns = 2 * problem.x.cells + 1;
  const rows = 2 * problem.y.cells + 1;
  const count = columns * rows;
  const grid: Grid = {
    columns,
    rows,
    columnOf: new Int32Array(count),
    rowOf: new Int32Array(count),
    nodeAt: new Int32Array(count).fill(-1),
    vertexOf: new Int32Array(problem.nodes.length),
    taken: new Uint8Array(count * 2),
    tied: new Uint8Array(count),
    x: lines(problem.x.cells, problem.x.typical, 2 * problem.x.gutter),
    y: lines(problem.y.cells, problem.y.typical, 2 * problem.y.gutter),
    step: [-columns, 1, columns, -1],
  };
  for (let row = 0, v = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, v++) {
      grid.columnOf[v] = column;
      grid.rowOf[v] = row;
    }
  }
  problem.nodes.forEach((node, k) => {
    const vertex = (2 * node.row + 1) * columns + 2 * node.col + 1;
    grid.vertexOf[k] = vertex;
    grid.nodeAt[vertex] = k;
  });
  for (const [axis, along, across] of [
    [problem.y, columns, (line: number) => line * columns] as const,
    [problem.x, rows, (line: number) => line] as const,
  ]) {
    axis.outer?.forEach((width, k) => {
      if (width === undefined) return;
      const level = axis === problem.y;
      const start = across(k === 0 ? 0 : 2 * axis.cells);
      for (let at = 0; at + 1 < along; at++) {
        grid.taken[stretchAt(grid, start + at * (level ? 1 : columns), level ? 1 : 2)] = 1;
      }
    });
  }
  for (const [from, to] of problem.joints) {
    const [a, b] = [grid.vertexOf[from]!, grid.vertexOf[to]!].sort((p, q) => p - q) as [number, number];
    const level = Math.floor(a / columns) === Math.floor(b / columns);
    for (let v = a; v < b; v += level ? 1 : columns) {
      grid.taken[stretchAt(grid, v, level ? 1 : 2)] = 1;
      if (v !== a) grid.tied[v] = 1;
    }
  }
  return grid;
}
