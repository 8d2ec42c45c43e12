// From text to a checked model: parse → link → check. Synchronous and light; loads no layout engine, no DOM and no Node.
import { applyAllows } from './language/check/allow.js';
import { check, type Verdicts } from './language/check/check.js';
import { type CheckOptions, settle } from './language/check/options.js';
import type { Diagnostic } from './language/diagnostic/diagnostic.js';
import { buildModel } from './language/model/build.js';
import type { Model } from './language/model/model.js';
import { type Project, projectOf } from './language/model/project.js';
import { settleRoles, type WrittenRole } from './language/model/roles.js';
import { WORKING_DAY } from './language/model/working-time.js';
import { createSource, type Source } from './language/source/source.js';

/** Most findings that are kept of one file; more help nobody. */
const LIMIT = 100;

/** Options of `compile`; all may be left out. */
export interface CompileOptions extends CheckOptions {
  /** Path that the findings name when the input is a text. Default `input.proc`. */
  readonly path?: string;
  /** Roles in place of those that follow from the flows, for `raci`: who does what, decides, joins in, is informed. */
  readonly raci?: readonly WrittenRole[];
}

/** Everything that is known about a text or a project. Plain data. */
export interface Compilation {
  readonly project: Project;
  readonly model: Model;
  /** Findings of every stage: files in the order of reading, in each file by place; at most 100 of one file. */
  readonly diagnostics: readonly Diagnostic[];
  /** Were there more than 100 in a file? */
  readonly truncated: boolean;
  /** The verdict on the flow of each process, by its id; `sound` only where it is proven. */
  readonly soundness: Verdicts;
  /** Working hours of a day that times are counted with. */
  readonly workingDay: number;
}

/**
 * Reads a text (or a source, or a loaded project) and says what it means and what is wrong with it.
 * Never throws, whatever the text holds: the broken part is reported, the rest is in the model.
 *
 * @example
 * const { model, diagnostics } = compile('process tea "Making tea" { actor me start me "Boils water" end me "Pours it" }');
 * model.processes[0].steps.length; // 2
 */
export function compile(input: string | Source | Project, options: CompileOptions = {}): Compilation {
  const project = asProject(input, options);
  const built = buildModel(project);
  const model = settleRoles(built.value, options.raci ?? []);
  const checked = check(model.value, project, options);
  const found = [
    ...project.diagnostics,
    ...Object.values(project.files).flatMap((file) => file.diagnostics),
    ...built.diagnostics,
    ...model.diagnostics,
    ...checked.diagnostics,
  ];
  const { diagnostics, truncated } = inOrder(applyAllows(settle(found, options), project, options), project);
  const { workingDay = WORKING_DAY } = options;
  return { project, model: model.value, diagnostics, truncated, soundness: checked.value, workingDay };
}

function asProject(input: string | Source | Project, options: CompileOptions): Project {
  if (typeof input === 'string') return projectOf(createSource(options.path ?? 'input.proc', input));
  return 'files' in input ? input : projectOf(input);
}

/** Sorts by file (in the order of reading) and place; of findings at one place the graver comes first. */
function inOrder(found: readonly Diagnostic[], project: Project): { diagnostics: Diagnostic[]; truncated: boolean } {
  const first = project.settings === undefined ? [] : [project.settings.path];
  const paths = [...new Set([...first, ...Object.keys(project.files), ...found.map((finding) => finding.span.path)])];
  const rankOf = new Map(paths.map((path, rank) => [path, rank]));
  const weight = { error: 0, warning: 1, info: 2 };
  const rank = (finding: Diagnostic): number => rankOf.get(finding.span.path) ?? paths.length;
  const sorted = [...found].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.span.start - b.span.start ||
      weight[a.severity] - weight[b.severity] ||
      a.span.end - b.span.end ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
  const counts = new Map<string, number>();
  const diagnostics = sorted.filter((finding) => {
    const count = (counts.get(finding.span.path) ?? 0) + 1;
    counts.set(finding.span.path, count);
    return count <= LIMIT;
  });
  return { diagnostics, truncated: diagnostics.length < sorted.length };
}
