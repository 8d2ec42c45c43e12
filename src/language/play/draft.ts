// A case while it moves on: where its work is, and what has happened since the last question.
import type { Minutes } from '../model/working-time.js';
import type { Board } from './board.js';
import type { CaseEvent, Strand, Totals } from './case.js';

/** Where everything in a case is. */
export interface Inside {
  readonly board: Board;
  /** Work that can go on, the next to do last. */
  readonly active: readonly Token[];
  /** Work that waits at a join. */
  readonly held: readonly Token[];
  /** The fork that conditions are asked for, and its flows that are taken so far. */
  readonly asked?: { readonly taken: readonly number[]; readonly next: number };
  /** How many times each step has happened. */
  readonly rounds: ReadonlyMap<string, number>;
  readonly strand: Path | undefined;
}

/** A piece of work under way. */
export interface Token {
  readonly place: number;
  /** The flow that it comes by; absent at the beginning, and where a branch is passed. */
  readonly flow?: number;
  /** The steps that were done last. */
  readonly givers: readonly string[];
  readonly time: Minutes;
  readonly path: Path | undefined;
  /** Has its step happened already, so that only the way on is to be chosen? */
  readonly done?: true;
}

/** The way that work is on, among several at once, and the one that it split from. */
export interface Path {
  readonly strand: Strand;
  readonly outer: Path | undefined;
}

/** A case while it moves on. */
export interface Draft {
  readonly board: Board;
  readonly active: Token[];
  held: Token[];
  readonly rounds: Map<string, number>;
  readonly events: CaseEvent[];
  strand: Path | undefined;
  asked: Inside['asked'];
  totals: Totals;
}

/** Notes how long the case has taken when something is done. */
export function reach(draft: Draft, time: Minutes): void {
  draft.totals = { ...draft.totals, time: latest(draft.totals.time, time) };
}

/** Until both are done. */
export const latest = (a: Minutes, b: Minutes): Minutes => ({
  min: Math.max(a.min, b.min),
  max: Math.max(a.max, b.max),
});
/** One after the other. */
export const plus = (a: Minutes, b: Minutes | undefined): Minutes => ({
  min: a.min + (b?.min ?? 0),
  max: a.max + (b?.max ?? 0),
});
