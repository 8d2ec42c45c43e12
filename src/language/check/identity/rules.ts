// Rules about the identity of an SOP.
import { type Asked, asked, type ModelRule } from '../rule.js';
import { effectiveBeforeCreated, revisedOutOfOrder } from './dates.js';
import { legalBasisOrder, revokedRule, sameLegalBasis, vagueLegalBasis } from './legal-basis.js';
import { outputAsEquipment, positionAsQualification } from './lists.js';
import { emptyLists, missingFields, noIdentity, placeholders } from './missing.js';
import { duplicateNumber, numberGap, numberOffPattern } from './numbers.js';
import { actingApprover, impossibleNip, otherApprover } from './people.js';
import { relations } from './related.js';
import { reviewDue } from './review-due.js';
import { titleWords } from './title.js';

/** Rules about the identity of one SOP. */
export const identityRules: readonly Asked[] = [
  asked(noIdentity, 'identity/none'),
  asked(missingFields, 'identity/missing-fields'),
  asked(emptyLists, 'identity/empty-lists'),
  asked(placeholders, 'identity/placeholder'),
  asked(titleWords, 'identity/title-begins-with-sop', 'identity/year-in-title', 'identity/title-length'),
  asked(effectiveBeforeCreated, 'identity/effective-before-created'),
  asked(revisedOutOfOrder, 'identity/revised-too-early', 'identity/revised-too-late'),
  asked(reviewDue, 'identity/review-due'),
  asked(impossibleNip, 'identity/impossible-nip'),
  asked(otherApprover, 'identity/other-approver'),
  asked(actingApprover, 'identity/acting-approver'),
  asked(legalBasisOrder, 'identity/legal-basis-order'),
  asked(sameLegalBasis, 'identity/same-legal-basis'),
  asked(vagueLegalBasis, 'identity/vague-legal-basis'),
  asked(revokedRule, 'identity/revoked-rule'),
  asked(positionAsQualification, 'identity/position-as-qualification'),
  asked(outputAsEquipment, 'identity/output-as-equipment'),
];

/** Rules about the identities of all SOPs of a project. */
export const identityModelRules: readonly Asked<ModelRule>[] = [
  asked<ModelRule>(numberOffPattern, 'identity/number-pattern'),
  asked<ModelRule>(duplicateNumber, 'identity/duplicate-number'),
  asked<ModelRule>(numberGap, 'identity/number-gap'),
  asked<ModelRule>(relations, 'identity/relates-to-itself', 'identity/unknown-related', 'identity/one-sided'),
];
