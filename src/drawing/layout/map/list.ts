// A large tree as indented lists: one for each of its topmost parts, side by side in columns of about the same height.
import type { TreeNode } from '../../view/map/tree.js';
import type { PlacedEdge, PlacedNode, PlacedText } from '../layout.js';
import { listed, partOf, placeBox, setBox, type TreeDrawing } from './boxes.js';

const boxWidth = 240;
const indent = 24;
/** From the left border of a box to the line that leads down to its parts. */
const stem = 10;
const gap = 6;
const groupGap = 18;
const columnGap = 32;
/** Width by height of a sheet of paper that lies. */
const sheet = 1.4;

/** A part of the tree with the room that its list takes. */
interface List {
  readonly root: TreeNode;
  readonly depth: number;
  readonly h: number;
}

/** Draws the lists. Where one root stands above all, its parts are lists of their own, below it in the first column. */
export function listOf(roots: readonly TreeNode[], { x, y }: { readonly x: number; readonly y: number }): TreeDrawing {
  const lists = listsOf(roots);
  const width = boxWidth + indent * Math.max(...lists.map(({ depth }) => depth));
  const columns = columnsOf(lists, width);
  const nodes: PlacedNode[] = [];
  const edges: PlacedEdge[] = [];
  const texts: PlacedText[] = [];
  let [left, bottom] = [x, y];
  const draw = (node: TreeNode, depth: number, top: number): number => {
    const set = setBox(node, boxWidth, listed);
    const place = { x: left + depth * indent, y: top, w: boxWidth, h: set.h };
    const placed = placeBox(set, place, '');
    nodes.push(placed.node);
    texts.push(...placed.texts);
    bottom = Math.max(bottom, top + set.h);
    let next = top + set.h + gap;
    const from = place.x + stem;
    for (const child of node.children) {
      const at = next + setBox(child, boxWidth, listed).h / 2;
      edges.push(
        partOf(node.id, child.id, [
          [from, top + set.h],
          [from, at],
          [place.x + indent, at],
        ]),
      );
      next = draw(child, depth + 1, next);
    }
    return next;
  };
  for (const column of columns) {
    let top = y;
    for (const { root } of column) top = draw(root, 0, top) + groupGap - gap;
    left += width + columnGap;
  }
  return { nodes, edges, texts, w: columns.length * (width + columnGap) - columnGap, h: bottom - y };
}

/** One list for each root; a root that stands alone above several parts is a list of itself, before theirs. */
function listsOf(roots: readonly TreeNode[]): readonly List[] {
  const [root, ...others] = roots;
  if (root === undefined || others.length > 0 || root.children.length < 2) return roots.map(measured);
  return [{ ...root, children: [] }, ...root.children].map(measured);
}

function measured(root: TreeNode): List {
  let depth = 0;
  const heightOf = (node: TreeNode, level: number): number => {
    depth = Math.max(depth, level);
    return node.children.reduce(
      (sum, child) => sum + heightOf(child, level + 1),
      setBox(node, boxWidth, listed).h + gap,
    );
  };
  const h = heightOf(root, 0) - gap;
  return { root, depth, h };
}

/** So many columns that the whole has the proportions of a sheet, filled one after the other. */
function columnsOf(lists: readonly List[], width: number): readonly (readonly List[])[] {
  const total = lists.reduce((sum, { h }) => sum + h + groupGap, 0);
  const count = Math.max(1, Math.round(Math.sqrt((total * sheet) / (width + columnGap))));
  // the lowest height with which that many columns do
  let [low, high] = [Math.max(...lists.map(({ h }) => h)), total];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (filled(lists, middle).length <= count) high = middle;
    else low = middle;
  }
  return filled(lists, high);
}

function filled(lists: readonly List[], height: number): readonly (readonly List[])[] {
  const columns: List[][] = [];
  let used = Infinity;
  for (const list of lists) {
    if (used + groupGap + list.h > height) {
      columns.push([]);
      used = -groupGap;
    }
    columns.at(-1)!.push(list);
    used += groupGap + list.h;
  }
  return columns;
}
