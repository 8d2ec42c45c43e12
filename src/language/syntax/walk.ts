// The way through a tree: what a node holds, in the order of writing.
import type { AnyNode } from './ast.js';

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** The nodes right inside a node, sorted by their place. Comments of a file are not among them. */
export function children(node: AnyNode): AnyNode[] {
  const list: AnyNode[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'comments') continue;
    if (isNode(value)) list.push(value);
    else if (Array.isArray(value)) for (const part of value) if (isNode(part)) list.push(part);
  }
  return list.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Calls `visit` for a node and all that is in it, in the order of writing; where `visit` gives false, what is in it is left out. */
export function walk(node: AnyNode, visit: (node: AnyNode) => unknown): void {
  if (visit(node) === false) return;
  for (const child of children(node)) walk(child, visit);
}
