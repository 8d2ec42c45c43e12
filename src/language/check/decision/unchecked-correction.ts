// flow/unchecked-correction: what did not pass a check is corrected, and goes on without being checked again.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Answer } from '../../syntax/ast.js';
import { does } from '../acts.js';
import { type Graph, leaving, waysIn } from '../graph.js';
import { insert, replace } from '../mend.js';
import { namer } from '../names.js';
import { isUncertain, nameOf, type Subject } from '../subject.js';
import { ownArrows } from '../written.js';
import { type Decision, decisionsOf } from './answers.js';

/** Looks along the answer "no" up to the next decision, or to where it meets another way. */
export function uncheckedCorrection(subject: Subject, report: Report): void {
  const { graph } = subject;
  const name = namer(subject);
  for (const decision of decisionsOf(subject)) {
    const no = decision.ways.find((way) => way.answer === 'no');
    const number = graph.numberOf(decision.step.id);
    const first = no === undefined ? undefined : graph.numberOf(no.to);
    if (number === undefined || first === undefined || graph.reached[number] === 0) continue;
    if (graph.component[first] === graph.component[number] || waysIn(graph, first) !== 1) continue;
    const chain = uncheckedFrom(graph, first);
    const corrected = chain.map((at) => graph.steps[at]!).find((step) => does(step.text, 'correct'));
    if (corrected === undefined || chain.some((at) => isUncertain(subject, graph.steps[at]!))) continue;
    report(
      'flow/unchecked-correction',
      corrected.origin,
      { name: nameOf(corrected), decision: nameOf(decision.step) },
      {
        labels: [{ role: 'decision', span: decision.step.origin }],
        fixes: mends(subject, decision, graph.steps[chain.at(-1)!]!.origin.start, name),
      },
    );
  }
}

/** The steps of a way up to where it meets another one or ends; none where a decision, a fork or a join follows. */
function uncheckedFrom(graph: Graph, first: number): readonly number[] {
  const chain: number[] = [];
  for (let at = first; ; ) {
    const { kind } = graph.steps[at]!;
    if (kind === 'decision' || kind === 'fork' || kind === 'join') return [];
    if (kind === 'end' || waysIn(graph, at) !== 1) return chain;
    chain.push(at);
    const onward = leaving(graph, at);
    if (onward.length !== 1) return [];
    at = graph.to[onward[0]!]!;
  }
}

/** Leads the last step of the correction back to the decision: by the arrow behind its block, or by its own. */
function mends(subject: Subject, { node, answers }: Decision, lastStart: number, nameOf: ReturnType<typeof namer>) {
  const { written } = subject;
  const last = written.statementAt(lastStart);
  const answer: Answer | undefined = answers.find(({ type }) => type === 'no');
  if (last?.kind !== 'step' || last.type !== 'step') return [];
  const [own] = ownArrows(last);
  const { name, edits } = nameOf(node, 'check', 'periksa');
  const course = answer?.course;
  const isLastOfBlock = course?.kind === 'block' && course.body.at(-1) === last;
  const arrow = own ?? (isLastOfBlock ? course.arrow : undefined);
  if (arrow !== undefined) return [{ role: 'again', edits: [...edits, replace(written, arrow.target, name)] }];
  const at = isLastOfBlock ? course.end : last.end;
  return [{ role: 'again', edits: [...edits, insert(written, at, ` -> ${name}`)] }];
}
