// flow/silent-refusal: a check is not passed, the process ends, and nobody is told.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Flow, Step } from '../../model/model.js';
import { does, plain } from '../acts.js';
import { waysIn } from '../graph.js';
import { nameOf, type Subject } from '../subject.js';
import { tongueOf } from '../written.js';
import type { Decision } from './answers.js';

const refusal = /^(?:ditolak|tolak|tidak|belum|gagal|rejected|reject|refused|declined|not|no|failed)\b/;
const tells =
  /\b(?:hasil|pemberitahuan|penolakan|ditolak|keputusan|jawaban|result|notice|refusal|rejection|decision|answer)\b/;

export function silentRefusal(subject: Subject, decision: Decision, report: Report): void {
  const way = refusedSilently(subject, decision);
  if (way === undefined) return;
  const answer = way.label ?? { en: 'no', id: 'tidak' }[tongueOf(subject.written, decision.node)];
  report('flow/silent-refusal', way.origin, { name: nameOf(decision.step), answer });
}

/** Of a decision that checks or judges: the answer "no", if it leads past all other steps to an end that tells nobody. */
export function refusedSilently(subject: Subject, { step, ways }: Decision): Flow | undefined {
  if (ways.length !== 2 || !(['check', 'approve', 'judge'] as const).some((act) => does(step.text, act)))
    return undefined;
  const no = ways.find(isRefusal);
  const yes = ways.find((way) => way !== no);
  if (no === undefined || yes === undefined || no.to === yes.to || no.with.length > 0) return undefined;
  const number = subject.graph.numberOf(no.to);
  return number !== undefined && isSilent(subject, step, number) ? no : undefined;
}

function isRefusal({ answer, label }: Flow): boolean {
  return answer === 'no' || (label !== undefined && refusal.test(plain(label)));
}

/** A capsule of the same actor's says nothing; an activity that others come to as well is the one for the good case. */
function isSilent({ graph }: Subject, decision: Step, number: number): boolean {
  const end = graph.steps[number]!;
  if (end.kind !== 'end') return false;
  if (end.text === undefined) return end.actors[0] === decision.actors[0];
  return waysIn(graph, number) > 1 && !tells.test(plain(end.text));
}
