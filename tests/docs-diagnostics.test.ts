// Runs both examples of every page in docs/diagnostics: the wrong one raises its code and no other error, the right one nothing at
// all. Counts that every code has a page.
import { expect, test } from 'vitest';
import { codes, entryOf } from '../src/language/diagnostic/catalog.js';
import type { Diagnostic } from '../src/language/diagnostic/diagnostic.js';
import { message } from '../src/language/diagnostic/message.js';
import { compileBlocks } from './compiled.js';
import { type Block, blocksOf, pagesIn } from './markdown.js';

const pages = pagesIn('docs/diagnostics').filter((page) => page.name !== 'README');

/** What is found in the files of some blocks; drawn too where the code is one of drawing. */
async function findingsIn(blocks: readonly Block[], code: string): Promise<readonly Diagnostic[]> {
  return (await compileBlocks(blocks, code.startsWith('view/') || code.startsWith('layout/'))).diagnostics;
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

test('every code has its prose in both tongues', () => {
  const mute = codes.filter((code) => {
    const { message, hint } = entryOf(code);
    return [message.en, message.id, hint.en, hint.id].some((prose) => prose === '');
  });
  expect(mute).toEqual([]);
});
