// flow/unusual-answers: the two answers of a decision are not each other's opposite.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Flow } from '../../model/model.js';
import { plain } from '../acts.js';
import { remove } from '../mend.js';
import { nameOf, type Subject } from '../subject.js';
import { tongueOf } from '../written.js';
import { answeredWays, type Decision } from './answers.js';
import { rangeOf } from './ranges.js';

/** Opposites that readers know, besides "X" and "not X". */
const opposites: ReadonlySet<string> = new Set(
  [
    ['ya', 'tidak'],
    ['yes', 'no'],
    ['y', 't'],
    ['y', 'n'],
    ['benar', 'salah'],
    ['setuju', 'tolak'],
    ['setuju', 'ditolak'],
    ['disetujui', 'ditolak'],
    ['disetujui', 'tidak setuju'],
    ['diterima', 'ditolak'],
    ['terima', 'tolak'],
    ['dikabulkan', 'ditolak'],
    ['layak', 'ditolak'],
    ['lulus', 'gagal'],
    ['lengkap', 'kurang'],
    ['lengkap', 'ada kekurangan'],
    ['sesuai', 'ada koreksi'],
    ['approved', 'rejected'],
    ['approved', 'declined'],
    ['approve', 'reject'],
    ['accepted', 'rejected'],
    ['accepted', 'declined'],
    ['accepted', 'refused'],
    ['accept', 'reject'],
    ['granted', 'refused'],
    ['true', 'false'],
    ['right', 'wrong'],
    ['correct', 'wrong'],
    ['pass', 'fail'],
    ['passed', 'failed'],
  ].flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]),
);

const negation = /^(?:tidak|tak|belum|kurang|bukan|tanpa|not|no|non|without)(?: (.+))?$/;

/** Exactly two answers are compared, as they are printed; amounts are compared elsewhere. */
export function unusualAnswers({ written }: Subject, decision: Decision, report: Report): void {
  const { step, node, answers } = decision;
  const ways = positiveFirst(answeredWays(decision));
  if (ways.length !== 2 || answers.some(({ course }) => course === undefined)) return;
  const tongue = tongueOf(written, node);
  const [first, second] = ways.map((way) => way.label?.trim() || spoken(way, tongue)) as [string, string];
  if (arePair(ways, plain(first), plain(second))) return;
  const isYesNo = answers.every((answer) => answer.type === 'yes' || answer.type === 'no');
  const edits = answers.flatMap(({ label }) => (label === undefined ? [] : [remove(written, label)]));
  const fixes = isYesNo ? [{ role: 'plain', edits }] : [];
  report('flow/unusual-answers', step.origin, { name: nameOf(step), first, second }, { fixes });
}

/** "Yes" before "no", in whichever order they are written. */
function positiveFirst(ways: readonly Flow[]): readonly Flow[] {
  return [...ways].sort((a, b) => Number(b.answer === 'yes') - Number(a.answer === 'yes'));
}

/** What is printed for an answer without words of its own. */
function spoken(way: Flow, tongue: 'en' | 'id'): string {
  const words = {
    en: { yes: 'Yes', no: 'No', other: 'Otherwise' },
    id: { yes: 'Ya', no: 'Tidak', other: 'Selain itu' },
  };
  return words[tongue][way.answer === 'yes' || way.answer === 'no' ? way.answer : 'other'];
}

function arePair([yes, no]: readonly Flow[], first: string, second: string): boolean {
  if (first === second || opposites.has(`${first}|${second}`)) return true;
  if (negates(first, second) || negates(second, first)) return true;
  if ([yes, no].some((way) => way?.label !== undefined && rangeOf(way.label) !== undefined)) return true;
  // "Yes" beside "Not complete", "No" beside "Complete": the words only say what the answer means.
  if (yes?.answer !== 'yes' || no?.answer !== 'no') return false;
  return no.label === undefined || (yes.label === undefined && negation.test(second));
}

/** Is one the other with "not" before it, before a part of it ("Memenuhi syarat", "Tidak memenuhi"), or just "not yet"? */
function negates(text: string, other: string): boolean {
  const negated = negation.exec(text);
  if (negated !== null) return negated[1] === undefined || negated[1].startsWith(other) || other.startsWith(negated[1]);
  return ['un', 'in', 'im', 'ir', 'dis', 'il'].some((prefix) => text === `${prefix}${other}`);
}
