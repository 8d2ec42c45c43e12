// identity/title-begins-with-sop, identity/year-in-title and identity/title-length: what the SOP is called.
import type { Report } from '../../diagnostic/diagnostic.js';
import { replace } from '../mend.js';
import type { Subject } from '../subject.js';
import { blockOf, isPlaceholder, quoted, spanOf } from './block.js';

/** Words that a title has, at most. */
const MOST = 15;

const procedure =
  /^(?:(?:standar operasional(?: dan)? prosedur|prosedur operasional standar|standard operating procedures?)(?: \(?(?:sop|pos)\)?)?|sop)(?:[ -]ap)?(?: (?:tentang|untuk|for|on))?(?=[ :,.–—-])[ :,.–—-]*/i;
const year =
  /\s*[([]?\s*(?:(?:tahun anggaran|tahun|year|fiscal year|t\.?a\.?)\s+)?(?<![\p{L}\d:/.-])(?:19|20)\d\d(?:\s*[-–—/]\s*(?:19|20)?\d\d)?(?![\p{L}\d]|[:/.]\S)\s*[)\]]?/iu;
/** Before a year that belongs to the name of a rule or a standard. */
const rule = /\b(?:undang-undang|uu|pp|perpres|permen\w*|perda|perbup|perwal\w*|nomor|no\.?|number|law|iso|sni|act)\b/i;

/** Looks at the title of every SOP. */
export function titleWords({ process, written }: Subject, report: Report): void {
  const block = blockOf(process, written);
  const title = written.processAt(process.origin.start)?.title;
  const text = title?.value.trim().replace(/\s+/g, ' ') ?? '';
  if (block === undefined || title === undefined || text === '' || isPlaceholder(text)) return;
  const span = spanOf(block, title);
  const mend = (role: string, better: string) =>
    isFine(better) ? [{ role, args: { title: better }, edits: [replace(written, title, quoted(better))] }] : [];
  const beginning = procedure.exec(text)?.[0] ?? '';
  const name = capital(text.slice(beginning.length));
  if (beginning !== '') {
    const args = { title: text, beginning: text.slice(0, beginning.length).replace(/[\s:,.–—-]+$/, '') };
    report('identity/title-begins-with-sop', span, args, { fixes: mend('cut', name) });
  }
  const found = yearIn(name);
  if (found !== undefined) {
    const better = name.replace(found, ' ').replace(/\s+/g, ' ').trim();
    report(
      'identity/year-in-title',
      span,
      { title: text, year: found.trim() },
      { fixes: beginning === '' ? mend('cut', better) : [] },
    );
  }
  const count = wordsIn(name);
  if (count === 1 || count > MOST) report('identity/title-length', span, { title: text, count });
}

/** The words that name a year. */
function yearIn(title: string): string | undefined {
  return rule.test(title) ? undefined : year.exec(title)?.[0];
}

const wordsIn = (title: string): number => title.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const isFine = (title: string): boolean =>
  wordsIn(title) > 1 && wordsIn(title) <= MOST && yearIn(title) === undefined && !procedure.test(title);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
