// identity/legal-basis-order, identity/same-legal-basis, identity/vague-legal-basis and identity/revoked-rule: the rules that an SOP
// rests on.
import type { Report } from '../../diagnostic/diagnostic.js';
import { byRank, isKnownRank } from '../../model/legal-rank.js';
import { withoutNumbers } from '../../model/printed.js';
import type { TextEdit } from '../../source/edit.js';
import type { Text } from '../../syntax/ast.js';
import { replace } from '../mend.js';
import type { Subject } from '../subject.js';
import { lineOf } from '../written.js';
import { type Block, blockOf, dropValue, isDash, isPlaceholder, ownerOf, quoted, spanOf, textsOf } from './block.js';
import { type Citation, citationOf } from './citation.js';
import { revocationOf } from './revoked.js';

/** An entry with what it cites. */
interface Entry {
  readonly text: Text;
  readonly citation: Citation;
}

function entriesOf({
  process,
  written,
}: Subject): { readonly block: Block; readonly entries: readonly Entry[] } | undefined {
  const block = blockOf(process, written);
  if (block === undefined) return undefined;
  const texts = textsOf(block, 'legal-basis').filter(({ value }) => !isDash(value) && !isPlaceholder(value));
  return { block, entries: texts.map((text) => ({ text, citation: citationOf(text.value) })) };
}

/** The higher rule first, of equal rank the older one. Only rules that are surely known are compared. */
export function legalBasisOrder(subject: Subject, report: Report): void {
  const { block, entries } = entriesOf(subject) ?? {};
  if (block === undefined || entries === undefined) return;
  let before: Entry | undefined;
  for (const entry of entries.filter(({ citation }) => isKnownRank(citation.rank))) {
    if (before !== undefined && isAbove(entry.citation, before.citation)) {
      const args = {
        first: before.text.value,
        second: entry.text.value,
        isOlder: before.citation.rank === entry.citation.rank,
      };
      const labels = [{ role: 'first' as const, span: spanOf(block, before.text) }];
      const edits = reordered(block, entries);
      const fixes = edits.length === 0 ? [] : [{ role: 'sort', edits, safe: true }];
      report('identity/legal-basis-order', spanOf(block, entry.text), args, { labels, fixes });
      return;
    }
    before = entry;
  }
}

function isAbove(one: Citation, other: Citation): boolean {
  if (one.rank !== other.rank) return one.rank < other.rank;
  return one.year !== undefined && other.year !== undefined && one.year < other.year;
}

/** Each place gets the entry that is printed there. Not where remarks stand between them, which would stay behind. */
function reordered({ written }: Block, entries: readonly Entry[]): readonly TextEdit[] {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return [];
  const gaps = entries.slice(1).map(({ text }, i) => written.source.text.slice(entries[i]!.text.end, text.start));
  if (gaps.some((gap) => gap.includes('#'))) return [];
  const sorted = byRank(withoutNumbers(entries.map(({ text }) => text.value)));
  return entries.map(({ text }, i) => replace(written, text, quoted(sorted[i] ?? text.value)));
}

/** The same rule twice, however it is cited. */
export function sameLegalBasis(subject: Subject, report: Report): void {
  const { block, entries = [] } = entriesOf(subject) ?? {};
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const other = first.get(entry.citation.key);
    if (other === undefined) {
      first.set(entry.citation.key, entry);
      continue;
    }
    if (block === undefined) return;
    const labels = [{ role: 'first' as const, span: spanOf(block, other.text) }];
    const field = ownerOf(block, entry.text);
    const edits = field === undefined ? [] : dropValue(block, field, entry.text);
    const fixes = edits.length === 0 ? [] : [{ role: 'delete', edits }];
    const args = { rule: entry.text.value, line: lineOf(block.written, other.text.start) };
    report('identity/same-legal-basis', spanOf(block, entry.text), args, { labels, fixes });
  }
}

/** A rule is found by its number and year. The constitution has no number. */
export function vagueLegalBasis(subject: Subject, report: Report): void {
  const { block, entries = [] } = entriesOf(subject) ?? {};
  if (block === undefined) return;
  for (const { text, citation } of entries) {
    if (!isKnownRank(citation.rank) || citation.rank === 0) continue;
    const lacks = citation.number === undefined ? (citation.year === undefined ? 'both' : 'number') : 'year';
    if (lacks === 'year' && citation.year !== undefined) continue;
    report('identity/vague-legal-basis', spanOf(block, text), { rule: text.value, lacks });
  }
}

/** A guideline that is no longer in force. */
export function revokedRule(subject: Subject, report: Report): void {
  const { block, entries = [] } = entriesOf(subject) ?? {};
  if (block === undefined) return;
  const cited = new Set(entries.map(({ citation }) => citation.key));
  for (const { text } of entries) {
    const revocation = revocationOf(text.value);
    if (revocation === undefined) continue;
    const field = ownerOf(block, text);
    const isThere = cited.has(citationOf(revocation.by).key);
    const edits =
      isThere && field !== undefined
        ? dropValue(block, field, text)
        : [replace(block.written, text, quoted(revocation.by))];
    const fixes =
      edits.length === 0 ? [] : [{ role: isThere ? 'delete' : 'replace', args: { by: revocation.by }, edits }];
    report('identity/revoked-rule', spanOf(block, text), { rule: text.value, by: revocation.by }, { fixes });
  }
}
