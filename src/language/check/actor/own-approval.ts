// actor/own-approval: somebody approves what they prepared themselves.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Step } from '../../model/model.js';
import { does, plain, wordsOf } from '../acts.js';
import { entering, type Graph } from '../graph.js';
import { nameOf, type Subject } from '../subject.js';
import { titlesOf } from './titles.js';

/** Looks at the activity right before an approval, if both speak of one thing, and at what made the things that it needs. */
export function ownApproval(subject: Subject, report: Report): void {
  const { graph, model } = subject;
  const approvals = graph.steps.flatMap((step, number) => (does(step.text, 'approve') ? [number] : []));
  if (approvals.length === 0) return;
  const makers = makersOf(graph.steps);
  for (const number of approvals) {
    const step = graph.steps[number]!;
    const [actor] = step.actors;
    const needed = step.needs.map((need) => makers.get(plain(need)));
    const previous = before(graph, number).filter((other) => speakAlike(other, step));
    const prepared = [...previous, ...needed].find(
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

/** Words that many activities share, whatever they are about. */
const common = new Set([
  'yang',
  'dari',
  'untuk',
  'dengan',
  'pada',
  'kepada',
  'atas',
  'hasil',
  'dalam',
  'with',
  'from',
  'that',
  'this',
]);

/** Do two activities share a word for what they are about: "Drafts the work plan", "Approves the plan"? */
function speakAlike(prepared: Step, approval: Step): boolean {
  const made = new Set([...objectsOf(prepared), ...prepared.outputs.flatMap(wordsOf)]);
  return objectsOf(approval).some((word) => made.has(word));
}

/** What an activity is about: its longer words, but for the verb. */
function objectsOf({ text = '' }: Step): readonly string[] {
  return wordsOf(text)
    .slice(1)
    .filter((word) => word.length > 3 && !common.has(word));
}

/** The only step that makes a thing; things that several make are left out. */
function makersOf(steps: readonly Step[]): ReadonlyMap<string, Step | undefined> {
  const makers = new Map<string, Step | undefined>();
  for (const step of steps) {
    for (const output of step.outputs) makers.set(plain(output), makers.has(plain(output)) ? undefined : step);
  }
  return makers;
}
