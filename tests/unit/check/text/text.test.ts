// How well the rules on words judge: lists of activities with a reviewer's verdict. The held-out lists were written before the rules
// and are only measured; so precision must hold there as well.
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/compile.js';
import { nasal } from '../../../../src/language/check/text/verbs-id.js';
import { fixTitle } from '../../../../src/language/diagnostic/message.js';
import { applyEdits } from '../../../../src/language/source/edit.js';
import { type Judged, judged, onWords } from './activities.js';

const lists = (['development', 'held-out'] as const).flatMap((list) =>
  (['id', 'en'] as const).map((tongue) => ({
    list,
    tongue,
    all: judged(`tests/unit/check/text/activities.${list}.${tongue}.txt`, tongue),
  })),
);

interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** Right, wrong and missed findings, of one code or of all. */
function tally(all: readonly Judged[], code?: string): Tally {
  const counts = (found: string): boolean => code === undefined || found === code;
  const sum: Tally = { right: 0, wrong: 0, missed: 0 };
  for (const { expected, found } of all) {
    for (const one of found.filter(counts)) expected.includes(one) ? sum.right++ : sum.wrong++;
    sum.missed += expected.filter((one) => counts(one) && !found.includes(one)).length;
  }
  return sum;
}

const precision = ({ right, wrong }: Tally): number => (right + wrong === 0 ? 1 : right / (right + wrong));
const recall = ({ right, missed }: Tally): number => (right + missed === 0 ? 1 : right / (right + missed));

describe.each(lists)('$list activities in $tongue', ({ list, tongue, all }) => {
  test('there are enough of them, right and wrong ones', () => {
    const fine = all.filter(({ expected }) => expected.length === 0).length;
    expect(all.length).toBeGreaterThanOrEqual(tongue === 'id' ? 110 : 50);
    expect(fine).toBeGreaterThanOrEqual(20);
    expect(all.length - fine).toBeGreaterThanOrEqual(20);
  });
  test('precision and recall over all rules', () => {
    expect(precision(tally(all))).toBeGreaterThanOrEqual(0.95);
    expect(recall(tally(all))).toBeGreaterThanOrEqual(0.95);
  });
  test('new texts are those that a reviewer would write', () => {
    const wanted = all.flatMap(({ wanted, offered }) =>
      [...wanted].map(([code, by]) => [by, offered.get(code)] as const),
    );
    const right = wanted.filter(([by, offered]) => by === offered).length;
    expect(right / wanted.length).toBeGreaterThanOrEqual(list === 'development' ? 1 : 0.95);
  });
});

const everything = lists.flatMap(({ all }) => all);
const codes = [...new Set(everything.flatMap(({ expected }) => expected))].sort();
test.each(codes)('precision and recall of %s over all lists', (code) => {
  expect(precision(tally(everything, code))).toBeGreaterThanOrEqual(0.95);
  expect(recall(tally(everything, code))).toBeGreaterThanOrEqual(0.9);
});

test('every mend on the lists removes its finding and brings none on words', () => {
  const failed: string[] = [];
  let tried = 0;
  for (const { line, text, findings } of everything) {
    for (const finding of findings) {
      for (const fix of finding.fixes) {
        tried++;
        const after = onWords(applyEdits(text, fix.edits)).map(({ code }) => code);
        const before = findings.map(({ code }) => code);
        if (after.includes(finding.code) || after.some((code) => !before.includes(code))) failed.push(line);
      }
    }
  }
  expect(failed).toEqual([]);
  expect(tried).toBeGreaterThan(100);
});

test('each rule is in the lists but the one that compares activities', () => {
  expect(codes.length).toBe(12);
});

describe('words are formed as Indonesian forms them', () => {
  const forms = (words: string): string[][] =>
    words
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(':'));
  test.each(
    forms(`
      susun:menyusun:penyusunan periksa:memeriksa:pemeriksaan kirim:mengirim:pengiriman tulis:menulis:penulisan ambil:mengambil:pengambilan
      baca:membaca:pembacaan data:mendata:pendataan cetak:mencetak:pencetakan jual:menjual:penjualan hapus:menghapus:penghapusan
      ganti:mengganti:penggantian lacak:melacak:pelacakan minta:meminta:pemintaan nilai:menilai:penilaian rekam:merekam:perekaman
      proses:memproses:pemprosesan klarifikasi:mengklarifikasi:pengklarifikasian kaji:mengkaji:pengkajian cek:mengecek:pengecekan
      sah:mengesah:pengesahan fasilitasi:memfasilitasi:pemfasilitasian validasi:memvalidasi:pemvalidasian
      sosialisasi:menyosialisasi:penyosialisasian koordinasi:mengoordinasi:pengoordinasian stempel:menstempel:penstempelan
    `),
  )('%s: %s, %s', (root = '', verb, noun) => {
    expect([nasal('me', root), `${nasal('pe', root)}an`]).toEqual([verb, noun]);
  });
});

/** `line code: new text` of each finding on words in an Indonesian process. */
function found(body: string, language = 'id'): string[] {
  const text = `process p "P" { language ${language} actor a "Petugas Loket" actor b "Kepala Bidang"\n${body}\n}`;
  return onWords(text).map((finding) =>
    [finding.code, ...finding.fixes.map((fix) => fixTitle(finding, fix, 'en'))].join(': '),
  );
}

describe('what is compared and what is left alone', () => {
  test('the same words in two rows of one actor, however they are spelled', () => {
    expect(found('step a "Mencatat surat"\nstep a "Mencatat  surat"')).toEqual(['text/same-activity']);
    expect(found('step a "Memberikan paraf"\nstep b "Memberikan paraf"')).toEqual([]);
  });
  test('rows that only say that the work begins or ends are another finding', () => {
    expect(found('start a "Mulai"\nstep a "Mencatat surat"\nend b "Selesai"')).toEqual([]);
  });
  test('a step that is carried out as a process may bear its name', () => {
    expect(
      found('process izin "Penerbitan Izin" { }\nstart a "Penerbitan izin" runs izin\nend b "Menerima izin"'),
    ).toEqual([]);
  });
  test('an adverb before the second verb, several vague words, capitals only', () => {
    const text = 'step a "Mencatat izin dan segera menyampaikannya kepada pihak terkait"';
    expect(found(text)).toEqual(['text/two-activities', 'text/vague-word']);
    expect(found('step a "PENGIRIMAN SURAT KETERANGAN"')).toEqual([
      'text/mixed-capitals: Write "Pengiriman surat keterangan"',
      'text/verb-first',
    ]);
  });
  test('an office named like what is done', () => {
    const text =
      'process p "P" { actor r "Records"\nstart r "Records the complaint"\nend r "Records records the letter" }';
    expect(onWords(text).map(({ code }) => code)).toEqual(['text/actor-first']);
  });
  test('what looks like a verb and is none', () => {
    expect(found('step a "Menyampaikan surat kepada Gubernur dan Mendagri"')).toEqual([]);
    expect(found('step a "Membina usaha mikro, kecil, dan menengah"')).toEqual([]);
    expect(found('step a "Menyiapkan meja, media, dan mesin"')).toEqual([]);
    expect(found('step a "Escalate issues the team can not solve"', 'en')).toEqual([]);
    expect(found('step a "Form a committee"\nstep b "Advance the money"', 'en')).toEqual([]);
  });
  test('a mend is not offered where it brings another finding', () => {
    expect(found('step a "Penyusunan laporan dan menyampaikannya"')).toEqual(['text/verb-first']);
    expect(found('step a "Menyusun laporan"\nstep a "Penyusunan laporan"')).toEqual(['text/verb-first']);
    expect(found('decision a "Pengetikan surat" no -> end')).toEqual(['text/verb-first']);
  });
  test('waits, bare borders, rows shared, damaged steps and other profiles', () => {
    expect(found('start a\nstep a "Mencatat surat"\nwait b "Jawaban pemohon"\nend b')).toEqual([]);
    expect(found('step a ""\nend b "Menerima surat"')).toEqual([]);
    const text = 'process p "P" { actor a "A"\nstart a "The letter."\nend a "Etc." }';
    expect(compile(text).diagnostics.filter(({ code }) => code.startsWith('text/'))).toEqual([]);
  });
  test('quotes and backslashes come through a mend', () => {
    const text =
      'process p "P" { language id actor a "A"\nstart a "Penyusunan \\"konsep\\" C:\\\\x"\nend a "Mencatat" }';
    const [finding] = compile(text, { profile: 'sop' }).diagnostics.filter(({ code }) => code === 'text/verb-first');
    expect(finding?.fixes[0]?.edits[0]?.text).toBe('"Menyusun \\"konsep\\" C:\\\\x"');
  });
  test('texts without words, in other scripts, and very long ones', () => {
    expect(found('step a "???"\nstep a "…"')).toEqual([]);
    expect(found('step a "检查文件"', 'en')).toEqual([]);
    const long = `Memeriksa ${'berkas, '.repeat(200)}dan lampiran`;
    expect(found(`step a "${long}"`)).toEqual(['text/long']);
  });
});
