// A regency of 60 units, 300 processes and 500 SOP files: every file is read once and parsed once in a run, however often it is imported.
import { expect, test, vi } from 'vitest';
import { compile } from '../../../src/compile.js';
import { loadProject } from '../../../src/language/model/project.js';
import type { Source } from '../../../src/language/source/source.js';
import { regencyFiles } from '../../bench/province.mjs';

const parsed: string[] = [];
vi.mock('../../../src/language/syntax/parse.js', async (original) => {
  const module = await original<typeof import('../../../src/language/syntax/parse.js')>();
  return {
    ...module,
    parse: (source: Source) => {
      parsed.push(source.path);
      return module.parse(source);
    },
  };
});

test('each file is read and parsed once, and the whole is checked', { timeout: 60_000 }, async () => {
  const files = new Map<string, string>(regencyFiles('kab'));
  const read: string[] = [];
  const project = await loadProject([...files.keys()], (path) => {
    read.push(path);
    return Promise.resolve(files.get(path));
  });
  const { model } = compile(project, { profile: 'map' });
  const paths = [...files.keys()].sort();
  expect(paths.length).toBe(559);
  expect([...read].sort()).toEqual(paths);
  expect([...parsed].sort()).toEqual(paths);
  expect(model.units.length).toBe(60);
  expect(model.processes.filter(({ sop }) => sop !== undefined).length).toBe(500);
});
