import { describe, expect, test } from 'vitest';
import { found, inProcess } from './findings.js';

const inside = (body: string): string[] => found(inProcess(body), []).filter((line) => line !== '1 handoff/idle-actor');

describe('idle actors', () => {
  test('one that is declared and named nowhere', () => {
    expect(found(inProcess('start a "1"\nend b "2"'), ['handoff/empty'])).toEqual(['1 handoff/idle-actor']);
  });
  test('not one that a property names, nor one that a slip may have meant', () => {
    expect(
      found('process p "P" {\noutput "Letter" to citizen\nactor citizen "C"\nactor a "A"\nstart a "1"\nend a "2"\n}'),
    ).toEqual([]);
    const slip = 'process p "P" {\nactor clerk "C"\nactor a "A"\nstart a "1"\nend clrek "2"\n}';
    expect(found(slip, ['handoff/empty'])).toEqual(['5 name/unknown-actor']);
  });
});

describe('empty handoffs', () => {
  test('once for each step that gives nothing to another actor', () => {
    expect(inside('start a "1"\nstep b "2"\ndecision c "3" no -> end\nend a "4"')).toEqual([
      '2 handoff/empty',
      '3 handoff/empty',
      '4 handoff/empty',
    ]);
  });
  test('an output, a "with", or the same actor is enough', () => {
    expect(inside('start a "1" output "File"\nend b "2"')).toEqual([]);
    expect(inside('start a "1" -> next with "File"\nend b "2"')).toEqual([]);
    expect(inside('start a "1"\nend a "2"')).toEqual([]);
  });
  test('a return carries the output of the decision', () => {
    expect(inside('start x: a "1" output "File"\ndecision b "2" output "Checked file" no -> x\nend a "3"')).toEqual([]);
  });
  test('a bare start gives nothing, and a step that shares a row gives what the row gives', () => {
    expect(inside('start b\nstep a "1" output "File"\nend b "2"')).toEqual([]);
    expect(inside('start a "1" output "File"\nstep b\nend c "2"')).toEqual([]);
  });
});

describe('back and forth', () => {
  const step = (actor: string, more = '') => `step ${actor} "s" output "o" ${more}`;
  test('three handoffs in a row between two actors', () => {
    const chain = `start a "1" output "o"\n${step('b')}\n${step('a')}\nend b "2"`;
    expect(inside(chain)).toEqual(['2 handoff/ping-pong']);
  });
  test('not two, not with a third, not with a decision or other ways in between', () => {
    expect(inside(`start a "1" output "o"\n${step('b')}\nend a "2"`)).toEqual([]);
    expect(inside(`start a "1" output "o"\n${step('b')}\n${step('c')}\nend b "2"`)).toEqual([]);
    expect(inside(`start a "1" output "o"\ndecision b "d" output "o" no -> end\n${step('a')}\nend b "2"`)).toEqual([]);
    const rework = `start a "1" output "o"\n${step('b')}\nstep x: a "s" output "o"\n${step('b')}\ndecision c "d" output "o" no -> x\nend a "2"`;
    expect(inside(rework)).toEqual([]);
  });
  test('several steps of one actor count as one', () => {
    expect(inside(`start a "1" output "o"\n${step('b')}\n${step('b')}\n${step('a')}\nend b "2"`)).toEqual([
      '2 handoff/ping-pong',
    ]);
  });
});
