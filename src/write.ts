// From what is laid out to an output: scenes where something is painted, then the format. Each is loaded when it is asked for.
import type { FormatName } from './choices.js';
import type { Drawn } from './document.js';
import type { Links } from './drawing/scene/links.js';
import type { Scene } from './drawing/scene/scene.js';
import type { Subject } from './drawing/view/subject.js';
import type { Diagnostic, Outcome } from './language/diagnostic/diagnostic.js';
import { collect } from './language/diagnostic/report.js';
import type { Model } from './language/model/model.js';
import type { RenderOptions } from './render-options.js';

/** What is written in a format. */
export type Output = string | Uint8Array;

/** Writes what is drawn in a format; several processes only in one that holds several. */
export async function write(
  drawn: readonly Drawn[],
  to: Exclude<FormatName, 'json' | 'bpmn' | 'md'>,
  model: Model,
  options: RenderOptions,
): Promise<Outcome<Output | undefined>> {
  if (drawn.length === 0) return plain(undefined);
  if (to === 'layout') {
    const { layoutToJson } = await import('./formats/layout/index.js');
    return plain(drawn.map(({ layout }) => layoutToJson(layout)).join(''));
  }
  if (to === 'csv') {
    const [{ toCsv }, { stepTable }] = await Promise.all([
      import('./formats/csv/index.js'),
      import('./analysis/steps.js'),
    ]);
    const tables = drawn.flatMap(({ view, subject }) => {
      if ('table' in view) return [view.table];
      return subject.process === undefined ? [] : [stepTable(model, subject.process)];
    });
    return plain(tables.map(toCsv).join(''));
  }
  const boxes = to === 'pdf' || to === 'png' ? await missing(drawn) : [];
  const { value, diagnostics } = await writePainted(drawn, to, model, options);
  return { value, diagnostics: [...boxes, ...diagnostics] };
}

/** Writes flows as BPMN. It has symbols of its own, so nothing is laid out before. */
export async function writeBpmn(model: Model, subjects: readonly Subject[]): Promise<string | undefined> {
  const flows = subjects.flatMap(({ process }) => (process !== undefined && process.steps.length > 0 ? [process] : []));
  if (flows.length === 0) return undefined;
  const { toBpmn } = await import('./formats/bpmn/index.js');
  return toBpmn(model, flows);
}

async function writePainted(
  drawn: readonly Drawn[],
  to: Exclude<FormatName, 'json' | 'bpmn' | 'md' | 'layout' | 'csv'>,
  model: Model,
  options: RenderOptions,
): Promise<Outcome<Output | undefined>> {
  const scenes = await paintAll(drawn, options, await linksOf(drawn, to, options));
  if (to === 'svg' || to === 'png') {
    const { toSvg } = await import('./formats/svg/index.js');
    return to === 'svg'
      ? { value: toSvg(scenes.flat()), diagnostics: leftOut(drawn) }
      : writePng(scenes.flat(), drawn, options);
  }
  const organization = organizationOf(drawn, model);
  if (to === 'docx') {
    const { writeDocx } = await import('./word.js');
    return plain(await writeDocx(drawn, scenes, { organization, year: yearOf(drawn) }, model, options));
  }
  return plain(
    to === 'pdf'
      ? await writePdf(drawn, scenes, organization, options)
      : await writeHtml(drawn, scenes, organization, model, options),
  );
}

const plain = (value: Output | undefined): Outcome<Output | undefined> => ({ value, diagnostics: [] });

/** Letters that the fonts in PDF and PNG do not have are empty boxes there, which is said once for each process. */
async function missing(drawn: readonly Drawn[]): Promise<readonly Diagnostic[]> {
  const { missingLetters } = await import('./drawing/layout/letters.js');
  const { report, diagnostics } = collect();
  for (const { subject, layout } of drawn) {
    const found = missingLetters(layout);
    if (found) report('layout/missing-letters', subject.origin, found, { process: subject.id });
  }
  return diagnostics;
}

/** An SVG embeds no bitmap, so such a logo is not in it, which is said. */
function leftOut(drawn: readonly Drawn[]): readonly Diagnostic[] {
  const { report, diagnostics } = collect();
  for (const { subject, view } of drawn) {
    if (view.kind !== 'sop' || view.identity.logo?.type !== 'bitmap') continue;
    const { logo = '', origin = subject.origin } = subject.process?.sop ?? {};
    report('view/logo-not-in-svg', origin, { logo }, { process: subject.id });
  }
  return diagnostics;
}

/** A picture of all pages, unless it would be too large for any program to open. */
async function writePng(
  scenes: readonly Scene[],
  [drawn]: readonly Drawn[],
  { scale = 2 }: RenderOptions,
): Promise<Outcome<Output | undefined>> {
  const [{ sizeOf, toSvg }, { fitsPng, largestScale, toPng }] = await Promise.all([
    import('./formats/svg/index.js'),
    import('./formats/png/index.js'),
  ]);
  const { width, height } = sizeOf(scenes);
  if (fitsPng(width, height, scale)) return plain(await toPng(toSvg(scenes, { bitmaps: true }), { scale }));
  const { report, diagnostics } = collect();
  const most = Math.floor(largestScale(width, height) * 10) / 10;
  if (drawn !== undefined) report('view/too-many-pixels', drawn.subject.origin, { scale, most });
  return { value: undefined, diagnostics };
}

/** Are its pages sheets of paper? */
const isPaged = ({ kind }: Drawn['view'], paper: RenderOptions['paper']): boolean =>
  kind === 'sop' || (kind === 'lanes' && paper !== undefined);

async function writePdf(
  drawn: readonly Drawn[],
  scenes: readonly (readonly Scene[])[],
  organization: readonly string[],
  { date, paper }: RenderOptions,
): Promise<Output> {
  const { toPdf } = await import('./formats/pdf/index.js');
  const chapters = drawn.map(({ subject, view, layout }, at) => {
    const { title, language } = layout;
    return { id: subject.id, title, language, layout, scenes: scenes[at] ?? [], paged: isPaged(view, paper) };
  });
  const year = yearOf(drawn);
  return toPdf(chapters, { organization, ...(year && { year }), ...(date && { date }) });
}

async function writeHtml(
  drawn: readonly Drawn[],
  scenes: readonly (readonly Scene[])[],
  organization: readonly string[],
  model: Model,
  { paper }: RenderOptions,
): Promise<Output> {
  const [{ toHtml }, { toSvg }, { flowView }, { loadWebFonts }, { paperOf }] = await Promise.all([
    import('./formats/html/index.js'),
    import('./formats/svg/index.js'),
    import('./drawing/view/flow.js'),
    import('./drawing/font/load.js'),
    import('./drawing/layout/paper.js'),
  ]);
  const contentOf = (view: Drawn['view'], { process }: Subject) => {
    if (view.kind === 'sop') return { flow: view.flow, identity: view.identity };
    if ('table' in view) return { table: view.table, description: view.description };
    if (view.kind === 'table') return { flow: view };
    return process === undefined ? {} : { flow: flowView(model, process, 'table') };
  };
  const chapters = drawn.map(({ subject, view, layout }, at) => ({
    id: subject.id,
    title: layout.title,
    language: layout.language,
    drawings: (scenes[at] ?? []).map((scene) => ({
      svg: toSvg(scene, { bitmaps: true }),
      width: scene.width,
      height: scene.height,
    })),
    paged: isPaged(view, paper),
    paper: paperOf(paper ?? 'a4'),
    ...contentOf(view, subject),
  }));
  return toHtml(chapters, { organization, fonts: await loadWebFonts() });
}

/** What a symbol opens: in a page the processes that it holds, else what the caller says. */
async function linksOf(drawn: readonly Drawn[], to: FormatName, { links }: RenderOptions): Promise<Links> {
  if (to !== 'html') return (id) => links?.(id);
  const { anchorOf } = await import('./formats/html/anchor.js');
  const anchors = new Map(drawn.map(({ subject }, at) => [subject.id, `#${anchorOf(at)}`]));
  return (id) => anchors.get(id) ?? links?.(id);
}

/** The scenes of what is drawn, in the theme that is wanted or that suits the view. */
export async function paintAll(
  drawn: readonly Drawn[],
  { theme }: RenderOptions,
  links: Links,
): Promise<readonly (readonly Scene[])[]> {
  const [{ themes }, { paintFlow }] = await Promise.all([
    import('./drawing/theme/theme.js'),
    import('./drawing/scene/flow.js'),
  ]);
  return drawn.map(({ layout }) => {
    const wanted = theme ?? (layout.view === 'table' || layout.view === 'sop' ? 'official' : 'plain');
    return paintFlow(layout, typeof wanted === 'string' ? themes[wanted] : wanted, links);
  });
}

/** The lines of the organisation that all of the processes have in common, the widest first. */
function organizationOf(drawn: readonly Drawn[], { units }: Model): readonly string[] {
  const [first = [], ...others] = drawn.map(({ subject: { process, unit: own } }) => {
    if (process?.sop !== undefined && process.sop.organization.length > 0) return process.sop.organization;
    const titles: string[] = [];
    let unit = units.find(({ id }) => id === (own?.id ?? process?.unit));
    while (unit !== undefined) {
      const { title, parent } = unit;
      titles.unshift(title);
      unit = units.find(({ id }) => id === parent);
    }
    return titles;
  });
  const differs = first.findIndex((line, at) => others.some((lines) => lines[at] !== line));
  return differs < 0 ? first : first.slice(0, differs);
}

/** The latest year in which one of them takes effect. */
function yearOf(drawn: readonly Drawn[]): string | undefined {
  const years = drawn.flatMap(({ subject: { process } }) => /^\d{4}(?=-)/.exec(process?.sop?.effective ?? '') ?? []);
  return years.sort().at(-1);
}
