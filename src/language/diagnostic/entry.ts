// The shape of a catalogue entry: everything that is ever said about one code, in both tongues.
import type { ProfileSettings } from './profile.js';
import type { Severity } from './severity.js';

/** One sentence in both tongues, made from the finding's arguments. */
export interface Prose<A> {
  readonly en: string | ((args: A) => string);
  readonly id: string | ((args: A) => string);
}

/** `A`: the arguments of the finding; `L`: the roles of its other places. */
export interface Entry<A = object, L extends string = string> {
  readonly severity: Severity;
  /** Profiles in which it weighs something else, or is not asked at all. */
  readonly profiles: ProfileSettings;
  /** What is wrong, in the writer's words. */
  readonly message: Prose<A>;
  /** Why it matters or what to do. */
  readonly hint: Prose<A>;
  /** Titles of other places. */
  readonly labels: Readonly<Record<L, Prose<A>>>;
  /** Titles of the ways to mend it; they may use the fix's own arguments too. */
  readonly fixes: Readonly<Record<string, Prose<A & Record<string, string | number>>>>;
}

/** Arguments are carried by a phantom type, so that entries stay plain data. */
export interface EntryOf<A, L extends string> extends Entry<A, L> {
  readonly args?: A;
}

/** Makes an entry: `entry<{ name: string }>()({ … })`. Label roles are inferred. */
export function entry<A extends object = Record<never, never>>() {
  return <L extends string = never>(parts: {
    readonly severity: Severity;
    readonly profiles?: ProfileSettings;
    readonly message: Prose<A>;
    readonly hint: Prose<A>;
    readonly labels?: Readonly<Record<L, Prose<A>>>;
    readonly fixes?: Readonly<Record<string, Prose<A & Record<string, string | number>>>>;
  }): EntryOf<A, L> => ({ labels: {} as Readonly<Record<L, Prose<A>>>, fixes: {}, profiles: {}, ...parts });
}
