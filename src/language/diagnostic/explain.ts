// What a code stands for, from the catalogue alone: for places that cannot open its page in docs/diagnostics.
import type { Locale } from '../source/locale.js';
import { type Code, entryOf } from './catalog.js';
import type { Prose } from './entry.js';
import type { Severity } from './severity.js';

/** A code in words. */
export interface Explanation {
  readonly code: Code;
  readonly severity: Severity;
  /** The message, with `{name}` and the like where a finding's own words stand. */
  readonly message: string;
  readonly hint: string;
  /** What its mends do. */
  readonly fixes: readonly string[];
  /** Its page, relative to the package's folder. */
  readonly page: string;
}

/** Explains a code. */
export function explanation(code: Code, locale: Locale): Explanation {
  const entry = entryOf(code);
  return {
    code,
    severity: entry.severity,
    message: shape(entry.message, locale) || shape(entry.hint, locale) || code,
    hint: shape(entry.hint, locale),
    fixes: Object.values(entry.fixes).map((fix) => shape(fix, locale)),
    page: `docs/diagnostics/${code}.md`,
  };
}

/** The sentence with the names of its arguments in braces; empty where it takes its words from a table of its own. */
function shape(prose: Prose<never> | Prose<object>, locale: Locale): string {
  const sentence = prose[locale] as string | ((args: object) => string);
  if (typeof sentence === 'string') return sentence;
  try {
    // What is reckoned or chosen from an argument is not known without a finding.
    return sentence(new Proxy({}, { get: (_, name) => `{${String(name)}}` })).replace(/\b(?:NaN|undefined)\b/g, '…');
  } catch {
    return '';
  }
}
