import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convert, minutesIn, readMinutes, workingMinutes } from '../../../src/language/model/working-time.js';
import { flow } from './read.js';

test.each([
  ['15 menit', 15, 15],
  ['15 (lima belas) menit', 15, 15],
  ['2  Hari Kerja', 900, 900],
  ['1 working day', 450, 450],
  ['5-10 menit', 5, 10],
  ['5 – 10 minutes', 5, 10],
  ['1 s.d. 3 hari', 450, 1350],
  ['1 sampai dengan 3 jam', 60, 180],
  ['30 menit - 3 jam', 30, 180],
  ['10..5 menit', 5, 10],
  ['1 hari 4 jam', 690, 690],
  ['0,5 jam', 30, 30],
  ['1 minggu', 2250, 2250],
  ['2 bulan', 18_000, 18_000],
  ['1 tahun', 108_000, 108_000],
  ['30 detik', 0.5, 0.5],
  ['2 menit/berkas', 2, 2],
  ['2 menit per berkas', 2, 2],
])('reads %s', (text, min, max) => {
  expect(readMinutes(text)).toEqual({ min, max });
});

test.each([
  '',
  'Segera',
  'Sesuai kebutuhan',
  '1 x 24 jam',
  '15',
  'menit',
  '5-',
  '5 menit lagi',
  '1.000 hari',
  '5 harian',
  '- 3 jam',
])('does not read "%s"', (text) => {
  expect(readMinutes(text)).toBeUndefined();
});

test('the length of a working day changes days and all that is made of them', () => {
  expect(readMinutes('1 hari 4 jam', 8)).toEqual({ min: 720, max: 720 });
  expect(minutesIn('month', 8)).toBe(20 * 8 * 60);
  expect(minutesIn('hour', 8)).toBe(60);
  expect(convert(2, 'day', 'hour')).toBe(15);
});

test('what the grammar reads as a time counts the same, read again from its text', () => {
  const units = fc.constantFrom(
    'menit',
    'jam',
    'hari',
    'hari kerja',
    'minutes',
    'working days',
    'weeks',
    'bulan',
    'years',
  );
  const number = fc.constantFrom('1', '2', '15', '0,5', '2.5');
  const amount = fc.tuple(number, units).map(([n, unit]) => `${n} ${unit}`);
  const written = fc.oneof(
    amount,
    fc.tuple(number, fc.constantFrom('..', '-', ' – '), amount).map((parts) => parts.join('')),
    fc.tuple(amount, amount).map((parts) => parts.join(' - ')),
    fc.tuple(amount, amount).map((parts) => parts.join(' ')),
    amount.map((one) => `${one}/berkas`),
  );
  fc.assert(
    fc.property(written, (text) => {
      const time = flow(`start s: a "S" time ${text}`).steps[0]!.time!;
      const { min, max, unit } = time;
      const factor = minutesIn(unit!);
      const minutes = workingMinutes(time)!;
      expect(minutes.min).toBeCloseTo(min! * factor, 2);
      expect(minutes.max).toBeCloseTo(max! * factor, 2);
    }),
    { numRuns: 200 },
  );
});
