// Rows of the SOP table and steps without a text (language.md 3.1).
import { expect, test } from 'vitest';
import { flow, rows } from './read.js';

test('a step with a text begins a row, one without shares the row above', () => {
  const process = flow('start s: a "S"  decision d: b  no -> s  end e: a "E"');
  expect(rows(process)).toEqual(['1 start s a', '1 decision d b', '2 end e a']);
  expect(process.rows).toEqual([
    { number: 1, step: 'p.s' },
    { number: 2, step: 'p.e' },
  ]);
  expect(process.steps[1]).toMatchObject({ title: 'S' });
  expect(process.steps[1]).not.toHaveProperty('text');
});

test('the row above is the statement written before, also out of a block', () => {
  const process = flow('start s: a "S"  decision d: b "D" no { step x: c "X" }  step y: a  end e: a "E"');
  expect(rows(process)).toContain('3 step y a');
});

test('a bare start without actor shares the row of the step after it and takes its actor', () => {
  expect(rows(flow('start  step x: a "X"  end e: b "E"'))).toEqual(['1 start start a', '1 step x a', '2 end e b']);
  expect(rows(flow('step w: c "W"  start  step x: a "X"  end e: b "E"')).slice(1, 3)).toEqual([
    '2 start start a',
    '2 step x a',
  ]);
});

test('a bare start with an actor shares the row above, or the row after where there is none', () => {
  expect(rows(flow('start b  step x: a "X"  end e: b "E"'))[0]).toBe('1 start start b');
  expect(rows(flow('step w: c "W"  start b  step x: a "X"  end e: b "E"'))[1]).toBe('1 start start b');
});

test('a bare end shares the row before it and takes its actor', () => {
  expect(rows(flow('start s: a "S"  step x: b, c "X"  end'))).toEqual(['1 start s a', '2 step x b+c', '2 end end b']);
  expect(rows(flow('start s: a "S"  step x: b "X"  decision d: c  no -> s  end'))[3]).toBe('2 end end c');
  expect(rows(flow('start s: a "S"  step x: b "X"  end c'))[2]).toBe('2 end end c');
});

test('several bare borders in a row', () => {
  expect(rows(flow('start  start  step x: a "X"  end  end'))).toEqual([
    '1 start start a',
    '1 start start-2 a',
    '1 step x a',
    '1 end end a',
    '1 end end-2 a',
  ]);
});

test('joint activities keep their actors in order, each once', () => {
  expect(rows(flow('start s: b, a, b "S"  end'))[0]).toBe('1 start s b+a');
});

test('a text that is missing keeps a row of its own, so that nothing is lost', () => {
  const process = flow('start s: a "S"  step x: b time 5 minutes output "Y"  step y: a ""  end e: a "E"');
  expect(rows(process)).toEqual(['1 start s a', '2 step x b', '3 step y a', '4 end e a']);
  expect(process.steps[1]).toMatchObject({ outputs: ['Y'], title: 'x' });
});

test('a flow without any text still has a row', () => {
  expect(rows(flow('start a  end b'))).toEqual(['1 start start a', '1 end end b']);
});

test('forks and joins have no row', () => {
  expect(rows(flow('fork f -> x, y  step x: a "X"  step y: b "Y"  join j'))).toEqual([
    '- fork f ',
    '1 step x a',
    '2 step y b',
    '- join j ',
  ]);
});
