// What a drawing is about: one process, a unit with its processes, or everything.
import type { Model, Process, Unit } from '../../language/model/model.js';
import type { Locale } from '../../language/source/locale.js';
import type { Span } from '../../language/source/span.js';

/** A process, a unit with the processes directly in it, or the whole model. */
export interface Subject {
  /** Id of the process or unit; empty for the whole model. */
  readonly id: string;
  readonly title: string;
  readonly code?: string;
  readonly language: Locale;
  readonly process?: Process;
  readonly unit?: Unit;
  /** The processes of the level below: children of the process, level 0 of the unit, outermost ones of the model. */
  readonly processes: readonly Process[];
  readonly origin: Span;
}

export function processSubject(model: Model, process: Process): Subject {
  const children = new Set(process.children);
  return {
    id: process.id,
    title: process.title,
    ...(process.code === undefined ? {} : { code: process.code }),
    language: process.language,
    process,
    processes: model.processes.filter(({ id }) => children.has(id)),
    origin: process.origin,
  };
}

export function unitSubject(model: Model, unit: Unit): Subject {
  const processes = model.processes.filter((process) => process.within === unit.id && process.parent === undefined);
  return {
    id: unit.id,
    title: unit.title,
    ...(unit.code === undefined ? {} : { code: unit.code }),
    language: processes[0]?.language ?? model.language,
    unit,
    processes,
    origin: unit.origin,
  };
}

const titles = { en: 'Process map', id: 'Peta Proses Bisnis' } as const;

/** Everything: the outermost processes that stand in no unit; where there are none, those of the outermost units. */
export function wholeSubject(model: Model): Subject {
  const outermost = model.processes.filter((process) => process.parent === undefined);
  const free = outermost.filter((process) => process.within === undefined);
  const roots = new Set(model.units.filter((unit) => unit.parent === undefined).map((unit) => unit.id));
  const rooted = outermost.filter((process) => process.within !== undefined && roots.has(process.within));
  const processes = free.length > 0 ? free : rooted.length > 0 ? rooted : outermost;
  const [root, ...others] = model.units.filter((unit) => unit.parent === undefined);
  const origin = processes[0]?.origin ?? root?.origin ?? { path: '', start: 0, end: 0 };
  const language = processes[0]?.language ?? model.language;
  return { id: '', title: root && others.length === 0 ? root.title : titles[language], language, processes, origin };
}

/** Every subject: the whole, each unit that has processes, each process; in written order. */
export function subjectsOf(model: Model): readonly Subject[] {
  const units = model.units.map((unit) => unitSubject(model, unit)).filter(({ processes }) => processes.length > 0);
  return [wholeSubject(model), ...units, ...model.processes.map((process) => processSubject(model, process))];
}
