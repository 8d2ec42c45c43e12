// Looks for what is wrong with the flow of every process.
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { collect } from '../diagnostic/report.js';
import type { Model } from '../model/model.js';
import type { Project } from '../model/project.js';
import { graphOf } from './graph.js';
import { modelRules, rules } from './rules.js';
import { subjectOf } from './subject.js';
import { type Written, writtenIn } from './written.js';

/**
 * Runs every rule over every process. Gives findings in the order of processes and rules; says nothing about what earlier stages
 * could not read or link. Linear in the size of the model.
 */
export function check(model: Model, project: Project): readonly Diagnostic[] {
  const { diagnostics, report } = collect();
  const written = new Map<string, Written>();
  const writtenAt = (path: string): Written | undefined => {
    const file = Object.hasOwn(project.files, path) ? project.files[path] : undefined;
    if (file !== undefined && !written.has(path)) written.set(path, writtenIn(file));
    return written.get(path);
  };
  for (const process of model.processes) {
    const file = writtenAt(process.origin.path);
    if (file === undefined || process.steps.length === 0) continue;
    const subject = subjectOf(model, process, graphOf(process), file);
    for (const rule of rules) {
      rule(subject, (code, span, args, details) => report(code, span, args, { ...details, process: process.id }));
    }
  }
  for (const rule of modelRules) rule(model, writtenAt, report);
  return diagnostics;
}
