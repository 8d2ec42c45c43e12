// flow/pointless-decision: all answers lead to one place.
import type { Report } from '../../diagnostic/diagnostic.js';
import { remove, replace, replaceKeyword } from '../mend.js';
import { nameOf, type Subject } from '../subject.js';
import { tongueOf } from '../written.js';
import type { Decision } from './answers.js';
import { isAskedToDecide } from './undecided-check.js';

export function pointlessDecision(subject: Subject, decision: Decision, report: Report): void {
  const { step, answers, ways } = decision;
  if (answers.some(({ course }) => course === undefined)) return;
  if (answers.length === 0 || ways.length < 2 || ways.length < answers.length) return;
  if (new Set(ways.map((flow) => flow.to)).size !== 1 || !ways.every((flow) => flow.kind === 'answer')) return;
  const fixes = meets(subject, decision) || isAskedToDecide(subject, step.text) ? [] : toStep(subject, decision);
  report('flow/pointless-decision', step.origin, { name: nameOf(step) }, { fixes });
}

/** Do its ways lead to a join, which may wait for nothing else? */
function meets({ graph }: Subject, { ways }: Decision): boolean {
  const number = graph.numberOf(ways[0]?.to ?? '');
  return number !== undefined && graph.steps[number]?.kind === 'join';
}

/** Makes it a step: the first arrow stays if it leads away, the rest of the answers goes. */
function toStep({ written }: Subject, { node, answers, ways }: Decision) {
  const arrows = answers.map(({ course }) => (course?.kind === 'arrow' ? course : undefined));
  const empty = answers.every(
    ({ course }) =>
      course === undefined || course.kind === 'arrow' || (course.body.length === 0 && course.arrow === undefined),
  );
  const carries = arrows.some(
    (arrow) => arrow !== undefined && (arrow.carry.with.length > 0 || arrow.carry.via !== undefined),
  );
  if (!empty || carries || node.clauses.some((clause) => clause.kind === 'on')) return [];
  const kept = arrows.findIndex((arrow) => arrow !== undefined && arrow.target.type !== 'next');
  const fallsThrough = ways.some((flow) => !flow.written) || kept < 0;
  const text = written.source.text;
  const edits = answers.map((answer, i) => {
    const arrow = arrows[i];
    if (fallsThrough || i !== kept || arrow === undefined) return remove(written, answer);
    return replace(written, answer, text.slice(arrow.start, arrow.end));
  });
  return [{ role: 'step', edits: [replaceKeyword(written, node, 'step', tongueOf(written, node)), ...edits] }];
}
