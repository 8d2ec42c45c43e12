// Tables have no symbol for forks and joins: their arrows run from the step before to each step behind.
import type { Flow, Process, Step } from '../../language/model/model.js';

/** A way from one symbol to another, all of the forks and joins between them seen through. */
export interface Way {
  readonly from: Step;
  readonly to: Step;
  /** The flows along it, in order; those in between lead to and from forks and joins. */
  readonly flows: readonly Flow[];
  /** Does it leave a fork that has several ways? */
  readonly fork: boolean;
}

/** Every flow of a process whose two ends exist. */
export function directWays(process: Process): Way[] {
  const steps = stepsById(process);
  const ways = process.flows.flatMap((flow) => {
    const [from, to] = [steps.get(flow.from), steps.get(flow.to)];
    return from && to ? [{ from, to, flows: [flow] }] : [];
  });
  const leaving = countBy(ways, (way) => way.from.id);
  return ways.map((way) => ({ ...way, fork: way.from.kind === 'fork' && (leaving.get(way.from.id) ?? 0) > 1 }));
}

/** The ways between the symbols of a table, forks and joins seen through; two equal ones are given once. */
export function waysThroughGates(process: Process): Way[] {
  const direct = directWays(process);
  const leaving = new Map<string, Way[]>();
  for (const way of direct) {
    const list = leaving.get(way.from.id);
    if (list) list.push(way);
    else leaving.set(way.from.id, [way]);
  }
  const seen = new Set<string>();
  const fresh = (way: Way): boolean => {
    const said = way.flows.flatMap((flow) => flow.label ?? flow.answer ?? []);
    const key = JSON.stringify([way.from.id, way.to.id, ...said]);
    const known = seen.has(key);
    seen.add(key);
    return !known;
  };
  return direct
    .filter((way) => !isGate(way.from))
    .flatMap((way) => (isGate(way.to) ? walk(way, leaving).filter(fresh) : way));
}

/** Follows a way through all forks and joins behind it. Each of them is passed once, so that circles and meshes end. */
function walk(first: Way, leaving: ReadonlyMap<string, readonly Way[]>): Way[] {
  const found: Way[] = [];
  const passed = new Set<string>();
  const waiting = [first];
  for (let way = waiting.shift(); way !== undefined; way = waiting.shift()) {
    if (!isGate(way.to)) {
      found.push(way);
      continue;
    }
    if (passed.has(way.to.id)) continue;
    passed.add(way.to.id);
    for (const next of leaving.get(way.to.id) ?? []) {
      waiting.push({
        from: first.from,
        to: next.to,
        flows: [...way.flows, ...next.flows],
        fork: way.fork || next.fork,
      });
    }
  }
  return found;
}

/** Is it a fork or a join? */
export function isGate(step: Step): boolean {
  return step.kind === 'fork' || step.kind === 'join';
}

/** The steps of a process by id. */
export function stepsById(process: Process): ReadonlyMap<string, Step> {
  return new Map(process.steps.map((step) => [step.id, step]));
}

function countBy<T>(things: readonly T[], key: (thing: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(key(thing), (counts.get(key(thing)) ?? 0) + 1);
  return counts;
}
