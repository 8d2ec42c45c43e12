// `# allow CODE`: findings that the writer knows of and stands by.
import { codes, isCode } from '../diagnostic/catalog.js';
import type { Diagnostic, Report } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import { collect } from '../diagnostic/report.js';
import type { Project, ProjectFile } from '../model/project.js';
import { positionAt, type Source } from '../source/source.js';
import type { Comment, FileNode } from '../syntax/ast.js';
import { walk } from '../syntax/walk.js';
import { isStatement } from './written.js';

/** One code, or the first part of codes with its slash, of a remark. */
interface Allow {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly comment: Comment;
  /** Findings that begin between these offsets are silenced. */
  readonly from: number;
  readonly to: number;
}

/** What could not be read or linked is lost, whatever a remark says. */
const lasting = ['syntax/', 'name/', 'project/'];

/**
 * Leaves out the findings that a `# allow` remark silences: those in the line it stands in or above, and in the statement that begins
 * there. Adds findings about remarks that silence nothing or name no code. Errors of reading and of names are never silenced.
 */
export function applyAllows(diagnostics: readonly Diagnostic[], project: Project): Diagnostic[] {
  const { diagnostics: found, report } = collect();
  const silenced = new Set<Diagnostic>();
  for (const file of Object.values(project.files)) {
    const allows = allowsIn(file);
    if (allows.length === 0) continue;
    const here = diagnostics.filter((diagnostic) => diagnostic.span.path === file.source.path);
    for (const allow of allows) apply(allow, allows, here, silenced, file.source, report);
  }
  return [...diagnostics.filter((diagnostic) => !silenced.has(diagnostic)), ...found];
}

function apply(
  allow: Allow,
  all: readonly Allow[],
  here: readonly Diagnostic[],
  silenced: Set<Diagnostic>,
  source: Source,
  report: Report,
): void {
  const span = { path: source.path, start: allow.start, end: allow.end };
  const edits = [withoutCode(allow, all, source)];
  const { code } = allow;
  const known = code.endsWith('/') ? codes.some((known) => known.startsWith(code)) : isCode(code);
  if (!known) {
    const near = suggestion(code) ?? '';
    const replacement = near === '' ? [] : [{ role: 'replace', edits: [{ ...span, text: near }] }];
    report('check/unknown-code', span, { code, near }, { fixes: [...replacement, { role: 'delete', edits }] });
    return;
  }
  const fitting = here.filter((diagnostic) => fits(diagnostic, allow));
  for (const diagnostic of fitting) silenced.add(diagnostic);
  if (fitting.length > 0 || isDoubtful(allow, here)) return;
  report('check/unused-allow', span, { code }, { fixes: [{ role: 'delete', edits, safe: true }] });
}

function fits({ code, severity, span }: Diagnostic, allow: Allow): boolean {
  if (span.start < allow.from || span.start >= allow.to) return false;
  if (severity === 'error' && lasting.some((prefix) => code.startsWith(prefix))) return false;
  return allow.code.endsWith('/') ? code.startsWith(allow.code) : code === allow.code;
}

/** Something there could not be read, so the finding that is allowed may only be hidden by that. */
function isDoubtful({ from, to }: Allow, here: readonly Diagnostic[]): boolean {
  return here.some(({ severity, code, span }) => {
    const lost = severity === 'error' && lasting.some((prefix) => code.startsWith(prefix));
    return lost && span.start < to && span.end > from;
  });
}

/** A known code that was probably meant: as a whole, or by its last part. */
function suggestion(code: string): string | undefined {
  const last = code.slice(code.indexOf('/') + 1);
  return (
    nearest(code, codes) ??
    codes.find((known) => known.endsWith(`/${last}`)) ??
    codes.find((known) => nearest(last, [known.slice(known.indexOf('/') + 1)]) !== undefined)
  );
}

/** Every code that the remarks of a file allow, in written order. */
function allowsIn({ source, ast }: ProjectFile): readonly Allow[] {
  const remarks = ast.comments.filter((comment) => /^\s*allow\s+\S/.test(comment.text));
  if (remarks.length === 0) return [];
  const statements = statementStarts(ast);
  return remarks.flatMap((comment) => {
    const { from, to } = reach(comment, source, ast, statements);
    return codesIn(comment).map((found) => ({ ...found, comment, from, to }));
  });
}

/** The codes in a remark; words that follow them are the writer's reasons. A remark that only begins like one has none. */
function codesIn(comment: Comment): readonly { code: string; start: number; end: number }[] {
  const list = /^\s*allow\s+([\w-]+(?:\/[\w-]*)?(?:\s*,\s*[\w-]+(?:\/[\w-]*)?)*)(.*)$/s.exec(comment.text);
  const [, listed = '', rest = ''] = list ?? [];
  const single = rest.trim() === '' && suggestion(listed.trim()) !== undefined;
  if (!listed.includes('/') && !single) return [];
  const offset = comment.end - comment.text.length + comment.text.indexOf(listed);
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
function reach(
  comment: Comment,
  source: Source,
  ast: FileNode,
  statements: readonly number[],
): { from: number; to: number } {
  const line = comment.trailing ? positionAt(source, comment.start).line : lineBelow(comment, source, ast);
  const from = source.lineStarts[line - 1] ?? source.text.length;
  const lineEnd = source.lineStarts[line] ?? source.text.length + 1;
  const first = firstFrom(statements, from);
  const begins = first < statements.length && statements[first]! < lineEnd;
  if (!begins) return { from, to: lineEnd };
  const next = statements[firstFrom(statements, lineEnd)] ?? source.text.length + 1;
  return { from, to: Math.max(lineEnd, next) };
}

/** The next line that holds more than blanks and comments. */
function lineBelow(comment: Comment, source: Source, ast: FileNode): number {
  let at = comment.end;
  for (
    let i = firstFrom(
      ast.comments.map(({ start }) => start),
      comment.end,
    );
    ;
    i++
  ) {
    while (at < source.text.length && /\s/.test(source.text[at]!)) at++;
    const next = ast.comments[i];
    if (next === undefined || next.start !== at) return positionAt(source, at).line;
    at = next.end;
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

/** Deletes a code from its remark: with its comma, or the whole remark where it is the only one. */
function withoutCode(allow: Allow, all: readonly Allow[], source: Source) {
  const { path, text } = source;
  const mates = all.filter((other) => other.comment === allow.comment);
  const index = mates.indexOf(allow);
  const next = mates[index + 1];
  const previous = mates[index - 1];
  if (next !== undefined) return { path, start: allow.start, end: next.start, text: '' };
  if (previous !== undefined) return { path, start: previous.end, end: allow.end, text: '' };
  let start = allow.comment.start;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  let end = allow.comment.end;
  if (!allow.comment.trailing && text[end] === '\r') end++;
  if (!allow.comment.trailing && text[end] === '\n') end++;
  return { path, start, end, text: '' };
}
