// Finds the remarks `# allow CODE, CODE`, and what each of them is about.
import { codes } from '../diagnostic/catalog.js';
import { nearest } from '../diagnostic/nearest.js';
import type { ProjectFile } from '../model/project.js';
import { positionAt, type Source } from '../source/source.js';
import type { Comment, FileNode } from '../syntax/ast.js';
import { walk } from '../syntax/walk.js';
import { isStatement } from './written.js';

/** One code, or the first part of codes with its slash, of a remark. */
export interface Allow {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly comment: Comment;
  /** Where its neighbours in the same remark end and begin. */
  readonly previousEnd: number | undefined;
  readonly nextStart: number | undefined;
  /** Findings that begin between these offsets (the second not included) are silenced. */
  readonly from: number;
  readonly to: number;
}

/** Every code that the remarks of a file allow, in written order. */
export function allowsIn({ source, ast }: ProjectFile): readonly Allow[] {
  const begins = (comment: Comment): boolean => /^\s*allow\s+\S/.test(comment.text);
  if (!ast.comments.some(begins)) return [];
  const statements = statementStarts(ast);
  return ast.comments.flatMap((comment, index) => {
    const found = begins(comment) ? codesIn(comment) : [];
    if (found.length === 0) return [];
    const range = reach(index, source, ast.comments, statements);
    return found.map((code, i) => ({
      ...code,
      ...range,
      comment,
      previousEnd: found[i - 1]?.end,
      nextStart: found[i + 1]?.start,
    }));
  });
}

/** A known code that was probably meant: as a whole, or by its last part. */
export function suggestion(code: string): string | undefined {
  const last = code.slice(code.indexOf('/') + 1);
  const tail = (known: string): string => known.slice(known.indexOf('/') + 1);
  return (
    nearest(code, codes) ??
    codes.find((known) => tail(known) === last) ??
    codes.find((known) => nearest(last, [tail(known)]) !== undefined)
  );
}

/** The codes in a remark; words that follow them are the writer's reasons. A remark that only begins like one has none. */
function codesIn(comment: Comment): readonly { code: string; start: number; end: number }[] {
  const list = /^\s*allow\s+([\w-]+(?:\/[\w-]*)?(?:\s*,\s*[\w-]+(?:\/[\w-]*)?)*)(.*)$/s.exec(
    comment.text.slice(0, 2000),
  );
  const [, listed = '', rest = ''] = list ?? [];
  if (!listed.includes('/') && (rest.trim() !== '' || suggestion(listed.trim()) === undefined)) return [];
  const offset = comment.end - comment.text.length + comment.text.indexOf(listed, comment.text.indexOf('allow') + 5);
  return [...listed.matchAll(/[\w/-]+/g)].map((match) => ({
    code: match[0],
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

function statementStarts(ast: FileNode): readonly number[] {
  const starts: number[] = [];
  walk(ast, (node) => {
    if (isStatement(node)) starts.push(node.start);
  });
  return starts.sort((a, b) => a - b);
}

/** From the line that a remark is about to the next statement behind the one that begins in it. */
function reach(index: number, source: Source, comments: readonly Comment[], statements: readonly number[]) {
  const comment = comments[index]!;
  const at = comment.trailing ? comment.start : belowOf(index, source, comments);
  const { line } = positionAt(source, at);
  const from = source.lineStarts[line - 1] ?? source.text.length;
  const lineEnd = source.lineStarts[line] ?? source.text.length + 1;
  const begins = (statements[firstFrom(statements, from)] ?? lineEnd) < lineEnd;
  if (!begins) return { from, to: lineEnd };
  return { from, to: statements[firstFrom(statements, lineEnd)] ?? source.text.length + 1 };
}

/** Where the first thing below a comment stands that is neither a blank nor a comment. */
function belowOf(index: number, source: Source, comments: readonly Comment[]): number {
  let at = comments[index]!.end;
  for (let next = index + 1; ; next++) {
    while (at < source.text.length && /\s/.test(source.text[at]!)) at++;
    const comment = comments[next];
    if (comment === undefined || comment.start !== at) return at;
    at = comment.end;
  }
}

/** Index of the first number that is not below another, in a sorted list. */
function firstFrom(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
