import { expect, test } from 'vitest';
import { codes, entryOf } from '../../../src/language/diagnostic/catalog.js';
import type { Diagnostic } from '../../../src/language/diagnostic/diagnostic.js';
import { explanation } from '../../../src/language/diagnostic/explain.js';
import { fixTitle, hint, labelTitle, message, quotable, visible } from '../../../src/language/diagnostic/message.js';

const finding = (name: string): Diagnostic<'flow/no-way-on'> => ({
  code: 'flow/no-way-on',
  args: { name, kind: 'step', answer: '' },
  severity: 'error',
  span: { path: 'a.proc', start: 0, end: 1 },
  labels: [],
  fixes: [{ role: 'end', args: {}, edits: [], safe: false }],
});

test('a message in either tongue', () => {
  expect(message(finding('Signs'), 'en')).toBe('Nothing follows "Signs", and it is not an end.');
  expect(message(finding('Tanda tangan'), 'id')).toBe(
    'Tidak ada kelanjutan setelah "Tanda tangan", padahal ini bukan akhir.',
  );
  expect(hint(finding('x'), 'en')).toContain('Say that the process ends here');
  expect(fixTitle(finding('x'), finding('x').fixes[0]!, 'id')).toBe('Selesaikan proses sesudahnya');
  expect(labelTitle(finding('x'), 'nothing', 'en')).toBe('');
  expect(labelTitle(finding('x'), 'constructor', 'en')).toBe('');
});

test('what a file says never breaks the line or acts on a terminal', () => {
  const said = message(finding('a\u0007b\u001b[31m\nc\r\n\u202ed\u2066\u2028e\ud800'), 'en');
  expect(said).toContain('aU+0007bU+001B[31m c U+202EdU+2066 eU+D800');
  expect(said).not.toMatch(/\p{Cc}|\u202e|\u2028/u);
});

test('letters of any script and pictures stay as they are', () => {
  expect(visible('Père — 木 👩‍👩‍👧 ß')).toBe('Père — 木 👩‍👩‍👧 ß');
});

test('long texts are shortened between characters', () => {
  const short = quotable('😀'.repeat(500));
  expect(Array.from(short)).toHaveLength(160);
  expect(short.endsWith('😀…')).toBe(true);
});

test('every code can be explained in both tongues without a finding', () => {
  for (const code of codes) {
    for (const locale of ['en', 'id'] as const) {
      const said = explanation(code, locale);
      const sentences = [said.message, ...said.fixes];
      expect(said.hint).not.toMatch(/undefined|\[object|NaN/);
      expect(
        sentences.every((text) => text.length > 0 && !/undefined|\[object|NaN/.test(text)),
        `${code}: ${sentences}`,
      ).toBe(true);
    }
    expect(explanation(code, 'en').severity).toBe(entryOf(code).severity);
    expect(explanation(code, 'en').page).toBe(`docs/diagnostics/${code}.md`);
  }
});
