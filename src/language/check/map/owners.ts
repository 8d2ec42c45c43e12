// map/no-owner, idle-unit, unit-without-map, missing-tier: which unit answers for what.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Tier, Unit } from '../../model/model.js';
import type { Whole } from '../rule.js';
import { type Maps, mapsOf } from './maps.js';
import { statementOf } from './place.js';

/** One finding for the outermost process that nobody answers for; what is in it inherits. */
export function noOwner(whole: Whole, report: Report): void {
  for (const process of mapsOf(whole).outermost) {
    if (process.unit === undefined && statementOf(whole, process) !== undefined)
      report('map/no-owner', process.origin, { process: process.title }, { process: process.id });
  }
}

const tiers: readonly (Tier | undefined)[] = ['regency', 'secretariat', 'agency'];

/** The regency, its secretariat and every agency have a map of their own. */
export function unitWithoutMap(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  const mapped = new Set<string>();
  for (const { within } of maps.mapped) {
    // The map of a part counts for the agency that it is part of, not for the regency that all are part of.
    for (const { id, tier } of maps.unitsFrom(within)) if (tier !== 'regency' || id === within) mapped.add(id);
  }
  for (const unit of whole.model.units) {
    if (!tiers.includes(unit.tier) || mapped.has(unit.id)) continue;
    report('map/unit-without-map', unit.origin, { unit: unit.title, tier: unit.tier as 'regency' });
  }
}

/**
 * A regency has a secretariat and agencies: they belong in the organisation, so that their maps can be asked for. Silent where the tier
 * of a unit could not be read.
 */
export function missingTier(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  const inside = new Map<string, Set<Tier>>();
  const unread = new Set<string>();
  for (const unit of whole.model.units) {
    const isUnread = unit.tier === undefined && writesTier(whole, unit);
    for (const { id, tier } of maps.unitsFrom(unit.parent)) {
      if (isUnread) unread.add(id);
      if (tier !== 'regency' || unit.tier === undefined) continue;
      const found = inside.get(id);
      if (found === undefined) inside.set(id, new Set([unit.tier]));
      else found.add(unit.tier);
    }
  }
  for (const unit of whole.model.units) {
    if (unit.tier !== 'regency') continue;
    const there = inside.get(unit.id);
    if (unread.has(unit.id)) continue;
    const missing = (['secretariat', 'agency'] as const).filter((tier) => !there?.has(tier));
    if (missing.length > 0) report('map/missing-tier', unit.origin, { unit: unit.title, missing: missing.join(' ') });
  }
}

/** Units of other tiers that take part in nothing, and of whose parts none does. Only where there are maps at all. */
export function idleUnit(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  if (maps.mapped.length === 0) return;
  const busy = busyUnits(whole, maps);
  for (const unit of whole.model.units) {
    if (tiers.includes(unit.tier) || busy.has(unit.id) || isInIdle(unit, maps, busy)) continue;
    report('map/idle-unit', unit.origin, { unit: unit.title });
  }
}

/** A part of an idle unit: the unit is reported, or asked for its map. */
const isInIdle = ({ parent }: Unit, { units }: Maps, busy: ReadonlySet<string>): boolean =>
  parent !== undefined && units.has(parent) && !busy.has(parent);

function busyUnits({ model }: Whole, { unitsFrom }: Maps): ReadonlySet<string> {
  const busy = new Set<string>();
  const add = (unit: string | undefined): void => {
    for (const { id } of unitsFrom(unit)) busy.add(id);
  };
  const actorUnits = new Map(model.actors.map(({ id, unit }) => [id, unit]));
  for (const { unit, within, involves, inputs, outputs, actors } of model.processes) {
    add(unit);
    add(within);
    for (const { target } of [...involves, ...[...inputs, ...outputs].flatMap(({ parties }) => parties)]) {
      if (target !== undefined) add(actorUnits.get(target) ?? target);
    }
    for (const actor of actors) add(actorUnits.get(actor));
  }
  return busy;
}

function writesTier(whole: Whole, { origin }: Unit): boolean {
  const node = whole.writtenAt(origin.path)?.declaredAt(origin.start);
  return node?.kind === 'unit' && node.body.some((item) => item.kind === 'field' && item.concept === 'tier');
}
