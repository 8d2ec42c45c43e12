// What stands before the chapters of a book: cover, and contents that Word makes of the headings.
import { type FileChild, HeadingLevel, Paragraph, TableOfContents, TextRun } from 'docx';
import type { DocxSheet } from './content.js';
import { anchor, cleaned, paragraph, runs, twips } from './text.js';
import { bookWords } from './words.js';

export interface Cover {
  readonly title: string;
  readonly language: 'en' | 'id';
  readonly organization: readonly string[];
  readonly year: string | undefined;
}

export function bookFront({ title, language, organization, year }: Cover, sheet: DocxSheet): FileChild[] {
  const centred = { style: 'organization', align: 'middle' } as const;
  const { contents } = bookWords[language];
  return [
    anchor([]),
    ...organization.map((line, k) => paragraph(line.toUpperCase(), { ...centred, before: k === 0 ? 40 : 0 })),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      spacing: { before: twips(sheet.height / 4), after: twips(24) },
      children: [new TextRun(cleaned(title).replaceAll('\n', ' '))],
    }),
    ...(year === undefined ? [] : [paragraph(year, centred)]),
    new Paragraph({
      pageBreakBefore: true,
      spacing: { after: twips(12) },
      children: runs(contents, { style: 'title' }),
    }),
    new TableOfContents(contents, { hyperlink: true, headingStyleRange: '1-1' }),
  ];
}
