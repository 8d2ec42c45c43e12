// What a screen reader says: the process in two sentences, and each symbol with its number, its actor and where it leads.
import type { Process, Step } from '../../language/model/model.js';
import { isGate } from './gates.js';
import { type Words, wordsOf } from './labels.js';
import type { Placing } from './symbols.js';
import type { Lane, ViewEdge } from './view.js';

interface Phrases {
  readonly table: string;
  readonly map: string;
  readonly contains: (kind: string, title: string, steps: number, actors: string) => string;
  readonly actors: (count: number) => string;
  readonly begins: (first: string, last: string) => string;
  readonly empty: string;
  readonly place: (number: number, of: number) => string;
  readonly step: (number: number) => string;
  readonly steps: (others: string, last: number) => string;
  readonly next: (where: string) => string;
  readonly end: string;
  readonly fork: string;
  readonly join: string;
  readonly and: string;
}

const phrases: Readonly<Record<'en' | 'id', Phrases>> = {
  en: {
    table: 'Flowchart table',
    map: 'Lane map',
    contains: (kind, title, steps, actors) =>
      `${kind} of "${title}" with ${steps} ${steps === 1 ? 'step' : 'steps'} and ${actors}.`,
    actors: (count) => `${count} ${count === 1 ? 'actor' : 'actors'}`,
    begins: (first, last) => `It begins with "${first}" and ends with "${last}".`,
    empty: 'It has no steps yet.',
    place: (number, of) => `Step ${number} of ${of}`,
    step: (number) => `step ${number}`,
    steps: (others, last) => `steps ${others} and ${last}`,
    next: (where) => `Goes on with ${where}.`,
    end: 'the end',
    fork: 'The work splits',
    join: 'The work comes together',
    and: ' and ',
  },
  id: {
    table: 'Tabel bagan alir',
    map: 'Peta lintas fungsi',
    contains: (kind, title, steps, actors) => `${kind} "${title}" dengan ${steps} langkah dan ${actors}.`,
    actors: (count) => `${count} pelaksana`,
    begins: (first, last) => `Dimulai dengan "${first}" dan berakhir dengan "${last}".`,
    empty: 'Belum ada langkah.',
    place: (number, of) => `Langkah ${number} dari ${of}`,
    step: (number) => `langkah ${number}`,
    steps: (others, last) => `langkah ${others} dan ${last}`,
    next: (where) => `Dilanjutkan ke ${where}.`,
    end: 'selesai',
    fork: 'Pekerjaan bercabang',
    join: 'Pekerjaan menyatu kembali',
    and: ' dan ',
  },
};

/** The process in two sentences. */
export function describe(process: Process, kind: 'table' | 'lanes'): string {
  const say = phrases[process.language];
  const told = process.steps.filter((step) => step.text !== undefined && step.text !== '');
  const steps = process.rows.length > 0 ? process.rows.length : told.length;
  const contents = say.contains(
    kind === 'table' ? say.table : say.map,
    process.title,
    steps,
    say.actors(process.actors.length),
  );
  const first = told.find((step) => step.kind === 'start') ?? told[0];
  const last = told.filter((step) => step.kind === 'end').at(-1) ?? told.at(-1);
  return `${contents} ${first && last ? say.begins(first.title, last.title) : say.empty}`;
}

/** What is said of each symbol, in the order of the symbols; `edges` see through forks and joins. */
export function readingsOf(
  process: Process,
  placings: readonly Placing[],
  edges: readonly ViewEdge[],
  lanes: readonly Lane[],
): string[] {
  const laneTitles = new Map(lanes.map((lane) => [lane.id, lane.title]));
  const steps = new Map(placings.map((placing) => [placing.id, placing.step]));
  const words = wordsOf(process);
  const leaving = new Map<string, ViewEdge[]>();
  for (const edge of edges) {
    const source = edge.kind === 'joint' ? undefined : steps.get(edge.from)?.id;
    if (source === undefined) continue;
    const list = leaving.get(source);
    if (list) list.push(edge);
    else leaving.set(source, [edge]);
  }
  return placings.map(({ step, lane }) => {
    const ways = waysOn(step, leaving.get(step.id) ?? [], steps, process);
    return [opening(step, laneTitles.get(lane) ?? '', process, words), ...ways].join(' ');
  });
}

function opening(step: Step, actor: string, process: Process, words: Words): string {
  const say = phrases[process.language];
  if (isGate(step)) return `${step.kind === 'fork' ? say.fork : say.join}.`;
  if (step.text === undefined && (step.kind === 'start' || step.kind === 'end')) return `${words[step.kind]}.`;
  const place = step.row === undefined ? '' : say.place(step.row, process.rows.length);
  const who = [place, actor].filter((part) => part !== '').join(', ');
  const what = step.title === '' ? (step.caption ?? '') : step.title;
  const sentence = [who, what].filter((part) => part !== '').join(': ');
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** "Yes: step 5." for each answer; "Goes on with step 7." where the next row is not meant. */
function waysOn(step: Step, edges: readonly ViewEdge[], steps: ReadonlyMap<string, Step>, process: Process): string[] {
  const say = phrases[process.language];
  const targets = new Map<string, Step[]>();
  for (const { answer = '', to } of edges) {
    const target = steps.get(to);
    if (target) targets.set(answer, [...(targets.get(answer) ?? []), target]);
  }
  return [...targets].flatMap(([answer, reached]) => {
    const where = placesOf(reached, process);
    if (answer !== '') return [`${answer}: ${where}.`];
    return targets.size === 1 && reached.length === 1 && reached[0]?.row === (step.row ?? 0) + 1
      ? []
      : [say.next(where)];
  });
}

/** "step 3", "steps 3 and 4", "the end". */
function placesOf(steps: readonly Step[], process: Process): string {
  const say = phrases[process.language];
  const bareEnds = steps.filter((step) => step.kind === 'end' && step.text === undefined);
  const numbers = [...new Set(steps.filter((step) => !bareEnds.includes(step)).flatMap((step) => step.row ?? []))];
  const [last, ...others] = numbers.reverse();
  const rows =
    last === undefined ? [] : [others.length === 0 ? say.step(last) : say.steps(others.reverse().join(', '), last)];
  return [...rows, ...(bareEnds.length > 0 ? [say.end] : [])].join(say.and);
}
