// Prints one node: a head line, then what stands in its braces, or its clauses in their order.
import type { AnyNode, Broken, Clause, Step } from '../ast.js';
import { flat, isBroken, setLines, WIDTH } from './line.js';
import { append, printParts, withComment } from './parts.js';
import { commentAt, commentText, hasSlip, type Pen, skipBlanks } from './pen.js';
import { wordsBetween } from './words.js';

/** The lines of a node; `undefined` where it holds a slip of its own, or something that the tree does not explain. */
export function printNode(pen: Pen, node: AnyNode, indent: number): string[] | undefined {
  if (node.kind === 'step') return printStep(pen, node, indent);
  const body = bodyOf(node);
  return body === undefined ? printLine(pen, node, indent) : printBlock(pen, node, body, indent);
}

/** What may stand in the braces of a node; `undefined` for nodes that are one line. */
function bodyOf(node: AnyNode): readonly AnyNode[] | undefined {
  switch (node.kind) {
    case 'labels':
    case 'sop':
    case 'object':
      return node.fields;
    case 'field':
      return node.fields;
    case 'group':
      return node.actors;
    case 'unit':
    case 'plan':
    case 'process':
    case 'branch':
      return node.body;
    case 'parallel':
      return node.branches;
    case 'answer':
    case 'on':
      return node.course?.kind === 'block' ? node.course.body : undefined;
    default:
      return undefined;
  }
}

function printLine(pen: Pen, node: AnyNode, indent: number): string[] | undefined {
  const words = wordsBetween(pen, node.start, node.end);
  if (words.strange || hasSlip(pen, node.start, node.end)) return undefined;
  return withComment(pen, setLines(words, indent, 2), words.end);
}

/** Fields and lone arrows: what may stand between braces on one line. */
function isSimple(node: AnyNode): boolean {
  if (node.kind === 'field') return node.fields === undefined || node.fields.every(isSimple);
  return node.kind === 'property' || node.kind === 'arrow';
}

/** A node with braces: on one line if it holds nothing but a few fields, else its parts on lines of their own. */
function printBlock(pen: Pen, node: AnyNode, body: readonly AnyNode[], indent: number): string[] | undefined {
  const head = wordsBetween(pen, node.start, node.end, true);
  if (head.strange || hasSlip(pen, node.start, head.brace ?? node.end)) return undefined;
  if (head.brace === undefined) return withComment(pen, setLines(head, indent, 4), head.end);
  const last = Math.max(body[body.length - 1]?.end ?? 0, head.brace + 1);
  const close = closingBrace(pen, last, node.end);
  if (close === undefined) return undefined;
  const isShort = body.every(isSimple) && closingBrace(pen, last, close) === undefined;
  const oneLine = isShort ? onOneLine(pen, node, body, indent) : undefined;
  if (oneLine !== undefined) return withComment(pen, [oneLine], node.end);

  const lines = withComment(pen, setLines(head, indent, 4, ' {'), head.brace + 1);
  const inside = printParts(pen, body, head.brace + 1, close, indent + 2, printNode);
  const tail = wordsBetween(pen, close, node.end);
  if (inside === undefined || tail.strange || hasSlip(pen, close, node.end)) return undefined;
  append(lines, inside);
  append(lines, setLines(tail, indent, 4));
  return withComment(pen, lines, tail.end);
}

function onOneLine(pen: Pen, node: AnyNode, body: readonly AnyNode[], indent: number): string | undefined {
  if (node.end - node.start > 4 * WIDTH) return undefined;
  const words = wordsBetween(pen, node.start, node.end);
  if (words.strange || isBroken(words) || hasSlip(pen, node.start, node.end)) return undefined;
  const line = ' '.repeat(indent) + flat(words);
  return line.length <= WIDTH || body.length === 0 ? line : undefined;
}

/** The brace that closes a block: the last one behind its last part. One before it closes nothing and stays where it stands. */
function closingBrace(pen: Pen, from: number, to: number): number | undefined {
  let close: number | undefined;
  for (let at = skipBlanks(pen.text, from, to); at < to; at = skipBlanks(pen.text, at, to)) {
    const comment = commentAt(pen, at);
    if (comment === undefined && pen.text[at] === '}') close = at;
    at = comment?.end ?? at + 1;
  }
  return close;
}

function printStep(pen: Pen, step: Step, indent: number): string[] | undefined {
  const head = wordsBetween(pen, step.start, step.clauses[0]?.start ?? step.end);
  if (head.strange || hasSlip(pen, step.start, head.end)) return undefined;
  const lines = withComment(pen, setLines(head, indent, 4), head.end);
  const clauses: { rank: number; lines: string[] }[] = [];
  const rowsAreSafe = !(holdsBlocks(step, 'on') && holdsBlocks(step, 'answer'));
  const arrowFirst = holdsBlocks(step, 'on') || holdsBlocks(step, 'answer');
  let at = head.end;
  for (const clause of step.clauses) {
    if (clause.kind === 'broken') return undefined;
    const before = clause.start < at ? undefined : commentsBetween(pen, at, clause.start, indent + 2);
    const printed = before === undefined ? undefined : printNode(pen, clause, indent + 2);
    if (before === undefined || printed === undefined) return undefined;
    append(before, printed);
    clauses.push({ rank: rankOf(clause, rowsAreSafe, arrowFirst), lines: before });
    at = clause.end;
  }
  if (at < step.end && commentsBetween(pen, at, step.end, indent)?.length !== 0) return undefined;
  clauses.sort((a, b) => a.rank - b.rank);
  for (const clause of clauses) append(lines, clause.lines);
  return lines;
}

/** The comments above a clause; `undefined` where something else stands there too. */
function commentsBetween(pen: Pen, from: number, to: number, indent: number): string[] | undefined {
  const lines: string[] = [];
  for (let at = skipBlanks(pen.text, from, to); at < to; at = skipBlanks(pen.text, at, to)) {
    const comment = commentAt(pen, at);
    if (comment === undefined) return undefined;
    if (!pen.taken.has(comment)) lines.push(' '.repeat(indent) + commentText(pen, comment));
    at = comment.end;
  }
  return lines;
}

const clauseOrder = [
  'needs',
  'time',
  'output',
  'note',
  'caption',
  'via',
  'uses',
  'runs',
  'on',
  'answer',
  'arrow',
] as const;

/**
 * The place of a clause in its statement: the columns of the table, then what is drawn, then where the flow goes. The step's own arrow
 * stands before blocks: behind a brace it would be the arrow of the block.
 */
function rankOf(clause: Exclude<Clause, Broken>, interruptsFirst: boolean, arrowFirst: boolean): number {
  if (clause.kind === 'arrow' && arrowFirst) return clauseOrder.indexOf('on') - 0.5;
  if (clause.kind === 'on' && !interruptsFirst) return clauseOrder.indexOf('answer');
  const key = clause.kind === 'texts' || clause.kind === 'textClause' ? clause.key : clause.kind;
  return clauseOrder.indexOf(key);
}

/** Do such clauses of a step hold blocks? The order of statements is that of the table's rows, so blocks never change places. */
const holdsBlocks = (step: Step, kind: 'on' | 'answer'): boolean =>
  step.clauses.some((clause) => clause.kind === kind && clause.course?.kind === 'block');
