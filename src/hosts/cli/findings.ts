// Shows findings to a person, and decides what they mean for the exit code.
import {
  type CheckOptions,
  type Compilation,
  type Diagnostic,
  isMendable,
  type Locale,
  type PrettyLine,
  pretty,
  prettyRun,
  retell,
  sourceIn,
  visible,
} from '../../index.js';
import { type Exit, exit, type Io } from './io.js';
import { colorsFor, say, sayLines } from './terminal.js';
import { type Counts, countWords, summaryWords, words } from './words.js';

/** The language of messages about a file: the wanted one, else that of the first process in the file, else that of the project. */
export function localesOf({ model }: Compilation, wanted: Locale | undefined): (path: string) => Locale {
  const languages = new Map<string, Locale>();
  for (const { origin, language } of model.processes) {
    if (!languages.has(origin.path)) languages.set(origin.path, language);
  }
  return (path) => wanted ?? languages.get(path) ?? model.language;
}

/** How findings are shown to a person. */
export interface Showing {
  readonly lang: Locale | undefined;
  /** Show how it comes to what is found, step by step, where a finding has a run. */
  readonly explain?: boolean | undefined;
}

/**
 * Writes findings with the lines that they are about to standard error, those of a file together. Where several files have some, each
 * begins with a line of its own.
 */
export function sayFindings(
  diagnostics: readonly Diagnostic[],
  compilation: Compilation,
  { lang, explain = false }: Showing,
  io: Io,
): void {
  const localeOf = localesOf(compilation, lang);
  const sourceOf = (path: string) => sourceIn(compilation.project, path);
  const files = new Map<string, Diagnostic[]>();
  for (const finding of diagnostics) {
    const { path } = finding.span;
    const known = files.get(path);
    if (known === undefined) files.set(path, [finding]);
    else known.push(finding);
  }
  const blocks = [...files].flatMap(([path, findings]) => {
    const locale = localeOf(path);
    const shown = findings.map((finding) => [
      ...pretty(finding, sourceOf, locale),
      ...(explain ? prettyRun(retell(finding, compilation.model), sourceOf, locale) : []),
    ]);
    const head = [{ tag: 'place', text: `${visible(path)}: ${countWords(countsOf(findings), locale)}` } as const];
    return files.size > 1 ? [[head], ...shown] : shown;
  });
  const lines: PrettyLine[] = blocks.flatMap((block, i) => (i === 0 ? block : [[], ...block]));
  sayLines(io.stderr, lines, colorsFor(io.stderr, io.env));
}

function countsOf(findings: readonly Diagnostic[]): Counts {
  const count = (severity: Diagnostic['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('info') };
}

/** What was found in how many files, how much of it can be mended at once, and whom else one could ask. */
export function saySummary(compilation: Compilation, options: CheckOptions, wanted: Locale | undefined, io: Io): void {
  const { diagnostics, project, truncated, model } = compilation;
  const locale = localesOf(compilation, wanted)(project.entries[0] ?? '');
  if (diagnostics.length > 0) say(io.stderr, '');
  say(io.stderr, summaryWords(countsOf(diagnostics), Object.keys(project.files).length, truncated, locale));
  const mendable = diagnostics.filter((finding) => isMendable(finding, compilation)).length;
  if (mendable > 0) say(io.stderr, words(mendable === 1 ? 'mendableOne' : 'mendable', locale, mendable));
  const { profile = 'standard' } = options;
  if (profile !== 'sop' && model.processes.some((process) => process.sop !== undefined))
    say(io.stderr, words('askReviewer', locale));
  const isMapped = model.units.length > 0 || model.processes.some(({ children }) => children.length > 0);
  if (profile !== 'map' && isMapped) say(io.stderr, words('askMapReviewer', locale));
}

/** Errors end a command with 1. */
export function exitFor(diagnostics: readonly Diagnostic[]): Exit {
  return diagnostics.some((finding) => finding.severity === 'error') ? exit.findings : exit.fine;
}
