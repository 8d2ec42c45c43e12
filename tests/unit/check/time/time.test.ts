// What the rules about times say and where they are silent; the pages and the corpus show the rest.
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/compile.js';
import type { CheckOptions } from '../../../../src/language/check/options.js';
import { message } from '../../../../src/language/diagnostic/message.js';
import { applyEdits } from '../../../../src/language/source/edit.js';
import { inProcess } from '../findings.js';

const timesIn = (body: string, options: CheckOptions = { profile: 'sop' }) =>
  compile(inProcess(body), options).diagnostics.filter(({ code }) => code.startsWith('time/'));
const codesIn = (body: string, options?: CheckOptions): string[] => timesIn(body, options).map(({ code }) => code);
const step = (time: string): string =>
  `start a "Drafts" time 1 minute decision b "Signs" time ${time} no -> end end a "Ends" time 1 minute`;

describe('missing', () => {
  test('a dash is no time; waits, bare borders, shared rows and called processes need none', () => {
    expect(codesIn(step('"-"'))).toEqual(['time/missing']);
    expect(codesIn('start a "1" time 1 minute wait b "2" step a end b')).toEqual([]);
    expect(
      codesIn('start a "1" time 1 minute step b "2" runs q end b process q "Q" { start a "A" time 1 minute end b }'),
    ).toEqual([]);
  });
  test('asked in SOPs only', () => {
    expect(codesIn('start a "1" time 1 minute step b "2" end b', {})).toEqual([]);
  });
  test('one finding for an empty column', () => {
    const [finding, ...more] = timesIn('start a "1" step b "2" step c "3" end b');
    expect(more).toEqual([]);
    expect(message(finding!, 'en')).toBe('None of the 3 steps of "P" says how long it takes.');
  });
  test('silent where a clause was lost', () => {
    expect(codesIn('start a "1" time 1 minute step b "2" tiem 5 minutes end b')).toEqual([]);
  });
});

test('unclear: words, no times in quotes', () => {
  expect(codesIn(step('"Segera"'))).toEqual(['time/unclear']);
  expect(codesIn(step('"5 (lima) menit"'))).toEqual([]);
  expect(codesIn(step('"1-2 jam"'))).toEqual([]);
  const [finding] = timesIn(step('"2 x 24 Jam"'));
  expect(finding!.fixes[0]!.edits[0]!.text).toBe('2 days');
});

test('ranges: growing ones in SOPs, others always', () => {
  expect(codesIn(step('1..2 hours'))).toEqual(['time/range']);
  expect(codesIn(step('1..2 hours'), {})).toEqual([]);
  expect(codesIn(step('2..1 hours'), {})).toEqual(['time/backwards']);
  expect(codesIn(step('60 minutes - 1 hour'), {})).toEqual(['time/backwards']);
  expect(codesIn(step('2..1 hours'), { profile: 'draft' })).toEqual([]);
  const text = inProcess(step('3 hours - 30 minutes'));
  const [finding] = compile(text).diagnostics.filter(({ code }) => code === 'time/backwards');
  expect(applyEdits(text, finding!.fixes[0]!.edits)).toContain('30 minutes - 3 hours');
});

describe('units', () => {
  test('number and tongue of a unit, plural is none', () => {
    expect(codesIn('start a "1" time 1 day end b "2" time 2 days')).toEqual([]);
    expect(codesIn('start a "1" time 1 day end b "2" time 2 hari')).toEqual(['time/mixed-units']);
  });
  test('the mend keeps plurals and is safe only where the meaning stays', () => {
    const text = inProcess('start a "1" time 1 day step b "2" time 2 working days step b "3" time 1 working day end b');
    const [finding] = compile(text, { profile: 'sop' }).diagnostics.filter(({ code }) => code === 'time/mixed-units');
    expect(finding!.fixes[0]!.safe).toBe(false);
    expect(applyEdits(text, finding!.fixes[0]!.edits)).toContain('"1" time 1 working day');
  });
});

test('plausible: nothing, years, slow signatures and decisions', () => {
  expect(codesIn(step('0 minutes'))).toEqual(['time/implausible']);
  expect(codesIn(step('13 months'))).toEqual(['time/implausible']);
  expect(codesIn(step('12 months'))).toEqual(['time/too-long']);
  expect(codesIn(step('4 days'))).toEqual(['time/too-long']);
  expect(codesIn(step('3 days'))).toEqual([]);
  expect(codesIn('start a "1" time 1 day decision b "Decides" time 31 days no -> end end a')).toEqual([
    'time/too-long',
  ]);
  expect(codesIn('start a "1" time 1 day step b "Signals the end" time 31 days end a')).toEqual([]);
});

describe('the promised time', () => {
  const promise = (standard: string, rest: string, options: CheckOptions = {}): string[] =>
    compile(`process p "P" { standard ${standard} actor a "A" actor x "X" external\n${rest}\n}`, options)
      .diagnostics.filter(({ code }) => code === 'time/over-standard')
      .map((finding) => `${finding.severity} ${message(finding, 'en')}`);
  test('an error if no way keeps it, a warning if one does not', () => {
    expect(promise('1 hour', 'start a "1" time 2 hours end a')).toEqual([
      'error Even the shortest way through the process takes 2 hours; promised is "1 hour".',
    ]);
    expect(promise('1 hour', 'start a "1" time 30..90 minutes end a')).toEqual([
      'warning The longest way through the process takes 1 hour 30 minutes; promised is "1 hour".',
    ]);
    expect(promise('1 hour', 'start a "1" time 1 hour end a')).toEqual([]);
    expect(promise('"as soon as possible"', 'start a "1" time 1 hour end a')).toEqual([]);
  });
  test('the time of people outside is theirs; a shared step counts', () => {
    expect(promise('1 hour', 'start x "1" time 2 days step a "2" time 1 hour end x "3" time 1 day')).toEqual([]);
    expect(promise('1 hour', 'start a, x "1" time 2 hours end x')).toHaveLength(1);
  });
  test('the length of the working day decides', () => {
    expect(promise('1 day', 'start a "1" time 8 hours end a', { workingDay: 8 })).toEqual([]);
    expect(promise('1 day', 'start a "1" time 8 hours end a')).toHaveLength(1);
  });
  test('silent where a way is lost', () => {
    expect(promise('1 hour', 'start a "1" time 2 hours decision a "2" yes -> nowhere no -> next end a')).toEqual([]);
  });
});
