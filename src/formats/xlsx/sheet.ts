// One sheet of a workbook: columns, rows with their cells, what is merged, and how it is printed.
import type { Paper } from '../../drawing/layout/paper.js';
import type { Spread, SpreadCell } from '../../drawing/layout/spread/spread.js';
import { cellName } from './place.js';
import { styleNumber } from './styles.js';
import { cellText, escaped, part } from './xml.js';

/** Numbers of the sizes of paper. There is none for 215 × 330 mm; folio, 8½ × 13 in, is the same to a millimetre. */
const papers: Readonly<Record<Paper['size'], number>> = { a4: 9, f4: 14, letter: 1, legal: 5 };

/** Width of a digit in the workbook's font, in which widths of columns are counted, and points in a user unit. */
const digit = 7;
const points = 0.75;

/** The part of a sheet; `drawing` says whether a drawing belongs to it. */
export function sheetPart(spread: Spread, drawing: boolean, chosen: boolean): string {
  const { columns, rows, cells } = spread;
  const end = cellName(Math.max(0, rows.length - 1), Math.max(0, columns.length - 1));
  const merges = cells.filter((cell) => cell.rows > 1 || cell.columns > 1);
  const drawn = drawing ? '<drawing r:id="rId1"/>' : '';
  return part(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${end}"/>${viewOf(spread, chosen)}<sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(columnOf).join('')}</cols><sheetData>${rowsOf(spread)}</sheetData>${filterOf(spread)}${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.map(mergeOf).join('')}</mergeCells>` : ''}${printed(spread)}${drawn}</worksheet>`,
  );
}

function viewOf({ frozen }: Spread, chosen: boolean): string {
  const pane = frozen
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>'
    : '';
  const lines = frozen ? '' : ' showGridLines="0"';
  return `<sheetViews><sheetView${lines}${chosen ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const columnOf = (width: number, k: number): string =>
  `<col min="${k + 1}" max="${k + 1}" width="${rounded(width / digit)}" customWidth="1"/>`;

const mergeOf = ({ row, column, rows, columns }: SpreadCell): string =>
  `<mergeCell ref="${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}"/>`;

/** What is filtered: the whole table below a heading that stays. */
const filterOf = ({ frozen, rows, columns }: Spread): string =>
  frozen && rows.length > 1 ? `<autoFilter ref="A1:${cellName(rows.length - 1, columns.length - 1)}"/>` : '';

function rowsOf({ rows, cells }: Spread): string {
  const places = rows.map(() => new Map<number, string>());
  for (const { row, column, rows: high, columns: wide, value, style } of cells) {
    const format = styleNumber(style);
    for (let r = row; r < row + high; r++) {
      for (let c = column; c < column + wide; c++) {
        const first = r === row && c === column;
        places[r]?.set(c, cellOf(cellName(r, c), first ? value : '', format));
      }
    }
  }
  return rows
    .map((height, r) => {
      const inside = [...places[r]!].sort(([a], [b]) => a - b).map(([, cell]) => cell);
      return `<row r="${r + 1}" ht="${rounded(height * points)}" customHeight="1">${inside.join('')}</row>`;
    })
    .join('');
}

/** Texts are texts, whatever they begin with: there is never a formula. */
function cellOf(name: string, value: string | number, format: number): string {
  if (value === '') return `<c r="${name}" s="${format}"/>`;
  if (typeof value === 'number' && Number.isFinite(value)) return `<c r="${name}" s="${format}"><v>${value}</v></c>`;
  const text = cellText(String(value).slice(0, longestText));
  return `<c r="${name}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A cell holds no more. */
const longestText = 32_767;

const inches = (units: number): number => rounded(units / 96);

function printed({ paper, footer, breaks, columns, rows }: Spread): string {
  const margin = inches(paper.margin);
  const foot = (text: string): string => text.replaceAll('&', '&&');
  const words = `&L&"Arial,Regular"&8${foot(footer.text).slice(0, 120)}&R&"Arial,Regular"&8${foot(footer.page)} &P / &N`;
  const list = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  const end = cellName(Math.max(0, rows.length - 1), Math.max(0, columns.length - 1));
  return [
    `<printOptions horizontalCentered="1"/>`,
    `<pageMargins left="${margin}" right="${margin}" top="${margin}" bottom="${margin}" header="0.2" footer="${rounded(Math.max(0.15, margin - 0.3))}"/>`,
    `<pageSetup paperSize="${papers[paper.size]}" orientation="${paper.orientation}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${escaped(words)}</oddFooter></headerFooter>`,
    breaks.length > 0
      ? `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${list}</rowBreaks>`
      : '',
    `<ignoredErrors><ignoredError sqref="A1:${end}" numberStoredAsText="1"/></ignoredErrors>`,
  ].join('');
}
