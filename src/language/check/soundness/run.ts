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
  const tokens = new Map<number, Token[]>([[start, [begin]]]);
  const made: (readonly Token[])[] = [];
  const taken: (readonly Token[])[] = [];
  const placesOf = takenPlaces(game);
  for (const [number, { step, flows }] of moves.entries()) {
    const waits = game.gates.get(step)?.waitsFor ?? [];
    const takes =
      waits.length > 0
        ? waits
        : placesOf(step)
            .filter((place) => has(tokens, place))
            .slice(0, 1);
    if (takes.length === 0 || !takes.every((place) => has(tokens, place))) return undefined;
    const from = takes.map((place) => tokens.get(place)!.shift()!);
    const ends = game.graph.steps[step]!.kind === 'end';
    const gives = ends ? [game.done] : move(game, step, takes, flows).gives;
    const flowTo = new Map(flows.map((flow) => [game.placeOf[flow]!, flow]));
    const born = gives.map((place): Token => ({ place, flow: flowTo.get(place) ?? -1, made: number, from }));
    for (const token of born) {
      const there = tokens.get(token.place);
      if (there === undefined) tokens.set(token.place, [token]);
      else there.push(token);
    }
    made.push(born);
    taken.push(from);
  }
  return { moves, begin, made, taken, left: [...tokens.values()].flat() };
}

const has = (tokens: ReadonlyMap<number, readonly Token[]>, place: number): boolean =>
  (tokens.get(place)?.length ?? 0) > 0;

/** The places from which a step takes its tokens. */
function takenPlaces(game: Game): (step: number) => readonly number[] {
  const places = new Map<number, number[]>();
  game.takenBy.forEach((step, place) => {
    if (step < 0) return;
    const known = places.get(step);
    if (known === undefined) places.set(step, [place]);
    else known.push(place);
  });
  return (step) => places.get(step) ?? [];
}

/** Joins that wait at the end of a run, with the places that are missing. */
export function waitingAfter(game: Game, { left }: Run): ReadonlyMap<number, readonly number[]> {
  return waiting(
    game,
    left.map((token) => token.place),
  );
}
