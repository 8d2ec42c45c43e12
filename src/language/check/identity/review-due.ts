// identity/review-due: an SOP in force is looked at again every year, or when its own plan says so (PermenPANRB 35/2012).
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Subject } from '../subject.js';
import { type Block, blockOf, fieldOf, spanOf } from './block.js';
import { daysOf } from './dates.js';

/** Needs the day of the check; without it nothing is said. */
export function reviewDue({ process, written, options }: Subject, report: Report): void {
  const { today = '' } = options;
  const block = blockOf(process, written);
  if (block === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(today)) return;
  if (!['in-force', 'under-review', ''].includes(block.sop.status ?? '')) return;
  const effective = daysOf(block, 'effective').at(-1)?.day;
  if (effective === undefined) return;
  const looked = [...daysOf(block, 'evaluated'), ...daysOf(block, 'revised')].map(({ day }) => day);
  const last = [effective, ...looked]
    .filter((day) => day <= today)
    .sort()
    .at(-1);
  const planned = daysOf(block, 'review')
    .map(({ day }) => day)
    .filter((day) => last !== undefined && day > last)
    .sort()[0];
  const due = planned ?? (last === undefined ? undefined : yearAfter(last));
  if (last === undefined || due === undefined || due >= today) return;
  report('identity/review-due', placeOf(block), {
    process: process.title,
    last,
    due,
    isPlanned: planned !== undefined,
  });
}

const yearAfter = (day: string): string => `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;

function placeOf(block: Block) {
  const field = fieldOf(block, 'review') ?? fieldOf(block, 'effective');
  return field === undefined ? block.sop.origin : spanOf(block, field);
}
