// Working time as minutes: the only place where units of time are converted, and where a quoted text is read as a time.
import { type Concept, words } from '../syntax/keywords.js';
import type { Duration, DurationUnit } from './model.js';

/** Working hours of a day where nobody says otherwise: 37.5 hours in a week of five days. */
export const WORKING_DAY = 7.5;

/** An amount of working time in minutes; `min` and `max` differ in a range. */
export interface Minutes {
  readonly min: number;
  readonly max: number;
}

const unitNames: readonly DurationUnit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** Working days in the units that are longer than one: a week has 5, a month 20, a year 240 (12 months). */
const daysIn = { day: 1, week: 5, month: 20, year: 240 } as const;

/**
 * Minutes of working time in a unit, with days of so many working hours. `hari` and `hari kerja` are the same here: this is the usual
 * reading of times in administrative SOPs.
 */
export function minutesIn(unit: DurationUnit, workingDay: number = WORKING_DAY): number {
  if (unit === 'second') return 1 / 60;
  if (unit === 'minute') return 1;
  return unit === 'hour' ? 60 : daysIn[unit] * workingDay * 60;
}

/** Rounded to a millionth, so that no decimal noise is shown. */
const rounded = (amount: number): number => Math.round(amount * 1e6) / 1e6;

/** An amount in another unit, by working time with days of the usual length. */
export function convert(amount: number, from: DurationUnit, to: DurationUnit): number {
  return from === to ? amount : rounded((amount * minutesIn(from)) / minutesIn(to));
}

/**
 * How many minutes of working time a duration means; of a rate (`2 minutes/file`) those for one. `undefined` where its text is no
 * time at all ("as agreed"). A text in quotes counts if it reads like a time. Without decimal noise.
 */
export function workingMinutes(duration: Duration, workingDay: number = WORKING_DAY): Minutes | undefined {
  const read = readMinutes(duration.text, workingDay);
  if (read !== undefined) return read;
  const { min, max, unit } = duration;
  if (min === undefined || max === undefined || unit === undefined) return undefined;
  const factor = minutesIn(unit, workingDay);
  return { min: rounded(min * factor), max: rounded(max * factor) };
}

const unitOf: ReadonlyMap<string, DurationUnit> = new Map(
  unitNames.flatMap((unit) =>
    [...words(unit as Concept, 'en'), ...words(unit as Concept, 'id')].map((word) => [word, unit] as const),
  ),
);
const workingWords = [...words('working', 'en'), ...words('working', 'id')].join('|');
const number = '(\\d+(?:[.,]\\d+)?)';
const unitWord = `(?:(?:${workingWords})\\s+)?(${[...unitOf.keys()].sort((a, b) => b.length - a.length).join('|')})(?:\\s+(?:${workingWords}))?`;
const amount = new RegExp(`^${number}\\s*${unitWord}(?![\\p{L}\\p{N}])\\s*`, 'iu');
const bareNumber = new RegExp(`^${number}\\s*`, 'u');
const range = /^(?:\.\.|[-–—−]|s\.?\/?d\.?(?!\p{L})|sampai(?: dengan)?(?!\p{L})|hingga(?!\p{L})|to(?!\p{L}))\s*/iu;
const rate = /^(?:\/|per(?!\p{L}))\s*[\p{L}\p{M}\p{N}_ -]+$/iu;

/** Longest text that is read as a time. */
const LONGEST = 80;

/** Reads `5 menit`, `5-10 minutes`, `1 hari 4 jam`, `30 menit - 3 jam`, `2 menit/berkas` and `5 (lima) hari kerja`. */
export function readMinutes(text: string, workingDay: number = WORKING_DAY): Minutes | undefined {
  if (text.length > LONGEST || /\d[.]\d{3}(?!\d)/.test(text)) return undefined;
  let rest = text
    .replace(/\s+/g, ' ')
    .replace(/(\d) ?\([\p{L} ]+\)/gu, '$1')
    .trim();
  const value = (digits: string): number => Number(digits.replace(',', '.'));
  const take = (): { minutes: number; factor: number } | undefined => {
    const found = amount.exec(rest);
    if (found === null) return undefined;
    rest = rest.slice(found[0].length);
    const factor = minutesIn(unitOf.get(found[2]!.toLowerCase())!, workingDay);
    return { minutes: value(found[1]!) * factor, factor };
  };
  const skip = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found !== null) rest = rest.slice(found[0].length);
    return found;
  };
  let from = take()?.minutes;
  let to: number | undefined;
  if (from === undefined) {
    const first = skip(bareNumber);
    if (first === null || skip(range) === null) return undefined;
    const last = take();
    if (last === undefined) return undefined;
    from = value(first[1]!) * last.factor;
    to = last.minutes;
  } else {
    for (let more = take(); more !== undefined; more = take()) from += more.minutes;
    if (skip(range) !== null) {
      to = take()?.minutes;
      if (to === undefined) return undefined;
    }
  }
  to ??= from;
  if (rest !== '' && skip(rate) === null) return undefined;
  return { min: rounded(Math.min(from, to)), max: rounded(Math.max(from, to)) };
}
