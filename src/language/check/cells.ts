// Empty cells of an SOP's table: one finding for each, or one for a column that nobody has begun to fill.
import type { Step } from '../model/model.js';
import type { Span } from '../source/span.js';
import { nameOf, type Subject } from './subject.js';

/** Rows that a process has at least before an empty column is one finding. */
const SEVERAL = 3;

/** Says once that a column is empty from top to bottom (`none`), else what is missing in each row (`one`). */
export function reportEmptyCells(
  rows: readonly Step[],
  empty: readonly Step[],
  say: { readonly none: (count: number) => void; readonly one: (step: Step, name: string) => void },
): void {
  if (empty.length >= SEVERAL && empty.length === rows.length) say.none(rows.length);
  else for (const step of empty) say.one(step, nameOf(step));
}

/** The keyword, name and title of a process, where findings about all of it stand. */
export function headOfProcess({ process, written }: Subject): Span {
  const node = written.processAt(process.origin.start);
  return node === undefined ? process.origin : { ...process.origin, end: (node.title ?? node.name).end };
}
