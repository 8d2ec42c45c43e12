// flow/undecided-check: something is checked, and nothing is said for the case that it is not in order.
import type { Report } from '../../diagnostic/diagnostic.js';
import { does } from '../acts.js';
import { entering, leaving } from '../graph.js';
import { insert, replaceKeyword, wordFor } from '../mend.js';
import { type Named, namer } from '../names.js';
import { isOn } from '../options.js';
import { isUncertain, nameOf, type Subject, statementOf } from '../subject.js';
import { ownArrows, tongueOf } from '../written.js';

/** Would this step be asked why it decides nothing, if it were no decision? Then nobody is offered to make it a step. */
export function isAskedToDecide({ options }: Subject, text: string | undefined): boolean {
  return does(text, 'check') && isOn('flow/undecided-check', options);
}

/** A check is a decision, unless the same actor decides right behind it. */
export function undecidedCheck(subject: Subject, report: Report): void {
  const { graph } = subject;
  const name = namer(subject);
  graph.steps.forEach((step, number) => {
    if (step.kind !== 'step' || graph.reached[number] === 0 || !does(step.text, 'check')) return;
    if (isUncertain(subject, step) || step.runs !== undefined) return;
    const next = Array.from(leaving(graph, number), (flow) => graph.steps[graph.to[flow]!]!);
    if (next.length !== 1 || next.some((step) => step.kind === 'decision' && sharesActor(step.actors, number))) return;
    report('flow/undecided-check', step.origin, { name: nameOf(step) }, { fixes: decide(subject, number, name) });
  });

  function sharesActor(actors: readonly string[], number: number): boolean {
    return actors.some((actor) => graph.steps[number]!.actors.includes(actor));
  }
}

/** Makes it a decision that leads back, on "no", to the one activity that the work comes from. */
function decide(subject: Subject, number: number, nameOf: ReturnType<typeof namer>) {
  const { graph, written } = subject;
  const node = statementOf(subject, graph.steps[number]!);
  const ways = entering(graph, number);
  const giver = ways.length === 1 ? graph.steps[graph.from[ways[0]!]!]! : undefined;
  const source = giver === undefined ? undefined : statementOf(subject, giver);
  if (node?.kind !== 'step' || source?.kind !== 'step' || source === node) return [];
  if (giver?.text === undefined || giver.kind === 'decision' || giver.branch !== graph.steps[number]!.branch) return [];
  if (ownArrows(node).length > 0) return [];
  const back: Named = nameOf(source, 'again', 'ulang');
  const answer = ` ${wordFor('no', written, node)} -> ${back.name}`;
  const edits = [
    ...back.edits,
    replaceKeyword(written, node, 'decision', tongueOf(written, node)),
    insert(written, node.end, answer),
  ];
  return [{ role: 'decide', edits }];
}
