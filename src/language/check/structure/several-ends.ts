// flow/several-ends: the process can end in more than one place.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Span } from '../../source/span.js';
import { entering } from '../graph.js';
import type { Subject } from '../subject.js';
import { lineOf } from '../written.js';

/** Several ends are allowed; it is said once, so that each of them is meant. */
export function severalEnds({ graph, written }: Subject, report: Report): void {
  const places: Span[] = [];
  graph.steps.forEach((step, number) => {
    if (step.kind !== 'end' || graph.reached[number] === 0) return;
    const arrow = step.endOf === undefined ? undefined : entering(graph, number)[0];
    places.push(arrow === undefined ? step.origin : graph.flows[arrow]!.origin);
  });
  const second = places[1];
  if (second === undefined) return;
  const lines = places.map((place) => lineOf(written, place.start));
  const listed = lines.length > 6 ? [...lines.slice(0, 6), '…'] : lines;
  const labels = places
    .filter((place) => place !== second)
    .slice(0, 5)
    .map((span) => ({ role: 'other' as const, span }));
  report('flow/several-ends', second, { count: places.length, lines: listed.join(', ') }, { labels });
}
