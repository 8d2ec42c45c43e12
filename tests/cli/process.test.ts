// The command line as a process of its own, built as it is published.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OutputChunk, rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import config from '../../rolldown.config.js';
import { slip, tea } from './run.js';

// Inside node_modules, so that elkjs is found and nothing shows up in the tree.
const built = join('node_modules', '.alur-test', String(process.pid));
const cli = join(process.cwd(), built, 'cli.js');
let folder = '';
let chunks: readonly OutputChunk[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alur-process-'));
  writeFileSync(join(folder, 'tea.proc'), tea);
  writeFileSync(join(folder, 'slip.proc'), slip);
  const { output, ...input } = config;
  const bundle = await rolldown(input);
  const { output: files } = await bundle.write({ ...output, dir: built, cleanDir: false });
  await bundle.close();
  chunks = files.filter((file) => file.type === 'chunk');
});
afterAll(() => {
  for (const path of [folder, built]) rmSync(path, { recursive: true, force: true });
});

const alur = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [cli, ...args], { cwd: folder, input, encoding: 'utf8' });

test('exit codes reach the shell', () => {
  expect(alur(['check', 'tea.proc']).status).toBe(0);
  expect(alur(['check', 'slip.proc']).status).toBe(1);
  expect(alur(['check', 'nothing.proc']).status).toBe(2);
  expect(alur(['--version']).status).toBe(0);
});

test('standard input goes in, the whole drawing comes out through a pipe', () => {
  const { status, stdout, stderr } = alur(['render', '-', '--view', 'table'], tea);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
});

test.each([
  ['<svg ', '--view', 'lanes'],
  ['<svg ', '--view', 'table'],
  ['<svg ', '--view', 'sop'],
  ['<svg ', '--layout', 'layered'],
  ['<!doctype html>', '--to', 'html'],
  ['%PDF-1.7', '--to', 'pdf'],
  ['\x89PNG', '--to', 'png'],
])('the same bytes come from every process: %s %s %s', (start, ...options) => {
  const [first = '', second] = [1, 2].map(
    () =>
      spawnSync(process.execPath, [cli, 'render', 'tea.proc', ...options], { cwd: folder, encoding: 'latin1' }).stdout,
  );
  expect(first.startsWith(start)).toBe(true);
  expect(second === first).toBe(true);
});

test('without the painter of pictures: 2 and a word, and every other format as ever', () => {
  const away = join(built, 'node_modules', '@resvg', 'resvg-js');
  mkdirSync(away, { recursive: true });
  writeFileSync(join(away, 'package.json'), '{ "name": "@resvg/resvg-js", "main": "index.js" }');
  writeFileSync(join(away, 'index.js'), 'throw new Error("no program for this machine");');
  try {
    const { status, stdout, stderr } = alur(['render', 'tea.proc', '--to', 'png']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: The format "png" needs the package @resvg\/resvg-js, .*\n$/);
    expect(alur(['render', 'tea.proc', '--to', 'pdf', '-o', 'tea.pdf']).status).toBe(0);
  } finally {
    rmSync(join(built, 'node_modules'), { recursive: true });
  }
});

test('a reader that stops reading is no fault', async () => {
  const steps = Array.from({ length: 3000 }, (_, i) => `  step me "Does thing number ${i}"`).join('\n');
  const long = `process long "Long" {\n  actor me "Me"\n  start me "Begins"\n${steps}\n  end me "Ends"\n}\n`;
  writeFileSync(join(folder, 'long.proc'), long);
  const child = spawn(process.execPath, [cli, 'render', 'long.proc', '--to', 'json'], { cwd: folder });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((done) => child.on('close', done));
  expect([code, err]).toEqual([0, '']);
});

test.runIf(existsSync('/dev/full'))('a full disk is said, not swallowed', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [cli, 'render', 'tea.proc'], {
    cwd: folder,
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(full);
  expect(status).toBe(2);
  expect(stderr).toContain('ENOSPC');
});

test.runIf(existsSync('/dev/stdin'))('the file behind standard input is not written over', () => {
  const input = openSync(join(folder, 'tea.proc'), 'r');
  const { status, stderr } = spawnSync(process.execPath, [cli, 'render', '-', '--to', 'svg', '-o', 'tea.proc'], {
    cwd: folder,
    stdio: [input, 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  closeSync(input);
  expect(status).toBe(2);
  expect(stderr).toContain('nothing is written over it');
  expect(readFileSync(join(folder, 'tea.proc'), 'utf8')).toBe(tea);
});

/** A chunk and all that is loaded together with it, without what is loaded only on demand. */
function loadedWith(first: OutputChunk | undefined): readonly string[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const seen = new Set<OutputChunk>();
  const outside = new Set<string>();
  const visit = (chunk: OutputChunk): void => {
    if (seen.has(chunk)) return;
    seen.add(chunk);
    for (const name of chunk.imports) {
      const next = byName.get(name);
      if (next === undefined) outside.add(name);
      else visit(next);
    }
  };
  if (first === undefined) throw new Error('there is no such file in the build');
  visit(first);
  return [...outside, ...[...seen].flatMap((chunk) => chunk.moduleIds)];
}
const holding = (file: string): OutputChunk | undefined =>
  chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(`/src/${file}`)));
const entry = (name: string): OutputChunk | undefined => chunks.find((chunk) => chunk.isEntry && chunk.name === name);

test('check starts light: no layout, no drawing, no ELK, no file search', () => {
  const modules = [...loadedWith(entry('cli')), ...loadedWith(holding('hosts/cli/commands/check.ts'))];
  expect(modules.some((id) => id.includes('chevrotain'))).toBe(true);
  const heavy =
    /svg\.js|elkjs|pdfkit|resvg|tinyglobby|src\/drawing\/(layout|scene|theme|font|picture)\/|src\/formats\/(svg|html|pdf|png)\//;
  expect(modules.filter((id) => heavy.test(id))).toEqual([]);
});

test('help, version and explanations need no parser', () => {
  const modules = [...loadedWith(entry('cli')), ...loadedWith(holding('hosts/cli/commands/explain.ts'))];
  expect(modules.filter((id) => id.includes('chevrotain'))).toEqual([]);
});

test('the library needs no Node, and ELK and the drawing only on demand', () => {
  for (const name of ['index', 'draw', 'svg', 'html', 'pdf', 'png']) {
    expect(
      loadedWith(entry(name)).filter((id) => /^node:|commander|tinyglobby|src\/hosts\//.test(id)),
      name,
    ).toEqual([]);
    expect(
      loadedWith(entry(name)).filter((id) => /^(elkjs|pdfkit|@resvg)|src\/drawing\/font\/files\//.test(id)),
      name,
    ).toEqual([]);
  }
  expect(
    loadedWith(entry('index')).filter((id) => /svg\.js|src\/drawing\/(layout|scene)\/|src\/formats\//.test(id)),
  ).toEqual([]);
});
