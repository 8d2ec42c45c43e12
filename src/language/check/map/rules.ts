// Rules about the process maps of a project, in the order in which they are asked.
import { type Asked, asked, type ModelRule } from '../rule.js';
import { mapReviewDue, noDecree } from './approval.js';
import { codeGap, codeOfParent, codePattern, duplicateCode, missingCode } from './codes.js';
import { beyondParent, inputNotTaken, outputNotMade, unitBeyondParent } from './contracts.js';
import { noOutsideParty } from './customers.js';
import { unknownSource, unknownUse } from './exchange.js';
import { customerLane, noFlow, noSop, oneLane, performerWithoutLane, sopOutsideMap } from './flows.js';
import { idleGoal, noGoal } from './goals.js';
import { manyProcesses, missingCategory, noCoreProcess, otherCategory, singleChild } from './levels.js';
import { beginsWithVerb, namedAfterUnit, similarNames } from './names.js';
import { idleUnit, missingTier, noOwner, unitWithoutMap } from './owners.js';
import { incompleteSipoc } from './sipoc.js';
import { notRealized, realizesNothing } from './tiers.js';

export const mapRules: readonly Asked<ModelRule>[] = [
  asked<ModelRule>(missingCode, 'map/missing-code'),
  asked<ModelRule>(duplicateCode, 'map/duplicate-code'),
  asked<ModelRule>(codePattern, 'map/code-pattern'),
  asked<ModelRule>(codeOfParent, 'map/code-of-parent'),
  asked<ModelRule>(codeGap, 'map/code-gap'),
  asked<ModelRule>(missingCategory, 'map/missing-category'),
  asked<ModelRule>(noCoreProcess, 'map/no-core-process'),
  asked<ModelRule>(otherCategory, 'map/other-category'),
  asked<ModelRule>(singleChild, 'map/single-child'),
  asked<ModelRule>(manyProcesses, 'map/many-processes'),
  asked<ModelRule>(namedAfterUnit, 'map/named-after-unit'),
  asked<ModelRule>(beginsWithVerb, 'map/begins-with-verb'),
  asked<ModelRule>(similarNames, 'map/similar-names'),
  asked<ModelRule>(noOwner, 'map/no-owner'),
  asked<ModelRule>(idleUnit, 'map/idle-unit'),
  asked<ModelRule>(unitWithoutMap, 'map/unit-without-map'),
  asked<ModelRule>(missingTier, 'map/missing-tier'),
  asked<ModelRule>(realizesNothing, 'map/realizes-nothing'),
  asked<ModelRule>(notRealized, 'map/not-realized'),
  asked<ModelRule>(incompleteSipoc, 'map/incomplete-sipoc'),
  asked<ModelRule>(unknownSource, 'map/unknown-source'),
  asked<ModelRule>(unknownUse, 'map/unknown-use'),
  asked<ModelRule>(noOutsideParty, 'map/no-outside-party'),
  asked<ModelRule>(outputNotMade, 'map/output-not-made'),
  asked<ModelRule>(inputNotTaken, 'map/input-not-taken'),
  asked<ModelRule>(beyondParent, 'map/beyond-parent'),
  asked<ModelRule>(unitBeyondParent, 'map/unit-beyond-parent'),
  asked<ModelRule>(noFlow, 'map/no-flow'),
  asked<ModelRule>(noSop, 'map/no-sop'),
  asked<ModelRule>(sopOutsideMap, 'map/sop-outside-map'),
  asked<ModelRule>(oneLane, 'map/one-lane'),
  asked<ModelRule>(customerLane, 'map/customer-lane'),
  asked<ModelRule>(performerWithoutLane, 'map/performer-without-lane'),
  asked<ModelRule>(noGoal, 'map/no-goal'),
  asked<ModelRule>(idleGoal, 'map/idle-goal'),
  asked<ModelRule>(noDecree, 'map/no-decree'),
  asked<ModelRule>(mapReviewDue, 'map/review-due'),
];
