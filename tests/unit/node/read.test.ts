import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decode, encode, readFromDisk, readWithin, sizeLimit } from '../../../src/hosts/node/index.js';

let root = '';
let outside = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'alur-read-'));
  outside = mkdtempSync(join(tmpdir(), 'alur-outside-'));
  writeFileSync(join(outside, 'secret.proc'), 'secret');
});
afterEach(() => {
  for (const folder of [root, outside]) rmSync(folder, { recursive: true, force: true });
});

const kindOf = async (path: string): Promise<string> => {
  const found = await readWithin(root, path);
  return 'problem' in found ? found.problem.kind : `text ${found.value.text}`;
};

test('reads files below the root, links inside it included', async () => {
  mkdirSync(join(root, 'a'));
  writeFileSync(join(root, 'a', 'b.proc'), 'héllo');
  symlinkSync('a/b.proc', join(root, 'link.proc'));
  expect(await readFromDisk(root)('a/b.proc')).toBe('héllo');
  expect(await readFromDisk(root)('a/../a/b.proc')).toBe('héllo');
  expect(await kindOf('link.proc')).toBe('text héllo');
});

test('never leaves the root', async () => {
  symlinkSync(join(outside, 'secret.proc'), join(root, 'link.proc'));
  symlinkSync(outside, join(root, 'folder'));
  writeFileSync(`${root}-neighbour`, 'secret');
  try {
    for (const path of [
      'link.proc',
      'folder/secret.proc',
      '../secret.proc',
      join(outside, 'secret.proc'),
      `../${root.split('/').at(-1)}-neighbour`,
      'a/../../x.proc',
    ]) {
      expect(await kindOf(path), path).toBe('outside');
      expect(await readFromDisk(root)(path), path).toBeUndefined();
    }
  } finally {
    rmSync(`${root}-neighbour`);
  }
});

test('reads plain text files only', async () => {
  mkdirSync(join(root, 'folder.proc'));
  execFileSync('mkfifo', [join(root, 'pipe.proc')]);
  writeFileSync(join(root, 'latin.proc'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
  writeFileSync(join(root, 'file'), '');
  expect(await kindOf('folder.proc')).toBe('folder');
  expect(await kindOf('pipe.proc')).toBe('special');
  expect(await kindOf('latin.proc')).toBe('encoding');
  expect(await kindOf('nothing.proc')).toBe('missing');
  expect(await kindOf('file/nothing.proc')).toBe('missing');
  expect(await kindOf('nul\u0000.proc')).toBe('missing');
  expect(await kindOf(`${'x'.repeat(300)}.proc`)).toBe('missing');
});

test('reads up to 4 MB', async () => {
  writeFileSync(join(root, 'fits.proc'), 'x'.repeat(sizeLimit));
  expect(await readFromDisk(root)('fits.proc')).toHaveLength(sizeLimit);
  writeFileSync(join(root, 'large.proc'), 'x'.repeat(sizeLimit + 1));
  expect(await kindOf('large.proc')).toBe('large');
  writeFileSync(join(root, 'huge.proc'), '');
  truncateSync(join(root, 'huge.proc'), 2 ** 40);
  expect(await kindOf('huge.proc')).toBe('large');
});

test.each(['utf-8', 'utf-8-mark', 'utf-16le', 'utf-16be'] as const)('a text in %s comes back as it was', (encoding) => {
  const text = 'proses "Surat – ❤ 𝄞"\r\n';
  const bytes = encode({ text, encoding });
  expect(decode(bytes)).toEqual({ text, encoding });
});

test('the bytes of the encodings are the known ones', () => {
  expect([...encode({ text: 'é', encoding: 'utf-8' })]).toEqual([0xc3, 0xa9]);
  expect([...encode({ text: 'é', encoding: 'utf-8-mark' })]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa9]);
  expect([...encode({ text: 'é', encoding: 'utf-16le' })]).toEqual([0xff, 0xfe, 0xe9, 0]);
  expect([...encode({ text: 'é', encoding: 'utf-16be' })]).toEqual([0xfe, 0xff, 0, 0xe9]);
});
