// Finds the faults of a flow one after another: the first, then what is left when that one is mended in thought, and so on. A run is
// only ever told if it can happen in the flow as it is written.
import { leaving, waysOut } from '../graph.js';
import type { Subject } from '../subject.js';
import { type Game, gameOf } from '../token-game.js';
import type { Contexts } from './contexts.js';
import { isWithin } from './contexts.js';
import { type Cause, causeOfDouble, causeOfWait, type Scene } from './culprit.js';
import type { Fault } from './fault.js';
import { netOf, type Patch } from './net.js';
import { reduce } from './reduce.js';
import { play, type Run, unfold } from './run.js';
import { type Budget, search } from './search.js';

/** Faults that are told of one process at most. */
const MOST = 10;
/** Tokens that may be moved in all searches of one process together. */
const BUDGET = 400_000;

/** What was found out about a flow that is not plain. */
export interface Findings {
  readonly verdict: 'sound' | 'unsound' | 'unproven';
  readonly faults: readonly Fault[];
}

interface Mended {
  readonly dropped: Set<number>;
  readonly redirected: Map<number, number>;
  readonly endsInto: Map<number, number>;
  readonly joined: Map<number, Set<number>>;
}

/** Judges a flow by reduction and search. Every step of it leads somewhere. */
export function faultsOf({ graph, process }: Pick<Subject, 'graph' | 'process'>, contexts: Contexts): Findings {
  const game = gameOf(graph, process.blocks);
  const scene: Scene = { game, contexts };
  const isClosed = closedBranches(scene);
  const budget: Budget = { left: BUDGET };
  const patch: Mended = { dropped: new Set(), redirected: new Map(), endsInto: new Map(), joined: new Map() };
  const faults = new Map<string, Fault>();
  for (let round = 0; faults.size < MOST && round < 2 * MOST; round++) {
    const found = findOne(scene, patch, isClosed, budget);
    if (round === 0 && typeof found === 'string') return { verdict: found, faults: [] };
    if (typeof found === 'string' || found === undefined) break;
    const { cause, run } = found;
    const key = keyOf(cause);
    if (!faults.has(key))
      faults.set(key, { ...cause, run: run.moves.map(({ step }) => step), sameQuestion: sameQuestion(game, run) });
    if (!mend(scene, cause, patch)) break;
  }
  return { verdict: 'unsound', faults: [...faults.values()] };
}

/** The first fault of a flow that is mended in thought by `patch`; `undefined` if there is one that can't be told. */
function findOne(
  scene: Scene,
  patch: Patch,
  isClosed: (flow: number) => boolean,
  budget: Budget,
): { cause: Cause; run: Run } | 'sound' | 'unproven' | undefined {
  const net = netOf(scene.game, patch, isClosed);
  if (reduce(net)) return net.isWhole ? 'sound' : 'unproven';
  const found = search(net, budget);
  if (found.kind === 'spent') return 'unproven';
  if (found.kind === 'sound') return net.isWhole ? 'sound' : 'unproven';
  const run = play(scene.game, unfold(net, found.moves));
  if (run === undefined) return undefined;
  const cause = found.kind === 'waits' ? causeOfWait(scene, run) : causeOfDouble(scene, run);
  return cause === undefined ? undefined : { cause, run };
}

/** Flows that begin a branch that no jump leaves or enters, and in which nothing ends or begins. */
function closedBranches({ game: { graph }, contexts }: Scene): (flow: number) => boolean {
  const crossed = new Set<number>();
  const mark = (from: number, to: number): void => {
    for (let at = from; at !== 0 && !isWithin(contexts, to, at); at = contexts.parent[at]!) crossed.add(at);
  };
  graph.flows.forEach((_, flow) => {
    mark(contexts.begins[flow]!, contexts.ends[flow]!);
    mark(contexts.ends[flow]!, contexts.begins[flow]!);
  });
  graph.steps.forEach((step, number) => {
    if (step.kind === 'end' || graph.entries.includes(number)) mark(contexts.around[number]!, 0);
  });
  return (flow) => !crossed.has(contexts.begins[flow]!);
}

function keyOf(cause: Cause): string {
  switch (cause.kind) {
    case 'leaves-branch':
    case 'enters-branch':
      return `${cause.kind} ${cause.flow}`;
    case 'end-in-branch':
      return `${cause.kind} ${cause.end}`;
    case 'starts-in-branch':
      return `${cause.kind} ${cause.start}`;
    case 'ends-apart':
      return `${cause.kind} ${cause.fork}`;
    case 'runs-twice':
      return `${cause.kind} ${cause.step}`;
    case 'waits-forever':
      return `${cause.kind} ${cause.join} ${cause.culprit.type === 'start' ? -1 : cause.culprit.flow}`;
    case 'waits-for-itself':
      return `${cause.kind} ${[...cause.joins].sort((a, b) => a - b).join()}`;
  }
}

/** Mends a fault in thought, so that what comes of it is not found again; gives whether that was possible. */
function mend(scene: Scene, cause: Cause, patch: Mended): boolean {
  const { game } = scene;
  switch (cause.kind) {
    case 'leaves-branch':
      return (
        drop(game, cause.flow, patch) ||
        redirect(cause.flow, closing(scene, cause.branch), patch) ||
        dropBranch(scene, cause.branch, patch)
      );
    case 'enters-branch':
      return (
        drop(game, cause.flow, patch) ||
        redirect(cause.flow, game.takenBy.indexOf(game.graph.numberOf(cause.block.fork) ?? -2), patch)
      );
    case 'end-in-branch': {
      const place = closing(scene, cause.branch);
      if (place === undefined) return dropBranch(scene, cause.branch, patch);
      return isNew(patch.endsInto, cause.end) && patch.endsInto.set(cause.end, place) !== undefined;
    }
    case 'waits-forever':
      return cause.culprit.type !== 'start' && drop(game, cause.culprit.flow, patch);
    case 'waits-for-itself':
      return dropLine(cause.flow, patch);
    case 'ends-apart':
      return dropLine(cause.ways[1], patch);
    case 'runs-twice':
      return game.gates.has(cause.step) || cause.meet.includes(-1)
        ? dropLine(cause.ways[1], patch)
        : joinBefore(game, cause, patch);
    case 'starts-in-branch':
      return false;
  }
}

const isNew = (known: ReadonlyMap<number, unknown>, key: number): boolean => !known.has(key);

/** Leaves a flow out where its step has others. */
function drop({ graph }: Game, flow: number, patch: Mended): boolean {
  const others = Array.from(leaving(graph, graph.from[flow]!)).filter(
    (other) => other !== flow && !patch.dropped.has(other),
  );
  return (
    others.length > 0 &&
    waysOut(graph, graph.from[flow]!) > 1 &&
    !patch.dropped.has(flow) &&
    patch.dropped.add(flow) !== undefined
  );
}

function dropLine(flow: number, patch: Mended): boolean {
  return flow >= 0 && !patch.dropped.has(flow) && patch.dropped.add(flow) !== undefined;
}

function redirect(flow: number, place: number | undefined, patch: Mended): boolean {
  return (
    place !== undefined &&
    place >= 0 &&
    isNew(patch.redirected, flow) &&
    patch.redirected.set(flow, place) !== undefined
  );
}

/** The place at the join that a branch comes to, if it does. */
function closing({ game, contexts }: Scene, branch: number): number | undefined {
  const { graph, placeOf } = game;
  const join = graph.numberOf(contexts.blockOf[branch]?.join ?? '');
  if (join === undefined) return undefined;
  for (let i = graph.intoFirst[join]!; i < graph.intoFirst[join + 1]!; i++)
    if (contexts.ends[graph.into[i]!] === branch) return placeOf[graph.into[i]!];
  return undefined;
}

/** A branch that never comes to its join is left out altogether. */
function dropBranch({ game: { graph }, contexts }: Scene, branch: number, patch: Mended): boolean {
  const fork = graph.numberOf(contexts.blockOf[branch]?.fork ?? '');
  if (fork === undefined) return false;
  const flow = Array.from(leaving(graph, fork)).find((one) => contexts.begins[one] === branch);
  return flow !== undefined && dropLine(flow, patch);
}

function joinBefore({ placeOf }: Game, { step, meet }: Extract<Cause, { kind: 'runs-twice' }>, patch: Mended): boolean {
  const places = patch.joined.get(step) ?? new Set<number>();
  const before = places.size;
  for (const flow of meet) places.add(placeOf[flow]!);
  patch.joined.set(step, places);
  return places.size > before;
}

/** Two decisions of a run that ask the same in the same words and are answered differently. */
function sameQuestion({ graph }: Game, run: Run): readonly [number, number] | undefined {
  const asked = new Map<string, { step: number; answer: string }>();
  for (const { step, flows } of run.moves) {
    const { kind, title, caption } = graph.steps[step]!;
    const flow = graph.flows[flows[0] ?? -1];
    if (kind !== 'decision' || flow === undefined) continue;
    const question = (caption ?? title)
      .toLowerCase()
      .replace(/[\s?!.]+/g, ' ')
      .trim();
    const answer = `${flow.answer ?? ''} ${(flow.label ?? '').toLowerCase()}`;
    const earlier = asked.get(question);
    if (earlier !== undefined && earlier.step !== step && earlier.answer !== answer) return [earlier.step, step];
    asked.set(question, { step, answer });
  }
  return undefined;
}
