// Draws shapes and lines of text on the current page, in user units.
import type PDFDocument from 'pdfkit';
import { isCovered, measure } from '../../drawing/font/measure.js';
import type { Image, Label, Shape, Stroke } from '../../drawing/scene/scene.js';
import { rounded } from '../../drawing/shape/rounding.js';

export function drawShape(pdf: PDFDocument, shape: Shape): void {
  switch (shape.type) {
    case 'rect': {
      const { x, y, w, h } = shape.box;
      if (shape.radius > 0) pdf.roundedRect(x, y, w, h, Math.min(shape.radius, w / 2, h / 2));
      else pdf.rect(x, y, w, h);
      paint(pdf, shape.fill, shape.stroke);
      return;
    }
    case 'polygon':
      pdf.polygon(...shape.points);
      paint(pdf, shape.fill, shape.stroke);
      return;
    case 'circle':
      pdf.circle(...shape.center, shape.radius);
      paint(pdf, shape.fill, shape.stroke);
      return;
    case 'path':
      for (const step of shape.steps) {
        if (step[0] === 'M') pdf.moveTo(step[1], step[2]);
        else if (step[0] === 'L') pdf.lineTo(step[1], step[2]);
        else if (step[0] === 'C') pdf.bezierCurveTo(step[1], step[2], step[3], step[4], step[5], step[6]);
        else pdf.closePath();
      }
      paint(pdf, shape.fill ?? 'none', shape.stroke, shape.evenOdd ? 'even-odd' : 'non-zero');
      return;
    case 'line': {
      const [first] = shape.points;
      if (!first) return;
      pdf.moveTo(...first);
      for (const { bend, to } of rounded(shape.points, shape.radius)) {
        if (bend) pdf.quadraticCurveTo(...bend, ...to);
        else pdf.lineTo(...to);
      }
      paint(pdf, 'none', shape.stroke);
    }
  }
}

type FillRule = 'non-zero' | 'even-odd';

function paint(pdf: PDFDocument, fill: string, stroke: Stroke | undefined, rule: FillRule = 'non-zero'): void {
  if (fill !== 'none') pdf.fillColor(fill);
  if (!stroke) {
    if (fill === 'none') pdf.addContent('n');
    else pdf.fill(rule);
    return;
  }
  pdf.strokeColor(stroke.color).lineWidth(stroke.width);
  if (stroke.dash) pdf.dash(stroke.dash[0], { space: stroke.dash[1] });
  if (fill === 'none') pdf.stroke();
  else pdf.fillAndStroke(rule);
  if (stroke.dash) pdf.undash();
}

/** A picture stretched over its box. */
export function drawImage(pdf: PDFDocument, { box, png }: Image): void {
  pdf.image(`data:image/png;base64,${png}`, box.x, box.y, { width: box.w, height: box.h });
}

/** Any list of features makes pdfkit set a line as a whole, kerning over blanks included. */
const features = ['kern'];

/** One line of text, exactly as wide as layout has measured it. */
export function drawLabel(pdf: PDFDocument, label: Label): void {
  const text = printable(label.text);
  if (text === '') return;
  const { x, y, size } = label;
  const face = label.bold ? 'bold' : 'regular';
  const width = measure(text, size, face);
  const start = x - width * (label.align === 'start' ? 0 : label.align === 'middle' ? 0.5 : 1);
  pdf.font(face).fontSize(size).fillColor(label.color);
  if (label.turned) pdf.save().rotate(-90, { origin: [x, y] });
  const known = isCovered(text, face);
  // Letters that the font lacks are drawn as boxes; what they mean is still said to readers and searches.
  if (!known) pdf.markContent('Span', { actual: text });
  const drawn = known ? width : pdf.widthOfString(text, { features });
  // A blank parts a broken line from the next one for those who search, copy or listen; a broken word needs none.
  pdf._fragment(/[-/]$/.test(text) ? text : `${text} `, start, y, {
    baseline: 'alphabetic',
    features,
    textWidth: width,
    wordCount: 1,
    ...(drawn > width && width > 0 && { horizontalScaling: (100 * width) / drawn }),
  });
  if (!known) pdf.endMarkedContent();
  if (label.turned) pdf.restore();
}

/** Text as one line without control characters and halves of surrogate pairs. */
export function printable(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\ud800-\udfff]/gu, '')
    .trim();
}
