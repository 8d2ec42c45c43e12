// From a checked model to an output: view → layout → scene → format. What a format needs is loaded when it is asked for.
import { type FormatName, formatNames, type ThemeName, themeNames, type ViewName, viewNames } from './choices.js';
import { type Compilation, type CompileOptions, compile } from './compile.js';
import type { Layout } from './drawing/layout/layout.js';
import type { Theme } from './drawing/theme/theme.js';
import { findProcesses, flowsOf } from './drawing/view/select.js';
import type { Diagnostic, Outcome } from './language/diagnostic/diagnostic.js';
import { nearest } from './language/diagnostic/nearest.js';
import { collect } from './language/diagnostic/report.js';
import type { Model, Process } from './language/model/model.js';
import type { Project } from './language/model/project.js';
import type { Source } from './language/source/source.js';

/** Options of `render`; all may be left out. */
export interface RenderOptions extends CompileOptions {
  /** Default: `table` for a process with an `sop` block, `lanes` for any other flow. */
  readonly view?: ViewName;
  /** Default `svg`. */
  readonly to?: FormatName;
  /** Id of a process, or the last names of it. Needed where several could be drawn. */
  readonly process?: string;
  /** A theme's name, or one of your own (`defineTheme`). Default: `official` for tables, `plain` for maps. */
  readonly theme?: ThemeName | Theme;
  /** Lane maps: where the work flows to. `right` (default) has horizontal bands, `down` has columns. */
  readonly direction?: 'right' | 'down';
  /** Lane maps: `compact` (default), or `layered`, strictly in time from layer to layer (loads ELK). */
  readonly layout?: 'compact' | 'layered';
}

/** What `render` gives. */
export interface Rendered {
  /** The whole output, final newline included; `undefined` where nothing could be drawn (`diagnostics` says why). */
  readonly output: string | undefined;
  /** Findings of the text, then those of the drawing. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Draws a text, a source, a project or something already compiled.
 *
 * Findings never stop a drawing: what can be drawn is drawn. An option with a value that does not exist is a `TypeError`;
 * nothing else is ever thrown.
 *
 * @example
 * const { output, diagnostics } = await render(text, { view: 'lanes', to: 'svg' });
 */
export async function render(
  input: string | Source | Project | Compilation,
  options: RenderOptions = {},
): Promise<Rendered> {
  checkOptions(options);
  const compilation = typeof input === 'object' && 'model' in input ? input : compile(input, options);
  const { model } = compilation;
  if (options.to === 'json') {
    const { modelToJson } = await import('./formats/json/index.js');
    return { output: modelToJson(model), diagnostics: compilation.diagnostics };
  }
  const { report, diagnostics } = collect();
  const process = choose(model, options, compilation.project, report);
  if (process === undefined) return { output: undefined, diagnostics: [...compilation.diagnostics, ...diagnostics] };
  const view = options.view ?? defaultView(process);
  const { value: layout, diagnostics: laid } = await lay(model, process, view, options);
  const found = [...compilation.diagnostics, ...laid];
  if (options.to === 'layout') {
    const { layoutToJson } = await import('./formats/layout/index.js');
    return { output: layoutToJson(layout), diagnostics: found };
  }
  return { output: await draw(layout, view, options), diagnostics: found };
}

/** The view that shows best what the process is. */
export function defaultView(process: Process): ViewName {
  return process.sop === undefined ? 'lanes' : 'table';
}

async function lay(model: Model, process: Process, view: ViewName, options: RenderOptions): Promise<Outcome<Layout>> {
  const { flowView } = await import('./drawing/view/flow.js');
  const shown = flowView(model, process, view);
  if (view === 'table') {
    const { layoutTable } = await import('./drawing/layout/table.js');
    return layoutTable(shown);
  }
  const { layoutLanes } = await import('./drawing/layout/lanes.js');
  const direction = options.direction ?? 'right';
  if (options.layout !== 'layered') return layoutLanes(shown, { direction });
  const { layeredColumns } = await import('./drawing/layout/elk/columns.js');
  return layoutLanes(shown, { direction, columns: await layeredColumns(shown) });
}

async function draw(layout: Layout, view: ViewName, options: RenderOptions): Promise<string> {
  const [{ themes }, { paintFlow }, { toSvg }] = await Promise.all([
    import('./drawing/theme/theme.js'),
    import('./drawing/scene/flow.js'),
    import('./formats/svg/index.js'),
  ]);
  const wanted = options.theme ?? (view === 'table' ? 'official' : 'plain');
  return toSvg(paintFlow(layout, typeof wanted === 'string' ? themes[wanted] : wanted));
}

/** The one process to draw, or `undefined` with a finding that says why there is none. */
function choose(
  model: Model,
  options: RenderOptions,
  project: Project,
  report: ReturnType<typeof collect>['report'],
): Process | undefined {
  const start = { path: project.entries[0] ?? '', start: 0, end: 0 };
  const found = findProcesses(model, options.process);
  if (found.length === 0 && options.process !== undefined) {
    const known = model.processes.flatMap((process) => [process.id, process.name]);
    report('view/unknown-process', start, { name: options.process, near: nearest(options.process, known) ?? '' });
    return undefined;
  }
  const flows = flowsOf(found);
  if (flows.length > 1) {
    report('view/which-process', start, { names: flows.map((process) => `"${process.id}"`).join(', ') });
    return undefined;
  }
  if (flows.length === 0) report('view/nothing-to-draw', start, { view: options.view ?? 'lanes' });
  return flows[0];
}

function checkOptions(options: RenderOptions): void {
  const check = (name: string, value: unknown, known: readonly string[]): void => {
    if (value === undefined || (typeof value === 'string' && known.includes(value))) return;
    throw new TypeError(`${name}: ${JSON.stringify(value)} is none of ${known.join(', ')}`);
  };
  check('view', options.view, viewNames);
  check('to', options.to, formatNames);
  check('direction', options.direction, ['right', 'down']);
  check('layout', options.layout, ['compact', 'layered']);
  if (typeof options.theme !== 'object' || options.theme === null) check('theme', options.theme, themeNames);
}
