// What is drawn, as tables for reading: beside a picture in a document, or instead of it.
import type { DataTable } from './analysis/data-table.js';
import type { Drawn } from './document.js';
import type { Subject } from './drawing/view/subject.js';
import type { Model } from './language/model/model.js';

/** The tables that say what a drawing shows: of a map its own, of a flow its steps, actors and handoffs. */
export async function tablesOf(model: Model, subject: Subject, view?: Drawn['view']): Promise<readonly DataTable[]> {
  if (view !== undefined && 'table' in view) {
    if (view.kind !== 'landscape') return [view.table];
    const { processesTable } = await import('./analysis/processes.js');
    return [view.table, processesTable(model, subject.processes, subject.title, subject.language)];
  }
  const { process } = subject;
  if (process === undefined) return [];
  const [{ flowView }, { flowDataTable }, { actorsTable }, { handoffList, givingsInFlow }] = await Promise.all([
    import('./drawing/view/flow.js'),
    import('./drawing/view/flow-table.js'),
    import('./analysis/actors.js'),
    import('./analysis/handoffs.js'),
  ]);
  return [
    flowDataTable(flowView(model, process, 'table')),
    actorsTable(model, process),
    handoffList(givingsInFlow(process), model, process.title, process.language),
  ].filter(({ rows }) => rows.length > 0);
}
