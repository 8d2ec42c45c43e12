import { describe, expect, test } from 'vitest';
import { measure } from '../../../src/drawing/font/measure.js';

describe('measure', () => {
  test('adds advances in 1/2048 em', () => {
    expect(measure('', 11, 'regular')).toBe(0);
    expect(measure('i', 2048, 'regular')).toBe(455);
    expect(measure('W', 2048, 'regular')).toBe(1933);
    expect(measure('i', 2048, 'bold')).toBe(569);
    expect(measure('no', 2048, 'regular')).toBe(1139 * 2);
  });

  test('moves kerned pairs together', () => {
    expect(measure('AV', 2048, 'regular')).toBe(1366 * 2 - 152);
    expect(measure('AVATAR', 2048, 'regular')).toBe(1214 * 3 + 1366 * 2 - 267 + 1479);
    expect(measure('To', 2048, 'regular')).toBe(1024 + 1139);
  });

  test.each([
    ['arrow', '→', 2048],
    ['at most', '≤', 1124],
    ['euro', '€', 1139],
    ['times', '×', 1196],
    ['an unknown letter', 'ᚠ', 1139],
    ['CJK', '漢', 2048],
    ['a picture', '🎉', 2048],
    ['a picture with its skin', '👍🏽', 2048],
    ['a combining mark', 'ก็'.slice(1), 0],
    ['a soft hyphen', '\u00ad', 0],
    ['a control character', '\u0007', 0],
    ['half of a surrogate pair', '\ud83d', 1139],
  ])('%s', (_, text, units) => expect(measure(text, 2048, 'regular')).toBe(units));

  test('grows in proportion to the size', () => {
    expect(measure('Kepala Seksi', 22, 'regular')).toBeCloseTo(2 * measure('Kepala Seksi', 11, 'regular'), 9);
  });
});
