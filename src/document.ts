// From a process to the geometry of its drawing: logo → view → layout. Each is loaded when it is asked for.
import { isMap, type MapName, type PaperName, type ViewName } from './choices.js';
import type { Compilation } from './compile.js';
import type { LanesOptions } from './drawing/layout/lanes.js';
import type { Layout } from './drawing/layout/layout.js';
import type { Picture } from './drawing/picture/picture.js';
import type { MapView } from './drawing/view/map/map-view.js';
import { flowSubjects, subjectsToDraw } from './drawing/view/select.js';
import type { SopView } from './drawing/view/sop.js';
import type { Subject } from './drawing/view/subject.js';
import type { FlowView } from './drawing/view/view.js';
import type { Outcome, Report } from './language/diagnostic/diagnostic.js';
import { collect } from './language/diagnostic/report.js';
import type { Model, Process } from './language/model/model.js';
import type { RenderOptions } from './render-options.js';

/** A process, a unit or everything as it is shown, and where everything goes. */
export interface Drawn {
  readonly subject: Subject;
  readonly view: SopView | FlowView | MapView;
  readonly layout: Layout;
}

/** The view that shows best what the process is. */
export function defaultView(process: Process): ViewName {
  return process.sop === undefined ? 'lanes' : 'sop';
}

/** What there is to draw. */
export interface Wanted {
  /** The view, where it is one of many processes. */
  readonly map?: MapName;
  readonly subjects: readonly Subject[];
}

/**
 * What is meant to be drawn, in written order: for a view of flows the processes with one, for a map the subjects that it can show, the
 * widest first. A name means a process or a unit. Without a view: flows where there are any, else landscapes.
 */
export function wantedOf(
  compilation: Compilation,
  { view, process: name }: { readonly view?: ViewName; readonly process?: string },
): Wanted {
  if (view === undefined || !isMap(view)) {
    const flows = flowSubjects(compilation, name);
    if (view !== undefined || flows.length > 0) return { subjects: flows };
  }
  const map = view ?? 'landscape';
  const subjects = subjectsToDraw(compilation.model, name, (subject) => fitsMap(map, subject));
  return { map, subjects };
}

/** Can a view of many processes show this? */
export function fitsMap(view: MapName, { processes, process }: Subject): boolean {
  if (view === 'subprocess') return process !== undefined && processes.length > 0;
  if (processes.length > 0) return true;
  return view !== 'landscape' && view !== 'tree' && process !== undefined && process.steps.length > 0;
}

/** Lays out one subject. Where nothing can be laid out there are no pages, and the findings say why. */
export async function lay(model: Model, subject: Subject, options: RenderOptions): Promise<Outcome<Drawn>> {
  const { process } = subject;
  const view = options.view ?? (process && process.steps.length > 0 ? defaultView(process) : 'landscape');
  if (isMap(view) || process === undefined) return layMap(model, subject, isMap(view) ? view : 'landscape', options);
  if (view === 'sop') return laySop(model, subject, process, options);
  // a table in a document of pages is one in pages
  if (view === 'table' && options.to === 'docx')
    return laySop(model, subject, process, { ...options, identity: 'none' });
  const { flowView } = await import('./drawing/view/flow.js');
  const shown = flowView(model, process, view, options);
  const { value, diagnostics } = await layFlow(shown, process, options);
  return { value: { subject, view: shown, layout: value }, diagnostics };
}

async function layMap(model: Model, subject: Subject, name: MapName, options: RenderOptions): Promise<Outcome<Drawn>> {
  const { view, laid } = await mapOf(model, subject, name, options);
  return { value: { subject, view, layout: laid.value }, diagnostics: laid.diagnostics };
}

async function mapOf(
  model: Model,
  subject: Subject,
  name: MapName,
  { flows }: RenderOptions,
): Promise<{ readonly view: MapView; readonly laid: Outcome<Layout> }> {
  if (name === 'landscape') {
    const { landscapeView } = await import('./drawing/view/map/landscape.js');
    const { layoutLandscape } = await import('./drawing/layout/map/landscape.js');
    const view = landscapeView(model, subject);
    return { view, laid: layoutLandscape(view, { ...(flows !== undefined && { flows }) }) };
  }
  if (name === 'tree') {
    const { treeView } = await import('./drawing/view/map/tree.js');
    const { layoutTree } = await import('./drawing/layout/map/tree.js');
    const view = treeView(model, subject);
    return { view, laid: layoutTree(view) };
  }
  if (name === 'subprocess' || name === 'relations') {
    const { layoutSided } = await import('./drawing/layout/map/sided.js');
    const view =
      name === 'subprocess'
        ? (await import('./drawing/view/map/subprocess.js')).subprocessView(model, subject)
        : (await import('./drawing/view/map/relations.js')).relationsView(model, subject);
    return { view, laid: await layoutSided(view) };
  }
  const { tableMapView } = await import('./drawing/view/map/table.js');
  const { layoutTableMap } = await import('./drawing/layout/map/table.js');
  const view = tableMapView(model, subject, name);
  return { view, laid: layoutTableMap(view) };
}

async function layFlow(shown: FlowView, process: Process, options: RenderOptions): Promise<Outcome<Layout>> {
  if (shown.kind === 'table') {
    const { layoutTable } = await import('./drawing/layout/table.js');
    return layoutTable(shown);
  }
  const { direction = 'right', paper } = options;
  const columns = options.layout === 'layered' ? await layered(shown) : undefined;
  const manner = { direction, ...(columns && { columns }) };
  if (paper !== undefined) return layLanesOnPaper(shown, process, { ...options, paper }, manner);
  const { layoutLanes } = await import('./drawing/layout/lanes.js');
  return layoutLanes(shown, manner);
}

async function layered(shown: FlowView): Promise<ReadonlyMap<string, number>> {
  const { layeredColumns } = await import('./drawing/layout/elk/columns.js');
  return layeredColumns(shown);
}

async function layLanesOnPaper(
  shown: FlowView,
  process: Process,
  { paper, orientation, margin }: RenderOptions & { readonly paper: PaperName },
  manner: LanesOptions,
): Promise<Outcome<Layout>> {
  const [{ layoutLanesOnPaper }, { sheetWords }] = await Promise.all([
    import('./drawing/layout/lane-pages.js'),
    import('./drawing/view/sop.js'),
  ]);
  const { footer, connectors } = sheetWords(process);
  return layoutLanesOnPaper(shown, {
    ...manner,
    paper,
    ...(orientation === undefined ? {} : { orientation }),
    ...(margin === undefined ? {} : { margin }),
    footer,
    words: connectors,
  });
}

async function laySop(
  model: Model,
  subject: Subject,
  process: Process,
  options: RenderOptions,
): Promise<Outcome<Drawn>> {
  const [{ sopView }, { layoutSop }] = await Promise.all([
    import('./drawing/view/sop.js'),
    import('./drawing/layout/sop.js'),
  ]);
  const { report, diagnostics: found } = collect();
  const { margin, identity, columnNumbers } = options;
  const logo = identity === 'none' ? undefined : await logoOf(process, options, report);
  const view = sopView(model, process, {
    ...(logo === undefined ? {} : { logo }),
    ...(options.captions === undefined ? {} : { captions: options.captions }),
  });
  const orientation = options.orientation ?? view.orientation;
  const { value, diagnostics } = layoutSop(view, {
    paper: options.paper ?? view.paper ?? 'a4',
    ...(orientation === undefined ? {} : { orientation }),
    ...(margin === undefined ? {} : { margin }),
    ...(identity === undefined ? {} : { identity }),
    ...(columnNumbers === undefined ? {} : { columnNumbers }),
  });
  return { value: { subject, view, layout: value }, diagnostics: [...found, ...diagnostics] };
}

/** The picture at the head of the identity. One that is named, or handed in, but cannot be used is reported. */
async function logoOf(process: Process, { logo }: RenderOptions, report: Report): Promise<Picture | undefined> {
  const { sop } = process;
  const bytes = typeof logo === 'function' ? await logo(process) : logo;
  if (bytes === undefined) {
    if (sop?.logo !== undefined) report('view/no-logo', sop.origin, { logo: sop.logo }, { process: process.id });
    return undefined;
  }
  const { readPicture } = await import('./drawing/picture/read.js');
  const picture = readPicture(bytes);
  if (picture === undefined) {
    report('view/unusable-logo', sop?.origin ?? process.origin, { logo: sop?.logo ?? '' }, { process: process.id });
  }
  return picture;
}
