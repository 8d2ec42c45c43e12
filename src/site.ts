// From a checked model to a folder of pages. What stands on a page is drawn only when the page is asked for.
import { type MapName, mapViewNames } from './choices.js';
import type { Compilation } from './compile.js';
import { fitsMap, lay } from './document.js';
import type { Links } from './drawing/scene/links.js';
import type { Subject } from './drawing/view/subject.js';
import type { SiteContent, SiteDrawing, SitePage, SitePlan } from './formats/site/index.js';
import type { Diagnostic, Outcome } from './language/diagnostic/diagnostic.js';
import { roughly, timeWords } from './language/diagnostic/time-words.js';
import type { Model } from './language/model/model.js';
import { checkOptions, type RenderOptions } from './render-options.js';
import { paintAll } from './write.js';

/** A file of a site. */
export interface SiteFile {
  /** Relative to the folder of the site, with `/`; safe on every system. */
  readonly path: string;
  /** Id of the process or unit that it is about; empty for files about everything. */
  readonly subject: string;
  /** Draws what stands on it and gives the whole text, with the findings of its drawings. */
  readonly make: () => Promise<Outcome<string>>;
}

/** Options of `site`: those of `render` that have to do with how things are drawn. */
export type SiteOptions = Pick<
  RenderOptions,
  | 'theme'
  | 'direction'
  | 'layout'
  | 'paper'
  | 'orientation'
  | 'margin'
  | 'identity'
  | 'columnNumbers'
  | 'captions'
  | 'logo'
>;

/**
 * The files of a site about everything that was compiled: `index.html` with the units and a search over all titles, a page for each unit,
 * process and SOP, and the style sheet. It works from a disk, without a server and without a network; only the search needs a script.
 * The same input gives the same bytes.
 *
 * @example
 * for (const file of await site(compile(project))) await write(file.path, (await file.make()).value);
 */
export async function site(compilation: Compilation, options: SiteOptions = {}): Promise<readonly SiteFile[]> {
  checkOptions(options);
  const { model, soundness, workingDay } = compilation;
  const { pageOf, planOf, siteStyle, stylePath } = await import('./formats/site/index.js');
  const plan = planOf(model);
  const numbers = await numbersOf(model, soundness, workingDay);
  const style: SiteFile = {
    path: stylePath,
    subject: '',
    make: async () => {
      const { loadWebFonts } = await import('./drawing/font/load.js');
      return { value: siteStyle(await loadWebFonts()), diagnostics: [] };
    },
  };
  const pages = plan.pages.map(
    (page): SiteFile => ({
      path: page.path,
      subject: page.subject.id,
      make: async () => {
        const { value, diagnostics } = await contentOf(model, plan, page, options);
        return { value: pageOf(plan, page, numbers(page, value)), diagnostics };
      },
    }),
  );
  return [style, ...pages];
}

/** Columns of coverage that a first page has room for. */
const covered: ReadonlySet<string> = new Set([
  ...['unit', 'regency', 'level0', 'level1', 'level2', 'level3', 'maps'],
  ...['withoutMap', 'mapsWithoutSop', 'sops', 'complete', 'sound'],
]);

/** Answers a page's content with its numbers: measures of flows and units, and coverage on the first page. Counted once for all pages. */
async function numbersOf(
  model: Model,
  soundness: Compilation['soundness'],
  workingDay: number,
): Promise<(page: SitePage, content: SiteContent) => SiteContent> {
  const [{ measure }, { coverage }, { figuresOfFlow, figuresOfUnit, siteWords }] = await Promise.all([
    import('./analysis/measure.js'),
    import('./analysis/coverage/coverage.js'),
    import('./formats/site/index.js'),
  ]);
  const measures = new Map(measure(model, { workingDay }).map((one) => [one.process, one]));
  const day = workingDay * 60;
  return (page, content) => {
    const { process, unit, language } = page.subject;
    if (page.kind === 'home') return { ...content, tables: [...content.tables, ...coverageTables()] };
    const one = process && measures.get(process.id);
    if (one !== undefined)
      return {
        ...content,
        figures: figuresOfFlow(one, language, (minutes) => timeWords(roughly(minutes, day), day, language)),
      };
    if (unit === undefined) return content;
    const own = model.processes.filter(({ within }) => within === unit.id);
    const known = own.flatMap(({ id }) => measures.get(id) ?? []);
    const procedures = own.filter(({ sop }) => sop !== undefined).length;
    return { ...content, figures: figuresOfUnit(known, procedures, language, siteWords(language)) };
  };

  function coverageTables(): SiteContent['tables'] {
    if (model.units.length === 0) return [];
    const { units, regencies } = coverage(model, { soundness });
    const table = regencies.rows.length > 1 ? regencies : units;
    const shown = table.columns.map(({ key }) => covered.has(key));
    const pick = <T>(list: readonly T[]): T[] => list.filter((_, k) => shown[k]);
    return [{ ...table, id: 'coverage', columns: pick(table.columns), rows: table.rows.map(pick) }];
  }
}

/** Tables stand on the pages as tables, so they are not drawn. */
const tableNames = ['sipoc', 'raci', 'handoffs'] as const;
/** Columns that only name their rows. */
const naming: ReadonlyMap<string, readonly number[]> = new Map([
  ['sipoc', [2, 3]],
  ['raci', [0, 1]],
  ['handoffs', [0]],
]);
const isTable = (view: MapName): view is (typeof tableNames)[number] =>
  (tableNames as readonly string[]).includes(view);

/**
 * The views that a page shows. The first page leaves all but the widest map to those of its units; inside a process the order of its
 * parts says more than their categories do, and there is no tree of one more level than the list below has.
 */
function viewsOf({ kind, subject }: SitePage, { units }: Model): readonly SiteDrawing['view'][] {
  if (kind === 'sop') return ['sop'];
  if (kind === 'home' && units.length > 0) return subject.processes.length > 0 ? ['landscape'] : [];
  const maps = mapViewNames.filter((view): view is Exclude<MapName, (typeof tableNames)[number]> => !isTable(view));
  const fitting = subject.processes.length === 0 ? [] : maps.filter((view) => fitsMap(view, subject));
  const inside = kind === 'process' && fitting.includes('subprocess');
  const left: readonly MapName[] = inside ? ['landscape', 'tree'] : ['subprocess'];
  const shown = fitting.filter((view) => !left.includes(view));
  return (subject.process?.steps.length ?? 0) > 0 ? ['lanes', ...shown] : shown;
}

async function contentOf(
  model: Model,
  plan: SitePlan,
  page: SitePage,
  options: SiteOptions,
): Promise<Outcome<SiteContent>> {
  const { subject, kind } = page;
  const { process } = subject;
  const { hrefBetween } = await import('./formats/site/index.js');
  const links: Links = (id) => {
    const to = plan.about.get(id);
    return to === undefined || to === page ? undefined : hrefBetween(page, to);
  };
  const diagnostics: Diagnostic[] = [];
  const drawings: SiteDrawing[] = [];
  let identity: SiteContent['identity'];
  for (const view of viewsOf(page, model)) {
    const drawn = await drawingOf(model, subject, view, options, links);
    diagnostics.push(...drawn.diagnostics);
    if (drawn.value === undefined) continue;
    drawings.push(drawn.value.drawing);
    identity ??= drawn.value.identity;
  }
  const flow = process && process.steps.length > 0 ? await flowOf(model, subject) : undefined;
  const bare = kind === 'sop' || (kind === 'home' && model.units.length > 0);
  const tables = bare ? [] : await tablesOf(model, subject);
  return { value: { drawings, tables, ...(flow && { flow }), ...(identity && { identity }) }, diagnostics };
}

interface DrawnView {
  readonly drawing: SiteDrawing;
  readonly identity?: SiteContent['identity'];
}

async function drawingOf(
  model: Model,
  subject: Subject,
  view: SiteDrawing['view'],
  { paper, ...options }: SiteOptions,
  links: Links,
): Promise<Outcome<DrawnView | undefined>> {
  // lane maps are read on the screen here, in one piece
  const manner = view === 'sop' && paper !== undefined ? { ...options, paper } : options;
  const { value: drawn, diagnostics } = await lay(model, subject, { ...manner, view });
  if (drawn.layout.pages.length === 0) return { value: undefined, diagnostics };
  const [{ toSvg }, [scenes = []]] = await Promise.all([
    import('./formats/svg/index.js'),
    paintAll([drawn], options, links),
  ]);
  const sheets = scenes.map((scene) => ({
    svg: toSvg(scene, { bitmaps: true }),
    width: scene.width,
    height: scene.height,
  }));
  const identity = drawn.view.kind === 'sop' ? drawn.view.identity : undefined;
  const drawing = { view, description: drawn.layout.description, sheets };
  return { value: { drawing, ...(identity && { identity }) }, diagnostics };
}

async function flowOf(model: Model, { process }: Subject): Promise<SiteContent['flow']> {
  const { flowView } = await import('./drawing/view/flow.js');
  return process && flowView(model, process, 'table');
}

/** The tables of a subject that say something. */
async function tablesOf(model: Model, subject: Subject): Promise<SiteContent['tables']> {
  const { tableMapView } = await import('./drawing/view/map/table.js');
  const named = subject.process !== undefined || subject.processes.length > 0;
  if (!named) return [];
  return tableNames
    .filter((name) => name === 'sipoc' || fitsMap(name, subject))
    .map((name) => tableMapView(model, subject, name).table)
    .filter(({ id, rows }) => rows.some((row) => row.some((value, k) => !!value && !naming.get(id)?.includes(k))));
}
