// map/unknown-source and map/unknown-use: inputs that their supplier does not give, and outputs that their customer does not take.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Exchange, Party, Process } from '../../model/model.js';
import type { Whole } from '../rule.js';
import { mapsOf } from './maps.js';
import { placeOfText, statementOf } from './place.js';
import { type Partner, type Pool, standings, standsAround, thingsIn, tradeOf } from './things.js';

/** Things that a message lists, at most. */
const LISTED = 3;

/** An input from a unit or process of this project that, by its own words, gives no such thing. */
export function unknownSource(whole: Whole, report: Report): void {
  const maps = mapsOf(whole);
  const check = checker(whole, 'given');
  const everything = lazy(() => tradeOf(whole).poolOf(maps.mapped.flatMap(tradeOf(whole).given)));
  for (const process of maps.mapped) {
    if (statementOf(whole, process) === undefined) continue;
    for (const { thing, parties } of thingsFrom(process.inputs)) {
      const place = () => placeOfText(whole, process, 'input', thing);
      const lacking = parties.length === 0 ? undefined : check(process, thing, parties);
      if (lacking !== undefined) {
        const args = { process: process.title, thing, party: lacking.party, others: listed(lacking.pool) };
        report('map/unknown-source', place(), args, { process: process.id });
      } else if (parties.length === 0 && process.level > 1 && !isKnown(process, thing) && !everything().meets(thing)) {
        const args = { process: process.title, thing, party: '', others: '' };
        report('map/unknown-source', place(), args, { process: process.id });
      }
    }
  }

  /** Does the process around name it? Where it comes from is said there. */
  function isKnown({ parent }: Process, thing: string): boolean {
    const around = maps.processes.get(parent ?? '');
    return around === undefined || tradeOf(whole).poolOf(thingsIn(around.inputs)).meets(thing);
  }
}

/** An output to a unit or process of this project that, by its own words, takes no such thing. */
export function unknownUse(whole: Whole, report: Report): void {
  const check = checker(whole, 'taken');
  const isAsked = askedFor(whole);
  for (const process of mapsOf(whole).mapped) {
    if (statementOf(whole, process) === undefined) continue;
    for (const { thing, parties } of thingsFrom(process.outputs)) {
      const lacking = parties.length === 0 ? undefined : check(process, thing, parties);
      if (lacking === undefined || isAsked(process, lacking.partner)) continue;
      const args = { process: process.title, thing, party: lacking.party, others: listed(lacking.pool) };
      report('map/unknown-use', placeOfText(whole, process, 'output', thing), args, { process: process.id });
    }
  }
}

function* thingsFrom(exchanges: readonly Exchange[]): Generator<{ thing: string; parties: readonly Party[] }> {
  for (const exchange of exchanges) {
    for (const thing of thingsIn([exchange])) yield { thing, parties: exchange.parties };
  }
}

interface Lacking {
  readonly party: string;
  readonly partner: Partner;
  readonly pool: Pool;
}

/**
 * The first of the partners that has no such thing, if none has it. Nobody is asked who stands outside or around the process, or who
 * says nothing of what it gives or takes.
 */
function checker(whole: Whole, way: 'given' | 'taken') {
  const maps = mapsOf(whole);
  const trade = tradeOf(whole);
  const standing = standings(whole);
  return (process: Process, thing: string, parties: readonly Party[]): Lacking | undefined => {
    let first: Lacking | undefined;
    for (const party of parties) {
      const stands = standing(party);
      if (stands === 'unknown' || stands === 'outside') return undefined;
      const { partner } = stands;
      if (standsAround(maps, partner, process)) return undefined;
      const pool = trade.poolOfParty(partner, way);
      if (pool.names.length === 0 || pool.meets(thing)) return undefined;
      first ??= { party: party.text, partner, pool };
    }
    return first;
  };
}

/** Does the customer take something from this process that it does not give? One name for it is wrong then; that is said over there. */
function askedFor(whole: Whole): (process: Process, partner: Partner) => boolean {
  const maps = mapsOf(whole);
  const trade = tradeOf(whole);
  return (process, partner) => {
    const around = new Set([process.id, process.unit, process.within, ...maps.chainOf(process).map(({ id }) => id)]);
    const own = lazy(() => trade.poolOfParty({ kind: 'process', id: process.id }, 'given'));
    return trade
      .processesOf(partner)
      .some(({ inputs }) =>
        inputs.some(
          ({ things, parties }) =>
            parties.some(({ target }) => target !== undefined && around.has(target)) &&
            things.some((thing) => !own().meets(thing)),
        ),
      );
  };
}

const listed = ({ names }: Pool): string =>
  names
    .slice(0, LISTED)
    .map((name) => `"${name}"`)
    .join(', ') + (names.length > LISTED ? ', …' : '');

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
