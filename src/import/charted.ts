// What was found in tables, in the terms of the writer of graphs: every way an answer, a branch, an interrupt or the next step.
import { monthOf } from '../language/syntax/keywords.js';
import { answersOf } from './answers.js';
import type { ReadEdge, ReadNode, ReadProcess } from './bpmn/chart.js';
import type { DraftFlow, DraftProcess, DraftStep } from './draft.js';
import { joinOf } from './joins.js';

/** A process for the writer; `key` tells it apart from others of the file. */
export function chartOf(process: DraftProcess, key: string, language: 'en' | 'id'): ReadProcess {
  const place = new Map(process.steps.map((step, k) => [step.key, k]));
  const entering = new Map<string, string[]>();
  for (const { from, to } of process.flows) {
    const list = entering.get(to);
    if (list === undefined) entering.set(to, [from]);
    else list.push(from);
  }
  const some = conditional(process);
  const nodes = process.steps.map((step, k) => nodeOf(step, k, entering.get(step.key) ?? [], some.has(step.key)));
  return {
    key,
    title: process.title,
    language,
    containers: [],
    properties: [...process.identity].flatMap(([name, values]) => propertiesOf(name, values)),
    actors: process.actors.map((actor) => ({ ...actor, external: false, system: false })),
    nodes: new Map(nodes.map((node) => [node.key, node])),
    edges: process.steps.flatMap((step) => edgesOf(step, process.flows, place)),
    inside: [],
    inputs: [],
    outputs: [],
  };
}

/** Forks with ways that are taken only if their words hold, and the joins of these. */
function conditional(process: DraftProcess): ReadonlySet<string> {
  const { steps, flows } = process;
  const forks = new Set(steps.filter(({ kind }) => kind === 'fork').map(({ key }) => key));
  const some = flows.filter(({ from, label }) => label !== undefined && forks.has(from)).map(({ from }) => from);
  return new Set(some.flatMap((key) => [key, joinOf(key, process) ?? key]));
}

function nodeOf(step: DraftStep, at: number, entering: readonly string[], some: boolean): ReadNode {
  const { key, kind, actors, text = '', needs, outputs, time, note, caption, capsuleOf } = step;
  const gate = kind === 'fork' || kind === 'join';
  // an end without words is made by the arrow of its step, unless other arrows lead to it
  const alone = capsuleOf !== undefined && kind === 'end' && entering.every((from) => from === capsuleOf);
  return {
    key,
    kind,
    at,
    actors,
    text,
    needs,
    outputs,
    uses: [],
    element: key,
    ...(gate && { gate: some ? 'some' : 'all', named: kind === 'join' }),
    ...(text === '' && !gate && !alone && kind !== 'start' && { shared: true, local: `${kind}-${at + 1}` }),
    ...(time === undefined ? {} : { time }),
    ...(note === undefined ? {} : { note }),
    ...(caption === undefined ? {} : { caption }),
  };
}

function edgesOf(step: DraftStep, flows: readonly DraftFlow[], place: ReadonlyMap<string, number>): ReadEdge[] {
  const leaving = flows.filter(({ from }) => from === step.key);
  const plain = leaving.filter(({ interrupt }) => interrupt === undefined);
  const back = plain.map(({ to }) => (place.get(to) ?? 0) <= (place.get(step.key) ?? 0));
  const { answers } = answersOf(
    plain.map(({ label }) => label),
    back,
  );
  const used = new Map<string, number>();
  return leaving.map((flow): ReadEdge => {
    const edge = edgeOf(flow);
    if (flow.interrupt) return { ...edge, kind: 'interrupt', label: flow.label ?? '' };
    if (step.kind === 'fork') {
      const { label } = flow;
      return label === undefined ? { ...edge, kind: 'branch' } : { ...edge, kind: 'branch', answer: 'when', label };
    }
    if (step.kind !== 'decision') return { ...edge, label: '' };
    const { word, label = '' } = answers[plain.indexOf(flow)]!;
    // the same answer is never written twice
    const count = (used.get(`${word} ${word === 'when' ? label : ''}`) ?? 0) + 1;
    used.set(`${word} ${word === 'when' ? label : ''}`, count);
    if (count > 1)
      return { ...edge, kind: 'answer', answer: 'when', label: `${label || (flow.label ?? word)} (${count})` };
    return { ...edge, kind: 'answer', answer: word, label };
  });
}

const edgeOf = ({ from, to, with: carried }: DraftFlow): ReadEdge => ({
  from,
  to,
  kind: 'next',
  label: '',
  with: carried,
  own: true,
  byDefault: false,
  conditional: false,
  element: from,
});

const dates: ReadonlySet<string> = new Set(['created', 'effective']);

/** A field of the identity as the writer takes it. */
function propertiesOf(key: string, values: readonly string[]): (readonly [string, string])[] {
  const [first = '', ...rest] = values;
  if (key === 'approved') return personOf(first, rest);
  if (key === 'number') return [['sop.number', values.join(' ')]];
  if (dates.has(key)) return [[`sop.${key}`, dateOf(values.join(' '))]];
  return values.map((text) => [`sop.${key}`, text] as const);
}

/** `2 Februari 2026` as `2026-02-02`; anything else as written. */
function dateOf(text: string): string {
  const [, day = '', name = '', year = ''] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const month = monthOf(name);
  return month === undefined ? text : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Lines of a signature: the position, the name, a rank, and the number of a civil servant. */
function personOf(position: string, lines: readonly string[]): (readonly [string, string])[] {
  const nip = lines.find((line) => /\bnip\b/i.test(line));
  const [name, rank] = lines.filter((line) => line !== nip);
  const fields = [
    ['position', position],
    ['name', name],
    ['rank', rank],
    ['nip', nip?.replace(/^\W*nip\W*/i, '')],
  ] as const;
  return fields.flatMap(([field, text]) =>
    text === undefined || text === '' ? [] : [[`sop.approved.${field}`, text] as const],
  );
}
