// What is to be drawn, and into which files.
import { isSingle } from '../../choices.js';
import { wantedOf } from '../../document.js';
import { type FormatName, findProcesses, flowsOf, type Locale, nearest, type ViewName, visible } from '../../index.js';
import { refuse } from './io.js';
import type { Loaded } from './load.js';
import { isShared, pathFor } from './output.js';
import { words } from './words.js';

/** A file that is to be made, and the process that goes into it; without one, all that the options ask for. */
export interface Job {
  readonly path: string;
  /** Is the path one of several, in a folder that may have to be made? */
  readonly shared: boolean;
  readonly process?: string;
}

/**
 * One job for each process where the path has room for several files, else one for all of them. Refuses a name that nothing has, and
 * several processes where the format holds one.
 */
export function jobsOf(
  { compilation }: Loaded,
  name: string | undefined,
  path: string,
  format: FormatName,
  view: ViewName | undefined,
  locale: Locale,
): readonly Job[] {
  const { map, subjects } = wantedOf(compilation, {
    ...(view && { view }),
    ...(name !== undefined && { process: name }),
  });
  if (name !== undefined && subjects.length === 0 && findProcesses(compilation.model, name).length === 0)
    refuseUnknown(name, compilation, locale);
  const taken = new Set<string>();
  const shared = isShared(path);
  const all: Job = {
    path: pathFor(path, undefined, format, taken),
    shared,
    ...(name === undefined ? {} : { process: name }),
  };
  if (format === 'json') return [all];
  const ids = subjects.map(({ id }) => id);
  if (ids.length > 1 && isSingle(format, name) && !shared && map === undefined)
    refuse(words('whichProcess', locale, ids.join(', ')));
  if (ids.length === 0 || !shared) return [all];
  return ids.map((id) => ({ path: pathFor(path, id, format, taken), shared, process: id }));
}

/** Refuses a name of a process that nothing has. */
export function refuseUnknown(name: string, { model }: Loaded['compilation'], locale: Locale): never {
  const ids = flowsOf(model.processes).map((process) => process.id);
  const names = [...ids, ...model.processes.map((process) => process.name), ...model.units.map((unit) => unit.name)];
  const near = nearest(name, names);
  const hint = near === undefined ? '' : words('didYouMean', locale, near);
  refuse(words('unknownProcess', locale, visible(name), hint, ids.join(', ') || '—'));
}
