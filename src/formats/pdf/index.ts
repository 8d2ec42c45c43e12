// "alur/pdf": processes as one PDF document, drawn from the same scenes as every other format.
import type { FontFiles } from '../../drawing/font/load.js';
import { loadFonts } from '../../drawing/font/load.js';
import type { Scene } from '../../drawing/scene/scene.js';
import { addFrontPage, labelPages, withPageNumber } from './book.js';
import { addChapter, type Book } from './chapter.js';
import type { PdfChapter } from './content.js';
import { createPdf } from './document.js';
import { type FrontMatter, frontMatter } from './front.js';
import { bookWords } from './words.js';

export type { PdfChapter } from './content.js';

/** Options of `toPdf`; all may be left out. */
export interface PdfOptions {
  /** What the document is called. Default: the title of its only chapter, or "Standard Operating Procedures" or "Processes". */
  readonly title?: string;
  /** Lines on the cover, the widest organisation first; the first one is named as the author. */
  readonly organization?: readonly string[];
  /** On the cover. */
  readonly year?: string;
  /** Does it begin with a cover, contents and a legend of the symbols? Default: if there is more than one chapter. */
  readonly book?: boolean;
  /** When the document was made. Default: it does not say, so that the same input gives the same bytes. */
  readonly date?: Date;
  /** Other fonts than Arimo; they must be as wide as it is, as Arial and Liberation Sans are. */
  readonly fonts?: FontFiles;
}

/** A landscape A4 sheet, for the front matter of drawings that have no paper. */
const a4 = { width: 1123, height: 794 };

/**
 * Processes as one PDF document, in this order: every scene a page of its own size.
 *
 * Text can be selected and searched, fonts are embedded as far as they are used, the structure is tagged (headings, tables, figures with
 * their descriptions), each process and page stands in the outline, and a box or step leads to the
 * process of the document that it stands for.
 * Several processes are a book with cover, contents and legend. The same input gives the same bytes. Loads pdfkit.
 *
 * @example
 * const bytes = await toPdf([{ id, title, language: 'id', layout, scenes: paintFlow(layout, themes.official) }]);
 */
export async function toPdf(chapters: readonly PdfChapter[], options: PdfOptions = {}): Promise<Uint8Array> {
  const [first] = chapters;
  const language = first?.language ?? 'en';
  const isBook = options.book ?? chapters.length > 1;
  const words = bookWords[language];
  const all = chapters.some(({ layout }) => layout.view === 'lanes') ? words.processes : words.procedures;
  const title = options.title ?? (isBook || !first ? all : first.title);
  const author = options.organization?.[0];
  const fonts = options.fonts ?? (await loadFonts());
  const { pdf, bytes } = await createPdf(
    { title, language, ...(author !== undefined && { author }), ...(options.date && { date: options.date }) },
    fonts,
  );
  const root = pdf.struct('Document', { title });
  pdf.addStructure(root);
  const known = chapters.map(({ id, title }, position) => [id, { position, title }] as const);
  const book: Book = { pdf, root, chapters: new Map(known), pages: 0 };
  const front = isBook ? frontMatter(aboutBook(chapters, title, options)) : [];
  for (const page of front) addFrontPage(book, page);
  if (chapters.length === 0 && !isBook) pdf.addPage({ size: [595.28, 841.89], margin: 0 });
  chapters.forEach((chapter, position) => {
    const foot = isPaged(chapter) ? 20 : 8;
    addChapter(book, chapter, position, (scene) =>
      isBook ? withPageNumber(scene, book.pages - front.length + 1, foot) : scene,
    );
  });
  labelPages(book, front.length);
  root.end();
  pdf.end();
  return bytes;
}

const isPaged = ({ layout, paged }: PdfChapter): boolean => paged ?? layout.view === 'sop';

function aboutBook(chapters: readonly PdfChapter[], title: string, options: PdfOptions): FrontMatter {
  const [first] = chapters;
  const scene: Scene | undefined = first?.scenes[0];
  const sheet = first && isPaged(first) && scene ? { width: scene.width, height: scene.height } : a4;
  let page = 1;
  const entries = chapters.map((chapter) => {
    const entry = { title: chapter.title, page };
    page += chapter.scenes.length;
    return entry;
  });
  return {
    title,
    language: first?.language ?? 'en',
    organization: options.organization ?? [],
    ...(options.year !== undefined && { year: options.year }),
    entries,
    ...sheet,
    ink: scene?.ink ?? '#000000',
    background: scene?.background ?? '#ffffff',
  };
}
