// text/two-activities, long, condition-in-step, vague-word, decision-without-check, same-activity: what an activity says.
import type { Activity, ActivityRule, Finding } from './activity.js';
import { keyOf } from './activity.js';
import { isQuestion } from './tongue.js';
import { findPhrases } from './words.js';

/** More words or characters than these are a long text (a row of the table has room for two or three lines). */
const WORDS = 20;
const CHARACTERS = 80;

/** Two things done in one row. Of a decision that checks and then notes so, the second is the answer's sign. */
function severalActivities(activity: Activity): Finding | undefined {
  const { text, words, opening, around } = activity;
  if (opening.kind === 'noun' || opening.kind === 'passive') return undefined;
  const wording = activity.said ?? activity;
  const second = around.tongue.second(wording);
  if (second === undefined) return undefined;
  if (activity.step.kind === 'decision' && words.some(({ lower }) => around.tongue.isCheck(lower))) return undefined;
  return { code: 'text/two-activities', args: { text, second: wording.text.slice(second.start, second.end) } };
}

/** More than fits a row; where two things are said it is that. */
function long(activity: Activity): Finding | undefined {
  const { text, words } = activity;
  const characters = Array.from(text.trim()).length;
  if ((words.length <= WORDS && characters <= CHARACTERS) || severalActivities(activity) !== undefined)
    return undefined;
  return { code: 'text/long', args: { text, words: words.length, characters } };
}

function condition({ text, words, step, around }: Activity): Finding | undefined {
  const found = step.kind === 'decision' ? undefined : around.tongue.condition(words);
  if (found === undefined) return undefined;
  return { code: 'text/condition-in-step', args: { text, word: text.slice(found.start, found.end) } };
}

/** All of them in one finding: they are mended together. */
function vagueWord({ text, words, around }: Activity): Finding | undefined {
  const found = findPhrases(words, around.tongue.vague);
  if (found.length === 0) return undefined;
  return {
    code: 'text/vague-word',
    args: { text, words: found.map(({ start, end }) => text.slice(start, end)).join('", "') },
  };
}

/** A diamond must say what is decided: in its text, or in the question inside it. What is no activity at all is another finding. */
function withoutCheck({ text, words, step, opening, around }: Activity): Finding | undefined {
  if (step.kind !== 'decision' || opening.kind === 'noun' || isQuestion(text) || isQuestion(step.caption ?? ''))
    return undefined;
  const { isCheck } = around.tongue;
  if (words.some(({ lower }) => isCheck(lower))) return undefined;
  if (opening.kind === 'weak' && isCheck(opening.verb.toLowerCase())) return undefined;
  return { code: 'text/decision-without-check', args: { text } };
}

/** The same words in two rows of one actor. Two actors may do the same: the column tells them apart. */
function same({ text, words, step, around }: Activity): Finding | undefined {
  const first = around.first.get(keyOf(step, words));
  if (words.length === 0 || first === undefined || first === step) return undefined;
  return { code: 'text/same-activity', args: { text, line: around.lineOf(first) }, other: first };
}

/** The rules of this file. */
export const contents: readonly ActivityRule[] = [severalActivities, long, condition, vagueWord, withoutCheck, same];
