// Boxes and arrows laid out by ELK in layers from left to right: several ways of breaking circles are tried, the best one is kept.
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Size } from '../../shape/form.js';
import type { Box, Point } from '../../shape/geometry.js';
import { elkLayout } from './engine.js';

/** A box; `edge` says that it stands in the first or the last layer, alone with its like. Such boxes only give, or only take. */
export interface FlowBox extends Size {
  readonly edge?: 'first' | 'last';
}

/** An arrow between two boxes, by their indices. */
export interface FlowArrow {
  readonly from: number;
  readonly to: number;
  readonly label?: Size;
}

/** Where everything goes, in the order in which it was given; coordinates are multiples of one half. */
export interface FlowDrawing extends Size {
  readonly boxes: readonly Box[];
  readonly arrows: readonly { readonly points: readonly Point[]; readonly label?: Box }[];
}

/** Space between the ends of arrows on one side of a box. */
const portGap = 14;

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.separateConnectedComponents': 'false',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.edgeLabels.placement': 'CENTER',
  'elk.layered.edgeLabels.sideSelection': 'ALWAYS_UP',
  'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
  'elk.spacing.portsSurrounding': '[top=10,left=10,bottom=10,right=10]',
  'elk.spacing.portPort': `${portGap}`,
  'elk.spacing.nodeNode': '20',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '3',
  'elk.layered.spacing.nodeNodeBetweenLayers': '36',
  'elk.layered.spacing.edgeNodeBetweenLayers': '20',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
} as const;

/** Ways of breaking circles, the best one first. */
const breakers = [
  'DEPTH_FIRST',
  'BFS_NODE_ORDER',
  'DFS_NODE_ORDER',
  'MODEL_ORDER',
  'SCC_CONNECTIVITY',
  'GREEDY_MODEL_ORDER',
] as const;
type Breaker = (typeof breakers)[number];

/** `straight`: boxes grow so that arrows need not bend, which takes long · `quick`: many times as fast. */
const placements = {
  straight: {
    'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
    'elk.layered.nodePlacement.networkSimplex.nodeFlexibility.default': 'NODE_SIZE_WHERE_SPACE_PERMITS',
  },
  quick: { 'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF' },
} as const;
type Placement = keyof typeof placements;

/** How hard ELK avoids crossings where nobody says otherwise. */
const usual = 7;

/** Boxes and arrows that can be laid out: with more it takes minutes, and nobody could follow the arrows. */
export const mostParts = 300;
/**
 * How much is tried for up to so many boxes and arrows: ways of breaking circles with quick placement, how many of the best ones are
 * placed again with straight arrows, and how hard crossings are avoided there.
 */
const efforts = [
  { parts: 64, tried: breakers.length, kept: 2, thoroughness: [7, 30] },
  { parts: 130, tried: breakers.length, kept: 1, thoroughness: [7] },
  { parts: mostParts, tried: 2, kept: 0, thoroughness: [] },
] as const;

/** Width by height of a sheet of paper that lies. */
const sheet = 1.45;

/**
 * Lays out the graph; no arrow may lead from a box to itself. `back` is what an arrow from right to left costs, where a bend costs 1:
 * much where the map is read as a flow.
 */
export async function layoutFlows(
  boxes: readonly FlowBox[],
  arrows: readonly FlowArrow[],
  back: number,
): Promise<FlowDrawing> {
  const size = boxes.length + arrows.length;
  const { tried, kept, thoroughness } = efforts.find(({ parts }) => size <= parts) ?? efforts[2];
  const lay = async (breaker: Breaker, placement: Placement, thorough: number): Promise<Trial> => {
    const drawing = drawingOf(await elkLayout(graphOf(boxes, arrows, breaker, placement, thorough)), boxes, arrows);
    return { breaker, drawing, cost: costOf(drawing, back) + unusable * faultsOf(drawing, arrows) };
  };
  const trials: Trial[] = [];
  for (const breaker of breakers.slice(0, tried)) trials.push(await lay(breaker, 'quick', usual));
  trials.sort((a, b) => a.cost - b.cost);
  for (const { breaker } of trials.slice(0, kept))
    for (const thorough of thoroughness) trials.push(await lay(breaker, 'straight', thorough));
  return trials.sort((a, b) => a.cost - b.cost)[0]!.drawing;
}

/** A drawing with a fault is worse than any other. */
const unusable = 1e6;

/** One way of laying it out. */
interface Trial {
  readonly breaker: Breaker;
  readonly drawing: FlowDrawing;
  readonly cost: number;
}

function graphOf(
  boxes: readonly FlowBox[],
  arrows: readonly FlowArrow[],
  breaker: Breaker,
  placement: Placement,
  thorough: number,
): ElkNode {
  const constraints = { first: 'FIRST_SEPARATE', last: 'LAST_SEPARATE' };
  const ends = boxes.map(() => 0);
  for (const { from, to } of arrows) for (const end of [from, to]) ends[end]!++;
  return {
    id: 'root',
    layoutOptions: {
      ...options,
      ...placements[placement],
      'elk.layered.cycleBreaking.strategy': breaker,
      'elk.layered.thoroughness': `${thorough}`,
    },
    children: boxes.map(({ w, h, edge }, k) => ({
      id: `n${k}`,
      width: w,
      // a box that cannot grow needs room for all of its arrows from the start
      height: placement === 'quick' ? Math.max(h, (ends[k]! + 1) * portGap) : h,
      ...(edge && { layoutOptions: { 'elk.layered.layering.layerConstraint': constraints[edge] } }),
    })),
    edges: arrows.map(({ from, to, label }, k) => ({
      id: `e${k}`,
      sources: [`n${from}`],
      targets: [`n${to}`],
      labels: label === undefined ? [] : [{ text: ' ', width: label.w, height: label.h }],
    })),
  };
}

const half = (value: number): number => Math.round(value * 2) / 2;

function boxOf({ x = 0, y = 0, width = 0, height = 0 }: Placed): Box {
  const [left, top] = [half(x), half(y)];
  return { x: left, y: top, w: half(x + width) - left, h: half(y + height) - top };
}

interface Placed {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}

function drawingOf(root: ElkNode, boxes: readonly FlowBox[], arrows: readonly FlowArrow[]): FlowDrawing {
  const children = new Map((root.children ?? []).map((child) => [child.id, child]));
  const edges = new Map((root.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    w: half(root.width ?? 0),
    h: half(root.height ?? 0),
    boxes: boxes.map((_, k) => boxOf(children.get(`n${k}`) ?? {})),
    arrows: arrows.map((_, k) => {
      const edge = edges.get(`e${k}`);
      const [label] = edge?.labels ?? [];
      return { points: pointsOf(edge), ...(label && { label: boxOf(label) }) };
    }),
  };
}

/** The corners of a route; points on a straight line are none. */
function pointsOf(edge: ElkExtendedEdge | undefined): readonly Point[] {
  const [section] = edge?.sections ?? [];
  if (section === undefined) return [];
  const all = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(
    ({ x, y }): Point => [half(x), half(y)],
  );
  return all.filter(([x, y], k) => {
    const [before, after] = [all[k - 1], all[k + 1]];
    if (before === undefined || after === undefined) return true;
    return !((before[0] === x && x === after[0]) || (before[1] === y && y === after[1]));
  });
}

/** Crossings are worst, then bends; a drawing much wider or taller than paper is read in small print. */
function costOf({ arrows, w, h }: FlowDrawing, back: number): number {
  const bends = arrows.reduce((sum, { points }) => sum + Math.max(0, points.length - 2), 0);
  const backward = arrows.filter(({ points }) => points.length > 0 && points.at(-1)![0] < points[0]![0]).length;
  const proportion = Math.max(w / Math.max(1, h) / sheet, (h * sheet) / Math.max(1, w));
  return 4 * crossingsOf(arrows) + back * backward + bends + 4 * (proportion - 1);
}

function crossingsOf(arrows: FlowDrawing['arrows']): number {
  const [level, upright]: [number[][], number[][]] = [[], []];
  arrows.forEach(({ points }, k) => {
    for (let i = 1; i < points.length; i++) {
      const [[x1, y1], [x2, y2]] = [points[i - 1]!, points[i]!];
      if (y1 === y2) level.push([k, y1, Math.min(x1, x2), Math.max(x1, x2)]);
      else upright.push([k, x1, Math.min(y1, y2), Math.max(y1, y2)]);
    }
  });
  let count = 0;
  for (const [a, y, left, right] of level)
    for (const [b, x, top, bottom] of upright)
      if (a !== b && left! < x! && x! < right! && top! < y! && y! < bottom!) count++;
  return count;
}

/** Lines that run this close beside each other, for longer than `beside`, look like one. */
const close = 4;
const beside = 6;

/**
 * Lines through boxes that they have nothing to do with, or through words of others, and lines that look like one: a box that grows may
 * grow over a line, and ends of arrows on different boxes may come to lie side by side.
 */
function faultsOf({ boxes, arrows: placed }: FlowDrawing, arrows: readonly FlowArrow[]): number {
  const pieces = placed.flatMap(({ points }, of) =>
    points.slice(1).map((end, k) => ({ of, box: around(points[k]!, end) })),
  );
  const labels = placed.flatMap(({ label }, of) => (label === undefined ? [] : [{ label, of }]));
  let count = labels.filter(({ label }) => boxes.some((box) => meets(label, box))).length;
  for (const [k, { of, box: piece }] of pieces.entries()) {
    const { from, to } = arrows[of]!;
    count += boxes.filter((box, at) => at !== from && at !== to && meets(piece, box)).length;
    count += labels.filter((label) => label.of !== of && meets(piece, label.label)).length;
    count += pieces.slice(k + 1).filter((other) => other.of !== of && lookAsOne(piece, other.box)).length;
  }
  return count;
}

const around = ([x1, y1]: Point, [x2, y2]: Point): Box => ({
  x: Math.min(x1, x2),
  y: Math.min(y1, y2),
  w: Math.abs(x1 - x2),
  h: Math.abs(y1 - y2),
});

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w - 0.5 && a.x + a.w > b.x + 0.5 && a.y < b.y + b.h - 0.5 && a.y + a.h > b.y + 0.5;

/** Do two level or upright pieces run side by side? */
function lookAsOne(a: Box, b: Box): boolean {
  if (a.w > 0 !== b.w > 0) return false;
  const [apart, common] = a.w > 0 ? [a.y - b.y, shared(a.x, a.w, b.x, b.w)] : [a.x - b.x, shared(a.y, a.h, b.y, b.h)];
  return Math.abs(apart) < close && common > beside;
}

const shared = (a: number, length: number, b: number, other: number): number =>
  Math.min(a + length, b + other) - Math.max(a, b);
