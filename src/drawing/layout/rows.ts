// Rows of a table as grid rows: a row has as many slots as symbols stand one below the other in one of its cells.
import type { FlowView, ViewNode } from '../view/view.js';
import { jointGroups } from './joints.js';

export interface RowSlots {
  /** Slots of each row of the view, in order; a row without symbols has one. */
  readonly rows: readonly { readonly first: number; readonly last: number }[];
  readonly count: number;
  /** By node: grid row and column. */
  readonly places: readonly { readonly row: number; readonly col: number }[];
}

/** An activity with its boxes and the capsules above and below them. */
interface Unit {
  readonly nodes: readonly number[];
  readonly above: ReadonlyMap<number, readonly number[]>;
  readonly below: ReadonlyMap<number, readonly number[]>;
}

/** Finds a slot for each symbol of a table. Symbols whose row is unknown share a nameless one at the end. */
export function slotsOf(view: FlowView): RowSlots {
  const column = new Map(view.lanes.map((lane, k) => [lane.id, k]));
  const rowIndex = new Map(view.rows.map((row, k) => [row.number, k]));
  const cols = view.nodes.map((node) => column.get(node.lane) ?? 0);
  const units: Unit[][] = Array.from({ length: view.rows.length + 1 }, () => []);
  for (const unit of unitsOf(view)) {
    const row = view.nodes[unit.nodes[0]!]!.row;
    units[(row === undefined ? undefined : rowIndex.get(row)) ?? view.rows.length]!.push(unit);
  }
  const places: { row: number; col: number }[] = view.nodes.map((_, k) => ({ row: 0, col: cols[k]! }));
  const rows: { first: number; last: number }[] = [];
  let first = 0;
  units.forEach((list, k) => {
    const height = stack(list, cols, (node, slot) => {
      places[node]!.row = first + slot;
    });
    if (k < view.rows.length) rows.push({ first, last: first + Math.max(1, height) - 1 });
    first += k < view.rows.length ? Math.max(1, height) : height;
  });
  return { rows, count: first, places };
}

function unitsOf(view: FlowView): Unit[] {
  const index = new Map(view.nodes.map((node, k) => [node.id, k]));
  const hostOf = (node: ViewNode): number | undefined => {
    const host = node.capsuleOf === undefined ? undefined : index.get(node.capsuleOf);
    // a capsule belongs to a symbol of its own row and lane, and never to another capsule
    const there = host === undefined ? undefined : view.nodes[host];
    return there !== undefined && there.capsuleOf === undefined && there.row === node.row && there.lane === node.lane
      ? host
      : undefined;
  };
  const hosts = view.nodes.map(hostOf);
  const above = new Map<number, number[]>();
  const below = new Map<number, number[]>();
  hosts.forEach((host, k) => {
    if (host === undefined) return;
    const map = view.nodes[k]!.kind === 'start' ? above : below;
    map.set(host, [...(map.get(host) ?? []), k]);
  });
  return jointGroups(view)
    .filter((group) => hosts[group[0]!] === undefined)
    .map((nodes) => ({ nodes, above, below }));
}

/** Stacks the units of one row, each below what stands in its columns already; gives the number of slots. */
function stack(units: readonly Unit[], cols: readonly number[], put: (node: number, slot: number) => void): number {
  const free = new Map<number, number>();
  const countOf = (capsules: ReadonlyMap<number, readonly number[]>, node: number): number =>
    capsules.get(node)?.length ?? 0;
  // boxes with capsules above and boxes without stand on one level
  const level = Math.max(0, ...units.flatMap((unit) => unit.nodes.map((node) => countOf(unit.above, node))));
  let height = 0;
  for (const { nodes, above, below } of units) {
    const own = nodes.map((node) => cols[node]!);
    const [low, high] = [Math.min(...own), Math.max(...own)];
    let base = level;
    for (let col = low; col <= high; col++) base = Math.max(base, free.get(col) ?? 0);
    for (const node of nodes) base = Math.max(base, (free.get(cols[node]!) ?? 0) + countOf(above, node));
    for (let col = low; col <= high; col++) free.set(col, base + 1);
    for (const node of nodes) {
      put(node, base);
      (above.get(node) ?? []).forEach((capsule, k) => {
        put(capsule, base - 1 - k);
      });
      (below.get(node) ?? []).forEach((capsule, k) => {
        put(capsule, base + 1 + k);
      });
      free.set(cols[node]!, base + 1 + countOf(below, node));
      height = Math.max(height, free.get(cols[node]!)!);
    }
  }
  return height;
}
