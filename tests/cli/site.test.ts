// A site from the command line: what asks for it, what does not go with it, what fails, how far it has come.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { regency } from '../unit/site/regency.js';
import { desk, two } from './run.js';

const at = desk();
const names = (folder: string): readonly string[] => readdirSync(join(at.folder, folder)).sort();

test.each([[['-o', 'out/']], [['-o', 'out/', '--to', 'site']], [['-o', 'out', '--to', 'site']]])(
  '%j makes a folder of pages',
  async (args) => {
    at.write('work/two.proc', two);
    expect(await at.alur(['render', 'work', ...args])).toEqual({ code: 0, out: '', err: '' });
    expect(names('out')).toEqual(['index.html', 'process', 'style.css', 'unit']);
    expect(names('out/process')).toEqual(['office.cuti.html', 'office.letters.html']);
  },
);

test('a folder for which a view, a process or a format is named gets drawings, with links between them', async () => {
  at.write('regency.proc', regency);
  expect((await at.alur(['render', 'regency.proc', '--process', 'layanan.con', '-o', 'one/'])).code).toBe(0);
  expect(names('one')).toEqual(['kab.dinas.layanan.con.svg']);
  expect((await at.alur(['render', 'regency.proc', '--view', 'lanes', '-o', 'lanes/'])).code).toBe(0);
  const svg = readFileSync(join(at.folder, 'lanes/kab.dinas.layanan.con.svg'), 'utf8');
  expect(svg.match(/<a href="[^"]*"/g)).toEqual(['<a href="kab.dinas.layanan.tanda.svg"']);
  expect((await at.alur(['render', 'regency.proc', '--view', 'lanes', '-o', 'by/{process}/map.svg'])).code).toBe(0);
  const apart = readFileSync(join(at.folder, 'by/kab.dinas.layanan.con/map.svg'), 'utf8');
  expect(apart).toContain('<a href="../kab.dinas.layanan.tanda/map.svg"');
  const alone = await at.alur(['render', 'regency.proc', '--view', 'lanes', '--process', 'layanan.con']);
  expect(alone.out).not.toContain('<a ');
});

test.each([
  [['--to', 'site'], 'A site is a folder of pages.'],
  [['--to', 'site', '-o', '{process}/'], 'A site is a folder of pages.'],
  [['--to', 'site', '-o', 'out/', '--process', 'letters'], 'so --process does not go with it'],
  [['--to', 'site', '-o', 'out/', '--view', 'lanes'], 'so --view does not go with it'],
  [['-o', 'out/', '--page', '1'], 'so --page does not go with it'],
])('%j is refused', async (args, said) => {
  at.write('two.proc', two);
  const { code, err } = await at.alur(['render', 'two.proc', ...args]);
  expect([code, err.includes(said), existsSync(join(at.folder, 'out'))]).toEqual([2, true, false]);
});

test('a page that cannot be written leaves the others done and is said at the end', async () => {
  at.write('two.proc', two);
  mkdirSync(join(at.folder, 'out/process/office.cuti.html'), { recursive: true });
  const { code, err } = await at.alur(['render', 'two.proc', 'no.proc', '-o', 'out/']);
  expect(code).toBe(2);
  expect(err).toContain('"no.proc" cannot be read');
  expect(err).toContain('"out/process/office.cuti.html" cannot be written');
  expect(existsSync(join(at.folder, 'out/process/office.letters.html'))).toBe(true);
});

test('progress is shown on a terminal', async () => {
  at.write('two.proc', two);
  const { err } = await at.alur(['render', 'two.proc', '-o', 'out/'], { tty: true, pace: 600 });
  expect(err).toContain('5/5 office.cuti');
});

test('pages say what was measured, the first one what there is and what is missing', async () => {
  at.write('two.proc', two.replace('"Opens the letter"', '"Opens the letter" time 20 minutes'));
  expect((await at.alur(['render', 'two.proc', '-o', 'out/', '--lang', 'en'])).code).toBe(0);
  const page = (path: string): string => at.read(`out/${path}.html`);
  expect(page('process/office.letters')).toContain('<dt>Expected time of a case</dt><dd>20 minutes</dd>');
  expect(page('unit/office')).toContain('<dt>Measured</dt><dd>2 flows · 0 SOPs</dd>');
  expect(page('index')).toMatch(/<section id="coverage"[\s\S]*Office[\s\S]*<\/section>/);
});
