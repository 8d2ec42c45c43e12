// `alur render`: draws processes, each into a file of its own, or one to standard output.
import {
  type Diagnostic,
  render as draw,
  type FormatName,
  findProcesses,
  flowsOf,
  type Locale,
  nearest,
  type Process,
  type RenderOptions,
  type ThemeName,
  type ViewName,
  visible,
} from '../../../index.js';
import { localesOf, sayFindings } from '../findings.js';
import { type Exit, exit, type Io, refuse } from '../io.js';
import { type Loaded, load } from '../load.js';
import { type Drawing, formatOf, isShared, pathFor, save } from '../output.js';
import { words } from '../words.js';

export interface RenderCommandOptions {
  readonly view?: ViewName;
  readonly to?: FormatName;
  readonly output?: string;
  readonly process?: string;
  readonly theme?: ThemeName;
  readonly direction?: 'right' | 'down';
  readonly layout?: 'compact' | 'layered';
  readonly page?: number;
  readonly lang?: Locale;
}

/** Draws what the files hold. Findings are shown, but only a drawing that could not be made ends with 1. */
export async function render(files: readonly string[], options: RenderCommandOptions, io: Io): Promise<Exit> {
  const path = options.output ?? '-';
  const format = formatOf(path, options.to, options.lang ?? 'en');
  const loaded = await load(files, io, options.lang ?? 'en');
  const { compilation } = loaded;
  const locale = localesOf(compilation, options.lang)(compilation.project.entries[0] ?? '');
  if (options.page !== undefined && options.page > 1) refuse(words('onlyPage', locale, 1, options.page));
  const chosen = format === 'json' ? [] : choose(loaded, options, path, locale);
  const findings = new Set<Diagnostic>(compilation.diagnostics);
  const drawings: Drawing[] = [];
  const taken = new Set<string>();
  for (const process of chosen.length === 0 ? [undefined] : chosen) {
    const { output, diagnostics } = await draw(
      compilation,
      drawOptions(options, format, process?.id ?? options.process),
    );
    for (const finding of diagnostics) findings.add(finding);
    if (output === undefined) continue;
    drawings.push({ path: pathFor(path, process?.id, format, taken), output, folders: isShared(path) });
  }
  sayFindings([...findings], compilation, options.lang, io);
  if (drawings.length === 0) return exit.findings;
  await save(drawings, loaded.inputs, io, locale);
  return exit.fine;
}

function drawOptions(options: RenderCommandOptions, to: FormatName, process: string | undefined): RenderOptions {
  const { view, theme, direction, layout } = options;
  return {
    to,
    ...(process === undefined ? {} : { process }),
    ...(view === undefined ? {} : { view }),
    ...(theme === undefined ? {} : { theme }),
    ...(direction === undefined ? {} : { direction }),
    ...(layout === undefined ? {} : { layout }),
  };
}

/**
 * The processes to draw: those that `--process` names, else those of the files that were given (not of imported ones). Empty where
 * there is none with steps; the library then says so.
 */
function choose(
  { compilation }: Loaded,
  options: RenderCommandOptions,
  path: string,
  locale: Locale,
): readonly Process[] {
  const { model, project } = compilation;
  const found = findProcesses(model, options.process);
  if (found.length === 0 && options.process !== undefined) refuseUnknown(options.process, compilation.model, locale);
  const entries = new Set(project.entries);
  const own = found.filter((process) => options.process !== undefined || entries.has(process.origin.path));
  const flows = flowsOf(own);
  if (flows.length > 1 && !isShared(path))
    refuse(words('whichProcess', locale, flows.map((process) => process.id).join(', ')));
  return flows;
}

function refuseUnknown(name: string, model: Loaded['compilation']['model'], locale: Locale): never {
  const ids = flowsOf(model.processes).map((process) => process.id);
  const names = [...ids, ...model.processes.map((process) => process.name), ...model.units.map((unit) => unit.name)];
  const near = nearest(name, names);
  const hint = near === undefined ? '' : words('didYouMean', locale, near);
  refuse(words('unknownProcess', locale, visible(name), hint, ids.join(', ') || '—'));
}
