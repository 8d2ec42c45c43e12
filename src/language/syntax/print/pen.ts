// What every part of the formatter needs to know of the file at hand: its leaves and comments by place, and where it is damaged.
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Locale } from '../../source/locale.js';
import type { Source } from '../../source/source.js';
import type { AnyNode, Ast, Comment, Ref, Step } from '../ast.js';
import { isBlank } from '../characters.js';
import { walk } from '../walk.js';
import type { Leaf, Place } from './leaf.js';

/** A leaf with its place in the sentence. */
export interface Placed {
  readonly leaf: Leaf;
  readonly place: Place;
}

export interface Pen {
  readonly source: Source;
  readonly text: string;
  readonly keywords: Locale | undefined;
  readonly leaves: ReadonlyMap<number, Placed>;
  readonly comments: ReadonlyMap<number, Comment>;
  /** Where syntax errors begin, in order. */
  readonly slips: readonly number[];
  /** Comments that were written behind a line already. Grows while printing. */
  readonly taken: Set<Comment>;
}

/** Gathers all of it in one walk through the tree. */
export function takePen(ast: Ast, source: Source, keywords: Locale | undefined, problems: readonly Diagnostic[]): Pen {
  const leaves = new Map<number, Placed>();
  const places = new Map<number, Place>();
  walk(ast, (node) => {
    notePlaces(node, places);
    if (node.end <= node.start || !isLeaf(node)) return;
    leaves.set(node.start, { leaf: node, place: places.get(node.start) ?? 'plain' });
    return false;
  });
  return {
    source,
    text: source.text,
    keywords,
    leaves,
    comments: new Map(ast.comments.map((comment) => [comment.start, comment])),
    slips: slipsOf(problems),
    taken: new Set(),
  };
}

function isLeaf(node: AnyNode): node is Leaf {
  const { kind } = node;
  return kind === 'text' || kind === 'name' || kind === 'duration' || kind === 'date' || kind === 'number';
}

/** Which names stand where a word of the language could stand too. */
function notePlaces(node: AnyNode, places: Map<number, Place>): void {
  const note = (ref: Ref | undefined, place: Place): void => {
    if (ref !== undefined && ref.names.length === 1) places.set(ref.start, place);
  };
  if (node.kind === 'step') noteStep(node, places, note);
  else if (node.kind === 'parallel' || node.kind === 'fork' || node.kind === 'join') {
    if (node.name !== undefined) places.set(node.name.start, 'step');
  } else if (node.kind === 'target') note(node.ref, 'step');
  else if (node.kind === 'spot') note(node.step, 'step');
  else if (node.kind === 'field' && node.key.kind === 'name') places.set(node.key.start, 'key');
}

function noteStep(step: Step, places: Map<number, Place>, note: (ref: Ref | undefined, place: Place) => void): void {
  if (step.name !== undefined) places.set(step.name.start, 'step');
  const border = step.type === 'start' || step.type === 'end';
  if (border && step.actors.length === 1) {
    note(step.actors[0], step.text === undefined ? 'firstActor' : 'firstActorWithText');
  }
}

/** Where syntax errors begin, in order; a comment's own mistakes harm no statement. */
function slipsOf(problems: readonly Diagnostic[]): number[] {
  return problems
    .filter(
      ({ severity, code }) => severity === 'error' && code.startsWith('syntax/') && code !== 'syntax/slash-comment',
    )
    .map(({ span }) => span.start)
    .sort((a, b) => a - b);
}

/** Does a syntax error begin between two offsets, both included? */
export function hasSlip(pen: Pen, from: number, to: number): boolean {
  let low = 0;
  let high = pen.slips.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pen.slips[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low < pen.slips.length && (pen.slips[low] as number) <= to;
}

/** The first place from an offset on that is neither blank nor a line end. */
export function skipBlanks(text: string, offset: number, to: number): number {
  let at = offset;
  while (at < to && isGap(text.charCodeAt(at))) at++;
  return at;
}

export const isLineEnd = (code: number): boolean => code === 10 || code === 13;
const isGap = (code: number): boolean => isLineEnd(code) || isBlank(code);

/** How many lines end between two offsets. */
export function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}

/** The comment that begins at an offset. */
export function commentAt(pen: Pen, offset: number): Comment | undefined {
  const code = pen.text.charCodeAt(offset);
  return code === 35 || code === 47 ? pen.comments.get(offset) : undefined;
}

/** The comment that follows an offset on the same line with nothing but blanks between. */
export function commentBehind(pen: Pen, offset: number): Comment | undefined {
  let at = offset;
  while (at < pen.text.length && isBlank(pen.text.charCodeAt(at))) at++;
  return commentAt(pen, at);
}

/** A comment as it is written: without blanks at its end. */
export const commentText = (pen: Pen, comment: Comment): string => pen.text.slice(comment.start, comment.end).trimEnd();

/** A piece of the file as it stands, with `\n` as line end. */
export function asWritten(pen: Pen, from: number, to: number): string {
  const piece = pen.text.slice(from, to);
  return piece.includes('\r') ? piece.replace(/\r\n?/g, '\n') : piece;
}
