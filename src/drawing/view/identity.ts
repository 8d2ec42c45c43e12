// The identity page of an SOP as it is to be shown: its rows, lists and people, with every word that is printed.
import { byRank } from '../../language/model/legal-rank.js';
import type { Model, Party, Person, Process, SopIdentity } from '../../language/model/model.js';
import { printedDate, printedStatus, withoutNumbers } from '../../language/model/printed.js';
import type { Locale } from '../../language/source/locale.js';
import type { Picture } from '../picture/picture.js';
import { type SopWords, sopWords } from './identity-words.js';
import { renamed } from './labels.js';

/** What the identity page says. */
export interface IdentityView {
  readonly logo?: Picture;
  /** Lines of the organisation in capitals, the unit last. */
  readonly organization: readonly string[];
  /** The rows beside it, top to bottom. */
  readonly rows: readonly IdentityRow[];
  /** Lists under headings; each two stand side by side. */
  readonly sections: readonly Section[];
  /** People who sign at the foot. */
  readonly people: readonly PersonRow[];
  /** Behind the heading of a list that goes on: "(continued)". */
  readonly continued: string;
}

/** A label with its value. */
export type IdentityRow = TextRow | PersonRow;
export interface TextRow {
  readonly type: 'text';
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Is it the name of the SOP? */
  readonly name: boolean;
}
/** A label with the person who signs. Texts may be empty; the room for the signature is kept all the same. */
export interface PersonRow {
  readonly type: 'person';
  readonly id: string;
  readonly label: string;
  readonly position: string;
  readonly name: string;
  readonly rank: string;
  /** With the word before it: "NIP 19800101 200501 1 001". */
  readonly nip: string;
}

/** A list under its heading, which is printed even if the list is empty. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly items: readonly string[];
  readonly numbered: boolean;
}

/** The words that the pages of a process print. */
export function sopWordsOf(process: Process): SopWords {
  return renamed(sopWords[process.language], process);
}

const nothing: SopIdentity = {
  revised: [],
  organization: [],
  replaces: [],
  legalBasis: [],
  qualification: [],
  related: [],
  equipment: [],
  warning: [],
  records: [],
  evaluated: [],
  extra: [],
  origin: { path: '', start: 0, end: 0 },
};

/** Takes a process and gives what its identity page shows; any process has one, if an empty one. */
export function identityView(model: Model, process: Process, logo?: Picture): IdentityView {
  const sop = process.sop ?? nothing;
  const words = sopWordsOf(process);
  const section = (id: keyof SopWords, items: readonly string[], always = false): Section => {
    const entries = withoutNumbers(items.filter((item) => item.trim() !== ''));
    return { id, title: words[id], items: entries, numbered: always || entries.length > 1 };
  };
  return {
    ...(logo && { logo }),
    organization: organizationOf(model, process, sop).map((line) => line.toUpperCase()),
    rows: rowsOf(process, sop, words),
    sections: [
      section('legal-basis', byRank(withoutNumbers(sop.legalBasis)), true),
      section('qualification', sop.qualification, true),
      section('related', sop.related.map(relatedText)),
      section('equipment', sop.equipment),
      section('warning', sop.warning),
      section('records', sop.records),
    ],
    people: [
      ...(sop.prepared ? [personRow('prepared', sop.prepared, words)] : []),
      ...(sop.checked ? [personRow('checked', sop.checked, words)] : []),
    ],
    continued: words.continued,
  };
}

/** The lines written, or else the units around the process from the outermost in. */
function organizationOf(model: Model, process: Process, sop: SopIdentity): string[] {
  if (sop.organization.length > 0) return [...sop.organization];
  const units = new Map(model.units.map((unit) => [unit.id, unit]));
  const titles: string[] = [];
  for (let unit = units.get(process.unit ?? ''); unit; unit = units.get(unit.parent ?? '')) titles.unshift(unit.title);
  return titles;
}

function rowsOf(process: Process, sop: SopIdentity, words: SopWords): IdentityRow[] {
  const { language } = process;
  const row = (id: keyof SopWords, value: string | undefined): TextRow => ({
    type: 'text',
    id,
    label: words[id],
    value: value ?? '',
    name: false,
  });
  const given = (id: keyof SopWords, value: string | undefined): TextRow[] =>
    value === undefined || value.trim() === '' ? [] : [row(id, value)];
  const date = (value: string | undefined): string | undefined => value && printedDate(value, language);
  return [
    row('number', sop.number),
    ...given('code', sop.code),
    // an SOP in force shows it by its date and signature; any other state must be seen on paper
    ...given('status', sop.status === 'in-force' ? undefined : sop.status && printedStatus(sop.status, language)),
    row('created', date(sop.created)),
    row('revised', latest(sop.revised, language) ?? '-'),
    row('effective', date(sop.effective)),
    ...given('review', date(sop.review)),
    ...given('evaluated', latest(sop.evaluated, language)),
    ...given('replaces', sop.replaces.join(', ')),
    ...sop.extra.map(
      ({ key, value }, k): TextRow => ({ type: 'text', id: `extra-${k + 1}`, label: key, value, name: false }),
    ),
    personRow('approved', sop.approved, words),
    { ...row('name', process.title), name: true },
  ];
}

/** The latest of several dates with its remark; of those in the writer's own words the last one written. */
function latest(dates: SopIdentity['revised'], language: Locale): string | undefined {
  let last: SopIdentity['revised'][number] | undefined;
  for (const entry of dates) {
    const older = last && isDate(last.date) && isDate(entry.date) && entry.date < last.date;
    if (entry.date.trim() !== '' && !older) last = entry;
  }
  if (!last) return undefined;
  const remark = last.text === undefined || last.text.trim() === '' ? '' : ` (${last.text})`;
  return printedDate(last.date, language) + remark;
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function personRow(id: 'approved' | 'prepared' | 'checked', person: Person | undefined, words: SopWords): PersonRow {
  const nip = printedNip(person?.nip ?? '');
  return {
    type: 'person',
    id,
    label: words[id],
    position: person?.position ?? '',
    name: person?.name ?? '',
    rank: person?.rank ?? '',
    nip: nip === '' ? '' : `${words.nip} ${nip}`,
  };
}

/** A civil servant's number in its four parts: day of birth, month of appointment, sex, serial number. Anything else as written. */
export function printedNip(nip: string): string {
  const digits = nip.replace(/[\s.]/g, '');
  return /^\d{18}$/.test(digits) ? digits.replace(/^(.{8})(.{6})(.)(.{3})$/, '$1 $2 $3 $4') : nip.trim();
}

/** A procedure that is named, not described, is called one. */
const relatedText = ({ text, kind }: Party): string =>
  kind === 'process' && !/^(sop|standar operasional|standard operating)\b/i.test(text) ? `SOP ${text}` : text;
