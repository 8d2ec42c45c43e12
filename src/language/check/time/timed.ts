// The steps that say how long they take, with the place where they say it.
import type { Duration, Step } from '../../model/model.js';
import type { DurationNode, Step as StepNode, Text } from '../../syntax/ast.js';
import { type Subject, statementOf } from '../subject.js';

export interface Timed {
  readonly step: Step;
  readonly statement: StepNode;
  readonly time: Duration;
  /** What stands behind `time`. */
  readonly node: DurationNode | Text;
}

/** Every step with a time, in written order; texts that say nothing (`-`) are no times. */
export function timedSteps(subject: Subject): readonly Timed[] {
  return subject.process.steps.flatMap((step) => {
    const statement = step.time === undefined ? undefined : statementOf(subject, step);
    if (step.time === undefined || isBlank(step.time.text) || statement?.kind !== 'step') return [];
    const clause = statement.clauses.find((one) => one.kind === 'time' && one.duration !== undefined);
    const node = clause?.kind === 'time' ? clause.duration : undefined;
    return node === undefined ? [] : [{ step, statement, time: step.time, node }];
  });
}

/** Is a cell as good as empty: nothing in it but dashes and dots? */
export function isBlank(text: string): boolean {
  return /^[\s.\-–—_/]*$/.test(text);
}

/** Where a node stands in its file. */
export function placeOf({ written }: Subject, node: { readonly start: number; readonly end: number }) {
  return { path: written.source.path, start: node.start, end: node.end };
}
