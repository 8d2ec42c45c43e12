// What is wrong, as data: a code, its arguments, a place. Prose is made from it by message.ts in either tongue.

import type { TextEdit } from '../source/edit.js';
import type { Span } from '../source/span.js';
import type { ArgsOf, Code, LabelsOf } from './catalog.js';
import type { Severity } from './severity.js';

/** A way to mend a finding. `safe` ones keep the meaning and may be applied without asking. */
export interface Fix {
  /** Which of the entry's fix titles names it. */
  readonly role: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly edits: readonly TextEdit[];
  readonly safe: boolean;
}

/** Another place that a finding speaks of; `role` is one of the entry's label titles. */
export interface Label {
  readonly role: string;
  readonly span: Span;
}

/** A finding: what is wrong, and where. `message` and `hint` put it into words. */
export interface Diagnostic<C extends Code = Code> {
  readonly code: C;
  readonly args: ArgsOf<C>;
  readonly severity: Severity;
  readonly span: Span;
  readonly labels: readonly Label[];
  readonly fixes: readonly Fix[];
  /** Id of the process that it concerns, where there is one. */
  readonly process?: string;
  /** Step ids of a run that leads to the fault (soundness only). */
  readonly run?: readonly string[];
  /** How many more places of the file this finding speaks for, where one habit runs through it. Its mend mends them all. */
  readonly more?: number;
}

/** A value together with everything that was found while making it. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Extras of a report; all may be left out. */
export interface ReportDetails<C extends Code = Code> {
  readonly labels?: readonly { readonly role: LabelsOf<C>; readonly span: Span }[];
  readonly fixes?: readonly {
    readonly role: string;
    readonly args?: Readonly<Record<string, string | number>>;
    readonly edits: readonly TextEdit[];
    readonly safe?: boolean;
  }[];
  readonly severity?: Severity;
  readonly process?: string;
  readonly run?: readonly string[];
}

/** Hands a finding on; the compiler checks the arguments against the catalogue's entry. */
export type Report = <C extends Code>(code: C, span: Span, args: ArgsOf<C>, details?: ReportDetails<C>) => void;
