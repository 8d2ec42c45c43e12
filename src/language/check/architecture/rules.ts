// Rules about the architecture beside the process maps, in the order in which they are asked.
import { type Asked, asked, type ModelRule } from '../rule.js';
import { otherAffair, unknownAffair } from './affairs.js';
import { domains, incompleteIndicator, incompleteObject } from './objects.js';
import { duplicateReference, missingReference, referenceOfParent, unknownReference } from './references.js';
import { processWithoutService, sharedData, twoProducers } from './use.js';

export const architectureRules: readonly Asked<ModelRule>[] = [
  asked<ModelRule>(missingReference, 'architecture/missing-reference'),
  asked<ModelRule>(unknownReference, 'architecture/unknown-reference'),
  asked<ModelRule>(referenceOfParent, 'architecture/reference-of-parent'),
  asked<ModelRule>(duplicateReference, 'architecture/duplicate-reference'),
  asked<ModelRule>(unknownAffair, 'architecture/unknown-affair'),
  asked<ModelRule>(otherAffair, 'architecture/other-affair'),
  asked<ModelRule>(incompleteObject, 'architecture/incomplete-object'),
  asked<ModelRule>(incompleteIndicator, 'architecture/incomplete-indicator'),
  asked<ModelRule>(processWithoutService, 'architecture/process-without-service'),
  asked<ModelRule>(sharedData, 'architecture/shared-data'),
  asked<ModelRule>(twoProducers, 'architecture/two-producers'),
  asked<ModelRule>(domains, 'architecture/domains'),
];
