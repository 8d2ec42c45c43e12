// Ways through a syntax tree: what a node holds, every node below it, the node at an offset.
import type { AnyNode, Ast } from './ast.js';

type Maybe = AnyNode | undefined;

/**
 * The nodes directly inside a node, in the order in which they are written. Nodes that recovery left out are skipped; a carry that
 * says nothing is left out too. Comments are not among them: they stand in the file node's own list.
 */
export function children(node: AnyNode): readonly AnyNode[] {
  return parts(node).filter(
    (part): part is AnyNode => part !== undefined && !(part.kind === 'carry' && isSilent(part)),
  );
}

const isSilent = (carry: AnyNode & { readonly kind: 'carry' }): boolean =>
  carry.with.length === 0 && carry.via === undefined;

function parts(node: AnyNode): readonly Maybe[] {
  switch (node.kind) {
    case 'file':
      return node.items;
    case 'import':
      return [node.path];
    case 'language':
      return [node.name];
    case 'labels':
    case 'sop':
      return node.fields;
    case 'actor':
      return [node.name, node.title, node.unit];
    case 'group':
      return [node.name, node.title, ...node.actors];
    case 'unit':
    case 'plan':
    case 'process':
      return [node.name, node.title, ...node.body];
    case 'object':
      return [node.name, node.title, ...node.fields];
    case 'handoff':
      return [node.from, ...node.to, node.carry];
    case 'property':
      return [...node.values, ...node.parties];
    case 'field':
      return [node.key, ...node.values, ...(node.fields ?? [])];
    case 'dated':
      return [node.date, node.text];
    case 'scenario':
      return [node.title, ...node.spots];
    case 'duration':
      return [...node.from, node.to, node.per];
    case 'amount':
      return [node.number];
    case 'ref':
      return node.names;
    default:
      return flowParts(node);
  }
}

type FlowNode = Extract<
  AnyNode,
  { kind: 'step' | 'parallel' | 'branch' | 'fork' | 'join' | 'texts' | 'textClause' | 'time' }
>;
type CourseNode = Extract<
  AnyNode,
  { kind: 'uses' | 'runs' | 'on' | 'arrow' | 'answer' | 'block' | 'target' | 'carry' }
>;
type LeafNode = Extract<AnyNode, { kind: 'spot' | 'name' | 'text' | 'number' | 'date' | 'comment' | 'broken' }>;

function flowParts(node: FlowNode | CourseNode | LeafNode): readonly Maybe[] {
  switch (node.kind) {
    case 'step':
      return [node.name, ...node.actors, node.text, ...node.clauses];
    case 'parallel':
      return [node.name, ...node.branches, node.arrow];
    case 'branch':
      return [node.label, node.carry, ...node.body];
    case 'fork':
      return [node.name, ...node.targets];
    case 'join':
      return [node.name, node.arrow];
    case 'texts':
      return node.texts;
    case 'textClause':
      return [node.text];
    case 'time':
      return [node.duration];
    case 'uses':
      return node.refs;
    case 'runs':
    case 'target':
      return [node.ref];
    case 'on':
      return [node.trigger, node.course];
    case 'answer':
      return [node.label, node.course];
    case 'arrow':
      return [node.target, node.carry];
    case 'block':
      return [node.carry, ...node.body, node.arrow];
    case 'carry':
      return [...node.with, node.via];
    case 'spot':
      return [node.step];
    default:
      return [];
  }
}

/**
 * Visits a node and everything below it, parents first, in written order. `visit` gives `false` to leave out what is inside.
 * Needs no call stack of its own, so any depth of nesting is fine.
 */
export function walk(node: AnyNode, visit: (node: AnyNode) => unknown): void {
  const open: AnyNode[] = [node];
  while (open.length > 0) {
    const next = open.pop() as AnyNode;
    if (visit(next) === false) continue;
    const inside = children(next);
    for (let i = inside.length - 1; i >= 0; i--) open.push(inside[i] as AnyNode);
  }
}

/**
 * The innermost node at an offset; the end of a node counts as inside, so that a cursor behind the last letter is found.
 * Where two nodes touch, the one that begins at the offset is taken. A comment is found too. The file node where nothing else is.
 */
export function nodeAt(ast: Ast, offset: number): AnyNode {
  const comment = ast.comments.find((comment) => comment.start <= offset && offset <= comment.end);
  if (comment !== undefined) return comment;
  let found: AnyNode = ast;
  for (;;) {
    const inside: readonly AnyNode[] = children(found).filter(
      (node) => node.start <= offset && offset <= node.end && node.end > node.start,
    );
    const next: AnyNode | undefined = inside[inside.length - 1];
    if (next === undefined) return found;
    found = next;
  }
}
