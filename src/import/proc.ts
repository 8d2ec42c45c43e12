// Writes what was found as the text of a `.proc` file: plain statements in the order of the rows, arrows only where the flow departs.
import { createIds, slug } from '../language/model/ids.js';
import { writeName } from '../language/model/link.js';
import { conceptOf, monthOf } from '../language/syntax/keywords.js';
import { type Answer, answersOf } from './answers.js';
import type { DraftFlow, DraftProcess, DraftStep } from './draft.js';

/** Names given to what has none. */
type Names = ReadonlyMap<string, string>;

/** A process with all that its statements need to know. */
interface Writing {
  readonly process: DraftProcess;
  readonly actors: Names;
  readonly names: Names;
  readonly leaving: ReadonlyMap<string, readonly DraftFlow[]>;
  /** Steps that are written, in order; capsules made by `-> end` are not among them. */
  readonly order: readonly DraftStep[];
  /** Capsules that are written as `-> end` of the arrow that leads to them. */
  readonly ends: ReadonlySet<string>;
  readonly place: ReadonlyMap<string, number>;
}

/** The processes as one text with the language's English words; `language` is that of the words that are printed. */
export function procText(processes: readonly DraftProcess[], language: 'en' | 'id'): string {
  const ids = createIds();
  const body = processes.map((process) => processText(process, ids.claim(nameFor(process.title, 'process'))));
  return [`language ${language}`, ...body].join('\n\n');
}

/** A text in quotes; what no text of the language can hold is left out. */
export function quoted(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `"${plain.replace(/[\\"]/g, '\\$&')}"`;
}

const list = (items: readonly string[]): string => items.map(quoted).join(', ');

const amount = /^\d+(?:[.,]\d{1,2})?$/;
const units: ReadonlySet<string | undefined> = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year']);

/** A duration as the language reads it, or its words in quotes. */
function durationText(text: string): string {
  const parts = text.match(/\d+(?:[.,]\d+)?|\p{L}+|\S/gu) ?? [];
  let count = 0;
  const read = parts.every((part, k) => {
    if (amount.test(part)) return k === 0 || !amount.test(parts[k - 1]!);
    if (/^[-–—]$/.test(part)) return amount.test(parts[k + 1] ?? '') && amount.test(parts[k - 1] ?? '') && k === 1;
    if (conceptOf(part) === 'working') return units.has(conceptOf(parts[k - 1] ?? ''));
    if (!units.has(conceptOf(part))) return false;
    count += 1;
    return amount.test(parts[k - 1] ?? '');
  });
  return read && count === 1 ? parts.join(' ') : quoted(text);
}

/** A name made from words; one that is a word of the language would be read as that. */
function nameFor(text: string, otherwise: string): string {
  const name = slug(text).split('-').slice(0, 4).join('-');
  const usable = /^[\p{L}_]/u.test(name) ? name : name === '' ? otherwise : `${otherwise}-${name}`;
  return conceptOf(usable) === undefined ? usable : `${usable}-1`;
}

function processText(process: DraftProcess, name: string): string {
  const writing = prepared(process);
  return [
    `process ${writeName(name)} ${quoted(process.title)} {`,
    ...identityLines(process.identity),
    ...actorLines(writing),
    ...writing.order.flatMap((step, k) => statement(step, k, writing)),
    '}',
  ].join('\n');
}

function identityLines(identity: DraftProcess['identity']): string[] {
  if (identity.size === 0) return [];
  return ['sop {', ...[...identity].map(([key, values]) => fieldText(key, values)), '}'];
}

const dates: ReadonlySet<string> = new Set(['created', 'revised', 'effective']);

function fieldText(key: string, values: readonly string[]): string {
  const [first = '', ...rest] = values;
  if (key === 'approved') return `approved ${quoted(first)}${personText(rest)}`;
  const [, month] = /^\d{1,2} (\p{L}+) \d{4}$/u.exec(first) ?? [];
  if (dates.has(key))
    return `${key} ${month !== undefined && monthOf(month) !== undefined ? first : quoted(values.join(' '))}`;
  return `${key} ${key === 'number' ? quoted(values.join(' ')) : list(values)}`;
}

/** Lines below a position: the name, a rank, and the number of a civil servant. */
function personText(lines: readonly string[]): string {
  const nip = lines.find((line) => /\bnip\b/i.test(line));
  const [name, rank] = lines.filter((line) => line !== nip);
  const fields = [
    ...(name === undefined ? [] : [`name ${quoted(name)}`]),
    ...(rank === undefined ? [] : [`rank ${quoted(rank)}`]),
    ...(nip === undefined ? [] : [`nip ${quoted(nip.replace(/^\W*nip\W*/i, ''))}`]),
  ];
  return fields.length === 0 ? '' : ` { ${fields.join(' ')} }`;
}

function actorLines({ process, actors }: Writing): string[] {
  const lines: string[] = [];
  let open: string | undefined;
  for (const { key, title, group } of process.actors) {
    if (group !== open) {
      if (open !== undefined) lines.push('}');
      if (group !== undefined) lines.push(`group ${quoted(group)} {`);
      open = group;
    }
    lines.push(`actor ${actors.get(key) ?? ''} ${quoted(title)}`);
  }
  if (open !== undefined) lines.push('}');
  return lines;
}

function prepared(process: DraftProcess): Writing {
  const leaving = new Map<string, DraftFlow[]>();
  const entering = new Map<string, DraftFlow[]>();
  for (const flow of process.flows) {
    for (const [map, key] of [
      [leaving, flow.from],
      [entering, flow.to],
    ] as const) {
      const known = map.get(key);
      if (known === undefined) map.set(key, [flow]);
      else known.push(flow);
    }
  }
  const isShortEnd = ({ key, kind, capsuleOf }: DraftStep): boolean => {
    const into = entering.get(key) ?? [];
    return kind === 'end' && capsuleOf !== undefined && into.length === 1 && into[0]?.from === capsuleOf;
  };
  const ends = new Set(process.steps.filter(isShortEnd).map(({ key }) => key));
  const order = process.steps.filter(({ key }) => !ends.has(key));
  const ids = createIds();
  const actorIds = createIds();
  const actors = new Map(
    process.actors.map(({ key, title }) => [key, writeName(actorIds.claim(nameFor(title, 'actor')))]),
  );
  const wanted = new Set(process.flows.map(({ to }) => to));
  const names = new Map(
    order
      .filter(({ key, kind }) => wanted.has(key) || kind === 'fork' || kind === 'join')
      .map((step) => [
        step.key,
        writeName(ids.claim(nameFor(step.text ?? '', step.kind === 'step' ? 'step' : `${step.kind}-1`))),
      ]),
  );
  return { process, actors, names, leaving, order, ends, place: new Map(order.map(({ key }, k) => [key, k])) };
}

/** What comes after a statement if nothing is said; starts are passed over. */
const nextOf = ({ order }: Writing, k: number): string | undefined =>
  order.slice(k + 1).find(({ kind }) => kind !== 'start')?.key;

function statement(step: DraftStep, k: number, writing: Writing): string[] {
  const { names, actors, leaving } = writing;
  const name = names.get(step.key);
  const flows = leaving.get(step.key) ?? [];
  const needed = isNeeded(step.key, writing) ? `${name}: ` : '';
  if (step.kind === 'fork') return [`fork ${name} -> ${flows.map(({ to }) => target(to, writing)).join(', ')}`];
  if (step.kind === 'join') return [`join ${name}${arrowOf(flows[0], k, writing)}`];
  const bare = step.capsuleOf !== undefined;
  const who = bare ? '' : step.actors.map((key) => actors.get(key) ?? '').join(', ');
  const text = step.text === undefined ? '' : ` ${quoted(step.text)}`;
  const head = `${step.kind} ${needed}${who}${text}`;
  const clauses = [
    ...(step.needs.length > 0 ? [`needs ${list(step.needs)}`] : []),
    ...(step.time === undefined ? [] : [`time ${durationText(step.time)}`]),
    ...(step.outputs.length > 0 ? [`output ${list(step.outputs)}`] : []),
    ...(step.note === undefined ? [] : [`note ${quoted(step.note)}`]),
    ...(step.caption === undefined ? [] : [`caption ${quoted(step.caption)}`]),
  ];
  if (step.kind === 'decision') return [head, ...clauses, ...answerLines(flows, k, writing)];
  if (step.kind === 'end') return [head, ...clauses];
  return [`${head}`, ...clauses, arrowOf(flows[0], k, writing)].filter((line) => line !== '');
}

/** Does an arrow say the name, or would it have to? A bare start has none in front of its own step. */
function isNeeded(key: string, writing: Writing): boolean {
  const { order, leaving, place } = writing;
  const target = place.get(key) ?? -1;
  return order.some((step, k) =>
    (leaving.get(step.key) ?? []).some(
      ({ to, with: carried }) =>
        to === key &&
        (step.kind === 'decision' ||
          step.kind === 'fork' ||
          carried.length > 0 ||
          nextOf(writing, k) !== key ||
          target <= k),
    ),
  );
}

function target(to: string, { names, ends }: Writing): string {
  return ends.has(to) ? 'end' : (names.get(to) ?? 'end');
}

/** The arrow of a step, if it says more than that the next statement follows. */
function arrowOf(flow: DraftFlow | undefined, k: number, writing: Writing): string {
  if (flow === undefined) return k === writing.order.length - 1 ? '' : ' -> end';
  if (flow.with.length === 0 && nextOf(writing, k) === flow.to) return '';
  return ` -> ${target(flow.to, writing)}${carried(flow)}`;
}

const carried = ({ with: things }: DraftFlow): string => (things.length === 0 ? '' : ` with ${list(things)}`);

function answerLines(flows: readonly DraftFlow[], k: number, writing: Writing): string[] {
  const back = flows.map(({ to }) => (writing.place.get(to) ?? Number.POSITIVE_INFINITY) <= k);
  const { answers } = answersOf(
    flows.map(({ label }) => label),
    back,
  );
  const used = new Set<string>();
  return flows.map((flow, at) => {
    const answer = unused(answers[at]!, flow, used);
    const label = answer.label === undefined ? '' : ` ${quoted(answer.label)}`;
    return `${answer.word}${label} -> ${target(flow.to, writing)}${carried(flow)}`;
  });
}

/** The same answer is never written twice. */
function unused(answer: Answer, { label }: DraftFlow, used: Set<string>): Answer {
  const key = answer.word === 'when' ? `when ${answer.label}` : answer.word;
  if (!used.has(key)) {
    used.add(key);
    return answer;
  }
  const words = answer.label ?? label ?? answer.word;
  for (let number = 2; ; number++) {
    const other = `${words} (${number})`;
    if (used.has(`when ${other}`)) continue;
    used.add(`when ${other}`);
    return { word: 'when', label: other };
  }
}
