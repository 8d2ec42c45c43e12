// Findings for programs: JSON, SARIF, annotations of GitHub or JUnit XML, as one text.
import type { Compilation } from './compile.js';
import { githubReport } from './formats/report/github.js';
import { jsonReport } from './formats/report/json.js';
import { junitReport } from './formats/report/junit.js';
import type { Reported } from './formats/report/reported.js';
import { sarifReport } from './formats/report/sarif.js';
import { retell } from './language/check/run.js';
import type { Locale } from './language/source/locale.js';

/** Forms of a report that programs read. */
export type ReportName = 'json' | 'sarif' | 'github' | 'junit';

const writers: Readonly<Record<ReportName, (reported: Reported) => string>> = {
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  junit: junitReport,
};

/** Writes what was found, final newline included. `localeOf` gives the language of the messages about a file. */
export function report(compilation: Compilation, name: ReportName, localeOf: (path: string) => Locale): string {
  return writers[name]({ ...compilation, localeOf, runOf: (finding) => retell(finding, compilation.model) });
}
