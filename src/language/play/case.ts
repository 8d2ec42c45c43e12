// What a case that is being played says of itself: what has just happened, what is asked next, and how much it was so far.
import type { Flow, Handoff, Process, Step } from '../model/model.js';
import type { Minutes } from '../model/working-time.js';

/** Something that happens in a case. */
export type CaseEvent =
  | {
      readonly type: 'step';
      readonly step: Step;
      /** How many times it has happened in this case, this one included. */
      readonly round: number;
      /** What is handed over to its actor for it. */
      readonly received: readonly Handoff[];
      /** Working time when it is done, in minutes; absent where that depends on what is chosen. */
      readonly until?: Minutes;
      /** The process that carries it out. */
      readonly runs?: Process;
    }
  /** The work goes several ways at once. */
  | { readonly type: 'split'; readonly ways: readonly Strand[] }
  /** One of the ways that run at once is followed now. */
  | { readonly type: 'way'; readonly way: Strand }
  /** All ways that were waited for have come together. */
  | { readonly type: 'joined'; readonly ways: number }
  /** The process ends here. */
  | { readonly type: 'end'; readonly step: Step }
  /** Nothing follows this step, though it is no end. */
  | { readonly type: 'lost'; readonly step: Step };

/** One of several ways that run at once: the steps that it begins with, and the words of its branch. */
export interface Strand {
  readonly to: readonly Step[];
  readonly label?: string;
}

/** What must be chosen. */
export interface Question {
  /**
   * `start`: how the case begins · `way`: how it goes on after a step (answers, or whether something interrupts it) · `condition`:
   * whether a branch is taken.
   */
  readonly kind: 'start' | 'way' | 'condition';
  /** The step that is asked about; absent at the start. */
  readonly step?: Step;
  readonly options: readonly Choice[];
}

/** One of the things that can be chosen. */
export interface Choice {
  /** `holds` and `fails` answer whether a condition is true. */
  readonly type: 'start' | 'answer' | 'interrupt' | 'next' | 'holds' | 'fails';
  /** The flow that is taken; absent at the start. */
  readonly flow?: Flow;
  /** The steps that come next, gates seen through; none where this way is done and waits for the others. */
  readonly to: readonly Step[];
  /** Does it lead to where work waits for other ways that run at the same time? */
  readonly waits?: true;
}

/** How much happened in a case so far. */
export interface Totals {
  readonly steps: number;
  readonly handoffs: number;
  /** Working time in minutes; what runs at the same time counts as long as the longest. */
  readonly time: Minutes;
  /** How many of the steps have no time that can be counted. */
  readonly untimed: number;
}

/** How a case stands. */
export interface Standing {
  /** `open`: there is a question · `closed`: it has come to its end · `stuck`: something waits for ever · `endless`: it goes round. */
  readonly state: 'open' | 'closed' | 'stuck' | 'endless';
  /** What happened since the question before, in order. */
  readonly events: readonly CaseEvent[];
  /** What must be chosen now, if it is open. */
  readonly question?: Question;
  readonly totals: Totals;
  /** If it is stuck: where work waits, and the steps that it waits for. */
  readonly waiting: readonly { readonly at: Step; readonly missing: readonly Step[] }[];
}
