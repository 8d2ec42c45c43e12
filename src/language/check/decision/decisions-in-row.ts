// flow/decisions-in-one-row: two diamonds in one row of the table.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Step } from '../../model/model.js';
import { nameOf, type Subject } from '../subject.js';

export function decisionsInOneRow({ process }: Subject, report: Report): void {
  const first = new Map<number, Step>();
  const told = new Set<number>();
  for (const step of process.steps) {
    if (step.kind !== 'decision' || step.row === undefined) continue;
    const earlier = first.get(step.row);
    if (earlier === undefined) first.set(step.row, step);
    else if (!told.has(step.row)) {
      told.add(step.row);
      const labels = [{ role: 'first' as const, span: earlier.origin }];
      report('flow/decisions-in-one-row', step.origin, { name: nameOf(step), row: step.row }, { labels });
    }
  }
}
