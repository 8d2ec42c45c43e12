// map/no-outside-party: a core process serves somebody outside the unit whose map it is on.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Whole } from '../rule.js';
import { mapsOf } from './maps.js';
import { statementOf } from './place.js';
import { standings } from './things.js';

/** Silent where the process does not say yet from whom it takes and to whom it gives. */
export function noOutsideParty(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  const standing = standings(whole);
  for (const process of maps.outermost) {
    if (process.category !== 'core' || statementOf(whole, process) === undefined) continue;
    const parties = maps
      .treeOf(process)
      .flatMap(({ inputs, outputs, involves }) => [
        ...[...inputs, ...outputs].flatMap((one) => one.parties),
        ...involves,
      ]);
    const home = process.within ?? process.unit;
    const meets = parties.some((party) => {
      const stands = standing(party);
      if (stands === 'outside' || stands === 'unknown') return true;
      const { kind, id } = stands.partner;
      const unit = kind === 'unit' ? id : (maps.processes.get(id)?.within ?? maps.processes.get(id)?.unit);
      return unit !== undefined && home !== undefined && !maps.isWithin(unit, home);
    });
    if (parties.length === 0 || meets) continue;
    report('map/no-outside-party', process.origin, { process: process.title }, { process: process.id });
  }
}
