// In which order a page is read: identity first, then the table row by row, each row from left to right.
import type { Cell, Page } from '../../drawing/layout/layout.js';
import type { Box } from '../../drawing/shape/geometry.js';

/** A field of the table: a cell with its text, or the symbols of one actor in one row. */
export interface Field {
  readonly kind: 'heading' | 'number' | 'text' | 'symbols';
  readonly box: Box;
  /** Ids of what stands in it. */
  readonly ids: readonly string[];
}

/** A row of the table, from left to right. */
export type Row = readonly Field[];

/** A page as it is read. */
export interface Reading {
  /** Ids of the cells of an identity, every heading followed by its list. */
  readonly identity: readonly string[];
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  /** Ids of lanes and symbols that stand in no table. */
  readonly rest: readonly string[];
}

const ofIdentity = (cell: Cell): boolean => cell.id.startsWith('identity/');

/** Puts what is on a page into the order in which it is read. */
export function readingOf(page: Page): Reading {
  const nodes = page.nodes.map((node) => node.id);
  const identity = identityOf(page.cells.filter(ofIdentity));
  if (page.rows.length === 0) {
    const others = page.cells.filter((cell) => !ofIdentity(cell)).map((cell) => cell.id);
    return { identity, head: [], body: [], rest: [...others, ...page.lanes.map((lane) => lane.id), ...nodes] };
  }
  const cells = page.cells.filter((cell) => !ofIdentity(cell));
  const body = bodyOf(page, cells);
  const told = new Set(body.flatMap((row) => row.flatMap((field) => field.ids)));
  return { identity, head: headOf(page, cells), body, rest: nodes.filter((id) => !told.has(id)) };
}

/** All ids in reading order. */
export function orderOf({ identity, head, body, rest }: Reading): string[] {
  return [...identity, ...[...head, ...body].flatMap((row) => row.flatMap((field) => field.ids)), ...rest];
}

function identityOf(cells: readonly Cell[]): string[] {
  const ids = new Set(cells.map((cell) => cell.id));
  const headed = new Set([...ids].filter((id) => ids.has(`${id}/heading`)));
  return [...ids]
    .filter((id) => !headed.has(id))
    .flatMap((id) => (id.endsWith('/heading') ? [id, id.slice(0, -'/heading'.length)] : [id]))
    .filter((id) => ids.has(id));
}

function headOf(page: Page, cells: readonly Cell[]): Row[] {
  const heading = (id: string, box: Box): Field => ({ kind: 'heading', box, ids: [id] });
  const fields = [
    ...cells.filter((cell) => cell.role !== 'body').map((cell) => heading(cell.id, cell)),
    ...page.lanes.map((lane) => heading(lane.id, lane.strip)),
  ];
  const rows = new Map<number, Field[]>();
  for (const field of fields) rows.set(field.box.y, [...(rows.get(field.box.y) ?? []), field]);
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => fromLeft(row));
}

function bodyOf(page: Page, cells: readonly Cell[]): Row[] {
  return page.rows.map((row) => {
    const inRow = cells.filter((cell) => cell.role === 'body' && within(cell, row));
    const first = Math.min(...inRow.map((cell) => cell.x));
    const nodes = page.nodes.filter((node) => node.row === row.number);
    return fromLeft([
      ...inRow.map((cell): Field => ({ kind: cell.x === first ? 'number' : 'text', box: cell, ids: [cell.id] })),
      ...page.lanes.map(
        (lane): Field => ({
          kind: 'symbols',
          box: { x: lane.x, y: row.y, w: lane.w, h: row.h },
          ids: nodes.filter((node) => node.lane === lane.id).map((node) => node.id),
        }),
      ),
    ]);
  });
}

const fromLeft = (row: readonly Field[]): Row => [...row].sort((a, b) => a.box.x - b.box.x);
const within = (cell: Box, row: Box): boolean => cell.y >= row.y - 0.5 && cell.y + cell.h <= row.y + row.h + 0.5;
