// The rules of this folder, in the order in which they are asked.
import { type Asked, asked } from '../rule.js';
import { fewSteps, manyActors, manyLines, manyRows, manySteps } from './size.js';

export const sizeRules: readonly Asked[] = [
  asked(manyActors, 'size/many-actors'),
  asked(fewSteps, 'size/few-steps'),
  asked(manyRows, 'size/many-rows'),
  asked(manySteps, 'size/many-steps'),
  asked(manyLines, 'size/many-lines'),
];
