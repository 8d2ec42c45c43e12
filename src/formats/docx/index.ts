// "alur/docx": processes as a Word document with native tables and shapes that can be gone on with.
import {
  AlignmentType,
  Document,
  type FileChild,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageOrientation,
} from 'docx';
import { settled } from './archive.js';
import { bookFront } from './book.js';
import { chapterBody } from './chapter.js';
import type { DocxChapter, DocxSheet } from './content.js';
import { footerOf } from './footer.js';
import { anchorHeight, cleaned, fontName, halfPoints, listName, twips } from './text.js';
import { bookWords } from './words.js';

export type { DocxChapter, DocxMapChapter, DocxPicture, DocxSheet, DocxTableChapter } from './content.js';

/** Options of `toDocx`; all may be left out. */
export interface DocxOptions {
  /** What the document is called. Default: the title of its only chapter, or "Standard Operating Procedures" or "Processes". */
  readonly title?: string;
  /** Lines on the cover, the widest organisation first; the first one is named as the author. */
  readonly organization?: readonly string[];
  /** On the cover. */
  readonly year?: string;
  /** When the document was made. Default: it does not say, so that the same input gives the same bytes. */
  readonly date?: Date;
}

/**
 * Chapters as one Word document, in this order. Several chapters are a book with a cover and contents.
 *
 * SOPs are native tables, one for each page of the layout, with rows of its heights; their symbols and arrows are shapes on a canvas
 * over each table, on the routes of the layout. Maps are pictures with the tables that say the same. Titles are headings, so that
 * Word makes its own contents. Texts of the input are runs of text and nothing else. The same input gives the same bytes. Loads docx.
 */
export async function toDocx(chapters: readonly DocxChapter[], options: DocxOptions = {}): Promise<Uint8Array> {
  const language = chapters[0]?.language ?? 'en';
  const words = bookWords[language];
  const several = chapters.length > 1;
  const all = chapters.every(({ kind }) => kind === 'table') ? words.procedures : words.processes;
  const title = options.title ?? (several ? all : (chapters[0]?.title ?? all));
  const author = options.organization?.[0];
  const sheet = chapters[0]?.sheet ?? a4;
  const front = several
    ? [
        section(
          sheet,
          bookFront({ title, language, organization: options.organization ?? [], year: options.year }, sheet),
        ),
      ]
    : [];
  const sections = chapters.map((chapter, k) => section(chapter.sheet, chapterBody(chapter, k)));
  const document = new Document({
    title: cleaned(title),
    description: cleaned(several ? '' : (chapters[0]?.description ?? '')),
    creator: cleaned(author ?? 'Alur'),
    lastModifiedBy: cleaned(author ?? 'Alur'),
    styles: stylesOf(language),
    numbering,
    // with numbers in its contents the document opens without a question
    ...(several ? { pageNumbers: (await import('docx/layout')).estimatePageNumbers } : {}),
    sections: sections.length === 0 ? [section(sheet, [])] : [...front, ...sections],
  });
  return settled(await Packer.pack(document, 'uint8array'), options.date);
}

const a4: DocxSheet = { width: 1122.5, height: 793.5, margin: 56.5, footer: { text: '', page: '' } };

/** One sheet of paper after the other, from a page of its own on. */
function section(sheet: DocxSheet, children: readonly FileChild[]): ISectionOptions {
  const { width, height, margin } = sheet;
  const lying = width > height;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return {
    properties: {
      page: {
        // the library turns the two sides for a sheet that lies
        size: {
          width: twips(short),
          height: twips(long),
          orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(Math.ceil(margin)) - anchorHeight,
          left: twips(Math.ceil(margin)),
          right: twips(Math.ceil(margin)),
          bottom: twips(Math.max(28, Math.ceil(margin)) - 6),
          header: 0,
          footer: twips(Math.max(8, Math.ceil(margin) - 21)),
        },
      },
    },
    ...(sheet.footer.page === '' ? {} : { footers: { default: footerOf(sheet) } }),
    children,
  };
}

const numbering = {
  config: [
    {
      reference: listName,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          style: { paragraph: { indent: { left: twips(20), hanging: twips(20) } }, run: { size: halfPoints(12) } },
        },
      ],
    },
  ],
};

const stylesOf = (language: 'en' | 'id') => ({
  default: {
    document: {
      run: { font: fontName, size: halfPoints(12), language: { value: language === 'id' ? 'id-ID' : 'en-US' } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    title: { run: { size: halfPoints(32), bold: true }, paragraph: { alignment: AlignmentType.CENTER } },
    heading1: { run: { size: halfPoints(16), bold: true, color: '000000' } },
    heading2: { run: { size: halfPoints(14), bold: true, color: '000000' } },
  },
});
