// Strongly connected components (R. Tarjan 1972), without recursion, so that a chain of any length is no trouble.

/** A graph of the nodes 0 … n − 1 as one array of targets: those of node `i` stand from `first[i]` to `first[i + 1]`. */
export interface Adjacency {
  readonly first: Int32Array;
  readonly targets: Int32Array;
}

/** The graph of these edges; the targets of a node stand in the order of its edges. */
export function adjacency(nodes: number, edges: readonly (readonly [from: number, to: number])[]): Adjacency {
  const first = new Int32Array(nodes + 1);
  for (const [from] of edges) first[from + 1]!++;
  for (let node = 0; node < nodes; node++) first[node + 1]! += first[node]!;
  const free = first.slice();
  const targets = new Int32Array(edges.length);
  for (const [from, to] of edges) targets[free[from]!++] = to;
  return { first, targets };
}

/** The number of the component of each node: two nodes have the same one if each can be reached from the other. */
export function components({ first, targets }: Adjacency): Int32Array {
  const nodes = first.length - 1;
  const component = new Int32Array(nodes).fill(-1);
  const rank = new Int32Array(nodes);
  const low = new Int32Array(nodes);
  const edge = first.slice(0, nodes);
  const path: number[] = [];
  const open: number[] = [];
  let ranks = 0;
  let count = 0;
  for (let root = 0; root < nodes; root++) {
    if (rank[root] !== 0) continue;
    enter(root);
    while (path.length > 0) {
      const node = path[path.length - 1]!;
      if (edge[node]! < first[node + 1]!) {
        const target = targets[edge[node]!++]!;
        if (rank[target] === 0) enter(target);
        else if (component[target] === -1) low[node] = Math.min(low[node]!, rank[target]!);
        continue;
      }
      path.pop();
      const below = path[path.length - 1];
      if (below !== undefined) low[below] = Math.min(low[below]!, low[node]!);
      if (low[node] !== rank[node]) continue;
      for (let member = -1; member !== node; ) {
        member = open.pop()!;
        component[member] = count;
      }
      count++;
    }
  }
  return component;

  function enter(node: number): void {
    rank[node] = low[node] = ++ranks;
    path.push(node);
    open.push(node);
  }
}
