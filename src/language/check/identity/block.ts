// The `sop` block of a process as it is written, beside what it means: where each field stands, and edits that change it.
import { identityFields } from '../../model/identity.js';
import type { Process, SopIdentity } from '../../model/model.js';
import type { TextEdit } from '../../source/edit.js';
import type { Locale } from '../../source/locale.js';
import type { Span } from '../../source/span.js';
import type { Field, Sop, Text, Value } from '../../syntax/ast.js';
import { type Concept, word } from '../../syntax/keywords.js';
import { tongueOf } from '../../syntax/tongue.js';
import { insert, replace } from '../mend.js';
import type { Written } from '../written.js';

/** An SOP: its process, its identity, and the block that states it. */
export interface Block {
  readonly process: Process;
  readonly sop: SopIdentity;
  readonly written: Written;
  readonly node: Sop;
  /** The tongue that its fields are written in. */
  readonly tongue: Locale;
}

/** The block of a process; none where the process has none, or where something in the block could not be read. */
export function blockOf(process: Process, written: Written | undefined): Block | undefined {
  const { sop } = process;
  const owner = written?.processAt(process.origin.start);
  const node = owner?.body.find((item): item is Sop => item.kind === 'sop');
  if (sop === undefined || written === undefined || owner === undefined || node === undefined) return undefined;
  if (written.damaged(node.start, node.end)) return undefined;
  const { text } = written.source;
  const tongue = tongueOf(text.slice(node.start, node.end)) ?? tongueOf(text.slice(owner.start, owner.name.start));
  return { process, sop, written, node, tongue: tongue ?? 'en' };
}

/** The fields of a block that could be read. */
export function fieldsIn({ node }: Block): readonly Field[] {
  return node.fields.filter((field): field is Field => field.kind === 'field');
}

/** The first field of a kind; further ones are a slip of their own. */
export function fieldOf(block: Block, concept: Concept): Field | undefined {
  return fieldsIn(block).find((field) => field.concept === concept);
}

/** The values of every field of a kind. */
export function valuesOf(block: Block, concept: Concept): readonly Value[] {
  return fieldsIn(block).flatMap((field) => (field.concept === concept ? field.values : []));
}

/** The quoted texts of a kind of field that say something, as the model has them. */
export function textsOf(block: Block, concept: Concept): readonly Text[] {
  return valuesOf(block, concept).filter((value): value is Text => value.kind === 'text' && value.value.trim() !== '');
}

/** Where a node of the block's file stands. */
export function spanOf({ written }: Block, { start, end }: { readonly start: number; readonly end: number }): Span {
  return { path: written.source.path, start, end };
}

/** Where the word `sop` stands. */
export function headOf(block: Block): Span {
  return spanOf(block, { start: block.node.start, end: block.node.start + 3 });
}

/** A text between quotes, so that the reader gives back the same text; typographic quotes that don't pair become plain ones. */
export function quoted(text: string): string {
  const escaped = text.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&');
  const isPaired = /^(?:\\.|[^“”\\]|“[^“”\\]*”)*$/u.test(escaped);
  return `"${isPaired ? escaped : escaped.replace(/[“”]/g, "'")}"`;
}

/** Letters by which entries are told apart and understood; whoever writes more does not cite, but narrate. */
const LONGEST = 400;

/** An entry without the number before it, its blanks made single, cut to a length that every pattern can be tried on. */
export function entryText(text: string): string {
  const start = text
    .slice(0, 2 * LONGEST)
    .trim()
    .replace(/^\d{1,3}[.)]\s+/, '');
  return start.replace(/\s+/g, ' ').slice(0, LONGEST);
}

/** Is it a text to be filled in later, such as "[nomor]" or "…"? */
export function isPlaceholder(text: string): boolean {
  return /^(\[[^\]]*\]|<[^>]*>|[.…_]{2,}|…)$/.test(text.trim());
}

/** Does an entry say that there is nothing? */
export function isDash(text: string): boolean {
  return /^[-–—]$/.test(text.trim());
}

/** Adds fields, each where the form has it: behind the nearest one that stands before it there, else at the head. */
export function addFields(block: Block, added: readonly { concept: Concept; values: string }[]): readonly TextEdit[] {
  const { written, tongue } = block;
  const known = fieldsIn(block).filter((field) => orderOf(field) >= 0 && field.values.length > 0);
  const first = fieldsIn(block)[0];
  const { text } = written.source;
  return added.map(({ concept, values }) => {
    const line = `${word(concept, tongue)} ${values}`;
    const before = known.filter((field) => orderOf(field) < order.indexOf(concept));
    const last = before.reduce((a, b) => (a === undefined || orderOf(b) >= orderOf(a) ? b : a), before[0]);
    if (last !== undefined) {
      const remark = /^[ \t]*#[^\r\n]*/.exec(text.slice(last.end))?.[0] ?? '';
      const gap = gapBefore(block, last);
      return insert(written, last.end + remark.length, `${remark === '' ? gap : gap.replace(/^ $/, '\n')}${line}`);
    }
    if (first !== undefined) return insert(written, first.start, `${line}${gapBefore(block, first)}`);
    return insert(written, text.indexOf('{', block.node.start) + 1, ` ${line}`);
  });
}

/** What parts a field from its neighbour: a line end and its indent, or a blank where it shares its line with the brace. */
function gapBefore({ written, node }: Block, field: Field): string {
  const { text } = written.source;
  const line = text.lastIndexOf('\n', field.start - 1) + 1;
  return line <= node.start ? ' ' : `\n${/^[ \t]*/.exec(text.slice(line, field.start))?.[0] ?? ''}`;
}

const order: readonly Concept[] = identityFields;
const orderOf = (field: Field): number => order.indexOf(field.concept as Concept);

/** Deletes one of the values of a field with its comma; the last one becomes `"-"`. None where a remark stands in between. */
export function dropValue({ written }: Block, field: Field, value: Value): readonly TextEdit[] {
  const at = field.values.indexOf(value);
  const [before, after] = [field.values[at - 1], field.values[at + 1]];
  const start = before?.end ?? value.start;
  const end = before === undefined ? (after?.start ?? value.end) : value.end;
  if (before === undefined && after === undefined) return [replace(written, value, '"-"')];
  return hasRemark(written, start, end, value) ? [] : [replace(written, { start, end }, '')];
}

/** Does a remark stand between two offsets, outside the value itself? */
function hasRemark({ source }: Written, start: number, end: number, value: Value): boolean {
  return (source.text.slice(start, value.start) + source.text.slice(value.end, end)).includes('#');
}

/** The field that a value stands in. */
export function ownerOf(block: Block, value: Value): Field | undefined {
  return fieldsIn(block).find((field) => field.values.includes(value));
}
