// Values of options: what there is, what is still to come, and what was probably meant.
import { InvalidArgumentError } from 'commander';
import { architectureNames, coverageNames, measureTableNames } from '../../choices.js';
import {
  docxDrawingNames,
  formatNames,
  identityNames,
  type Locale,
  nearest,
  orientationNames,
  type PaperName,
  paperNames,
  profileNames,
  themeNames,
  viewNames,
} from '../../index.js';

/** A choice of words. `later` are words that Alur will know, but does not yet. */
export interface Choice<T extends string> {
  readonly what: string;
  readonly now: readonly T[];
  readonly later?: readonly string[];
  /** Other names of the same. */
  readonly also?: Readonly<Record<string, T>>;
}

/** The choices of the command line. */
export const languages: Choice<Locale> = { what: 'language', now: ['en', 'id'] };
export const reports = {
  what: 'report',
  now: ['pretty', 'json', 'sarif', 'github', 'junit'],
} as const satisfies Choice<string>;
export const profiles = { what: 'profile', now: profileNames };
export const views = { what: 'view', now: viewNames };
export const formats = {
  what: 'format',
  now: [...formatNames, 'site'] as const,
};
export const themes = { what: 'theme', now: themeNames };
export const papers: Choice<PaperName> = { what: 'paper', now: paperNames, also: { folio: 'f4' } };
export const docxDrawings = { what: 'drawing', now: docxDrawingNames };
export const drawings = { what: 'place', now: ['beside', 'none'] as const };
export const orientations = { what: 'orientation', now: orientationNames };
export const identities = { what: 'place of the identity', now: identityNames };
export const directions = { what: 'direction', now: ['right', 'down'] } as const satisfies Choice<string>;
export const layouts = { what: 'layout', now: ['compact', 'layered'] } as const satisfies Choice<string>;
/** Forms of tables; `table` is for terminals. Pictures only where there is one. */
export const tableForms = {
  what: 'format',
  now: ['table', 'csv', 'json', 'xlsx', 'svg', 'png', 'pdf'],
  later: ['md', 'html'],
} as const satisfies Choice<string>;
export const measureTables = { what: 'table', now: measureTableNames };
export const coverageTables = { what: 'table', now: [...coverageNames, 'evidence'] } as const satisfies Choice<string>;
export const architectureTables = { what: 'table', now: architectureNames };
export const commands = {
  what: 'command',
  now: ['check', 'render', 'import', 'format', 'measure', 'coverage', 'export', 'walk', 'explain'],
  later: ['init', 'watch', 'preview', 'diff', 'lsp'],
};

/** A reader for commander: takes a word of the choice and explains any other. */
export function oneOf<T extends string>(choice: Choice<T>): (text: string) => T {
  return (text) => {
    const { also = {} } = choice;
    const word = choice.now.find((known) => known === text) ?? (Object.hasOwn(also, text) ? also[text] : undefined);
    if (word !== undefined) return word;
    throw new InvalidArgumentError(unknownWord(text, choice));
  };
}

/** `There is no view "tabel". Did you mean "table"? There are: table, lanes.` */
export function unknownWord(text: string, { what, now, later = [] }: Choice<string>): string {
  const there = `There ${now.length === 1 ? 'is' : 'are'}: ${now.join(', ')}.`;
  if (later.includes(text)) return `The ${what} "${text}" does not exist yet. ${there}`;
  const near = nearest(text, [...now, ...later]);
  return `There is no ${what} "${text}".${near === undefined ? '' : ` Did you mean "${near}"?`} ${there}`;
}

/** A reader for commander: a whole number from `least` on. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`It must be a whole number, ${least} or more.`);
  };
}

/** A reader for commander: a day of the calendar, `2026-10-12`. */
export function day(text: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const asked = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  if (year !== undefined && asked.getUTCMonth() + 1 === Number(month) && asked.getUTCDate() === Number(date))
    return text;
  throw new InvalidArgumentError('It must be a day, written as 2026-10-12.');
}

/** A reader for commander: a number between two bounds, with a decimal point or comma. */
export function numberWithin(least: number, most: number, unit: string): (text: string) => number {
  return (text) => {
    const value = Number(text.replace(',', '.'));
    if (/^\d+([.,]\d+)?$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a number${unit} from ${least} to ${most}.`);
  };
}

/** A reader for commander: what columns are, by their headings (`activity=Uraian,needs="Sumber Data, lampiran"`). */
export function columnChoices(known: readonly string[]): (text: string) => ReadonlyMap<string, string> {
  return (text) => {
    const columns = new Map<string, string>();
    for (const [, key = '', quoted, bare] of text.matchAll(/([^,=]+)=(?:"([^"]*)"|([^,]*))/g)) {
      const role = key.trim();
      if (!known.includes(role)) throw new InvalidArgumentError(unknownWord(role, { what: 'column', now: known }));
      columns.set(role, (quoted ?? bare ?? '').trim());
    }
    if (columns.size > 0) return columns;
    throw new InvalidArgumentError('It must be a list such as activity=Uraian,needs=Input.');
  };
}
