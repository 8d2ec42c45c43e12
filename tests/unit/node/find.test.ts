import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { byCodePoint, findFiles } from '../../../src/hosts/node/find.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'alur-find-'));
  for (const path of [
    'b.proc',
    'a.proc',
    'Z.proc',
    'sub/x.proc',
    'sub/deep/y.proc',
    'note.txt',
    'node_modules/n.proc',
    '.git/g.proc',
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const found = async (argument: string): Promise<readonly string[] | string> => {
  const result = await findFiles(argument, root);
  return 'value' in result ? result.value : result.problem.kind;
};

test('a file stands for itself, whatever its ending', async () => {
  expect(await found('a.proc')).toEqual(['a.proc']);
  expect(await found('./sub/../note.txt')).toEqual(['./sub/../note.txt']);
  expect(await found(join(root, 'a.proc'))).toEqual([join(root, 'a.proc')]);
});

test('a folder stands for all its .proc files, in code-point order of their paths', async () => {
  expect(await found('.')).toEqual(['Z.proc', 'a.proc', 'b.proc', 'sub/deep/y.proc', 'sub/x.proc']);
  expect(await found('sub/')).toEqual(['sub/deep/y.proc', 'sub/x.proc']);
  expect(await found(join(root, 'sub'))).toEqual([join(root, 'sub/deep/y.proc'), join(root, 'sub/x.proc')]);
});

test('links to folders are not followed, so circles end', async () => {
  symlinkSync(root, join(root, 'sub', 'circle'));
  expect(await found('sub')).toEqual(['sub/deep/y.proc', 'sub/x.proc']);
});

test('a pattern stands for what fits', async () => {
  expect(await found('*.proc')).toEqual(['Z.proc', 'a.proc', 'b.proc']);
  expect(await found('**/[xy].proc')).toEqual(['sub/deep/y.proc', 'sub/x.proc']);
  expect(await found(join(root, '{a,b}.proc'))).toEqual([join(root, 'a.proc'), join(root, 'b.proc')]);
});

test('a name that looks like a pattern is a file if there is one', async () => {
  writeFileSync(join(root, 'form (1).proc'), '');
  expect(await found('form (1).proc')).toEqual(['form (1).proc']);
});

test('says what is missing', async () => {
  mkdirSync(join(root, 'bare'));
  expect(await found('nothing.proc')).toBe('missing');
  expect(await found('bare')).toBe('empty');
  expect(await found('bare/*.proc')).toBe('empty');
});

test('orders by code point, not by UTF-16 unit', () => {
  expect(['𝄞', '\uff5e', 'a', 'B', 'aa'].sort(byCodePoint)).toEqual(['B', 'a', 'aa', '\uff5e', '𝄞']);
});
