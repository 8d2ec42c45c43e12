import { describe, expect, test } from 'vitest';
import { isRecord, isStanding, isState, isTool } from '../../../../src/language/check/trace/lists.js';
import { isMadeSo, nearness, wordsOf } from '../../../../src/language/check/trace/words.js';

describe('names that mean the same', () => {
  test.each([
    ['Berkas usulan', 'berkas  Usulan'],
    ['berkas-berkas usulan', 'Berkas usulan'],
    ['SK Panitia', 'Surat Keputusan Panitia'],
    ['ND', 'Nota Dinas'],
    ['SOP AP yang disahkan', 'SOP AP disahkan'],
    ['Draft surat', 'Draf surat'],
    ['Purchase orders', 'PO'],
    ['The file', 'Files'],
    ['Hasilnya', 'Hasil'],
  ])('%s = %s', (a, b) => expect(wordsOf(a).key).toBe(wordsOf(b).key));

  test.each([
    ['Surat masuk', 'Surat keluar'],
    ['Konsep surat', 'Surat'],
    ['Access', 'Acces list'],
  ])('%s ≠ %s', (a, b) => expect(wordsOf(a).key).not.toBe(wordsOf(b).key));
});

const near = (a: string, b: string): boolean => nearness(wordsOf(a), wordsOf(b)) > 0;

describe('names that are near', () => {
  test.each([
    ['Berkas usulan lengkap', 'Berkas usulan diperiksa'],
    ['Berkas usulan', 'Berkas usulan lengkap'],
    ['Konsep surat', 'Konsep surat keterangan usaha'],
    ['Daftar barang usul hapus', 'Daftar barang usulan penghapusan'],
    ['Complete request', 'Checked request'],
    ['Lembar disposisi', 'Disposisi'],
  ])('%s ~ %s', (a, b) => expect([near(a, b), near(b, a)]).toEqual([true, true]));

  test.each([
    ['Surat permohonan fasilitasi', 'Surat permohonan harmonisasi'],
    ['Surat pengantar', 'Surat penolakan'],
    ['Surat', 'Surat izin cuti tahunan'],
    ['Kuitansi', 'Uang muka'],
    ['Laporan kegiatan', 'Laporan keuangan'],
  ])('%s and %s are two things', (a, b) => expect([near(a, b), near(b, a)]).toEqual([false, false]));
});

test.each([
  ['SK KGB yang sudah ditandatangani', 'SK KGB', 'Menandatangani SK', true],
  ['Konsep SK diparaf', 'Konsep SK', 'Memaraf konsep SK', true],
  ['Berkas diperiksa', 'Berkas', 'Memeriksa berkas', true],
  ['Surat disetujui', 'Surat', 'Menyetujui surat', true],
  ['Signed letter', 'Letter', 'Signs the letter', true],
  ['Berkas lengkap', 'Berkas', 'Memeriksa berkas', false],
  ['Surat disetujui', 'Surat', 'Mengetik surat', false],
])('%s is %s after "%s": %s', (name, thing, step, is) => {
  expect(isMadeSo(wordsOf(name), wordsOf(thing), wordsOf(step))).toBe(is);
});

test.each([
  [
    'tools',
    [
      'Komputer',
      'Printer kantor',
      'ATK',
      'alat tulis',
      'Jaringan internet',
      'Laptop',
      'office phone',
      'Kertas A4',
      'stationery',
    ],
    isTool,
  ],
  [
    'standing documents',
    ['DPA', 'Peraturan Bupati', 'Formulir cuti', 'Buku agenda', 'Request form', 'Annual budget', 'KIB'],
    isStanding,
  ],
  ['records', ['Arsip surat', 'Tanda terima', 'Bukti setor', 'Delivery receipt', 'Salinan surat'], isRecord],
] as const)('%s', (_name, names, is) => {
  expect(names.filter((name) => !is(wordsOf(name)))).toEqual([]);
});

test('documents are no tools, none of them standing', () => {
  const names = [
    'Kertas kerja',
    'Berkas permohonan',
    'Surat tugas',
    'Phone number',
    'Nomor telepon',
    'Computer list',
    'Daftar hadir',
  ];
  expect(names.filter((name) => isTool(wordsOf(name)))).toEqual([]);
  expect(names.slice(1, 3).filter((name) => isStanding(wordsOf(name)))).toEqual([]);
});

const states = `Selesai; Menunggu; Persiapan; Disetujui; Ditandatangani; Menunggu persetujuan; Terlaksananya rapat; Tersusunnya draf;
  Telah diperiksa; Sudah lengkap; Pemeriksaan berkas; Penandatanganan surat; Menyusun laporan; Mengirim surat; Done; Completed; waiting;
  Waiting for approval; Preparation; Siap; Belum lengkap; Terkirim; OK; Pengiriman surat; Memeriksa berkas; Received`;
const things = `Berkas diperiksa; Surat; Pengumuman; Peraturan Bupati; Perjanjian kerja sama; Permohonan cuti; Pertimbangan teknis; Persetujuan;
  Memo; Memorandum; Menu makanan; Mesin; Media massa; Disposisi; Dokumen; Dinas; Terjemahan; Surat yang ditandatangani; Tanda terima;
  Findings; Meeting minutes; Approved request; Closed incident; Invoice; Notula; Pembayaran; Penilaian kinerja; Data; Keputusan; Kuitansi;
  Rekapitulasi; Mentor; Meterai; Metode kerja; Daftar hadir; Terminal; Penetapan harga; Pengaduan; Signed letter; Complete file`;
const listed = (text: string): string[] => text.split(';').map((name) => name.trim());

test('states are no things', () => {
  expect(listed(states).filter((name) => !isState(name))).toEqual([]);
  expect(listed(things).filter(isState)).toEqual([]);
});
