// flow/silent-refusal: a check is not passed, the process ends, and nobody is told.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Flow, Step } from '../../model/model.js';
import { does, plain } from '../acts.js';
import { entering, waysIn } from '../graph.js';
import { nameOf, type Subject } from '../subject.js';
import { lineOf, tongueOf } from '../written.js';
import type { Decision } from './answers.js';

const refusal = /^(?:ditolak|tolak|tidak|belum|gagal|rejected|reject|refused|declined|not|no|failed)\b/;
const tells =
  /\b(?:hasil|pemberitahuan|penolakan|ditolak|keputusan|jawaban|result|notice|refusal|rejection|decision|answer)\b/;

/** Of a decision that checks or judges: the answer "no" leads past all other steps to an end. */
export function silentRefusal(subject: Subject, { step, node, ways }: Decision, report: Report): void {
  if (ways.length !== 2 || !(['check', 'approve', 'judge'] as const).some((act) => does(step.text, act))) return;
  const no = ways.find(isRefusal);
  const yes = ways.find((way) => way !== no);
  if (no === undefined || yes === undefined || no.to === yes.to || no.with.length > 0) return;
  const end = subject.graph.numberOf(no.to);
  const target = end === undefined ? undefined : subject.graph.steps[end]!;
  if (target?.kind !== 'end' || !isSilent(subject, step, target)) return;
  const answer = no.label ?? { en: 'no', id: 'tidak' }[tongueOf(subject.written, node)];
  report('flow/silent-refusal', no.origin, {
    name: nameOf(step),
    answer,
    line: lineOf(subject.written, step.origin.start),
  });
}

function isRefusal({ answer, label }: Flow): boolean {
  return answer === 'no' || (label !== undefined && refusal.test(plain(label)));
}

/** A capsule of the same actor's says nothing; an activity that others come to as well is the one for the good case. */
function isSilent({ graph }: Subject, decision: Step, end: Step): boolean {
  const number = graph.numberOf(end.id)!;
  if (end.text === undefined) return end.actors[0] === decision.actors[0] && entering(graph, number).length > 0;
  return waysIn(graph, number) > 1 && !tells.test(plain(end.text));
}
