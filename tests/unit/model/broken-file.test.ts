// A broken file among many hides nothing of the others, and each finding points into its own file.
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile.js';
import { loadProject } from '../../../src/language/model/project.js';

const whole = (name: string): string => `process ${name} "Process ${name}" {
  actor clerk "Clerk"
  start clerk "Receives the letter"
  step clerk "Files the letter" -> nowhere
  end clerk "Closes the file"
}
`;

const files = new Map([
  ['a.proc', whole('a')],
  ['broken.proc', 'process b "Broken {\n  actor\n  step -> -> "\n'],
  ['empty.proc', ''],
  ['c.proc', whole('c')],
]);

test('a broken file among many never hides the others', async () => {
  const order = [...files.keys()];
  const reads: string[] = [];
  const read = (path: string): Promise<string> => {
    reads.push(path);
    return Promise.resolve(files.get(path)!);
  };
  const { model, diagnostics } = compile(await loadProject(order, read));
  expect([...reads].sort()).toEqual([...order].sort());
  expect(model.processes.map(({ id }) => id)).toEqual(expect.arrayContaining(['a', 'c']));
  expect(diagnostics.some(({ span }) => span.path === 'broken.proc')).toBe(true);
  for (const path of ['a.proc', 'c.proc']) {
    const found = diagnostics.filter(({ span }) => span.path === path);
    expect(found.some(({ span }) => files.get(path)!.slice(span.start, span.end).includes('nowhere'))).toBe(true);
  }
});

test('a file that several import is read once', async () => {
  const texts = new Map([
    ['a.proc', 'import "./shared.proc"\n'],
    ['b.proc', 'import "./shared.proc"\nimport "./a.proc"\n'],
    ['shared.proc', 'unit office "Office"\n'],
  ]);
  const reads: string[] = [];
  const project = await loadProject(['a.proc', 'b.proc'], (path) => {
    reads.push(path);
    return Promise.resolve(texts.get(path)!);
  });
  expect([...reads].sort()).toEqual(['a.proc', 'b.proc', 'shared.proc']);
  expect(compile(project).model.units.map(({ id }) => id)).toEqual(['office']);
});
