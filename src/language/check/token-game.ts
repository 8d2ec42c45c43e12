// Plays a flow with tokens, as language.md 4 says what a flow means: what can happen next, and what then. Everything that runs through
// a process uses it: scenarios, walks, and the runs that soundness shows.
import type { Block } from '../model/model.js';
import { entering, type Graph, leaving } from './graph.js';

/**
 * Places where a token can lie. Each flow has one; the flows into the join of a block share one for each branch, since a join waits for
 * its branches and not for single flows.
 */
export interface Game {
  readonly graph: Graph;
  /** Place of each flow. */
  readonly placeOf: Int32Array;
  /** Where an ended run lies. */
  readonly done: number;
  /** Place before each entry of the graph, in the order of `graph.entries`. */
  readonly begins: readonly number[];
  /** The step that takes tokens from each place; −1 for `done`. */
  readonly takenBy: Int32Array;
  /** What each gate of a parallel block, each free fork and each free join waits for and gives. */
  readonly gates: ReadonlyMap<number, Gate>;
}

/** A fork or a join. */
export interface Gate {
  /** Joins: one token from each of these places. Empty for forks, which take one token from any way in. */
  readonly waitsFor: readonly number[];
  /** Flows that are always taken. */
  readonly always: readonly number[];
  /** Flows taken if their condition holds, in written order. */
  readonly when: readonly number[];
  /** Flow taken if no condition holds. */
  readonly otherwise: number | undefined;
  /** Place at the block's join that a branch that is not taken fills, by the flow that begins it; only branches that reach the join. */
  readonly passedBy: ReadonlyMap<number, number>;
}

/** Where tokens lie: numbers of places in rising order, one of them twice where two tokens lie. */
export type Marking = readonly number[];

/** Something that can happen: a step takes tokens and gives tokens. */
export interface Move {
  readonly step: number;
  readonly takes: readonly number[];
  readonly gives: readonly number[];
  /** Flows that the work takes from here; none from an end. */
  readonly flows: readonly number[];
}

/** Conditions of one fork that are all combined; with more of them only none, each alone, and all together are tried. */
export const combined = 6;

/** Makes the game of a flow. Linear in its size. */
export function gameOf(graph: Graph, blocks: readonly Block[]): Game {
  const { flows, steps } = graph;
  const placeOf = new Int32Array(flows.length);
  for (let flow = 0; flow < flows.length; flow++) placeOf[flow] = flow;
  const gates = new Map<number, Gate>();
  const owners = new Map<number, Block>();
  let places = flows.length;
  for (const block of blocks) {
    const fork = graph.numberOf(block.fork);
    const join = graph.numberOf(block.join);
    if (fork === undefined) continue;
    owners.set(fork, block);
    if (join !== undefined) places = sharePlaces(graph, fork, join, placeOf, places);
  }
  const begins = graph.entries.map((_, i) => places + i);
  const done = places + begins.length;
  const takenBy = new Int32Array(done + 1).fill(-1);
  for (let flow = 0; flow < placeOf.length; flow++) takenBy[placeOf[flow]!] = graph.to[flow]!;
  begins.forEach((place, i) => {
    takenBy[place] = graph.entries[i]!;
  });
  steps.forEach((step, number) => {
    if (step.kind === 'fork') gates.set(number, forkOf(graph, number, owners.get(number), placeOf));
    else if (step.kind === 'join') gates.set(number, joinOf(graph, number, placeOf));
  });
  return { graph, placeOf, done, begins, takenBy, gates };
}

/** Gives the flows from one branch into a join one place together; returns the number of places so far. */
function sharePlaces(graph: Graph, fork: number, join: number, placeOf: Int32Array, places: number): number {
  const shared = new Map<string, number>();
  let next = places;
  for (const flow of comingInto(graph, join)) {
    if (graph.from[flow] === fork) continue; // an empty branch has this flow alone
    const branch = graph.steps[graph.from[flow]!]!.branch ?? '';
    let place = shared.get(branch);
    if (place === undefined) {
      place = next++;
      shared.set(branch, place);
    }
    placeOf[flow] = place;
  }
  return next;
}

/** Flows into a step that work can come along: what nothing leads to brings nothing, and is a finding of its own. */
function comingInto(graph: Graph, number: number): readonly number[] {
  return Array.from(entering(graph, number)).filter((flow) => graph.reached[graph.from[flow]!] === 1);
}

function joinOf(graph: Graph, number: number, placeOf: Int32Array): Gate {
  const waitsFor = [...new Set(comingInto(graph, number).map((flow) => placeOf[flow]!))];
  return {
    waitsFor,
    always: Array.from(leaving(graph, number)),
    when: [],
    otherwise: undefined,
    passedBy: new Map(),
  };
}

function forkOf(graph: Graph, number: number, block: Block | undefined, placeOf: Int32Array): Gate {
  const out = Array.from(leaving(graph, number));
  const by = (answer: string | undefined) => out.filter((flow) => graph.flows[flow]!.answer === answer);
  const some = block?.gate === 'some';
  const gate = { waitsFor: [], always: some ? by(undefined) : out, when: some ? by('when') : [] };
  const otherwise = some ? by('otherwise')[0] : undefined;
  if (block === undefined || !some) return { ...gate, otherwise, passedBy: new Map() };
  return { ...gate, otherwise, passedBy: placesAtJoin(graph, number, block, placeOf) };
}

/** For each flow out of a block's fork the place at the join that its branch comes to, if it does. */
function placesAtJoin(graph: Graph, fork: number, block: Block, placeOf: Int32Array): ReadonlyMap<number, number> {
  const join = graph.numberOf(block.join);
  const found = new Map<number, number>();
  if (join === undefined) return found;
  const byBranch = new Map<string, number>();
  for (const flow of comingInto(graph, join)) {
    byBranch.set(graph.steps[graph.from[flow]!]!.branch ?? '', placeOf[flow]!);
  }
  const branches = new Map(block.branches.map((branch) => [branch.origin.start, branch.id]));
  for (const flow of leaving(graph, fork)) {
    const direct = graph.to[flow] === join;
    const branch = branches.get(graph.flows[flow]!.origin.start);
    const place = direct ? placeOf[flow] : branch === undefined ? undefined : byBranch.get(branch);
    if (place !== undefined) found.set(flow, place);
  }
  return found;
}

/** The markings in which a run can begin: one for each start. */
export function beginnings(game: Game): readonly Marking[] {
  return game.begins.map((place) => [place]);
}

/** Numbers of the steps that can happen, in written order. */
export function enabled(game: Game, marking: Marking): readonly number[] {
  const able = new Set<number>();
  for (const place of marking) if (game.takenBy[place]! >= 0) able.add(game.takenBy[place]!);
  const there = new Set(marking);
  return [...able].filter((step) => isReady(game, there, step)).sort((a, b) => a - b);
}

function isReady(game: Game, there: ReadonlySet<number>, step: number): boolean {
  const waits = game.gates.get(step)?.waitsFor ?? [];
  return waits.every((place) => there.has(place));
}

/** Everything that one step can do: one move for each way that it can go on, for each way the work came to it. */
export function movesOf(game: Game, marking: Marking, step: number): readonly Move[] {
  const gate = game.gates.get(step);
  if (gate !== undefined && gate.waitsFor.length > 0) {
    return isReady(game, new Set(marking), step) ? [move(game, step, gate.waitsFor, gate.always)] : [];
  }
  const sources = [...new Set(marking.filter((place) => game.takenBy[place] === step))];
  const choices = gate === undefined ? Array.from(leaving(game.graph, step), (flow) => [flow]) : outcomesOf(gate);
  const isEnd = game.graph.steps[step]!.kind === 'end';
  return sources.flatMap((place) =>
    isEnd
      ? [{ step, takes: [place], gives: [game.done], flows: [] }]
      : choices.map((flows) => move(game, step, [place], flows)),
  );
}

/** What can be taken together out of a fork. With many conditions not every combination is listed. */
export function outcomesOf({ always, when, otherwise }: Gate): readonly (readonly number[])[] {
  if (when.length === 0) return [otherwise === undefined ? always : [...always, otherwise]];
  const none = otherwise === undefined ? [...always] : [...always, otherwise];
  const outcomes: (readonly number[])[] = none.length > 0 ? [none] : [];
  if (when.length > combined) {
    for (const flow of when) outcomes.push([...always, flow]);
    return [...outcomes, [...always, ...when]];
  }
  for (let set = 1; set < 1 << when.length; set++) outcomes.push([...always, ...when.filter((_, i) => set & (1 << i))]);
  return outcomes;
}

/** Does `movesOf` list all that a step can do? Not for a fork with many conditions. */
export function listsAll(game: Game, step: number): boolean {
  return (game.gates.get(step)?.when.length ?? 0) <= combined;
}

/** The move of a fork whose chosen flows are known: any choice of its conditions, also where `movesOf` lists only some. */
export function move(game: Game, step: number, takes: readonly number[], flows: readonly number[]): Move {
  const gives = flows.map((flow) => game.placeOf[flow]!);
  const passedBy = game.gates.get(step)?.passedBy;
  if (passedBy !== undefined && flows.some((flow) => passedBy.has(flow))) {
    const filled = new Set(flows.map((flow) => passedBy.get(flow)));
    for (const place of passedBy.values()) if (!filled.has(place)) gives.push(place);
  }
  return { step, takes, gives: gives.sort((a, b) => a - b), flows };
}

/** The marking after a move. */
export function fire(marking: Marking, { takes, gives }: Move): Marking {
  const left = [...marking];
  for (const place of takes) left.splice(left.indexOf(place), 1);
  return [...left, ...gives].sort((a, b) => a - b);
}

/** Does a join wait although it has not got everything: its missing places, for each join that has a token. */
export function waiting(game: Game, marking: Marking): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  const there = new Set(marking);
  const seen = new Set<number>();
  for (const place of marking) {
    const step = game.takenBy[place]!;
    const gate = step < 0 ? undefined : game.gates.get(step);
    if (gate === undefined || seen.has(step)) continue;
    seen.add(step);
    const missing = gate.waitsFor.filter((wanted) => !there.has(wanted));
    if (missing.length > 0) found.set(step, missing);
  }
  return found;
}
