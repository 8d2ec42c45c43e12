// From a checked model to an output: view → layout → scene → format. What a format needs is loaded when it is asked for.
import { type BinaryName, type FormatName, isSingle } from './choices.js';
import { type Compilation, compile } from './compile.js';
import { type Drawn, defaultView, lay, wantedOf } from './document.js';
import { findProcesses } from './drawing/view/select.js';
import type { Subject } from './drawing/view/subject.js';
import type { Diagnostic, Outcome } from './language/diagnostic/diagnostic.js';
import { nearest } from './language/diagnostic/nearest.js';
import { collect } from './language/diagnostic/report.js';
import type { Project } from './language/model/project.js';
import type { Source } from './language/source/source.js';
import { checkOptions, type RenderOptions } from './render-options.js';
import { write, writeBpmn } from './write.js';

/** What `render` gives; `T` is what the format is made of. */
export interface Rendered<T extends string | Uint8Array = string | Uint8Array> {
  /**
   * The whole output: a text with its final newline, or the bytes of a PNG or PDF; `undefined` where nothing could be drawn
   * (`diagnostics` says why).
   */
  readonly output: T | undefined;
  /** Findings of the text, then those of the drawing. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Draws a text, a source, a project or something already compiled. `pdf` and `html` hold all processes in written order, the other
 * formats of a drawing hold one.
 *
 * Findings never stop a drawing: what can be drawn is drawn. An option with a value that does not exist is a `TypeError`; `png` where
 * the optional package that paints it is missing is an `Error` that says so. Nothing else is ever thrown.
 *
 * @example
 * const { output, diagnostics } = await render(text, { view: 'lanes', to: 'svg' });
 */
export function render(
  input: string | Source | Project | Compilation,
  options: RenderOptions & { readonly to: BinaryName },
): Promise<Rendered<Uint8Array>>;
export function render(
  input: string | Source | Project | Compilation,
  options?: RenderOptions & { readonly to?: Exclude<FormatName, BinaryName> },
): Promise<Rendered<string>>;
export function render(input: string | Source | Project | Compilation, options?: RenderOptions): Promise<Rendered>;
export async function render(
  input: string | Source | Project | Compilation,
  options: RenderOptions = {},
): Promise<Rendered> {
  checkOptions(options);
  const compilation = typeof input === 'object' && 'model' in input ? input : compile(input, options);
  const to = options.to ?? 'svg';
  if (to === 'json') {
    const { modelToJson } = await import('./formats/json/index.js');
    return { output: modelToJson(compilation.model), diagnostics: compilation.diagnostics };
  }
  const chosen = choose(compilation, options, to);
  if (to === 'bpmn') {
    const output = await writeBpmn(compilation.model, chosen.value);
    return { output, diagnostics: [...compilation.diagnostics, ...chosen.diagnostics] };
  }
  if (to === 'xlsx') {
    const { writeXlsx } = await import('./workbook.js');
    const output = await writeXlsx(
      compilation.model,
      { ...wantedOf(compilation, options), subjects: chosen.value },
      options,
    );
    return { output, diagnostics: [...compilation.diagnostics, ...chosen.diagnostics] };
  }
  if (to === 'md') {
    const { writeMarkdown } = await import('./markdown.js');
    const wanted = { ...wantedOf(compilation, options), subjects: chosen.value };
    const { value, diagnostics } = await writeMarkdown(compilation.model, wanted, options);
    return { output: value, diagnostics: [...compilation.diagnostics, ...chosen.diagnostics, ...diagnostics] };
  }
  const drawn = await drawAll(chosen.value, compilation, options);
  const written = await write(drawn.value, to, compilation.model, options);
  const found = [chosen, drawn, written].flatMap(({ diagnostics }) => diagnostics);
  return { output: written.value, diagnostics: [...compilation.diagnostics, ...found] };
}

/** Draws one subject after the other; those of which nothing came out are left out, and the findings say why. */
async function drawAll(
  subjects: readonly Subject[],
  { model, project }: Compilation,
  options: RenderOptions,
): Promise<Outcome<readonly Drawn[]>> {
  const found: Diagnostic[] = [];
  const value: Drawn[] = [];
  for (const [done, subject] of subjects.entries()) {
    options.progress?.({ done, total: subjects.length, process: subject.id });
    const drawn = await lay(model, subject, options);
    const paged = pagesOf(drawn.value, options.page, project);
    found.push(...drawn.diagnostics, ...paged.diagnostics);
    if (paged.value.layout.pages.length > 0) value.push(paged.value);
  }
  return { value, diagnostics: found };
}

/** All pages, or the one that is wanted. */
function pagesOf(drawn: Drawn, page: number | undefined, project: Project): Outcome<Drawn> {
  const { pages } = drawn.layout;
  if (page === undefined || pages.length === 0) return { value: drawn, diagnostics: [] };
  const { report, diagnostics } = collect();
  if (page > pages.length) report('view/no-such-page', startOf(project), { page, pages: pages.length });
  return { value: { ...drawn, layout: { ...drawn.layout, pages: pages.slice(page - 1, page) } }, diagnostics };
}

/** What to draw; nothing, with a finding that says why, where there is nothing or where one has to be chosen. */
function choose(compilation: Compilation, options: RenderOptions, to: FormatName): Outcome<readonly Subject[]> {
  const { model, project } = compilation;
  const { process: name } = options;
  const { report, diagnostics } = collect();
  const { map, subjects } = wantedOf(compilation, options);
  const found = findProcesses(model, name);
  if (subjects.length === 1 || (subjects.length > 1 && !isSingle(to, name))) return { value: subjects, diagnostics };
  // of many maps in one picture the widest is meant
  if (subjects.length > 1 && map !== undefined) return { value: subjects.slice(0, 1), diagnostics };
  if (subjects.length > 1) {
    report('view/which-process', startOf(project), { names: subjects.map(({ id }) => `"${id}"`).join(', ') });
  } else if (found.length === 0 && name !== undefined) {
    const known = model.processes.flatMap((process) => [process.id, process.name]);
    report('view/unknown-process', startOf(project), { name, near: nearest(name, known) ?? '' });
  } else {
    report('view/nothing-to-draw', startOf(project), {
      view: options.view ?? (found[0] ? defaultView(found[0]) : 'lanes'),
    });
  }
  return { value: [], diagnostics };
}

const startOf = (project: Project) => ({ path: project.entries[0] ?? '', start: 0, end: 0 });
