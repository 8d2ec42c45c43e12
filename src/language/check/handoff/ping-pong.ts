// handoff/ping-pong: the work goes A → B → A → B in a row, and nothing is decided in between.

import type { Report } from '../../diagnostic/diagnostic.js';
import { entering, type Graph, leaving, waysIn, waysOut } from '../graph.js';
import { lookupIn } from '../lookup.js';
import type { Subject } from '../subject.js';

/** Handoffs in a row that are remarked on. */
const TIMES = 3;

/** Looks along chains of steps with one way in and one way out; where ways meet, steps can't be put together. */
export function pingPong(subject: Subject, report: Report): void {
  const { graph, model } = subject;
  const entries = new Set(graph.entries);
  const titleOf = (id: string): string => lookupIn(model).actors.get(id)?.title ?? id;
  graph.steps.forEach((_, head) => {
    if (graph.reached[head] === 0 || continuesChain(graph, head, entries)) return;
    for (const run of runsIn(chainFrom(graph, head, entries), graph)) {
      const [first, second] = [run.first, run.first + 1].map((at) => graph.steps[run.chain[at]!]!.actors[0]!);
      const args = { first: titleOf(first!), second: titleOf(second!), count: run.count };
      const [start, end] = [graph.steps[run.chain[run.first]!]!, graph.steps[run.chain[run.first + run.count]!]!];
      report('handoff/ping-pong', start.origin, args, { labels: [{ role: 'last', span: end.origin }] });
    }
  });
}

/** Does the step only go on from one before it that leads nowhere else? */
function continuesChain(graph: Graph, step: number, entries: ReadonlySet<number>): boolean {
  if (waysIn(graph, step) !== 1 || entries.has(step)) return false;
  const source = graph.from[entering(graph, step)[0]!]!;
  return waysOut(graph, source) === 1 && source !== step;
}

function chainFrom(graph: Graph, head: number, entries: ReadonlySet<number>): readonly number[] {
  const chain = [head];
  for (let at = head; waysOut(graph, at) === 1; ) {
    const next = graph.to[leaving(graph, at)[0]!]!;
    if (waysIn(graph, next) !== 1 || entries.has(next)) break;
    chain.push(next);
    at = next;
  }
  // A border or a step without a text that shares its neighbour's row and actor is no activity of its own.
  return chain.filter((step, i) => graph.steps[step]!.actors.length > 0 && !sameHands(graph, chain[i - 1], step));
}

function sameHands(graph: Graph, before: number | undefined, step: number): boolean {
  return before !== undefined && graph.steps[before]!.actors[0] === graph.steps[step]!.actors[0];
}

/** Stretches of a chain where two actors alternate; `count` handoffs from place `first` on. */
function runsIn(chain: readonly number[], graph: Graph): { chain: readonly number[]; first: number; count: number }[] {
  const actor = (at: number): string | undefined => graph.steps[chain[at] ?? -1]?.actors[0];
  const found: { chain: readonly number[]; first: number; count: number }[] = [];
  for (let first = 0; first + 1 < chain.length; ) {
    let last = first + 1;
    while (actor(last + 1) !== undefined && actor(last + 1) === actor(last - 1)) last++;
    if (last - first >= TIMES) found.push({ chain, first, count: last - first });
    first = last - first > 1 ? last : first + 1;
  }
  return found;
}
