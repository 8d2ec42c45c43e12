// The formatter: one layout for every file. It sets the words of the file anew, guided by the tree, and invents or drops none:
// what the tree does not explain, and every statement with a syntax error in it, stays as it is written.
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Locale } from '../source/locale.js';
import type { Source } from '../source/source.js';
import type { Ast } from './ast.js';
import { printItem } from './print/nodes.js';
import { printParts } from './print/parts.js';
import { asWritten, takePen } from './print/pen.js';

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
  const pen = takePen(ast, source, options.keywords, options.problems ?? []);
  const lines = printParts(pen, ast.items, 0, source.text.length, 0, printItem) ?? [
    asWritten(pen, 0, source.text.length).trimEnd(),
  ];
  const text = lines.join('\n');
  return text === '' ? '' : `${text}\n`;
}
