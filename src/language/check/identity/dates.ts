// identity/effective-before-created, identity/revised-too-early and identity/revised-too-late: dates in the wrong order.
import type { Report } from '../../diagnostic/diagnostic.js';
import { isoDate } from '../../model/values.js';
import type { Value } from '../../syntax/ast.js';
import { type Concept, word } from '../../syntax/keywords.js';
import { replace } from '../mend.js';
import type { Subject } from '../subject.js';
import { type Block, blockOf, fieldOf, spanOf, valuesOf } from './block.js';

/** A value that is a day of the calendar. */
interface Day {
  readonly day: string;
  readonly value: Value;
}

/** Signed, and so in force, before it was finished. */
export function effectiveBeforeCreated({ process, written }: Subject, report: Report): void {
  const block = blockOf(process, written);
  const created = block && daysOf(block, 'created')[0];
  const effective = block && daysOf(block, 'effective')[0];
  if (created === undefined || effective === undefined || effective.day >= created.day) return;
  const labels = [{ role: 'created' as const, span: spanOf(block as Block, created.value) }];
  const args = { created: created.day, effective: effective.day };
  report('identity/effective-before-created', spanOf(block as Block, effective.value), args, { labels });
}

/** A revision comes after what it revises, and is in force from its signature on. */
export function revisedOutOfOrder({ process, written }: Subject, report: Report): void {
  const block = blockOf(process, written);
  if (block === undefined) return;
  const created = daysOf(block, 'created')[0];
  const effective = daysOf(block, 'effective')[0];
  for (const { day, value } of daysOf(block, 'revised')) {
    if (created !== undefined && day <= created.day) {
      const labels = [{ role: 'created' as const, span: spanOf(block, created.value) }];
      report('identity/revised-too-early', spanOf(block, value), { revised: day, created: created.day }, { labels });
    } else if (effective !== undefined && day > effective.day) {
      const labels = [{ role: 'effective' as const, span: spanOf(block, effective.value) }];
      const args = { revised: day, effective: effective.day };
      report('identity/revised-too-late', spanOf(block, value), args, { labels, fixes: asPlan(block, value) });
    }
  }
}

/** A lone date of revision that is still to come may be the planned review. */
function asPlan(block: Block, value: Value) {
  const field = fieldOf(block, 'revised');
  const isLone = valuesOf(block, 'revised').length === 1 && value.kind === 'date';
  if (field === undefined || !isLone || fieldOf(block, 'review') !== undefined) return [];
  const plan = word('review', block.tongue);
  return [{ role: 'plan', args: { word: plan }, edits: [replace(block.written, field.key, plan)] }];
}

/** The days that a field names; dates in the writer's own words can't be compared. */
export function daysOf(block: Block, concept: Concept): readonly Day[] {
  return valuesOf(block, concept).flatMap((value) => {
    const date = value.kind === 'dated' ? value.date : value;
    const isReal = date.kind === 'date' && isCalendarDay(date.year, date.month, date.day);
    return isReal ? [{ day: isoDate(date), value }] : [];
  });
}

/** Is there such a day? */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}
