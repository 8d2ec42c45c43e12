// The actors of a flow as a list: who takes part, of which unit, in how many steps, and what goes through their hands.
import type { Model, Process } from '../language/model/model.js';
import type { DataTable } from './data-table.js';
import { titlesOf } from './names.js';
import { headings } from './words.js';

/** One row for each actor of the process, in the order of its columns. */
export function actorsTable(model: Model, process: Process): DataTable {
  const words = headings(process.language);
  const titleOf = titlesOf(model);
  const count = (ids: readonly string[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  };
  const steps = count(
    process.steps.filter(({ row }) => row !== undefined).flatMap(({ actors }) => [...new Set(actors)]),
  );
  const gives = count(process.handoffs.map(({ from }) => from));
  const takes = count(process.handoffs.map(({ to }) => to));
  const keys = ['actor', 'steps', 'gives', 'takes'] as const;
  return {
    id: 'actors',
    title: `${words.actors}: ${process.title}`,
    language: process.language,
    columns: keys.map((key) => ({ key, title: words[key] })),
    rows: process.actors.map((id) => [titleOf(id), steps.get(id) ?? 0, gives.get(id) ?? 0, takes.get(id) ?? 0]),
  };
}
