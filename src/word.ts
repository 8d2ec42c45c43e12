// From what is drawn to a Word document: SOPs as native tables with their shapes, maps as pictures with the tables that say the same.
import type { Drawn } from './document.js';
import { paperOf } from './drawing/layout/paper.js';
import type { Scene } from './drawing/scene/scene.js';
import { sheetWords } from './drawing/view/sop.js';
import type { DocxChapter, DocxPicture, DocxSheet } from './formats/docx/index.js';
import type { Model } from './language/model/model.js';
import { tablesOf } from './reading.js';
import type { RenderOptions } from './render-options.js';

/** What the book is called after. */
export interface BookFacts {
  readonly organization: readonly string[];
  readonly year: string | undefined;
}

/** Writes everything that is drawn as one document. `scenes`: those of each, page by page. */
export async function writeDocx(
  drawn: readonly Drawn[],
  scenes: readonly (readonly Scene[])[],
  { organization, year }: BookFacts,
  model: Model,
  options: RenderOptions,
): Promise<Uint8Array> {
  const { toDocx } = await import('./formats/docx/index.js');
  const chapters: DocxChapter[] = [];
  for (const [at, one] of drawn.entries()) chapters.push(await chapterOf(one, scenes[at] ?? [], model, options));
  const { date } = options;
  return toDocx(chapters, { organization, ...(year && { year }), ...(date && { date }) });
}

async function chapterOf(
  drawn: Drawn,
  scenes: readonly Scene[],
  model: Model,
  options: RenderOptions,
): Promise<DocxChapter> {
  const { view, layout } = drawn;
  const { title, description, language, pages } = layout;
  const head = { title, description, language, sheet: sheetOf(drawn, options) };
  if (view.kind !== 'sop') {
    const pictures: DocxPicture[] = [];
    const { untitled } = await import('./drawing/scene/overlay.js');
    for (const [k, scene] of scenes.entries()) {
      const page = pages[k];
      pictures.push(
        await pictureOf(page ? untitled(page, scene, options.paper !== undefined && view.kind === 'lanes') : scene),
      );
    }
    return { kind: 'map', ...head, pictures, tables: await tablesOf(model, drawn.subject, view) };
  }
  const own = { kind: 'table', ...head, flow: view.flow, pages, scenes } as const;
  const { identity } = view;
  const logo = identity.logo === undefined ? undefined : await logoOf(drawn, scenes);
  const drawings = options.docxDrawing === 'image' ? await overlays(drawn, scenes) : undefined;
  return { ...own, identity, ...(logo && { logo }), ...(drawings && { drawings }) };
}

/** The paper that a chapter is printed on, and what stands at the foot of its pages. */
function sheetOf({ subject, view, layout }: Drawn, options: RenderOptions): DocxSheet {
  const sop = view.kind === 'sop' ? view : undefined;
  const [first] = layout.pages;
  const wide = first === undefined || first.width >= first.height;
  const { width, height, margin } = paperOf(
    options.paper ?? sop?.paper ?? 'a4',
    options.orientation ?? sop?.orientation ?? (sop !== undefined || wide ? 'landscape' : 'portrait'),
    options.margin,
  );
  const page = { en: 'Page', id: 'Halaman' }[layout.language];
  const footer = sop?.footer ?? (subject.process ? sheetWords(subject.process).footer : { text: '', page });
  return { width, height, margin, footer };
}

/** Word looks fonts up by one name. */
const inArial = (scene: Scene): Scene => ({ ...scene, fontFamily: 'Arial' });

/** A scene as a picture; of a very large one the pixels are fewer. */
async function pictureOf(scene: Scene): Promise<DocxPicture> {
  const [{ toSvg }, { toPng, largestScale }] = await Promise.all([
    import('./formats/svg/index.js'),
    import('./formats/png/index.js'),
  ]);
  const { width, height } = scene;
  const scale = Math.min(2, Math.floor(largestScale(width, height) * 100) / 100);
  const png = await toPng(toSvg(scene, { bitmaps: true }), { scale });
  return { width, height, png, svg: toSvg(inArial(scene), { bitmaps: true }) };
}

/** Symbols and arrows alone, page by page, cut to where they are. */
async function overlays({ layout }: Drawn, scenes: readonly Scene[]): Promise<readonly DocxPicture[]> {
  const { overlayOf } = await import('./drawing/scene/overlay.js');
  const pictures: DocxPicture[] = [];
  for (const [k, scene] of scenes.entries()) {
    const page = layout.pages[k];
    const overlay = page && overlayOf(page, scene);
    pictures.push(overlay ? await pictureOf(overlay) : { width: 1, height: 1, png: new Uint8Array() });
  }
  return pictures;
}

/** The logo as it was laid out. */
async function logoOf({ layout }: Drawn, scenes: readonly Scene[]): Promise<DocxPicture | undefined> {
  const placed = layout.pages.flatMap(({ pictures = [] }) => pictures)[0];
  const [scene] = scenes;
  if (placed === undefined || scene === undefined) return undefined;
  const { picture, w: width, h: height } = placed;
  if (picture.type === 'bitmap') {
    const png = Uint8Array.from(atob(picture.data), (letter) => letter.charCodeAt(0));
    return { width, height, png };
  }
  const { paintPicture } = await import('./drawing/scene/picture.js');
  return pictureOf({ ...scene, width, height, items: paintPicture({ ...placed, x: 0, y: 0 }) });
}
