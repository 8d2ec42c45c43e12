// Who does, who decides, who joins in and who is informed: derived from the flow, and settled otherwise where the settings say so.
import type { Model, Process, Role, Step } from '../language/model/model.js';
import type { Locale } from '../language/source/locale.js';
import type { DataTable } from './data-table.js';
import { titlesOf } from './names.js';
import { headings } from './words.js';

/**
 * Rows: the activities of a flow; columns: its actors, and whoever else the settings give a role. `R`: does it (first actor of an
 * activity) · `A`: decides it (first actor of a decision) · `C`: joins in (its further actors) · `I`: gets what comes out of it.
 */
export function raciOfFlow(model: Model, process: Process): DataTable {
  const titleOf = titlesOf(model);
  const words = headings(process.language);
  const takers = new Map<string, Set<string>>();
  for (const { fromStep, to } of process.handoffs) add(takers, fromStep, to);
  const derived = (step: Step, actor: string): Role | undefined => {
    const place = step.actors.indexOf(actor);
    if (place === 0) return step.kind === 'decision' ? 'A' : 'R';
    if (place > 0) return 'C';
    return takers.get(step.id)?.has(actor) ? 'I' : undefined;
  };
  const settled = (process.roles ?? []).filter(({ step }) => step !== undefined);
  const columns = [...new Set([...process.actors, ...settled.map(({ who }) => who)])];
  const given = new Map(settled.map(({ step = '', who, role }) => [JSON.stringify([step, who]), role]));
  const activities = process.steps.filter((step) => step.text !== undefined && step.actors.length > 0);
  return {
    id: 'raci',
    title: `${words.raci}: ${process.title}`,
    language: process.language,
    columns: [
      { key: 'number', title: words.number },
      { key: 'activity', title: words.activity },
      ...columns.map((id) => ({ key: id, title: titleOf(id) })),
    ],
    rows: activities.map((step) => [
      step.row,
      step.title,
      ...columns.map((who) => shown(given.get(JSON.stringify([step.id, who])) ?? derived(step, who))),
    ]),
  };
}

/**
 * Rows: processes; columns: units, and whoever else is named. `A`: the owner, who answers for it · `R`: the units whose people do its
 * steps or those of the processes inside it, and those whose own processes realise it · `A/R`: both · `C`: units that are involved ·
 * `I`: who gets an output. Where no flow is written and nothing realises it, nobody is said to do it.
 */
export function raciOfProcesses(
  model: Model,
  processes: readonly Process[],
  title: string,
  language: Locale,
): DataTable {
  const titleOf = titlesOf(model);
  const words = headings(language);
  const named = (process: Process): string[] => process.involves.map(({ text, target }) => target ?? text);
  const customers = (process: Process): string[] =>
    process.outputs.flatMap(({ parties }) => parties.map(({ text, target }) => target ?? text));
  const doers = doersIn(model);
  const settled = (process: Process) => (process.roles ?? []).filter(({ step }) => step === undefined);
  const columns = [
    ...new Set(
      processes.flatMap((process) => [
        ...(process.unit === undefined ? [] : [process.unit]),
        ...doers(process),
        ...named(process),
        ...settled(process).map(({ who }) => who),
      ]),
    ),
  ];
  const derived = (process: Process, who: string): Role | undefined => {
    const does = doers(process).has(who);
    if (process.unit === who) return does ? 'A/R' : 'A';
    if (does) return 'R';
    if (named(process).includes(who)) return 'C';
    return customers(process).includes(who) ? 'I' : undefined;
  };
  return {
    id: 'raci',
    title: `${words.raci}: ${title}`,
    language,
    columns: [
      { key: 'code', title: words.code },
      { key: 'process', title: words.process },
      ...columns.map((id) => ({ key: id, title: titleOf(id) })),
    ],
    rows: processes.map((process) => {
      const given = new Map(settled(process).map(({ who, role }) => [who, role]));
      return [process.code, process.title, ...columns.map((who) => shown(given.get(who) ?? derived(process, who)))];
    }),
  };
}

const shown = (role: Role | '-' | undefined): Role | undefined => (role === '-' ? undefined : role);

/** Answers which units do a process: those of its first actors, also of the processes inside it, and those that realise it. */
function doersIn(model: Model): (process: Process) => ReadonlySet<string> {
  const unitOf = new Map(model.actors.flatMap(({ id, unit }) => (unit === undefined ? [] : [[id, unit] as const])));
  const realizedBy = new Map(model.units.map(({ id, realizes }) => [id, realizes]));
  const doers = new Map<string, Set<string>>();
  const parentOf = new Map(model.processes.map(({ id, parent }) => [id, parent]));
  for (const { id, unit, within, steps, realizes } of model.processes) {
    const units = new Set(steps.flatMap(({ actors: [first = ''] }) => unitOf.get(first) ?? []));
    for (const doer of units) addUpwards(id, doer);
    const own = unit ?? within;
    if (own === undefined) continue;
    for (const target of [...realizes, ...(realizedBy.get(within ?? '') ?? [])]) addUpwards(target, own);
  }
  const nobody: ReadonlySet<string> = new Set();
  return ({ id }) => doers.get(id) ?? nobody;

  /** Whoever does a part takes part in doing the whole. */
  function addUpwards(process: string, doer: string): void {
    for (let at: string | undefined = process; at !== undefined; at = parentOf.get(at)) add(doers, at, doer);
  }
}

function add<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
