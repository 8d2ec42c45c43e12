// page/portrait: the table of an SOP needs the wide side of the paper.
import type { Report } from '../../diagnostic/diagnostic.js';
import { valueWords } from '../../syntax/keywords.js';
import { blockOf, spanOf, valuesOf } from '../identity/block.js';
import { replace } from '../mend.js';
import type { Subject } from '../subject.js';

export function portrait({ process, written }: Subject, report: Report): void {
  const block = blockOf(process, written);
  const value = block && valuesOf(block, 'orientation')[0];
  if (block === undefined || value === undefined || block.sop.orientation !== 'portrait') return;
  const [english, indonesian = english] = valueWords.orientation.landscape;
  const word = block.tongue === 'en' ? english : indonesian;
  const fixes = [{ role: 'landscape', args: { word }, edits: [replace(written, value, word)] }];
  report('page/portrait', spanOf(block, value), { process: process.title }, { fixes });
}
