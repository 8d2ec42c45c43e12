// Text → tree: scan, mend the braces, read by the grammar, then look at what the tree alone shows. Never throws, always a whole tree.
import { collect } from '../diagnostic/report.js';
import type { Diagnostic, Outcome } from '../diagnostic/diagnostic.js';
import type { Source } from '../source/source.js';
import type { Ast, FileNode } from './ast.js';
import { Grammar } from './grammar.js';
import { lex } from './lexer.js';
import { tongueOf } from './tongue.js';

/** A file may have this many characters (UTF-16 units). */
export const largestFile = 4 * 1024 * 1024;

let grammar: Grammar | undefined;

/** Reads a file. Reports `syntax/…` findings, in the order of their places; the tree covers whatever could be read. */
export function parse(source: Source): Outcome<Ast> {
  const { diagnostics, report } = collect();
  const lexed = lex(source, report);
  grammar ??= new Grammar();
  const noisyLines = new Set<number>();
  const read = grammar.read({ source, tokens: lexed.tokens, report, noisyLines, tongue: tongueOf(source.text) ?? 'en' });
  const value: FileNode = { ...(read ?? { kind: 'file', start: 0, end: source.text.length, items: [] }), path: source.path, comments: lexed.comments };
  return { value, diagnostics: sorted(diagnostics) };
}

function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics
    .map((diagnostic, rank) => ({ diagnostic, rank }))
    .sort((a, b) => a.diagnostic.span.start - b.diagnostic.span.start || a.rank - b.rank)
    .map(({ diagnostic }) => diagnostic);
}
