// Patterns of SOP numbers: what follows them, what does not, and what a number by them says.
import { describe, expect, test } from 'vitest';
import { numberPattern, readNumber, sampleOf } from '../../../../src/language/check/identity/number-pattern.js';

const none = { unit: [], process: [] };
const read = (pattern: string, number: string, codes: { unit: readonly string[]; process: readonly string[] } = none) =>
  readNumber(numberPattern(pattern), number, codes);

describe('numbers seen in practice', () => {
  test.each([
    ['SOP-{serial:3}/{unit}/{year}', 'SOP-025/17000/2025', 25],
    ['SOP.SEK.01.{serial:2}', 'SOP.SEK.01.01', 1],
    ['{class}.{serial:2}/Sekr/SatpolPP/{year}', '1.07/Sekr/SatpolPP/2018', 7],
    ['{class}/{serial}/{unit}/{year}', '070/3/35.07.25/2017', 3],
    ['{process}.SOP.{serial:2}', 'PAN-01.01.CFM.01.SOP.01', 1],
    ['{serial:3}/SOP/{unit}/{month}/{year}', '012/SOP/ORG/VIII/2026', 12],
    ['{serial:3}/{year}', '1024/2026', 1024],
  ])('%s fits %s', (pattern, number, serial) => {
    expect(read(pattern, number)?.serial?.value).toBe(serial);
  });
});

describe('what does not follow', () => {
  test.each([
    ['{serial:3}/{year}', '12/2026'],
    ['{serial:3}/{year}', '0012/2026'],
    ['{serial}/{year}', '12/26'],
    ['{serial}/{year}', '12/1026'],
    ['{serial}/{month}', '12/IIII'],
    ['{serial}/{month}', '12/XIII'],
    ['{serial}-{unit}', '12-A/B'],
    ['A.{serial}', 'Ax1'],
    ['{serial}', ''],
    ['{serial}', ' 1'],
    ['', '1'],
  ])('%s: %s', (pattern, number) => {
    expect(read(pattern, number)).toBeUndefined();
  });
});

test('signs of a pattern stand for themselves', () => {
  expect(read('(a+)*.[x]$^{serial}', '(a+)*.[x]$^7')?.serial?.value).toBe(7);
  expect(read('{serail}/{serial}', '{serail}/7')?.serial?.value).toBe(7);
  expect(read('{serail}/{serial}', '1/7')).toBeUndefined();
  expect(read('{unit:3}', 'ABC')).toBeUndefined();
});

test('known codes bind', () => {
  const codes = { unit: ['ORG', 'SETDA'], process: ['BLU-01'] };
  expect(read('{serial}/{unit}', '1/ORG', codes)).toBeDefined();
  expect(read('{serial}/{unit}', '1/SETDA', codes)).toBeDefined();
  expect(read('{serial}/{unit}', '1/KEU', codes)).toBeUndefined();
  expect(read('{process}.{serial:2}', 'BLU-01.02', codes)?.serial?.value).toBe(2);
  expect(read('{process}.{serial:2}', 'BLU-02.02', codes)).toBeUndefined();
});

test('a number of one series differs in serial number and month only', () => {
  const pattern = '{serial:3}/{unit}/{month}/{year}';
  const series = (number: string) => read(pattern, number)?.series;
  expect(series('001/UM/I/2026')).toBe(series('014/UM/XII/2026'));
  expect(series('001/UM/I/2026')).not.toBe(series('001/KEU/I/2026'));
  expect(series('001/UM/I/2026')).not.toBe(series('001/UM/I/2027'));
});

test('a sample follows its own pattern', () => {
  for (const pattern of ['SOP-{serial:3}/{unit}/{month}/{year}', '{class}.{process}.{serial}', '{serial:9}']) {
    for (const codes of [none, { unit: ['X-1'], process: ['P.2'] }]) {
      expect(read(pattern, sampleOf(numberPattern(pattern), codes, '2026'), codes)).toBeDefined();
    }
  }
});

test('a pattern that can be read in very many ways costs no more than its length', () => {
  const pattern = '{unit}'.repeat(40);
  const start = performance.now();
  expect(read(`${pattern}!`, 'a'.repeat(199))).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(2000);
  expect(read(pattern, 'a'.repeat(201))).toBeUndefined();
});
