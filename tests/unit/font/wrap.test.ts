import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measure } from '../../../src/drawing/font/measure.js';
import { widestWord, wrap } from '../../../src/drawing/font/wrap.js';

const set = (text: string, width: number) => wrap(text, width, 11, 'regular');

describe('wrap', () => {
  test('keeps what fits on one line', () => {
    expect(set('Receives the letter', 200)).toEqual(['Receives the letter']);
    expect(set('', 100)).toEqual([]);
    expect(set('  \n ', 100)).toEqual([]);
  });

  test('breaks at blanks', () => {
    expect(set('Memeriksa kelengkapan berkas permohonan', 110)).toEqual([
      'Memeriksa',
      'kelengkapan berkas',
      'permohonan',
    ]);
  });

  test('breaks after hyphens and slashes, not within ranges of numbers', () => {
    expect(set('surat-surat masuk', 40)).toEqual(['surat-', 'surat', 'masuk']);
    expect(set('Persyaratan/Perlengkapan', 70)).toEqual(['Persyaratan/', 'Perlengkapan']);
    expect(set('selama 5-10 menit', 50)).toEqual(['selama', '5-10', 'menit']);
  });

  test('breaks a word that is too wide between letters, with a hyphen', () => {
    expect(set('pertanggungjawaban', 50)).toEqual(['pertangg-', 'ungjawa-', 'ban']);
    expect(set('a pertanggungjawaban b', 50)).toEqual(['a', 'pertangg-', 'ungjawa-', 'ban b']);
    const whole = measure('Kepegawaian', 11, 'regular');
    for (const width of [whole - 1, whole - 4, whole - 7])
      expect(set('Kepegawaian', width)).toEqual(['Kepegawa-', 'ian']);
    expect(set('1234567890-1234567890', 70)).toEqual(['1234567890-', '1234567890']);
  });

  test('keeps line breaks and empty lines inside, drops control characters', () => {
    expect(set('one\r\ntwo\n\nthree\n', 200)).toEqual(['one', 'two', '', 'three']);
    expect(set('a\u0007b\tc\u0000', 200)).toEqual(['ab c']);
  });

  test('never parts a letter from its marks, nor halves a picture', () => {
    expect(set('e\u0301e\u0301e\u0301', 1)).toEqual(['e\u0301', 'e\u0301', 'e\u0301']);
    expect(set('👩‍👩‍👧👩‍👩‍👧', 12)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧']);
    expect(set('🇮🇩🇮🇩', 25)).toEqual(['🇮🇩', '🇮🇩']);
    expect(set('漢字漢字', 23)).toEqual(['漢字', '漢字']);
  });

  test('the widest word is the narrowest column that breaks none', () => {
    for (const text of ['Memenuhi?', 'Memeriksa surat-surat masuk', ' selama  10 menit', '']) {
      const width = widestWord(text, 11, 'regular');
      expect(
        set(text, width + 0.01)
          .join(' ')
          .replace('- ', '-'),
      ).toBe(text.replace(/ +/g, ' ').trim());
      if (text !== '') expect(set(text, width - 0.01).join('')).not.toBe(set(text, width + 0.01).join(''));
    }
  });

  const letters = fc.stringMatching(/^[a-zA-Z0-9 \-/.()éÄ漢🎉\n]{0,80}$/u);
  test('every line fits, every letter stays, whatever the width', () => {
    fc.assert(
      fc.property(
        fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 60 })),
        fc.integer({ min: 1, max: 300 }),
        (text, width) => {
          const lines = set(text, width);
          for (const line of lines) {
            const clusters = [...new Intl.Segmenter('en').segment(line)];
            if (clusters.length > 1) expect(measure(line, 11, 'regular')).toBeLessThanOrEqual(width + 0.001);
            expect(line).not.toMatch(/^ | $|\p{Cc}/u);
          }
          const kept = [...text.replace(/[\p{Cc}\u2028\u2029 ]/gu, '')];
          let added = 0;
          let at = 0;
          for (const sign of lines.join('').replaceAll(' ', '')) {
            if (sign === kept[at]) at++;
            else if (sign === '-') added++;
            else expect.fail(`${JSON.stringify(text)} became ${JSON.stringify(lines)}`);
          }
          expect(at).toBe(kept.length);
          expect(added).toBeLessThan(Math.max(lines.length, 1));
        },
      ),
      { seed: 11, numRuns: 400 },
    );
  });

  test('long texts come through whole', () => {
    const text = 'Perencanaan '.repeat(20_000).trim();
    expect(set(text, 150).join(' ')).toBe(text);
    expect(set(text.replaceAll(' ', ''), 150).join('').replaceAll('-', '')).toBe(text.replaceAll(' ', ''));
  });
});

test('words that are tied stay on one line while they fit', () => {
  expect(set('1 jam - 1\u00a0hari', 45)).toEqual(['1 jam -', '1\u00a0hari']);
  expect(set('30\u00a0minutes', 45)).toEqual(['30', 'minutes']);
  expect(widestWord('30\u00a0minutes a', 11, 'regular')).toBe(measure('30\u00a0minutes', 11, 'regular'));
});
