// Frequent slips: each gives one finding at its line, mends that remove it, and leaves the statements around it untouched.
import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/language/source/edit.js';
import { createSource, positionAt } from '../../../src/language/source/source.js';
import type { Process } from '../../../src/language/syntax/ast.js';
import { parse } from '../../../src/language/syntax/parse.js';

const around = (slip: string): string => `proses p "P" {
  pelaksana petugas "Petugas"
  pelaksana lurah "Lurah"
  mulai petugas "Menerima" waktu 5 menit
${slip}
  langkah lurah "Menandatangani" waktu 5 menit
  selesai petugas "Mengarsip"
}
`;
const line = 5;

/** The slip, its code, and where it is if not in the first line of the slip. */
const slips: readonly (readonly [slip: string, code: string, offset?: number])[] = [
  ['langkah petugas: "Memeriksa"', 'colon-after-actor'],
  ['langkah: petugas "Memeriksa"', 'colon-after-word'],
  ['langkah petugas "A" waktu: 5 menit', 'colon-after-word'],
  ['langkah x:: petugas "A"', 'colon-after-word'],
  ['langkah petugas "A" kelengkapan "x", output "y"', 'trailing-comma'],
  ['langkah petugas, "A"', 'trailing-comma'],
  ['pecah -> a, b,', 'trailing-comma'],
  ['langkah petugas "A" kelengkapan "x" "y"', 'missing-comma'],
  ['  paralel {\n    langkah petugas "A"\n    langkah lurah "B"\n  }', 'step-in-parallel', 1],
  ["langkah petugas 'Memeriksa'", 'single-quotes'],
  ['langkah petugas ‘Memeriksa’', 'single-quotes'],
  ['// komentar', 'slash-comment'],
  ['/* satu\n dua */', 'slash-comment'],
  ['langkah petugas "A";', 'semicolon'],
  ['langkah 1: petugas "A"', 'number-as-name'],
  ['langkah 3rd: petugas "A"', 'number-as-name'],
  ['keputusan petugas "A"\n  ya lanjut\n  tidak -> x', 'missing-arrow', 1],
  ['keputusan petugas "A"\n  ya\n  tidak -> x', 'missing-course', 1],
  ['keputusan petugas "A"\n  tidak -> dengan "x"', 'missing-target', 1],
  ['keputusan petugas "A"\n  tidak dengan "x" -> y', 'carry-before-arrow', 1],
  ['  keputusan petugas "A"\n    tidak {\n      langkah lurah "B"', 'unclosed-block', 2],
  ['  keputusan petugas "A"\n    tidak\n      langkah lurah "B"\n    } -> x', 'unopened-block', 1],
  ['  langkah petugas "A"\n  }', 'extra-brace', 1],
  ['langkah petugas "Memeriksa', 'unclosed-text'],
  ['langkah petugas "Memeriksa waktu 5 menit output "x"', 'unclosed-text'],
  ['langkah petugas "A" kelengkapan "KTP, "KK"', 'unclosed-text'],
  ['langkah petugas Memeriksa" waktu 5 menit', 'unopened-text'],
  ['langkah petugas ""Memeriksa" waktu 5 menit', 'doubled-quote'],
  ['langkah petugas "Memeriksa"" waktu 5 menit', 'doubled-quote'],
  ['langkah petugas "Ia berkata "tidak" lagi" waktu 5 menit', 'quotes-in-text'],
  ['langkah petugas Memeriksa berkas', 'unquoted-text'],
  ['langkah petugas "A" output Berkas lengkap', 'unquoted-text'],
  ['langkah petugas "A" "B"', 'unexpected'],
  ['langkah petugas "A" { langkah lurah "B" }', 'unexpected'],
  ['lankah petugas "A"', 'unknown-word'],
  ['task petugas "A"', 'unknown-word'],
  ['langkah petugas "A" wakut 5 menit', 'unknown-word'],
  ['langkah petugas "A" catatan "x"', 'unknown-word'],
  ['langkah petugas "A" waktu 5 menti', 'unknown-word'],
  ['langkah petugas "A" waktu 5 min', 'unknown-word'],
  ['langkah "A"', 'missing-actor'],
  ['petugas "A"', 'missing-word'],
  ['periksa: petugas "A"', 'missing-word'],
  ['langkah periksa petugas "A"', 'missing-colon'],
  ['langkah petugas lurah "A"', 'missing-colon'],
  ['langkah petugas "A" kelengkapan', 'missing-text'],
  ['langkah petugas "A" memakai', 'missing-name'],
  ['langkah petugas "A" waktu', 'missing-value'],
  ['langkah petugas "A" waktu 5 - menit', 'missing-value'],
  ['langkah petugas "A" waktu 5', 'missing-unit'],
  ['langkah petugas "A" waktu 5menit', 'missing-blank'],
  ['langkah petugas "A" waktu 1.000 hari', 'thousands-sign'],
  ['langkah petugas "A" waktu = 5 menit', 'unknown-character'],
  ['langkah petugas "A" (opsional)', 'unknown-character'],
  ['langkah petugas "A" ⟶ lanjut', 'unknown-character'],
  ['langkah pеtugas "A"', 'look-alike'],
  ['langkah petugas "A\u200bB"', 'invisible-character'],
  ['langkah petugas "A\u202eB"', 'invisible-character'],
  ['langkah petugas "A\u0007B"', 'control-character'],
  ['langkah petugas "A\ufffdB"', 'bad-encoding'],
  ['langkah `petugas "A"', 'unclosed-name'],
  ['pelaksana "Kepala Dinas"', 'missing-name'],
  ['langkah petugas "A" dengan "x"', 'misplaced'],
  ['unit x "X" { }', 'misplaced'],
  ['sop', 'missing-block'],
  ['skenario "S" { a, b }', 'missing-arrow'],
  ['bahasa "id"', 'quoted-name'],
  ['sop { nomro "x" }', 'unknown-field'],
  ['sop { dibuat 2026-02-30 }', 'bad-date'],
  ['sop { dibuat 12/01/2026 }', 'date-form'],
  ['sop { dibuat 12 Januari }', 'bad-date'],
  ['sop { status aktif }', 'unknown-value'],
  ['sop { nomor 12 }', 'wrong-value'],
  ['sop { nomor "1" nomor "2" }', 'given-twice'],
  ['kode "X"', 'late-property'],
  ['langkah petugas "A" waktu 5 menit waktu 6 menit', 'given-twice'],
  ['langkah petugas "A"\n  ya -> lanjut', 'answer-outside-decision', 1],
  ['langkah petugas "A" -> x -> y', 'two-arrows'],
  ['selesai petugas "A" -> x', 'arrow-on-end'],
  ['langkah petugas waktu 5 menit', 'missing-step-text'],
  ['langkah petugas ""', 'empty-text'],
];

test.each(slips.map(([slip, code, offset = 0]) => [slip, code, offset] as const))('%s', (slip, code, offset) => {
  const source = createSource('a.proc', around(slip));
  const { value, diagnostics } = parse(source);
  expect(diagnostics.map((found) => found.code)).toEqual([`syntax/${code}`]);
  const [found] = diagnostics;
  if (found === undefined) return;
  expect(Math.abs(positionAt(source, found.span.start).line - line - offset)).toBeLessThanOrEqual(1);
  for (const fix of found.fixes) {
    const mended = applyEdits(source.text, fix.edits);
    expect(
      parse(createSource('a.proc', mended)).diagnostics.map((left) => left.code),
      `${fix.role}: ${mended}`,
    ).toEqual([]);
  }
  const steps = (value.items[0] as Process).body.filter((item) => item.kind === 'step').map((step) => step.text?.value);
  for (const kept of ['Menerima', 'Menandatangani', 'Mengarsip']) expect(steps).toContain(kept);
});

test('what a bad clause leaves of its step', () => {
  const { value } = parse(
    createSource('a.proc', 'process p { step a "A" needs "x" output "y" ) ) foo bar time 5 minutes note "z" }'),
  );
  const [step] = (value.items[0] as Process).body;
  expect(step?.kind === 'step' ? step.clauses.map(({ kind }) => kind) : []).toEqual([
    'texts',
    'texts',
    'broken',
    'time',
    'textClause',
  ]);
});

test('ten slips give ten findings', () => {
  const chosen = slips.filter(([slip]) => !slip.includes('\n') && !slip.includes('selesai')).slice(0, 30);
  const text = around(chosen.map(([slip]) => slip).join('\n'));
  const found = new Set(parse(createSource('a.proc', text)).diagnostics.map(({ code }) => code));
  for (const [, code] of chosen) expect([...found]).toContain(`syntax/${code}`);
});

test.each([
  ['', 'empty-file'],
  ['# only a comment\n', 'empty-file'],
  ['step a "A"\nstep b "B"\n', 'outside-process'],
  ['import "C:/x.proc"', 'import-path'],
  ['import "x"', 'import-path'],
  ['import "https://example.org/x.proc"', 'import-path'],
  [`process p {${' step a "x"'.repeat(50_001)} }`, 'limit'],
  ['x'.repeat(4 * 1024 * 1024 + 1), 'limit'],
  [`process p { step a "${'x'.repeat(5001)}" }`, 'limit'],
  [`${'process p { '.repeat(65)}${'}'.repeat(65)}`, 'limit'],
  ['process p {\n  step a "A"\n    }\n      step b "B"\n}', 'extra-brace'],
])('whole files', (text, code) => {
  expect(parse(createSource('a.proc', text)).diagnostics.map((found) => found.code)).toEqual([`syntax/${code}`]);
});

test('at most a hundred findings, and a word about the rest', () => {
  const { diagnostics } = parse(createSource('a.proc', `process p {\n${'step a 5;\n'.repeat(300)}}`));
  expect(diagnostics).toHaveLength(101);
  expect(diagnostics[100]).toMatchObject({ code: 'syntax/limit', args: { limit: 'messages' } });
});
