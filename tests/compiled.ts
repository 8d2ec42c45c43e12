// Compiles the files that blocks of a Markdown page stand for, and draws them where the fence says `render`.
import { type Compilation, compile } from '../src/compile.js';
import { loadProject } from '../src/language/model/project.js';
import { type RenderOptions, render } from '../src/render.js';
import { type Block, filesOf } from './markdown.js';

/** A page's files, read and compiled. With `render --name value …` behind the first fence the findings of the drawing are there too. */
export async function compileBlocks(blocks: readonly Block[], drawn = false): Promise<Compilation> {
  const files = filesOf(blocks);
  const entry = [...files.keys()][0] ?? 'input.proc';
  const compilation = compile(await loadProject(entry, (path) => Promise.resolve(files.get(path))));
  const info = blocks[0]?.info ?? '';
  if (!drawn && !info.split(/\s+/).includes('render')) return compilation;
  const options: Record<string, string> = { to: 'layout' };
  for (const [, name = '', value = ''] of info.matchAll(/--(\w+)[ =](\S+)/g)) options[name] = value;
  const { diagnostics } = await render(compilation, options as RenderOptions);
  return { ...compilation, diagnostics };
}
