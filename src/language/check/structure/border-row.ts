// flow/border-row: a row of the table that only says that the work begins or ends.
import type { Report } from '../../diagnostic/diagnostic.js';
import { isBorderText } from '../acts.js';
import { waysIn } from '../graph.js';
import { remove } from '../mend.js';
import { type Subject, statementOf } from '../subject.js';

/** The capsule says it already; a row is for an activity. */
export function borderRow(subject: Subject, report: Report): void {
  const { graph, written } = subject;
  graph.steps.forEach((step, number) => {
    if (step.text === undefined || !isBorderText(step.text)) return;
    const node = statementOf(subject, step);
    if (node?.kind !== 'step' || node.text === undefined) return;
    const says = step.needs.length > 0 || step.outputs.length > 0 || step.time !== undefined || step.note !== undefined;
    // Without its text the capsule stands in the row below (a start) or above (an end).
    const fits = step.kind === 'end' ? (step.row ?? 1) > 1 : step.kind === 'start' && step.row === 1;
    const entered = step.kind === 'start' && waysIn(graph, number) > 0;
    const edits = [remove(written, node.text)];
    const fixes = says || !fits || entered || node.actors.length > 1 ? [] : [{ role: 'bare', edits }];
    report('flow/border-row', step.origin, { text: step.text, row: step.row ?? 0 }, { fixes });
  });
}
