// Words that may stand where a step is named: an arrow leads to one of them, a scenario ends with one.
import { type Concept, words } from '../syntax/keywords.js';

const wordsOf = (...concepts: readonly Concept[]): readonly string[] =>
  concepts.flatMap((concept) => [...words(concept, 'en'), ...words(concept, 'id')]);

/** Where an arrow may lead instead of a step. */
export const arrowGoals = wordsOf('next', 'end');

/** What a scenario may pass instead of a step. */
export const scenarioGoals = wordsOf('end');
