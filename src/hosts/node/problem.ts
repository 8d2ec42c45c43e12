// What can go wrong with a file, as data. The words for it belong to the program that talks to somebody.

/** Why a file could not be read or written. */
export type ProblemKind =
  /** There is no such file or folder. */
  | 'missing'
  /** A folder stands where a file is wanted. */
  | 'folder'
  /** A device, pipe or socket: only plain files are read and written. */
  | 'special'
  /** Longer than what is read: 4 MB of text, 2 MB of a picture. */
  | 'large'
  /** Neither UTF-8 nor UTF-16 text. */
  | 'encoding'
  /** The path leaves the folder that it is confined to, by `..` or through a link. */
  | 'outside'
  /** The rights of the file or folder forbid it. */
  | 'denied'
  /** It would be written over a file that was read. */
  | 'input'
  /** Nobody named this file, and what stands there is not a drawing that was written before. */
  | 'foreign'
  /** No `.proc` file was found there. */
  | 'empty'
  /** Anything else that the system reports; `detail` is its own short code. */
  | 'system';

/** A problem with one path. */
export interface FileProblem {
  readonly kind: ProblemKind;
  readonly path: string;
  /** The system's code, such as `ENOSPC`, where `kind` is `system`. */
  readonly detail?: string;
}

/** Either a value or the problem that stood in its way. */
export type Attempt<T> = { readonly value: T } | { readonly problem: FileProblem };

/** A problem in the place of a value. */
export function refuse(kind: ProblemKind, path: string): { readonly problem: FileProblem } {
  return { problem: { kind, path } };
}

/** What a failed call of the file system means. Throws again what did not come from the file system. */
export function problemOf(error: unknown, path: string): FileProblem {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code !== 'string') throw error;
  if (code === 'ERR_INVALID_ARG_VALUE') return { kind: 'missing', path };
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return { kind: 'missing', path };
  if (code === 'EISDIR') return { kind: 'folder', path };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { kind: 'denied', path };
  if (code === 'ELOOP') return { kind: 'outside', path };
  return { kind: 'system', path, detail: code };
}
