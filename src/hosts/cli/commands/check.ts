// `alur check`: what is wrong in the files, for people or for programs.
import { type Locale, type Profile, visible } from '../../../index.js';
import type { FileProblem } from '../../node/index.js';
import { exitFor, localesOf, sayFindings, saySummary } from '../findings.js';
import { type Exit, exit, type Io } from '../io.js';
import { load } from '../load.js';
import { colorsFor, say } from '../terminal.js';
import { problemWords, words } from '../words.js';

export interface CheckOptions {
  readonly report: 'pretty' | 'json' | 'sarif' | 'github';
  readonly profile?: Profile;
  readonly maxWarnings?: number;
  readonly lang?: Locale;
}

/** Checks the files. Reports for programs go to standard output, findings for people to standard error. */
export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<Exit> {
  const { compilation, problems } = await load(files, io, options.lang ?? 'en', {
    need: 'what can be read',
    ...(options.profile === undefined ? {} : { check: { profile: options.profile } }),
  });
  const localeOf = localesOf(compilation, options.lang);
  if (options.report === 'pretty') {
    sayFindings(compilation.diagnostics, compilation, options.lang, io);
    if (problems.length === 0 || compilation.diagnostics.length > 0) saySummary(compilation, options.lang, io);
  } else {
    const { report } = await import('../../../report.js');
    io.stdout.write(report(compilation, options.report, localeOf));
  }
  if (problems.length > 0) return reportUnread(problems, localeOf(compilation.project.entries[0] ?? ''), io);
  const warnings = compilation.diagnostics.filter((finding) => finding.severity === 'warning').length;
  if (options.maxWarnings !== undefined && warnings > options.maxWarnings) {
    const locale = localeOf(compilation.project.entries[0] ?? '');
    say(io.stderr, words('tooManyWarnings', locale, warnings, options.maxWarnings));
    return exit.findings;
  }
  return exitFor(compilation.diagnostics);
}

/** Files that could not be read leave the others checked, but nobody may take the whole for right. */
function reportUnread(problems: readonly FileProblem[], locale: Locale, io: Io): Exit {
  const { red } = colorsFor(io.stderr, io.env);
  for (const problem of problems) say(io.stderr, `${red('error:')} ${visible(problemWords('read', problem, locale))}`);
  return exit.misuse;
}
