// Prints a list of statements, declarations or fields with the comments and empty lines between them. What no node explains, and
// what is damaged, is written back as it stands, together with all that shares its lines.

import { positionAt } from '../../source/source.js';
import type { AnyNode, Comment } from '../ast.js';
import { asWritten, commentAt, commentBehind, commentText, isLineEnd, lineEnds, type Pen, skipBlanks } from './pen.js';

/** Prints one node at an indentation; `undefined` where it must stay as it is written. */
export type PrintNode = (pen: Pen, node: AnyNode, indent: number) => string[] | undefined;

/** A stretch of the file: a printed node, a comment, or something to be left alone (`lines` undefined, no comment). */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly node?: AnyNode;
  readonly comment?: Comment;
  readonly lines: readonly string[] | undefined;
}

/** The lines of all nodes between two offsets; `undefined` where the nodes do not lie one behind the other. */
export function printParts(
  pen: Pen,
  nodes: readonly AnyNode[],
  from: number,
  to: number,
  indent: number,
  printNode: PrintNode,
): string[] | undefined {
  const parts: Part[] = [];
  let at = from;
  for (const node of nodes) {
    if (node.end <= node.start) continue;
    if (node.start < at || node.end > to) return undefined;
    gap(pen, at, node.start, parts);
    const lines = node.kind === 'broken' ? undefined : printNode(pen, node, indent);
    const end = lines === undefined ? endOfLetters(pen, node.start, node.end) : node.end;
    parts.push({ start: node.start, end, node, lines });
    at = node.end;
  }
  gap(pen, at, to, parts);
  return joinParts(pen, joinDamage(pen, parts), indent);
}

/** Comments and unexplained pieces between two nodes. */
function gap(pen: Pen, from: number, to: number, parts: Part[]): void {
  for (let at = skipBlanks(pen.text, from, to); at < to; at = skipBlanks(pen.text, at, to)) {
    const comment = commentAt(pen, at);
    const end = comment?.end ?? endOfStray(pen, at, to);
    parts.push({ start: at, end, lines: undefined, ...(comment === undefined ? {} : { comment }) });
    at = end;
  }
}

/** An unexplained piece goes on to the end of its line, or to a comment. */
function endOfStray(pen: Pen, from: number, to: number): number {
  let at = from;
  while (at < to && !isLineEnd(pen.text.charCodeAt(at)) && commentAt(pen, at) === undefined) at++;
  return endOfLetters(pen, from, at);
}

/** The end of a piece without the blanks and line ends at its end. */
export function endOfLetters(pen: Pen, from: number, to: number): number {
  let at = to;
  while (at > from + 1 && skipBlanks(pen.text, at - 1, at) === at) at--;
  return at;
}

const isDamage = (part: Part | undefined): boolean =>
  part !== undefined && part.lines === undefined && part.comment === undefined;

/** Makes one part of a damaged one and those that share a line with it. */
function joinDamage(pen: Pen, parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined[joined.length - 1];
    const touches = before !== undefined && before.comment === undefined && part.comment === undefined;
    if (touches && (isDamage(before) || isDamage(part)) && lineEnds(pen.text, before.end, part.start) === 0) {
      joined[joined.length - 1] = { start: before.start, end: part.end, lines: undefined };
    } else joined.push(part);
  }
  return joined;
}

function joinParts(pen: Pen, parts: readonly Part[], indent: number): string[] {
  const lines: string[] = [];
  let end: number | undefined;
  let step: AnyNode | undefined;
  for (const part of parts) {
    const { comment } = part;
    if (comment === undefined || !pen.taken.has(comment)) {
      if (end !== undefined && lineEnds(pen.text, end, part.start) > 1) lines.push('');
      if (comment !== undefined) lines.push(commentLine(pen, comment, step, indent));
      else append(lines, part.lines ?? leftAlone(pen, part, indent));
    }
    end = part.end;
    if (comment === undefined) step = part.lines !== undefined && part.node?.kind === 'step' ? part.node : undefined;
  }
  return lines;
}

/** Adds lines to lines. There may be more of them than a call can have arguments. */
export function append(lines: string[], more: readonly string[]): void {
  for (const line of more) lines.push(line);
}

/** A comment on a line of its own; one that is indented deeper than the step before it belongs to that step. */
function commentLine(pen: Pen, comment: Comment, step: AnyNode | undefined, indent: number): string {
  const deeper = step !== undefined && !comment.trailing && column(pen, comment) > column(pen, step);
  return ' '.repeat(indent + (deeper ? 2 : 0)) + commentText(pen, comment);
}

const column = (pen: Pen, node: AnyNode): number => positionAt(pen.source, node.start).column;

/** A piece as it is written, with the indentation that it has if it begins its line, and with the comment behind it. */
function leftAlone(pen: Pen, part: Part, indent: number): string[] {
  const start = pen.source.lineStarts[positionAt(pen.source, part.start).line - 1] ?? 0;
  const beginsLine = skipBlanks(pen.text, start, part.start) === part.start;
  const comment = commentBehind(pen, part.end);
  if (comment !== undefined) pen.taken.add(comment);
  const written = asWritten(pen, beginsLine ? start : part.start, comment?.end ?? part.end).trimEnd();
  return (beginsLine ? written : ' '.repeat(indent) + written).split('\n');
}

/** Adds the comment that stands behind an offset on the same line to the last of the lines. */
export function withComment(pen: Pen, lines: string[], end: number): string[] {
  const comment = commentBehind(pen, end);
  if (comment === undefined) return lines;
  pen.taken.add(comment);
  lines[lines.length - 1] += `  ${commentText(pen, comment)}`;
  return lines;
}
