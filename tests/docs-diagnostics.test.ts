// Runs both examples of every page in docs/diagnostics: the wrong one raises its code and no other error, the right one nothing at
// all. Counts that every code has a page, and that every code fires in a page or in a case of the corpus.
import { expect, test } from 'vitest';
import { compile } from '../src/compile.js';
import { codes, entryOf } from '../src/language/diagnostic/catalog.js';
import type { Diagnostic } from '../src/language/diagnostic/diagnostic.js';
import { message } from '../src/language/diagnostic/message.js';
import type { Process } from '../src/language/model/model.js';
import { loadProject } from '../src/language/model/project.js';
import { render } from '../src/render.js';
import type { RenderOptions } from '../src/render-options.js';
import { type Block, blocksOf, filesOf, givenIn, pagesIn } from './markdown.js';

const pages = pagesIn('docs/diagnostics').filter((page) => page.name !== 'README');

/** What is found in the files of some blocks; drawn too where the fence says `render`, or where the code is one of drawing. */
async function findingsIn(given: readonly Block[], code: string): Promise<readonly Diagnostic[]> {
  const blocks = given.filter((block) => block.language === 'proc');
  const pictures = new Map(
    given
      .filter(({ language }) => language === 'svg' || language === 'png')
      .map(({ language, info, text }) => [info, Buffer.from(text, language === 'svg' ? 'utf8' : 'base64')]),
  );
  const files = filesOf(blocks);
  const entry = [...files.keys()][0] ?? 'input.proc';
  const compilation = compile(await loadProject(entry, (path) => Promise.resolve(files.get(path))));
  const info = blocks[0]?.info ?? '';
  if (!code.startsWith('view/') && !code.startsWith('layout/') && !info.includes('render'))
    return compilation.diagnostics;
  const options: Record<string, unknown> = {
    to: 'layout',
    logo: ({ sop }: Process) => pictures.get(sop?.logo ?? ''),
  };
  for (const [, name = '', value = ''] of info.matchAll(/--(\w+)[ =](\S+)/g)) {
    options[name] = /^[\d.]+$/.test(value) ? Number(value) : value;
  }
  return (await render(compilation, options as RenderOptions)).diagnostics;
}

const say = (finding: Diagnostic): string => `${finding.severity} ${finding.code}: ${message(finding, 'en')}`;

test.each(pages.map((page) => [page.name, page] as const))('%s', async (code, page) => {
  const blocks = blocksOf(page.text);
  const wrong = blocks.filter((block) => block.heading === 'Wrong');
  const right = blocks.filter((block) => block.heading === 'Right');
  expect(page.text.startsWith(`# ${code}\n`), 'the page is named after its code').toBe(true);
  for (const heading of ['## How to mend it', '## Why', '## Bahasa Indonesia']) expect(page.text).toContain(heading);
  expect([wrong.length > 0, right.length > 0], 'has a wrong and a right example').toEqual([true, true]);

  const found = await findingsIn(wrong, code);
  expect(
    found.map((finding) => finding.code),
    'the wrong example raises the code',
  ).toContain(code);
  const others = found.filter((finding) => finding.code !== code && finding.severity === 'error');
  expect(others.map(say), 'and no other error').toEqual([]);
  expect((await findingsIn(right, code)).map(say), 'the right example raises nothing').toEqual([]);
});

test('every code has a page, and every page a code', () => {
  const names = new Set(pages.map((page) => page.name));
  expect(
    codes.filter((code) => !names.has(code)),
    'codes without a page',
  ).toEqual([]);
  expect(
    [...names].filter((name) => !(codes as readonly string[]).includes(name)),
    'pages without a code',
  ).toEqual([]);
});

test('every code fires in a case of the corpus or in the wrong example of a page', async () => {
  const fired = new Set<string>();
  for (const page of [...pagesIn('tests/corpus'), ...pages]) {
    const documented = page.path.startsWith('docs/');
    const given = documented ? blocksOf(page.text).filter((block) => block.heading === 'Wrong') : givenIn(page.text);
    const code = documented ? page.name : '';
    for (const finding of await findingsIn(given, code)) fired.add(finding.code);
  }
  expect(
    codes.filter((code) => !fired.has(code)),
    'codes that no example raises',
  ).toEqual([]);
});

test('every code has its prose in both tongues', () => {
  const mute = codes.filter((code) => {
    const { message, hint } = entryOf(code);
    return [message.en, message.id, hint.en, hint.id].some((prose) => prose === '');
  });
  expect(mute).toEqual([]);
});
