// The example of a whole regency, compiled.
import { readdirSync, readFileSync } from 'node:fs';
import { type Compilation, compile } from '../../../src/compile.js';
import { loadProject } from '../../../src/language/model/project.js';

const folder = 'examples/kabupaten-contoh/';

export async function regency(): Promise<Compilation> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.proc'))
    .sort();
  return compile(await loadProject(files, (path) => Promise.resolve(readFileSync(folder + path, 'utf8'))));
}
