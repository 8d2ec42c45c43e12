// What people who never programmed write: each gives one finding for the whole file, at its line, and a mend after which nothing is found.
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile.js';
import { applyEdits } from '../../../src/language/source/edit.js';
import { createSource, positionAt } from '../../../src/language/source/source.js';

const base = `proses peminjaman "Peminjaman Ruang Rapat" {
  bahasa id

  pelaksana pemohon "Pemohon"
  pelaksana staf "Staf Rumah Tangga"
  pelaksana kabag "Kepala Bagian Umum"

  mulai ajukan: pemohon "Mengajukan permohonan"
    kelengkapan "Surat permohonan", "Daftar peserta"
    waktu 10 menit
    keluaran "Berkas permohonan"

  langkah staf "Mencatat permohonan"
    waktu 1-2 jam
    keluaran "Catatan"

  keputusan staf "Memeriksa kelengkapan"
    waktu 5 menit
    keluaran "Berkas terperiksa"
    tidak -> ajukan dengan "Daftar kekurangan"

  langkah kabag "Menandatangani surat"
    waktu 5 menit
    keluaran "Surat persetujuan"

  selesai staf, kabag "Mengarsipkan surat"
    waktu 5 menit
    keluaran "Arsip"
}
`;

const no = 'tidak -> ajukan';
const record = 'langkah staf "Mencatat permohonan"';
const start = 'mulai ajukan: pemohon';
const sign = 'langkah kabag "Menandatangani surat"';

/** What stands there, what is written instead, the code, and whether its first mend gives the text back as it was. */
const slips: readonly (readonly [right: string, slip: string, code: string, back?: boolean])[] = [
  [no, 'tidak - ajukan', 'syntax/wrong-arrow', true],
  [no, 'tidak -- ajukan', 'syntax/wrong-arrow', true],
  [no, 'tidak > ajukan', 'syntax/wrong-arrow', true],
  [no, 'tidak >> ajukan', 'syntax/wrong-arrow', true],
  [no, 'tidak - > ajukan', 'syntax/wrong-arrow', true],
  [no, 'tidak ->> ajukan', 'syntax/wrong-arrow', true],
  ['1-2 jam', '1 s/d 2 jam', 'syntax/range-in-words', true],
  ['1-2 jam', '1 s.d. 2 jam', 'syntax/range-in-words', true],
  ['1-2 jam', '1 s.d 2 jam', 'syntax/range-in-words', true],
  ['1-2 jam', '1 sd 2 jam', 'syntax/range-in-words', true],
  ['1-2 jam', '1 sampai 2 jam', 'syntax/range-in-words', true],
  ['1-2 jam', '1 sampai dengan 2 jam', 'syntax/range-in-words', true],
  ['1-2 jam', '1 hingga 2 jam', 'syntax/range-in-words', true],
  ['1-2 jam', '1 to 2 hours', 'syntax/range-in-words'],
  ['1-2 jam', '1 jam sampai 2 jam', 'syntax/range-in-words'],
  ['waktu 10 menit', 'waktu 08.00 WIB', 'syntax/clock-time'],
  ['waktu 10 menit', 'waktu 08:00', 'syntax/clock-time'],
  ['waktu 10 menit', 'waktu pukul 08.00 - 10.00 WIB', 'syntax/clock-time'],
  [record, 'langkah "Mencatat permohonan" staf', 'syntax/actor-behind-text', true],
  [record, 'langkah "Mencatat permohonan" oleh staf', 'syntax/actor-behind-text', true],
  [
    `${start} "Mengajukan permohonan"`,
    'mulai ajukan: "Mengajukan permohonan" pemohon',
    'syntax/actor-behind-text',
    true,
  ],
  [record, 'langkah "Staf Rumah Tangga" "Mencatat permohonan"', 'syntax/actor-title', true],
  [record, 'langkah Staf Rumah Tangga "Mencatat permohonan"', 'syntax/actor-title', true],
  [no, 'belum -> ajukan', 'syntax/wrong-answer'],
  [no, '"Tidak lengkap" -> ajukan', 'syntax/wrong-answer'],
  [no, 'tidak lengkap -> ajukan', 'syntax/wrong-answer'],
  [no, 'kurang lengkap -> ajukan', 'syntax/wrong-answer'],
  [no, 'jika tidak -> ajukan', 'syntax/wrong-answer', true],
  [no, 'jika tidak lengkap -> ajukan', 'syntax/wrong-answer'],
  [no, 'tidak: ajukan', 'syntax/missing-arrow', true],
  [no, 'tidak ajukan', 'syntax/missing-arrow', true],
  [no, 'tidak kembali ke ajukan', 'syntax/missing-arrow', true],
  [`${no} dengan "Daftar kekurangan"`, 'tidak', 'syntax/missing-course'],
  [no, 'tidak -> 1', 'syntax/wrong-target'],
  [no, 'tidak -> "Mengajukan permohonan"', 'syntax/wrong-target', true],
  [no, 'tidak -> "Mencatat permohonan"', 'syntax/wrong-target'],
  [no, 'tidak -> pemohon', 'name/unknown-step'],
  [start, 'mulai ajukan surat: pemohon', 'syntax/name-of-words'],
  [start, 'mulai "ajukan": pemohon', 'syntax/quoted-name', true],
  ['proses peminjaman', 'proses peminjaman ruang', 'syntax/name-of-words'],
  ['10 menit', '1O menit', 'syntax/look-alike', true],
  [sign, 'kegiatan kabag "Menandatangani surat"', 'syntax/unknown-word', true],
  [sign, 'langkah kabag "Menandatangani\n    surat"', 'syntax/broken-text', true],
  ['"Surat permohonan", "Daftar peserta"', 'Surat permohonan, Daftar peserta', 'syntax/unquoted-text', true],
  ['selesai staf, kabag', 'selesai staf/kabag', 'syntax/wrong-separator'],
  ['selesai staf, kabag', 'selesai staf dan kabag', 'syntax/wrong-separator', true],
  ['"Surat permohonan", "Daftar', '"Surat permohonan" dan "Daftar', 'syntax/wrong-separator', true],
  ['"Pemohon"\n  pelaksana staf', '"Pemohon", staf', 'syntax/missing-word', true],
  [record, `1. ${record}`, 'syntax/numbered-step', true],
  [record, `2) ${record}`, 'syntax/numbered-step', true],
  [record, `a. ${record}`, 'syntax/numbered-step', true],
  [record, `• ${record}`, 'syntax/numbered-step', true],
  [record, `- ${record}`, 'syntax/numbered-step', true],
  ['waktu 10 menit', '- waktu 10 menit', 'syntax/numbered-step', true],
  ['pelaksana kabag', 'aktor kabag', 'syntax/unknown-word', true],
  ['keluaran "Catatan"', 'hasil "Catatan"', 'syntax/unknown-word'],
];

test('nothing is found in the text without slips', () => {
  expect(compile(base).diagnostics).toEqual([]);
});

test.each(slips.map(([right, slip, code, back = false]) => [right, slip, code, back] as const))(
  '%s → %s',
  (right, slip, code, back) => {
    const text = base.replace(right, slip);
    expect(text).not.toBe(base);
    const { diagnostics } = compile(text);
    expect(diagnostics.map((found) => found.code)).toEqual([code]);
    const [found] = diagnostics;
    if (found === undefined) return;
    const line = (at: number): number => positionAt(createSource('a.proc', text), at).line;
    expect(line(found.span.start)).toBe(line(text.indexOf(slip)));
    if (code !== 'syntax/wrong-target' && code !== 'name/unknown-step') expect(found.fixes.length).toBeGreaterThan(0);
    found.fixes.forEach((fix, i) => {
      const mended = applyEdits(text, fix.edits);
      expect(
        compile(mended).diagnostics.map((left) => left.code),
        mended,
      ).toEqual([]);
      if (i === 0 && back) expect(mended).toBe(base);
    });
  },
);

test.each([
  ['langkah Staf "Mencatat permohonan"', ['replace']],
  ['langkah staff "Mencatat permohonan"', ['replace', 'declare']],
])('%s: an actor that differs in capitals only is not declared anew', (slip, roles) => {
  const { diagnostics } = compile(base.replace(record, slip));
  expect(diagnostics.map(({ code, fixes }) => [code, fixes.map(({ role }) => role)])).toEqual([
    ['name/unknown-actor', roles],
  ]);
});

test('what is handed over before and behind an arrow is not moved together', () => {
  const { diagnostics } = compile(base.replace(no, 'tidak dengan "Nota" -> ajukan'));
  expect(diagnostics.map(({ code, fixes }) => [code, fixes])).toEqual([['syntax/carry-before-arrow', []]]);
});

test('a word too much is named without quotes of its own', () => {
  const { diagnostics } = compile(base.replace('waktu 10 menit', 'waktu 10 menit "kira-kira"'));
  expect(diagnostics.map(({ args }) => args['found'])).toEqual(['kira-kira']);
});

test('one finding for the numbers before all steps, and one mend for them all', () => {
  let number = 0;
  const text = base.replace(/^ {2}(?=mulai|langkah|keputusan|selesai)/gm, () => `  ${++number}) `);
  const { diagnostics } = compile(text);
  expect(diagnostics.map((found) => found.code)).toEqual(['syntax/numbered-step']);
  expect(applyEdits(text, diagnostics[0]?.fixes[0]?.edits ?? [])).toBe(base);
});

test('round brackets in the place of braces', () => {
  const text = base.replace('Rapat" {', 'Rapat" (').replace(/\}\n$/, ')\n');
  const { diagnostics } = compile(text);
  expect(diagnostics.map((found) => found.code)).toEqual(['syntax/wrong-brace']);
  expect(applyEdits(text, diagnostics[0]?.fixes[0]?.edits ?? [])).toBe(base);
});
