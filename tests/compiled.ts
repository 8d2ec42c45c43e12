// Compiles the files that blocks of a Markdown page stand for, and draws them where the fence says `render`.
import { type Compilation, type CompileOptions, compile } from '../src/compile.js';
import type { Process } from '../src/language/model/model.js';
import { loadProject } from '../src/language/model/project.js';
import { render } from '../src/render.js';
import type { RenderOptions } from '../src/render-options.js';
import { type Block, filesOf } from './markdown.js';

/** Options behind a fence: `--profile sop --workingDay 8`. */
export function optionsIn(info: string): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const [, name = '', value = ''] of info.matchAll(/--(\w+)[ =](\S+)/g)) {
    options[name] = /^[\d.]+$/.test(value) ? Number(value) : value;
  }
  return options;
}

/** The options of checking among those behind the first fence. */
export function checkOptionsOf(blocks: readonly Block[]): CompileOptions {
  const { profile, workingDay, sopNumber, today } = optionsIn(
    blocks.find(({ language }) => language === 'proc')?.info ?? '',
  );
  const given = { profile, workingDay, sopNumber, today };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as CompileOptions;
}

/**
 * A page's files, read and compiled with the options behind the first fence; svg and png blocks are the logos that its files name. With `render --name value …` behind the
 * first fence the findings of the drawing are there too.
 */
export async function compileBlocks(given: readonly Block[], drawn = false): Promise<Compilation> {
  const blocks = given.filter((block) => block.language === 'proc');
  const pictures = new Map(
    given
      .filter(({ language }) => language === 'svg' || language === 'png')
      .map(({ language, info, text }) => [info, Buffer.from(text, language === 'svg' ? 'utf8' : 'base64')]),
  );
  const files = filesOf(blocks);
  const entry = [...files.keys()][0] ?? 'input.proc';
  const compilation = compile(
    await loadProject(entry, (path) => Promise.resolve(files.get(path))),
    checkOptionsOf(blocks),
  );
  const info = blocks[0]?.info ?? '';
  if (!drawn && !info.split(/\s+/).includes('render')) return compilation;
  const { profile, workingDay, sopNumber, today, ...drawing } = optionsIn(info);
  const options: Record<string, unknown> = {
    to: 'layout',
    logo: ({ sop }: Process) => pictures.get(sop?.logo ?? ''),
    ...drawing,
  };
  const { diagnostics } = await render(compilation, options as RenderOptions);
  return { ...compilation, diagnostics };
}
