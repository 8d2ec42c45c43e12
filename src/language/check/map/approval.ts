// map/no-decree and map/review-due: whether maps are in force and looked at again (PermenPANRB 19/2018: at least once a year).
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Unit } from '../../model/model.js';
import type { Whole } from '../rule.js';
import { byUnit, mapsOf } from './maps.js';
import { placeOf } from './place.js';

const decreeKey = /keputusan|penetapan|ditetapkan|decree|adopted|approved/i;

/** Which decree put a map in force: a `reference` of the unit, or a field of the writer's own. That of a unit around counts too. */
export function noDecree(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  const withMap = [...byUnit(maps.outermost).keys()].filter((id) => maps.units.has(id));
  const told = new Set<string>();
  for (const id of withMap) {
    const units = maps.unitsFrom(id);
    const top = units.filter((unit) => withMap.includes(unit.id)).at(-1);
    if (top === undefined || told.has(top.id) || units.some(hasDecree)) continue;
    told.add(top.id);
    report('map/no-decree', top.origin, { unit: top.title });
  }
}

const hasDecree = ({ fields }: Unit): boolean =>
  fields.some(({ key, values }) => values.length > 0 && (key === 'reference' || decreeKey.test(key)));

/** The day on which a process was to be looked at again has passed. Needs the day of the check. */
export function mapReviewDue(whole: Whole, report: Report): void {
  const { today = '' } = whole.options;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) return;
  for (const process of mapsOf(whole).mapped) {
    const due = /^\d{4}-\d{2}-\d{2}$/.exec(process.review ?? '')?.[0];
    if (due === undefined || due >= today) continue;
    report(
      'map/review-due',
      placeOf(whole, process, 'review'),
      { process: process.title, due },
      { process: process.id },
    );
  }
}
