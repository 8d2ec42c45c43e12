// Ids: paths of names, else words of the text, else the kind; numbers only where needed (contract.md, settled details).
import { expect, test } from 'vitest';
import { createIds, slug } from '../../../src/language/model/ids.js';
import { flow, read } from './read.js';

test('slugs', () => {
  expect(slug('Checks that the file is complete')).toBe('checks-that-the-file-is');
  expect(slug('  Crème brûlée!  ')).toBe('creme-brulee');
  expect(slug('KTP-el karena hilang')).toBe('ktp-el-karena-hilang');
  expect(slug('…')).toBe('');
  expect(slug('Ⅻ ﬁne')).toBe('xii-fine');
});

test('ids are given once, with the lowest free number', () => {
  const ids = createIds();
  expect(['a', 'a', 'a-2', 'a', 'b'].map(ids.claim)).toEqual(['a', 'a-2', 'a-2-2', 'a-3', 'b']);
});

test('a named step is process.step, whatever block it stands in', () => {
  const process = flow(
    'start s: a "S"  decision d: b "D" no { parallel { branch { step deep: c "X" } branch { } } }  end',
  );
  expect(process.steps.map((step) => step.id)).toContain('p.deep');
});

test('an unnamed step never takes the id of a named one', () => {
  const process = flow('start s: a "S"  step b "Sign"  step sign: c "Other"  step b "Sign"  end');
  expect(process.steps.map((step) => step.id)).toEqual(['p.s', 'p.sign-2', 'p.sign', 'p.sign-3', 'p.end']);
});

test('other statements leave the id of an unnamed step alone', () => {
  const before = flow('start a "S"  step b "Signs the letter"  end');
  const after = flow('start a "S"  step c "Reads"  decision b "Fine?" no -> end  step b "Signs the letter"  end');
  expect(before.steps[1]?.id).toBe('p.signs-the-letter');
  expect(after.steps.map((step) => step.id)).toContain('p.signs-the-letter');
});

test('processes and units are paths', () => {
  const { model } = read(
    'unit u "U" { unit v "V" { process p "P" { process q "Q" { start x: a "X" actor a "A" } } } }',
  );
  expect(model.units.map((unit) => unit.id)).toEqual(['u', 'u.v']);
  expect(model.processes.map((process) => [process.id, process.level, process.parent, process.unit])).toEqual([
    ['u.v.p', 0, undefined, 'u.v'],
    ['u.v.p.q', 1, 'u.v.p', 'u.v'],
  ]);
  expect(model.processes[1]?.steps[0]?.id).toBe('u.v.p.q.x');
});

test('an actor has its name as id; its path only where several have that name', () => {
  const { model } = read(
    'actor boss "Boss" process p "P" { actor a "A" start a "X" } process q "Q" { actor a "A" actor b "B" start a "X" -> end }',
  );
  expect(model.actors.map((actor) => [actor.id, actor.process])).toEqual([
    ['boss', undefined],
    ['p.a', 'p'],
    ['q.a', 'q'],
    ['b', 'q'],
  ]);
  expect(model.processes.map((process) => process.actors)).toEqual([['p.a'], ['q.a', 'b']]);
});

test('names that mean something to the machine are harmless', () => {
  const { model, found } = read(
    'process constructor "P" { actor toString "A" actor __proto__ "B" start __proto__: toString "X" step hasOwnProperty: __proto__ "Y" -> __proto__ }',
  );
  expect(found).toEqual([]);
  expect(model.processes[0]?.steps.map((step) => [step.id, step.actors])).toEqual([
    ['constructor.__proto__', ['toString']],
    ['constructor.hasOwnProperty', ['__proto__']],
  ]);
  expect(JSON.parse(JSON.stringify(model))).toEqual(model);
});
