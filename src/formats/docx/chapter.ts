// The body of a chapter: the tables of an SOP with the shapes over them, or the pictures of a map with its tables.
import { type FileChild, HeadingLevel, Paragraph, type ParagraphChild } from 'docx';
import type { Page } from '../../drawing/layout/layout.js';
import { drawnExtent } from '../../drawing/scene/overlay.js';
import type { DocxChapter, DocxMapChapter, DocxTableChapter } from './content.js';
import { dataTable } from './data-table.js';
import { flowTable } from './flow.js';
import { identityTable } from './identity.js';
import { floatingAt, pictureRun } from './picture.js';
import { canvasOf } from './shapes.js';
import { anchor, emu, paragraph, twips } from './text.js';
import { bookWords } from './words.js';

/** The chapter at a position in the document. */
export const chapterBody = (chapter: DocxChapter, position: number): FileChild[] =>
  chapter.kind === 'table' ? tablesOf(chapter, position * listsOfChapter) : mapOf(chapter);

/** More lists than an identity has. */
const listsOfChapter = 16;

const hasIdentity = ({ cells }: Page): boolean => cells.some(({ id }) => id.startsWith('identity/'));

function tablesOf(chapter: DocxTableChapter, firstList: number): FileChild[] {
  const { identity, flow, pages, sheet, logo } = chapter;
  const left = Math.ceil(sheet.margin);
  const named = identity !== undefined && pages.some(hasIdentity);
  const body: FileChild[] = [];
  if (named) {
    const own = pages.filter(hasIdentity);
    const shared = own.some(({ rows }) => rows.length > 0);
    body.push(anchor([]), identityTable(identity, { pages: own, left, shared, firstList, ...(logo && { logo }) }));
  }
  pages.forEach((page, k) => {
    if (page.rows.length === 0 && page.lanes.length === 0) return;
    const over = drawingOn(chapter, page, k);
    if (named && hasIdentity(page)) body.push(gap(page, over), flowTable(flow, page, left));
    else {
      const titled = body.length === 0 ? { title: chapter.title } : { pageBreakBefore: true };
      body.push(anchor(over, titled), flowTable(flow, page, left));
    }
  });
  return [...body, anchor([])];
}

/** Between an identity and the flow below it on the same page. */
function gap(page: Page, over: readonly ParagraphChild[]): Paragraph {
  const identity = page.cells.filter(({ id }) => id.startsWith('identity/'));
  const others = page.cells.filter(({ id }) => !id.startsWith('identity/'));
  const space = Math.min(...others.map(({ y }) => y)) - Math.max(...identity.map(({ y, h }) => y + h));
  return new Paragraph({ spacing: { before: 0, after: 0, line: twips(space), lineRule: 'exact' }, children: over });
}

/** Symbols and arrows of a page, floating over its table. */
function drawingOn({ scenes, drawings, title, language }: DocxTableChapter, page: Page, k: number): ParagraphChild[] {
  const said = bookWords[language].drawing(title);
  const picture = drawings?.[k];
  const around = drawnExtent(page);
  if (picture && around) return [pictureRun(picture, said, { floating: floatingAt(emu(around.x), emu(around.y)) })];
  const scene = scenes[k];
  const canvas = drawings === undefined && scene ? canvasOf(page, scene, said) : undefined;
  return canvas ? [canvas] : [];
}

function mapOf({ title, description, sheet, pictures, tables }: DocxMapChapter): FileChild[] {
  const width = sheet.width - 2 * Math.ceil(sheet.margin);
  const height = sheet.height - 2 * Math.ceil(sheet.margin) - 60;
  return [
    paragraph(title, { style: 'title', heading: HeadingLevel.HEADING_1 }),
    ...pictures.map(
      (picture, k) =>
        new Paragraph({
          pageBreakBefore: k > 0,
          alignment: 'center',
          children: [
            pictureRun(picture, description, { scale: Math.min(1, width / picture.width, height / picture.height) }),
          ],
        }),
    ),
    ...tables.flatMap((table): FileChild[] => [
      ...(table.title === title
        ? []
        : [paragraph(table.title, { style: 'organization', heading: HeadingLevel.HEADING_2, before: 20 })]),
      new Paragraph({ keepNext: true, spacing: { line: twips(6), lineRule: 'exact' }, children: [] }),
      dataTable(table, width),
    ]),
    anchor([]),
  ];
}
