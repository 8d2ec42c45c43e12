// Files that belong together (language.md 3.7): imports, circles, what can't be read, limits.
import { expect, test } from 'vitest';
import { importPath, relativePath } from '../../../src/language/model/import-path.js';
import { loadProject, projectLimits } from '../../../src/language/model/project.js';
import { applyEdits } from '../../../src/language/source/edit.js';
import { build, codes, read, readFiles } from './read.js';

test.each([
  ['a.proc', './b.proc', 'b.proc'],
  ['x/a.proc', 'b.proc', 'x/b.proc'],
  ['x/y/a.proc', '../b.proc', 'x/b.proc'],
  ['x/a.proc', '../y/./b.proc', 'y/b.proc'],
  ['a.proc', ' b c.proc ', 'b c.proc'],
])('%s imports %s', (from, written, path) => {
  expect(importPath(from, written)).toEqual({ path });
});

test.each(['../b.proc', 'x/../../b.proc'])('%s leaves the root', (written) => {
  expect(importPath('a.proc', written)).toEqual({ problem: 'outside' });
});

test.each([
  '',
  '/b.proc',
  'C:/b.proc',
  'C:\\b.proc',
  'x\\b.proc',
  'https://x.org/b.proc',
  'file:b.proc',
  'b.txt',
  '.proc',
  'x/.proc',
  'b\u0000.proc',
  'b.proc/',
])('%j is no path', (written) => {
  expect(importPath('a.proc', written)).toEqual({ problem: 'form' });
});

test('paths as one file writes another', () => {
  expect(relativePath('a.proc', 'b.proc')).toBe('./b.proc');
  expect(relativePath('x/a.proc', 'b.proc')).toBe('../b.proc');
  expect(relativePath('x/y/a.proc', 'x/z/b.proc')).toBe('../z/b.proc');
});

test('names declared outermost are known in files that import them, and only there', async () => {
  const files = {
    'main.proc': 'import "./people.proc" process p "P" { start clerk "S" end u.head "E" }',
    'people.proc': 'import "deep.proc" actor clerk "Clerk" unit u "U" { actor head "Head" }',
    'deep.proc': 'actor deep "Deep"',
  };
  const { model, found, project } = await readFiles(files, 'main.proc');
  expect(found).toEqual([]);
  expect(Object.keys(project.files)).toEqual(['main.proc', 'people.proc', 'deep.proc']);
  expect(model.processes[0]?.actors).toEqual(['clerk', 'head']);
  const deep = await readFiles(
    { ...files, 'main.proc': 'import "people.proc" process p "P" { start deep "S" }' },
    'main.proc',
  );
  expect(codes(deep.found)).toEqual(['name/unknown-actor']);
});

test('each file is read once, nearest first and in code-point order', async () => {
  const read: string[] = [];
  const files: Record<string, string> = {
    a: 'import "z.proc" import "B.proc" import "b.proc"',
    z: 'import "c.proc"',
    B: 'import "z.proc"',
    b: '',
    c: 'import "a.proc"',
  };
  await loadProject('a.proc', (path) => {
    read.push(path);
    return Promise.resolve(files[path.replace('.proc', '')]);
  });
  expect(read).toEqual(['a.proc', 'B.proc', 'b.proc', 'z.proc', 'c.proc']);
});

test('circles are allowed, and said once', async () => {
  const { found } = await readFiles(
    {
      'a.proc': 'import "b.proc"',
      'b.proc': 'import "c.proc" import "a.proc"',
      'c.proc': 'import "a.proc"',
      'd.proc': 'import "d.proc"',
    },
    ['a.proc', 'd.proc'],
  );
  expect(found.map((finding) => [finding.code, finding.severity, finding.args])).toEqual([
    ['project/import-cycle', 'info', { circle: 'a.proc → b.proc → a.proc' }],
    ['project/import-cycle', 'info', { circle: 'd.proc → d.proc' }],
  ]);
});

test('a missing file is one finding, with the nearest name that is known', async () => {
  const text = 'import "./peple.proc" process p "P" { actor a "A" start clerk "S" owner nobody }';
  const { found } = await readFiles({ 'main.proc': text, 'people.proc': '' }, ['main.proc', 'people.proc']);
  expect(codes(found)).toEqual(['project/missing-file']);
  expect(found[0]?.args).toMatchObject({ path: './peple.proc', near: './people.proc' });
  expect(applyEdits(text, found[0]?.fixes[0]?.edits ?? [])).toContain('import "./people.proc"');
});

test('names are not complained of where an import could not be read, but steps are', async () => {
  const { found } = await readFiles(
    { 'main.proc': 'import "x.proc" process p "P" { actor a "A" start clerk "S" -> nowhere }' },
    'main.proc',
  );
  expect(codes(found)).toEqual(['project/missing-file', 'name/unknown-step']);
});

test('a text alone: its imports are a warning', () => {
  const { found } = read('import "x.proc" process p "P" { actor a "A" start clerk "S" }');
  expect(found.map((finding) => [finding.code, finding.severity])).toEqual([['project/missing-file', 'warning']]);
});

test('paths outside and odd paths never reach the reader', async () => {
  const asked: string[] = [];
  const odd = [
    '../x.proc',
    '/etc/passwd',
    '/x.proc',
    'http://x/y.proc',
    'a\\b.proc',
    'x.txt',
    'C:/x.proc',
    'x/../../y.proc',
  ];
  const text = odd.map((path) => `import "${path}"`).join('\n');
  const project = await loadProject('main.proc', (path) => {
    asked.push(path);
    return Promise.resolve(path === 'main.proc' ? text : 'actor a "A"');
  });
  expect(asked).toEqual(['main.proc']);
  expect(codes(project.diagnostics)).toEqual(['project/outside-root', 'project/outside-root']);
});

test('an entry that cannot be read is a finding', async () => {
  const { found, model } = await readFiles({}, 'gone.proc');
  expect(codes(found)).toEqual(['project/missing-file']);
  expect(model.processes).toEqual([]);
});

test('limits: imports in a row, number of files, size', async () => {
  const chain = await loadProject('0.proc', (path) =>
    Promise.resolve(`import "${Number.parseInt(path, 10) + 1}.proc"`),
  );
  expect(Object.keys(chain.files)).toHaveLength(projectLimits.depth + 1);
  expect(chain.diagnostics.map((finding) => finding.args)).toEqual([{ limit: 'depth', most: 16 }]);

  const wide = Array.from({ length: 1200 }, (_, i) => `import "f${i}.proc"`).join('\n');
  const read = (path: string) => Promise.resolve(path === 'main.proc' ? wide : '');
  const many = await loadProject('main.proc', read, { files: 1000 });
  expect(Object.keys(many.files)).toHaveLength(1000);
  expect(many.diagnostics.map((finding) => finding.args)).toEqual([{ limit: 'files', most: 1000 }]);

  const big = `# ${'x'.repeat(3_900_000)}`;
  const five = ['1.proc', '2.proc', '3.proc', '4.proc', '5.proc'];
  const heavy = await loadProject(five, () => Promise.resolve(big), { letters: 16 * 1024 * 1024 });
  expect(Object.keys(heavy.files)).toHaveLength(4);
  expect(heavy.diagnostics.map((finding) => finding.args)).toEqual([{ limit: 'size', most: 16 }]);
});

test('ids stay unique where several files are compiled together', async () => {
  const text = 'actor a "A" process p "P" { start a "S" }';
  const { model, found } = build(await loadProject(['x.proc', 'y.proc'], () => Promise.resolve(text)));
  expect(found).toEqual([]);
  expect(model.processes.map((process) => [process.id, process.actors, process.steps[0]?.id])).toEqual([
    ['p', ['a'], 'p.s'],
    ['p-2', ['a-2'], 'p-2.s'],
  ]);
});
