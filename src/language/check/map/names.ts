// map/named-after-unit, begins-with-verb, similar-names: what processes are called.
import type { Report } from '../../diagnostic/diagnostic.js';
import { fold } from '../../model/ids.js';
import type { Process } from '../../model/model.js';
import { quoted } from '../identity/block.js';
import { replace } from '../mend.js';
import type { Whole } from '../rule.js';
import { known } from '../text/verbs-id.js';
import { capitalised, wordsOf as textWords } from '../text/words.js';
import { firstVerbs, noVerbs } from '../text/words-id.js';
import { wordsOf } from '../trace/words.js';
import { mapsIn, mapsOf } from './maps.js';
import { statementOf } from './place.js';

const unitWords =
  /^(?:bidang|seksi|bagian|sub\s?bagian|sub\s?bidang|dinas|badan|kecamatan|kelurahan|uptd?|department|division|section|office|bureau)\s+\S|\s(?:department|division|section|bureau)$/i;

/** Processes are what is done, whoever does it: units come and go (PermenPANRB 19/2018). */
export function namedAfterUnit(whole: Whole, report: Report): void {
  const { mapped } = mapsOf(whole);
  const titles = new Set(whole.model.units.map(({ title }) => fold(title)));
  for (const process of mapped) {
    const { title } = process;
    if (unitWords.test(title) || titles.has(fold(title)))
      report('map/named-after-unit', process.origin, { process: title }, { process: process.id });
  }
}

/** On a map stands what an organisation does ("Penyusunan rencana"); verbs are for the steps of a flow. */
export function beginsWithVerb(whole: Whole, report: Report): void {
  for (const process of mapsOf(whole).mapped) {
    const [first] = textWords(process.title);
    if (process.language !== 'id' || first === undefined || !isActive(first.lower)) continue;
    const noun = nouns.get(first.lower);
    const name = noun === undefined ? undefined : capitalised(noun) + process.title.slice(first.end);
    const node = statementOf(whole, process)?.title;
    const written = whole.writtenAt(process.origin.path);
    const edits =
      name === undefined || node === undefined || written === undefined || node.value !== process.title
        ? []
        : [replace(written, node, quoted(name))];
    const fixes = edits.length === 0 ? [] : [{ role: 'replace', args: { name: name ?? '' }, edits }];
    const args = { process: process.title, verb: first.lower };
    report('map/begins-with-verb', process.origin, args, { fixes, process: process.id });
  }
}

const isActive = (word: string): boolean =>
  word.length > 5 && /^me[lmnrwy]/.test(word) && (!noVerbs.has(word) || firstVerbs.has(word));

/** verb → the noun of doing that it belongs to. */
const nouns: ReadonlyMap<string, string> = new Map(
  [...known.verbs].filter(([noun]) => /^pe.*an$/.test(noun)).map(([noun, verb]) => [verb, noun]),
);

/** Two processes on one map that are called nearly the same: what is done by the same word, and what to in the same words in any order. */
export function similarNames(whole: Whole, report: Report): void {
  for (const map of mapsIn(mapsOf(whole))) {
    const first = new Map<string, Process>();
    for (const process of map) {
      const [doing = '', ...what] = wordsOf(process.title).stems;
      const key = [doing, ...what.sort()].join(' ');
      const other = first.get(key);
      if (other === undefined) first.set(key, process);
      else {
        const labels = [{ role: 'other' as const, span: other.origin }];
        const args = { process: process.title, other: other.title };
        report('map/similar-names', process.origin, args, { labels, process: process.id });
      }
    }
  }
}
