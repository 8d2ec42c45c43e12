// Paragraphs and measures. Text from a file becomes a run of text here, and nothing else.
import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { type TextStyle, typeScale } from '../../drawing/font/style.js';

/** The metric twin of Arimo that every Word has; other programs put Liberation Sans in its place. */
export const fontName = 'Arial';

/** User units of 1/96 inch → twentieths of a point, points, and EMU. */
export const twips = (units: number): number => Math.round(units * 15);
export const points = (units: number): number => units * 0.75;
export const emu = (units: number): number => Math.round(units * 9525);

/** Sizes are given in half points; rounded down, so that no line becomes longer than it was measured. */
export const halfPoints = (units: number): number => Math.floor(units * 1.5);

/** Text without what XML cannot hold; lines stay lines. */
export function cleaned(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .replace(/[\ud800-\udfff\ufffe\uffff]/gu, '');
}

export interface TextOptions {
  readonly style?: TextStyle;
  readonly align?: 'start' | 'middle' | 'end';
  readonly color?: string;
  readonly bold?: boolean;
  readonly underline?: boolean;
  /** Space before it, in user units. */
  readonly before?: number;
  /** An entry of the numbered list of this number; every list counts from 1. */
  readonly list?: number;
  readonly heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel];
}

/** What numbered lists are filed under. */
export const listName = 'entries';

const alignments = { start: AlignmentType.LEFT, middle: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const;

/** A paragraph with its lines exactly as far apart as they were laid out. */
export function paragraph(text: string, options: TextOptions = {}): Paragraph {
  const { style = 'field', align = 'start', before = 0, list, heading } = options;
  const { lineHeight } = typeScale[style];
  return new Paragraph({
    alignment: alignments[align],
    spacing: { before: twips(before), after: 0, line: twips(lineHeight), lineRule: LineRuleType.EXACT },
    ...(list === undefined ? {} : { numbering: { reference: listName, level: 0, instance: list } }),
    ...(heading === undefined ? {} : { heading, keepNext: true }),
    children: runs(text, options),
  });
}

/** Runs of text, one for each line. */
export function runs(text: string, { style = 'field', color, bold, underline }: TextOptions = {}): TextRun[] {
  const { size, face } = typeScale[style];
  return cleaned(text)
    .split('\n')
    .map(
      (line, k) =>
        new TextRun({
          text: line,
          size: halfPoints(size),
          bold: bold ?? face === 'bold',
          ...(k > 0 ? { break: 1 } : {}),
          ...(color === undefined ? {} : { color: color.slice(1) }),
          ...(underline ? { underline: {} } : {}),
        }),
    );
}

/** Height of the paragraph that holds what floats, and that stands between two tables; in twips. */
export const anchorHeight = 20;

/**
 * A paragraph of one point; what floats on a page is anchored in it. `title` is that of a chapter which stands nowhere on its pages: not
 * to be seen, but there for the contents.
 */
export function anchor(
  children: readonly ParagraphChild[],
  { pageBreakBefore = false, title }: { readonly pageBreakBefore?: boolean; readonly title?: string } = {},
): Paragraph {
  return new Paragraph({
    pageBreakBefore,
    spacing: { before: 0, after: 0, line: anchorHeight, lineRule: LineRuleType.EXACT },
    ...(title === undefined ? {} : { heading: HeadingLevel.HEADING_1 }),
    children: [...children, new TextRun({ text: cleaned(title ?? ''), size: 2, color: 'FFFFFF' })],
  });
}
