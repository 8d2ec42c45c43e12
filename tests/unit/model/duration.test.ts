// Durations as numbers (language.md 3.1; conversions as in domain practice: a day of 7.5 hours, weeks of 5, months of 20 days).
import { expect, test } from 'vitest';
import { convert } from '../../../src/language/model/working-time.js';
import { flow, read } from './read.js';

const timeOf = (written: string) => flow(`start s: a "S" time ${written}`).steps[0]?.time;

test.each([
  ['10 minutes', { text: '10 minutes', min: 10, max: 10, unit: 'minute' }],
  ['2..3  working days', { text: '2..3 working days', min: 2, max: 3, unit: 'day', working: true }],
  ['5-10 menit', { text: '5-10 menit', min: 5, max: 10, unit: 'minute' }],
  ['30 menit - 3 jam', { text: '30 menit - 3 jam', min: 30, max: 180, unit: 'minute' }],
  ['2 menit/berkas', { text: '2 menit/berkas', min: 2, max: 2, unit: 'minute', per: 'berkas' }],
  ['1 hari 4 jam', { text: '1 hari 4 jam', min: 11.5, max: 11.5, unit: 'hour' }],
  ['0,5 jam', { text: '0,5 jam', min: 0.5, max: 0.5, unit: 'hour' }],
  ['1 week - 1 month', { text: '1 week - 1 month', min: 1, max: 4, unit: 'week' }],
  ['3 hari kerja', { text: '3 hari kerja', min: 3, max: 3, unit: 'day', working: true }],
  ['10..5 days', { text: '10..5 days', min: 5, max: 10, unit: 'day' }],
  ['"as agreed"', { text: 'as agreed' }],
])('%s', (written, expected) => {
  expect(timeOf(written)).toEqual(expected);
});

test('a number too long to count stays a text', () => {
  expect(timeOf(`${'9'.repeat(400)} days`)).toEqual({ text: `${'9'.repeat(400)} days` });
});

test('conversion goes by working time and leaves no decimal noise', () => {
  expect(convert(1, 'day', 'hour')).toBe(7.5);
  expect(convert(1, 'week', 'day')).toBe(5);
  expect(convert(1, 'month', 'day')).toBe(20);
  expect(convert(1, 'year', 'month')).toBe(12);
  expect(convert(0.1, 'hour', 'minute')).toBe(6);
  expect(convert(20, 'minute', 'hour')).toBe(0.333333);
});

test('the promised service time of a process', () => {
  expect(read('process p "P" { standard 2 hari kerja }').model.processes[0]?.standard).toEqual({
    text: '2 hari kerja',
    min: 2,
    max: 2,
    unit: 'day',
    working: true,
  });
});
