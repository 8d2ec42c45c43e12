// Roles that the settings give: finds out which step, process and actor each of them means.

import type { Outcome } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import { collect } from '../diagnostic/report.js';
import type { Span } from '../source/span.js';
import type { Model, Process, Role, SettledRole } from './model.js';

/** A role as it is written: `"leave.verify": { "head": "A" }`. */
export interface WrittenRole {
  /** A process, or a step behind its process; any last names of its id that fit only one. */
  readonly of: string;
  /** An actor or a unit, likewise. */
  readonly who: string;
  readonly role: Role | '-';
  /** Where the two names stand. */
  readonly places?: { readonly of: Span; readonly who: Span };
}

/** Something that a name may mean. */
interface Named {
  readonly id: string;
  readonly process?: Process;
  readonly step?: string;
}

/** Finds what the last names of an id mean. */
type Index = ReadonlyMap<string, readonly Named[]>;

/**
 * The model with the roles in it. A name that means nothing, or several things, is reported (`config/unknown-name`) and its role is left
 * out. Takes time in proportion to the model and the roles.
 */
export function settleRoles(model: Model, written: readonly WrittenRole[]): Outcome<Model> {
  const { diagnostics, report } = collect();
  if (written.length === 0) return { value: model, diagnostics };
  const things = indexOf([
    ...model.processes.map((process) => ({ id: process.id, process })),
    ...model.processes.flatMap((process) => process.steps.map(({ id }) => ({ id, process, step: id }))),
  ]);
  const people = indexOf([...model.actors, ...model.units].map(({ id }) => ({ id })));
  const found = new Map<string, SettledRole[]>();
  const nowhere = { path: model.processes[0]?.origin.path ?? '', start: 0, end: 0 };
  for (const { of, who, role, places = { of: nowhere, who: nowhere } } of written) {
    const thing = only(things, of);
    const person = only(people, who, thing.one?.process?.actors);
    if (thing.one?.process === undefined) tell('step', of, places.of, thing.all, things);
    if (person.one === undefined) tell('actor', who, places.who, person.all, people);
    if (thing.one?.process === undefined || person.one === undefined) continue;
    const { process, step } = thing.one;
    const roles = found.get(process.id) ?? [];
    found.set(process.id, roles);
    roles.push({ ...(step === undefined ? {} : { step }), who: person.one.id, role });
  }
  const processes = model.processes.map((process) => {
    const roles = found.get(process.id);
    return roles === undefined ? process : { ...process, roles };
  });
  return { value: { ...model, processes }, diagnostics };

  function tell(kind: 'step' | 'actor', name: string, span: Span, all: readonly Named[], index: Index): void {
    const near = all.length > 0 ? all.map(({ id }) => id) : [nearest(name, clearNames(index)) ?? ''].filter(Boolean);
    const written = span.end > span.start ? near.slice(0, 5) : [];
    const fixes = written.map((id) => ({
      role: 'replace',
      edits: [{ ...span, text: JSON.stringify(id) }],
      args: { name: id },
    }));
    report(
      'config/unknown-name',
      span,
      { kind, name, near: near[0] ?? '', several: all.length > 1 ? 'yes' : 'no' },
      { fixes },
    );
  }
}

/** Every end of every id (`a.b.c`: also `b.c` and `c`), with what has it. */
function indexOf(things: readonly Named[]): Index {
  const index = new Map<string, Named[]>();
  for (const thing of things) {
    for (let at = 0; at >= 0; ) {
      const name = thing.id.slice(at);
      const list = index.get(name);
      if (list === undefined) index.set(name, [thing]);
      else list.push(thing);
      const dot = thing.id.indexOf('.', at);
      at = dot < 0 ? -1 : dot + 1;
    }
  }
  return index;
}

/** Names that mean one thing only. */
function* clearNames(index: Index): Generator<string> {
  for (const [name, { length }] of index) if (length === 1) yield name;
}

/** The only thing that a name means: a whole id wins, then what is `near`by. */
function only(
  index: Index,
  name: string,
  near: readonly string[] = [],
): { readonly one?: Named; readonly all: readonly Named[] } {
  const all = index.get(name) ?? [];
  const one =
    all.find(({ id }) => id === name) ??
    (all.length === 1 ? all[0] : undefined) ??
    (near.length === 0 ? undefined : onlyOf(all.filter(({ id }) => near.includes(id))));
  return { ...(one === undefined ? {} : { one }), all };
}

const onlyOf = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);
