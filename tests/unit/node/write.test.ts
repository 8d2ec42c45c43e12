import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFiles } from '../../../src/hosts/node/index.js';

let root = '';
let outside = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'alur-write-'));
  outside = mkdtempSync(join(tmpdir(), 'alur-outside-'));
});
afterEach(() => {
  for (const folder of [root, outside]) rmSync(folder, { recursive: true, force: true });
});

const write = async (path: string, text = 'new', options: { inputs?: string[]; folders?: boolean } = {}) => {
  const { folders = false, inputs = [] } = options;
  const problem = await writeFiles([{ path, bytes: Buffer.from(text), folders }], { from: root, inputs });
  return problem?.kind;
};
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

test('writes a new file and replaces an old one, keeping its rights', async () => {
  expect(await write('a.svg', 'one')).toBeUndefined();
  chmodSync(join(root, 'a.svg'), 0o640);
  expect(await write('a.svg', 'two')).toBeUndefined();
  expect(text('a.svg')).toBe('two');
  expect(statSync(join(root, 'a.svg')).mode & 0o777).toBe(0o640);
  expect(readdirSync(root)).toEqual(['a.svg']);
});

test('a reader that has the old file open keeps it whole', async () => {
  writeFileSync(join(root, 'a.svg'), 'old');
  linkSync(join(root, 'a.svg'), join(root, 'kept.svg'));
  await write('a.svg', 'new');
  expect([text('a.svg'), text('kept.svg')]).toEqual(['new', 'old']);
});

test('never writes over what was read, by whatever name', async () => {
  writeFileSync(join(root, 'in.proc'), 'source');
  linkSync(join(root, 'in.proc'), join(root, 'twin.svg'));
  symlinkSync('in.proc', join(root, 'soft.svg'));
  for (const path of ['in.proc', './in.proc', 'twin.svg', 'soft.svg']) {
    expect(await write(path, 'new', { inputs: ['in.proc'] }), path).toBe('input');
  }
  expect(text('in.proc')).toBe('source');
  expect(readdirSync(root).sort()).toEqual(['in.proc', 'soft.svg', 'twin.svg']);
});

test('follows a link that stays in the folder, refuses one that leaves it', async () => {
  writeFileSync(join(root, 'real.svg'), 'old');
  symlinkSync('real.svg', join(root, 'link.svg'));
  expect(await write('link.svg', 'new')).toBeUndefined();
  expect(lstatSync(join(root, 'link.svg')).isSymbolicLink()).toBe(true);
  expect(text('real.svg')).toBe('new');

  writeFileSync(join(outside, 'x.svg'), 'old');
  symlinkSync(join(outside, 'x.svg'), join(root, 'away.svg'));
  symlinkSync(outside, join(root, 'folder'));
  expect(await write('away.svg')).toBe('outside');
  expect(await write('folder/y.svg')).toBe('outside');
  expect(readFileSync(join(outside, 'x.svg'), 'utf8')).toBe('old');
  expect(readdirSync(outside)).toEqual(['x.svg']);
});

test('a path that plainly names another folder is fine', async () => {
  expect(await write(join(outside, 'x.svg'))).toBeUndefined();
  expect(existsSync(join(outside, 'x.svg'))).toBe(true);
});

test('refuses folders, pipes and missing folders; makes folders on request', async () => {
  mkdirSync(join(root, 'folder'));
  execFileSync('mkfifo', [join(root, 'pipe')]);
  expect(await write('folder')).toBe('folder');
  expect(await write('pipe')).toBe('special');
  expect(await write('no/such/a.svg')).toBe('missing');
  expect(await write('no/such/a.svg', 'new', { folders: true })).toBeUndefined();
  expect(text('no/such/a.svg')).toBe('new');
});

test('writes all files or none', async () => {
  writeFileSync(join(root, 'a.svg'), 'old');
  mkdirSync(join(root, 'b.svg'));
  const outputs = ['a.svg', 'c.svg', 'b.svg'].map((path) => ({ path, bytes: Buffer.from('new') }));
  expect(await writeFiles(outputs, { from: root })).toMatchObject({ kind: 'folder', path: 'b.svg' });
  expect(text('a.svg')).toBe('old');
  expect(readdirSync(root).sort()).toEqual(['a.svg', 'b.svg']);
});
