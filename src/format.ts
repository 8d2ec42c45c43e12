// One layout for every file.
import type { Locale } from './language/source/locale.js';
import { createSource, type Source } from './language/source/source.js';
import { parse } from './language/syntax/parse.js';
import { print } from './language/syntax/print.js';

/** Options of `format`; all may be left out. */
export interface FormatOptions {
  /** Rewrites the keywords into English or Indonesian. Default: each stays as it is written. */
  readonly keywords?: Locale;
}

/**
 * Gives a text its one layout: indentation, one statement per line, clauses in their order. Comments and blank lines between
 * statements stay; what cannot be read stays as it is written. Formatting twice changes nothing more.
 *
 * @example
 * format('process  tea{actor me step me "Boils water"}');
 */
export function format(input: string | Source, options: FormatOptions = {}): string {
  const source = typeof input === 'string' ? createSource('input.proc', input) : input;
  const { value, diagnostics } = parse(source);
  return print(value, source, { ...options, problems: diagnostics });
}
