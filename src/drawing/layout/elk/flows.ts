// Boxes and arrows laid out by ELK in layers from left to right: several ways of breaking circles are tried, the best one is kept.
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Box, Point } from '../../shape/geometry.js';
import { elkLayout } from './engine.js';
import { costOf, crossingsOf, type FlowArrow, type FlowBox, type FlowDrawing, faultsOf } from './quality.js';

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
/** Where there is no circle, all of them turn no arrow round, but for the one that puts the boxes in the order in which they are given. */
const withoutCircles = ['DEPTH_FIRST', 'MODEL_ORDER'] as const;
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
    const faults = faultsOf(drawing, arrows);
    const good = faults === 0 && crossingsOf(drawing.arrows) === 0;
    return { breaker, drawing, good, cost: costOf(drawing, back) + unusable * faults };
  };
  const quick: Trial[] = [];
  const circle = hasCircle(boxes.length, arrows);
  for (const breaker of (circle ? breakers : withoutCircles).slice(0, tried))
    quick.push(await lay(breaker, 'quick', usual));
  // without circles the first one stands for several: the other is placed again only where it was better
  const ranked = best(circle ? quick : [quick[0]!, ...quick]).slice(0, kept);
  const straight: Trial[] = [];
  for (const { breaker } of differing(ranked)) {
    for (const thorough of thoroughness) {
      const trial = await lay(breaker, 'straight', thorough);
      straight.push(trial);
      // more pains cannot make less than no crossing
      if (trial.good) break;
    }
  }
  return best([...quick, ...straight])[0]!.drawing;
}

/** A drawing with a fault is worse than any other. */
const unusable = 1e6;

/** One way of laying it out. */
interface Trial {
  readonly breaker: Breaker;
  readonly drawing: FlowDrawing;
  /** Has it neither a fault nor a crossing? */
  readonly good: boolean;
  readonly cost: number;
}

const best = (trials: readonly Trial[]): readonly Trial[] => [...trials].sort((a, b) => a.cost - b.cost);

/** Without those that cost as much as the one before: that is the same drawing. */
const differing = (trials: readonly Trial[]): readonly Trial[] =>
  trials.filter(({ cost }, k) => cost !== trials[k - 1]?.cost);

/** Do arrows lead round in a circle? What nothing leads to is taken away, until nothing is left or only circles and what follows them. */
function hasCircle(boxes: number, arrows: readonly FlowArrow[]): boolean {
  const coming = Array.from({ length: boxes }, () => 0);
  const next = Array.from({ length: boxes }, (): number[] => []);
  for (const { from, to } of arrows) {
    coming[to]!++;
    next[from]!.push(to);
  }
  const free = coming.flatMap((count, box) => (count === 0 ? [box] : []));
  for (const box of free) for (const to of next[box]!) if (--coming[to]! === 0) free.push(to);
  return free.length < boxes;
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
