// actor/crowded-row: more than two actors act in one row, each on its own.
import type { Report } from '../../diagnostic/diagnostic.js';
import { nameOf, type Subject } from '../subject.js';

/** Those who do one step together count once: they are tied in the drawing. */
export function crowdedRow({ process, graph }: Subject, report: Report): void {
  const main = new Map<number, Set<string>>();
  for (const { row, actors, endOf } of process.steps) {
    if (row === undefined || endOf !== undefined || actors[0] === undefined) continue;
    main.set(row, (main.get(row) ?? new Set()).add(actors[0]));
  }
  for (const { number, step } of process.rows) {
    const count = main.get(number)?.size ?? 0;
    const owner = graph.steps[graph.numberOf(step) ?? -1];
    if (count > 2 && owner !== undefined)
      report('actor/crowded-row', owner.origin, { name: nameOf(owner), row: number, count });
  }
}
