// Strict columns for lane maps: the layers that ELK finds, so that time runs from column to column.
import type { FlowView } from '../../view/view.js';
import { elkLayout } from './engine.js';
import { layerGraph } from './graph.js';

/** Column of every node of a view, by id, from 0. Boxes of a joint activity share one. */
export async function layeredColumns(view: FlowView): Promise<ReadonlyMap<string, number>> {
  if (view.nodes.length === 0) return new Map();
  const { graph, leader } = layerGraph(view);
  const { children = [] } = await elkLayout(graph);
  // ELK does not tell layers: they are the overlapping ranges of x
  const sorted = [...children].sort((a, b) => (a.x ?? 0) - (b.x ?? 0) || Number(a.id) - Number(b.id));
  const column = new Map<number, number>();
  let layer = -1;
  let end = -Infinity;
  for (const child of sorted) {
    const x = child.x ?? 0;
    if (x >= end) layer++;
    end = Math.max(end, x + (child.width ?? 0));
    column.set(Number(child.id), layer);
  }
  return new Map(view.nodes.map((node, k) => [node.id, column.get(leader[k]!) ?? 0]));
}
