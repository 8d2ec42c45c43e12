// The boxes of joint activities, found by the lines that tie them.
import type { FlowView } from '../view/view.js';

/** All nodes in groups: those of a joint activity together, every other alone; in the order of their first node. */
export function jointGroups(view: FlowView): number[][] {
  const index = new Map(view.nodes.map((node, k) => [node.id, k]));
  const groupOf = view.nodes.map((_, k) => [k]);
  for (const edge of view.edges) {
    if (edge.kind !== 'joint') continue;
    const [from, to] = [index.get(edge.from), index.get(edge.to)];
    if (from === undefined || to === undefined || groupOf[from] === groupOf[to]) continue;
    const merged = [...groupOf[from]!, ...groupOf[to]!].sort((a, b) => a - b);
    for (const node of merged) groupOf[node] = merged;
  }
  return groupOf.filter((group, k) => group[0] === k);
}
