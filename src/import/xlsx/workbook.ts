// The sheets of a workbook as grids: shared and inline texts, merged cells, sizes of rows and columns, and drawings.
import { Refused } from '../refused.js';
import type { Grid, Merge } from '../table/grid.js';
import { partsOf } from './archive.js';
import { readDrawing } from './drawing.js';
import { childAt, childrenOf, type Element, numberOf, readXml } from './xml.js';

const mostRows = 20_000;
const mostColumns = 1_000;
const mostCells = 2_000_000;

/** Width of a digit, and usual sizes, in units of 1/96 inch. */
const digit = 7;
const usualWidth = 64;
const usualHeight = 20;

/** Reads all sheets that can be seen, in their order. */
export function readWorkbook(bytes: Uint8Array): readonly Grid[] {
  const parts = partsOf(bytes);
  const read = (path: string): Element | undefined => {
    const text = parts.get(path);
    return text === undefined ? undefined : readXml(text);
  };
  const book = read('xl/workbook.xml');
  if (book === undefined) throw new Refused('not-a-workbook');
  const relations = relationsOf(read('xl/_rels/workbook.xml.rels'), 'xl/workbook.xml');
  const shared = childrenOf(read('xl/sharedStrings.xml'), 'si').map(textOf);
  return childrenOf(childAt(book, 'sheets'), 'sheet').flatMap((sheet) => {
    if (/hidden/i.test(sheet.attributes.get('state') ?? '')) return [];
    const path = relations.get(sheet.attributes.get('r:id') ?? relationId(sheet) ?? '');
    const content = path === undefined ? undefined : read(path);
    if (path === undefined || content?.name !== 'worksheet') return [];
    return [gridOf(sheet.attributes.get('name') ?? '', content, path, shared, read)];
  });
}

/** The id of a relation, whatever prefix its attribute has. */
const relationId = (element: Element): string | undefined =>
  [...element.attributes].find(([name]) => name.endsWith(':id'))?.[1];

/** Targets by id, as paths inside the archive. Targets outside of it are left out. */
function relationsOf(element: Element | undefined, from: string): ReadonlyMap<string, string> {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return new Map(
    childrenOf(element, 'Relationship')
      .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
      .map(({ attributes }) => [attributes.get('Id') ?? '', resolved(folder, attributes.get('Target') ?? '')] as const),
  );
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const piece of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (piece === '..') path.pop();
    else if (piece !== '' && piece !== '.') path.push(piece);
  }
  return path.join('/');
}

function gridOf(
  name: string,
  sheet: Element,
  path: string,
  shared: readonly string[],
  read: (path: string) => Element | undefined,
): Grid {
  const rows = cellsOf(sheet, shared);
  const merges = childrenOf(childAt(sheet, 'mergeCells'), 'mergeCell').flatMap((cell) =>
    mergeOf(cell.attributes.get('ref') ?? ''),
  );
  const file = path.slice(path.lastIndexOf('/') + 1);
  const relations = relationsOf(read(`${path.slice(0, -file.length)}_rels/${file}.rels`), path);
  const drawn = childAt(sheet, 'drawing');
  const drawing = drawn === undefined ? undefined : read(relations.get(relationId(drawn) ?? '') ?? '');
  const bare = { name, rows, merges };
  if (drawing === undefined) return { ...bare, tops: [], lefts: [], shapes: [] };
  const [tops, lefts] = [topsOf(sheet), leftsOf(sheet)];
  return { ...bare, tops, lefts, shapes: readDrawing(drawing, tops, lefts) };
}

function cellsOf(sheet: Element, shared: readonly string[]): string[][] {
  const rows: string[][] = [];
  let count = 0;
  let row = -1;
  for (const line of childrenOf(childAt(sheet, 'sheetData'), 'row')) {
    row = (numberOf(line, 'r') ?? row + 2) - 1;
    if (!(row >= 0 && row < mostRows)) continue;
    while (rows.length <= row) rows.push([]);
    let column = -1;
    for (const cell of childrenOf(line, 'c')) {
      column = placeOf(cell.attributes.get('r') ?? '')?.column ?? column + 1;
      const value = shownIn(cell, shared);
      if (value === '' || column >= mostColumns) continue;
      count += 1;
      if (count > mostCells) throw new Refused('too-large');
      const cells = rows[row]!;
      while (cells.length <= column) cells.push('');
      cells[column] = value;
    }
  }
  return rows;
}

/** What a cell shows; of a formula the value that was stored with it. */
function shownIn(cell: Element, shared: readonly string[]): string {
  const type = cell.attributes.get('t');
  if (type === 'inlineStr') return trimmed(textOf(childAt(cell, 'is')));
  const value = childAt(cell, 'v')?.text ?? '';
  if (type === 's') return trimmed(shared[Number(value)] ?? '');
  if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : '';
  return type === 'e' ? '' : trimmed(decodedText(value));
}

/** The text of a rich or plain string; how it is read aloud in another script is no part of it. */
function textOf(element: Element | undefined): string {
  if (element === undefined) return '';
  const runs = element.children.map((child) =>
    child.name === 't' ? child.text : child.name === 'r' ? (childAt(child, 't')?.text ?? '') : '',
  );
  return decodedText(runs.join(''));
}

const decodedText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const trimmed = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** `B3`, with dollars or without, as row and column from 0. */
export function placeOf(name: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (digits === '') return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

function mergeOf(reference: string): Merge[] {
  const [from, to] = reference.split(':').map(placeOf);
  if (from === undefined || to === undefined) return [];
  return [
    {
      top: from.row,
      left: from.column,
      bottom: Math.min(to.row, mostRows - 1),
      right: Math.min(to.column, mostColumns - 1),
    },
  ];
}

function leftsOf(sheet: Element): number[] {
  const usual = numberOf(childAt(sheet, 'sheetFormatPr'), 'defaultColWidth');
  const widths: number[] = Array.from({ length: mostColumns }, () =>
    usual === undefined ? usualWidth : usual * digit,
  );
  for (const column of childrenOf(childAt(sheet, 'cols'), 'col')) {
    const [first, last] = [numberOf(column, 'min') ?? 1, numberOf(column, 'max') ?? 1];
    const width = column.attributes.get('hidden') === '1' ? 0 : (numberOf(column, 'width') ?? 9.14) * digit;
    for (let k = first - 1; k < Math.min(last, mostColumns); k++) widths[k] = width;
  }
  return summed(widths);
}

function topsOf(sheet: Element): number[] {
  const usual = numberOf(childAt(sheet, 'sheetFormatPr'), 'defaultRowHeight');
  const heights: number[] = Array.from({ length: mostRows }, () => (usual === undefined ? usualHeight : usual / 0.75));
  let row = -1;
  for (const line of childrenOf(childAt(sheet, 'sheetData'), 'row')) {
    row = (numberOf(line, 'r') ?? row + 2) - 1;
    const height = line.attributes.get('hidden') === '1' ? 0 : numberOf(line, 'ht');
    if (height !== undefined && row >= 0 && row < mostRows) heights[row] = height / 0.75;
  }
  return summed(heights);
}

function summed(sizes: readonly number[]): number[] {
  const borders = [0];
  for (const size of sizes) borders.push(borders.at(-1)! + Math.max(0, size));
  return borders;
}
