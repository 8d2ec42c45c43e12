// The settings of a project: where they are found, and the folder that they make its root.
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import {
  type CheckOptions,
  configName,
  type Defaults,
  type Locale,
  type Profile,
  type ReadConfig,
  readConfig,
} from '../../index.js';
import { isWithin, readWithin } from '../node/index.js';
import { type Io, refuse } from './io.js';
import { problemWords } from './words.js';

/** The folder that nothing is read from outside of, and the settings that hold in it. */
export interface Place {
  readonly root: string;
  readonly settings?: ReadConfig;
}

/** The options of checking among those of a command. */
export function settingsOf(options: {
  readonly profile?: Profile;
  readonly today?: string;
  readonly config?: string;
}): { readonly check: CheckOptions; readonly config?: string } {
  const { profile, today, config } = options;
  return {
    check: { ...(profile === undefined ? {} : { profile }), ...(today === undefined ? {} : { today }) },
    ...(config === undefined ? {} : { config }),
  };
}

/** What holds for some files where a command says nothing else. */
export async function defaultsFor(files: readonly string[], io: Io, locale: Locale): Promise<Defaults> {
  return (await placeOf(files, undefined, io, locale)).settings?.config.defaults ?? {};
}

/**
 * The root and the settings for some files: the settings of a file that is named, else of the nearest `alur.config.json` from the folder
 * that holds all of them up to the root; above it only one that says itself where the root is. The root is the working folder where it
 * holds all of the files, else the nearest folder that does, unless the settings name another.
 */
export async function placeOf(
  files: readonly string[],
  named: string | undefined,
  io: Io,
  locale: Locale,
): Promise<Place> {
  const root = rootOf(files, io.cwd);
  const path = named === undefined ? await nearestSettings(files, root, io, locale) : resolve(io.cwd, named);
  if (path === undefined) return { root };
  const found = await readWithin(dirname(path), basename(path));
  if ('problem' in found)
    refuse(problemWords('read', { ...found.problem, path: named ?? relative(io.cwd, path) }, locale));
  const { config } = readConfig(found.value.text);
  const own = config.root === undefined ? root : resolve(dirname(path), config.root);
  return { root: own, settings: readConfig(found.value.text, slashes(relative(own, path))) };
}

async function nearestSettings(
  files: readonly string[],
  root: string,
  io: Io,
  locale: Locale,
): Promise<string | undefined> {
  const folders = files.map((file) => (file === '-' ? root : dirname(resolve(io.cwd, file))));
  let folder = folders[0] ?? root;
  while (!folders.every((inner) => isWithin(folder, inner))) folder = dirname(folder);
  for (; ; folder = dirname(folder)) {
    const inside = isWithin(root, folder);
    const found = await readWithin(folder, configName);
    const path = join(folder, configName);
    if ('value' in found) {
      if (inside || readConfig(found.value.text).config.root !== undefined) return path;
    } else if (inside && found.problem.kind !== 'missing') {
      refuse(problemWords('read', { ...found.problem, path: relative(root, path) }, locale));
    }
    if (folder === dirname(folder)) return undefined;
  }
}

/** The working folder where it holds all of the files, else the nearest folder that holds them. */
function rootOf(files: readonly string[], cwd: string): string {
  const absolute = files.filter((path) => path !== '-').map((path) => resolve(cwd, path));
  if (absolute.every((path) => isWithin(cwd, path))) return cwd;
  let root = resolve(absolute[0] ?? cwd, '..');
  while (!absolute.every((path) => isWithin(root, path))) root = resolve(root, '..');
  return root;
}

/** A path with `/`, whatever the system writes. */
export const slashes = (path: string): string => (sep === '/' || isAbsolute(path) ? path : path.replaceAll(sep, '/'));
