// identity/impossible-nip, identity/other-approver and identity/acting-approver: who signs.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Concept } from '../../syntax/keywords.js';
import { replace } from '../mend.js';
import type { Subject } from '../subject.js';
import { type Block, blockOf, fieldOf, isPlaceholder, quoted, spanOf, textsOf } from './block.js';
import { nipFault } from './nip.js';
import { actingWords, positionOfHead, samePosition, unitsAround, unitsById } from './unit.js';

const people = ['approved', 'prepared', 'checked'] as const satisfies readonly Concept[];

/** The number of a civil servant says when its holder was born and appointed. */
export function impossibleNip({ process, written }: Subject, report: Report): void {
  const block = blockOf(process, written);
  if (block === undefined) return;
  for (const role of people) {
    const field = fieldOf(block, role)?.fields?.find((inner) => inner.kind === 'field' && inner.concept === 'nip');
    const value = field?.kind === 'field' ? field.values[0] : undefined;
    const fault = value?.kind === 'text' ? nipFault(value.value) : undefined;
    if (value?.kind !== 'text' || fault === undefined) continue;
    const args = { position: block.sop[role]?.position ?? '', nip: value.value, ...fault };
    report('identity/impossible-nip', spanOf(block, value), args);
  }
}

/** Officials above any unit of a regional government, who may sign for those below them. */
const superiors = /^(bupati|wali ?kota|gubernur|sekretaris daerah|regent|mayor|governor|regional secretary)\b/i;

/** An SOP is signed by the head of its unit, or of one above it. */
export function otherApprover({ model, process, written }: Subject, report: Report): void {
  const block = blockOf(process, written);
  const text = block && textsOf(block, 'approved')[0];
  const [unit, ...above] = unitsAround(unitsById(model), process);
  const head = positionOfHead(unit);
  if (block === undefined || text === undefined || unit === undefined || head === '') return;
  const position = text.value.trim();
  if (isPlaceholder(position) || superiors.test(position) || /\b(a\.n|an|atas nama|on behalf of)\b/i.test(position))
    return;
  const heads = [head, ...above.map(positionOfHead)];
  if (heads.some((one) => samePosition(one, position))) return;
  const edits = [replace(written, text, quoted(head))];
  const args = { position, unit: unit.title, head };
  report('identity/other-approver', spanOf(block, text), args, { fixes: [{ role: 'head', edits }] });
}

/** Who only stands in for the head signs within a mandate. */
export function actingApprover({ process, written }: Subject, report: Report): void {
  const block: Block | undefined = blockOf(process, written);
  const text = block && textsOf(block, 'approved')[0];
  if (block === undefined || text === undefined || actingWords(text.value) === '') return;
  report('identity/acting-approver', spanOf(block, text), { position: text.value.trim() });
}
