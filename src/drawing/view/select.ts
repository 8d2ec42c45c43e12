// Which processes are meant when somebody names one.
import type { Model, Process } from '../../language/model/model.js';
import type { Project } from '../../language/model/project.js';

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
