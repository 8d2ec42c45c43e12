// identity/none, identity/missing-fields, identity/empty-lists and identity/placeholder: is the form filled in?

import type { Report } from '../../diagnostic/diagnostic.js';
import { nearest } from '../../diagnostic/nearest.js';
import type { Model, Process } from '../../model/model.js';
import type { TextEdit } from '../../source/edit.js';
import type { Process as ProcessNode } from '../../syntax/ast.js';
import { type Concept, word, words } from '../../syntax/keywords.js';
import { tongueOf } from '../../syntax/tongue.js';
import { insert, replace } from '../mend.js';
import type { Subject } from '../subject.js';
import {
  addFields,
  type Block,
  blockOf,
  fieldOf,
  fieldsIn,
  headOf,
  isDash,
  isPlaceholder,
  quoted,
  spanOf,
} from './block.js';
import { positionOfHead, unitsAround, unitsById } from './unit.js';

/** What the guideline asks of every SOP (PermenPANRB 35/2012), and may not be empty or "-". */
const needed = ['number', 'created', 'effective', 'organization', 'approved', 'legal-basis', 'qualification'] as const;
/** Lists that are always printed: where there is nothing to say, "-" says so. */
const lists = ['related', 'equipment', 'warning', 'records'] as const;
type Needed = 'title' | (typeof needed)[number];

/** A text for the writer to replace. */
const blank = '"[…]"';

/** A flow that is to be an SOP has an identity. One that holds processes is a map; its SOPs are theirs. */
export function noIdentity(subject: Subject, report: Report): void {
  const { process, written } = subject;
  const node = written.processAt(process.origin.start);
  if (node === undefined || node.body.some((item) => item.kind === 'sop')) return;
  if (process.children.length > 0 || written.lostWords().has('sop')) return;
  const edits = [...titleEdits(subject, node), ...skeleton(subject, node)];
  report('identity/none', process.origin, { process: process.title }, { fixes: [{ role: 'insert', edits }] });
}

/** The block with every field to be filled in, behind the properties of the process. */
function skeleton({ model, process, written }: Subject, node: ProcessNode): readonly TextEdit[] {
  const first = node.body[0];
  if (first === undefined) return [];
  const { text } = written.source;
  const leading = node.body.findIndex((item) => item.kind !== 'property' && item.kind !== 'language');
  const before = leading === 0 ? undefined : node.body[leading - 1];
  const at = before ?? first;
  const line = text.lastIndexOf('\n', at.start - 1) + 1;
  const indent = line <= node.start ? '  ' : (/^[ \t]*/.exec(text.slice(line, at.start))?.[0] ?? '');
  const tongue = tongueOf(text.slice(node.start, node.name.start)) ?? process.language;
  const wanted = needed.filter((concept) => concept !== 'organization' || process.unit === undefined);
  const fields = [
    ...wanted.map((concept) => `${word(concept, tongue)} ${concept === 'approved' ? approver(model, process) : blank}`),
    ...lists.map((concept) => `${word(concept, tongue)} "-"`),
  ];
  const block = `${word('sop', tongue)} {\n${fields.map((field) => `${indent}  ${field}\n`).join('')}${indent}}`;
  return [
    before === undefined
      ? insert(written, at.start, `${block}\n${indent}`)
      : insert(written, before.end, `\n${indent}${block}`),
  ];
}

/** The head of the unit that the process belongs to, if the file names one. */
function approver(model: Model, process: Process): string {
  const position = positionOfHead(unitsAround(unitsById(model), process)[0]);
  return position === '' ? blank : quoted(position);
}

/** Says once what is missing. As long as it is a draft the SOP may still get it. */
export function missingFields(subject: Subject, report: Report): void {
  const block = blockOf(subject.process, subject.written);
  const node = subject.written.processAt(subject.process.origin.start);
  if (block === undefined || node === undefined) return;
  const missing: Needed[] = [
    ...(node.title === undefined ? (['title'] as const) : []),
    ...needed.filter((concept) => lacks(block, concept)),
  ];
  if (missing.length === 0) return;
  const isDraft = ['draft', 'submitted', 'verified'].includes(block.sop.status ?? '');
  const edits = [
    ...titleEdits(subject, node),
    ...fill(
      block,
      missing.filter((key) => key !== 'title'),
      (concept) => (concept === 'approved' ? approver(subject.model, subject.process) : blank),
    ),
  ];
  report(
    'identity/missing-fields',
    headOf(block),
    { process: subject.process.title, missing },
    {
      fixes: [{ role: 'insert', edits }],
      ...(isDraft && { severity: 'warning' as const }),
    },
  );
}

/** Says once which lists are empty. */
export function emptyLists({ process, written }: Subject, report: Report): void {
  const block = blockOf(process, written);
  const empty = block === undefined ? [] : lists.filter((concept) => lacks(block, concept));
  if (block === undefined || empty.length === 0) return;
  const edits = fill(block, empty, () => '"-"');
  report('identity/empty-lists', headOf(block), { lists: empty }, { fixes: [{ role: 'dash', edits }] });
}

/** Texts that wait to be filled in, said once. */
export function placeholders({ process, written }: Subject, report: Report): void {
  const block = blockOf(process, written);
  if (block === undefined) return;
  const waiting = fieldsIn(block).filter(
    ({ concept, values }) =>
      concept !== undefined &&
      concept !== 'logo' &&
      values.some((value) => value.kind === 'text' && isPlaceholder(value.value)),
  );
  const [first] = waiting;
  if (first === undefined) return;
  const fields = waiting.map(({ concept }) => concept as Concept);
  const labels = waiting.slice(1, 6).map((field) => ({ role: 'other' as const, span: spanOf(block, field) }));
  report('identity/placeholder', spanOf(block, first), { fields }, { labels });
}

/** Is nothing said? Not where a field without a value or a misspelled word has its own finding. */
function lacks(block: Block, concept: (typeof needed)[number] | (typeof lists)[number]): boolean {
  const { sop, process } = block;
  const field = fieldOf(block, concept);
  if (field !== undefined && field.values.length === 0) return false;
  if (field === undefined && isMisspelled(block, concept)) return false;
  switch (concept) {
    case 'organization':
      return sop.organization.length === 0 && process.unit === undefined;
    case 'approved':
      return isNothing(sop.approved?.position ?? '');
    case 'legal-basis':
      return sop.legalBasis.every(isNothing);
    case 'qualification':
      return sop.qualification.every(isNothing);
    case 'number':
    case 'created':
    case 'effective':
      return isNothing(sop[concept] ?? '');
    case 'related':
      return sop.related.every(({ text }) => text.trim() === '');
    default:
      return sop[concept].length === 0;
  }
}

const isNothing = (text: string): boolean => text.trim() === '' || isDash(text);

/** Could a word that the block does not know have meant this field? */
function isMisspelled(block: Block, concept: Concept): boolean {
  const candidates = [...words(concept, 'en'), ...words(concept, 'id')];
  return fieldsIn(block).some(
    ({ key, concept }) =>
      concept === undefined && key.kind === 'name' && nearest(key.text.toLowerCase(), candidates) !== undefined,
  );
}

/** Writes something into fields: in place of an empty text, or in lines of their own. */
function fill(block: Block, concepts: readonly Concept[], value: (concept: Concept) => string): readonly TextEdit[] {
  const there = concepts.flatMap((concept) => {
    const values = fieldOf(block, concept)?.values ?? [];
    const [first, last] = [values[0], values.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [replace(block.written, { start: first.start, end: last.end }, value(concept))];
  });
  const absent = concepts.filter((concept) => fieldOf(block, concept) === undefined);
  return [
    ...there,
    ...addFields(
      block,
      absent.map((concept) => ({ concept, values: value(concept) })),
    ),
  ];
}

/** A title to be filled in, where there is none. */
function titleEdits({ written }: Subject, node: ProcessNode): readonly TextEdit[] {
  return node.title === undefined ? [insert(written, node.name.end, ` ${blank}`)] : [];
}
