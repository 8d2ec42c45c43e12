// Which files belong together: follows imports through a reader that the caller hands in.
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Source } from '../source/source.js';
import type { Ast } from '../syntax/ast.js';

/**
 * Reads a file by its POSIX-like path relative to the project's root. `undefined`: there is none, or it may not be read.
 * The library never reads anything by itself.
 */
export type ReadFile = (path: string) => Promise<string | undefined>;

/** A file that has been parsed, with what was found while parsing it. */
export interface ProjectFile {
  readonly source: Source;
  readonly ast: Ast;
  readonly diagnostics: readonly Diagnostic[];
}

/** Files that are compiled together. */
export interface Project {
  /** Paths of the files that were asked for, in that order. */
  readonly entries: readonly string[];
  /** Entries and imported files by path, in the order of reading. */
  readonly files: Readonly<Record<string, ProjectFile>>;
  /** What was found while following the imports. */
  readonly diagnostics: readonly Diagnostic[];
}
