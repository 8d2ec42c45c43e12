// time/unclear: words instead of a number and a unit.
import type { Report } from '../../diagnostic/diagnostic.js';
import { readMinutes } from '../../model/working-time.js';
import { word } from '../../syntax/keywords.js';
import { replace } from '../mend.js';
import { isDamaged, nameOf, type Subject } from '../subject.js';
import { tongueOf } from '../written.js';
import { inPlural, spellingsIn } from './mixed-units.js';
import { placeOf, timedSteps } from './timed.js';

/** Texts that read like a time are one; `1 x 24 jam` is one day; "as needed" can be counted by nobody. */
export function unclearTime(subject: Subject, report: Report): void {
  const spellings = spellingsIn(subject);
  for (const { step, statement, time, node } of timedSteps(subject)) {
    if (node.kind !== 'text' || readMinutes(time.text) !== undefined || isDamaged(subject, step)) continue;
    const better = fromFrequency(time.text, (amount, unit) => {
      const name = spellings.get(unit) ?? word(unit, tongueOf(subject.written, statement));
      return `${amount} ${amount === 1 ? name : inPlural(name)}`;
    });
    const fixes =
      better === undefined
        ? []
        : [{ role: 'write', args: { better }, edits: [replace(subject.written, node, better)] }];
    const args = { name: nameOf(step), text: time.text, better: better ?? '' };
    report('time/unclear', placeOf(subject, node), args, { fixes });
  }
}

/** `2 x 24 jam` as days, `3 x 2 hours` as their product. */
function fromFrequency(
  text: string,
  said: (amount: number, unit: 'day' | 'hour' | 'minute') => string,
): string | undefined {
  const found = /^\s*(\d{1,3})\s*[x×*]\s*(\d{1,3})\s*(jam|hours?|menit|minutes?)\s*$/iu.exec(text);
  if (found === null) return undefined;
  const [times, each] = [Number(found[1]), Number(found[2])];
  const hours = /^[jh]/i.test(found[3]!);
  return hours && each === 24 ? said(times, 'day') : said(times * each, hours ? 'hour' : 'minute');
}
