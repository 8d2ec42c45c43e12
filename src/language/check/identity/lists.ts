// identity/position-as-qualification and identity/output-as-equipment: lists that hold something else than they are for.

import type { Report } from '../../diagnostic/diagnostic.js';
import { fold } from '../../model/ids.js';
import { lookupIn } from '../lookup.js';
import type { Subject } from '../subject.js';
import { blockOf, dropValue, entryText, isPlaceholder, ownerOf, spanOf, textsOf } from './block.js';

/** Words that positions and ranks begin with. */
const position =
  /^(?:pns|asn|cpns|pppk|staf|kepala (?:dinas|badan|bagian|bidang|seksi|sub|unit|kantor)\S*|kabag|kabid|kasi|kasubb?ag|kasubbid|sekretaris|camat|lurah|bupati|asisten|pejabat|operator|golongan|gol\.?|pangkat|penata|pengatur|pembina|juru|eselon|jabatan|head of|civil servant|clerk|grade|rank)\b/;
/** Words of what somebody has learned or can do. */
const competence =
  /\b(?:me\w+|mampu|ahli|keahlian|kemampuan|kompeten\w*|pengetahuan|pemahaman|terampil|keterampilan|pendidikan|lulus\w*|ijazah|sarjana|diploma|[sd][1-4]|s-[1-3]|d-?(?:iii|iv)|sma|smk|slta|sertifikat|bersertifikat|pengalaman|berpengalaman|pelatihan|diklat|bimtek|dapat|bisa|teliti|knows?|able|skill\w*|degree|trained|training|certifi\w+|experience\w*|can|understands?)\b/;

/** Who the performers are stands in the columns; here is what they must know and be able to do. */
export function positionAsQualification({ model, process, written }: Subject, report: Report): void {
  const block = blockOf(process, written);
  const texts = block === undefined ? [] : textsOf(block, 'qualification').filter(({ value }) => !isPlaceholder(value));
  const [first] = texts;
  if (block === undefined || first === undefined) return;
  if (texts.some(({ value }) => competence.test(plain(value)))) return;
  const actors = new Set(
    lookupIn(model)
      .actorsOf(process)
      .map(({ title }) => plain(title)),
  );
  const isPosition = (text: string): boolean => position.test(text) || actors.has(text);
  if (!texts.every(({ value }) => isPosition(plain(value)))) return;
  report('identity/position-as-qualification', spanOf(block, first), { entry: first.value, count: texts.length });
}

/** Words that tools and stocks begin with, which a step may well give back as its output. */
const tool =
  /^(?:buku|aplikasi|sistem|komputer|formulir|blangko|blanko|stempel|cap|map|amplop|kertas|alat|mesin|book|register|form|system|application|stamp)\b/;

/** What the process itself makes is no equipment. */
export function outputAsEquipment({ process, written }: Subject, report: Report): void {
  const block = blockOf(process, written);
  if (block === undefined || block.sop.equipment.length === 0) return;
  const outputs = new Map(
    process.steps.flatMap((step) => step.outputs.map((output) => [plain(output), step] as const)),
  );
  for (const text of textsOf(block, 'equipment')) {
    const step = tool.test(plain(text.value)) ? undefined : outputs.get(plain(text.value));
    const field = ownerOf(block, text);
    if (step === undefined || field === undefined) continue;
    const edits = dropValue(block, field, text);
    const fixes = edits.length === 0 ? [] : [{ role: 'delete', edits }];
    const labels = [{ role: 'step' as const, span: step.origin }];
    report(
      'identity/output-as-equipment',
      spanOf(block, text),
      { thing: text.value, step: step.title },
      { labels, fixes },
    );
  }
}

const plain = (text: string): string => fold(entryText(text)).replace(/[.;,]+$/, '');
