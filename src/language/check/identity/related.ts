// identity/relates-to-itself, identity/unknown-related and identity/one-sided: the SOPs that an SOP names as related.
import type { Report } from '../../diagnostic/diagnostic.js';
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
import { sopName, type Titles, titleKey, titlesOf } from './titles.js';

/** What an SOP names as related: as written, what it means, and the SOP of the project that it is. */
interface Relation {
  readonly value: Value;
  readonly party: Party;
  readonly target: Process | undefined;
  /** The SOP that it is nearly called like. */
  readonly meant: Process | undefined;
}

/** Looks at the relations of all SOPs. Those outside of the project can't be known and are left alone. */
export function relations(whole: Whole, report: Report): void {
  const sops = whole.model.processes.filter((process) => process.sop !== undefined);
  const byId = new Map(sops.map((process) => [process.id, process]));
  const titles = titlesOf(sops);
  const blocks = new Map(sops.map((process) => [process.id, blockOf(process, whole.writtenAt(process.origin.path))]));
  const related = new Map(sops.map(({ id }) => [id, relationsOf(blocks.get(id), byId, titles)]));
  for (const [id, list] of related) {
    const block = blocks.get(id);
    if (block === undefined) continue;
    const names = (relation: Relation): boolean =>
      relation.target === block.process || relation.meant === block.process || isItself(block, relation);
    for (const relation of list) {
      const { target, meant } = relation;
      if (relation.target === block.process || isItself(block, relation)) toItself(block, relation, report);
      else if (meant !== undefined && meant !== block.process) misspelled(block, relation, meant, report);
      else if (target !== undefined && !related.get(target.id)?.some(names)) {
        oneSided(block, relation, blocks.get(target.id), report);
      }
    }
  }
}

function relationsOf(
  block: Block | undefined,
  byId: ReadonlyMap<string, Process>,
  titles: Titles,
): readonly Relation[] {
  if (block === undefined) return [];
  const { related } = block.sop;
  return valuesOf(block, 'related').flatMap((value, i) => {
    const party = related[i];
    if (party === undefined || party.text.trim() === '' || isDash(party.text)) return [];
    if (party.target !== undefined) return [{ value, party, target: byId.get(party.target), meant: undefined }];
    return [{ value, party, target: titles.named(party.text), meant: titles.meant(party.text) }];
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
function misspelled(block: Block, { value, party }: Relation, meant: Process, report: Report): void {
  const name = sopName(meant.title);
  const edits = [replace(block.written, value, quoted(name))];
  const args = { written: party.text, name };
  const fixes = [{ role: 'replace', args: { name }, edits }];
  report('identity/unknown-related', spanOf(block, value), args, { fixes, process: block.process.id });
}

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
