// Native tables made of boxes: their borders become the columns and rows, and a box over several of them a merged cell.
import {
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Box } from '../../drawing/shape/geometry.js';
import { paragraph, twips } from './text.js';

/** A cell to be. */
export interface BoxCell extends Box {
  readonly children: readonly Paragraph[];
  readonly fill?: string;
  readonly vertical: 'top' | 'middle';
  /** Is its text turned to read upwards? */
  readonly turned?: boolean;
}

export interface TableForm {
  /** Left edge, counted from the margin. */
  readonly indent: number;
  /** Do rows keep exactly their height, or become higher with their text? */
  readonly exact: boolean;
  /** Rows above this line repeat on every page that the table goes on to. */
  readonly headEnd?: number;
  /** Space between a text and the sides of its cell, and above and below it. */
  readonly side: number;
  readonly pad: number;
  /** May a row be split over pages? Default: no. */
  readonly splits?: boolean;
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const frame = { style: BorderStyle.SINGLE, size: 8, color: '000000' };

/** A table with a cell for each box. Boxes do not overlap; what none of them covers is an empty cell. */
export function boxTable(boxes: readonly BoxCell[], form: TableForm): Table {
  const xs = borders(boxes.flatMap(({ x, w }) => [x, x + w]));
  const ys = borders(boxes.flatMap(({ y, h }) => [y, y + h]));
  const byPlace = new Map(boxes.map((box) => [`${Math.round(box.x)}/${Math.round(box.y)}`, box]));
  const columns = new Map(xs.map((x, k) => [x, k]));
  const lines = new Map(ys.map((y, k) => [y, k]));
  const taken = new Set<string>();
  const rows = ys.slice(0, -1).map((y, row) => {
    const cells: TableCell[] = [];
    for (let column = 0; column < xs.length - 1; ) {
      if (taken.has(`${column}/${row}`)) {
        column++;
        continue;
      }
      const box = byPlace.get(`${xs[column]}/${y}`);
      const right = box ? columns.get(Math.round(box.x + box.w))! : column + 1;
      const bottom = box ? lines.get(Math.round(box.y + box.h))! : row + 1;
      for (let r = row; r < bottom; r++) for (let c = column; c < right; c++) taken.add(`${c}/${r}`);
      cells.push(cellOf(box, right - column, bottom - row, xs[right]! - xs[column]!, form));
      column = right;
    }
    const height = { value: twips(ys[row + 1]! - y), rule: form.exact ? HeightRule.EXACT : HeightRule.ATLEAST };
    const repeated = form.headEnd !== undefined && ys[row + 1]! <= Math.round(form.headEnd);
    return new TableRow({ cantSplit: !form.splits, tableHeader: repeated, height, children: cells });
  });
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: twips(xs.at(-1)! - xs[0]!), type: WidthType.DXA },
    indent: { size: twips(form.indent), type: WidthType.DXA },
    columnWidths: xs.slice(1).map((x, k) => twips(x - xs[k]!)),
    borders: { top: frame, bottom: frame, left: frame, right: frame, insideHorizontal: line, insideVertical: line },
    margins: margins(form),
  });
}

function cellOf(
  box: BoxCell | undefined,
  columnSpan: number,
  rowSpan: number,
  width: number,
  form: TableForm,
): TableCell {
  const children = box?.children ?? [];
  return new TableCell({
    children: children.length > 0 ? children : [paragraph('', { style: 'label' })],
    columnSpan,
    rowSpan,
    width: { size: twips(width), type: WidthType.DXA },
    margins: margins(form),
    verticalAlign: box?.vertical === 'top' ? VerticalAlign.TOP : VerticalAlign.CENTER,
    ...(box?.turned ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
    ...(box?.fill === undefined ? {} : { shading: { fill: box.fill.slice(1), color: 'auto', type: 'clear' } }),
  });
}

const margins = ({ side, pad }: TableForm) => ({
  left: twips(side),
  right: twips(side),
  top: twips(pad),
  bottom: twips(pad),
  marginUnitType: WidthType.DXA,
});

/** Where columns or rows begin and end, each once, in whole units. */
const borders = (edges: readonly number[]): number[] => [...new Set(edges.map(Math.round))].sort((a, b) => a - b);
