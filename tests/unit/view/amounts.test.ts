import { expect, test } from 'vitest';
import { printedTime, withDashes } from '../../../src/drawing/view/amounts.js';

test('ranges have a dash, other dots stay', () => {
  expect(withDashes('1..2 jam')).toBe('1–2 jam');
  expect(withDashes('2 .. 3 working days')).toBe('2–3 working days');
  expect(withDashes('a..b, 1.000, wait ...')).toBe('a..b, 1.000, wait ...');
});

test('a number is tied to its unit, unless both are long', () => {
  expect(printedTime('1..2 jam')).toBe('1–2\u00a0jam');
  expect(printedTime('5..20 working days')).toBe('5–20\u00a0working days');
  expect(printedTime('1 jam - 1 hari')).toBe('1\u00a0jam - 1\u00a0hari');
  expect(printedTime('1.000 antarlembagapemerintah')).toBe('1.000 antarlembagapemerintah');
  expect(printedTime('')).toBe('');
});
