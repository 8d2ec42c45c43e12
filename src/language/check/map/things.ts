// What processes give and take, and who may be meant by the names behind `from` and `to`.
import type { Exchange, Model, Party, Process } from '../../model/model.js';
import type { Whole } from '../rule.js';
import { isWithin, nearness, type Words, wordsOf } from '../trace/words.js';
import { type Maps, mapsOf } from './maps.js';

/** Names of things; finds out whether one of them may mean the same as another name. */
export interface Pool {
  readonly names: readonly string[];
  readonly meets: (name: string) => boolean;
}

/** What everybody gives and takes. */
export interface Trade {
  /** What a process gives: its outputs, those of its steps, what it hands over. */
  readonly given: (process: Process) => readonly string[];
  /** What a process takes: its inputs, what its steps need, what is handed over to it. */
  readonly taken: (process: Process) => readonly string[];
  /** What comes out of the steps of a process and of what they run. */
  readonly made: (process: Process) => readonly string[];
  readonly poolOf: (names: readonly string[]) => Pool;
  /** All that a process or a unit gives or takes, with whatever is in it. */
  readonly poolOfParty: (party: Partner, way: 'given' | 'taken') => Pool;
  /** Processes that a process or a unit stands for. */
  readonly processesOf: (party: Partner) => readonly Process[];
  readonly standing: (party: Party) => Standing;
}

/** A process or a unit of this project that somebody gives something to or takes something from. */
export interface Partner {
  readonly kind: 'process' | 'unit';
  readonly id: string;
}

const known = new WeakMap<Maps, Trade>();

export function tradeOf(whole: Whole): Trade {
  const maps = mapsOf(whole);
  const trade = known.get(maps) ?? readTrade(whole, maps);
  known.set(maps, trade);
  return trade;
}

function readTrade({ model }: Whole, maps: Maps): Trade {
  const words = memo(wordsOf);
  const handedOver = new Map<string, string[]>();
  const handedTo = new Map<string, string[]>();
  for (const { from, to, what } of model.handoffs) {
    addTo(handedOver, from, what);
    addTo(handedTo, to, what);
  }
  const ofUnit = new Map<string, Process[]>();
  for (const process of model.processes) {
    const units = new Set([...maps.unitsFrom(process.unit), ...maps.unitsFrom(process.within)].map(({ id }) => id));
    for (const unit of units) addTo(ofUnit, unit, [process]);
  }
  const made = ({ steps, flows }: Process): readonly string[] => [
    ...steps.flatMap((step) => step.outputs),
    ...flows.flatMap((flow) => flow.with),
    ...steps.flatMap(({ runs }) => thingsIn(maps.processes.get(runs ?? '')?.outputs ?? [])),
  ];
  const given = (process: Process): readonly string[] => [
    ...thingsIn(process.outputs),
    ...made(process),
    ...(handedOver.get(process.id) ?? []),
  ];
  const taken = (process: Process): readonly string[] => [
    ...thingsIn(process.inputs),
    ...process.steps.flatMap((step) => step.needs),
    ...(handedTo.get(process.id) ?? []),
  ];
  const inside = (process: Process): readonly Process[] => {
    const all = [process];
    for (let next = 0; next < all.length; next++) all.push(...maps.insideOf(all[next]!));
    return all;
  };
  const processesOf = ({ kind, id }: Partner): readonly Process[] => {
    if (kind === 'unit') return ofUnit.get(id) ?? [];
    const process = maps.processes.get(id);
    return process === undefined ? [] : inside(process);
  };
  const poolOf = (names: readonly string[]): Pool => makePool(names, words);
  const pools = new Map<string, Pool>();
  const poolOfParty: Trade['poolOfParty'] = (party, way) => {
    const key = `${way} ${party.kind} ${party.id}`;
    const pool = pools.get(key) ?? poolOf(processesOf(party).flatMap(way === 'given' ? given : taken));
    pools.set(key, pool);
    return pool;
  };
  return { given, taken, made, poolOf, poolOfParty, processesOf, standing: readStandings(model) };
}

/** Things that share a word with a name, looked at for it, at most. */
const LOOKED_AT = 100;

function makePool(names: readonly string[], words: (name: string) => Words): Pool {
  const distinct = [...new Set(names)];
  const keys = new Set<string>();
  const sharing = new Map<string, Words[]>();
  for (const name of distinct) {
    const one = words(name);
    keys.add(one.key);
    for (const stem of new Set(one.stems)) addTo(sharing, stem, [one]);
  }
  const meets = (name: string): boolean => {
    const wanted = words(name);
    if (keys.has(wanted.key)) return true;
    const lists = wanted.stems.map((stem) => sharing.get(stem) ?? []).sort((a, b) => a.length - b.length);
    return lists.some((list) =>
      list
        .slice(0, LOOKED_AT)
        .some((one) => nearness(wanted, one) > 0 || isWithin(wanted, one) || isWithin(one, wanted)),
    );
  };
  return { names: distinct, meets };
}

/** The things of inputs or outputs; "-" is none. */
export function thingsIn(exchanges: readonly Exchange[]): readonly string[] {
  return exchanges.flatMap(({ things }) => things.filter((thing) => !/^\s*[-–—]?\s*$/.test(thing)));
}

function addTo<T>(lists: Map<string, T[]>, key: string, items: readonly T[]): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [...items]);
  else list.push(...items);
}

function memo<V>(make: (key: string) => V): (key: string) => V {
  const made = new Map<string, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** Whom a name behind `from` or `to` means, seen from the organisation. */
export type Standing = { readonly partner: Partner } | 'outside' | 'unknown';

/** Outside: external actors and mere texts; unknown: people of whom it is not said which unit they belong to. */
export function standings(whole: Whole): (party: Party) => Standing {
  return tradeOf(whole).standing;
}

function readStandings(model: Model): (party: Party) => Standing {
  const actors = new Map(model.actors.map((actor) => [actor.id, actor]));
  return ({ target, kind }) => {
    if (target === undefined) return 'outside';
    if (kind === 'process' || kind === 'unit') return { partner: { kind, id: target } };
    const actor = actors.get(target);
    if (actor === undefined || actor.external) return 'outside';
    return actor.unit === undefined ? 'unknown' : { partner: { kind: 'unit', id: actor.unit } };
  };
}

/** Does a partner stand around a process: is it the process, holds it, or is it a unit that the process belongs to? */
export function standsAround(maps: Maps, { kind, id }: Partner, process: Process): boolean {
  if (kind === 'process') return maps.chainOf(process).some((one) => one.id === id);
  return maps.isWithin(process.unit, id) || maps.isWithin(process.within, id);
}
