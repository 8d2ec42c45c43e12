// What processes give to each other and to those around them, as written: inputs, outputs and handoffs between processes.
import type { Model, Party, Process } from '../../../language/model/model.js';

/** Somebody or something that gives or takes. */
export interface Participant {
  /** Id of the unit, process or actor; of several with the same title the first one; the words themselves where there is no more. */
  readonly id: string;
  readonly kind: 'process' | 'unit';
  readonly title: string;
  /** Is it no part of the organisation? */
  readonly external: boolean;
}

/** One thing that passes from one to another. */
export interface Passing {
  readonly from: string;
  readonly to: string;
  readonly thing: string;
}

/** Finds participants. Two of the same title and kind are one: every flow declares its applicant anew. */
export interface Participants {
  readonly ofParty: (party: Party) => Participant;
  readonly ofActor: (id: string) => Participant;
  readonly ofUnit: (id: string) => Participant;
  readonly byId: (id: string) => Participant | undefined;
}

/** By the title of a position, in small letters: ids of the units that it heads or in which an actor is called so. */
function unitsByPosition({ units, actors }: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (position: string, unit: string): void => {
    const key = position.toLowerCase();
    found.set(key, (found.get(key) ?? new Set()).add(unit));
  };
  for (const { id, head } of units) if (head !== undefined) add(head.position, id);
  for (const { title, unit, external } of actors) if (unit !== undefined && !external) add(title, unit);
  return found;
}

/**
 * The participants of a model. An actor that belongs to a unit stands for that unit, and so do words that are the title of a position
 * in one unit only; other mere words are somebody outside.
 */
export function participantsOf(model: Model): Participants {
  const units = new Map(model.units.map((unit) => [unit.id, unit]));
  const actors = new Map(model.actors.map((actor) => [actor.id, actor]));
  const processes = new Map(model.processes.map((process) => [process.id, process]));
  const positions = unitsByPosition(model);
  const known = new Map<string, Participant>();
  const byTitle = new Map<string, Participant>();
  const add = (participant: Participant): Participant => {
    const key = JSON.stringify([participant.kind, participant.external, participant.title]);
    const same = participant.kind === 'process' ? undefined : byTitle.get(key);
    const one = same ?? participant;
    byTitle.set(key, one);
    known.set(participant.id, one);
    return one;
  };
  const ofUnit = (id: string): Participant =>
    known.get(id) ?? add({ id, kind: 'unit', title: units.get(id)?.title ?? id, external: false });
  const ofActor = (id: string): Participant => {
    const actor = actors.get(id);
    if (actor?.unit !== undefined) return ofUnit(actor.unit);
    return known.get(id) ?? add({ id, kind: 'unit', title: actor?.title ?? id, external: actor?.external ?? true });
  };
  const ofParty = ({ text, target, kind }: Party): Participant => {
    if (target !== undefined && kind === 'unit') return ofUnit(target);
    if (target !== undefined && kind === 'actor') return ofActor(target);
    const process = target === undefined ? undefined : processes.get(target);
    if (process === undefined) {
      const position = target === undefined ? positions.get(text.toLowerCase()) : undefined;
      if (position?.size === 1) return ofUnit([...position][0]!);
      return known.get(text) ?? add({ id: text, kind: 'unit', title: text, external: true });
    }
    return known.get(process.id) ?? add({ id: process.id, kind: 'process', title: process.title, external: false });
  };
  return { ofParty, ofActor, ofUnit, byId: (id) => known.get(id) };
}

/**
 * Everything that passes to, from and between some processes, each thing once, in written order. A process deeper inside one of them
 * stands for it.
 */
export function passingsOf(
  model: Model,
  processes: readonly Process[],
  participants: Participants,
): readonly Passing[] {
  const parents = new Map(model.processes.map(({ id, parent }) => [id, parent]));
  const own = new Set(processes.map(({ id }) => id));
  const lifted = (id: string): string => {
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) if (own.has(at)) return at;
    return id;
  };
  const found = new Map<string, Passing>();
  const add = (from: string, to: string, thing: string): void => {
    const ends = [lifted(from), lifted(to)] as const;
    if (ends[0] === ends[1] || !ends.some((id) => own.has(id))) return;
    const key = JSON.stringify([...ends, thing]);
    if (!found.has(key)) found.set(key, { from: ends[0], to: ends[1], thing });
  };
  for (const { id, inputs, outputs } of processes) {
    for (const { things, parties } of inputs)
      for (const party of parties) for (const thing of things) add(participants.ofParty(party).id, id, thing);
    for (const { things, parties } of outputs)
      for (const party of parties) for (const thing of things) add(id, participants.ofParty(party).id, thing);
  }
  for (const { from, to, what } of model.handoffs) {
    for (const id of [from, to]) participants.ofParty({ text: id, target: id, kind: 'process' });
    for (const thing of what.length > 0 ? what : ['']) add(from, to, thing);
  }
  return [...found.values()];
}
