// Compiles the files that blocks of a Markdown page stand for, and draws them where the fence says `render`.
import { type Compilation, type CompileOptions, compile } from '../src/compile.js';
import { configName, type ReadConfig, readConfig } from '../src/config.js';
import type { Process } from '../src/language/model/model.js';
import { loadProject, type Project } from '../src/language/model/project.js';
import { render } from '../src/render.js';
import type { RenderOptions } from '../src/render-options.js';
import { importBlocks, importedBlock } from './imported.js';
import { type Block, filesOf } from './markdown.js';

/** Options behind a fence: `--profile sop --workingDay 8`. */
export function optionsIn(info: string): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const [, name = '', value = ''] of info.matchAll(/--(\w+)[ =](\S+)/g)) {
    options[name] = /^[\d.]+$/.test(value) ? Number(value) : value;
  }
  return options;
}

/** The settings that a page gives its files, in a block `json alur.config.json`. */
function settingsIn(blocks: readonly Block[]): ReadConfig | undefined {
  const block = blocks.find(({ language, info }) => language === 'json' && info === configName);
  return block === undefined ? undefined : readConfig(block.text);
}

/** The options of checking among those behind the first fence, and those of the page's settings. */
export function checkOptionsOf(blocks: readonly Block[]): CompileOptions {
  const { profile, workingDay, sopNumber, processCode, today } = optionsIn(
    blocks.find(({ language }) => language === 'proc')?.info ?? '',
  );
  const given = { profile, workingDay, sopNumber, processCode, today };
  const written = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...settingsIn(blocks)?.config, ...(Object.fromEntries(written) as CompileOptions) };
}

/**
 * A page's files, read and compiled with the options behind the first fence; svg and png blocks are the logos that its files name. With `render --name value …` behind the
 * first fence the findings of the drawing are there too.
 */
export async function compileBlocks(given: readonly Block[], drawn = false): Promise<Compilation> {
  const imported = importedBlock(given);
  if (imported !== undefined) return importBlocks(imported, given);
  const blocks = given.filter((block) => block.language === 'proc');
  const pictures = new Map(
    given
      .filter(({ language }) => language === 'svg' || language === 'png')
      .map(({ language, info, text }) => [info, Buffer.from(text, language === 'svg' ? 'utf8' : 'base64')]),
  );
  const files = filesOf(blocks);
  const entry = [...files.keys()][0] ?? 'input.proc';
  const settings = settingsIn(given);
  const loaded = await loadProject(entry, (path) => Promise.resolve(files.get(path)), settings?.config ?? {});
  const project: Project =
    settings === undefined
      ? loaded
      : { ...loaded, settings: settings.source, diagnostics: [...settings.problems, ...loaded.diagnostics] };
  const compilation = compile(project, checkOptionsOf(given));
  const info = blocks[0]?.info ?? '';
  if (!drawn && !info.split(/\s+/).includes('render')) return compilation;
  const { profile, workingDay, sopNumber, processCode, today, ...drawing } = optionsIn(info);
  const options: Record<string, unknown> = {
    to: 'layout',
    logo: ({ sop }: Process) => pictures.get(sop?.logo ?? ''),
    ...drawing,
  };
  const { diagnostics } = await render(compilation, options as RenderOptions);
  return { ...compilation, diagnostics };
}
