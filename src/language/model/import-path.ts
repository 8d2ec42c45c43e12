// Where an import leads: plain relative paths that stay inside the root. Anything else never reaches a reader.

/** Where an import leads; or why nowhere: it leaves the root, or is no plain path to a `.proc` file. */
export type ImportPath = { readonly path: string } | { readonly problem: 'outside' | 'form' };

/** The path that `written` means in the file `from`, relative to the project's root; or why it is none. */
export function importPath(from: string, written: string): ImportPath {
  const text = written.trim();
  const plain = /[^/]\.proc$/.test(text) && !/^\/|\\|\p{Cc}|^[a-z][a-z0-9+.-]*:/iu.test(text);
  if (!plain) return { problem: 'form' };
  const parts = from.split('/').slice(0, -1);
  for (const part of text.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length === 0 || parts[parts.length - 1] === '..') return { problem: 'outside' };
    else parts.pop();
  }
  return { path: parts.join('/') };
}

/** The path of `to` as it is written in the file `from`. */
export function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let same = 0;
  while (same < folders.length && same < parts.length - 1 && folders[same] === parts[same]) same++;
  const up = '../'.repeat(folders.length - same);
  return `${up === '' ? './' : up}${parts.slice(same).join('/')}`;
}
