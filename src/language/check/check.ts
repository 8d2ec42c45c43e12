// Looks for what is wrong with the flow of every process.
import type { Outcome } from '../diagnostic/diagnostic.js';
import { collect } from '../diagnostic/report.js';
import type { Model } from '../model/model.js';
import type { Project } from '../model/project.js';
import { graphOf } from './graph.js';
import { type CheckOptions, isOn } from './options.js';
import type { Asked } from './rule.js';
import { modelRules, rules } from './rules.js';
import { type Soundness, soundnessOf } from './soundness/verdict.js';
import { subjectOf } from './subject.js';
import { type Written, writtenIn } from './written.js';

/** The verdict on each process, by its id. */
export type Verdicts = Readonly<Record<string, Soundness>>;

/**
 * Runs every rule that the options ask for over every process. Gives the verdict on each flow, and findings in the order of processes
 * and rules; says nothing about what earlier stages could not read or link. Linear in the size of the model, but for the search in
 * tangled flows, which has a budget.
 */
export function check(model: Model, project: Project, options: CheckOptions = {}): Outcome<Verdicts> {
  const { diagnostics, report } = collect();
  const verdicts: Record<string, Soundness> = Object.create(null);
  const written = new Map<string, Written>();
  const writtenAt = (path: string): Written | undefined => {
    const file = Object.hasOwn(project.files, path) ? project.files[path] : undefined;
    if (file !== undefined && !written.has(path)) written.set(path, writtenIn(file));
    return written.get(path);
  };
  const isAsked = ({ codes }: Asked<unknown>): boolean => codes.some((code) => isOn(code, options));
  const wanted = rules.filter(isAsked);
  for (const process of model.processes) {
    verdicts[process.id] = 'unproven';
    const file = writtenAt(process.origin.path);
    if (file === undefined || process.steps.length === 0) continue;
    const subject = subjectOf(model, process, graphOf(process), file, options);
    const reportOf: typeof report = (code, span, args, details) =>
      report(code, span, args, { ...details, process: process.id });
    for (const { rule } of wanted) rule(subject, reportOf);
    verdicts[process.id] = soundnessOf(subject, reportOf);
  }
  for (const { rule } of modelRules.filter(isAsked)) rule({ model, writtenAt, options, verdicts }, report);
  return { value: verdicts, diagnostics };
}
