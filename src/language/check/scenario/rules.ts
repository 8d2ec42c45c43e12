// The rules of this folder, in the order in which they are asked.
import { type Asked, asked } from '../rule.js';
import { scenarios } from './possible.js';

export const scenarioRules: readonly Asked[] = [
  asked(scenarios, 'scenario/impossible-step', 'scenario/forbidden-run', 'scenario/not-decided', 'scenario/empty'),
];
