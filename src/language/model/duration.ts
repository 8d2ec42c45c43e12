// Durations as numbers: what was written, in the smallest unit that it names.
import type { Amount, DurationNode, Text, TimeUnit } from '../syntax/ast.js';
import { defined } from './defined.js';
import type { Duration } from './model.js';
import { convert, minutesIn } from './working-time.js';

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
  for (const amount of amounts) if (unit === undefined || minutesIn(amount.unit) < minutesIn(unit)) unit = amount.unit;
  return unit;
}

function total(amounts: readonly Amount[], unit: TimeUnit): number {
  return amounts.reduce((sum, amount) => sum + convert(amount.number.value, amount.unit, unit), 0);
}
