// actor/own-approval: somebody approves what they prepared themselves.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Step } from '../../model/model.js';
import { does, plain } from '../acts.js';
import { entering, type Graph } from '../graph.js';
import { nameOf, type Subject } from '../subject.js';
import { titlesOf } from './titles.js';

/** Looks at the activity right before an approval, and at what made the things that it needs. */
export function ownApproval(subject: Subject, report: Report): void {
  const { graph, model } = subject;
  const approvals = graph.steps.flatMap((step, number) => (does(step.text, 'approve') ? [number] : []));
  if (approvals.length === 0) return;
  const makers = makersOf(graph.steps);
  for (const number of approvals) {
    const step = graph.steps[number]!;
    const [actor] = step.actors;
    const needed = step.needs.map((need) => makers.get(plain(need)));
    const prepared = [...before(graph, number), ...needed].find(
      (other) => other !== undefined && other !== step && other.actors[0] === actor && does(other.text, 'prepare'),
    );
    if (prepared === undefined || actor === undefined || step.actors.length > 1 || prepared.actors.length > 1) continue;
    const args = { actor: titlesOf(model).get(actor) ?? actor, step: nameOf(step), prepared: nameOf(prepared) };
    report('actor/own-approval', step.origin, args, { labels: [{ role: 'prepared', span: prepared.origin }] });
  }
}

/** The steps that the work comes from, loops left out. */
function before(graph: Graph, number: number): readonly Step[] {
  return Array.from(entering(graph, number)).flatMap((flow) =>
    graph.flows[flow]!.loop ? [] : [graph.steps[graph.from[flow]!]!],
  );
}

/** The only step that makes a thing; things that several make are left out. */
function makersOf(steps: readonly Step[]): ReadonlyMap<string, Step | undefined> {
  const makers = new Map<string, Step | undefined>();
  for (const step of steps) {
    for (const output of step.outputs) makers.set(plain(output), makers.has(plain(output)) ? undefined : step);
  }
  return makers;
}
