// The rules of this folder, in the order in which they are asked.
import { type Asked, asked, type ModelRule } from '../rule.js';
import { crowdedRow } from './crowded-row.js';
import { notAPerson } from './not-a-person.js';
import { onlyOne } from './only-one.js';
import { actorOrder } from './order.js';
import { overlappingNames } from './overlapping-names.js';
import { ownApproval } from './own-approval.js';
import { ownCheck } from './own-check.js';

export const actorRules: readonly Asked[] = [
  asked(onlyOne, 'actor/only-one'),
  asked(actorOrder, 'actor/order'),
  asked(crowdedRow, 'actor/crowded-row'),
  asked(ownApproval, 'actor/own-approval'),
  asked(ownCheck, 'actor/own-check'),
];

/** Those that look at an actor once, wherever it is used. */
export const actorModelRules: readonly Asked<ModelRule>[] = [
  asked<ModelRule>(notAPerson, 'actor/not-a-person'),
  asked<ModelRule>(overlappingNames, 'actor/overlapping-names'),
];
