// Durations as numbers: what was written, in the smallest unit that it names.
import type { Amount, DurationNode, Text, TimeUnit } from '../syntax/ast.js';
import { defined } from './defined.js';
import type { Duration, DurationUnit } from './model.js';

/**
 * Seconds of working time in each unit: a working day has 7.5 hours, a week 5 days, a month 20 days, a year 12 months. This is
 * the usual reading of times in administrative SOPs (five days and 37.5 hours a week); the only place where units are converted.
 */
const secondsIn: Readonly<Record<DurationUnit, number>> = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 27_000,
  week: 135_000,
  month: 540_000,
  year: 6_480_000,
};

/** An amount in another unit, by working time; rounded to a millionth, so that no decimal noise is shown. */
export function convert(amount: number, from: DurationUnit, to: DurationUnit): number {
  return from === to ? amount : Math.round((amount * secondsIn[from] * 1e6) / secondsIn[to]) / 1e6;
}

/**
 * What a duration means: `30 menit - 3 jam` is 30 to 180 minutes, `1 hari 4 jam` is 11.5 hours. `written` is the text of the
 * file at its place. A quoted text, and a number too long to count, stay a mere text.
 */
export function durationOf(node: DurationNode | Text, written: string): Duration {
  if (node.kind === 'text') return { text: node.value };
  const text = written.replace(/\s+/g, ' ').trim();
  const amounts = node.to === undefined ? node.from : [...node.from, node.to];
  const unit = smallest(amounts);
  if (unit === undefined) return { text };
  const from = total(node.from, unit);
  const to = node.to === undefined ? from : total([node.to], unit);
  if (!Number.isFinite(from) || !Number.isFinite(to)) return { text };
  const working = amounts.some((amount) => amount.working) ? true : undefined;
  return defined({ text, min: Math.min(from, to), max: Math.max(from, to), unit, working, per: node.per?.text });
}

function smallest(amounts: readonly Amount[]): TimeUnit | undefined {
  let unit: TimeUnit | undefined;
  for (const amount of amounts) if (unit === undefined || secondsIn[amount.unit] < secondsIn[unit]) unit = amount.unit;
  return unit;
}

function total(amounts: readonly Amount[], unit: TimeUnit): number {
  return amounts.reduce((sum, amount) => sum + convert(amount.number.value, amount.unit, unit), 0);
}
