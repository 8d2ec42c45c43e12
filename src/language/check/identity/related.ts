// identity/relates-to-itself, identity/unknown-related and identity/one-sided: the SOPs that an SOP names as related.
import type { Report } from '../../diagnostic/diagnostic.js';
import { nearest } from '../../diagnostic/nearest.js';
import { fold } from '../../model/ids.js';
import type { Party, Process } from '../../model/model.js';
import type { TextEdit } from '../../source/edit.js';
import type { Value } from '../../syntax/ast.js';
import { insert, replace } from '../mend.js';
import type { Whole } from '../rule.js';
import {
  addFields,
  type Block,
  blockOf,
  dropValue,
  fieldOf,
  isDash,
  ownerOf,
  quoted,
  spanOf,
  valuesOf,
} from './block.js';

/** What an SOP names as related: as written, what it means, and the SOP of the project that it is. */
interface Relation {
  readonly value: Value;
  readonly party: Party;
  readonly target: Process | undefined;
}

/** Looks at the relations of all SOPs. Those outside of the project can't be known and are left alone. */
export function relations(whole: Whole, report: Report): void {
  const sops = whole.model.processes.filter((process) => process.sop !== undefined);
  const byTitle = titlesOf(sops);
  const blocks = new Map(sops.map((process) => [process.id, blockOf(process, whole.writtenAt(process.origin.path))]));
  const related = new Map(sops.map((process) => [process.id, relationsOf(blocks.get(process.id), sops, byTitle)]));
  for (const [id, list] of related) {
    const block = blocks.get(id);
    if (block === undefined) continue;
    for (const relation of list) {
      const { target } = relation;
      if (target === block.process || isItself(block, relation)) toItself(block, relation, report);
      else if (target === undefined) misspelled(block, relation, byTitle, report);
      else if (related.get(target.id)?.every((back) => back.target !== block.process && !isItself(block, back))) {
        oneSided(block, relation, blocks.get(target.id), report);
      }
    }
  }
}

/** A title as it is compared: without "SOP" before it, without its case and accents. */
export function titleKey(title: string): string {
  return fold(title.trim().replace(/^\d{1,3}[.)]\s+/, ''))
    .replace(/^(sop( ap)?|standar operasional prosedur|standard operating procedure)\b[\s:-]*/, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.;]+$/, '');
}

/** SOPs by their titles; `undefined` for a title that several have. */
function titlesOf(sops: readonly Process[]): Map<string, Process | undefined> {
  const found = new Map<string, Process | undefined>();
  for (const process of sops) {
    const key = titleKey(process.title);
    found.set(key, found.has(key) ? undefined : process);
  }
  return found;
}

function relationsOf(
  block: Block | undefined,
  sops: readonly Process[],
  byTitle: ReadonlyMap<string, Process | undefined>,
): readonly Relation[] {
  if (block === undefined) return [];
  const { related } = block.sop;
  return valuesOf(block, 'related').flatMap((value, i) => {
    const party = related[i];
    if (party === undefined || party.text.trim() === '' || isDash(party.text)) return [];
    const named = party.target === undefined ? undefined : sops.find((process) => process.id === party.target);
    return [{ value, party, target: party.target === undefined ? byTitle.get(titleKey(party.text)) : named }];
  });
}

/** Does the entry name the SOP itself, by its title or its number? */
function isItself({ process, sop }: Block, { party }: Relation): boolean {
  if (party.target !== undefined) return party.target === process.id;
  return (
    titleKey(party.text) === titleKey(process.title) ||
    (sop.number !== undefined && party.text.trim() === sop.number.trim())
  );
}

function toItself(block: Block, { value, party }: Relation, report: Report): void {
  const field = ownerOf(block, value);
  const edits = field === undefined ? [] : dropValue(block, field, value);
  const fixes = edits.length === 0 ? [] : [{ role: 'delete', edits }];
  report(
    'identity/relates-to-itself',
    spanOf(block, value),
    { name: party.text },
    { fixes, process: block.process.id },
  );
}

/** A text that is nearly the title of another SOP of the project; any other may name one outside of it. */
function misspelled(
  block: Block,
  { value, party }: Relation,
  byTitle: ReadonlyMap<string, Process | undefined>,
  report: Report,
): void {
  const written = titleKey(party.text);
  if (party.target !== undefined || byTitle.has(written)) return;
  const near = nearest(written, byTitle.keys());
  const meant = near === undefined || !isSlip(written, near) ? undefined : byTitle.get(near);
  if (meant === undefined || meant === block.process) return;
  const name = sopName(meant.title);
  const edits = [replace(block.written, value, quoted(name))];
  const fixes = [{ role: 'replace', args: { name }, edits }];
  report(
    'identity/unknown-related',
    spanOf(block, value),
    { written: party.text, name },
    { fixes, process: block.process.id },
  );
}

/** Do two titles differ in the letters of one long word only? Short words are easily other words ("data", "dana"). */
function isSlip(written: string, title: string): boolean {
  const [a, b] = [written.split(' '), title.split(' ')];
  const other = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]));
  const [[one, two] = ['', '']] = other;
  return (
    a.length === b.length &&
    other.length === 1 &&
    one.length >= 6 &&
    !/\d/.test(one + two) &&
    nearest(one, [two]) !== undefined
  );
}

const sopName = (title: string): string => (/^(sop|standar|standard)\b/i.test(title) ? title : `SOP ${title}`);

function oneSided(block: Block, { value, party }: Relation, other: Block | undefined, report: Report): void {
  if (other === undefined) return;
  const field = fieldOf(other, 'related');
  const labels = [{ role: 'other' as const, span: field === undefined ? other.process.origin : spanOf(other, field) }];
  const args = { process: block.process.title, other: party.kind === undefined ? other.process.title : party.text };
  const fixes = [{ role: 'add', edits: addRelation(other, quoted(sopName(block.process.title))) }];
  report('identity/one-sided', spanOf(block, value), args, { labels, fixes, process: block.process.id });
}

function addRelation(block: Block, name: string): readonly TextEdit[] {
  const field = fieldOf(block, 'related');
  const last = field?.values.at(-1);
  if (field === undefined || last === undefined) return addFields(block, [{ concept: 'related', values: name }]);
  const isEmpty = field.values.length === 1 && last.kind === 'text' && (isDash(last.value) || last.value.trim() === '');
  return [isEmpty ? replace(block.written, last, name) : insert(block.written, last.end, `, ${name}`)];
}
