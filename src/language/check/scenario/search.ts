// Looks for a run that takes a course: breadth first over what is under way and how far the course has come.
import type { Graph } from '../graph.js';
import { beginnings, enabled, fire, type Game, listsAll, type Marking, type Move, movesOf } from '../token-game.js';
import { type Course, mayPass, meets } from './course.js';

/** What searches may still spend; shared by all that is asked about one process. A situation costs its tokens squared. */
export interface Budget {
  left: number;
}

/** What a search found. */
export interface Found {
  /** `unknown`: the budget was used up first. */
  readonly verdict: 'possible' | 'impossible' | 'unknown';
  /** What happens in a run that takes the whole course; empty if none was found. */
  readonly run: readonly Move[];
  /** Where in that run the first spot is met. */
  readonly from: number;
  /** How many spots were met at most. */
  readonly met: number;
  /** Numbers of the steps that can come where the most spots were met, instead of the next one; in written order. */
  readonly instead: readonly number[];
  /** Does work run twice in what was seen? Then nothing bounds the search, and soundness says so. */
  readonly doubled: boolean;
}

interface Situation {
  readonly marking: Marking;
  /** How many spots are met. */
  readonly met: number;
  readonly before: Situation | undefined;
  readonly move: Move | undefined;
}

/**
 * Is there a run that takes the course? The run found is the shortest one, unless `reduced`: then a step that may pass, and that no
 * spot left to meet names, is followed alone instead of in every order with all others. Nobody else takes what it needs, so in any
 * run where it happens later it could as well happen now (partial-order reduction with persistent sets). Where what follows is known
 * already, everything is tried after all, so that no branch is put off for ever.
 */
export function search(game: Game, course: Course, budget: Budget, reduced: boolean): Found {
  const { graph } = game;
  const isNamed = namedFrom(graph, course);
  const queue: Situation[] = [];
  const seen = new Set<string>();
  const instead = new Set<number>();
  let most = 0;
  let everything = true;
  let doubled = false;
  const add = (situation: Situation): void => {
    const key = keyOf(situation.marking, situation.met);
    if (seen.has(key)) return;
    seen.add(key);
    doubled ||= situation.marking.some((place, i, all) => place === all[i + 1]);
    queue.push(situation);
    if (situation.met <= most) return;
    most = situation.met;
    instead.clear();
  };
  const without = (verdict: 'impossible' | 'unknown'): Found => {
    return { verdict, run: [], from: 0, met: most, instead: [...instead].sort((a, b) => a - b), doubled };
  };
  for (const marking of beginnings(game)) add({ marking, met: 0, before: undefined, move: undefined });
  for (let head = 0; head < queue.length; head++) {
    const now = queue[head]!;
    if (now.met === course.length) return { verdict: 'possible', ...runTo(now), met: now.met, instead: [], doubled };
    budget.left -= now.marking.length ** 2;
    if (budget.left < 0) return without('unknown');
    const steps = enabled(game, now.marking);
    everything &&= steps.every((step) => listsAll(game, step));
    for (const step of reduced ? followed(now, steps) : steps) {
      const passes = mayPass(graph, course, now.met, step);
      const fits = meets(graph, course[now.met], step);
      if (!fits && !passes && now.met === most) instead.add(step);
      if (!fits && !passes) continue;
      for (const move of movesOf(game, now.marking, step)) {
        const marking = fire(now.marking, move);
        if (fits) add({ marking, met: now.met + 1, before: now, move });
        if (passes) add({ marking, met: now.met, before: now, move });
      }
    }
  }
  return without(everything ? 'impossible' : 'unknown');

  /** The first step that may be followed alone, or all of them. */
  function followed({ marking, met }: Situation, steps: readonly number[]): readonly number[] {
    const alone = steps.find((step) => mayPass(graph, course, met, step) && !isNamed(met, step));
    if (alone === undefined) return steps;
    const known = movesOf(game, marking, alone).some((move) => seen.has(keyOf(fire(marking, move), met)));
    return known ? steps : [alone];
  }
}

const keyOf = (marking: Marking, met: number): string => `${met}:${marking.join()}`;

/** Tells whether one of the spots from a number on names a step. */
function namedFrom(graph: Graph, course: Course): (met: number, step: number) => boolean {
  const last = new Map<number | 'end', number>(course.map(({ step }, index) => [step, index]));
  return (met, step) =>
    (last.get(step) ?? -1) >= met || (graph.steps[step]!.kind === 'end' && (last.get('end') ?? -1) >= met);
}

function runTo(situation: Situation): { readonly run: readonly Move[]; readonly from: number } {
  const run: Move[] = [];
  let first = 0;
  for (let at: Situation | undefined = situation; at?.move !== undefined; at = at.before) {
    run.push(at.move);
    if (at.met === 1 && at.before?.met === 0) first = run.length;
  }
  return { run: run.reverse(), from: run.length - first };
}
