// The flowchart table of one page as a native table; symbols and arrows float over it.
import type { Paragraph, Table } from 'docx';
import type { Page } from '../../drawing/layout/layout.js';
import type { FlowView, TableRow } from '../../drawing/view/view.js';
import { type BoxCell, boxTable } from './table.js';
import { paragraph } from './text.js';

const headerFill = '#e7e6e6';
/** Space between a text and the sides of its cell: less than was laid out, so that no line breaks earlier. */
const side = 3;

/** The table of a page. `left`: width of the margin. */
export function flowTable(flow: FlowView, page: Page, left: number): Table {
  const cells = page.cells.filter(({ id }) => !id.startsWith('identity/'));
  const turned = new Set(page.texts.filter((text) => text.turned).map(({ of }) => of));
  const head = headerWords(flow, page);
  const rows = new Map(flow.rows.map((row) => [`row-${row.number}`, row]));
  const heading = (id: string): Pick<BoxCell, 'children' | 'fill' | 'vertical' | 'turned'> => ({
    children: [paragraph(head.get(id) ?? '', { style: 'heading', align: 'middle' })],
    fill: headerFill,
    vertical: 'middle',
    turned: turned.has(id),
  });
  const bands = cells.filter(({ id }) => id.endsWith('/number') && !id.startsWith('header/'));
  const boxes: BoxCell[] = [
    ...cells.map(
      (cell): BoxCell =>
        cell.role === 'body'
          ? { ...boxOf(cell), children: bodyOf(cell.id, rows), vertical: 'middle' }
          : { ...boxOf(cell), ...heading(cell.id) },
    ),
    ...page.lanes.map(({ id, strip }): BoxCell => ({ ...boxOf(strip), ...heading(id) })),
    ...bands.flatMap(({ y, h }) =>
      page.lanes.map(({ x, w }): BoxCell => ({ x, y, w, h, children: [], vertical: 'middle' })),
    ),
  ];
  const headEnd = Math.max(
    ...cells.filter(({ role }) => role !== 'body').map(({ y, h }) => y + h),
    ...page.lanes.map(({ strip }) => strip.y + strip.h),
  );
  const x = Math.min(...boxes.map((box) => box.x));
  return boxTable(boxes, { indent: x - left, exact: true, headEnd, side, pad: 0 });
}

const boxOf = ({ x, y, w, h }: BoxCell | Page['cells'][number] | Page['lanes'][number]['strip']) => ({ x, y, w, h });

/** The words of the heading by the ids of their cells. */
function headerWords({ headings, groups }: FlowView, { cells, lanes }: Page): ReadonlyMap<string, string> {
  const words = new Map<string, string>([
    ['header/number', headings.number],
    ['header/activity', headings.activity],
    ['header/performers', headings.performers],
    ['header/standard', headings.standard],
    ['header/note', headings.note],
  ]);
  headings.columns.forEach(({ title }, k) => {
    words.set(`header/standard-${k + 1}`, title);
  });
  for (const { id, title } of groups) words.set(`header/group/${id}`, title);
  for (const { id, label } of lanes) words.set(id, label);
  for (const { id } of cells) {
    const number = /^header\/column-(\d+)$/.exec(id)?.[1];
    if (number !== undefined) words.set(id, `(${number})`);
  }
  return words;
}

/** What stands in a cell of a row. */
function bodyOf(id: string, rows: ReadonlyMap<string, TableRow>): Paragraph[] {
  const slash = id.indexOf('/');
  const row = rows.get(id.slice(0, slash));
  const part = id.slice(slash + 1);
  const said: Readonly<Record<string, string>> = row
    ? {
        number: String(row.number),
        activity: row.activity,
        needs: row.needs.join(', '),
        time: row.time,
        output: row.outputs.join(', '),
        note: row.note,
      }
    : {};
  const align = part === 'number' || part === 'time' ? 'middle' : 'start';
  return [paragraph(said[part] ?? '', { style: 'body', align })];
}
