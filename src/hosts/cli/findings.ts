// Shows findings to a person, and decides what they mean for the exit code.
import type { Compilation, Diagnostic, Locale } from '../../index.js';
import { prettyAll } from '../../index.js';
import { type Exit, exit, type Io } from './io.js';
import { colorsFor, say, sayLines } from './terminal.js';
import { summaryWords } from './words.js';

/** The language of messages about a file: the wanted one, else that of the first process in the file, else that of the project. */
export function localesOf({ model }: Compilation, wanted: Locale | undefined): (path: string) => Locale {
  const languages = new Map<string, Locale>();
  for (const { origin, language } of model.processes) {
    if (!languages.has(origin.path)) languages.set(origin.path, language);
  }
  return (path) => wanted ?? languages.get(path) ?? model.language;
}

/** Writes findings with the lines that they are about to standard error. */
export function sayFindings(
  diagnostics: readonly Diagnostic[],
  compilation: Compilation,
  wanted: Locale | undefined,
  io: Io,
): void {
  const localeOf = localesOf(compilation, wanted);
  const { files } = compilation.project;
  const sourceOf = (path: string) => (Object.hasOwn(files, path) ? files[path]?.source : undefined);
  const lines = prettyAll(diagnostics, sourceOf, (finding) => localeOf(finding.span.path));
  sayLines(io.stderr, lines, colorsFor(io.stderr, io.env));
}

/** One line on what was found in how many files. */
export function saySummary(compilation: Compilation, wanted: Locale | undefined, io: Io): void {
  const { diagnostics, project, truncated } = compilation;
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((finding) => finding.severity === severity).length;
  const counts = {
    errors: count('error'),
    warnings: count('warning'),
    notes: count('info'),
    files: Object.keys(project.files).length,
  };
  if (diagnostics.length > 0) say(io.stderr, '');
  say(io.stderr, summaryWords(counts, truncated, localesOf(compilation, wanted)(project.entries[0] ?? '')));
}

/** Errors end a command with 1. */
export function exitFor(diagnostics: readonly Diagnostic[]): Exit {
  return diagnostics.some((finding) => finding.severity === 'error') ? exit.findings : exit.fine;
}
