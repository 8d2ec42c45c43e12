// A table of plain values as a drawing: words wrap in columns that share the sheet, marks stand in narrow columns of one width.
import type { CellValue } from '../../../analysis/data-table.js';
import type { Outcome } from '../../../language/diagnostic/diagnostic.js';
import type { TableMapView } from '../../view/map/table.js';
import { cellSpace, columnWidths, leastRoom, type TextColumn } from '../columns.js';
import type { Cell, Layout, PlacedText } from '../layout.js';
import { type Block, blockOf, longestWord, setText, setTurned, widthOf } from '../text.js';

const margin = 24;
const sheet = 1040;
const rowSpace = 5;
/** Columns of marks: as wide as the longest word of a heading, within these bounds; beyond the upper one headings are turned. */
const leastMark = 48;
const mostMark = 104;
/** Room for headings that are turned. */
const turnedHeight = 150;
/** Share of a sheet that words have beside marks, however many these are. */
const wordShare = 0.35;

interface Columns {
  readonly widths: readonly number[];
  readonly turned: boolean;
}

/** Lays out the table on one page, as wide as its columns need. */
export function layoutTableMap(view: TableMapView): Outcome<Layout> {
  const { table, wordy } = view;
  const columns = columnsOf(view);
  const { widths } = columns;
  const lefts = widths.map((_, k) => margin + widths.slice(0, k).reduce((sum, width) => sum + width, 0));
  const width = widths.reduce((sum, each) => sum + each, 0);
  const room = Math.max(
    width,
    Math.min(sheet, widthOf(view.title, 'title')),
    Math.min(sheet, widthOf(view.legend, 'label')),
  );
  const title = blockOf(view.title, room, 'title');
  const cells: Cell[] = [];
  const texts: PlacedText[] = setText('page', title, { x: margin, y: margin - 4, w: room, h: title.h }, topLeft);
  let y = margin + title.h + 8;
  const line = (id: string, role: Cell['role'], blocks: readonly Block[], h: number): void => {
    blocks.forEach((block, k) => {
      const cell: Cell = { id: `${id}/${k + 1}`, role, x: lefts[k]!, y, w: widths[k]!, h };
      cells.push(cell);
      const inner = { x: cell.x + cellSpace, y, w: cell.w - 2 * cellSpace, h };
      const turned = role === 'header' && columns.turned && k >= wordy;
      if (turned) texts.push(...setTurned(cell.id, block, inner));
      else
        texts.push(
          ...setText(
            cell.id,
            block,
            inner,
            role === 'header' || k >= wordy || table.columns[k]!.key === 'number' ? centred : middleLeft,
          ),
        );
    });
    y += h;
  };
  const heads = table.columns.map((column, k) =>
    blockOf(column.title, columns.turned && k >= wordy ? turnedHeight : widths[k]! - 2 * cellSpace, 'heading'),
  );
  const tallest = heads.map((block, k) => (columns.turned && k >= wordy ? block.w : block.h));
  line('header', 'header', heads, Math.max(0, ...tallest) + 2 * rowSpace);
  table.rows.forEach((row, r) => {
    const blocks = row.map((value, k) => blockOf(wordsOf(value), widths[k]! - 2 * cellSpace, 'body'));
    line(`row-${r + 1}`, 'body', blocks, Math.max(...blocks.map((block) => block.h), 14) + 2 * rowSpace);
  });
  if (view.legend !== '') {
    const legend = blockOf(view.legend, room, 'label');
    texts.push(...setText('page', legend, { x: margin, y: y + 8, w: room, h: legend.h }, topLeft));
    y += legend.h + 8;
  }
  const page = {
    width: room + 2 * margin,
    height: y + margin,
    lanes: [],
    rows: [],
    cells,
    nodes: [],
    edges: [],
    texts,
  };
  const { kind, subject: process, description, language } = view;
  return {
    value: { version: 1, view: kind, process, title: view.title, description, language, pages: [page] },
    diagnostics: [],
  };
}

const topLeft = { align: 'start', vertical: 'top' } as const;
const middleLeft = { align: 'start', vertical: 'middle' } as const;
const centred = { align: 'middle', vertical: 'middle' } as const;

const wordsOf = (value: CellValue): string => (value === undefined ? '' : String(value));

/** Marks get what their headings need; the columns of words share the rest of the sheet, or beside many marks their own part: the table is then wider. */
function columnsOf({ table, wordy }: TableMapView): Columns {
  const marks = table.columns.slice(wordy);
  const longest = Math.max(0, ...marks.map(({ title }) => longestWord(title, 'heading'))) + 2 * cellSpace + 2;
  const room = (sheet * (1 - wordShare)) / Math.max(1, marks.length);
  const turned = marks.length > 0 && (longest > mostMark || longest > room);
  const mark = turned
    ? Math.max(leastMark, Math.min(64, Math.floor(room)))
    : Math.max(leastMark, Math.floor(Math.min(mostMark, Math.max(longest, room))));
  const words = table.columns.slice(0, wordy).map(
    ({ title, key }, k): TextColumn => ({
      heading: title,
      texts: table.rows.map((row) => wordsOf(row[k])),
      share: key === 'code' ? 1 : key === 'number' ? 0 : 4,
    }),
  );
  const natural = words.reduce((sum, { heading, texts }) => {
    const widest = Math.max(
      widthOf(heading, 'heading'),
      ...texts.flatMap((text) => text.split('\n')).map((line) => widthOf(line, 'body')),
    );
    return sum + widest + 2 * cellSpace + 8;
  }, 0);
  const share = marks.length > 0 ? Math.ceil(sheet * wordShare) : 0;
  const left = Math.max(Math.min(Math.max(sheet - mark * marks.length, share), natural), leastRoom(words));
  return { widths: [...columnWidths(words, left), ...marks.map(() => mark)], turned };
}
