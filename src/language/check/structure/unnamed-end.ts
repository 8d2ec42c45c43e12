// flow/unnamed-end: one of several ends does not show how the matter came out.
import type { Report } from '../../diagnostic/diagnostic.js';
import { decisionsOf } from '../decision/answers.js';
import { refusedSilently } from '../decision/silent-refusal.js';
import { entering } from '../graph.js';
import type { Subject } from '../subject.js';
import { lineOf } from '../written.js';

/** Of several ends each should be told apart: by its activity, by the step that it ends, or by the words of the answer to it. */
export function unnamedEnd(subject: Subject, report: Report): void {
  const { graph, written } = subject;
  const ends = graph.steps.flatMap((step, number) =>
    step.kind === 'end' && graph.reached[number] === 1 ? [number] : [],
  );
  if (ends.length < 2) return;
  const refusals = new Set(decisionsOf(subject).map((decision) => refusedSilently(subject, decision)));
  const places = ends.map((number) => {
    const way = graph.flows[entering(graph, number)[0] ?? -1];
    return graph.steps[number]!.endOf === undefined || way === undefined ? graph.steps[number]!.origin : way.origin;
  });
  const mute = ends.findIndex((number) => {
    if (graph.steps[number]!.text !== undefined) return false;
    return Array.from(entering(graph, number), (flow) => graph.flows[flow]!).some(
      (way) => way.kind === 'answer' && way.label === undefined && way.with.length === 0 && !refusals.has(way),
    );
  });
  const place = places[mute];
  if (place === undefined) return;
  const lines = places.map(({ start }) => lineOf(written, start));
  const listed = lines.length > 6 ? [...lines.slice(0, 6), '…'] : lines;
  const labels = places
    .filter((other) => other !== place)
    .slice(0, 5)
    .map((span) => ({ role: 'other' as const, span }));
  report('flow/unnamed-end', place, { count: places.length, lines: listed.join(', ') }, { labels });
}
