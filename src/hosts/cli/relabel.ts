// Gives the files of a compilation other names: those that the user knows, where the project counts from another folder.
import type { Compilation } from '../../compile.js';
import type { Diagnostic, Process, Span } from '../../index.js';

/** A copy in which findings, sources and processes name their files as `rename` says. */
export function relabel(compilation: Compilation, rename: (path: string) => string): Compilation {
  const { project, model } = compilation;
  const span = (place: Span): Span => ({ ...place, path: rename(place.path) });
  const files = Object.entries(project.files).map(([path, file]) => [
    rename(path),
    { ...file, source: { ...file.source, path: rename(file.source.path) } },
  ]);
  return {
    ...compilation,
    project: {
      ...project,
      entries: project.entries.map(rename),
      files: Object.fromEntries(files),
      ...(project.organization === undefined ? {} : { organization: rename(project.organization) }),
      ...(project.settings === undefined
        ? {}
        : { settings: { ...project.settings, path: rename(project.settings.path) } }),
    },
    model: { ...model, processes: model.processes.map((process) => relabelProcess(process, span)) },
    diagnostics: compilation.diagnostics.map((finding) => relabelFinding(finding, rename, span)),
  };
}

/** What a drawing may complain about: the process, its identity, its steps. */
function relabelProcess(process: Process, span: (place: Span) => Span): Process {
  const { sop, steps, origin } = process;
  return {
    ...process,
    origin: span(origin),
    steps: steps.map((step) => ({ ...step, origin: span(step.origin) })),
    ...(sop === undefined ? {} : { sop: { ...sop, origin: span(sop.origin) } }),
  };
}

function relabelFinding(
  finding: Diagnostic,
  rename: (path: string) => string,
  span: (place: Span) => Span,
): Diagnostic {
  return {
    ...finding,
    span: span(finding.span),
    labels: finding.labels.map((label) => ({ ...label, span: span(label.span) })),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, path: rename(edit.path) })),
    })),
  };
}
