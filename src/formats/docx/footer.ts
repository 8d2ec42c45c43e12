// The foot of every page: number and date of effect at the left, the number of the page at the right.
import { Footer, LineRuleType, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { typeScale } from '../../drawing/font/style.js';
import type { DocxSheet } from './content.js';
import { cleaned, halfPoints, twips } from './text.js';

export function footerOf({ width, margin, footer: { text, page } }: DocxSheet): Footer {
  const { size, lineHeight } = typeScale.label;
  const right = twips(width - 2 * Math.ceil(margin));
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: right }],
        spacing: { before: 0, after: 0, line: twips(lineHeight), lineRule: LineRuleType.EXACT },
        children: [
          new TextRun({ text: `${cleaned(text).replaceAll('\n', ' ')}\t`, size: halfPoints(size) }),
          new TextRun({
            size: halfPoints(size),
            children: [`${cleaned(page)} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
