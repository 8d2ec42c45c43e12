// Writes files whole or not at all: beside the target first, then moved over it.
import { constants } from 'node:fs';
import { access, type FileHandle, mkdir, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Attempt, type FileProblem, problemOf, refuse } from './problem.js';
import { isWithin } from './read.js';

/** A file to be written. */
export interface Output {
  /** Relative to the folder that the program works in, or absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Make missing folders on the way. */
  readonly folders?: boolean;
}

/** Where files are written, and what must not be touched. */
export interface WriteOptions {
  /** The folder that relative paths count from. */
  readonly from: string;
  /** Files that must stay as they are, because they were read. */
  readonly inputs?: readonly string[];
}

/** A target that has been looked at, with what is written beside it. */
interface Prepared {
  readonly target: string;
  readonly temporary: string;
}

/**
 * Writes all files, or none: every target is looked at and every file is written beside its target before the first one is moved into
 * its place. An existing file keeps its rights. Refused are targets that were read, that are no plain files, and that a link leads
 * out of the folder. `undefined`: all is well.
 */
export async function writeFiles(outputs: readonly Output[], options: WriteOptions): Promise<FileProblem | undefined> {
  const prepared: Prepared[] = [];
  for (const output of outputs) {
    const ready = await prepare(output, options);
    if ('problem' in ready) {
      await discard(prepared);
      return ready.problem;
    }
    prepared.push(ready.value);
  }
  for (const [at, { target, temporary }] of prepared.entries()) {
    try {
      await rename(temporary, target);
      await settle(dirname(target));
    } catch (error) {
      await discard(prepared.slice(at));
      return problemOf(error, outputs[at]?.path ?? target);
    }
  }
  return undefined;
}

async function prepare({ path, bytes, folders }: Output, options: WriteOptions): Promise<Attempt<Prepared>> {
  try {
    const given = resolve(options.from, path);
    if (folders) await mkdir(dirname(given), { recursive: true });
    const found = await targetOf(given, path, options);
    if ('problem' in found) return found;
    const { target, mode } = found.value;
    return { value: { target, temporary: await writeBeside(target, bytes, mode) } };
  } catch (error) {
    return { problem: problemOf(error, path) };
  }
}

/** Where the path really leads, and the rights of the file that is there. */
async function targetOf(
  given: string,
  path: string,
  { from, inputs = [] }: WriteOptions,
): Promise<Attempt<{ target: string; mode: number | undefined }>> {
  const home = await realpath(isWithin(resolve(from), given) ? from : dirname(given));
  const plain = join(await realpath(dirname(given)), basename(given));
  const target = await realpath(given).catch(() => plain);
  if (!isWithin(home, target)) return refuse('outside', path);
  const facts = await stat(target).catch(() => undefined);
  if (facts === undefined) return { value: { target, mode: undefined } };
  if (facts.isDirectory()) return refuse('folder', path);
  if (!facts.isFile()) return refuse('special', path);
  for (const input of inputs) {
    const read = await stat(resolve(from, input)).catch(() => undefined);
    if (read !== undefined && read.dev === facts.dev && read.ino === facts.ino) return refuse('input', path);
  }
  await access(target, constants.W_OK);
  return { value: { target, mode: facts.mode & 0o7777 } };
}

/** Writes a new file beside the target and makes sure that it has reached the disk. */
async function writeBeside(target: string, bytes: Uint8Array, mode: number | undefined): Promise<string> {
  const { file, path } = await openBeside(target);
  try {
    await file.writeFile(bytes);
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } catch (error) {
    await file.close();
    await unlink(path);
    throw error;
  }
  await file.close();
  return path;
}

/** The number only has to be free; whoever writes the same target at this moment takes the next one. */
async function openBeside(target: string): Promise<{ file: FileHandle; path: string }> {
  for (let number = 0; ; number++) {
    const path = join(dirname(target), `.alur-${process.pid}-${number}.tmp`);
    try {
      return { file: await open(path, 'wx'), path };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || number > 10_000) throw error;
    }
  }
}

async function discard(prepared: readonly Prepared[]): Promise<void> {
  for (const { temporary } of prepared) await unlink(temporary).catch(() => undefined);
}

/** Makes the move itself last. Some systems cannot do this for a folder; the file is whole there all the same. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
