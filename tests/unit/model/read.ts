// Short ways to a model for tests: a text, or some files, and what is found in them.

import type { Diagnostic } from '../../../src/language/diagnostic/diagnostic.js';
import { buildModel } from '../../../src/language/model/build.js';
import type { Model, Process } from '../../../src/language/model/model.js';
import { loadProject, type Project, projectOf } from '../../../src/language/model/project.js';
import { createSource } from '../../../src/language/source/source.js';

export interface Reading {
  readonly project: Project;
  readonly model: Model;
  /** Findings of the imports and the model; a test that writes broken text looks at the parser's itself. */
  readonly found: readonly Diagnostic[];
}

export function read(text: string): Reading {
  return build(projectOf(createSource('input.proc', text)));
}

export function build(project: Project): Reading {
  const { value, diagnostics } = buildModel(project);
  return { project, model: value, found: [...project.diagnostics, ...diagnostics] };
}

export async function readFiles(
  files: Readonly<Record<string, string>>,
  entries: string | readonly string[],
): Promise<Reading> {
  return build(
    await loadProject(entries, (path) => Promise.resolve(Object.hasOwn(files, path) ? files[path] : undefined)),
  );
}

/** The flow of a process with the actors a, b and c. */
export function flow(body: string): Process & { readonly found: readonly Diagnostic[] } {
  const { model, found } = read(`process p "P" {\nactor a "A"\nactor b "B"\nactor c "C"\n${body}\n}`);
  const process = model.processes[0];
  if (process === undefined) throw new Error('no process');
  return { ...process, found };
}

/** Flows as `from -> to`, the process's name left out, with the answer or the label in brackets. */
export function arrows(process: Process): string[] {
  const short = (id: string): string => id.slice(process.id.length + 1);
  return process.flows.map(({ from, to, answer, label, kind }) => {
    const marks = [kind === 'next' ? undefined : kind, answer, label].filter((mark) => mark !== undefined);
    return `${short(from)} -> ${short(to)}${marks.length === 0 ? '' : ` [${marks.join(' ')}]`}`;
  });
}

/** Rows as `number kind name`, one for each node. */
export function rows(process: Process): string[] {
  return process.steps.map(
    (step) => `${step.row ?? '-'} ${step.kind} ${step.id.slice(process.id.length + 1)} ${step.actors.join('+')}`,
  );
}

export const codes = (found: readonly Diagnostic[]): string[] => found.map((finding) => finding.code);
