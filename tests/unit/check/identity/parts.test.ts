// The small judgements behind the rules on identities: numbers of civil servants, citations, positions, titles.
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/compile.js';
import { isPlaceholder, quoted } from '../../../../src/language/check/identity/block.js';
import { citationOf } from '../../../../src/language/check/identity/citation.js';
import { isCalendarDay } from '../../../../src/language/check/identity/dates.js';
import { nipFault } from '../../../../src/language/check/identity/nip.js';
import { revocationOf } from '../../../../src/language/check/identity/revoked.js';
import { actingWords, samePosition } from '../../../../src/language/check/identity/unit.js';

describe('a NIP', () => {
  test.each([
    '198001012005011001',
    '19800101 200501 1 001',
    'NIP. 19800101 200501 2 001',
    '19800229 200501 1 001',
    '199001012022211001',
  ])('may be %s', (nip) => expect(nipFault(nip)).toBeUndefined());
  test.each([
    ['1980010120050110010', 'length'],
    ['123', 'length'],
    ['198101292005011001', undefined],
    ['198102292005011001', 'birth'],
    ['198013012005011001', 'birth'],
    ['198001002005011001', 'birth'],
    ['188001012005011001', 'birth'],
    ['198001012005131001', 'appointment'],
    ['198001012005001001', 'appointment'],
    ['198001011985011001', 'appointment'],
    ['198001012055011001', 'appointment'],
    ['198001012005010001', 'sex'],
    ['198001012005013001', 'sex'],
  ])('%s: %s', (nip, fault) => expect(nipFault(nip)?.fault).toBe(fault));
  test.each(['', '-', '[NIP]', '…', 'NRP 72050123', '........'])('%s is none', (nip) =>
    expect(nipFault(nip)).toBeUndefined(),
  );
});

test('days of the calendar', () => {
  expect([2000, 2004, 1900, 2023].map((year) => isCalendarDay(year, 2, 29))).toEqual([true, true, false, false]);
  expect([isCalendarDay(2026, 13, 1), isCalendarDay(2026, 4, 31), isCalendarDay(2026, 12, 31)]).toEqual([
    false,
    false,
    true,
  ]);
});

describe('citations', () => {
  const key = (entry: string) => citationOf(entry).key;
  test.each([
    ['UU 23/2014', 'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah'],
    ['UU No. 23/2014', '2. Undang-Undang Republik Indonesia No 23 Tahun 2014'],
    ['PP 12 Tahun 2017', 'Peraturan Pemerintah Nomor 12 Tahun 2017'],
    ['Law Number 23 of 2014', 'UU 23/2014'],
    ['Permendagri No. 52/2011', 'PERMENDAGRI Nomor 52 Tahun 2011 tentang SOP'],
  ])('%s is %s', (one, other) => expect(key(one)).toBe(key(other)));
  test.each([
    ['UU 2/2022', 'Perppu 2/2022'],
    ['Permendagri 12/2011', 'Permenkeu 12/2011'],
    ['UU 23/2014', 'UU 23/2004'],
    ['UU 23/2014', 'PP 23/2014'],
    ['Perda Kabupaten A Nomor 1 Tahun 2020', 'Perda Kabupaten B Nomor 1 Tahun 2020'],
    ['Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014', 'UU 23/2014'],
    ['Buku panduan 1', 'Buku panduan 2'],
  ])('%s is not %s', (one, other) => expect(key(one)).not.toBe(key(other)));
  test('number and year', () => {
    const parts = (entry: string) => [citationOf(entry).number, citationOf(entry).year];
    expect(parts('PER/21/M.PAN/11/2008')).toEqual(['per/21/m.pan/11', 2008]);
    expect(parts('Peraturan Bupati Tahun 2021')).toEqual([undefined, 2021]);
    expect(parts('Peraturan Presiden Nomor 95')).toEqual(['95', undefined]);
    expect(parts('Undang-Undang tentang Kearsipan')).toEqual([undefined, undefined]);
  });
});

describe('revoked guidelines', () => {
  test.each([
    'PER/21/M.PAN/11/2008',
    'Permenpan Nomor PER/21/M.PAN/11/2008 tentang Pedoman Penyusunan SOP',
    'Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor 12 Tahun 2011',
    'PermenPANRB No. 59/2020',
    '3. Permenpan RB 59 Tahun 2020',
  ])('%s', (entry) => expect(revocationOf(entry)?.by).toMatch(/^Peraturan Menteri PANRB Nomor/));
  test.each([
    'PermenPANRB Nomor 35 Tahun 2012',
    'Permendagri Nomor 12 Tahun 2011',
    'Permendag 59/2020',
    'UU Nomor 12 Tahun 2011',
    'PermenPANRB Nomor 35 Tahun 2012 yang mencabut PER/21/M.PAN/11/2008',
  ])('not %s', (entry) => expect(revocationOf(entry)).toBeUndefined());
});

test('positions', () => {
  expect(samePosition('Lurah', 'Lurah Melati')).toBe(true);
  expect(samePosition('Plt. Kepala Dinas', 'Kepala Dinas Kesehatan')).toBe(true);
  expect(samePosition('Kepala Bagian Umum', 'Kepala Bagian Keuangan')).toBe(false);
  expect(samePosition('', 'Lurah')).toBe(false);
  expect(
    ['Plt. Camat', 'Plh Camat', 'Pelaksana Tugas Camat', 'Acting Head', 'Pj. Bupati', 'Camat'].map(
      (one) => actingWords(one) !== '',
    ),
  ).toEqual([true, true, true, true, false, false]);
});

test('texts that hold the place of others', () => {
  expect(['[…]', '[nomor SOP]', '...', '…', '____', '<nomor>'].every(isPlaceholder)).toBe(true);
  expect(['-', '', 'SOP [1]', '001/…/2026', 'Lurah'].some(isPlaceholder)).toBe(false);
});

test('a text between quotes is read back as it was', () => {
  for (const text of ['plain', 'with "quotes"', 'back\\slash', 'typographic “ones” paired', '«x»', "it's"]) {
    const { model } = compile(`process p ${quoted(text)} { actor a start a "x" end a "y" }`);
    expect(model.processes[0]?.title).toBe(text);
  }
  expect(quoted('half “open')).toBe(`"half 'open"`);
});

describe('years in titles', () => {
  const holdsYear = (title: string): boolean =>
    compile(`process p "${title}" { sop { } actor a start a "x" end a "y" }`, { profile: 'sop' }).diagnostics.some(
      ({ code }) => code === 'identity/year-in-title',
    );
  test.each([
    'Penyusunan APBD Tahun Anggaran 2026',
    'Penyusunan RPJMD 2025–2029',
    'Sensus Ekonomi (2026)',
    'Pelaporan 2026/2027',
  ])('%s', (title) => expect(holdsYear(title)).toBe(true));
  test.each([
    'Audit ISO 9001:2015',
    'Penerapan UU Nomor 23 Tahun 2014',
    'Pengolahan Data 20260 Baris',
    'Layanan Pajak 12.2020.1',
    'Pelayanan 24 Jam',
  ])('not %s', (title) => expect(holdsYear(title)).toBe(false));
});
