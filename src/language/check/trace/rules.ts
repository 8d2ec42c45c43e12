// The rules of this folder, in the order in which they are asked.
import { type Asked, asked } from '../rule.js';
import { missingNeed, missingOutput } from './missing.js';
import { sameOutput, stateAsOutput, toolAmongNeeds } from './names.js';
import { tracedNeeds } from './needs.js';
import { unrelatedResult } from './result.js';
import { unusedOutput } from './unused-output.js';

export const traceRules: readonly Asked[] = [
  asked(missingNeed, 'trace/missing-need'),
  asked(missingOutput, 'trace/missing-output'),
  asked(tracedNeeds, 'trace/unknown-need', 'trace/other-words', 'trace/too-late'),
  asked(unusedOutput, 'trace/unused-output'),
  asked(sameOutput, 'trace/same-output'),
  asked(stateAsOutput, 'trace/state-as-output'),
  asked(toolAmongNeeds, 'trace/tool-among-needs'),
  asked(unrelatedResult, 'trace/unrelated-result'),
];
