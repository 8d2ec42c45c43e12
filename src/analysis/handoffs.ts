// Who gives what to whom: between the actors of a flow, or between processes.
import type { Model, Process } from '../language/model/model.js';
import type { Locale } from '../language/source/locale.js';
import type { DataTable } from './data-table.js';
import { linesOf, titlesOf } from './names.js';
import { headings } from './words.js';

/** One giving: ids of giver and taker, and what is given. */
interface Giving {
  readonly from: string;
  readonly to: string;
  readonly what: readonly string[];
  readonly channel: string | undefined;
  /** Title of the step that is left, between actors. */
  readonly step: string | undefined;
}

/** Givings between the actors of one flow, in written order; loops count as often as they are written. */
export function givingsInFlow({ handoffs, steps }: Process): readonly Giving[] {
  const titles = new Map(steps.map((step) => [step.id, step.title]));
  return handoffs.map(({ from, to, what, channel, fromStep }) => ({
    from,
    to,
    what,
    channel,
    step: titles.get(fromStep),
  }));
}

/** Givings between processes: written handoffs, then outputs that name a process and inputs that name one. */
export function givingsBetween(model: Model, processes: readonly Process[]): readonly Giving[] {
  const known = new Set(processes.map(({ id }) => id));
  const found = new Map<string, Giving>();
  const add = (from: string, to: string, what: readonly string[], channel?: string): void => {
    if (!known.has(from) || !known.has(to) || from === to) return;
    for (const thing of what.length > 0 ? what : ['']) {
      const key = JSON.stringify([from, to, thing]);
      if (!found.has(key)) found.set(key, { from, to, what: thing === '' ? [] : [thing], channel, step: undefined });
    }
  };
  for (const { from, to, what, channel } of model.handoffs) add(from, to, what, channel);
  for (const process of processes) {
    for (const { things, parties } of process.outputs)
      for (const { target } of parties) if (target !== undefined) add(process.id, target, things);
    for (const { things, parties } of process.inputs)
      for (const { target } of parties) if (target !== undefined) add(target, process.id, things);
  }
  return [...found.values()];
}

/** Givings as a matrix: givers down, takers across, in each cell how many; with totals. Empty cells are empty. */
export function handoffMatrix(
  givings: readonly Giving[],
  order: readonly string[],
  model: Model,
  title: string,
  language: Locale,
): DataTable {
  const titleOf = titlesOf(model);
  const words = headings(language);
  const busy = new Set(givings.flatMap(({ from, to }) => [from, to]));
  const ids = order.filter((id) => busy.has(id));
  const counts = new Map<string, number>();
  for (const { from, to } of givings) {
    const key = JSON.stringify([from, to]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = ids.map((from) => {
    const cells = ids.map((to) => counts.get(JSON.stringify([from, to])));
    const sum = cells.reduce<number>((total, count) => total + (count ?? 0), 0);
    return [titleOf(from), ...cells, sum === 0 ? undefined : sum];
  });
  const given = new Map<string, number>();
  for (const { to } of givings) given.set(to, (given.get(to) ?? 0) + 1);
  const received = ids.map((to) => given.get(to));
  return {
    id: 'handoffs',
    title: `${words.handoffs}: ${title}`,
    language,
    columns: [
      { key: 'from', title: `${words.from} \\ ${words.to}` },
      ...ids.map((id) => ({ key: id, title: titleOf(id) })),
      { key: 'total', title: words.total },
    ],
    rows: rows.length === 0 ? [] : [...rows, [words.total, ...received, givings.length]],
  };
}

/** The same givings as a list, in their order. */
export function handoffList(givings: readonly Giving[], model: Model, title: string, language: Locale): DataTable {
  const titleOf = titlesOf(model);
  const words = headings(language);
  const keys = ['from', 'to', 'what', 'channel', 'step'] as const;
  return {
    id: 'handoff-list',
    title: `${words.handoffs}: ${title}`,
    language,
    columns: keys.map((key) => ({ key, title: words[key] })),
    rows: givings.map(({ from, to, what, channel, step }) => [
      titleOf(from),
      titleOf(to),
      linesOf(what),
      channel,
      step,
    ]),
  };
}
