// actor/overlapping-names: two columns that mean, in part, the same people.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Actor } from '../../model/model.js';
import { plain } from '../acts.js';
import type { Whole } from '../rule.js';

/** "Ketua/Anggota UPG" beside "Anggota UPG": one finding for each such pair, at the later one. */
export function overlappingNames({ model }: Whole, report: Report): void {
  const byId = new Map(model.actors.map((actor) => [actor.id, actor]));
  const told = new Set<string>();
  for (const process of model.processes) {
    const actors = process.actors.map((id) => byId.get(id)).filter((actor) => actor !== undefined);
    const meaning = new Map<string, Actor>();
    for (const actor of actors) {
      for (const part of partsOf(actor.title)) {
        const key = [part, actor.unit, actor.group].join('|');
        const other = meaning.get(key);
        if (other === undefined) meaning.set(key, actor);
        else if (other !== actor && !told.has(`${other.id}|${actor.id}`) && !actor.undeclared) {
          told.add(`${other.id}|${actor.id}`);
          const args = { name: actor.title, other: other.title };
          const labels = [{ role: 'other' as const, span: other.origin }];
          report('actor/overlapping-names', actor.origin, args, { labels, process: process.id });
        }
      }
    }
  }
}

/** Whom a title means: "Ketua/Anggota UPG" the head and the members; both ways of reading the first part are looked at. */
function partsOf(title: string): readonly string[] {
  const parts = title.split(/\s*\/\s*|\s+(?:dan|atau|and|or|&)\s+|\s*,\s*/).slice(0, 6);
  const last = parts.at(-1) ?? '';
  const tail = last.split(/\s+/).slice(1).join(' ');
  const whole = parts.flatMap((part, i) => (i === parts.length - 1 ? [part] : [`${part} ${tail}`]));
  return [...new Set((parts.length > 1 ? whole : [title]).map(plain))].filter((part) => part !== '');
}
