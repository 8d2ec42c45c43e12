// `alur check`: what is wrong in the files, for people or for programs; and, if wanted, mends what can be mended safely.
import { type Compilation, type Locale, type Profile, visible } from '../../../index.js';
import type { FileProblem } from '../../node/index.js';
import { exitFor, localesOf, sayFindings, saySummary } from '../findings.js';
import { type Exit, exit, type Io, refuse } from '../io.js';
import { type Loaded, load } from '../load.js';
import type { reports } from '../options.js';
import { settingsOf } from '../settings.js';
import { colorsFor, say } from '../terminal.js';
import { problemWords, words } from '../words.js';

export interface CheckCommandOptions {
  readonly report: (typeof reports.now)[number];
  readonly profile?: Profile;
  readonly config?: string;
  readonly today?: string;
  readonly explain?: true;
  readonly fix?: true;
  readonly dryRun?: true;
  readonly maxWarnings?: number;
  readonly lang?: Locale;
}

/**
 * Checks the files. Reports for programs go to standard output, findings for people to standard error. With `fix` what is reported, and
 * what decides the exit code, is what is left.
 */
export async function check(files: readonly string[], options: CheckCommandOptions, io: Io): Promise<Exit> {
  const { report: form, explain } = options;
  refuseMisfit(files, options);
  const loaded = await load(files, io, options.lang ?? 'en', { need: 'what can be read', ...settingsOf(options) });
  const lang = options.lang ?? loaded.defaults.lang;
  const compilation = await settled(loaded, { ...options, ...(lang && { lang }) }, io);
  const localeOf = localesOf(compilation, lang);
  const locale = localeOf(compilation.project.entries[0] ?? '');
  const { diagnostics } = compilation;
  if (form === 'pretty') {
    sayFindings(diagnostics, compilation, { lang, explain }, io);
    if (loaded.problems.length === 0 || diagnostics.length > 0) saySummary(compilation, loaded.options, lang, io);
  } else {
    const { report } = await import('../../../report.js');
    io.stdout.write(report(compilation, form, localeOf));
  }
  if (loaded.problems.length > 0) return reportUnread(loaded.problems, locale, io);
  const warnings = diagnostics.filter((finding) => finding.severity === 'warning').length;
  if (options.maxWarnings !== undefined && warnings > options.maxWarnings) {
    say(io.stderr, words('tooManyWarnings', locale, warnings, options.maxWarnings));
    return exit.findings;
  }
  return exitFor(diagnostics);
}

/** Standard output holds one thing: a report for programs, a mended text, or the changes to come. */
function refuseMisfit(files: readonly string[], { fix, dryRun, report, lang = 'en' }: CheckCommandOptions): void {
  if (dryRun && !fix) refuse(words('dryRunAlone', lang));
  if (!fix) return;
  if (files.includes('-') && files.length > 1) refuse(words('fixOneInput', lang));
  if ((dryRun || files.includes('-')) && report !== 'pretty') refuse(words('outputTaken', lang, report));
}

/** What is known about the files: as they are, or after mending. */
async function settled(loaded: Loaded, { fix, dryRun, lang }: CheckCommandOptions, io: Io): Promise<Compilation> {
  if (!fix) return loaded.compilation;
  const { compilation } = loaded;
  const locale = localesOf(compilation, lang)(compilation.project.entries[0] ?? '');
  const { fixFiles } = await import('../fixing.js');
  return fixFiles(loaded, dryRun === true, locale, io);
}

/** Files that could not be read leave the others checked, but nobody may take the whole for right. */
function reportUnread(problems: readonly FileProblem[], locale: Locale, io: Io): Exit {
  const { red } = colorsFor(io.stderr, io.env);
  for (const problem of problems) say(io.stderr, `${red('error:')} ${visible(problemWords('read', problem, locale))}`);
  return exit.misuse;
}
