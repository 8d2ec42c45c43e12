// Which flows a page cuts, and the connectors that stand for them at its head and foot.
import type { FlowView } from '../view/view.js';

/** A table's flows by rows, or a lane map's by columns, for quick answers about any run of them. */
export interface RowGraph {
  /** Rows, and at least one: symbols without a row belong to the last. */
  readonly rows: number;
  readonly lanes: number;
  /** By node: index of its row, of its lane. */
  readonly rowOf: Int32Array;
  readonly laneOf: Int32Array;
  /** By edge of the view: indices of its nodes; -1 for joints and for edges without two ends. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** By row: edges that leave it, that enter it. */
  readonly leaving: readonly (readonly number[])[];
  readonly entering: readonly (readonly number[])[];
  /** By row: does a decision in the row before lead to it straight on, in the same column? */
  readonly clings: readonly boolean[];
}

/** A connector on a page: where a flow leaves it (`out`), or comes in. */
export interface Link {
  readonly way: 'out' | 'in';
  /** At the head or at the foot of the page. */
  readonly place: 'above' | 'below';
  /** Node that the flow leads to: all connectors for it have one letter. */
  readonly target: number;
  /** Edges that are cut here. */
  readonly edges: readonly number[];
  /** Column, and row of connectors, counted away from the table's rows. */
  readonly lane: number;
  readonly slot: number;
}

/** Reads the rows and flows of a table. */
export function rowGraphOf(view: FlowView): RowGraph {
  const rows = Math.max(1, view.rows.length);
  const rowIndex = new Map(view.rows.map((row, k) => [row.number, k]));
  const rowOf = view.nodes.map(({ row }) => (row === undefined ? undefined : rowIndex.get(row)) ?? rows - 1);
  return graphByRows(view, rows, rowOf);
}

/** The flows of a view whose symbols stand in these rows: those of a table, or the columns of a lane map. */
export function graphByRows(view: FlowView, rows: number, places: readonly number[]): RowGraph {
  const laneIndex = new Map(view.lanes.map((lane, k) => [lane.id, k]));
  const nodeIndex = new Map(view.nodes.map((node, k) => [node.id, k]));
  const rowOf = Int32Array.from(places);
  const laneOf = Int32Array.from(view.nodes, ({ lane }) => laneIndex.get(lane) ?? 0);
  const count = view.edges.length;
  const [from, to] = [new Int32Array(count).fill(-1), new Int32Array(count).fill(-1)];
  const leaving: number[][] = Array.from({ length: rows }, () => []);
  const entering: number[][] = Array.from({ length: rows }, () => []);
  const clings: boolean[] = Array.from({ length: rows }, () => false);
  view.edges.forEach((edge, k) => {
    const [a, b] = [nodeIndex.get(edge.from), nodeIndex.get(edge.to)];
    if (edge.kind === 'joint' || a === undefined || b === undefined) return;
    [from[k], to[k]] = [a, b];
    leaving[rowOf[a]!]!.push(k);
    entering[rowOf[b]!]!.push(k);
    if (view.nodes[a]!.kind === 'decision' && rowOf[b] === rowOf[a]! + 1 && laneOf[a] === laneOf[b])
      clings[rowOf[b]!] = true;
  });
  return { rows, lanes: view.lanes.length, rowOf, laneOf, from, to, leaving, entering, clings };
}

/** How many flows leave the rows `first` to `end - 1` for another page. */
export function cutsOf({ leaving, rowOf, to }: RowGraph, first: number, end: number): number {
  let cuts = 0;
  for (let row = first; row < end; row++) {
    for (const edge of leaving[row]!) {
      const target = rowOf[to[edge]!]!;
      if (target < first || target >= end) cuts++;
    }
  }
  return cuts;
}

interface Wish {
  readonly way: Link['way'];
  readonly place: Link['place'];
  readonly target: number;
  readonly edges: number[];
  /** The node on this page that it should stand near. */
  near: number;
}

/** How many rows of connectors there are at the head and at the foot of a page. */
export function stripsOf(links: readonly Link[]): { readonly above: number; readonly below: number } {
  const strips = { above: 0, below: 0 };
  for (const { place, slot } of links) strips[place] = Math.max(strips[place], slot + 1);
  return strips;
}

/** How many rows the flows of a connector come from: so many pages may be named beside it. */
export function sourcesOf({ rowOf, from }: RowGraph, { way, edges }: Pick<Link, 'way' | 'edges'>): number {
  return way === 'out' ? 1 : new Set(edges.map((edge) => rowOf[from[edge]!]!)).size;
}

/**
 * The connectors of a page with the rows `first` to `end - 1`, each with its place. `narrow`: are columns so narrow that the words of
 * a connector reach into the next one?
 */
export function linksOf(graph: RowGraph, first: number, end: number, narrow: boolean): Link[] {
  const wishes = new Map<string, Wish>();
  const { rowOf, from, to, leaving, entering } = graph;
  const wish = (way: Link['way'], place: Link['place'], edge: number): void => {
    const target = to[edge]!;
    const near = way === 'in' ? target : from[edge]!;
    const key = `${way}/${place}/${target}`;
    const known = wishes.get(key);
    if (known === undefined) wishes.set(key, { way, place, target, edges: [edge], near });
    else {
      known.edges.push(edge);
      if (place === 'below' ? rowOf[near]! > rowOf[known.near]! : rowOf[near]! < rowOf[known.near]!) known.near = near;
    }
  };
  for (let row = first; row < end; row++) {
    for (const edge of leaving[row]!) {
      const other = rowOf[to[edge]!]!;
      if (other >= end) wish('out', 'below', edge);
      else if (other < first) wish('out', 'above', edge);
    }
    for (const edge of entering[row]!) {
      const other = rowOf[from[edge]!]!;
      if (other < first) wish('in', 'above', edge);
      else if (other >= end) wish('in', 'below', edge);
    }
  }
  const all = [...wishes.values()];
  return (['above', 'below'] as const).flatMap((place) =>
    placed(
      graph,
      place,
      all.filter((it) => it.place === place),
      narrow,
    ),
  );
}

/** A connector that has its place, and how many columns to either side must have none in the same row, for its words. */
interface Spot {
  readonly lane: number;
  readonly reach: number;
}

/** Gives the connectors of one place their columns: nearest to the table first, none so near to another that their words meet. */
function placed(graph: RowGraph, place: Link['place'], wishes: readonly Wish[], narrow: boolean): Link[] {
  const { rowOf, laneOf, lanes } = graph;
  const sign = place === 'below' ? -1 : 1;
  const order = [...wishes].sort((a, b) => sign * (rowOf[a.near]! - rowOf[b.near]!) || a.near - b.near);
  const slots: Spot[][] = [];
  const spotIn = (slot: number, lane: number, words: number): Spot | undefined => {
    slots[slot] ??= [];
    for (let away = 0; away < lanes; away++) {
      for (const at of away === 0 ? [lane] : [lane + away, lane - away]) {
        if (at < 0 || at >= lanes) continue;
        // at the edge of the table words have one side only
        const reach = words + Number(words > 0 && (at === 0 || at === lanes - 1));
        if (slots[slot].every((other) => Math.abs(other.lane - at) > Math.max(other.reach, reach)))
          return { lane: at, reach };
      }
    }
    return undefined;
  };
  return order.map((wish) => {
    const { way, target, edges, near } = wish;
    const words = Number(narrow) + Number(sourcesOf(graph, wish) > 1);
    for (let slot = 0; ; slot++) {
      const spot = spotIn(slot, laneOf[near]!, words);
      if (spot === undefined) continue;
      slots[slot]!.push(spot);
      return { way, place, target, edges, lane: spot.lane, slot };
    }
  });
}
