// What the rules ask of a tongue. A tongue without word lists is not asked for.
import type { Phrases, Place, Word } from './words.js';

/** A text with its words. */
export interface Wording {
  readonly text: string;
  readonly words: readonly Word[];
}

/** How an activity begins. `text` is how it should read, where that is known. */
export type Opening =
  /** With an active verb, or in a way that is not judged. */
  | { readonly kind: 'fine' }
  /** With a noun or something else that is no verb; `verb` is the one that says the same. */
  | { readonly kind: 'noun'; readonly verb?: string; readonly text?: string }
  /** With what is done to something; `word` says so. */
  | { readonly kind: 'passive'; readonly word: string; readonly text?: string }
  /** With a verb that says nothing and a noun that says everything: `words` for `verb`. */
  | { readonly kind: 'weak'; readonly words: string; readonly verb: string; readonly text?: string };

export interface Tongue {
  /** `third`: are verbs written with the ending of the third person here? */
  readonly opening: (wording: Wording, third: boolean) => Opening;
  /** The place of a second activity's verb. */
  readonly second: (wording: Wording) => Word | undefined;
  /** Can a word be the verb of an activity? */
  readonly isVerb: (word: string) => boolean;
  /** Is a word the third person of a verb, where that has a form of its own? */
  readonly isThird: (word: string) => boolean;
  /** Does a word say that something is checked or decided? */
  readonly isCheck: (word: string) => boolean;
  /** What makes an activity conditional. */
  readonly condition: (words: readonly Word[]) => Place | undefined;
  readonly vague: Phrases;
  /** Words that have no capital within a sentence. */
  readonly small: ReadonlySet<string>;
  /** Abbreviations that are written with a full stop. */
  readonly stopped: ReadonlySet<string>;
  /** Abbreviations that stay in capitals. */
  readonly capitals: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Verbs of receiving; their passive; the words for "from" and "by"; words that end the name of a thing. */
  readonly receives: ReadonlySet<string>;
  readonly received: ReadonlySet<string>;
  readonly from: string;
  readonly by: string;
  readonly links: ReadonlySet<string>;
  readonly handOver: (thing: string, receiver: string, third: boolean) => string;
}

/** Is it a question, as decisions may ask one? */
export function isQuestion(text: string): boolean {
  return text.trimEnd().endsWith('?') || /^apakah\b/i.test(text.trimStart());
}
