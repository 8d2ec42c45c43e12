// Maps that are tables: SIPOC, handoffs as a matrix, and who does what.
import type { DataTable } from '../../../analysis/data-table.js';
import { givingsBetween, givingsInFlow, handoffMatrix } from '../../../analysis/handoffs.js';
import { raciOfFlow, raciOfProcesses } from '../../../analysis/raci.js';
import { sipocTable } from '../../../analysis/sipoc.js';
import type { Model } from '../../../language/model/model.js';
import type { Subject } from '../subject.js';
import { headOf, type MapHead } from './head.js';
import { mapWords } from './words.js';

export type TableName = 'sipoc' | 'handoffs' | 'raci';

export interface TableMapView extends MapHead {
  readonly kind: TableName;
  /** So many columns at the left hold words, the rest marks; all of them where it is no matrix. */
  readonly wordy: number;
  /** What the marks mean; may be empty. */
  readonly legend: string;
}

/** Does a subject have a flow of its own, and nothing inside it that could be listed? */
export function isFlow({ process }: Subject): boolean {
  return process !== undefined && process.steps.length > 0;
}

/** The table of a subject: of a flow its actors, else of the processes inside it. */
export function tableMapView(model: Model, subject: Subject, kind: TableName): TableMapView {
  const table = tableOf(model, subject, kind);
  const { legend, described } = mapWords(subject.language);
  const wordy = kind === 'sipoc' ? table.columns.length : kind === 'raci' ? 2 : 1;
  const head = headOf({ ...subject, title: table.title }, described(table.title, table.rows.length), table);
  return { kind, ...head, wordy, legend: kind === 'raci' ? legend : '' };
}

function tableOf(model: Model, subject: Subject, kind: TableName): DataTable {
  const { process, processes, title, language } = subject;
  if (kind === 'sipoc')
    return sipocTable(model, processes.length > 0 || !process ? processes : [process], title, language);
  if (process !== undefined && isFlow(subject)) {
    return kind === 'raci'
      ? raciOfFlow(model, process)
      : handoffMatrix(givingsInFlow(process), process.actors, model, title, language);
  }
  if (kind === 'raci') return raciOfProcesses(model, processes, title, language);
  const order = processes.map(({ id }) => id);
  return handoffMatrix(givingsBetween(model, processes), order, model, title, language);
}
