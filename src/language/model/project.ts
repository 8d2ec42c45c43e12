// Which files belong together: follows imports through a reader that the caller hands in.
import type { Diagnostic, Report } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import { collect } from '../diagnostic/report.js';
import { createSource, type Source } from '../source/source.js';
import type { Span } from '../source/span.js';
import type { Ast, Text } from '../syntax/ast.js';
import { parse } from '../syntax/parse.js';
import { type ImportingFile, reportCircles } from './import-circles.js';
import { importPath, relativePath } from './import-path.js';

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
  /** Path of the organisation file: what it declares is known in every file, as if each imported it. */
  readonly organization?: string;
  /** What was found while following the imports. */
  readonly diagnostics: readonly Diagnostic[];
  /** The settings that stood beside the files, where findings are about them too. */
  readonly settings?: Source;
}

/** The text that a path stands for, if it was read. */
export function sourceIn({ files, settings }: Project, path: string): Source | undefined {
  if (settings?.path === path) return settings;
  return Object.hasOwn(files, path) ? files[path]?.source : undefined;
}

/** How large a project may be. */
export interface ProjectLimits {
  /** Imports in a row. */
  readonly depth: number;
  readonly files: number;
  /** Letters (UTF-16 units) of all files together. */
  readonly letters: number;
}

/** How a project is read; all may be left out. Settings (`readConfig(…).config`) can be handed in as they are. */
export interface LoadProjectOptions extends Partial<ProjectLimits> {
  /** The file whose names are known in every file, and where that is said. */
  readonly organization?: { readonly path: string; readonly span?: Span };
}

/** The limits where nothing else is said: a province of 22 regencies with 800 processes each takes half of them. */
export const projectLimits: ProjectLimits = { depth: 16, files: 20_000, letters: 128 * 1024 * 1024 };

/** Missing files for which a known one is suggested, at most. */
const SUGGESTIONS = 100;

/** A project of one text. Its imports are not followed; a warning says so, and names that may stand there are not reported. */
export function projectOf(source: Source): Project {
  const { diagnostics, report } = collect();
  const file = parseFile(source);
  for (const { path, written, span } of wishesOf(file, report)) {
    if (path !== source.path)
      report('project/missing-file', span, { path: written, near: '', alone: 'yes' }, { severity: 'warning' });
  }
  return { entries: [source.path], files: tableOf([file]), diagnostics };
}

/**
 * Reads the files asked for and all that they import, nearest first and in code-point order, each once. What can't be read is
 * reported where it is imported; an entry that can't be read is reported at its own beginning. Paths that leave the root, and
 * whatever is no plain path, never reach the reader. The organisation file, if there is one, is read with them.
 */
export async function loadProject(
  entries: string | readonly string[],
  read: ReadFile,
  options: LoadProjectOptions = {},
): Promise<Project> {
  const { diagnostics, report } = collect();
  const wanted = [...new Set(typeof entries === 'string' ? [entries] : entries)];
  const { organization, depth, files: count, letters } = options;
  const most: ProjectLimits = {
    depth: depth ?? projectLimits.depth,
    files: count ?? projectLimits.files,
    letters: letters ?? projectLimits.letters,
  };
  const loader: Loader = { read, report, most, files: new Map(), missing: new Set(), letters: 0, full: false };
  const wish = (path: string, span: Span = { path, start: 0, end: 0 }): Wish => ({ path, written: path, span });
  let level = wanted.map((path) => wish(path));
  if (organization !== undefined) level.push(wish(organization.path, organization.span));
  for (let round = 0; level.length > 0; round++) {
    const found: Wish[] = [];
    for (const wish of level) {
      if (round > most.depth && !loader.files.has(wish.path)) {
        report('project/limit', wish.span, { limit: 'depth', most: most.depth });
        break;
      }
      const file = await readOnce(wish, loader);
      if (file !== undefined) found.push(...wishesOf(file, report));
    }
    level = found.sort((a, b) => byCodePoint(a.path, b.path));
  }
  const files = [...loader.files.values()];
  reportCircles(files.map(importing), report);
  const head = organization === undefined ? {} : { organization: organization.path };
  return { entries: wanted, files: tableOf(files), ...head, diagnostics };
}

/** A file that is to be read, and where that is written. */
interface Wish {
  readonly path: string;
  readonly written: string;
  readonly span: Span;
}

interface Loader {
  readonly read: ReadFile;
  readonly report: Report;
  readonly most: ProjectLimits;
  readonly files: Map<string, ProjectFile>;
  readonly missing: Set<string>;
  letters: number;
  full: boolean;
}

/** The file, if it is there and has not been read before. */
async function readOnce(wish: Wish, loader: Loader): Promise<ProjectFile | undefined> {
  const { files, missing, most, report } = loader;
  if (files.has(wish.path) || loader.full) return undefined;
  const text = missing.has(wish.path) ? undefined : await loader.read(wish.path);
  if (text === undefined) {
    missing.add(wish.path);
    const near = missing.size > SUGGESTIONS ? undefined : nearest(wish.path, files.keys());
    const shown = near === undefined ? '' : relativePath(wish.span.path, near);
    const fixes =
      shown === '' || wish.span.end === 0 ? [] : [{ role: 'replace', edits: [{ ...wish.span, text: `"${shown}"` }] }];
    report('project/missing-file', wish.span, { path: wish.written, near: shown, alone: 'no' }, { fixes });
    return undefined;
  }
  const over = files.size >= most.files ? 'files' : loader.letters + text.length > most.letters ? 'size' : undefined;
  if (over !== undefined) {
    loader.full = true;
    report('project/limit', wish.span, {
      limit: over,
      most: over === 'files' ? most.files : most.letters / 1024 / 1024,
    });
    return undefined;
  }
  loader.letters += text.length;
  const file = parseFile(createSource(wish.path, text));
  files.set(wish.path, file);
  return file;
}

/** What a file imports; paths that leave the root are reported (those that are none at all already are, where they are read). */
function wishesOf(file: ProjectFile, report: Report): Wish[] {
  return importsIn(file).flatMap(({ text, span }) => {
    const target = importPath(file.source.path, text.value);
    if ('path' in target) return [{ path: target.path, written: text.value, span }];
    if (target.problem === 'outside') report('project/outside-root', span, { path: text.value });
    return [];
  });
}

function importing(file: ProjectFile): ImportingFile {
  const { path } = file.source;
  const imports = importsIn(file).flatMap(({ text, span }) => {
    const target = importPath(path, text.value);
    return 'path' in target ? [{ path: target.path, span }] : [];
  });
  return { path, imports };
}

/** The imports of a file that have a path, with its place. */
function importsIn(file: ProjectFile): { readonly text: Text; readonly span: Span }[] {
  return file.ast.items.flatMap((item) => {
    if (item.kind !== 'import' || item.path === undefined) return [];
    return [{ text: item.path, span: { path: file.source.path, start: item.path.start, end: item.path.end } }];
  });
}

function parseFile(source: Source): ProjectFile {
  const { value, diagnostics } = parse(source);
  return { source, ast: value, diagnostics };
}

/** Paths are keys here: the table has no prototype, so that none of them means anything else. */
function tableOf(files: readonly ProjectFile[]): Record<string, ProjectFile> {
  const table: Record<string, ProjectFile> = Object.create(null);
  for (const file of files) table[file.source.path] = file;
  return table;
}

const byCodePoint = (a: string, b: string): number => {
  const left = [...a];
  const right = [...b];
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
};
