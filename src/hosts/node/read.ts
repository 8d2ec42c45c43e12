// Reads files from disk: plain ones only, within a root, up to a size that a process description or a logo never reaches.
import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { ReadFile } from '../../language/model/project.js';
import { type Attempt, problemOf, refuse } from './problem.js';
import { decode, type StoredText } from './text.js';

/** Longest text that is read, in bytes. */
export const sizeLimit = 4_000_000;
/** Largest picture that is read, in bytes. */
export const pictureLimit = 2_000_000;

/**
 * A reader for `loadProject` that is confined to a folder: paths are relative to it with `/`; whatever leaves it, by `..` or through
 * a link, and whatever is no plain text file of at most 4 MB, is answered with `undefined`.
 *
 * @example
 * const project = await loadProject('leave.proc', readFromDisk('processes'));
 */
export function readFromDisk(root: string): ReadFile {
  return async (path) => {
    const result = await readWithin(root, path);
    return 'value' in result ? result.value.text : undefined;
  };
}

/** Reads one text below a root and says why if that is not possible. */
export async function readWithin(root: string, path: string): Promise<Attempt<StoredText>> {
  const read = await readBytesWithin(root, path, sizeLimit);
  if ('problem' in read) return read;
  const stored = decode(read.value);
  return stored === undefined ? refuse('encoding', path) : { value: stored };
}

/** Reads one file of at most `limit` bytes below a root, or says why that is not possible. */
export async function readBytesWithin(root: string, path: string, limit: number): Promise<Attempt<Uint8Array>> {
  if (isAbsolute(path) || !isWithin(resolve(root), resolve(root, path))) return refuse('outside', path);
  try {
    const [base, real] = await Promise.all([realpath(root), realpath(resolve(root, path))]);
    if (!isWithin(base, real)) return refuse('outside', path);
    return await readPlain(real, path, limit);
  } catch (error) {
    return { problem: problemOf(error, path) };
  }
}

/** Is the path the folder itself, or below it? Both absolute. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Opens first and looks then, so that the file that is judged is the file that is read. A pipe does not block the opening. */
async function readPlain(real: string, path: string, limit: number): Promise<Attempt<Uint8Array>> {
  const file = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const facts = await file.stat();
    if (facts.isDirectory()) return refuse('folder', path);
    if (!facts.isFile()) return refuse('special', path);
    const bytes = await readUpTo(file, limit + 1);
    return bytes.length > limit ? refuse('large', path) : { value: bytes };
  } finally {
    await file.close();
  }
}

/** A file that grows while it is read is cut at the limit too. */
async function readUpTo(file: FileHandle, limit: number): Promise<Uint8Array> {
  const size = Math.min((await file.stat()).size + 1, limit);
  let bytes = Buffer.alloc(size);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) return bytes.subarray(0, length);
    length += bytesRead;
    if (length >= limit) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(limit, length * 2));
  }
}
