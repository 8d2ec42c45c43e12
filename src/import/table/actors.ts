// Who does the steps of a table: the columns of performers, or the names in their one column.
import type { DraftActor } from '../draft.js';
import { plain } from './grid.js';
import type { Header } from './header.js';
import type { SourceRow } from './rows.js';

export interface Actors {
  readonly list: readonly DraftActor[];
  /** Key of the actor of a column of the sheet. */
  readonly ofColumn: (column: number) => string;
  /** Keys of those named or marked in a row. */
  readonly ofRow: (row: SourceRow) => readonly string[];
}

/** The actors in the order of their columns; named ones in the order in which they come. */
export function actorsOf(header: Header, rows: readonly SourceRow[]): Actors {
  const columns = header.columns.filter(({ role }) => role === 'actor');
  const ofColumn = (column: number): string => `column-${column}`;
  if (columns.length > 0) {
    const list = columns.map(({ column, title, group }) => ({
      key: ofColumn(column),
      title,
      ...(group === undefined ? {} : { group }),
    }));
    return { list, ofColumn, ofRow: ({ marks }) => [...marks.keys()].map(ofColumn) };
  }
  const list = new Map<string, DraftActor>();
  for (const { performers } of rows) {
    for (const name of performers) if (!list.has(plain(name))) list.set(plain(name), { key: plain(name), title: name });
  }
  return { list: [...list.values()], ofColumn, ofRow: ({ performers }) => performers.map(plain) };
}
