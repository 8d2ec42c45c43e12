// Files that import one another in a circle: allowed, and said once for each knot of them.
import type { Report } from '../diagnostic/diagnostic.js';
import type { Span } from '../source/span.js';
import { adjacency, components } from './components.js';

/** A file with the paths that it imports and where they are written. */
export interface ImportingFile {
  readonly path: string;
  readonly imports: readonly { readonly path: string; readonly span: Span }[];
}

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

/** Reports a shortest circle through the first file of each knot, at the import that begins it. */
export function reportCircles(files: readonly ImportingFile[], report: Report): void {
  const ranks = new Map(files.map((file, rank) => [file.path, rank]));
  const edges = files.flatMap((file, from) => edgesOf(file, from, ranks));
  const component = components(
    adjacency(
      files.length,
      edges.map(({ from, to }) => [from, to]),
    ),
  );
  const said = new Set<number>();
  const outgoing: Edge[][] = files.map(() => []);
  for (const edge of edges) if (component[edge.from] === component[edge.to]) outgoing[edge.from]?.push(edge);
  files.forEach((_, rank) => {
    const knot = component[rank] ?? -1;
    if (said.has(knot) || outgoing[rank]?.length === 0) return;
    said.add(knot);
    const circle = shortestCircle(rank, outgoing);
    const first = circle[0];
    if (first === undefined) return;
    const paths = [...circle.map((edge) => edge.from), rank].map((at) => files[at]?.path ?? '');
    report('project/import-cycle', first.span, { circle: paths.join(' → ') });
  });
}

function edgesOf(file: ImportingFile, from: number, ranks: ReadonlyMap<string, number>): Edge[] {
  return file.imports.flatMap(({ path, span }) => {
    const to = ranks.get(path);
    return to === undefined ? [] : [{ from, to, span }];
  });
}

/** A shortest way from a file back to itself, found breadth first. */
function shortestCircle(start: number, outgoing: readonly (readonly Edge[])[]): readonly Edge[] {
  const via = new Map<number, Edge>();
  const queue = [start];
  for (const at of queue) {
    for (const edge of outgoing[at] ?? []) {
      if (edge.to === start) {
        const circle = [edge];
        for (let back = at; back !== start; ) {
          const before = via.get(back);
          if (before === undefined) break;
          circle.unshift(before);
          back = before.from;
        }
        return circle;
      }
      if (via.has(edge.to)) continue;
      via.set(edge.to, edge);
      queue.push(edge.to);
    }
  }
  return [];
}
