// `alur check`: what is wrong in the files, for people or for programs.
import type { Locale } from '../../../index.js';
import { exitFor, localesOf, sayFindings, saySummary } from '../findings.js';
import { type Exit, exit, type Io } from '../io.js';
import { load } from '../load.js';
import { say } from '../terminal.js';
import { words } from '../words.js';

export interface CheckOptions {
  readonly report: 'pretty' | 'json' | 'sarif' | 'github';
  readonly maxWarnings?: number;
  readonly lang?: Locale;
}

/** Checks the files. Reports for programs go to standard output, findings for people to standard error. */
export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<Exit> {
  const { compilation } = await load(files, io, options.lang ?? 'en');
  const localeOf = localesOf(compilation, options.lang);
  if (options.report === 'pretty') {
    sayFindings(compilation.diagnostics, compilation, options.lang, io);
    saySummary(compilation, options.lang, io);
  } else {
    const { report } = await import('../../../report.js');
    io.stdout.write(report(compilation, options.report, localeOf));
  }
  const warnings = compilation.diagnostics.filter((finding) => finding.severity === 'warning').length;
  if (options.maxWarnings !== undefined && warnings > options.maxWarnings) {
    const locale = localeOf(compilation.project.entries[0] ?? '');
    say(io.stderr, words('tooManyWarnings', locale, warnings, options.maxWarnings));
    return exit.findings;
  }
  return exitFor(compilation.diagnostics);
}
