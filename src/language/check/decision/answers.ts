// What the rules about decisions look at: each decision that a run can come to, with its answers as written.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Flow, Step } from '../../model/model.js';
import type { Answer, Step as StepNode } from '../../syntax/ast.js';
import { leaving } from '../graph.js';
import { isDamaged, type Subject, statementOf } from '../subject.js';
import { keyword, type Written } from '../written.js';

/** A rule about one decision. */
export type DecisionRule = (subject: Subject, decision: Decision, report: Report) => void;

export interface Decision {
  readonly step: Step;
  readonly node: StepNode;
  readonly answers: readonly Answer[];
  /** The flows out of it but those of interruptions, in written order. */
  readonly ways: readonly Flow[];
}

/** Every decision that can be judged. */
export function decisionsOf(subject: Subject): readonly Decision[] {
  const { graph } = subject;
  const found: Decision[] = [];
  graph.steps.forEach((step, number) => {
    if (step.kind !== 'decision' || isDamaged(subject, step)) return;
    const node = statementOf(subject, step);
    if (node?.kind !== 'step') return;
    const answers = node.clauses.filter((clause): clause is Answer => clause.kind === 'answer');
    const flows = Array.from(leaving(graph, number), (flow) => graph.flows[flow]!);
    found.push({ step, node, answers, ways: flows.filter((flow) => flow.kind !== 'interrupt') });
  });
  return found;
}

/** The ways that a drawing has for its answers: not what is left over where conditions are written without `otherwise`. */
export function answeredWays({ ways }: Decision): readonly Flow[] {
  return ways.filter((way) => way.answer !== 'otherwise' || way.written);
}

/** The words of an answer: its own, or the language's as written. */
export function wordsOf(written: Written, answer: Answer): string {
  const label = answer.label?.value.trim() ?? '';
  return label === '' ? keyword(written, answer) : label;
}

/** Where an answer's head stands, without its arrow or block. */
export function headOf(written: Written, answer: Answer) {
  const end = answer.label?.end ?? answer.start + keyword(written, answer).length;
  return { path: written.source.path, start: answer.start, end };
}
