// A tree from left to right, each box in the middle of those below it; a large one as an indented list in columns.
import type { Outcome } from '../../../language/diagnostic/diagnostic.js';
import type { TreeNode, TreeView } from '../../view/map/tree.js';
import type { Layout, PlacedEdge, PlacedNode, PlacedText } from '../layout.js';
import { blockOf, setText } from '../text.js';
import { partOf, placeBox, type SetBox, setBox, type TreeDrawing } from './boxes.js';
import { listOf } from './list.js';

const margin = 24;
const boxWidth = 208;
const across = 40;
const gap = 10;
/** Space between the children of different parents. */
const groupGap = 18;
/** A tree with more leaves than this is drawn as a list. */
const mostLeaves = 60;

/** Lays out the tree on one page. */
export function layoutTree(view: TreeView): Outcome<Layout> {
  const leaves = view.roots.reduce((sum, root) => sum + leavesOf(root), 0);
  const place = { x: margin, y: margin + 28 };
  const { nodes, edges, texts, w, h } = leaves > mostLeaves ? listOf(view.roots, place) : treeOf(view.roots, place);
  const width = w + 2 * margin;
  const title = blockOf(view.title, w, 'title');
  const down = title.h - 20;
  const words = setText(
    'page',
    title,
    { x: margin, y: margin - 4, w, h: title.h },
    { align: 'start', vertical: 'top' },
  );
  const page = {
    width,
    height: place.y + h + margin + down,
    lanes: [],
    rows: [],
    cells: [],
    nodes: nodes.map((node) => ({ ...node, y: node.y + down })),
    edges: edges.map((edge) => ({ ...edge, points: edge.points.map(([x, y]) => [x, y + down] as const) })),
    texts: [...words, ...texts.map((text) => ({ ...text, y: text.y + down }))],
  };
  const { kind, subject: process, description, language } = view;
  const layout = { view: kind, process, title: view.title, description, language, pages: [page] };
  return { value: { version: 1, ...layout }, diagnostics: [] };
}

const leavesOf = ({ children }: TreeNode): number =>
  children.length === 0 ? 1 : children.reduce((sum, child) => sum + leavesOf(child), 0);

interface Branch {
  readonly node: TreeNode;
  readonly set: SetBox;
  readonly depth: number;
  /** Upper edge of the box. */
  readonly y: number;
  readonly children: readonly Branch[];
}

function treeOf(roots: readonly TreeNode[], { x, y }: { readonly x: number; readonly y: number }): TreeDrawing {
  let next = y;
  let deepest = 0;
  const branchOf = (node: TreeNode, depth: number): Branch => {
    deepest = Math.max(deepest, depth);
    const set = setBox(node, boxWidth);
    if (node.children.length === 0) {
      const top = next;
      next += set.h + gap;
      return { node, set, depth, y: top, children: [] };
    }
    const start = next;
    const children = node.children.map((child) => branchOf(child, depth + 1));
    const [first, last] = [children[0]!, children.at(-1)!];
    const centre = Math.round(first.y + first.set.h / 2 + last.y + last.set.h / 2) / 2;
    const top = centre - set.h / 2;
    // a box that is taller than all below it pushes them down
    const low = start - top;
    const moved = low > 0 ? children.map((child) => lowered(child, low)) : children;
    next = Math.max(next + Math.max(0, low), Math.max(top, start) + set.h + gap) + (groupGap - gap);
    return { node, set, depth, y: Math.max(top, start), children: moved };
  };
  const branches = roots.map((root) => branchOf(root, 0));
  const nodes: PlacedNode[] = [];
  const edges: PlacedEdge[] = [];
  const texts: PlacedText[] = [];
  const xOf = (depth: number): number => x + depth * (boxWidth + across);
  const draw = ({ set, depth, y: top, children }: Branch): void => {
    const placed = placeBox(set, { x: xOf(depth), y: top, w: set.w, h: set.h }, '');
    nodes.push(placed.node);
    texts.push(...placed.texts);
    for (const child of children) {
      const [from, to] = [top + set.h / 2, child.y + child.set.h / 2];
      const [left, right] = [xOf(depth) + boxWidth, xOf(depth + 1)];
      const middle = left + across / 2;
      const straight = Math.abs(from - to) < 0.75;
      edges.push(
        partOf(
          set.box.id,
          child.set.box.id,
          straight
            ? [
                [left, from],
                [right, from],
              ]
            : [
                [left, from],
                [middle, from],
                [middle, to],
                [right, to],
              ],
        ),
      );
      draw(child);
    }
  };
  for (const branch of branches) draw(branch);
  const bottom = Math.max(...nodes.map((node) => node.y + node.h));
  return { nodes, edges, texts, w: (deepest + 1) * (boxWidth + across) - across, h: bottom - y };
}

const lowered = (branch: Branch, by: number): Branch => ({
  ...branch,
  y: branch.y + by,
  children: branch.children.map((child) => lowered(child, by)),
});
