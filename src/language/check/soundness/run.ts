// From moves in a reduced net to a run through the flow itself, and the history of every token in it.
import { type Game, move, waiting } from '../token-game.js';
import type { Flows, Net, Trail } from './net.js';
import type { NetMove } from './search.js';

/** A step with the flows that the work takes from it. */
export interface Fired {
  readonly step: number;
  readonly flows: readonly number[];
}

/** A piece of work on its way: where it lies, and what it came from. */
export interface Token {
  readonly place: number;
  /** The flow that it took; −1 for one that begins, one that a branch that is not taken gives, and one that has ended. */
  readonly flow: number;
  /** Number of the move that made it; −1 for the first. */
  readonly made: number;
  readonly from: readonly Token[];
}

/** A run that was played: its moves, every token that they made, and those that are left. */
export interface Run {
  readonly moves: readonly Fired[];
  /** The first token, and those that each move made. */
  readonly begin: Token;
  readonly made: readonly (readonly Token[])[];
  /** Tokens that each move took. */
  readonly taken: readonly (readonly Token[])[];
  readonly left: readonly Token[];
}

/** Every step of the flow that moves of a reduced net stand for, in order. */
export function unfold(net: Net, moves: readonly NetMove[]): readonly Fired[] {
  const fired: Fired[] = [];
  for (const { node, gives } of moves) {
    const step = net.step[node]!;
    if (step >= 0) fired.push({ step, flows: gives.flatMap((line) => listed(net.first[line])) });
    for (const line of gives) tell(net.trail[line], fired);
  }
  return fired;
}

function listed(flows: Flows | undefined): number[] {
  const found: number[] = [];
  const open: (Flows | undefined)[] = [flows];
  while (open.length > 0) {
    const at = open.pop();
    if (typeof at === 'number') found.push(at);
    else if (at !== undefined) open.push(at[1], at[0]);
  }
  return found;
}

function tell(trail: Trail | undefined, fired: Fired[]): void {
  const open: (Trail | Fired | undefined)[] = [trail];
  while (open.length > 0) {
    const at = open.pop();
    if (at === undefined) continue;
    if (!('before' in at)) fired.push(at);
    else if (at.step < 0) open.push(at.after, at.before);
    else open.push(at.after, { step: at.step, flows: listed(at.flows) }, at.before);
  }
}

/** Plays a run; `undefined` if it can't happen. */
export function play(game: Game, moves: readonly Fired[]): Run | undefined {
  const start = game.begins.find((place) => game.takenBy[place] === moves[0]?.step);
  if (start === undefined) return undefined;
  const begin: Token = { place: start, flow: -1, made: -1, from: [] };
  const tokens = tokensIn(game);
  tokens.put(begin);
  const made: (readonly Token[])[] = [];
  const taken: (readonly Token[])[] = [];
  for (const [number, { step, flows }] of moves.entries()) {
    const from = tokens.take(step);
    if (from === undefined) return undefined;
    const ends = game.graph.steps[step]!.kind === 'end';
    const gives = ends ? [game.done] : move(game, step, [], flows).gives;
    const flowTo = new Map(flows.map((flow) => [game.placeOf[flow]!, flow]));
    const born = gives.map((place): Token => ({ place, flow: flowTo.get(place) ?? -1, made: number, from }));
    for (const token of born) tokens.put(token);
    made.push(born);
    taken.push(from);
  }
  return { moves, begin, made, taken, left: tokens.left() };
}

/** Tokens where they wait: before a join by place, before another step together. */
function tokensIn({ takenBy, gates }: Game) {
  const waiting = new Map<number, Token[]>();
  const waitsFor = (step: number): readonly number[] => (step < 0 ? [] : (gates.get(step)?.waitsFor ?? []));
  const keyOf = (place: number): number => {
    const step = takenBy[place]!;
    return step < 0 || waitsFor(step).length > 0 ? place : -1 - step;
  };
  return {
    put: (token: Token): void => {
      const key = keyOf(token.place);
      const there = waiting.get(key);
      if (there === undefined) waiting.set(key, [token]);
      else there.push(token);
    },
    /** What a step takes; `undefined` if it can't. */
    take: (step: number): readonly Token[] | undefined => {
      const places = waitsFor(step);
      const keys = places.length > 0 ? places : [-1 - step];
      if (!keys.every((key) => (waiting.get(key)?.length ?? 0) > 0)) return undefined;
      return keys.map((key) => waiting.get(key)!.shift()!);
    },
    left: (): readonly Token[] => [...waiting.values()].flat(),
  };
}

/** Joins that wait at the end of a run, with the places that are missing. */
export function waitingAfter(game: Game, { left }: Run): ReadonlyMap<number, readonly number[]> {
  return waiting(
    game,
    left.map((token) => token.place),
  );
}
