// Processes and who takes part in them: those inside the organisation beside the processes, those outside apart.
import { linesOf } from '../../../analysis/names.js';
import type { Model, Process } from '../../../language/model/model.js';
import type { Subject } from '../subject.js';
import { arrowsOf, tableOfArrows } from './arrows.js';
import { type Participant, type Participants, type Passing, participantsOf, passingsOf } from './exchange.js';
import { headOf } from './head.js';
import { boxOfProcess, type MapBox, type Side, type SidedView } from './sided.js';
import { mapWords } from './words.js';

/** A process takes something from a participant, or gives it; a thing may be unnamed. */
interface Relation {
  readonly process: string;
  readonly participant: Participant;
  readonly way: 'in' | 'out';
  readonly thing: string;
}

/** The map of the processes of a subject, or of a flow alone. */
export function relationsView(model: Model, subject: Subject): SidedView {
  const words = mapWords(subject.language);
  const processes = subject.processes.length === 0 && subject.process ? [subject.process] : subject.processes;
  const participants = participantsOf(model);
  const relations = relationsOf(model, processes, participants, words.involved);
  const external = (way: 'in' | 'out'): MapBox[] =>
    boxesOf(
      relations.filter((relation) => relation.way === way && relation.participant.external),
      (id) => `${way}/${id}`,
    );
  const internal = boxesOf(
    relations.filter(({ participant }) => !participant.external),
    (id) => id,
  );
  const owned = processes.map((process) =>
    boxOfProcess(process, process.unit === undefined ? [] : [words.ownedBy(participants.ofUnit(process.unit).title)]),
  );
  const [givers, takers] = [external('in'), external('out')];
  const left: Side = { id: 'in', title: words.givers, boxes: givers };
  const right: Side = { id: 'out', title: words.takers, boxes: takers };
  const frame = { id: 'frame', title: words.internal, boxes: [...owned, ...internal] };
  const sides = { ...(givers.length > 0 && { left }), frame, ...(takers.length > 0 && { right }) };
  const arrows = arrowsOf(relations.map(passingOf));
  const byId = new Map(processes.map((process) => [process.id, process]));
  const titled = { ...subject, title: `${words.titles.relations}: ${subject.title}` };
  const table = tableOfArrows('relations', titled, sides, arrows, {
    keys: ['owner', 'involved'],
    values: ({ id }) => {
      const { unit, involves = [] } = byId.get(id) ?? {};
      const names = involves.map((party) => participants.ofParty(party).title);
      return [unit === undefined ? undefined : participants.ofUnit(unit).title, linesOf(names)];
    },
  });
  const description = words.relations(subject.title, processes.length, givers.length + internal.length + takers.length);
  return { kind: 'relations', ...headOf(titled, description, table), ...sides, arrows };
}

function passingOf({ process, participant, way, thing }: Relation): Passing {
  const other = participant.external ? `${way}/${participant.id}` : participant.id;
  return way === 'in' ? { from: other, to: process, thing } : { from: process, to: other, thing };
}

/** One box for each participant, in the order in which they are met. */
function boxesOf(relations: readonly Relation[], idOf: (id: string) => string): MapBox[] {
  const met = new Map(relations.map(({ participant }) => [participant.id, participant]));
  return [...met.values()].map(({ id, kind, title }) => ({ id: idOf(id), kind, title, lines: [] }));
}

/** What passes between processes and those around them; then those who only join in. Processes of the map itself are left out. */
function relationsOf(
  model: Model,
  processes: readonly Process[],
  participants: Participants,
  involved: string,
): readonly Relation[] {
  const own = new Set(processes.map(({ id }) => id));
  const units = new Map(model.processes.map(({ id, unit }) => [id, unit]));
  const relations: Relation[] = [];
  const add = (process: string, participant: Participant | undefined, way: 'in' | 'out', thing: string): void => {
    if (participant === undefined || own.has(participant.id)) return;
    const unit = participant.kind === 'process' ? units.get(participant.id) : undefined;
    relations.push({ process, participant: unit === undefined ? participant : participants.ofUnit(unit), way, thing });
  };
  for (const { from, to, thing } of passingsOf(model, processes, participants)) {
    if (own.has(to)) add(to, participants.byId(from), 'in', thing);
    else add(from, participants.byId(to), 'out', thing);
  }
  for (const process of processes) {
    for (const { from, to, what } of process.handoffs) {
      const [giver, taker] = [participants.ofActor(from), participants.ofActor(to)];
      if (giver.external === taker.external) continue;
      for (const thing of what.length > 0 ? what : [''])
        add(process.id, giver.external ? giver : taker, giver.external ? 'in' : 'out', thing);
    }
  }
  for (const process of processes) {
    const related = new Set(relations.filter((one) => one.process === process.id).map((one) => one.participant.id));
    const joins = [
      ...process.involves.map((party) => participants.ofParty(party)),
      ...process.steps.flatMap((step) => step.actors.map((actor) => participants.ofActor(actor))),
    ];
    for (const participant of joins) {
      if (related.has(participant.id) || participant.id === process.unit) continue;
      related.add(participant.id);
      add(process.id, participant, 'in', involved);
    }
  }
  return relations;
}
