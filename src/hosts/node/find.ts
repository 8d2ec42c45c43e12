// Which files are meant: files, folders (searched whole) and patterns such as `services/**/*.proc`.
import { stat } from 'node:fs/promises';
import { isAbsolute, join, posix, resolve } from 'node:path';
import { type Attempt, problemOf, refuse } from './problem.js';

/**
 * The files that an argument means, with `/`: a file as it is given, a folder for all `.proc` files below it, a pattern for those that
 * fit, each in code-point order; relative to the folder `from` or absolute, as the argument is. Links to folders are not followed, and
 * a folder's `node_modules` and hidden folders are left out.
 */
export async function findFiles(argument: string, from: string): Promise<Attempt<readonly string[]>> {
  const given = slashes(argument);
  try {
    const facts = await stat(resolve(from, argument));
    if (!facts.isDirectory()) return { value: [given] };
    const found = await search('**/*.proc', resolve(from, argument), ['**/node_modules/**']);
    return found.length === 0 ? refuse('empty', argument) : { value: found.map((path) => posix.join(given, path)) };
  } catch (error) {
    const problem = problemOf(error, argument);
    if (problem.kind !== 'missing' || !isPattern(given)) return { problem };
  }
  const found = await search(given, from);
  return found.length === 0 ? refuse('empty', argument) : { value: found.map((path) => posix.normalize(path)) };
}

/** The search is loaded only where one is needed. */
async function search(pattern: string, folder: string, ignore: readonly string[] = []): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const options = {
    cwd: folder,
    ignore,
    absolute: isAbsolute(pattern),
    onlyFiles: true,
    followSymbolicLinks: false,
    expandDirectories: false,
  };
  const found = await glob(pattern, options);
  return found
    .filter((path) => path.endsWith('.proc'))
    .map(slashes)
    .sort(byCodePoint);
}

/** Plain comparison orders by UTF-16 units, in which the letters beyond U+FFFF come too early. */
export function byCodePoint(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const isPattern = (path: string): boolean => /[*?[\]{}!()]/.test(path);
const slashes = (path: string): string => (join('a', 'b') === 'a/b' ? path : path.replaceAll('\\', '/'));
