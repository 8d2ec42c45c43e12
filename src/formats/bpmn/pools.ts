// Who has a pool: the organisation one with a lane for each of its actors, everybody outside one of their own.
import type { Actor, Model, Process, Step } from '../../language/model/model.js';

export interface Pool {
  /** Id of the actor outside whose pool it is. */
  readonly actor?: string;
  readonly title: string;
  /** At least one; its id is empty where the process has no actors. */
  readonly lanes: readonly { readonly id: string; readonly title: string }[];
}

/**
 * Actors from outside that are declared before the first of our own stand above it, the others below. Where all are from outside,
 * they are lanes of one pool.
 */
export function poolsOf(model: Model, process: Process): Pool[] {
  const known = new Map(model.actors.map((actor) => [actor.id, actor]));
  const actors = [...new Set(process.actors)].flatMap((id) => known.get(id) ?? []);
  const first = actors.findIndex(({ external }) => !external);
  const lane = ({ id, title }: Actor) => ({ id, title });
  const own = first === -1 ? actors : actors.filter(({ external }) => !external);
  const main = { title: process.title, lanes: own.length > 0 ? own.map(lane) : [{ id: '', title: '' }] };
  if (first === -1) return [main];
  const outside = (list: readonly Actor[]): Pool[] =>
    list
      .filter(({ external }) => external)
      .map((actor) => ({ actor: actor.id, title: actor.title, lanes: [lane(actor)] }));
  return [...outside(actors.slice(0, first)), main, ...outside(actors.slice(first))];
}

/** Step → its lane: that of its first actor. A fork stands in the lane of what leads to it, a join in that of what follows. */
export function lanesOf(process: Process, pools: readonly Pool[]): ReadonlyMap<string, string> {
  const known = new Set(pools.flatMap((pool) => pool.lanes.map(({ id }) => id)));
  const first = pools.find(({ actor }) => actor === undefined)?.lanes[0]?.id ?? '';
  const lanes = new Map<string, string>();
  for (const { id, kind, actors } of process.steps) {
    if (kind !== 'fork' && kind !== 'join') lanes.set(id, actors.find((actor) => known.has(actor)) ?? first);
  }
  const neighbours = { fork: new Map<string, string[]>(), join: new Map<string, string[]>() };
  for (const { from, to } of process.flows) {
    append(neighbours.fork, to, from);
    append(neighbours.join, from, to);
  }
  for (const gate of process.steps) {
    if (gate.kind === 'fork' || gate.kind === 'join') {
      const lane =
        nearest(gate, neighbours[gate.kind], lanes) ??
        nearest(gate, neighbours[gate.kind === 'fork' ? 'join' : 'fork'], lanes);
      lanes.set(gate.id, lane ?? first);
    }
  }
  return lanes;
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The lane of the nearest neighbour that has one. What is found on the way has one from then on, so long chains are walked once. */
function nearest(
  gate: Step,
  neighbours: ReadonlyMap<string, readonly string[]>,
  lanes: ReadonlyMap<string, string>,
): string | undefined {
  const seen = new Set([gate.id]);
  const waiting = [gate.id];
  for (let at = 0; at < waiting.length; at++) {
    const lane = lanes.get(waiting[at] as string);
    if (lane !== undefined) return lane;
    for (const next of neighbours.get(waiting[at] as string) ?? []) {
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  return undefined;
}
