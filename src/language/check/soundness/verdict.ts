// Soundness: can every run of a process reach an end, with nothing left running, and can every step happen?
import type { Report } from '../../diagnostic/diagnostic.js';
import { type Graph, waysOut } from '../graph.js';
import { isUncertain, type Subject } from '../subject.js';
import { isStatement, lineOf } from '../written.js';
import { contextsOf } from './contexts.js';
import { type Findings, faultsOf } from './faults.js';
import { mendsOf } from './mends.js';
import { say } from './say.js';

/** What is known about a flow. It is `sound` only where that is proven. */
export type Soundness = 'sound' | 'unsound' | 'unproven';

/** Judges one process and reports each fault once, at its cause. */
export function soundnessOf(subject: Subject, report: Report): Soundness {
  if (!isReadable(subject)) return 'unproven';
  const { verdict, faults } = judge(subject);
  for (const fault of faults) say(subject, fault, mendsOf(subject, fault, faults, judge), report);
  if (verdict === 'unproven') sayUnproven(subject, report);
  return verdict;
}

function sayUnproven({ process, written }: Subject, report: Report): void {
  const node = written.processAt(process.origin.start);
  const statements = node?.body.filter(isStatement) ?? [];
  const [first, last] = [statements[0], statements.at(-1)];
  if (node === undefined || first === undefined || last === undefined) return;
  const span = { ...process.origin, end: node.title?.end ?? node.name.end };
  report('soundness/not-proven', span, { from: lineOf(written, first.start), to: lineOf(written, last.end) });
}

/** Can every flow be trusted to be what was meant? */
function isReadable(subject: Subject): boolean {
  const { graph, process, written } = subject;
  const node = written.processAt(process.origin.start);
  if (node === undefined || written.damaged(node.start, node.end)) return false;
  const names = graph.steps.flatMap((step) => step.name ?? []);
  if (new Set(names).size < names.length) return false;
  return !graph.steps.some((step) => isUncertain(subject, step));
}

/** The verdict on a flow that is read without doubt, and its faults but those of its structure, which rules of their own report. */
export function judge({ graph, process, circles }: Pick<Subject, 'graph' | 'process' | 'circles'>): Findings {
  const isReached = graph.reached.every((reached) => reached === 1);
  if (circles.all.length > 0 || hasDeadEnd(graph)) return { verdict: 'unsound', faults: [] };
  const contexts = contextsOf(graph, process.blocks);
  const found: Findings = contexts.isPlain ? { verdict: 'sound', faults: [] } : faultsOf({ graph, process }, contexts);
  return isReached ? found : { ...found, verdict: 'unsound' };
}

function hasDeadEnd(graph: Graph): boolean {
  return graph.steps.some(
    ({ kind }, number) => kind !== 'end' && graph.reached[number] === 1 && waysOut(graph, number) === 0,
  );
}
