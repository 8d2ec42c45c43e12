// The logo at the head of an SOP: the file that the user names, else the one that the SOP itself names.
import { basename, dirname, relative, resolve } from 'node:path';
import type { Locale, RenderOptions } from '../../index.js';
import { pictureLimit, readBytesWithin } from '../node/index.js';
import { type Io, refuse } from './io.js';
import type { Loaded } from './load.js';
import { problemWords, words } from './words.js';

/**
 * What `render` takes as a logo. A file named on the command line must be there; one that an SOP names is looked for beside the
 * SOP's own file and only inside the project's folder, and if it is not there the drawing says so and goes on.
 */
export async function logoFrom(
  path: string | undefined,
  { root }: Loaded,
  io: Io,
  locale: Locale,
): Promise<RenderOptions['logo']> {
  if (path !== undefined) {
    const full = resolve(io.cwd, path);
    const read = await readBytesWithin(dirname(full), basename(full), pictureLimit);
    if ('value' in read) return read.value;
    if (read.problem.kind === 'large') return refuse(words('largeLogo', locale, path));
    return refuse(problemWords('read', { ...read.problem, path }, locale));
  }
  return async ({ sop }) => {
    if (sop?.logo === undefined) return undefined;
    const full = resolve(io.cwd, dirname(sop.origin.path), sop.logo);
    const read = await readBytesWithin(root, relative(root, full), pictureLimit);
    return 'value' in read ? read.value : undefined;
  };
}
