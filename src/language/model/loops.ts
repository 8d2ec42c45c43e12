// Which flows lead back.
import { adjacency, components } from './components.js';

/**
 * A flow leads back if its two ends can reach each other and its target is written at or before its source. Both conditions are
 * needed: a jump up that nothing leads back from is no loop, and a flow down inside a loop is not the one that closes it.
 */
export function leadBack(nodes: number, flows: readonly (readonly [from: number, to: number])[]): readonly boolean[] {
  const component = components(adjacency(nodes, flows));
  return flows.map(([from, to]) => to <= from && component[from] === component[to]);
}
