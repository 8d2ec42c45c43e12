// The commands of tables: measure, coverage, export, and views as CSV.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { architectureNames } from '../../src/tables.js';
import { desk, tea, two } from './run.js';

const place = desk();
const timed = tea
  .replace('"Boils the water"', '"Boils the water" time 5 minutes')
  .replace('no ->', 'no "Cold (25%)" ->');

/** Names of the sheets' parts in a workbook. */
const sheetsOf = (path: string) =>
  Object.keys(unzipSync(readFileSync(path))).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));

describe('measure', () => {
  test('a single process as a list, with its actors', async () => {
    place.write('tea.proc', timed);
    const { code, out, err } = await place.alur(['measure', 'tea.proc']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Expected, with repeats     5 minutes');
    expect(out).toMatch(/Host\s+5 minutes\s+1\.25/);
  });
  test('shares that are guessed are said', async () => {
    place.write('tea.proc', tea);
    const { err } = await place.alur(['measure', 'tea.proc', '--lang', 'id']);
    expect(err).toContain('1 keputusan tidak menyebut');
  });
  test('as CSV, as JSON, and as bars by the ending', async () => {
    place.write('tea.proc', timed);
    const csv = await place.alur(['measure', 'tea.proc', '--to', 'csv', '--table', 'actors']);
    expect(csv.out.split('\r\n')[1]).toBe(',Making tea,Host,5,1.25');
    const json = await place.alur(['measure', 'tea.proc', '--to', 'json']);
    expect(JSON.parse(json.out).tables.map(({ id }: { id: string }) => id)).toEqual(['processes', 'actors', 'units']);
    expect(await place.alur(['measure', 'tea.proc', '-o', 'tea.svg'])).toMatchObject({ code: 0, out: '' });
    expect(place.read('tea.svg')).toContain('Making tea');
  });
  test('as one workbook with a sheet for each table, or one for each in a folder', async () => {
    place.write('tea.proc', timed);
    expect(await place.alur(['measure', 'tea.proc', '-o', 'tea.xlsx'])).toMatchObject({ code: 0, out: '' });
    expect(sheetsOf(join(place.folder, 'tea.xlsx'))).toHaveLength(3);
    expect(await place.alur(['export', 'tea.proc', '-o', 'forms.xlsx'])).toMatchObject({ code: 0, out: '' });
    expect(sheetsOf(join(place.folder, 'forms.xlsx'))).toHaveLength(architectureNames.length);
    expect(await place.alur(['coverage', 'tea.proc', '-o', 'all/', '--to', 'xlsx'])).toMatchObject({ code: 0 });
    expect(sheetsOf(join(place.folder, 'all/units.xlsx'))).toHaveLength(1);
  });
  test('what cannot be asked', async () => {
    place.write('a.proc', two);
    expect((await place.alur(['measure', 'a.proc', '--process', 'leters'])).err).toContain('Did you mean "letters"?');
    expect(await place.alur(['measure', 'a.proc', '-o', 'x.md'])).toMatchObject({ code: 2 });
    expect(await place.alur(['measure', 'a.proc', '--table', 'actor'])).toMatchObject({ code: 2 });
    place.write('map.proc', 'process p "P" { process q "Q" { } }');
    expect(await place.alur(['measure', 'map.proc'])).toMatchObject({ code: 1, out: '' });
  });
});

describe('coverage', () => {
  test('units and tiers, and how to see reviews', async () => {
    place.write('a.proc', two);
    const { code, out, err } = await place.alur(['coverage', 'a.proc']);
    expect(code).toBe(0);
    expect(out).toMatch(/Office\s+2\s+2/);
    expect(err).toContain('--today');
    expect((await place.alur(['coverage', 'a.proc', '--today', '2026-10-12'])).err).toBe('');
  });
  test('every table into a folder, evidence, one page', async () => {
    place.write('a.proc', two);
    expect(await place.alur(['coverage', 'a.proc', '-o', 'out/'])).toMatchObject({ code: 0 });
    for (const name of ['units', 'tiers', 'regencies', 'missing', 'levels', 'reviews', 'changes', 'domains'])
      expect(existsSync(join(place.folder, `out/${name}.csv`))).toBe(true);
    expect((await place.alur(['coverage', 'a.proc', '--table', 'evidence'])).out).toContain('Change log');
    const several = await place.alur(['coverage', 'a.proc', '--table', 'evidence', '--to', 'csv']);
    expect(several).toMatchObject({ code: 2, out: '' });
    expect(several.err).toContain('{table}');
    expect(await place.alur(['coverage', 'a.proc', '-o', 'page.pdf'])).toMatchObject({ code: 0 });
    expect(place.read('page.pdf').startsWith('%PDF')).toBe(true);
  });
  test('a file is never written over itself', async () => {
    place.write('a.proc', two);
    expect(await place.alur(['coverage', 'a.proc', '--to', 'csv', '-o', 'a.proc'])).toMatchObject({ code: 2 });
    expect(place.read('a.proc')).toBe(two);
  });
});

describe('export', () => {
  test('one table to standard output, all into a folder, and what is missing', async () => {
    place.write('a.proc', two);
    const { code, out, err } = await place.alur(['export', 'a.proc', '--table', 'e3']);
    expect([code, out.split('\r\n')[0]]).toEqual([0, '\u{feff}Code,Name,Description,Level,Parent Code']);
    expect(err).toContain('--table missing');
    expect(await place.alur(['export', 'a.proc'])).toMatchObject({ code: 2 });
    expect(await place.alur(['export', 'a.proc', '-o', 'out/'])).toMatchObject({ code: 0 });
    expect(existsSync(join(place.folder, 'out/e5.csv'))).toBe(true);
    expect((await place.alur(['export', 'a.proc', '-o', 'x.svg'])).err).toContain('no picture');
  });
});

test('views as CSV: the steps of a flow, the table of a map', async () => {
  place.write('tea.proc', tea);
  const steps = await place.alur(['render', 'tea.proc', '--to', 'csv']);
  expect(steps.out.split('\r\n')[1]).toBe('1,Boils the water,Host,start,,,Cup of tea,,2');
  expect(
    await place.alur(['render', 'tea.proc', '--view', 'raci', '--process', 'tea', '-o', 'raci.csv']),
  ).toMatchObject({ code: 0 });
  expect(place.read('raci.csv')).toContain('Boils the water');
});
