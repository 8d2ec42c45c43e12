// Text → tree: scan, mend the braces, read by the grammar, then look at what the tree alone shows. Never throws, always a whole tree.
import type { Diagnostic, Outcome, Report } from '../diagnostic/diagnostic.js';
import { collect } from '../diagnostic/report.js';
import type { Locale } from '../source/locale.js';
import { positionAt, type Source } from '../source/source.js';
import type { Ast, Comment, FileNode } from './ast.js';
import { mendBraces } from './braces.js';
import { withoutEchoes } from './echoes.js';
import { Grammar } from './grammar.js';
import { lex } from './lexer.js';
import { type Token, wordType } from './tokens.js';
import { tongueOf } from './tongue.js';
import { statementWords } from './vocabulary.js';
import { checkForm } from './wellformed.js';

/** A file may have this many characters (UTF-16 units). */
export const largestFile = 4 * 1024 * 1024;
/** A file may have this many statements. */
export const mostSteps = 50_000;
/** This many findings of one file are shown. */
export const mostFindings = 100;

let grammar: Grammar | undefined;

/**
 * Reads a file. The tree covers whatever could be read; the findings (`syntax/…`, sorted by place, at most a hundred) say what
 * could not. Never throws, whatever the text.
 */
export function parse(source: Source): Outcome<Ast> {
  const { diagnostics, report } = collect();
  const tongue = tongueOf(source.text) ?? 'en';
  const tree = source.text.length > largestFile ? tooLarge(source, report) : read(source, report, tongue);
  return { value: tree, diagnostics: firstOnes(source, diagnostics, tongue) };
}

function read(source: Source, report: Report, tongue: Locale): FileNode {
  let comments: readonly Comment[] = [];
  try {
    const lexed = lex(source, report);
    comments = lexed.comments;
    if (lexed.tokens.length === 0 && !lexed.reported) reportEmpty(source, report, tongue);
    const cut = cutSteps(source, lexed.tokens, report);
    const tokens = mendBraces(source, lexed.tokens, cut ? collect().report : report, lexed.noisyLines);
    grammar ??= new Grammar();
    const items = grammar.read({ source, tokens, report, noisyLines: lexed.noisyLines, tongue })?.items;
    if (items === undefined) return unread(source, comments);
    const file: FileNode = { kind: 'file', start: 0, end: source.text.length, path: source.path, items, comments };
    checkForm(source, file, quietOn(source, lexed.noisyLines, report), tongue);
    return file;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report('syntax/limit', { path: source.path, start: 0, end: 0 }, { limit: 'nesting', most: 64 });
    return unread(source, comments);
  }
}

/** A report that leaves out the lines on which something was found already. */
function quietOn(source: Source, lines: ReadonlySet<number>, report: Report): Report {
  if (lines.size === 0) return report;
  return (code, span, args, details) => {
    if (!lines.has(positionAt(source, span.start).line)) report(code, span, args, details);
  };
}

const statements = new Set(statementWords.map(wordType));

/** Leaves out what stands behind the last step that a file may have; true where something was left out. */
function cutSteps(source: Source, tokens: Token[], report: Report): boolean {
  let steps = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!statements.has(token.tokenType) || ++steps <= mostSteps) continue;
    report(
      'syntax/limit',
      { path: source.path, start: token.startOffset, end: token.endOffset + 1 },
      { limit: 'steps', most: mostSteps },
    );
    tokens.length = i;
    return true;
  }
  return false;
}

/** The tree of a file of which nothing was read. */
function unread(source: Source, comments: readonly Comment[]): FileNode {
  const end = source.text.length;
  return { kind: 'file', start: 0, end, path: source.path, items: [{ kind: 'broken', start: 0, end }], comments };
}

function tooLarge(source: Source, report: Report): FileNode {
  report('syntax/limit', { path: source.path, start: 0, end: 0 }, { limit: 'size', most: largestFile });
  return unread(source, []);
}

const samples: Readonly<Record<Locale, string>> = {
  en: 'process sample "Sample process" {\n  language en\n\n  actor clerk "Clerk"\n\n  start clerk "Receives the request"\n    time   5 minutes\n    output "Request"\n\n  end clerk "Sends the answer"\n    time   10 minutes\n    output "Answer"\n}\n',
  id: 'proses contoh "Contoh proses" {\n  bahasa id\n\n  pelaksana petugas "Petugas"\n\n  mulai petugas "Menerima permohonan"\n    waktu  5 menit\n    output "Permohonan"\n\n  selesai petugas "Mengirim jawaban"\n    waktu  10 menit\n    output "Jawaban"\n}\n',
};

function reportEmpty(source: Source, report: Report, tongue: Locale): void {
  const { path } = source;
  const end = source.text.length;
  const text = (end > 0 && !source.text.endsWith('\n') ? '\n' : '') + samples[tongue];
  report(
    'syntax/empty-file',
    { path, start: 0, end: 0 },
    {},
    { fixes: [{ role: 'sample', edits: [{ path, start: end, end, text }] }] },
  );
}

/** Sorted by place; of more than a hundred the first, and a word about the rest. */
function firstOnes(source: Source, diagnostics: readonly Diagnostic[], tongue: Locale): readonly Diagnostic[] {
  const sorted = diagnostics
    .map((diagnostic, rank) => ({ diagnostic, rank }))
    .sort((a, b) => a.diagnostic.span.start - b.diagnostic.span.start || a.rank - b.rank)
    .map(({ diagnostic }) => diagnostic);
  return mostOf(source, withoutEchoes(sorted, tongue));
}

function mostOf(source: Source, sorted: readonly Diagnostic[]): readonly Diagnostic[] {
  if (sorted.length <= mostFindings) return sorted;
  const { diagnostics: limit, report } = collect();
  const at = (sorted[mostFindings - 1] as Diagnostic).span.end;
  report('syntax/limit', { path: source.path, start: at, end: at }, { limit: 'messages', most: mostFindings });
  return [...sorted.slice(0, mostFindings), ...limit];
}
