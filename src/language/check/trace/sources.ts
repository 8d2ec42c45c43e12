// Where things come from: what steps give, and what is there without a step of this process.
import { nearest } from '../../diagnostic/nearest.js';
import type { Step } from '../../model/model.js';
import { entering } from '../graph.js';
import { lookupIn } from '../lookup.js';
import type { Subject } from '../subject.js';
import { firstSteps, outsiders, type Thing, type Things } from './things.js';
import { isWithin, isWithinButForState, nearness, type Words, wordsOf } from './words.js';

/** Something that a step gives: as its output, with an arrow, or by the process that it runs. */
export interface Given {
  readonly text: string;
  readonly words: Words;
  readonly number: number;
  /** Its output as written, where it is one. */
  readonly thing?: Thing;
}

export interface Sources {
  /** Is it there without a step that makes it? */
  readonly isBrought: (words: Words) => boolean;
  /** What steps give that has some word of a name. */
  readonly sharing: (words: Words) => readonly Given[];
  /** Can a run come from one of these steps to this one? Yes, where the search would take too long. */
  readonly comesBefore: (numbers: ReadonlySet<number>, step: number) => boolean;
}

/** Things that share a word, looked at for one name, at most. */
const LOOKED_AT = 100;

export function sourcesOf(subject: Subject, things: Things): Sources {
  const brought = broughtIn(subject, things);
  const exact = new Set(brought.map(({ key }) => key));
  const broughtBy = byWord(brought, (words) => words);
  const given = givenIn(subject, things);
  const givenBy = byWord(given, ({ words }) => words);
  return {
    isBrought: (words) =>
      exact.has(words.key) ||
      sharing(broughtBy, words).some((other) => isWithin(words, other) || nearness(words, other) > 0),
    sharing: (words) => sharing(givenBy, words),
    comesBefore: searcher(subject),
  };
}

function byWord<T>(list: readonly T[], wordsIn: (one: T) => Words): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of list) {
    for (const word of new Set(wordsIn(one).list)) {
      const entries = found.get(word);
      if (entries === undefined) found.set(word, [one]);
      else entries.push(one);
    }
  }
  return found;
}

/** Those with the rarest words first, so that what is cut off in a huge process is what has only a common word. */
function sharing<T>(index: ReadonlyMap<string, readonly T[]>, words: Words): readonly T[] {
  const lists = words.list.map((word) => index.get(word) ?? []).sort((a, b) => a.length - b.length);
  const found = new Set<T>();
  for (const list of lists) for (const one of list.slice(0, LOOKED_AT)) found.add(one);
  return [...found].slice(0, LOOKED_AT);
}

/** Documents that come with the case or that the office has: said in the identity, as input, by the first step or by people outside. */
function broughtIn(subject: Subject, { needs }: Things): readonly Words[] {
  const { graph, model, process } = subject;
  const { sop } = process;
  const first = firstSteps(graph);
  const outside = outsiders(subject);
  const isOutside = ({ actors }: Step): boolean => actors.some((actor) => outside.has(actor));
  const used = new Set([...process.uses, ...process.steps.flatMap((step) => step.uses)]);
  return [
    ...needs.filter(({ step, number }) => first.has(number) || isOutside(step)).map(({ words }) => words),
    ...[
      ...(sop === undefined
        ? []
        : [...sop.equipment, ...sop.records, ...sop.legalBasis, ...sop.related.map(({ text }) => text)]),
      ...process.inputs.flatMap((input) => input.things),
      ...lookupIn(model)
        .handoffsTo(process)
        .flatMap(({ what }) => what),
      ...[...used].flatMap((id) => lookupIn(model).objects.get(id)?.title ?? []),
    ].map(wordsOf),
  ];
}

function givenIn({ graph, model }: Subject, { outputs }: Things): readonly Given[] {
  const runs = graph.steps.flatMap((step, number) => {
    const run = lookupIn(model).processes.get(step.runs ?? '');
    const texts = [
      ...(run?.outputs ?? []).flatMap(({ things }) => things),
      ...(run?.steps ?? []).flatMap((one) => one.outputs),
    ];
    return texts.map((text) => ({ text, words: wordsOf(text), number }));
  });
  const carried = graph.flows.flatMap((flow, i) =>
    flow.with.map((text) => ({ text, words: wordsOf(text), number: graph.from[i]! })),
  );
  return [
    ...outputs.map((thing) => ({ text: thing.text, words: thing.words, number: thing.number, thing })),
    ...runs,
    ...carried,
  ];
}

/** Looks backwards from a step; all searches together cost no more than some walks through the whole process. */
function searcher({ graph }: Subject): Sources['comesBefore'] {
  let budget = 20 * (graph.steps.length + graph.flows.length) + 10_000;
  return (numbers, step) => {
    const seen = new Set<number>([step]);
    const open = [step];
    for (let next = 0; next < open.length; next++) {
      for (const flow of entering(graph, open[next]!)) {
        if (--budget < 0) return true;
        const from = graph.from[flow]!;
        if (numbers.has(from) && from !== step) return true;
        if (seen.has(from)) continue;
        seen.add(from);
        open.push(from);
      }
    }
    return false;
  };
}

/**
 * Of what comes before, what is meant but for a slip of the pen; otherwise the thing with the nearest other name: of a step right before if there is one, of equals the one given last.
 * Only what would be the nearest is looked for in the flow.
 */
export function nearestOf(
  words: Words,
  given: readonly Given[],
  before: ReadonlySet<number>,
  comesBefore: (number: number) => boolean,
): Given | undefined {
  const slip = nearest(words.key, new Set(given.map((one) => one.words.key)));
  const meant = given.find((one) => one.words.key === slip && comesBefore(one.number));
  if (meant !== undefined) return meant;
  let best: Given | undefined;
  let most = 0;
  for (const one of given) {
    const isNext = before.has(one.number);
    const least = isNext && isWithinButForState(words, one.words) ? 1 : 0;
    const near = Math.max(nearness(words, one.words), least) * (isNext ? 20 : 1);
    if (near < most || near === 0 || (near === most && one.number < (best?.number ?? -1))) continue;
    if (!comesBefore(one.number)) continue;
    best = one;
    most = near;
  }
  return best;
}
