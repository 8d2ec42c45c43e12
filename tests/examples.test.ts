// Every example compiles without errors, stands in the one layout, and has the drawings that Alur makes of it today.
// `UPDATE=1` draws them anew. A folder with a file of its own name is one process; any other is a project of many files.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFiles, readFromDisk } from '../src/hosts/node/index.js';
import {
  compile,
  flowsOf,
  format,
  loadProject,
  type Project,
  readConfig,
  render,
  type ViewName,
} from '../src/index.js';

const fileOf = (folder: string, name: string): string => join('examples', folder, name);
const folders = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const isSingle = (folder: string): boolean => existsSync(fileOf(folder, `${folder}.proc`));

/** The maps that the description of a project shows, with what they are about. */
const mapsShown: readonly (readonly [ViewName, string])[] = [
  ['landscape', 'kabupaten'],
  ['relations', 'kabupaten.dinkes'],
  ['subprocess', 'kabupaten.adminduk'],
];

function describes(folder: string): void {
  const lines = readFileSync(fileOf(folder, 'README.md'), 'utf8').trim().split('\n');
  expect(lines[0]).toMatch(/^# ./);
  expect(lines.length).toBeGreaterThanOrEqual(5);
}

test('there are at least six', () => {
  expect(folders.length).toBeGreaterThanOrEqual(6);
});

describe.each(folders.filter(isSingle))('%s', (name) => {
  const path = fileOf(name, `${name}.proc`);
  const text = readFileSync(path, 'utf8');

  test('has nothing to mend', () => {
    const found = compile(text, { path }).diagnostics.filter((finding) => finding.severity !== 'info');
    expect(found).toEqual([]);
  });

  test('is formatted', () => {
    expect(format(text)).toBe(text);
  });

  test('has a short description', () => describes(name));

  const isSop = flowsOf(compile(text).model.processes).some((process) => process.sop !== undefined);
  const views: readonly ViewName[] = [...(isSop ? ['sop' as const] : []), 'table', 'lanes'];
  test.each(views)('its drawing "%s" is up to date', async (view) => {
    const { output } = await render(text, { path, view });
    const drawing = fileOf(name, `${view}.svg`);
    if (process.env['UPDATE']) writeFileSync(drawing, output ?? '');
    expect(existsSync(drawing)).toBe(true);
    expect(readFileSync(drawing, 'utf8') === output, `${drawing} differs; look at it, then run with UPDATE=1`).toBe(
      true,
    );
  });
});

describe.each(folders.filter((folder) => !isSingle(folder)))('%s', (name) => {
  const folder = join('examples', name);
  const load = async (): Promise<Project> => {
    const found = await findFiles('.', folder);
    return loadProject('value' in found ? found.value : [], readFromDisk(folder));
  };

  test.each(['standard', 'sop'] as const)('has nothing to mend as %s', async (profile) => {
    const { config, problems } = readConfig(readFileSync(join(folder, 'alur.config.json'), 'utf8'));
    expect(problems).toEqual([]);
    expect(compile(await load(), { ...config, profile }).diagnostics).toEqual([]);
  });

  test('is formatted', async () => {
    const files = Object.values((await load()).files);
    expect(files.length).toBeGreaterThan(1);
    for (const { source } of files) expect(format(source.text), source.path).toBe(source.text);
  });

  test('has a short description', () => describes(name));

  test.each(mapsShown)('its map "%s" of %s is up to date', async (view, subject) => {
    const { output } = await render(compile(await load()), { view, process: subject });
    const drawing = fileOf(name, `${view}.svg`);
    if (process.env['UPDATE']) writeFileSync(drawing, output ?? '');
    expect(existsSync(drawing)).toBe(true);
    expect(readFileSync(drawing, 'utf8') === output, `${drawing} differs; look at it, then run with UPDATE=1`).toBe(
      true,
    );
  });
});
