// The order in which the nodes of a flow are written, and which of them can only be reached through which: dominators.
import type { ReadEdge } from './chart.js';

export interface Graph {
  readonly keys: readonly string[];
  readonly outOf: ReadonlyMap<string, readonly ReadEdge[]>;
  readonly into: ReadonlyMap<string, readonly ReadEdge[]>;
}

/** The ways of a flow by node. */
export function graphOf(keys: readonly string[], edges: readonly ReadEdge[]): Graph {
  const outOf = new Map<string, ReadEdge[]>(keys.map((key) => [key, []]));
  const into = new Map<string, ReadEdge[]>(keys.map((key) => [key, []]));
  for (const edge of edges) {
    outOf.get(edge.from)?.push(edge);
    into.get(edge.to)?.push(edge);
  }
  return { keys, outOf, into };
}

/** Nodes with those before them first; circles are cut where they are entered. `first`: which ways are gone last, their targets stand first. */
function depthFirst(graph: Graph, roots: readonly string[], sorted: (key: string) => readonly string[]): string[] {
  const done = new Set<string>();
  const order: string[] = [];
  for (const root of [...roots].reverse()) {
    if (done.has(root)) continue;
    done.add(root);
    const stack = [{ key: root, next: [...sorted(root)] }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const to = top.next.pop();
      if (to === undefined) {
        order.push(top.key);
        stack.pop();
      } else if (!done.has(to) && graph.outOf.has(to)) {
        done.add(to);
        stack.push({ key: to, next: [...sorted(to)] });
      }
    }
  }
  return order.reverse();
}

/** Where a flow can begin: nodes that nothing leads to, and one of each circle that none of these reaches. */
function rootsOf(graph: Graph): string[] {
  const roots = graph.keys.filter((key) => graph.into.get(key)?.length === 0);
  const seen = new Set<string>();
  const reach = (from: string): void => {
    const waiting = [from];
    seen.add(from);
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      for (const { to } of graph.outOf.get(at) ?? []) {
        if (!seen.has(to) && graph.outOf.has(to)) {
          seen.add(to);
          waiting.push(to);
        }
      }
    }
  };
  for (const root of roots) reach(root);
  for (const key of graph.keys) {
    if (seen.has(key)) continue;
    roots.push(key);
    reach(key);
  }
  return roots;
}

/** The node through which every way from a start leads, for each node; none for a root and where ways of several roots meet. */
export type Dominators = ReadonlyMap<string, string>;

/** Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm". */
function dominatorsOf(graph: Graph, order: readonly string[], roots: ReadonlySet<string>): Dominators {
  const rank = new Map(order.map((key, k) => [key, k + 1]));
  const above = new Int32Array(order.length + 1).fill(-1);
  above[0] = 0;
  const meet = (a: number, b: number): number => {
    let [low, high] = [a, b];
    while (low !== high) {
      while (low > high) low = above[low] as number;
      while (high > low) high = above[high] as number;
    }
    return low;
  };
  for (let changed = true; changed; ) {
    changed = false;
    order.forEach((key, k) => {
      let found = roots.has(key) ? 0 : -1;
      for (const { from } of graph.into.get(key) ?? []) {
        const at = rank.get(from);
        if (at === undefined || above[at] === -1) continue;
        found = found === -1 ? at : meet(found, at);
      }
      if (above[k + 1] !== found) {
        above[k + 1] = found;
        changed = true;
      }
    });
  }
  const names = new Map<string, string>();
  order.forEach((key, k) => {
    const dominator = order[(above[k + 1] as number) - 1];
    if (dominator !== undefined) names.set(key, dominator);
  });
  return names;
}

export interface Ordered {
  readonly order: readonly string[];
  readonly dominators: Dominators;
}

/**
 * The written order: that of the file where it is one of ours, else along the flow, the shorter way out of a decision first, so that
 * what belongs together stands together.
 */
export function orderOf(graph: Graph, asWritten: boolean): Ordered {
  const roots = rootsOf(graph);
  const plain = (key: string): string[] => (graph.outOf.get(key) ?? []).map(({ to }) => to);
  const first = depthFirst(graph, roots, plain);
  const dominators = dominatorsOf(graph, first, new Set(roots));
  if (asWritten) return { order: graph.keys, dominators };
  const sizes = new Map<string, number>();
  for (const key of [...first].reverse()) {
    const size = (sizes.get(key) ?? 0) + 1;
    sizes.set(key, size);
    const above = dominators.get(key);
    if (above !== undefined) sizes.set(above, (sizes.get(above) ?? 0) + size);
  }
  const sorted = (key: string): string[] =>
    plain(key)
      .map((to, k) => ({ to, k, size: dominators.get(to) === key ? (sizes.get(to) ?? 0) : Number.POSITIVE_INFINITY }))
      .sort((a, b) => (a.size === b.size ? a.k - b.k : a.size - b.size))
      .map(({ to }) => to);
  return { order: depthFirst(graph, roots, sorted), dominators };
}
