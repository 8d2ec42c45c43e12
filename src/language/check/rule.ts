// What a rule is: one function that looks at one process, or at all of them, and reports what it finds.
import type { Code } from '../diagnostic/catalog.js';
import type { Report } from '../diagnostic/diagnostic.js';
import type { Model } from '../model/model.js';
import type { CheckOptions } from './options.js';
import type { Soundness } from './soundness/verdict.js';
import type { Subject } from './subject.js';
import type { Written } from './written.js';

/** Looks at one process. Severities and words are the catalogue's. */
export type Rule = (subject: Subject, report: Report) => void;

/** What a rule about several processes looks at. */
export interface Whole {
  readonly model: Model;
  readonly writtenAt: (path: string) => Written | undefined;
  readonly options: CheckOptions;
  /** The verdict on the flow of each process, by its id. */
  readonly verdicts: Readonly<Record<string, Soundness>>;
}

/** Looks at all processes together. */
export type ModelRule = (whole: Whole, report: Report) => void;

/** A rule with the codes that it reports: it is asked only if one of them is wanted. */
export interface Asked<R = Rule> {
  readonly rule: R;
  readonly codes: readonly Code[];
}

/** Registers a rule with its codes. */
export function asked<R>(rule: R, ...codes: readonly Code[]): Asked<R> {
  return { rule, codes };
}
