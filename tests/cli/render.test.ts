import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { render } from '../../src/index.js';
import { desk, slip, tea, two } from './run.js';

const at = desk();

test('draws to standard output what the library draws', async () => {
  at.write('tea.proc', tea);
  for (const view of ['sop', 'table', 'lanes'] as const) {
    for (const to of ['svg', 'layout', 'json'] as const) {
      const { code, out, err } = await at.alur(['render', 'tea.proc', '--view', view, '--to', to]);
      expect([code, err], `${view} ${to}`).toEqual([0, '']);
      expect(out, `${view} ${to}`).toBe((await render(tea, { view, to, path: 'tea.proc' })).output);
      expect(out.endsWith('\n'), `${view} ${to}`).toBe(true);
    }
  }
});

test('the default view is a lane map, or the document for a process with an sop block', async () => {
  at.write('tea.proc', tea);
  const sop = tea.replace('{', '{\n  sop { number "1" }');
  at.write('sop.proc', sop);
  const viewOf = async (file: string): Promise<string> =>
    JSON.parse((await at.alur(['render', file, '--to', 'layout'])).out).view;
  expect(await viewOf('tea.proc')).toBe('lanes');
  expect(await viewOf('sop.proc')).toBe('sop');
});

test('the format follows the ending of -o, --to overrides it', async () => {
  at.write('tea.proc', tea);
  await at.alur(['render', 'tea.proc', '-o', 'x.svg']);
  expect(at.read('x.svg')).toMatch(/^<svg /);
  await at.alur(['render', 'tea.proc', '-o', 'x.json']);
  expect(JSON.parse(at.read('x.json')).processes[0].id).toBe('tea');
  await at.alur(['render', 'tea.proc', '-o', 'y.json', '--to', 'layout']);
  expect(JSON.parse(at.read('y.json')).view).toBe('lanes');
  const unclear = await at.alur(['render', 'tea.proc', '-o', 'x.drawing']);
  expect([unclear.code, unclear.err.includes('.svg')]).toEqual([2, true]);
});

test('options reach the drawing', async () => {
  at.write('tea.proc', tea);
  const drawings = [];
  for (const options of [[], ['--direction', 'down'], ['--theme', 'dark'], ['--view', 'table']]) {
    drawings.push((await at.alur(['render', 'tea.proc', ...options])).out);
  }
  expect(new Set(drawings).size).toBe(4);
  expect((await at.alur(['render', 'tea.proc', '--layout', 'layered'])).code).toBe(0);
  expect((await at.alur(['render', 'tea.proc', '--page', '1'])).out).toBe(drawings[0]);
  expect((await at.alur(['render', 'tea.proc', '--page', '2'])).code).toBe(2);
});

test('findings never stop a drawing', async () => {
  const { code, out, err } = await at.alur(['render', '-'], { stdin: slip });
  expect([code, out.startsWith('<svg ')]).toEqual([0, true]);
  expect(err).toContain('-:8:11 error');
});

test('nothing to draw: 1, and no file', async () => {
  at.write('empty.proc', 'actor me "Me"\n');
  const { code, err } = await at.alur(['render', 'empty.proc', '-o', 'x.svg']);
  expect([code, existsSync(join(at.folder, 'x.svg'))]).toEqual([1, false]);
  expect(err).toContain('view/nothing-to-draw');
});

test('a process without steps is not replaced by another one', async () => {
  at.write('tea.proc', `process bare "Bare" { actor me "Me" }\n${tea}`);
  const { code, out, err } = await at.alur(['render', 'tea.proc', '--process', 'bare']);
  expect([code, out, err.includes('view/nothing-to-draw')]).toEqual([1, '', true]);
});

test('several processes: a name, a folder or a pattern is needed', async () => {
  at.write('two.proc', two);
  const unclear = await at.alur(['render', 'two.proc', '-o', 'x.svg']);
  expect([unclear.code, existsSync(join(at.folder, 'x.svg'))]).toEqual([2, false]);
  expect(unclear.err).toContain('office.letters, office.cuti');
  for (const name of ['letters', 'office.letters']) {
    expect((await at.alur(['render', 'two.proc', '--process', name, '--to', 'layout'])).out).toContain(
      '"office.letters"',
    );
  }
  expect((await at.alur(['render', 'two.proc', '--to', 'svg', '-o', 'maps/'])).code).toBe(0);
  expect(readdirSync(join(at.folder, 'maps')).sort()).toEqual(['office.cuti.svg', 'office.letters.svg']);
  expect((await at.alur(['render', 'two.proc', '--process', 'office', '-o', '{process}/map.svg'])).code).toBe(0);
  expect(existsSync(join(at.folder, 'office.letters', 'map.svg'))).toBe(true);
  expect((await at.alur(['render', 'two.proc', '--process', 'office'])).code).toBe(2);
  expect((await at.alur(['render', 'two.proc', '--to', 'json'])).code).toBe(0);
});

test('an unknown process gets a suggestion and the list', async () => {
  at.write('two.proc', two);
  const { code, err } = await at.alur(['render', 'two.proc', '--process', 'leters']);
  expect(code).toBe(2);
  expect(err).toContain('Did you mean "letters"? There are: office.letters, office.cuti.');
});

test('only the processes of the files that were given are drawn, not those of imported ones', async () => {
  at.write('two.proc', two);
  at.write('tea.proc', `import "./two.proc"\n${tea}`);
  expect((await at.alur(['render', 'tea.proc', '-o', 'x.svg'])).code).toBe(0);
  expect((await at.alur(['render', 'tea.proc', '--process', 'cuti', '-o', 'y.svg'])).code).toBe(0);
});

test('never writes over what it read, through a link out of the folder, or into what is no file', async () => {
  at.write('work/tea.proc', tea);
  at.write('work/import.proc', `import "./tea.proc"\n${two}`);
  symlinkSync(tmpdir(), join(at.folder, 'away'));
  mkdirSync(join(at.folder, 'folder.svg'));
  const refusals = [
    ['render', 'work/tea.proc', '--to', 'svg', '-o', 'work/tea.proc'],
    ['render', 'work/import.proc', '--process', 'cuti', '--to', 'svg', '-o', 'work/tea.proc'],
    ['render', 'work/tea.proc', '-o', 'folder.svg'],
    ['render', 'work/tea.proc', '-o', 'no/such/x.svg'],
    ['render', 'work/tea.proc', '-o', 'away/x.svg'],
  ];
  for (const args of refusals) {
    const { code, err } = await at.alur(args);
    expect([code, err.includes('cannot be written')], args.join(' ')).toEqual([2, true]);
  }
  expect(at.read('work/tea.proc')).toBe(tea);
});

test('a folder that does not exist is named as the reason, unless -o ends in it', async () => {
  at.write('tea.proc', tea);
  const { code, err } = await at.alur(['render', 'tea.proc', '-o', 'nowhere/tea.svg', '--lang', 'id']);
  expect([code, err]).toEqual([
    2,
    'error: "nowhere/tea.svg" tidak dapat ditulis: foldernya belum ada; buat folder itu dahulu.\n',
  ]);
});
