// What is meant when somebody names a process or a unit.
import type { Model, Process } from '../../language/model/model.js';
import type { Project } from '../../language/model/project.js';
import { processSubject, type Subject, subjectsOf } from './subject.js';

/** Does the id end in these names? `birth` and `office.birth` fit `regency.office.birth`. */
const endsIn = (id: string, name: string): boolean => id === name || id.endsWith(`.${name}`);

/**
 * The processes that a name means, in written order: a process by its id or the last names of it, or, failing that, a unit,
 * which stands for every process in it. Without a name: all of them. Empty if nothing fits.
 */
export function findProcesses(model: Model, name?: string): readonly Process[] {
  if (name === undefined) return model.processes;
  const exact = model.processes.filter((process) => process.id === name);
  if (exact.length > 0) return exact;
  const named = model.processes.filter((process) => endsIn(process.id, name));
  if (named.length > 0) return named;
  const units = model.units.filter((unit) => endsIn(unit.id, name)).map((unit) => unit.id);
  return model.processes.filter((process) => units.some((unit) => process.id.startsWith(`${unit}.`)));
}

/**
 * What there is to draw in a view of many processes, in written order: what a name means (a process or a unit), else all that fits,
 * the widest first. `fits` says whether the view can show something.
 */
export function subjectsToDraw(
  model: Model,
  name: string | undefined,
  fits: (subject: Subject) => boolean,
): readonly Subject[] {
  const all = subjectsOf(model).filter(fits);
  if (name === undefined) return all;
  const exact = all.filter(({ id }) => id === name);
  return exact.length > 0 ? exact : all.filter(({ id }) => endsIn(id, name));
}

/** The flows that are meant, each as a subject. */
export function flowSubjects(
  compilation: { readonly model: Model; readonly project: Project },
  name?: string,
): readonly Subject[] {
  return processesToDraw(compilation, name).map((process) => processSubject(compilation.model, process));
}

/** The processes that have a flow of their own, which a table or lane map can show. */
export function flowsOf(processes: readonly Process[]): readonly Process[] {
  return processes.filter((process) => process.steps.length > 0);
}

/**
 * The processes with a flow that are meant when somebody asks for a drawing, in written order: those that a name means, else those of
 * the files that were given; where these have none (a file that only imports others), those of all files.
 */
export function processesToDraw(
  { model, project }: { readonly model: Model; readonly project: Project },
  name?: string,
): readonly Process[] {
  const flows = flowsOf(findProcesses(model, name));
  if (name !== undefined) return flows;
  const entries = new Set(project.entries);
  const own = flows.filter((process) => entries.has(process.origin.path));
  return own.length > 0 ? own : flows;
}
