// Circles without a way out: the components of the flow that nothing leaves.
import type { Graph } from './graph.js';

/** Numbers of the steps of a circle, in written order. */
export type Circle = readonly number[];

export interface Circles {
  readonly all: readonly Circle[];
  /** Which of them has a step that is written between two offsets (the second not included), if any. */
  readonly between: (start: number, end: number) => number | undefined;
}

/** Every circle that a run can come to and never leave; ends are ways out. Linear but for one sort. */
export function circlesOf(graph: Graph): Circles {
  const all = endless(graph);
  const places = all
    .flatMap((circle, number) => circle.map((step) => ({ start: graph.steps[step]!.origin.start, number })))
    .sort((a, b) => a.start - b.start);
  const between = (start: number, end: number): number | undefined => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    const place = places[low];
    return place !== undefined && place.start < end ? place.number : undefined;
  };
  return { all, between };
}

function endless({ steps, from, to, component, reached }: Graph): readonly Circle[] {
  const members = new Map<number, number[]>();
  steps.forEach((_, step) => {
    if (reached[step] === 0) return;
    const circle = members.get(component[step]!);
    if (circle === undefined) members.set(component[step]!, [step]);
    else circle.push(step);
  });
  const open = new Uint8Array(steps.length);
  const round = new Uint8Array(steps.length);
  from.forEach((source, flow) => {
    const inside = component[source] === component[to[flow]!];
    (inside ? round : open)[component[source]!] = 1;
  });
  return [...members].filter(([number]) => round[number] === 1 && open[number] === 0).map(([, circle]) => circle);
}
