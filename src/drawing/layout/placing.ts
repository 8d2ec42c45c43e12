// Where symbols of a lane map stand: a column (counted along the flow) and a slot within their lane.
import type { FlowView } from '../view/view.js';
import { jointGroups } from './joints.js';

export interface Placing {
  /** By node. */
  readonly column: Int32Array;
  readonly slot: Int32Array;
  readonly columns: number;
  /** By lane: how many slots it has, one at least. */
  readonly slots: Int32Array;
}

/** A symbol, or the boxes of a joint activity, which stand in one column. */
export interface Unit {
  readonly nodes: readonly number[];
  /** Lanes from its first to its last box. */
  readonly low: number;
  readonly high: number;
}

/** The flow of a lane map as units and what leads to what. */
export interface UnitGraph {
  readonly units: readonly Unit[];
  readonly unitOf: Int32Array;
  readonly lane: Int32Array;
  /** Forward flows between different units, as pairs of nodes. */
  readonly flows: readonly (readonly [from: number, to: number])[];
  /** By node: end capsules that stand right below it. */
  readonly below: ReadonlyMap<number, readonly number[]>;
}

/** Reads the units of a view. `capsulesBelow`: do end capsules stand below their symbols, outside the columns' order? */
export function unitGraph(view: FlowView, capsulesBelow: boolean): UnitGraph {
  const laneIndex = new Map(view.lanes.map((lane, k) => [lane.id, k]));
  const index = new Map(view.nodes.map((node, k) => [node.id, k]));
  const lane = Int32Array.from(view.nodes, (node) => laneIndex.get(node.lane) ?? 0);
  const groups = jointGroups(view);
  const lowest = new Set(
    groups.map((group) => group.reduce((low, node) => (lane[node]! > lane[low]! ? node : low), group[0]!)),
  );
  const below = new Map<number, number[]>();
  const capsules = new Set<number>();
  view.nodes.forEach((node, k) => {
    const host = node.capsuleOf === undefined ? undefined : index.get(node.capsuleOf);
    if (!capsulesBelow || node.kind !== 'end' || host === undefined || capsules.has(host)) return;
    if (lane[host] !== lane[k] || !lowest.has(host) || host === k) return;
    capsules.add(k);
    below.set(host, [...(below.get(host) ?? []), k]);
  });
  const units: Unit[] = [];
  const unitOf = new Int32Array(view.nodes.length).fill(-1);
  for (const nodes of groups) {
    if (nodes.length === 1 && capsules.has(nodes[0]!)) continue;
    const lanes = nodes.map((node) => lane[node]!);
    for (const node of nodes) unitOf[node] = units.length;
    units.push({ nodes, low: Math.min(...lanes), high: Math.max(...lanes) });
  }
  const flows = view.edges.flatMap((edge) => {
    const [from, to] = [index.get(edge.from), index.get(edge.to)];
    if (edge.kind === 'joint' || edge.loop || from === undefined || to === undefined) return [];
    const [a, b] = [unitOf[from]!, unitOf[to]!];
    return a === -1 || b === -1 || a === b ? [] : [[from, to] as const];
  });
  return { units, unitOf, lane, flows, below };
}

/** Puts the end capsules below their symbols and counts slots and columns. */
export function finish(view: FlowView, graph: UnitGraph, column: Int32Array, slot: Int32Array): Placing {
  const used = new Map<string, number>();
  const cell = (node: number): string => `${graph.lane[node]}:${column[node]}`;
  view.nodes.forEach((_, k) => {
    if (graph.unitOf[k] !== -1) used.set(cell(k), Math.max(used.get(cell(k)) ?? 0, slot[k]! + 1));
  });
  for (const [host, capsules] of graph.below) {
    for (const capsule of capsules) {
      column[capsule] = column[host]!;
      slot[capsule] = used.get(cell(host))!;
      used.set(cell(host), slot[capsule]! + 1);
    }
  }
  const slots = new Int32Array(view.lanes.length).fill(1);
  let columns = 1;
  view.nodes.forEach((_, k) => {
    slots[graph.lane[k]!] = Math.max(slots[graph.lane[k]!]!, slot[k]! + 1);
    columns = Math.max(columns, column[k]! + 1);
  });
  return { column, slot, columns, slots };
}

/** Placing by given columns, by node id: what shares a cell is stacked; a joint activity gets a column without others in its way. */
export function placedByColumns(view: FlowView, graph: UnitGraph, columns: ReadonlyMap<string, number>): Placing {
  const wanted = graph.units.map((unit) =>
    Math.max(0, ...unit.nodes.map((node) => columns.get(view.nodes[node]!.id) ?? 0)),
  );
  const order = [...new Set(wanted)].sort((a, b) => a - b);
  const members = new Map<number, number[]>(order.map((at) => [at, []]));
  wanted.forEach((at, unit) => {
    members.get(at)!.push(unit);
  });
  const column = new Int32Array(view.nodes.length);
  const slot = new Int32Array(view.nodes.length);
  let first = 0;
  for (const at of order) {
    // lanes that are in use, for each of the columns that this one is split into
    const parts: Set<number>[] = [new Set()];
    const filled = new Map<number, number>();
    const list = members.get(at)!;
    for (const u of list.filter((unit) => graph.units[unit]!.nodes.length === 1)) {
      const node = graph.units[u]!.nodes[0]!;
      const lane = graph.lane[node]!;
      parts[0]!.add(lane);
      column[node] = first;
      slot[node] = filled.get(lane) ?? 0;
      filled.set(lane, slot[node]! + 1);
    }
    for (const u of list.filter((unit) => graph.units[unit]!.nodes.length > 1)) {
      const { nodes, low, high } = graph.units[u]!;
      const lanes = Array.from({ length: high - low + 1 }, (_, k) => low + k);
      let part = parts.findIndex((used) => lanes.every((lane) => !used.has(lane)));
      if (part === -1) part = parts.push(new Set()) - 1;
      for (const lane of lanes) parts[part]!.add(lane);
      for (const node of nodes) column[node] = first + part;
    }
    first += parts.length;
  }
  return finish(view, graph, column, slot);
}
