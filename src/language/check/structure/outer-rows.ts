// flow/late-start and flow/open-last-row: the table begins with the start, and its last row ends the process.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Step } from '../../model/model.js';
import { isUncertain, nameOf, type Subject } from '../subject.js';

/** The first row is where the process begins. */
export function lateStart(subject: Subject, report: Report): void {
  const starts = subject.process.steps.filter((step) => step.kind === 'start');
  const [start] = starts;
  const first = ownerOf(subject, 1);
  if (start === undefined || first === undefined || starts.some(({ row }) => row === 1)) return;
  if (!isReached(subject, first) || ['start', 'mulai'].some((word) => subject.written.lostWords().has(word))) return;
  const args = { first: nameOf(first), start: nameOf(start), row: start.row ?? 0 };
  report('flow/late-start', first.origin, args, { labels: [{ role: 'start', span: start.origin }] });
}

/** The last row holds an end. */
export function openLastRow(subject: Subject, report: Report): void {
  const { process, graph } = subject;
  const last = process.rows.length;
  const owner = ownerOf(subject, last);
  if (last < 2 || owner === undefined || !isReached(subject, owner) || isUncertain(subject, owner)) return;
  const row = process.steps.filter((step) => step.row === last);
  if (row.some((step) => step.kind === 'end') || !process.steps.some((step) => step.kind === 'end')) return;
  if (!graph.flows.some((flow) => row.some((step) => step.id === flow.from))) return; // no way on: a finding of its own
  report('flow/open-last-row', owner.origin, { name: nameOf(owner), row: last });
}

/** The step whose text a row shows. */
function ownerOf({ process, graph }: Subject, row: number): Step | undefined {
  const number = graph.numberOf(process.rows[row - 1]?.step ?? '');
  return number === undefined ? undefined : graph.steps[number];
}

function isReached({ graph }: Subject, step: Step): boolean {
  return graph.reached[graph.numberOf(step.id) ?? 0] === 1;
}
