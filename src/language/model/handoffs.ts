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
    const behindGates: Way[] = [];
    for (const flow of outgoing.get(giver.id) ?? []) {
      const taker = byId.get(flow.to);
      if (taker !== undefined && isGate(taker)) behindGates.push(flow);
      else if (taker !== undefined) add(giver, taker, flow, flow.id);
    }
    if (behindGates.length > 0 && !follow(giver, behindGates)) return { handoffs, complete: false };
  }
  return { handoffs, complete: true };

  /** Follows ways into gates until they come to steps; false if that takes too long. */
  function follow(giver: Step, ways: Way[]): boolean {
    const seen = new Set<string>();
    for (const way of ways) {
      if (--budget < 0) return false;
      const step = byId.get(way.to);
      if (step === undefined || seen.has(step.id)) continue;
      if (!isGate(step)) {
        const number = (numbers.get(way.id) ?? 0) + 1;
        numbers.set(way.id, number);
        add(giver, step, way, number === 1 ? way.id : `${way.id}!${number}`);
        continue;
      }
      seen.add(step.id);
      for (const { id, to, with: things, via } of outgoing.get(step.id) ?? []) {
        ways.push({ id, to, with: things.length > 0 ? things : way.with, via: via ?? way.via });
      }
    }
    return true;
  }

  function add(giver: Step, taker: Step, way: Way, id: string): void {
    const from = giver.actors[0];
    const to = taker.actors[0];
    if (from === undefined || to === undefined || from === to) return;
    const explicit = way.with.length > 0;
    const what = explicit ? way.with : giver.outputs;
    const common = { id, flow: way.id, fromStep: giver.id, toStep: taker.id, from, to, what, explicit };
    handoffs.push(way.via === undefined ? common : { ...common, channel: way.via });
  }
}

/** The last flow of a way from the giver, with what the arrows up to it say. */
interface Way {
  readonly id: string;
  readonly to: string;
  readonly with: readonly string[];
  readonly via?: string | undefined;
}

function isGate(step: Step): boolean {
  return step.kind === 'fork' || step.kind === 'join';
}
