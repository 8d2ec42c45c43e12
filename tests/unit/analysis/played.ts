// Plays a process many times by chance: an independent reading of what flows mean, for holding computed means against.
import { shareIn } from '../../../src/analysis/chances.js';
import type { Flow, Process, Step } from '../../../src/language/model/model.js';
import { workingMinutes } from '../../../src/language/model/working-time.js';

/** A mean with its standard error. */
export interface Mean {
  readonly mean: number;
  readonly error: number;
}

export interface Played {
  readonly time: Mean;
  readonly work: Mean;
  readonly handoffs: Mean;
  /** By step. */
  readonly passes: readonly Mean[];
}

/** Numbers from 0 to 1 (mulberry32): the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

class Sums {
  private sum = 0;
  private squares = 0;
  private count = 0;
  add(value: number): void {
    this.sum += value;
    this.squares += value * value;
    this.count++;
  }
  get mean(): Mean {
    const mean = this.sum / this.count;
    const variance = Math.max(0, this.squares / this.count - mean * mean);
    return { mean, error: Math.sqrt(variance / this.count) };
  }
}

export function played(process: Process, cases: number, seed: number): Played {
  const random = generator(seed);
  const { steps, flows, blocks } = process;
  const byId = new Map(steps.map((step) => [step.id, step]));
  const leaving = new Map<string, Flow[]>();
  for (const flow of flows) leaving.set(flow.from, [...(leaving.get(flow.from) ?? []), flow]);
  const minutes = (step: Step): number => {
    const range = step.time && workingMinutes(step.time);
    return range === undefined ? 0 : (range.min + range.max) / 2;
  };
  const sums = { time: new Sums(), work: new Sums(), handoffs: new Sums(), passes: steps.map(() => new Sums()) };

  /** One answer: said shares first, the rest equally among those that say nothing. */
  const choose = (ways: readonly Flow[]): Flow => {
    let dice = random();
    for (const way of ways.filter(({ kind }) => kind === 'interrupt')) {
      dice -= shareIn(way.label) ?? 0;
      if (dice < 0) return way;
    }
    const others = ways.filter(({ kind }) => kind !== 'interrupt');
    const said = others.filter(({ label }) => shareIn(label) !== undefined);
    const silent = others.filter(({ label }) => shareIn(label) === undefined);
    dice = random();
    for (const way of said) {
      dice -= shareIn(way.label)!;
      if (dice < 0) return way;
    }
    return silent[Math.floor(random() * silent.length)]!;
  };

  const once = (): void => {
    let work = 0;
    let handoffs = 0;
    const passed = new Map<string, number>();
    // goes on from a step until an end, or until it comes to `until`; gives the time it took and who was last
    const walk = (
      first: Step,
      giver: string | undefined,
      until: string | undefined,
    ): { time: number; last: string | undefined } => {
      let time = 0;
      let last = giver;
      for (let at: Step | undefined = first; at !== undefined && at.id !== until; ) {
        passed.set(at.id, (passed.get(at.id) ?? 0) + 1);
        if (at.actors[0] !== undefined) {
          if (last !== undefined && last !== at.actors[0]) handoffs++;
          last = at.actors[0];
        }
        time += minutes(at);
        if (at.kind !== 'wait') work += minutes(at) * Math.max(1, at.actors.length);
        const ways: readonly Flow[] = leaving.get(at.id) ?? [];
        if (at.kind !== 'fork') {
          at = ways.length === 0 ? undefined : byId.get((ways.length === 1 ? ways[0]! : choose(ways)).to);
          continue;
        }
        const block = blocks.find(({ fork }) => fork === at!.id)!;
        const taken = ways.filter(
          ({ answer, label }) => answer === undefined || (answer === 'when' && random() < (shareIn(label) ?? 0.5)),
        );
        const fallback = ways.filter(({ answer }) => answer === 'otherwise');
        const conditions = taken.filter(({ answer }) => answer === 'when');
        const all = conditions.length === 0 ? [...taken, ...fallback] : taken;
        const strands = all.map(({ to }) =>
          to === block.join ? { time: 0, last } : walk(byId.get(to)!, last, block.join),
        );
        time += Math.max(0, ...strands.map((strand) => strand.time));
        const join: Step = byId.get(block.join)!;
        passed.set(join.id, (passed.get(join.id) ?? 0) + 1);
        // whoever was last in a strand hands over to whoever comes next
        const next = byId.get(leaving.get(join.id)![0]!.to)!;
        for (const strand of strands) if (next.actors[0] !== undefined && strand.last !== next.actors[0]) handoffs++;
        last = next.actors[0];
        at = next;
      }
      return { time, last };
    };
    const starts = steps.filter(({ kind }) => kind === 'start');
    const { time } = walk(starts[Math.floor(random() * starts.length)]!, undefined, undefined);
    sums.time.add(time);
    sums.work.add(work);
    sums.handoffs.add(handoffs);
    steps.forEach(({ id }, i) => {
      sums.passes[i]!.add(passed.get(id) ?? 0);
    });
  };
  for (let i = 0; i < cases; i++) once();
  return {
    time: sums.time.mean,
    work: sums.work.mean,
    handoffs: sums.handoffs.mean,
    passes: sums.passes.map((sum) => sum.mean),
  };
}
