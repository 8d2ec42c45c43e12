// What the command line takes from its own package: the version, and the pages about messages.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's folder, whether the program runs built or from its sources. */
function home(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json is missing');
    folder = parent;
  }
  return folder;
}

/** The package's version. */
export function version(): string {
  const facts: unknown = JSON.parse(readFileSync(join(home(), 'package.json'), 'utf8'));
  return String((facts as { version?: unknown }).version);
}

/** The page about a message, as Markdown. `code` must be one of the known codes: it becomes a path. */
export function pageOf(code: string): string | undefined {
  try {
    return readFileSync(join(home(), 'docs', 'diagnostics', `${code}.md`), 'utf8');
  } catch {
    return undefined;
  }
}
