import { expect, test } from 'vitest';
import { nearest } from '../../../src/language/diagnostic/nearest.js';

test.each([
  ['verfy', ['verify', 'very'], 'verify'],
  ['submti', ['submit', 'subject'], 'submit'],
  ['Pemohon', ['petugas', 'pemohon'], 'pemohon'],
  ['pétugas', ['petugas'], 'petugas'],
  ['langka', ['langkah', 'lanjut'], 'langkah'],
  ['periksa_berkas', ['periksa-berkas'], 'periksa-berkas'],
])('"%s" among %j is "%s"', (word, candidates, found) => {
  expect(nearest(word, candidates)).toBe(found);
});

test('nothing is suggested that is not near', () => {
  expect(nearest('lurah', ['camat', 'sekda'])).toBeUndefined();
  expect(nearest('ya', ['ke', 'di'])).toBeUndefined();
  expect(nearest('abc', ['xbd'])).toBeUndefined();
  expect(nearest('', ['a'])).toBeUndefined();
});

test('a word is never its own suggestion', () => {
  expect(nearest('clerk', ['clerk'])).toBeUndefined();
});

test('of equally near ones the one that begins alike wins, then the earlier one', () => {
  expect(nearest('stap', ['step', 'stop'])).toBe('step');
  expect(nearest('kepala', ['tepala', 'kepalo'])).toBe('kepalo');
});

test('case and accents count less than any slip', () => {
  expect(nearest('Kasub', ['kasup', 'kasub'])).toBe('kasub');
});

test('very long words and very many candidates take no time worth speaking of', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `step${i}`);
  expect(nearest('a'.repeat(100_000), ['a'.repeat(100_001)])).toBeUndefined();
  expect(nearest('a'.repeat(100_000), ['A'.repeat(100_000)])).toBeDefined();
  expect(nearest('stepx', many)).toBeDefined();
}, 10_000);
