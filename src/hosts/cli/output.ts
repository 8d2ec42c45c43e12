// Where drawings go: standard output, a file, or one file for each process.
import { posix } from 'node:path';
import { type FormatName, formatNames, type Locale } from '../../index.js';
import { type FileProblem, writeFiles } from '../node/index.js';
import { type Io, refuse } from './io.js';
import { words } from './words.js';

/** May the path hold several drawings: a folder (it ends in `/`), or a name with `{process}`? */
export function isShared(path: string): boolean {
  return /[/\\]$/.test(path) || path.includes('{process}');
}

/** What is made: files of a format, or a folder of pages. */
export type Target = FormatName | 'site';

/** What was said of the output. */
export interface Asked {
  readonly to?: Target;
  readonly view?: string;
  readonly process?: string;
}

/**
 * The format: as wanted, else by the ending of the path; SVG on standard output. A folder without more words is a site; one for which a
 * view or a process is named gets a drawing of each.
 */
export function formatOf(path: string, { to, view, process }: Asked, locale: Locale): Target {
  if (to !== undefined) return to;
  if (path === '-') return 'svg';
  if (/[/\\]$/.test(path)) return view === undefined && process === undefined ? 'site' : 'svg';
  const ending = posix.extname(path).slice(1).toLowerCase();
  const format = formatNames.find((name) => name === ending);
  return format ?? refuse(words('needsFormat', locale, path, formatNames.map((name) => `.${name}`).join(', ')));
}

/**
 * The path of one process's drawing. Ids come from files, so what a file name cannot hold everywhere becomes `-`; names that would be
 * the same file get a number.
 */
export function pathFor(path: string, id: string | undefined, format: FormatName, taken: Set<string>): string {
  if (!isShared(path)) return path;
  const ending = format === 'layout' ? 'layout.json' : format;
  const pattern = /[/\\]$/.test(path) ? `${path}{process}.${ending}` : path;
  const name = (id === '' ? 'map' : (id ?? 'model')).replace(/[^\p{L}\p{M}\p{N}._-]/gu, '-').replace(/^[.-]+/, '_');
  for (let number = 1; ; number++) {
    const full = pattern.replaceAll('{process}', number === 1 ? name : `${name}-${number}`);
    const key = full.normalize('NFC').toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return full;
  }
}

/** An output and its place. */
export interface Drawing {
  readonly path: string;
  readonly output: string | Uint8Array;
  /** Make missing folders on the way: only where one was asked for by its form. */
  readonly folders: boolean;
}

/** Writes an output to its place and says what stood in the way. `inputs` are never written over. */
export async function save(
  { path, output, folders }: Drawing,
  inputs: readonly string[],
  io: Io,
): Promise<FileProblem | undefined> {
  if (path === '-') {
    io.stdout.write(output);
    return undefined;
  }
  const bytes = typeof output === 'string' ? Buffer.from(output, 'utf8') : output;
  return writeFiles([{ path, bytes, folders }], { from: io.cwd, inputs });
}
