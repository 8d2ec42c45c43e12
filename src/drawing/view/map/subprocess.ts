// The processes inside one process, in its frame: what they hand over to each other, what comes in and what goes out.
import type { Exchange, Model, Process } from '../../../language/model/model.js';
import type { Subject } from '../subject.js';
import { arrowsOf, tableOfArrows } from './arrows.js';
import { type Participants, type Passing, participantsOf, passingsOf } from './exchange.js';
import { headOf } from './head.js';
import { boxOfProcess, type MapArrow, type MapBox, type Side, type SidedView } from './sided.js';
import { mapWords } from './words.js';

type Way = 'in' | 'out';

/** Something that passes the edge of the frame; `inside` is the process in it that names the thing, if one does. */
interface Crossing {
  /** Id of who gives or takes it; empty where nobody is named. */
  readonly outside: string;
  readonly thing: string;
  readonly inside: string | undefined;
}

/** The map of a process that holds processes. */
export function subprocessView(model: Model, subject: Subject): SidedView {
  const words = mapWords(subject.language);
  const { processes } = subject;
  const participants = participantsOf(model);
  const passings = passingsOf(model, processes, participants);
  const own = new Set(processes.map(({ id }) => id));
  const [ins, outs] = (['in', 'out'] as const).map((way) => crossingsOf(way, subject, passings, participants, own));
  const left = sideOf('in', words.inputs, words.input, ins!, participants);
  const right = sideOf('out', words.outputs, words.output, outs!, participants);
  const title = subject.code === undefined ? subject.title : `${subject.code} ${subject.title}`;
  const frame = { id: 'frame', title, boxes: processes.map((process) => boxOfProcess(process)) };
  const sides = { ...(left && { left }), frame, ...(right && { right }) };
  const arrows = arrowsOf([
    ...ins!.flatMap(({ outside, thing, inside }) =>
      inside ? [{ from: boxId('in', outside), to: inside, thing }] : [],
    ),
    ...passings.filter(({ from, to }) => own.has(from) && own.has(to)),
    ...outs!.flatMap(({ outside, thing, inside }) =>
      inside ? [{ from: inside, to: boxId('out', outside), thing }] : [],
    ),
  ]);
  const titled = { ...subject, title: `${words.titles.subprocess}: ${subject.title}` };
  const description = words.subprocess(subject.title, processes.length);
  const head = headOf(titled, description, tableOfArrows('subprocess', titled, sides, arrows));
  return { kind: 'subprocess', ...head, ...sides, arrows: withoutRepeats(arrows, [left, right]) };
}

/** What passes the edge: what the process itself says, with the processes inside that name the same thing, then what these say. */
function crossingsOf(
  way: Way,
  { process, processes }: Subject,
  passings: readonly Passing[],
  participants: Participants,
  own: ReadonlySet<string>,
): readonly Crossing[] {
  const exchangesOf = (of: Process): readonly Exchange[] => (way === 'in' ? of.inputs : of.outputs);
  const found = new Map<string, Crossing>();
  const add = (crossing: Crossing): void => {
    found.set(JSON.stringify([crossing.outside, crossing.thing, crossing.inside]), crossing);
  };
  for (const { things, parties } of process === undefined ? [] : exchangesOf(process)) {
    const others = parties.map((party) => participants.ofParty(party).id).filter((id) => !own.has(id));
    for (const thing of things) {
      const namers = processes.filter((child) =>
        exchangesOf(child).some((exchange) => exchange.things.includes(thing)),
      );
      for (const outside of parties.length === 0 ? [''] : others) {
        for (const inside of namers.length === 0 ? [undefined] : namers.map(({ id }) => id))
          add({ outside, thing, inside });
      }
    }
  }
  for (const { from, to, thing } of passings) {
    const [outside, inside] = way === 'in' ? [from, to] : [to, from];
    if (own.has(inside) && !own.has(outside) && outside !== process?.id) add({ outside, thing, inside });
  }
  return [...found.values()];
}

const boxId = (way: Way, outside: string): string => `${way}/${outside}`;

/** One box for everybody outside, with what passes there. */
function sideOf(
  way: Way,
  title: string,
  nobody: string,
  crossings: readonly Crossing[],
  participants: Participants,
): Side | undefined {
  const things = new Map<string, Set<string>>();
  for (const { outside, thing } of crossings) {
    const list = things.get(outside) ?? new Set();
    if (thing !== '') list.add(thing);
    things.set(outside, list);
  }
  const boxes = [...things].map(([outside, list]): MapBox => {
    const participant = participants.byId(outside);
    const kind = participant?.kind ?? 'unit';
    return { id: boxId(way, outside), kind, title: participant?.title ?? nobody, lines: [...list] };
  });
  return boxes.length === 0 ? undefined : { id: way, title, boxes };
}

/** An arrow need not say again all that its box at the edge says. */
function withoutRepeats(arrows: readonly MapArrow[], sides: readonly (Side | undefined)[]): readonly MapArrow[] {
  const listed = new Map(sides.flatMap((side) => (side?.boxes ?? []).map(({ id, lines }) => [id, lines.length])));
  return arrows.map((arrow) => {
    const all = listed.get(arrow.from) ?? listed.get(arrow.to);
    return all === arrow.says.length ? { ...arrow, says: [] } : arrow;
  });
}
