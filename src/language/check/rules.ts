// Every rule, in the order in which it is asked.
import { actorModelRules, actorRules } from './actor/rules.js';
import { architectureRules } from './architecture/rules.js';
import { type DecisionRule, decisionsOf } from './decision/answers.js';
import { decisionsInOneRow } from './decision/decisions-in-row.js';
import { manyAnswers } from './decision/many-answers.js';
import { singleAnswer, unlabelledAnswer } from './decision/missing-answers.js';
import { pointlessDecision } from './decision/pointless-decision.js';
import { answerGap, answersOverlap } from './decision/ranges-of-answers.js';
import { sameAnswer } from './decision/same-answer.js';
import { silentRefusal } from './decision/silent-refusal.js';
import { uncheckedCorrection } from './decision/unchecked-correction.js';
import { undecidedCheck } from './decision/undecided-check.js';
import { unusualAnswers } from './decision/unusual-answers.js';
import { emptyHandoff } from './handoff/empty.js';
import { idleActor } from './handoff/idle-actor.js';
import { pingPong } from './handoff/ping-pong.js';
import { identityModelRules, identityRules } from './identity/rules.js';
import { mapRules } from './map/rules.js';
import { pageRules } from './page/rules.js';
import { type Asked, asked, type ModelRule, type Rule } from './rule.js';
import { scenarioRules } from './scenario/rules.js';
import { sizeRules } from './size/rules.js';
import { borderRow } from './structure/border-row.js';
import { faultyCall, unaskedOutcome } from './structure/calls.js';
import { endlessCircle } from './structure/endless-circle.js';
import { idleJoin, singleBranch } from './structure/gates.js';
import { inclusiveChoice } from './structure/inclusive-choice.js';
import { jumpToStart } from './structure/jump-to-start.js';
import { needlessJump } from './structure/needless-jump.js';
import { noWayOn } from './structure/no-way-on.js';
import { lateStart, openLastRow } from './structure/outer-rows.js';
import { runsCircle } from './structure/runs-circle.js';
import { noStart, severalStarts } from './structure/start.js';
import { unnamedEnd } from './structure/unnamed-end.js';
import { unreachableStep } from './structure/unreachable-step.js';
import { textRules } from './text/rules.js';
import { timeRules } from './time/rules.js';
import { traceRules } from './trace/rules.js';

/** Asks rules about one decision of each decision of a process. */
function ofEachDecision(...rules: readonly DecisionRule[]): Rule {
  return (subject, report) => {
    for (const decision of decisionsOf(subject)) for (const rule of rules) rule(subject, decision, report);
  };
}

/** Rules about one process. */
export const rules: readonly Asked[] = [
  asked(noStart, 'flow/no-start'),
  asked(severalStarts, 'flow/several-starts'),
  asked(unreachableStep, 'flow/unreachable-step'),
  asked(endlessCircle, 'flow/endless-circle'),
  asked(noWayOn, 'flow/no-way-on'),
  asked(
    ofEachDecision(singleAnswer, unlabelledAnswer, sameAnswer, answerGap, answersOverlap, pointlessDecision),
    'flow/single-answer',
    'flow/unlabelled-answer',
    'flow/same-answer',
    'flow/answer-gap',
    'flow/answers-overlap',
    'flow/pointless-decision',
  ),
  asked(
    ofEachDecision(manyAnswers, unusualAnswers, silentRefusal),
    'flow/many-answers',
    'flow/unusual-answers',
    'flow/silent-refusal',
  ),
  asked(needlessJump, 'flow/needless-jump'),
  asked(singleBranch, 'flow/single-branch'),
  asked(idleJoin, 'flow/idle-join'),
  asked(unnamedEnd, 'flow/unnamed-end'),
  asked(jumpToStart, 'flow/jump-to-start'),
  asked(borderRow, 'flow/border-row'),
  asked(lateStart, 'flow/late-start'),
  asked(openLastRow, 'flow/open-last-row'),
  asked(inclusiveChoice, 'flow/inclusive-choice'),
  asked(undecidedCheck, 'flow/undecided-check'),
  asked(uncheckedCorrection, 'flow/unchecked-correction'),
  asked(decisionsInOneRow, 'flow/decisions-in-one-row'),
  ...scenarioRules,
  asked(idleActor, 'handoff/idle-actor'),
  asked(emptyHandoff, 'handoff/empty'),
  asked(pingPong, 'handoff/ping-pong'),
  ...actorRules,
  ...identityRules,
  ...textRules,
  ...timeRules,
  ...traceRules,
  ...sizeRules,
  ...pageRules,
];

/** Rules about all processes together. */
export const modelRules: readonly Asked<ModelRule>[] = [
  asked<ModelRule>(runsCircle, 'flow/runs-circle'),
  asked<ModelRule>(unaskedOutcome, 'flow/unasked-outcome'),
  asked<ModelRule>(faultyCall, 'flow/faulty-call'),
  ...actorModelRules,
  ...identityModelRules,
  ...mapRules,
  ...architectureRules,
];
