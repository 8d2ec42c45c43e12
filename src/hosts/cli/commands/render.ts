// `alur render`: draws processes, each into a file of its own, or all into one document.
import { posix } from 'node:path';
import {
  type DocxDrawingName,
  hasPages,
  type IdentityName,
  isBinary,
  type OrientationName,
  type PaperName,
} from '../../../choices.js';
import {
  type Defaults,
  type Diagnostic,
  render as draw,
  type Locale,
  type Profile,
  type Rendered,
  type RenderOptions,
  type ThemeName,
  type ViewName,
  visible,
} from '../../../index.js';
import { drawingsBeside, foreignBeside, saveBeside } from '../beside.js';
import { localesOf, sayFindings } from '../findings.js';
import { type Exit, exit, type Io, refuse } from '../io.js';
import { type Job, jobsOf, siteJobs } from '../jobs.js';
import { type Loaded, load } from '../load.js';
import { logoFrom } from '../logo.js';
import { formatOf, isShared, save, type Target } from '../output.js';
import { type ProgressLine, progressOn } from '../progress.js';
import { settingsOf } from '../settings.js';
import { colorsFor, say } from '../terminal.js';
import { problemWords, words } from '../words.js';

export interface RenderCommandOptions {
  readonly view?: ViewName;
  readonly to?: Target;
  readonly output?: string;
  readonly process?: string;
  readonly theme?: ThemeName;
  readonly direction?: 'right' | 'down';
  readonly layout?: 'compact' | 'layered';
  readonly paper?: PaperName;
  readonly orientation?: OrientationName;
  readonly margin?: number;
  readonly identity?: IdentityName;
  readonly docxDrawing?: DocxDrawingName;
  readonly drawing?: 'beside' | 'none';
  readonly columnNumbers?: true;
  readonly things?: true;
  readonly flows?: true;
  readonly captions?: boolean;
  readonly logo?: string;
  readonly page?: number;
  readonly scale?: number;
  readonly profile?: Profile;
  readonly config?: string;
  readonly lang?: Locale;
}

/** How a job ended; `message` says why it failed, where findings do not. */
interface Result {
  readonly code: Exit;
  readonly message?: string;
  readonly findings?: readonly Diagnostic[];
}

/** What all jobs share. */
interface Desk {
  readonly loaded: Loaded;
  readonly options: RenderOptions;
  readonly io: Io;
  readonly locale: Locale;
  /** Is each drawing written beside the text that shows it? */
  readonly beside: boolean;
}

/**
 * Draws what the files hold. Findings are shown; only what could not be drawn ends with 1. Where each process gets a file of its own,
 * one that fails leaves the others done and is reported at the end.
 */
export async function render(files: readonly string[], options: RenderCommandOptions, io: Io): Promise<Exit> {
  const { output: path = '-' } = options;
  const format = formatOf(path, options, options.lang ?? 'en');
  refuseMisfit(path, format, options, io);
  const loaded = await load(files, io, options.lang ?? 'en', {
    need: format === 'site' || isShared(path) ? 'what can be read' : 'all',
    ...settingsOf(options),
  });
  const { compilation, defaults } = loaded;
  const lang = options.lang ?? defaults.lang;
  const locale = localesOf(compilation, lang)(compilation.project.entries[0] ?? '');
  const logo = await logoFrom(options.logo, loaded, io, locale);
  const drawing = drawOptions(options, logo, defaults);
  const jobs =
    format === 'site'
      ? await siteJobs(loaded, path, drawing)
      : jobsOf(loaded, options.process, path, format, drawing.view, locale);
  const beside = format === 'md' && path !== '-' && options.drawing !== 'none';
  const desk = { loaded, options: format === 'site' ? drawing : { ...drawing, to: format }, io, locale, beside };
  const results = await workOff(jobs, desk);
  const findings = new Set([...compilation.diagnostics, ...results.flatMap((result) => result.findings ?? [])]);
  sayFindings([...findings], compilation, { lang }, io);
  const unread = loaded.problems.map((problem) => ({
    code: exit.misuse,
    message: problemWords('read', problem, locale),
  }));
  return conclude([...unread, ...results], io);
}

function refuseMisfit(path: string, format: Target, options: RenderCommandOptions, io: Io): void {
  const { page, lang = 'en' } = options;
  if (format === 'site') {
    if (path === '-' || path.includes('{process}')) refuse(words('siteNeedsFolder', lang));
    const narrowed = (['process', 'view', 'page'] as const).find((name) => options[name] !== undefined);
    if (narrowed !== undefined) refuse(words('siteIsWhole', lang, `--${narrowed}`));
    return;
  }
  if (page !== undefined && !hasPages(format)) refuse(words('wholeDocument', lang, format));
  if (path === '-' && isBinary(format) && io.stdout.isTTY === true) refuse(words('notForTerminals', lang, format));
}

/** What is asked for, else what the settings say; `--no-captions` can only be said, not taken back. */
function drawOptions(asked: RenderCommandOptions, logo: RenderOptions['logo'], defaults: Defaults): RenderOptions {
  const { output: _output, process: _process, lang: _lang, logo: _logo, to: _to, ...others } = asked;
  const { profile: _profile, config: _config, drawing: _drawing, captions, ...given } = others;
  const { lang: _own, keywords: _keywords, captions: usual, ...rest } = defaults;
  const shown = captions !== false && usual !== false;
  return { ...rest, ...given, captions: shown, ...(logo === undefined ? {} : { logo }) };
}

async function workOff(jobs: readonly Job[], desk: Desk): Promise<readonly Result[]> {
  const line = progressOn(desk.io);
  const results: Result[] = [];
  try {
    for (const [at, job] of jobs.entries()) {
      const several = jobs.length > 1 ? { done: at, total: jobs.length } : {};
      results.push(await workOn(job, desk, line, several));
    }
  } finally {
    line.end();
  }
  return results;
}

async function workOn(
  job: Job,
  { loaded, options, io, locale, beside }: Desk,
  line: ProgressLine,
  several: { readonly done?: number; readonly total?: number },
): Promise<Result> {
  const { path, shared, process } = job;
  const progress: RenderOptions['progress'] = (at) => {
    const { done, total } = { ...at, ...several };
    line.show(done, total, at.process);
  };
  try {
    const asked = { ...options, progress, ...(process === undefined ? {} : { process }) };
    const besides = beside ? drawingsBeside(path, loaded.compilation, asked) : new Map<string, string>();
    const foreign = await foreignBeside(besides, io);
    if (foreign !== undefined)
      return { code: exit.misuse, message: problemWords('write', foreign, locale), findings: [] };
    const shown = beside ? { drawingAt: (id: string) => posix.basename(besides.get(id) ?? '') } : {};
    const { output, diagnostics } = await made(job, { loaded, options: { ...options, ...shown, progress } }, several);
    if (output === undefined) return undrawn(diagnostics, several.total === undefined ? undefined : process, locale);
    const problem =
      (await save({ path, output, folders: shared }, loaded.inputs, io)) ??
      (await saveBeside(besides, { ...asked, to: 'svg' }, loaded, io));
    if (problem === undefined) return { code: exit.fine, findings: diagnostics };
    return { code: exit.misuse, message: problemWords('write', problem, locale), findings: diagnostics };
  } catch (error) {
    if (isMissingPackage(error))
      return { code: exit.misuse, message: words('missingPackage', locale, options.to ?? '') };
    if (several.total === undefined) throw error;
    const reason = visible(error instanceof Error ? error.message : String(error));
    return { code: exit.fault, message: words('faultyDrawing', locale, process ?? '', reason) };
  }
}

/** The output of a job: a page of a site, or what the options ask for. */
async function made(
  { process, make, links }: Job,
  { loaded, options }: Pick<Desk, 'loaded' | 'options'>,
  { done = 0, total = 1 }: { readonly done?: number; readonly total?: number },
): Promise<Rendered> {
  if (make === undefined) {
    const asked = { ...options, ...(process === undefined ? {} : { process }), ...(links && { links }) };
    return draw(loaded.compilation, asked);
  }
  options.progress?.({ done, total, process: process ?? '' });
  const { value, diagnostics } = await make();
  return { output: value, diagnostics };
}

/** The painter of PNG is not there on every machine. */
function isMissingPackage(error: unknown): boolean {
  return (error as { readonly code?: unknown } | null)?.code === 'ALUR_MISSING_PACKAGE';
}

/** Nothing came out, and the findings say why; among several drawings it is said which one is missing. */
function undrawn(findings: readonly Diagnostic[], process: string | undefined, locale: Locale): Result {
  const misuse = findings.some((finding) => finding.code === 'view/no-such-page');
  return {
    code: misuse ? exit.misuse : exit.findings,
    findings,
    ...(process === undefined ? {} : { message: words('notDrawn', locale, process) }),
  };
}

/** Says what failed, and gives the gravest of all codes. */
function conclude(results: readonly Result[], io: Io): Exit {
  const { red } = colorsFor(io.stderr, io.env);
  let gravest: Exit = exit.fine;
  for (const { code, message } of results) {
    if (message !== undefined) say(io.stderr, `${red('error:')} ${visible(message)}`);
    if (code > gravest) gravest = code;
  }
  return gravest;
}
