// Every rule, in the order in which it is asked.
import type { Report } from '../diagnostic/diagnostic.js';
import type { Model } from '../model/model.js';
import { type DecisionRule, decisionsOf } from './decision/answers.js';
import { singleAnswer, unlabelledAnswer } from './decision/missing-answers.js';
import { pointlessDecision } from './decision/pointless-decision.js';
import { answerGap, answersOverlap } from './decision/ranges-of-answers.js';
import { sameAnswer } from './decision/same-answer.js';
import { emptyHandoff } from './handoff/empty.js';
import { idleActor } from './handoff/idle-actor.js';
import { pingPong } from './handoff/ping-pong.js';
import { endlessCircle } from './structure/endless-circle.js';
import { idleJoin, singleBranch } from './structure/gates.js';
import { needlessJump } from './structure/needless-jump.js';
import { noWayOn } from './structure/no-way-on.js';
import { runsCircle } from './structure/runs-circle.js';
import { noStart, severalStarts } from './structure/start.js';
import { unreachableStep } from './structure/unreachable-step.js';
import type { Rule, Subject } from './subject.js';
import type { Written } from './written.js';

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
export const rules: readonly Rule[] = [
  noStart,
  severalStarts,
  unreachableStep,
  endlessCircle,
  noWayOn,
  everyDecision,
  needlessJump,
  singleBranch,
  idleJoin,
  idleActor,
  emptyHandoff,
  pingPong,
];

/** Rules about all processes together. */
export const modelRules: readonly ((
  model: Model,
  writtenAt: (path: string) => Written | undefined,
  report: Report,
) => void)[] = [runsCircle];
