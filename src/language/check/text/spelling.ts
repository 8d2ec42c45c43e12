// text/full-stop, mixed-capitals: how an activity is spelled.
import type { Activity, ActivityRule, Finding } from './activity.js';
import { capitalised, type Word } from './words.js';

/** Texts in capitals only are spoken of from this length on, in letters; shorter ones may be abbreviations. */
const CAPITALS = 8;

/** A cell is no sentence. An abbreviation keeps its full stop. */
function fullStop({ text, words, around }: Activity): Finding | undefined {
  const trimmed = text.trimEnd();
  const last = words.at(-1);
  if (!trimmed.endsWith('.') || trimmed.endsWith('..') || last === undefined) return undefined;
  const isShort = around.tongue.stopped.has(last.lower) || last.lower.length === 1 || text[last.start - 1] === '.';
  if (isShort && trimmed.length - last.end === 1) return undefined;
  return { code: 'text/full-stop', args: { text }, text: trimmed.slice(0, -1).trimEnd(), safe: true };
}

function mixedCapitals(activity: Activity): Finding | undefined {
  const text = sentenceCase(activity);
  if (text === undefined || text === activity.text) return undefined;
  return { code: 'text/mixed-capitals', args: { text: activity.text, by: text }, text };
}

/** A text with capitals as in a sentence; `undefined` where nothing shows that they stand otherwise. */
function sentenceCase(activity: Activity): string | undefined {
  const { text, words, around } = activity;
  const [first] = words;
  if (first === undefined) return undefined;
  const letters = text.replace(/[^\p{L}]/gu, '');
  const shouts = letters.length >= CAPITALS && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  const { tongue } = around;
  if (shouts && words.length > 1)
    return words.some(({ lower }) => lower.length > 4) ? capitalisedFirst(quiet(activity), first) : undefined;
  const slips = words.slice(1).filter((word) => tongue.small.has(word.lower) && isTitled(text, word));
  const begin = text.slice(first.start, first.end);
  const slipped = tongue.isVerb(first.lower) && begin !== first.lower && begin !== capitalised(first.lower);
  const starts = tongue.isVerb(first.lower) && begin === first.lower;
  if (slips.length === 0 && !slipped && !starts) return undefined;
  const verbs =
    slips.length === 0 ? [] : words.slice(1).filter((word) => tongue.isVerb(word.lower) && isTitled(text, word));
  const lowered = lowerAll(text, [...slips, ...verbs, ...(slipped ? [first] : [])]);
  return capitalisedFirst(lowered, first);
}

/** Is a word written with a capital and small letters behind it? */
function isTitled(text: string, { start, end, lower }: Word): boolean {
  const word = text.slice(start, end);
  return word === capitalised(lower) && lower.length > 1;
}

/** Everything in small letters but abbreviations. */
function quiet({ text, words, around }: Activity): string {
  const { capitals, small } = around.tongue;
  const isShort = (word: string): boolean =>
    capitals.has(word) || /\p{N}/u.test(word) || (!/[aeiou]/.test(word) && !small.has(word));
  return lowerAll(
    text,
    words.filter(({ lower }) => !isShort(lower)),
  );
}

function lowerAll(text: string, words: readonly Word[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, lower } of [...words].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + lower;
    at = end;
  }
  return result + text.slice(at);
}

function capitalisedFirst(text: string, { start }: Word): string {
  return text.slice(0, start) + capitalised(text.slice(start));
}

/** The rules of this file. */
export const spelling: readonly ActivityRule[] = [fullStop, mixedCapitals];
