// What the scanning of one file keeps in hand: where it stands, the tokens so far, and the findings, which can be taken back.
import type { TokenType } from 'chevrotain';
import type { ArgsOf, Code } from '../diagnostic/catalog.js';
import type { Report, ReportDetails } from '../diagnostic/diagnostic.js';
import type { TextEdit } from '../source/edit.js';
import type { Comment } from './ast.js';
import type { Token } from './tokens.js';

export interface Scan {
  readonly path: string;
  readonly text: string;
  readonly tokens: Token[];
  readonly comments: Comment[];
  readonly found: Finding[];
  at: number;
  /** Line of `at`, from 1. */
  line: number;
  /** Line on which the last token ends; 0 before the first. */
  lastLine: number;
  /** Where the first text of this line began, to read the line again if its quotes do not match. */
  firstText: { line: number; at: number; tokens: number; found: number };
  /** Line whose quotes do not match and are read with care; 0 for none. */
  repairLine: number;
  /** No `'` closes a text before this offset, and no `)` a remark: they need not be looked for again. */
  noSingleBefore: number;
  noRemarkBefore: number;
  /** No `"""` stands behind this offset. */
  lastBlockQuote: number;
  badEncoding: boolean;
  /** The mend that clears numbers before lines, once one was found. */
  numbering: TextEdit[] | undefined;
  /** Round and square brackets that were taken for braces and are still open. */
  readonly brackets: { readonly close: number; readonly edits: TextEdit[] }[];
}

interface Finding {
  readonly code: Code;
  readonly line: number;
  readonly start: number;
  readonly edits: TextEdit[];
  readonly send: (report: Report) => void;
}

/** Adds a token that ends before `end`. */
export function push(scan: Scan, tokenType: TokenType, image: string, start: number, end: number, block = false): void {
  scan.tokens.push({
    image,
    startOffset: start,
    endOffset: end - 1,
    startLine: scan.line,
    tokenTypeIdx: tokenType.tokenTypeIdx as number,
    tokenType,
    block,
  });
  scan.lastLine = scan.line;
}

/** Notes a finding; edits of its first fix may grow while the line is read. */
export function find<C extends Code>(
  scan: Scan,
  code: C,
  start: number,
  end: number,
  args: ArgsOf<C>,
  role?: string,
  edits: TextEdit[] = [],
): void {
  const span = { path: scan.path, start, end };
  const details: ReportDetails<C> = role === undefined ? {} : { fixes: [{ role, edits, safe: true }] };
  scan.found.push({ code, line: scan.line, start, edits, send: (report) => report(code, span, args, details) });
}

/** An edit in the file that is read. */
export function edit(scan: Scan, start: number, end: number, text: string): TextEdit {
  return { path: scan.path, start, end, text };
}
