// Makes sentences from findings, in either tongue. What a file says can't disturb them: no line breaks, no control characters.
import type { Locale } from '../source/locale.js';
import { entryOf } from './catalog.js';
import type { Diagnostic, Fix } from './diagnostic.js';
import type { Prose } from './entry.js';

/** What is added to a finding that speaks for several places. */
const words = {
  more: {
    en: (count: number) => `The same in ${count} more places of this file.`,
    id: (count: number) => `Hal yang sama ada di ${count} tempat lain dalam berkas ini.`,
  },
  everywhere: { en: ', everywhere in the file', id: ', di seluruh berkas' },
} as const;

/** Longest piece of a file that a sentence quotes, in characters. */
const QUOTED = 160;

// Controls but the line ends and the tab, marks that change the direction of text, line separators, halves of characters.
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be found
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Shows what can't be printed as `U+0007`; leaves everything else alone. */
export function visible(text: string): string {
  return text.replace(unprintable, (sign) => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}

/** A text from a file as one line of moderate length: line ends and tabs become a blank, what can't be printed becomes `U+0007`. */
export function quotable(text: string): string {
  const line = visible(text.replace(/[\t\n\r\v\f\u2028\u2029 ]+/g, ' '));
  const letters = line.length > QUOTED ? Array.from(line) : [];
  return letters.length > QUOTED ? `${letters.slice(0, QUOTED - 1).join('')}…` : line;
}

/** What is wrong, as one line. */
export function message(diagnostic: Diagnostic, locale: Locale): string {
  const text = say(entryOf(diagnostic.code).message, diagnostic.args, locale);
  return diagnostic.more === undefined ? text : `${text} ${words.more[locale](diagnostic.more)}`;
}

/** Why it matters or what to do, as one line. */
export function hint(diagnostic: Diagnostic, locale: Locale): string {
  return say(entryOf(diagnostic.code).hint, diagnostic.args, locale);
}

/** What a further place of a finding is (`role` of one of its labels). */
export function labelTitle(diagnostic: Diagnostic, role: string, locale: Locale): string {
  const labels: Readonly<Record<string, Prose<object>>> = entryOf(diagnostic.code).labels;
  return Object.hasOwn(labels, role) ? say(labels[role], diagnostic.args, locale) : '';
}

/** What a mend does. */
export function fixTitle(diagnostic: Diagnostic, fix: Fix, locale: Locale): string {
  const { fixes } = entryOf(diagnostic.code);
  if (!Object.hasOwn(fixes, fix.role)) return '';
  const text = say(fixes[fix.role], { ...(diagnostic.args as object), ...fix.args }, locale);
  return diagnostic.more === undefined ? text : `${text}${words.everywhere[locale]}`;
}

function say(prose: Prose<never> | Prose<object> | undefined, args: object, locale: Locale): string {
  const sentence = prose?.[locale] ?? '';
  return typeof sentence === 'string' ? sentence : (sentence as (args: object) => string)(clean(args));
}

/** The arguments with every text made fit for a sentence. */
function clean(args: object): object {
  return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, cleanValue(value)]));
}

function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return quotable(value);
  return Array.isArray(value) ? value.map(cleanValue) : value;
}
