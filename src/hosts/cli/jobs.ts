// What is to be drawn, and into which files.
import { posix } from 'node:path';
import { isSingle } from '../../choices.js';
import { wantedOf } from '../../document.js';
import {
  type FormatName,
  findProcesses,
  flowsOf,
  type Locale,
  nearest,
  type RenderOptions,
  type SiteFile,
  site,
  type ViewName,
  visible,
} from '../../index.js';
import { refuse } from './io.js';
import type { Loaded } from './load.js';
import { isShared, pathFor } from './output.js';
import { words } from './words.js';

/** A file that is to be made, and the process that goes into it; without one, all that the options ask for. `make` is set for a page of a site. */
export interface Job {
  readonly path: string;
  /** Is the path one of several, in a folder that may have to be made? */
  readonly shared: boolean;
  readonly process?: string;
  readonly make?: SiteFile['make'];
  /** What the box of a process or unit opens, among several files. */
  readonly links?: RenderOptions['links'];
}

/** One job for each file of a site. */
export async function siteJobs({ compilation }: Loaded, path: string, options: RenderOptions): Promise<readonly Job[]> {
  const folder = /[/\\]$/.test(path) ? path : `${path}/`;
  const { view: _view, ...shown } = options;
  const files = await site(compilation, shown);
  return files.map(({ path: name, subject, make }) => ({
    path: folder + name,
    shared: true,
    process: subject === '' ? name : subject,
    make,
  }));
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
  const jobs = ids.map((id) => ({ path: pathFor(path, id, format, taken), shared, process: id }));
  const paths = new Map(jobs.map((job) => [job.process, job.path]));
  return jobs.map((job) => ({ ...job, links: (id) => hrefBetween(job.path, paths.get(id)) }));
}

/** The address of a file as it stands in another one; none of a file in itself. */
function hrefBetween(from: string, to: string | undefined): string | undefined {
  if (to === undefined || to === from) return undefined;
  const way = posix.relative(posix.dirname(slashed(from)), slashed(to));
  return way.split('/').map(encodeURIComponent).join('/');
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

/** Refuses a name of a process that nothing has. */
export function refuseUnknown(name: string, { model }: Loaded['compilation'], locale: Locale): never {
  const ids = flowsOf(model.processes).map((process) => process.id);
  const names = [...ids, ...model.processes.map((process) => process.name), ...model.units.map((unit) => unit.name)];
  const near = nearest(name, names);
  const hint = near === undefined ? '' : words('didYouMean', locale, near);
  refuse(words('unknownProcess', locale, visible(name), hint, ids.join(', ') || '—'));
}
