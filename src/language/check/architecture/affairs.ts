// architecture/unknown-affair and architecture/other-affair: affairs of units, held against the national reference.

import type { Report } from '../../diagnostic/diagnostic.js';
import { nearest } from '../../diagnostic/nearest.js';
import { affairNamed, affairs, rabTitle, referenceAt, referenceForm } from '../../model/rab.js';
import { quoted } from '../identity/block.js';
import { mapsOf } from '../map/maps.js';
import { placeOf } from '../map/place.js';
import { replace } from '../mend.js';
import type { Whole } from '../rule.js';
import { affairsOf, textIn, textsIn } from './fields.js';

const titles = affairs.map(({ title }) => title);

/** An affair that is not one of those that Law 23/2014 names: its place in the reference can't be found by it. */
export function unknownAffair(whole: Whole, report: Report): void {
  for (const unit of whole.model.units) {
    for (const affair of textsIn(unit, 'affair')) {
      if (affairNamed(affair) !== undefined) continue;
      const near = nearest(affair, titles) ?? '';
      const node = textIn(whole, unit, 'affair', affair);
      const written = whole.writtenAt(unit.origin.path);
      const span = node === undefined ? unit.origin : { path: unit.origin.path, start: node.start, end: node.end };
      const edits =
        near === '' || node === undefined || written === undefined ? [] : [replace(written, node, quoted(near))];
      const fixes = edits.length === 0 ? [] : [{ role: 'replace', edits }];
      report('architecture/unknown-affair', span, { affair, unit: unit.title, near }, { fixes });
    }
  }
}

/** A process of level 0 lies where the affairs of its owner lie. Where these fit only roughly, the sector is enough. */
export function otherAffair(whole: Whole, report: Report): void {
  for (const process of mapsOf(whole).outermost) {
    const owner = affairsOf(whole, process.unit);
    const known = owner?.names.flatMap((name) => affairNamed(name) ?? []) ?? [];
    const codes = process.reference.filter((code) => code.startsWith('RAB.') && referenceForm.test(code));
    const unknown = codes.some((code) => rabTitle(referenceAt(code, 2) ?? code) === undefined);
    if (owner === undefined || known.length < owner.names.length || codes.length === 0 || unknown) continue;
    const isRough = known.some(({ approximate }) => approximate);
    const wanted = known.flatMap((affair) => affair.codes);
    const level = isRough ? 1 : 2;
    const at = (code: string): string => referenceAt(code, level) ?? code;
    const fits = codes.some((code) => wanted.some((one) => at(one) === at(code) || at(one).startsWith(`${at(code)}.`)));
    if (fits) continue;
    const args = {
      process: process.title,
      code: codes[0]!,
      title: rabTitle(referenceAt(codes[0]!, 2) ?? codes[0]!) ?? '',
      affair: owner.names.join(', '),
      unit: owner.unit.title,
      wanted: wanted.map((code) => `${code} ${rabTitle(code) ?? ''}`).join(', '),
    };
    report('architecture/other-affair', placeOf(whole, process, 'reference'), args, {
      severity: isRough ? 'info' : 'warning',
      process: process.id,
    });
  }
}
