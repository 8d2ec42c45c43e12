// Who does, who decides, who joins in and who is informed: derived from the flow, never retyped.
import type { Model, Process } from '../language/model/model.js';
import type { Locale } from '../language/source/locale.js';
import type { DataTable } from './data-table.js';
import { titlesOf } from './names.js';
import { headings } from './words.js';

/**
 * What somebody is to an activity. `R`: does it (responsible) · `A`: decides it (the main actor of a decision) or answers for it (the
 * owner of a process) · `C`: joins in (further actors of a joint activity, units that are involved) · `I`: is informed (gets what
 * comes out of it).
 */
export type Role = 'R' | 'A' | 'C' | 'I';

/** Rows: the activities of a flow; columns: its actors. Of several roles in one cell the first of A, R, C, I is shown. */
export function raciOfFlow(model: Model, process: Process): DataTable {
  const titleOf = titlesOf(model);
  const words = headings(process.language);
  const takers = new Map<string, Set<string>>();
  for (const { fromStep, to } of process.handoffs) {
    const list = takers.get(fromStep);
    if (list === undefined) takers.set(fromStep, new Set([to]));
    else list.add(to);
  }
  const activities = process.steps.filter((step) => step.text !== undefined && step.actors.length > 0);
  return {
    id: 'raci',
    title: `${words.raci}: ${process.title}`,
    language: process.language,
    columns: [
      { key: 'number', title: words.number },
      { key: 'activity', title: words.activity },
      ...process.actors.map((id) => ({ key: id, title: titleOf(id) })),
    ],
    rows: activities.map((step) => [
      step.row,
      step.title,
      ...process.actors.map((actor): Role | undefined => {
        const place = step.actors.indexOf(actor);
        if (place === 0) return step.kind === 'decision' ? 'A' : 'R';
        if (place > 0) return 'C';
        return takers.get(step.id)?.has(actor) ? 'I' : undefined;
      }),
    ]),
  };
}

/** Rows: processes; columns: the units that own them or are involved, and whoever else is named. */
export function raciOfProcesses(
  model: Model,
  processes: readonly Process[],
  title: string,
  language: Locale,
): DataTable {
  const titleOf = titlesOf(model);
  const words = headings(language);
  const named = (process: Process): string[] => process.involves.map(({ text, target }) => target ?? text);
  const customers = (process: Process): string[] =>
    process.outputs.flatMap(({ parties }) => parties.map(({ text, target }) => target ?? text));
  const owners = new Set(processes.flatMap((process) => [...(process.unit ? [process.unit] : []), ...named(process)]));
  const columns = [...owners];
  return {
    id: 'raci',
    title: `${words.raci}: ${title}`,
    language,
    columns: [
      { key: 'code', title: words.code },
      { key: 'process', title: words.process },
      ...columns.map((id) => ({ key: id, title: titleOf(id) })),
    ],
    rows: processes.map((process) => [
      process.code,
      process.title,
      ...columns.map((id): Role | undefined => {
        if (process.unit === id) return 'A';
        if (named(process).includes(id)) return 'C';
        return customers(process).includes(id) ? 'I' : undefined;
      }),
    ]),
  };
}
