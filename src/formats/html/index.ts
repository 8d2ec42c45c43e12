// "alur/html": processes as one page that needs nothing else: drawings, and the same content as tables, on screens and on paper.
import type { DataTable } from '../../analysis/data-table.js';
import type { IdentityView } from '../../drawing/view/identity.js';
import type { FlowView } from '../../drawing/view/view.js';
import { anchorOf } from './anchor.js';
import { dataTable } from './data-table.js';
import { element, escaped, type Markup, textOf } from './element.js';
import { identityTable } from './identity.js';
import { scrolling } from './scrolling.js';
import { sha256 } from './sha256.js';
import { type Sheet, sheetClass, styleSheet, type WebFonts } from './style.js';
import { flowTable, type Target } from './table.js';
import { type PageWords, pageWords } from './words.js';

export { loadWebFonts } from '../../drawing/font/load.js';

/** A page of a drawing: SVG that `toSvg` has made, and its size in user units of 1/96 inch. */
export interface HtmlDrawing extends Sheet {
  readonly svg: string;
}

/** One process of a page. */
export interface HtmlChapter {
  /** Id of the process; steps that run it lead here. */
  readonly id: string;
  readonly title: string;
  readonly language: 'en' | 'id';
  readonly drawings: readonly HtmlDrawing[];
  /** Are the drawings sheets of paper with margins of their own? Others are fitted on `paper` when they are printed. */
  readonly paged: boolean;
  /** Either way round; default A4. */
  readonly paper?: Sheet;
  /** The flow as a table has it, with its rows. */
  readonly flow?: FlowView;
  /** What a map of processes says, as a table. */
  readonly table?: DataTable;
  /** The drawing in two sentences. Default: those of the flow. */
  readonly description?: string;
  readonly identity?: IdentityView;
}

/** Options of `toHtml`; all may be left out. */
export interface HtmlOptions {
  /** Default: the title of the only chapter, or what all are: "Standard Operating Procedures" or "Processes". */
  readonly title?: string;
  /** Stands over the title, the widest organisation first. */
  readonly organization?: readonly string[];
  /** Fonts to embed, WOFF2 in base64 (`loadWebFonts`). Default: none; then Arial or a font like it must be there. */
  readonly fonts?: WebFonts;
}

/**
 * Processes as one HTML page, in this order, final newline included.
 *
 * The page holds everything that it needs, runs no script, and forbids itself all else by a security policy. What a drawing shows stands
 * below it as a table for those who cannot see it. It is light or dark as the reader's system is (drawings keep their theme), and prints
 * the drawings alone: one sheet for each, on paper of its size.
 *
 * @example
 * const html = toHtml([{ id, title, language: 'id', drawings: [{ svg: toSvg(scene), width, height }], paged: false, flow }]);
 */
export function toHtml(chapters: readonly HtmlChapter[], options: HtmlOptions = {}): string {
  const [first] = chapters;
  const language = first?.language ?? 'en';
  const words = pageWords[language];
  const single = chapters.length === 1 ? first : undefined;
  const all = chapters.length > 0 && chapters.every(({ identity }) => identity) ? words.procedures : words.processes;
  const title = options.title ?? single?.title ?? all;
  const targets = new Map(
    chapters.map(({ id, title }, i): [string, Target] => [id, { href: `#${anchorOf(i)}`, title }]),
  );
  const sheets = sheetsOf(chapters);
  const articles = chapters.map((chapter, i) => articleOf(chapter, i, single === undefined, targets, sheets));
  const style = styleSheet(sheets, options.fonts);
  const sources = `style-src 'sha256-${sha256(style)}'; img-src data:;${options.fonts ? ' font-src data:;' : ''}`;
  const policy = `default-src 'none'; ${sources} base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${textOf([
  element(
    'header',
    {},
    (options.organization ?? []).map((line) => element('p', { class: 'note' }, line)),
    element('h1', {}, title),
  ),
  single ? [] : contentsOf(chapters, words),
  element('main', {}, articles),
])}</body>
</html>
`;
}

function contentsOf(chapters: readonly HtmlChapter[], words: PageWords): Markup {
  return element(
    'nav',
    { 'aria-labelledby': 'contents' },
    element('h2', { id: 'contents' }, words.contents),
    element(
      'ol',
      {},
      chapters.map(({ title, language }, i) =>
        element('li', {}, element('a', { href: `#${anchorOf(i)}`, lang: language }, title)),
      ),
    ),
  );
}

function articleOf(
  chapter: HtmlChapter,
  position: number,
  several: boolean,
  targets: ReadonlyMap<string, Target>,
  sheets: readonly Sheet[],
): Markup {
  const { title, language, identity, flow, table, description = flow?.description ?? '' } = chapter;
  const words = pageWords[language];
  const anchor = anchorOf(position);
  const steps = `${anchor}-steps`;
  const heading = (id: string, level: 2 | 3, text: string): Markup => element(`h${several ? level : 2}`, { id }, text);
  return element(
    'article',
    { id: anchor, lang: language, 'aria-label': title },
    several ? heading(`${anchor}-title`, 2, title) : [],
    element('p', { class: 'words' }, element('a', { href: `#${steps}` }, words.skip)),
    drawingsOf(chapter, words, sheets),
    element(
      'section',
      { class: 'words', 'aria-label': `${flow ? words.steps : words.table}: ${title}` },
      identity
        ? [
            heading(`${anchor}-identity`, 3, words.identity),
            scrolling(words.identity, identityTable(identity, title, words.organization)),
          ]
        : [],
      heading(steps, 3, flow ? words.steps : words.table),
      element('p', { class: 'note' }, description),
      flow ? scrolling(words.steps, flowTable(flow, words, targets)) : [],
      table ? scrolling(table.title, dataTable(table)) : [],
      several ? element('p', {}, element('a', { href: '#contents' }, words.back)) : [],
    ),
  );
}

function drawingsOf(chapter: HtmlChapter, words: PageWords, sheets: readonly Sheet[]): Markup {
  const { drawings, paged } = chapter;
  const pages = drawings.map((drawing) => {
    const kind = sheetClass(sheets.findIndex((sheet) => sameSize(sheet, sheetOf(drawing, chapter))));
    return element('div', { class: `sheet ${kind}${paged ? '' : ' fitted'}` }, { markup: drawing.svg });
  });
  return element('figure', {}, scrolling(words.drawing, pages));
}

const a4: Sheet = { width: (210 * 96) / 25.4, height: (297 * 96) / 25.4 };

/** The paper that a drawing is printed on: its own, or that of its chapter the way it fits better. */
function sheetOf(drawing: Sheet, { paged, paper = a4 }: HtmlChapter): Sheet {
  if (paged) return drawing;
  const [short, long] = [Math.min(paper.width, paper.height), Math.max(paper.width, paper.height)];
  return drawing.width > drawing.height ? { width: long, height: short } : { width: short, height: long };
}

const sameSize = (a: Sheet, b: Sheet): boolean => a.width === b.width && a.height === b.height;

/** Each size of paper once. */
function sheetsOf(chapters: readonly HtmlChapter[]): Sheet[] {
  const sheets: Sheet[] = [];
  for (const chapter of chapters) {
    for (const drawing of chapter.drawings) {
      const { width, height } = sheetOf(drawing, chapter);
      if (!sheets.some((sheet) => sameSize(sheet, { width, height }))) sheets.push({ width, height });
    }
  }
  return sheets;
}
