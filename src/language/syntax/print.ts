// The formatter: one layout for every file. It sets the words of the file anew, guided by the tree, and invents or drops none:
// what the tree does not explain, and every statement with a syntax error in it, stays as it is written.
import type { Code } from '../diagnostic/catalog.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Locale } from '../source/locale.js';
import { positionAt, type Source } from '../source/source.js';
import type { Ast } from './ast.js';
import { printNode } from './print/nodes.js';
import { endOfLetters, printParts } from './print/parts.js';
import { asWritten, lineEnds, takePen } from './print/pen.js';

export interface PrintOptions {
  /** Rewrites keywords, units of time and month names into this tongue. Default: each stays in its own. */
  readonly keywords?: Locale;
  /** What parsing found: statements with a syntax error are written back as they stand. */
  readonly problems?: readonly Diagnostic[];
}

/**
 * Writes a tree in the one layout: two blanks of indentation, one statement or clause a line, clauses in their order (needs, time,
 * output, note, caption, via, uses, runs, on, answers, arrow), `->` for every arrow, straight quotes, backticks only where needed.
 * Comments stay with what they stand at, one empty line between statements stays. Lines end in `\n`, the file too.
 * `ast` must be the tree of `source`. Never throws; no letter of the source is lost.
 */
export function print(ast: Ast, source: Source, options: PrintOptions = {}): string {
  const problems = options.problems ?? [];
  const pen = takePen(ast, source, options.keywords, problems);
  const end = source.text.length;
  const cut = startOfDoubt(ast, source, problems);
  const trusted = ast.items.filter((item) => item.end <= cut);
  const printed = printParts(pen, trusted, 0, cut, 0, printNode);
  const lines = printed ?? [asWritten(pen, 0, cut).trimEnd()];
  if (cut < end) {
    if (lines.length > 0 && lineEnds(source.text, endOfLetters(pen, 0, cut), cut) > 1) lines.push('');
    lines.push(asWritten(pen, cut, endOfLetters(pen, cut, end)));
  }
  const text = lines.join('\n');
  return text === '' ? '' : `${text}\n`;
}

const looseBraces: readonly Code[] = ['syntax/unclosed-block', 'syntax/unopened-block', 'syntax/extra-brace'];

/**
 * Where braces do not match, the parser tells by the indentation what belongs together, so the indentation must stay. That holds
 * from the line on which the first declaration begins that has to do with such a brace.
 */
function startOfDoubt(ast: Ast, source: Source, problems: readonly Diagnostic[]): number {
  let start = source.text.length;
  for (const { code, span, labels } of problems) {
    if (looseBraces.includes(code)) start = Math.min(start, span.start, ...labels.map((label) => label.span.start));
  }
  if (start === source.text.length) return start;
  const lineStart = (offset: number): number => source.lineStarts[positionAt(source, offset).line - 1] ?? 0;
  for (const item of [...ast.items].reverse()) {
    if (item.start < start && item.end > lineStart(start)) start = item.start;
  }
  return lineStart(start);
}
