// What can be wrong with a flow, as plain data: where it lies and which steps and flows belong to it.
import type { Code } from '../../diagnostic/catalog.js';
import type { Block } from '../../model/model.js';

/** What happens in the end: a join waits for ever, or something is done twice. */
export type Effect = 'waits' | 'twice';

interface FaultOf<K extends string> {
  readonly kind: K;
  /** Numbers of the steps of a run that leads to the fault, in order. */
  readonly run: readonly number[];
  /** Two decisions of the run that ask the same and are answered differently. */
  readonly sameQuestion: readonly [number, number] | undefined;
}

/** A join waits for ever for what comes from the step `missing`. */
export interface WaitsForever extends FaultOf<'waits-forever'> {
  readonly join: number;
  readonly missing: number;
  /** The way that was taken instead; a step where the run begins there. `again`: it leads back to a part of the ways only. */
  readonly culprit:
    | { readonly type: 'choice' | 'again'; readonly flow: number }
    | { readonly type: 'start'; readonly step: number };
}

/** Joins that wait for what comes only after them, or for one another. */
export interface WaitsForItself extends FaultOf<'waits-for-itself'> {
  readonly joins: readonly number[];
  /** What the first join waits for, and the flow that brings it. */
  readonly missing: number;
  readonly flow: number;
}

/** Two ways that begin together meet before a step that takes them one by one. */
export interface RunsTwice extends FaultOf<'runs-twice'> {
  readonly fork: number;
  /** The flows out of the fork that begin the two ways; −1 where it is not known. */
  readonly ways: readonly [number, number];
  readonly step: number;
  /** Flows by which the two come to the step. */
  readonly meet: readonly [number, number];
}

/** A jump out of a branch, or into one. `inclusive`: of a block with conditions. */
export interface Crosses extends FaultOf<'leaves-branch' | 'enters-branch'> {
  readonly block: Block;
  readonly branch: number;
  readonly flow: number;
  readonly effect: Effect;
  /** The join that waits, or the step that is done twice. */
  readonly at: number;
}

/** A start that stands in a branch. */
export interface BeginsInBranch extends FaultOf<'starts-in-branch'> {
  readonly block: Block;
  readonly start: number;
}

/** An end in a branch; `flow` leads to it. */
export interface EndsInBranch extends FaultOf<'end-in-branch'> {
  readonly block: Block;
  readonly branch: number;
  readonly end: number;
  readonly flow: number;
}

/** Ways that begin together each come to an end of their own. */
export interface EndsApart extends FaultOf<'ends-apart'> {
  readonly fork: number;
  readonly ways: readonly [number, number];
  readonly ends: readonly [number, number];
  readonly flows: readonly [number, number];
}

export type Fault = WaitsForever | WaitsForItself | RunsTwice | Crosses | BeginsInBranch | EndsInBranch | EndsApart;

/** The code under which a fault is reported. */
export function codeOf(fault: Fault): Code {
  if ('block' in fault && fault.block.gate === 'some') return 'soundness/inclusive-jump';
  switch (fault.kind) {
    case 'starts-in-branch':
      return 'soundness/enters-branch';
    case 'ends-apart':
      return 'soundness/end-in-branch';
    default:
      return `soundness/${fault.kind}`;
  }
}
