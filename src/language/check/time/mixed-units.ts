// time/mixed-units: one unit spelt in several ways in one process.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Amount, TimeUnit } from '../../syntax/ast.js';
import { replace } from '../mend.js';
import type { Subject } from '../subject.js';
import { placeOf, timedSteps } from './timed.js';

/** A unit as it is written somewhere; `spelling` without the plural of English. */
interface Use {
  readonly amount: Amount;
  readonly start: number;
  readonly end: number;
  readonly spelling: string;
}

/** One finding for each unit, at the first rarer spelling; the mend writes the commonest one everywhere. */
export function mixedUnits(subject: Subject, report: Report): void {
  for (const uses of usesByUnit(subject).values()) {
    const counts = new Map<string, number>();
    for (const { spelling } of uses) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
    if (counts.size < 2) continue;
    const [common = ''] = [...counts].reduce((best, one) => (isBetter(one, best) ? one : best));
    const others = uses.filter(({ spelling }) => spelling !== common);
    const model = uses.find(({ spelling }) => spelling === common)!;
    const safe = others.every(({ amount }) => amount.working === model.amount.working);
    const args = {
      common,
      count: counts.get(common) ?? 0,
      others: [...counts.keys()].filter((spelling) => spelling !== common).join('", "'),
      otherCount: others.length,
      working: !safe,
    };
    const edits = others.map((use) => replace(subject.written, use, spelt(common, use.amount)));
    const labels = others.slice(1, 6).map((use) => ({ role: 'other' as const, span: placeOf(subject, use) }));
    report('time/mixed-units', placeOf(subject, others[0]!), args, {
      labels,
      fixes: [{ role: 'common', edits, safe }],
    });
  }
}

/** Each unit as the process writes it first, without the plural of English. */
export function spellingsIn(subject: Subject): ReadonlyMap<TimeUnit, string> {
  return new Map([...usesByUnit(subject)].map(([unit, uses]) => [unit, uses[0]!.spelling]));
}

/** The commoner spelling; of equals the one that says more (`hari kerja`), or is written small. */
function isBetter([a, countA]: readonly [string, number], [b, countB]: readonly [string, number]): boolean {
  if (countA !== countB) return countA > countB;
  return a.length === b.length ? a === a.toLowerCase() && b !== b.toLowerCase() : a.length > b.length;
}

function usesByUnit(subject: Subject): ReadonlyMap<TimeUnit, readonly Use[]> {
  const found = new Map<TimeUnit, Use[]>();
  for (const { node } of timedSteps(subject)) {
    if (node.kind !== 'duration') continue;
    for (const amount of node.to === undefined ? node.from : [...node.from, node.to]) {
      const use = useOf(subject, amount);
      if (use === undefined) continue;
      const uses = found.get(amount.unit);
      if (uses === undefined) found.set(amount.unit, [use]);
      else uses.push(use);
    }
  }
  return found;
}

/** The words behind an amount's number; the first end of `5-10 menit` has none. */
function useOf({ written }: Subject, amount: Amount): Use | undefined {
  const text = written.source.text.slice(amount.number.end, amount.end);
  const spelling = text.trim().replace(/\s+/g, ' ');
  if (!/^[\p{L} ]+$/u.test(spelling)) return undefined;
  const start = amount.number.end + text.length - text.trimStart().length;
  return { amount, start, end: amount.end, spelling: spelling.replace(englishPlural, '$1') };
}

const englishPlural = /\b(second|minute|hour|day|week|month|year)s\b/giu;

/** A spelling as it stands behind a number. */
function spelt(spelling: string, { number }: Amount): string {
  return number.value === 1 ? spelling : inPlural(spelling);
}

/** English units get their plural, others stay. */
export function inPlural(spelling: string): string {
  return spelling.replace(/\b(second|minute|hour|day|week|month|year)\b/iu, '$1s');
}
