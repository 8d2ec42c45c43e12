// Groups of lanes by the place of their lanes: one header stands over all lanes from the first to the last.
import type { FlowView } from '../view/view.js';

export interface GroupSpan {
  readonly id: string;
  readonly title: string;
  /** First and last of its lanes, counted from 0. */
  readonly first: number;
  readonly last: number;
}

/** The groups of a view, in its order; those whose lanes are not shown are left out. */
export function groupSpans(view: FlowView): GroupSpan[] {
  const place = new Map(view.lanes.map((lane, k) => [lane.id, k]));
  return view.groups.flatMap(({ id, title, lanes }) => {
    const members = lanes.flatMap((lane) => place.get(lane) ?? []);
    return members.length === 0 ? [] : [{ id, title, first: Math.min(...members), last: Math.max(...members) }];
  });
}
