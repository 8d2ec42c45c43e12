// The levels of a map as a tree: units, their processes of level 0, and what is inside these.
import type { CellValue, DataTable } from '../../../analysis/data-table.js';
import type { Model, Process, Unit } from '../../../language/model/model.js';
import type { Subject } from '../subject.js';
import { headOf, type MapHead } from './head.js';
import { boxOfProcess, type MapBox } from './sided.js';
import { mapWords } from './words.js';

/** A unit or a process with everything below it. */
export interface TreeNode extends MapBox {
  readonly children: readonly TreeNode[];
}

export interface TreeView extends MapHead {
  readonly kind: 'tree';
  /** Several where everything is shown and no unit stands above all. */
  readonly roots: readonly TreeNode[];
}

/** The tree below a process or a unit, or of everything. Units without processes are left out. */
export function treeView(model: Model, subject: Subject): TreeView {
  const words = mapWords(subject.language);
  const roots = rootsOf(model, subject);
  const titled = { ...subject, title: `${words.titles.tree}: ${subject.title}` };
  const description = words.tree(subject.title, count(roots, 'process'));
  return { kind: 'tree', ...headOf(titled, description, tableOf(titled, roots)), roots };
}

function rootsOf(model: Model, { process, unit }: Subject): readonly TreeNode[] {
  const processes = new Map(model.processes.map((each) => [each.id, each]));
  const top = model.processes.filter(({ parent }) => parent === undefined);
  const level0 = groupedBy(top, ({ within }) => within);
  const subunits = groupedBy(model.units, ({ parent }) => parent);
  const below = (of: Process): TreeNode => {
    const children = of.children.flatMap((id) => processes.get(id) ?? []);
    return { ...boxOfProcess(of), children: children.map(below) };
  };
  const under = (of: Unit): readonly TreeNode[] => {
    const children = [...(level0.get(of.id) ?? []).map(below), ...(subunits.get(of.id) ?? []).flatMap(under)];
    const { id, title, code } = of;
    const node = { id, kind: 'unit', title, ...(code === undefined ? {} : { code }), lines: [], children } as const;
    return children.length === 0 ? [] : [node];
  };
  if (process !== undefined) return [below(process)];
  if (unit !== undefined) return under(unit);
  return [...(subunits.get(undefined) ?? []).flatMap(under), ...(level0.get(undefined) ?? []).map(below)];
}

function groupedBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): ReadonlyMap<string | undefined, T[]> {
  const groups = new Map<string | undefined, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

const count = (nodes: readonly TreeNode[], kind: MapBox['kind']): number =>
  nodes.reduce((sum, node) => sum + (node.kind === kind ? 1 : 0) + count(node.children, kind), 0);

/** One row for each unit and process, from the top: level in the tree, code, name, and what it is in. */
function tableOf({ title, language }: Subject, roots: readonly TreeNode[]): DataTable {
  const { columns } = mapWords(language);
  const rows: CellValue[][] = [];
  const add = (node: TreeNode, level: number, above: string | undefined): void => {
    rows.push([level, node.code, node.title, above]);
    for (const child of node.children) add(child, level + 1, node.title);
  };
  for (const root of roots) add(root, 0, undefined);
  const keys = ['level', 'code', 'name', 'above'] as const;
  return { id: 'tree', title, language, columns: keys.map((key) => ({ key, title: columns[key] })), rows };
}
