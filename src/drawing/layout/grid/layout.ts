// The grid router from problem to drawing: routes, lines, tracks, coordinates, labels.
import type { Demands, Layer } from './coordinates.js';
import { evenSpans, gapsOf, layerOf, noDemands, sizesOf } from './coordinates.js';
import type { Plan } from './draw.js';
import { boxesOf, jointsOf, linesOf } from './draw.js';
import { gridOf } from './grid.js';
import type { Placement } from './labels.js';
import { placeWritings } from './labels.js';
import { joinedOf, segmentsOf } from './merge.js';
import type { Axis, GridDrawing, GridProblem } from './problem.js';
import { routesOf } from './route.js';
import { strandsOf } from './strands.js';
import { giveBack } from './thrift.js';
import { tracksOf } from './tracks.js';

/** Labels that find no place ask for room so many times. */
const rounds = 8;
/** Labels that are merely far from their exit, or on a border, ask in the first rounds only. */
const tidyRounds = 2;
/** Where width is dear, far labels ask until they were offered all the width that they need. */
const farRounds = 4;
/** Distance of a caption to the border of its row. */
const captionSpace = 3;
/** Where width is dear, labels get height first, then this part of the width that they need, and more of it in each round. */
const frugalStep = 1 / 3;
/** Room is given back in so many tries, times the size of the drawing, so that large ones take no longer than small ones. */
const effort = 20_000;
/** Columns are made equally wide when the sheet grows by no more than this factor. */
const evenCost = 1.3;

/** Draws a problem: everything in it has a place in the answer. */
export function layoutGrid(problem: GridProblem): GridDrawing {
  return drawPlan(planOf(problem));
}

/** Routes and tracks. They depend on what stands in which cell, not on any size. */
export function planOf(problem: GridProblem): Plan {
  const grid = gridOf(problem);
  const segments = segmentsOf(grid, routesOf(problem, grid));
  const joined = joinedOf(problem.edges, segments);
  const strands = strandsOf(grid, segments, joined);
  const borders = [...linesWithBorders(problem.y), ...linesWithBorders(problem.x)];
  const tracks = tracksOf(grid, strands, borders, problem.flow);
  return { problem, grid, segments, joined, strands, tracks };
}

/** Draws a plan. Its problem may have other sizes than the one that it was made for. */
export function drawPlan(plan: Plan): GridDrawing {
  const demands = noDemands(plan.grid, plan.problem.nodes.length);
  for (let round = 1; ; round++) {
    const { drawing, placement } = drawOnce(plan, demands);
    const { failedLabels, failedCaptions, shabbyLabels } = placement;
    const tidy = round <= tidyRounds;
    const { frugal } = plan.problem;
    const shabby = frugal && round <= farRounds ? placement.farLabels : !frugal && tidy ? shabbyLabels : [];
    const [crowded, cramped] = tidy ? [placement.crowdedCaptions, placement.crampedLabels] : [[], []];
    const wishes = [failedLabels, failedCaptions, shabby, crowded, cramped];
    if (round === rounds || wishes.every((list) => list.length === 0)) {
      return round > 1 ? thrifty(plan, demands, placement) : drawing;
    }
    heightenForCaptions(plan, demands, crowded, drawing);
    loosen(plan, demands, cramped, drawing);
    widenForLabels(plan, demands, shabby, drawing, frugal ? round : 1);
    widenForLabels(plan, demands, failedLabels, drawing, round);
    widenForCaptions(plan, demands, failedCaptions, drawing, round);
  }
}

/** The same drawing with as little room as its writings need to stand as well as they do. */
function thrifty(plan: Plan, demands: Demands, placement: Placement): GridDrawing {
  const { nodes, edges } = plan.problem;
  const faults = faultsOf(placement);
  giveBack(demands, Math.ceil(effort / (nodes.length + edges.length + 1)), () =>
    faultsOf(drawOnce(plan, demands).placement).every((count, k) => count <= faults[k]!),
  );
  return drawOnce(plan, demands).drawing;
}

const faultsOf = (placement: Placement): number[] => [
  placement.failedLabels.length,
  placement.failedCaptions.length,
  placement.crampedLabels.length,
  placement.crowdedCaptions.length,
  placement.shabbyLabels.length,
  placement.farLabels.length,
];

/** By grid line: does a border run in the middle of that gutter? */
const linesWithBorders = (axis: Axis): boolean[] =>
  axis.borders.flatMap((border, k) => (k < axis.cells ? [border, false] : [border]));

function drawOnce(plan: Plan, demands: Demands): { drawing: GridDrawing; placement: Placement } {
  const { problem, grid, strands, tracks, joined } = plan;
  const gaps = gapsOf(problem, grid, strands, tracks, demands);
  const sizes = sizesOf(problem, grid, strands, tracks, gaps, demands.height);
  const [cellsX, cellsY] = [Float64Array.from(demands.cell.x), Float64Array.from(demands.cell.y)];
  problem.nodes.forEach((node, k) => {
    const [column, row] = [2 * node.col + 1, 2 * node.row + 1];
    cellsX[column] = Math.max(cellsX[column]!, sizes[k]!.w + 2 * problem.x.padding);
    cellsY[row] = Math.max(cellsY[row]!, sizes[k]!.h + 2 * problem.y.padding);
  });
  const lay = (axis: Axis, firstLine: number, cells: Float64Array, spans: GridProblem['columns']): Layer =>
    layerOf(problem, axis, firstLine, strands, tracks, gaps, cells, spans);
  let x = lay(problem.x, grid.rows, cellsX, problem.columns);
  if (problem.even) x = lay(problem.x, grid.rows, cellsX, [...problem.columns, ...evenSpans(x.borders, evenCost)]);
  const y = lay(problem.y, 0, cellsY, problem.rows(x.borders));

  const boxes = boxesOf(problem, sizes, x, y);
  const lines = linesOf(plan, gaps, boxes, x, y);
  const joints = jointsOf(problem, boxes);
  const frame = {
    width: x.starts.at(-1)!,
    height: y.starts.at(-1)!,
    columnBorders: x.borders,
    rowBorders: y.borders,
  };
  const placement = placeWritings(problem, {
    ...frame,
    columnBorders: x.borders.filter((_, k) => problem.x.borders[k]),
    rowBorders: y.borders.filter((_, k) => problem.y.borders[k]),
    boxes,
    lines,
    joints,
  });
  const drawing: GridDrawing = {
    ...frame,
    nodes: boxes,
    captions: placement.captions,
    edges: lines,
    headless: joined.headless,
    labels: placement.labels,
    joints,
  };
  return { drawing, placement };
}

const ask = ({ problem }: Plan, demands: Demands, node: number, w: number, h: number): void => {
  const { row, col } = problem.nodes[node]!;
  demands.cell.x[2 * col + 1] = Math.max(demands.cell.x[2 * col + 1]!, w);
  demands.cell.y[2 * row + 1] = Math.max(demands.cell.y[2 * row + 1]!, h);
};

/** Gives the cells of sources the room that labels lack: more with every round, and in the end wider spaces between lines. */
function widenForLabels(
  plan: Plan,
  demands: Demands,
  edges: readonly number[],
  drawing: GridDrawing,
  round: number,
): void {
  const { problem, grid, segments, strands, joined } = plan;
  for (const edge of edges) {
    const { from, label } = problem.edges[edge]!;
    const box = drawing.nodes[from]!;
    const first = segments.first[edge]!;
    const level = segments.line[first]! < grid.rows;
    const { w, h } = label!;
    const wider = problem.frugal ? (round - 1) * frugalStep : round;
    const more = level ? 2 * wider * (w + (problem.frugal ? 2 : 10)) : Math.min(1, wider) * (2 * w + 20 - box.w);
    const height = level ? Math.max(box.h, 2 * h + 12) : box.h + 2 * round * (h + 4);
    ask(plan, demands, from, box.w + Math.max(0, more), height);
    const line = strands.line[joined.lineOf[first]!]!;
    if (round > 2) demands.gap[line] = Math.max(demands.gap[line]!, (level ? h : w) + 10);
  }
}

/** Makes lines a little longer whose labels nearly fit beside them. */
function loosen(plan: Plan, demands: Demands, edges: readonly number[], drawing: GridDrawing): void {
  for (const edge of edges) {
    const { from } = plan.problem.edges[edge]!;
    const { row, col } = plan.problem.nodes[from]!;
    const [[, y1], [, y2]] = [drawing.edges[edge]![0]!, drawing.edges[edge]![1]!];
    const width = drawing.columnBorders[col + 1]! - drawing.columnBorders[col]!;
    const height = drawing.rowBorders[row + 1]! - drawing.rowBorders[row]!;
    ask(plan, demands, from, y1 === y2 ? width : 0, y1 === y2 ? 0 : height);
  }
}

/** Makes rows so high that captions stand within them, where they stand now. */
function heightenForCaptions(plan: Plan, demands: Demands, nodes: readonly number[], drawing: GridDrawing): void {
  for (const node of nodes) {
    const [box, caption] = [drawing.nodes[node]!, drawing.captions[node]!];
    const middle = box.y + box.h / 2;
    ask(plan, demands, node, 0, 2 * (Math.max(middle - caption.y, caption.y + caption.h - middle) + captionSpace));
  }
}

/** Gives the cells of symbols the room that captions lack; in the end the symbol itself grows. */
function widenForCaptions(
  plan: Plan,
  demands: Demands,
  nodes: readonly number[],
  drawing: GridDrawing,
  round: number,
): void {
  for (const node of nodes) {
    const { frugal, nodes: symbols } = plan.problem;
    const { w, h } = symbols[node]!.caption!;
    const box = drawing.nodes[node]!;
    const wider = frugal ? Math.min(1, (round - 1) * frugalStep) * (w + 8) : w + 8;
    ask(plan, demands, node, box.w + 2 * wider, Math.max(box.h, round * 2 * (h + 6)));
    if (round > 1) demands.height[node] = box.h + 2 * h;
  }
}
