// Drawings beside a text that shows them: an SVG file for each process, named after the text.
import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { wantedOf } from '../../document.js';
import { type Compilation, render as draw, type RenderOptions } from '../../index.js';
import type { FileProblem } from '../node/index.js';
import type { Io } from './io.js';
import type { Loaded } from './load.js';
import { pathFor, save } from './output.js';

/** Where the drawing of each process, unit or map of a text stands: `x.svg` beside `x.md`, `x-leave.svg` where there are several. */
export function drawingsBeside(
  path: string,
  compilation: Compilation,
  options: RenderOptions,
): ReadonlyMap<string, string> {
  const { subjects } = wantedOf(compilation, options);
  const stem = path.replace(/\.[^./\\]*$/, '');
  if (subjects.length === 1) return new Map(subjects.map(({ id }) => [id, `${stem}.svg`]));
  const taken = new Set<string>();
  return new Map(subjects.map(({ id }) => [id, pathFor(`${stem}-{process}.svg`, id, 'svg', taken)]));
}

/** How every drawing of ours begins. */
const ourHead =
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="[\d.]+" height="[\d.]+" viewBox="[-\d. ]+" role="img" lang="/;

/** Nobody named these files: only drawings that were written before may be written over. Says which file is none. */
export async function foreignBeside(
  paths: ReadonlyMap<string, string>,
  { cwd }: Pick<Io, 'cwd'>,
): Promise<FileProblem | undefined> {
  for (const path of paths.values()) {
    const head = await headOf(resolve(cwd, path));
    if (head !== undefined && !ourHead.test(head)) return { kind: 'foreign', path };
  }
  return undefined;
}

/** The first letters of a file; nothing where none can be read: writing will say why. */
async function headOf(path: string): Promise<string | undefined> {
  try {
    if (!(await stat(path)).isFile()) return undefined;
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(300), 0, 300, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}

/** Draws and writes them; says what stood in the way. Their findings are those of the text that shows them. */
export async function saveBeside(
  paths: ReadonlyMap<string, string>,
  options: RenderOptions,
  { compilation, inputs }: Loaded,
  io: Io,
): Promise<FileProblem | undefined> {
  for (const [id, path] of paths) {
    const { output } = await draw(compilation, { ...options, to: 'svg', ...(id === '' ? {} : { process: id }) });
    const problem = output === undefined ? undefined : await save({ path, output, folders: false }, inputs, io);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
