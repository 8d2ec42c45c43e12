// A stretch of a flow that could be a process of its own: one way leads in, one way leads out.
import type { Graph } from '../graph.js';

/** Steps that a part has at least. */
const FEWEST = 6;

/** Numbers of its first and last step. */
export interface Part {
  readonly first: number;
  readonly last: number;
}

/**
 * The longest stretch of steps in written order, of at most half of all, that is entered only at its first step and left only behind
 * its last one, and in which the process neither begins nor ends. Linear.
 */
export function partOf({ steps, from, to, entries }: Graph): Part | undefined {
  const cuts = cutsOf(steps.length, from, to);
  const borders = new Set(entries);
  const most = Math.floor(steps.length / 2);
  let best: Part | undefined;
  let open = 0; // index of the first cut that may still begin a part
  let clean = 0; // no border stands from this step on
  for (let at = 0, step = 0; at < cuts.length; at++) {
    const cut = cuts[at]!;
    for (; step < cut; step++) if (steps[step]!.kind === 'end' || borders.has(step)) clean = step + 1;
    while (open < at && (cuts[open]! < clean || cut - cuts[open]! > most)) open++;
    const length = cut - cuts[open]!;
    if (length >= FEWEST && (best === undefined || length > best.last - best.first + 1)) {
      best = { first: cuts[open]!, last: cut - 1 };
    }
  }
  return best;
}

/** Steps before which exactly one flow passes from what is written above to what is written below, and none back. */
function cutsOf(count: number, from: Int32Array, to: Int32Array): readonly number[] {
  const change = new Int32Array(count + 1);
  from.forEach((source, flow) => {
    const target = to[flow]!;
    if (source === target) return;
    const weight = source < target ? 1 : 2; // one back counts as too many
    change[Math.min(source, target) + 1]! += weight;
    change[Math.max(source, target) + 1]! -= weight;
  });
  const cuts: number[] = [];
  let passing = 0;
  for (let step = 0; step < count; step++) {
    passing += change[step]!;
    if (passing === 1) cuts.push(step);
  }
  return cuts;
}
