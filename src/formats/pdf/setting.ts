// Sets lines of text by the tables that layout has measured them with: exactly as wide, and without the slow way through the font.
import type { PdfFont, PdfGlyph, PdfPosition } from 'pdfkit';
import { advanceOf, isCovered, kerningOf } from '../../drawing/font/measure.js';
import { metricsOf } from '../../drawing/font/metrics.js';
import type { Face } from '../../drawing/font/style.js';

/** Makes a font of the document set lines by the tables; a line with letters that these do not know is left to the font itself. */
export function setByTables(font: PdfFont, face: Face): void {
  const metrics = metricsOf(face);
  const ofFont = font.layoutRun.bind(font);
  const known = new Map<number, PdfGlyph>();
  const glyphOf = (code: number): PdfGlyph => {
    const found = known.get(code) ?? font.font.glyphForCodePoint(code);
    known.set(code, found);
    return found;
  };
  font.layoutRun = (text, features) => {
    if (!isCovered(text, face)) return ofFont(text, features);
    const glyphs: PdfGlyph[] = [];
    const positions: PdfPosition[] = [];
    let whole = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const advance = advanceOf(metrics, code) * font.scale;
      const next = i + 1 < text.length ? kerningOf(metrics, code, text.charCodeAt(i + 1)) * font.scale : 0;
      glyphs.push(glyphOf(code));
      positions.push({ xAdvance: advance + next, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: advance });
      whole += advance + next;
    }
    return { glyphs, positions, advanceWidth: whole };
  };
}
