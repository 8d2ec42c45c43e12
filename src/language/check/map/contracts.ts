// map/output-not-made, input-not-taken, beyond-parent, unit-beyond-parent: what a process promises, held against what is in it.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Exchange, Party, Process } from '../../model/model.js';
import type { Whole } from '../rule.js';
import { type Maps, mapsOf } from './maps.js';
import { placeOf, placeOfText, statementOf } from './place.js';
import { standings, thingsIn, tradeOf } from './things.js';

/** An output that no part gives; of a flow, that none of its steps makes. Silent as long as a part does not say what it gives. */
export function outputNotMade(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  const trade = tradeOf(whole);
  const partnersOf = partners(whole);
  for (const process of maps.mapped) {
    const parts = maps.childrenOf(process);
    const isFlow = process.steps.length > 0;
    const given = isFlow ? [trade.made(process)] : parts.map(trade.given);
    if (process.outputs.length === 0 || given.length === 0 || given.some((list) => list.length === 0)) continue;
    if (statementOf(whole, process) === undefined || process.steps.some((step) => step.unresolved)) continue;
    const pool = trade.poolOf(given.flat());
    const served = new Set(
      parts.flatMap(({ outputs }) => outputs.flatMap(({ parties }) => parties.flatMap(partnersOf))),
    );
    for (const exchange of process.outputs) {
      if (exchange.parties.flatMap(partnersOf).some((key) => served.has(key))) continue;
      for (const thing of thingsIn([exchange])) {
        if (pool.meets(thing)) continue;
        const args = { process: process.title, thing, by: isFlow ? ('steps' as const) : ('parts' as const) };
        report('map/output-not-made', placeOfText(whole, process, 'output', thing), args, { process: process.id });
      }
    }
  }
}

/** An input that no part takes. Silent as long as a part does not say what it takes. */
export function inputNotTaken(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  const trade = tradeOf(whole);
  const partnersOf = partners(whole);
  for (const process of maps.mapped) {
    const parts = maps.childrenOf(process);
    const taken = parts.map(trade.taken);
    if (process.steps.length > 0 || parts.length === 0 || taken.some((list) => list.length === 0)) continue;
    if (statementOf(whole, process) === undefined) continue;
    const pool = trade.poolOf(taken.flat());
    const heard = new Set(parts.flatMap(({ inputs }) => inputs.flatMap(({ parties }) => parties.flatMap(partnersOf))));
    for (const exchange of process.inputs) {
      if (exchange.parties.flatMap(partnersOf).some((key) => heard.has(key))) continue;
      for (const thing of thingsIn([exchange])) {
        if (pool.meets(thing)) continue;
        const args = { process: process.title, thing };
        report('map/input-not-taken', placeOfText(whole, process, 'input', thing), args, { process: process.id });
      }
    }
  }
}

/** A part takes something from outside, or gives something there, of which the process around says nothing. */
export function beyondParent(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  for (const process of maps.mapped) {
    const around = maps.processes.get(process.parent ?? '');
    if (around === undefined || statementOf(whole, process) === undefined || statementOf(whole, around) === undefined)
      continue;
    for (const way of ['input', 'output'] as const) {
      for (const { thing, party } of unnamed(whole, process, around, way)) {
        const args = { process: process.title, thing, party, parent: around.title, way };
        const labels = [{ role: 'parent' as const, span: placeOf(whole, around, way) }];
        report('map/beyond-parent', placeOfText(whole, process, way, thing), args, { labels, process: process.id });
      }
    }
  }
}

/** Things that a part exchanges with somebody outside whom the process around does not exchange anything with. */
function unnamed(whole: Whole, part: Process, around: Process, way: 'input' | 'output') {
  const exchangesOf = ({ inputs, outputs }: Process): readonly Exchange[] => (way === 'input' ? inputs : outputs);
  const said = exchangesOf(around);
  if (said.length === 0) return [];
  const partnersOf = partners(whole);
  const known = new Set(said.flatMap(({ parties }) => parties.flatMap(partnersOf)));
  const isOutside = outsideOf(whole, around);
  const pool = tradeOf(whole).poolOf(thingsIn(said));
  return exchangesOf(part).flatMap((exchange) => {
    const stranger = exchange.parties.find(
      (party) => isOutside(party) && !partnersOf(party).some((key) => known.has(key)),
    );
    if (stranger === undefined) return [];
    return thingsIn([exchange]).flatMap((thing) => (pool.meets(thing) ? [] : [{ thing, party: stranger.text }]));
  });
}

/** Does a party stand outside of a process: neither in it, nor around it, nor in the unit that answers for it? */
function outsideOf(whole: Whole, around: Process): (party: Party) => boolean {
  const maps = mapsOf(whole);
  const standing = standings(whole);
  return (party) => {
    const stands = standing(party);
    if (stands === 'outside') return true;
    if (stands === 'unknown') return false;
    const { kind, id } = stands.partner;
    if (kind === 'unit') return !maps.isWithin(around.unit, id) && !maps.isWithin(id, around.unit);
    const target = maps.processes.get(id);
    const holds = (outer: Process, inner: Process): boolean => maps.chainOf(inner).includes(outer);
    return target !== undefined && !holds(around, target) && !holds(target, around);
  };
}

/** What identifies a party: its own id or text, and the units and processes that it stands in. */
function partners(whole: Whole): (party: Party) => readonly string[] {
  const maps = mapsOf(whole);
  const standing = standings(whole);
  return (party) => {
    const stands = standing(party);
    if (stands === 'unknown' || stands === 'outside') return [party.target ?? party.text.toLowerCase()];
    const { kind, id } = stands.partner;
    if (kind === 'unit') return unitKeys(maps, id);
    const process = maps.processes.get(id);
    if (process === undefined) return [];
    const chain = maps.chainOf(process).map((one) => `process ${one.id}`);
    return [...chain, ...(process.unit === undefined ? [] : unitKeys(maps, process.unit))];
  };
}

/** A unit and those around it below the regency, to which all belong. */
const unitKeys = (maps: Maps, unit: string): readonly string[] =>
  maps.unitsFrom(unit).flatMap(({ id, parent }) => (parent === undefined && id !== unit ? [] : [`unit ${id}`]));

/** A unit answers for a part, or acts in a flow, of which the process around says nothing. */
export function unitBeyondParent(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  const actorUnits = new Map(whole.model.actors.map(({ id, unit }) => [id, unit]));
  const isNamed = (unit: string, named: readonly string[]): boolean =>
    named.some((other) => maps.isWithin(unit, other) || maps.isWithin(other, unit));
  for (const process of maps.mapped) {
    const around = maps.processes.get(process.parent ?? '');
    if (around?.unit === undefined || process.unit === undefined || statementOf(whole, around) === undefined) continue;
    const named = unitsIn(around, actorUnits);
    const isOwn = !isNamed(process.unit, named);
    const acting = process.steps.length === 0 ? [] : process.actors.flatMap((actor) => actorUnits.get(actor) ?? []);
    const both = [...named, ...unitsIn(process, actorUnits)];
    const stranger = isOwn ? process.unit : acting.find((unit) => !isNamed(unit, both));
    if (stranger === undefined) continue;
    const unit = maps.units.get(stranger)?.title ?? stranger;
    const labels = [{ role: 'parent' as const, span: placeOf(whole, around, 'involves') }];
    const args = {
      process: process.title,
      unit,
      parent: around.title,
      does: isOwn ? ('owns' as const) : ('acts' as const),
    };
    report('map/unit-beyond-parent', isOwn ? placeOf(whole, process, 'owner') : process.origin, args, {
      labels,
      process: process.id,
    });
  }
}

/** Units that a process names: its owner, those involved, suppliers and customers. */
function unitsIn(process: Process, actorUnits: ReadonlyMap<string, string | undefined>): readonly string[] {
  const parties = [...process.involves, ...[...process.inputs, ...process.outputs].flatMap((one) => one.parties)];
  const named = parties.flatMap(({ target, kind }) => {
    if (target === undefined || kind === 'process') return [];
    return kind === 'unit' ? [target] : (actorUnits.get(target) ?? []);
  });
  return process.unit === undefined ? named : [process.unit, ...named];
}
