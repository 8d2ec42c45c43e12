// A node of the flow while it is being made: a step, a fork or join, or an end that an arrow makes.
import type { Span } from '../source/span.js';
import type { Statement } from '../syntax/ast.js';
import type { Duration, StepKind } from './model.js';

export interface Draft {
  /** Given when all names are known. */
  id: string;
  readonly kind: StepKind;
  readonly name: string | undefined;
  /** What an id is made from where there is no name. */
  readonly idSource: string;
  readonly statement: Statement | undefined;
  /** Ids, the main actor first. */
  actors: readonly string[];
  readonly text: string | undefined;
  /** Row number; 0 while it has none. */
  row: number;
  readonly branch: BranchDraft | undefined;
  readonly origin: Span;
  readonly details: Readonly<Details>;
  /** The step written before a fork or join. */
  above?: Draft;
  /** The block that a fork or join belongs to. */
  block?: BlockDraft;
  gate?: 'all' | 'some';
  /** The capsule of its `-> end`s. */
  end?: Draft;
  endOf?: Draft;
  /** An arrow of its leads to a name that does not exist. */
  unresolved?: true;
}

/** What the clauses of a step say. */
export interface Details {
  needs: readonly string[];
  outputs: readonly string[];
  time: Duration | undefined;
  note: string | undefined;
  caption: string | undefined;
  via: string | undefined;
  uses: readonly string[];
  runs: string | undefined;
}

export const noDetails: Readonly<Details> = {
  needs: [],
  outputs: [],
  time: undefined,
  note: undefined,
  caption: undefined,
  via: undefined,
  uses: [],
  runs: undefined,
};

export interface BlockDraft {
  readonly fork: Draft;
  join: Draft;
  readonly branches: BranchDraft[];
  readonly gate: 'all' | 'some';
  readonly branch: BranchDraft | undefined;
  readonly origin: Span;
}

export interface BranchDraft {
  readonly block: BlockDraft;
  readonly number: number;
  readonly type: 'always' | 'when' | 'otherwise';
  readonly label: string | undefined;
  readonly origin: Span;
  closes: boolean;
}

/** Id of a branch: that of its block and its number. */
export function branchId(branch: BranchDraft): string {
  return `${branch.block.fork.id}#${branch.number}`;
}
