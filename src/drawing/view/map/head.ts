// What every map says of itself, whatever it shows.
import type { DataTable } from '../../../analysis/data-table.js';
import type { Span } from '../../../language/source/span.js';
import type { Subject } from '../subject.js';

/** The head of a map. `subject` is the id of the process or unit that it is about, empty for everything. */
export interface MapHead {
  readonly subject: string;
  readonly title: string;
  readonly code?: string;
  /** The map in two sentences, for people who cannot see the drawing. */
  readonly description: string;
  readonly language: 'en' | 'id';
  readonly origin: Span;
  /** What the map says, as a table. */
  readonly table: DataTable;
}

/** The head of a subject's map. */
export function headOf({ id, title, code, language, origin }: Subject, description: string, table: DataTable): MapHead {
  return { subject: id, title, ...(code === undefined ? {} : { code }), description, language, origin, table };
}
