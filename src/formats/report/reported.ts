// What the reports for programs share: what they are given, and places as they name them.
import type { Diagnostic } from '../../language/diagnostic/diagnostic.js';
import type { RunRow } from '../../language/diagnostic/run.js';
import type { Model } from '../../language/model/model.js';
import { type Project, sourceIn } from '../../language/model/project.js';
import type { Locale } from '../../language/source/locale.js';
import { type Position, positionAt } from '../../language/source/source.js';
import type { Span } from '../../language/source/span.js';

/** What is reported: a compilation, and the language of the messages about a file. */
export interface Reported {
  readonly project: Project;
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
  /** Were there more findings than are listed? */
  readonly truncated: boolean;
  /** The verdict on each process, by its id. */
  readonly soundness: Readonly<Record<string, 'sound' | 'unsound' | 'unproven'>>;
  /** Working hours of a day. */
  readonly workingDay: number;
  readonly localeOf: (path: string) => Locale;
  /** The run of a finding, step by step; nothing where it has none. */
  readonly runOf: (diagnostic: Diagnostic) => readonly RunRow[];
}

/** Both ends of a span as line and column from 1 and offset from 0; the beginning of the file where its text is not at hand. */
export function placeOf(project: Project, span: Span): { readonly start: Position; readonly end: Position } {
  const source = sourceIn(project, span.path);
  const nowhere = { line: 1, column: 1, offset: 0 };
  if (source === undefined) return { start: nowhere, end: nowhere };
  return { start: positionAt(source, span.start), end: positionAt(source, span.end) };
}
