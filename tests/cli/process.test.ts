// The command line as a process of its own, built as it is published.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
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

test('the same drawing comes from every process', () => {
  const draw = (view: string): string => alur(['render', 'tea.proc', '--view', view]).stdout;
  expect(draw('lanes')).toBe(draw('lanes'));
  expect(draw('table')).toBe(draw('table'));
  expect(alur(['render', 'tea.proc', '--layout', 'layered']).stdout).toBe(
    alur(['render', 'tea.proc', '--layout', 'layered']).stdout,
  );
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

/** The modules that are loaded together with the chunk that holds a file, without what is loaded only on demand. */
function loadedWith(file: string): readonly string[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const first = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(file)));
  const seen = new Set<OutputChunk>();
  const visit = (chunk: OutputChunk | undefined): void => {
    if (chunk === undefined || seen.has(chunk)) return;
    seen.add(chunk);
    for (const name of chunk.imports) visit(byName.get(name));
  };
  visit(first);
  expect(first, file).toBeDefined();
  return [...seen]
    .flatMap((chunk) => [...chunk.moduleIds, ...chunk.imports])
    .filter((id) => /alur|elkjs|node_modules|src\//.test(id));
}

test('check starts light: no layout, no drawing, no ELK, no file search', () => {
  const modules = [...loadedWith('hosts/cli/bin.ts'), ...loadedWith('hosts/cli/commands/check.ts')];
  expect(modules.some((id) => id.includes('chevrotain'))).toBe(true);
  expect(
    modules.filter((id) =>
      /svg\.js|elkjs|tinyglobby|src\/drawing\/(layout|scene|theme|font)\/|src\/formats\/svg\//.test(id),
    ),
  ).toEqual([]);
});

test('help, version and explanations need no parser', () => {
  expect(loadedWith('hosts/cli/bin.ts').filter((id) => id.includes('chevrotain'))).toEqual([]);
  expect(loadedWith('hosts/cli/commands/explain.ts').filter((id) => id.includes('chevrotain'))).toEqual([]);
});

test('render loads ELK only when it is asked for, and nothing of Node gets into the library', () => {
  expect(loadedWith('src/render.ts').filter((id) => id.includes('elkjs'))).toEqual([]);
  const library = chunks
    .filter((chunk) => ['index', 'draw', 'svg'].includes(chunk.name))
    .flatMap((chunk) => chunk.imports);
  expect(library.filter((name) => name.startsWith('node:'))).toEqual([]);
});
