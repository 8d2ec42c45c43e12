// The rules of this folder, in the order in which they are asked.
import type { Asked } from '../rule.js';

export const actorRules: readonly Asked[] = [];
