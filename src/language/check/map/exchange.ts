// map/unknown-source and map/unknown-use: inputs that their supplier, or nobody, gives; outputs that their customer, or nobody, takes.
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Exchange, Party, Process } from '../../model/model.js';
import type { Whole } from '../rule.js';
import { mapsOf } from './maps.js';
import { placeOfText, statementOf } from './place.js';
import { SIPOC_LEVELS } from './sipoc.js';
import { type Partner, type Pool, standings, standsAround, thingsIn, tradeOf } from './things.js';

/** Things that a message lists, at most. */
const LISTED = 3;

/** An input from a unit or process of this project that, by its own words, gives no such thing; without a supplier, one that nobody gives. */
export function unknownSource(whole: Whole, report: Report): void {
  const check = checker(whole, 'given');
  const isLoose = looseEnds(whole, 'inputs');
  for (const process of mapsOf(whole).mapped) {
    if (statementOf(whole, process) === undefined) continue;
    for (const { thing, parties } of thingsFrom(process.inputs)) {
      const lacking = check(process, thing, parties);
      if (lacking === undefined && !(parties.length === 0 && isLoose(process, thing))) continue;
      const { party, others } = said(lacking);
      const args = { process: process.title, thing, party, others };
      report('map/unknown-source', placeOfText(whole, process, 'input', thing), args, { process: process.id });
    }
  }
}

/** An output to a unit or process of this project that, by its own words, takes no such thing; without a customer, one that nobody takes. */
export function unknownUse(whole: Whole, report: Report): void {
  const check = checker(whole, 'taken');
  const isLoose = looseEnds(whole, 'outputs');
  const isAsked = askedFor(whole);
  for (const process of mapsOf(whole).mapped) {
    if (statementOf(whole, process) === undefined) continue;
    for (const { thing, parties } of thingsFrom(process.outputs)) {
      const lacking = check(process, thing, parties);
      if (lacking === undefined ? parties.length > 0 || !isLoose(process, thing) : isAsked(process, lacking.partner))
        continue;
      const { party, others } = said(lacking);
      const args = { process: process.title, thing, party, others };
      report('map/unknown-use', placeOfText(whole, process, 'output', thing), args, { process: process.id });
    }
  }
}

const said = (lacking: Lacking | undefined): { readonly party: string; readonly others: string } =>
  lacking === undefined ? { party: '', others: '' } : { party: lacking.party, others: listed(lacking.pool) };

/**
 * Finds out whether a thing that stands without a party has none: the process around does not name it, and nobody gives or takes it.
 * Silent on levels 0 and 1 as long as the process names no party at all: that is said of its SIPOC.
 */
function looseEnds(whole: Whole, way: 'inputs' | 'outputs'): (process: Process, thing: string) => boolean {
  const { mapped, processes } = mapsOf(whole);
  const trade = tradeOf(whole);
  const everything = lazy(() => trade.poolOf(mapped.flatMap(way === 'inputs' ? trade.given : trade.taken)));
  return (process, thing) => {
    if (process.level < SIPOC_LEVELS && process[way].every(({ parties }) => parties.length === 0)) return false;
    const around = processes.get(process.parent ?? '');
    return !(around && trade.poolOf(thingsIn(around[way])).meets(thing)) && !everything().meets(thing);
  };
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
