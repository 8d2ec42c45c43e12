// A flow in ELK's words: its boxes lane by lane, loops turned round, so that ELK never has to break a circle itself.
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { FlowView } from '../../view/view.js';
import { jointGroups } from '../joints.js';

/** The first box of a joint activity stands for all; id of a unit by the index of each of its nodes. */
export interface LayerGraph {
  readonly graph: ElkNode;
  /** By node: index of the node that stands for it. */
  readonly leader: readonly number[];
}

/** Options for columns only: no placement or routing worth the name, since the grid does that. */
const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.strategy': 'NONE',
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
  'elk.edgeRouting': 'POLYLINE',
  'elk.separateConnectedComponents': 'false',
} as const;

/** Builds the graph of a view. */
export function layerGraph(view: FlowView): LayerGraph {
  const leader = view.nodes.map((_, k) => k);
  for (const group of jointGroups(view)) for (const node of group) leader[node] = group[0]!;
  const index = new Map(view.nodes.map((node, k) => [node.id, k]));
  const laneIndex = new Map(view.lanes.map((lane, k) => [lane.id, k]));
  const order = view.nodes.map((_, k) => k).filter((k) => leader[k] === k);
  const laneOf = (k: number): number => laneIndex.get(view.nodes[k]!.lane) ?? 0;
  order.sort((a, b) => laneOf(a) - laneOf(b) || a - b);
  const edges = view.edges.flatMap((edge, k) => {
    const [from, to] = [index.get(edge.from), index.get(edge.to)];
    if (edge.kind === 'joint' || from === undefined || to === undefined || leader[from] === leader[to]) return [];
    const ends = [String(leader[from]), String(leader[to])];
    if (edge.loop) ends.reverse();
    return [{ id: `e${k}`, sources: [ends[0]!], targets: [ends[1]!] }];
  });
  return {
    leader,
    graph: {
      id: 'root',
      layoutOptions: options,
      children: order.map((k) => ({ id: String(k), width: 100, height: 40 })),
      edges,
    },
  };
}
