// Where work changes hands (language.md 3.3): from a step to the next step of another main actor, forks and joins seen through.
import type { Flow, Handoff, Step } from './model.js';

/** Flows that are looked at for one process, at most, besides twenty for each flow it has: tangled forks multiply. */
const BUDGET = 100_000;

/** The handoffs of a flow, and whether all of them are there. */
export interface Handoffs {
  readonly handoffs: readonly Handoff[];
  readonly complete: boolean;
}

/**
 * What is handed over is what the nearest arrow on the way says, else the outputs of the step that is left; the channel likewise.
 * Steps without an actor hand nothing over.
 */
export function handoffsOf(steps: readonly Step[], flows: readonly Flow[]): Handoffs {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const outgoing = new Map<string, Flow[]>();
  for (const flow of flows) {
    const list = outgoing.get(flow.from);
    if (list === undefined) outgoing.set(flow.from, [flow]);
    else list.push(flow);
  }
  const handoffs: Handoff[] = [];
  const numbers = new Map<string, number>();
  let budget = BUDGET + 20 * flows.length;
  for (const giver of steps) {
    const from = giver.actors[0];
    if (from === undefined) continue;
    const seen = new Set<string>();
    const ways: Way[] = (outgoing.get(giver.id) ?? []).map((flow) => ({ flow, with: flow.with, via: flow.via }));
    for (const way of ways) {
      if (--budget < 0) return { handoffs, complete: false };
      const step = byId.get(way.flow.to);
      if (step === undefined) continue;
      const to = step.actors[0];
      if (to === undefined && isGate(step)) {
        if (seen.has(step.id)) continue;
        seen.add(step.id);
        for (const flow of outgoing.get(step.id) ?? []) {
          ways.push({ flow, with: flow.with.length > 0 ? flow.with : way.with, via: flow.via ?? way.via });
        }
      } else if (to !== undefined && to !== from) {
        const number = (numbers.get(way.flow.id) ?? 0) + 1;
        numbers.set(way.flow.id, number);
        handoffs.push(handoff(giver, step, way, number));
      }
    }
  }
  return { handoffs, complete: true };
}

/** A flow on the way from the giver, with what the arrows up to it say. */
interface Way {
  readonly flow: Flow;
  readonly with: readonly string[];
  readonly via: string | undefined;
}

function isGate(step: Step): boolean {
  return step.kind === 'fork' || step.kind === 'join';
}

function handoff(giver: Step, taker: Step, way: Way, number: number): Handoff {
  const explicit = way.with.length > 0;
  return {
    id: number === 1 ? `${way.flow.id}!` : `${way.flow.id}!${number}`,
    flow: way.flow.id,
    fromStep: giver.id,
    toStep: taker.id,
    from: giver.actors[0] ?? '',
    to: taker.actors[0] ?? '',
    what: explicit ? way.with : giver.outputs,
    explicit,
    ...(way.via === undefined ? {} : { channel: way.via }),
  };
}
