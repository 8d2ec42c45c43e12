// Compiles every proc block of the pages that teach: each without an error, alone or with the named files of its page.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importFile } from '../src/import.js';
import { compileBlocks } from './compiled.js';
import { type Block, blocksOf } from './markdown.js';

const pages = ['README.md', ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []))];
const read = (path: string): Block[] => blocksOf(readFileSync(path, 'utf8'));
const isNamed = ({ language, info }: Block): boolean => language === 'json' || info.endsWith('.proc');
const examples = pages.flatMap((path) => {
  const blocks = read(path);
  return blocks
    .filter(({ language }) => language === 'proc')
    .map(
      (block, k) => [`${path}, example ${k + 1}`, [block, ...blocks.filter((b) => b !== block && isNamed(b))]] as const,
    );
});

test.each(examples)('%s has no finding', async (_, blocks) => {
  expect((await compileBlocks(blocks)).diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('the table of docs/import.md becomes the text below it', async () => {
  const [table, text] = ['csv', 'proc'].map((language) => read('docs/import.md').find((b) => b.language === language));
  expect((await importFile(Buffer.from(table?.text ?? ''), 'sku.csv')).text).toBe(text?.text);
});
