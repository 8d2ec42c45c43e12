// Parallel blocks, forks and joins (language.md 3.2, 4, 8).
import { expect, test } from 'vitest';
import { arrows, flow, rows } from './read.js';

test('a parallel block is a fork and a join', () => {
  const process = flow(
    'start s: a "S"  parallel { branch { step x: b "X" } branch "Title" { step y: c "Y" } }  end e: a "E"',
  );
  expect(arrows(process)).toEqual([
    's -> parallel',
    'parallel -> x [branch]',
    'x -> parallel-join',
    'parallel -> y [branch]',
    'y -> parallel-join',
    'parallel-join -> e',
  ]);
  expect(rows(process)).toEqual([
    '1 start s a',
    '- fork parallel ',
    '2 step x b',
    '3 step y c',
    '- join parallel-join ',
    '4 end e a',
  ]);
  expect(process.blocks).toMatchObject([
    {
      id: 'p.parallel',
      fork: 'p.parallel',
      join: 'p.parallel-join',
      gate: 'all',
      branches: [{ closes: true }, { label: 'Title', closes: true }],
    },
  ]);
  expect(process.steps.map((step) => step.branch)).toEqual([
    undefined,
    undefined,
    'p.parallel#1',
    'p.parallel#2',
    undefined,
    undefined,
  ]);
});

test('conditions are labels; without an unconditional branch or otherwise the block may be passed', () => {
  const process = flow(
    'start s: a "S"  parallel p: { branch when "big" { step x: b "X" } branch when "new" { step y: c "Y" } }  end e: a "E"',
  );
  expect(arrows(process).filter((one) => one.startsWith('p '))).toEqual([
    'p -> x [branch when big]',
    'p -> y [branch when new]',
    'p -> p-join [branch otherwise]',
  ]);
  expect(process.flows.find((one) => one.id === 'p.p->p-join')?.written).toBe(false);
  expect(process.blocks[0]?.gate).toBe('some');
  expect(process.steps.filter((step) => step.gate !== undefined).map((step) => step.gate)).toEqual(['some', 'some']);
});

test('otherwise and unconditional branches close the gap', () => {
  const otherwise = flow(
    'start s: a "S"  parallel { branch when "big" { step x: b "X" } branch otherwise { } }  end e: a "E"',
  );
  expect(arrows(otherwise)).toContain('parallel -> parallel-join [branch otherwise]');
  expect(otherwise.flows.filter((one) => one.to === 'p.parallel-join' && one.from === 'p.parallel')).toHaveLength(1);
  const always = flow(
    'start s: a "S"  parallel { branch { step x: b "X" } branch when "big" { step y: c "Y" } }  end e: a "E"',
  );
  expect(always.flows.filter((one) => one.to === 'p.parallel-join' && one.from === 'p.parallel')).toEqual([]);
  expect(always.blocks[0]?.gate).toBe('some');
});

test('an empty branch leads straight from fork to join', () => {
  const process = flow('start s: a "S"  parallel { branch { } branch { step x: b "X" } }  end e: a "E"');
  expect(arrows(process)).toContain('parallel -> parallel-join [branch]');
  expect(process.blocks[0]?.branches.map((branch) => branch.closes)).toEqual([true, true]);
});

test('a branch that always leaves is not waited for', () => {
  const process = flow(
    'start s: a "S"  parallel { branch { step x: b "X" -> s } branch { step y: c "Y" } }  end e: a "E"',
  );
  expect(process.blocks[0]?.branches.map((branch) => branch.closes)).toEqual([false, true]);
  expect(arrows(process)).not.toContain('x -> parallel-join');
});

test('a block whose join nobody reaches has none, and does not go on', () => {
  const process = flow(
    'start s: a "S"  parallel { branch { step x: b "X" -> s } branch { end y: c "Y" } }  end e: a "E"',
  );
  expect(process.steps.map((step) => step.kind)).not.toContain('join');
  expect(arrows(process)).not.toContain('parallel-join -> e');
});

test('what stands before the brace of a branch belongs to the flow into it', () => {
  const process = flow(
    'start s: a "S"  parallel { branch with "Copy" via "post" { step x: b "X" } branch { step y: c "Y" } }  end e: a "E"',
  );
  expect(process.flows[1]).toMatchObject({ to: 'p.x', with: ['Copy'], via: 'post' });
});

test('an arrow to a block enters at its head; an arrow behind the block leaves its join', () => {
  const process = flow(
    'start s: a "S"  parallel both: { branch { step x: b "X" } branch { step y: c "Y" } } -> d  step z: a "Z"  decision d: a "D" no -> both  end e: a "E"',
  );
  expect(arrows(process)).toContain('d -> both [answer no]');
  expect(arrows(process)).toContain('both-join -> d');
  expect(process.flows.find((one) => one.from === 'p.both-join')?.written).toBe(true);
});

test('blocks nest, and steps know their innermost branch', () => {
  const process = flow(
    'start s: a "S"  parallel { branch { parallel { branch { step x: b "X" } branch { step y: b "Y" } } } branch { step z: c "Z" } }  end e: a "E"',
  );
  expect(process.blocks.map((block) => [block.id, block.branch])).toEqual([
    ['p.parallel', undefined],
    ['p.parallel-2', 'p.parallel#1'],
  ]);
  expect(process.steps.find((step) => step.id === 'p.x')?.branch).toBe('p.parallel-2#1');
  expect(arrows(process)).toContain('parallel-2-join -> parallel-join');
});

test('an answer block inside a branch goes on in the branch', () => {
  const process = flow(
    'start s: a "S"  parallel { branch { decision d: b "D" no { step x: c "X" } } branch { step y: c "Y" } }  end e: a "E"',
  );
  expect(arrows(process)).toContain('x -> parallel-join');
  expect(arrows(process)).toContain('d -> parallel-join [answer yes]');
});

test('free forks and joins', () => {
  const process = flow('start s: a "S"  fork f -> x, y, end  step x: b "X" -> j  step y: c "Y"  join j  end e: a "E"');
  expect(arrows(process)).toEqual([
    's -> f',
    'f -> x [branch]',
    'f -> y [branch]',
    'f -> f-end [branch]',
    'x -> j',
    'y -> j',
    'j -> e',
  ]);
  expect(process.steps.find((step) => step.id === 'p.f-end')).toMatchObject({ endOf: 'p.s', actors: ['a'], row: 1 });
  expect(
    process.steps.filter((step) => step.gate !== undefined).map((step) => [step.kind, step.gate, step.row]),
  ).toEqual([
    ['fork', 'all', undefined],
    ['join', 'all', undefined],
  ]);
});

test('two arrows between the same two statements are two', () => {
  const process = flow('start s: a "S"  fork f -> j, j  join j -> e  end e: a "E"');
  expect(process.flows.map((one) => one.id)).toEqual(['p.s->f', 'p.f->j', 'p.f->j-2', 'p.j->e']);
});
