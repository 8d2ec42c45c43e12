// Totals of time, held against sums over the blocks that a text is made of.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timesOf } from '../../../src/language/model/times.js';
import { flow } from './read.js';

const totals = (body: string): [number | undefined, number | undefined] => {
  const { shortest, longest } = timesOf(flow(body));
  return [shortest, longest];
};

describe('shortest and longest way', () => {
  test('steps in a row are added, ranges at both ends', () => {
    expect(totals('start a "1" time 5 minutes step b "2" time 1..2 hours end a "3" time 1 day')).toEqual([515, 575]);
  });
  test('alternatives: the shorter and the longer', () => {
    const text = 'start a "1" decision b "2" time 10 minutes no { step c "3" time 1 hour } end a "4"';
    expect(totals(text)).toEqual([10, 70]);
    expect(totals('start a "1" decision b "2" time 10 minutes no -> end step c "3" time 1 hour end a "4"')).toEqual([
      10, 70,
    ]);
  });
  test('branches at the same time: the longest, and those that may not run', () => {
    const branches = (first: string, second: string) =>
      `start a "1" parallel { branch ${first} { step a "2" time 10 minutes } branch ${second} { step b "3" time 30 minutes } } end a "4" time 1 minute`;
    expect(totals(branches('', ''))).toEqual([31, 31]);
    expect(totals(branches('', 'when "x"'))).toEqual([11, 31]);
    expect(totals(branches('when "y"', 'when "x"'))).toEqual([1, 31]);
    expect(totals(branches('when "y"', 'otherwise'))).toEqual([11, 31]);
  });
  test('two ways within one branch are alternatives', () => {
    const text =
      'start a "1" parallel { branch { decision a "2" no { step a "3" time 20 minutes } } branch { step b "4" time 5 minutes } } end a "5"';
    expect(totals(text)).toEqual([5, 20]);
  });
  test('rework is not counted, wherever it is written', () => {
    expect(totals('start s: a "1" time 1 hour decision b "2" no -> s end a "3" time 5 minutes')).toEqual([65, 65]);
    const below = 'start a "1" d: decision b "2" time 10 minutes no -> fix end a "3" step fix: c "4" time 1 hour -> d';
    expect(totals(below.replace('d: decision b', 'decision d: b'))).toEqual([10, 10]);
  });
  test('a way written upwards is a way', () => {
    expect(
      totals('start a "1" -> z step y: b "2" time 5 minutes -> e step z: c "3" time 1 hour -> y end e: a "4"'),
    ).toEqual([65, 65]);
  });
  test('an interruption after a time takes that time instead of the step', () => {
    const text =
      'start a "1" step b "2" time 1 hour on 2 days -> late end a "3" step late: c "4" time 5 minutes -> end';
    expect(totals(text)).toEqual([60, 905]);
    expect(totals(text.replace('2 days', '"called off"'))).toEqual([5, 65]);
  });
  test('a fork and its join', () => {
    const text =
      'start a "1" fork -> x, y step x: a "2" time 1 hour -> j step y: b "3" time 2 hours -> j join j end a "4" time 1 minute';
    expect(totals(text)).toEqual([121, 121]);
  });
  test('several starts and ends are alternatives', () => {
    expect(totals('start a "1" time 1 hour -> x start b "2" time 2 minutes step x: a "3" end a "4"')).toEqual([2, 60]);
  });
  test('no end can be reached: no totals', () => {
    expect(totals('start s: a "1" time 1 hour step b "2" -> s')).toEqual([undefined, undefined]);
    expect(timesOf(flow('')).perActor).toEqual([]);
  });
});

test('work of each actor, steps without a time, what counts', () => {
  const process = flow(
    'start a "1" time 1 hour step a, b "2" time 10..20 minutes step c "3" time "soon" wait b "4" end a "5" time "5 menit"',
  );
  expect(timesOf(process).perActor).toEqual([
    { actor: 'a', shortest: 75, longest: 85 },
    { actor: 'b', shortest: 10, longest: 20 },
  ]);
  expect(timesOf(process).withoutTime).toEqual(['p.3']);
  expect(timesOf(process, { counts: ({ actors }) => actors.includes('b') })).toMatchObject({
    shortest: 10,
    longest: 20,
  });
});

interface Piece {
  readonly text: string;
  readonly min: number;
  readonly max: number;
}

const { piece } = fc.letrec<{ piece: Piece }>((tie) => {
  const step = fc.tuple(fc.nat(50), fc.nat(50)).map(([min, more]) => ({
    text: `step a "S" time ${min}..${min + more} minutes\n`,
    min,
    max: min + more,
  }));
  const row = fc.array(tie('piece'), { minLength: 1, maxLength: 3 }).map((pieces) => ({
    text: pieces.map(({ text }) => text).join(''),
    min: pieces.reduce((sum, { min }) => sum + min, 0),
    max: pieces.reduce((sum, { max }) => sum + max, 0),
  }));
  const choice = fc.tuple(tie('piece'), tie('piece')).map(([a, b]) => ({
    text: `decision a "D"\nyes {\n${a.text}}\nno {\n${b.text}}\n`,
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
  }));
  const together = fc.array(tie('piece'), { minLength: 2, maxLength: 3 }).map((pieces) => ({
    text: `parallel {\n${pieces.map(({ text }) => `branch {\n${text}}\n`).join('')}}\n`,
    min: Math.max(...pieces.map(({ min }) => min)),
    max: Math.max(...pieces.map(({ max }) => max)),
  }));
  return { piece: fc.oneof({ maxDepth: 4, depthSize: 'medium' }, step, row, choice, together) };
});

test('any nesting of rows, choices and branches', () => {
  fc.assert(
    fc.property(piece, ({ text, min, max }) => {
      expect(totals(`start a "A"\n${text}end a "E"`)).toEqual([min, max]);
    }),
    { numRuns: 150 },
  );
});

test('ten thousand decisions in a row take no time worth speaking of', { timeout: 60_000 }, () => {
  const body = `start a "A"\n${'decision a "D" time 1 minute no { step b "S" time 1 minute }\n'.repeat(10_000)}end a "E"`;
  const process = flow(body);
  const begin = performance.now();
  expect(timesOf(process)).toMatchObject({ shortest: 10_000, longest: 20_000 });
  expect(performance.now() - begin).toBeLessThan(5000);
});
