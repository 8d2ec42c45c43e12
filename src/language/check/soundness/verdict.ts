// Soundness: can every run of a process reach an end, with nothing left running, and can every step happen?
import type { Report } from '../../diagnostic/diagnostic.js';
import { waysOut } from '../graph.js';
import { isUncertain, type Subject } from '../subject.js';
import { gameOf } from '../token-game.js';
import { contextsOf } from './contexts.js';
import { netOf } from './net.js';
import { reduce } from './reduce.js';
import { search } from './search.js';

/** What is known about a flow. It is `sound` only where that is proven. */
export type Soundness = 'sound' | 'unsound' | 'unproven';

/** Judges one process and reports each fault once, at its cause. */
export function soundnessOf(subject: Subject, _report: Report): Soundness {
  const { graph, process } = subject;
  if (graph.steps.some((step) => isUncertain(subject, step))) return 'unproven';
  if (subject.circles.all.length > 0) return 'unsound';
  if (graph.steps.some((step, number) => step.kind !== 'end' && graph.reached[number] === 1 && waysOut(graph, number) === 0)) return 'unsound';
  const contexts = contextsOf(graph, process.blocks);
  const isReached = graph.reached.every((reached) => reached === 1);
  if (contexts.isPlain) return isReached ? 'sound' : 'unsound';
  const game = gameOf(graph, process.blocks);
  const none = { dropped: new Set<number>(), redirected: new Map(), endsInto: new Map(), joined: new Map() };
  const net = netOf(game, none, () => false);
  if (reduce(net)) return isReached && net.isWhole ? 'sound' : 'unsound';
  const found = search(net, { left: 300_000 });
  if (found.kind === 'spent') return 'unproven';
  return found.kind === 'sound' && isReached ? (net.isWhole ? 'sound' : 'unproven') : 'unsound';
}
