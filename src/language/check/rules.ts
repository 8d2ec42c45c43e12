// Every rule, in the order in which it is asked.
import type { Report } from '../diagnostic/diagnostic.js';
import { actorRules } from './actor/rules.js';
import { type DecisionRule, decisionsOf } from './decision/answers.js';
import { singleAnswer, unlabelledAnswer } from './decision/missing-answers.js';
import { pointlessDecision } from './decision/pointless-decision.js';
import { answerGap, answersOverlap } from './decision/ranges-of-answers.js';
import { sameAnswer } from './decision/same-answer.js';
import { emptyHandoff } from './handoff/empty.js';
import { idleActor } from './handoff/idle-actor.js';
import { pingPong } from './handoff/ping-pong.js';
import { identityRules } from './identity/rules.js';
import { pageRules } from './page/rules.js';
import { type Asked, asked, type ModelRule } from './rule.js';
import { scenarioRules } from './scenario/rules.js';
import { sizeRules } from './size/rules.js';
import { endlessCircle } from './structure/endless-circle.js';
import { idleJoin, singleBranch } from './structure/gates.js';
import { needlessJump } from './structure/needless-jump.js';
import { noWayOn } from './structure/no-way-on.js';
import { runsCircle } from './structure/runs-circle.js';
import { noStart, severalStarts } from './structure/start.js';
import { unreachableStep } from './structure/unreachable-step.js';
import type { Subject } from './subject.js';
import { textRules } from './text/rules.js';
import { timeRules } from './time/rules.js';
import { traceRules } from './trace/rules.js';

/** Rules about one decision. */
const decisionRules: readonly DecisionRule[] = [
  singleAnswer,
  unlabelledAnswer,
  sameAnswer,
  answerGap,
  answersOverlap,
  pointlessDecision,
];

function everyDecision(subject: Subject, report: Report): void {
  for (const decision of decisionsOf(subject)) for (const rule of decisionRules) rule(subject, decision, report);
}

/** Rules about one process. */
export const rules: readonly Asked[] = [
  asked(noStart, 'flow/no-start'),
  asked(severalStarts, 'flow/several-starts'),
  asked(unreachableStep, 'flow/unreachable-step'),
  asked(endlessCircle, 'flow/endless-circle'),
  asked(noWayOn, 'flow/no-way-on'),
  asked(
    everyDecision,
    'flow/single-answer',
    'flow/unlabelled-answer',
    'flow/same-answer',
    'flow/answer-gap',
    'flow/answers-overlap',
    'flow/pointless-decision',
  ),
  asked(needlessJump, 'flow/needless-jump'),
  asked(singleBranch, 'flow/single-branch'),
  asked(idleJoin, 'flow/idle-join'),
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
export const modelRules: readonly Asked<ModelRule>[] = [asked(runsCircle, 'flow/runs-circle')];
