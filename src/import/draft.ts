// What an import found, before it is written as text: actors, steps and arrows as a plain graph, in the order of the rows.

/** Somebody who does steps. */
export interface DraftActor {
  readonly key: string;
  readonly title: string;
  /** Heading over several actors. */
  readonly group?: string;
}

/** A step. What shares the row of the step before it has no text. */
export interface DraftStep {
  readonly key: string;
  readonly kind: 'start' | 'step' | 'decision' | 'end' | 'fork' | 'join';
  /** Keys of its actors, the main one first. */
  readonly actors: readonly string[];
  readonly text?: string;
  readonly needs: readonly string[];
  readonly time?: string;
  readonly outputs: readonly string[];
  readonly note?: string;
  readonly caption?: string;
  /** Number of its row, for messages. */
  readonly row: number;
  /** Key of the step whose symbol this bare capsule stands at. */
  readonly capsuleOf?: string;
}

/** An arrow. */
export interface DraftFlow {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** Does it leave its step when something happens, instead of when the step is done? */
  readonly interrupt?: true;
  readonly with: readonly string[];
}

export interface DraftProcess {
  readonly title: string;
  readonly actors: readonly DraftActor[];
  readonly steps: readonly DraftStep[];
  readonly flows: readonly DraftFlow[];
  /** Rows of the identity, by the language's English word. */
  readonly identity: ReadonlyMap<string, readonly string[]>;
}
