// Collects what a stage finds.
import { entryOf } from './catalog.js';
import type { Diagnostic, Report } from './diagnostic.js';

/** A list that grows and the function that adds to it. */
export interface Collector {
  readonly diagnostics: readonly Diagnostic[];
  readonly report: Report;
}

/** A fresh collector; severities come from the catalogue unless the report itself gives one. */
export function collect(): Collector {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, span, args, details = {}) => {
    diagnostics.push({
      code,
      args,
      severity: details.severity ?? entryOf(code).severity,
      span,
      labels: details.labels ?? [],
      fixes: (details.fixes ?? []).map((fix) => ({ args: {}, safe: false, ...fix })),
      ...(details.process === undefined ? {} : { process: details.process }),
      ...(details.run === undefined ? {} : { run: details.run }),
    } as unknown as Diagnostic);
  };
  return { diagnostics, report };
}
