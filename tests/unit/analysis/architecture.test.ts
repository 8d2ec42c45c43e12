// The exports of the architecture: every cell of small models, and the example of a regency looked through for what must hold.
import { describe, expect, test } from 'vitest';
import { architecture } from '../../../src/analysis/architecture/architecture.js';
import type { ArchitectureOptions } from '../../../src/analysis/architecture/register.js';
import type { CellValue, DataTable } from '../../../src/analysis/data-table.js';
import { compile } from '../../../src/compile.js';
import { referenceForm } from '../../../src/language/model/rab.js';
import { regency } from './regency.js';

const rowsOf = ({ columns, rows }: DataTable): Record<string, CellValue>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ title }, k) => [title, row[k]])));

const of = (text: string, options: ArchitectureOptions = {}) => architecture(compile(text).model, options);

const text = `language id
  visi "V" { misi "M" { tujuan "T" { sasaran s1 "Sasaran satu" {
    indikator i1 "Indeks" { satuan "poin" target 86 realisasi 84,5 periode 2026 }
    indikator i2 "Aduan" { satuan "persen" target 95 periode 2026 } } } } }
  layanan ktp-el "Layanan KTP-el" { acuan "RAL.01.02" mewujudkan kab.dukcapil.ktp }
  data penduduk "Data penduduk" { acuan "RAD.03.07" produsen dukcapil walidata kominfo "Keterpaduan API": "Ya" }
  aplikasi siak "SIAK" { acuan "RAA.02.01" mendukung ktp-el }
  unit kab "Kabupaten" { tingkat kabupaten kode "K"
    proses adminduk "Administrasi Kependudukan" { kode "K-01" kategori inti pengampu dukcapil mendukung s1 acuan "RAB.03.07" uraian "Uraian" }
    unit dukcapil "Dinas Dukcapil" { tingkat perangkat-daerah kode "DK" urusan "Kependudukan"
      proses ktp "Layanan Penduduk" { kode "DK-01" mewujudkan kab.adminduk menghasilkan penduduk
        proses cetak "Pencetakan" { kode "DK-01.01" status berlaku
          proses sop-cetak "SOP Pencetakan" { sop { nomor "1/2026" } pelaksana a "A" mulai a "Mencetak" selesai a "Menyerahkan" }
          pelaksana a "A" mulai a "Mulai" langkah a "Mencetak" memakai siak selesai a "Selesai" } } }
    unit kominfo "Dinas Kominfo" { tingkat perangkat-daerah kode "KI" urusan "Kominfo"
      proses situs "Pengelolaan Situs" { } }
    unit arsip "Dinas Kearsipan" { tingkat perangkat-daerah urusan "Kearsipan" proses simpan "Penyimpanan Arsip" { acuan "RAB.77.01" } }
    unit aneh "Kantor Aneh" { urusan "Sihir" proses apa "Apa Saja" { } }
  }`;

describe('small regency', () => {
  const tables = of(text);

  test('E1: one row for each indicator, levels by the mapping, the trail to the map', () => {
    const rows = rowsOf(tables.e1);
    expect(rows[0]).toEqual({
      No: 1,
      'Nama Bisnis': 'Administrasi Kependudukan',
      Uraian: 'Uraian',
      Sasaran: 'Sasaran satu',
      Indikator: 'Indeks',
      Target: '86',
      Realisasi: '84,5',
      SKPD: 'DK - Dinas Dukcapil',
      'RAB Level 1': 'RAB.03 - Pembangunan Kewilayahan',
      'RAB Level 2': 'RAB.03.07 - Kependudukan',
      'RAB Level 3': 'K-01 - Administrasi Kependudukan',
      'RAB Level 4': undefined,
      'Kode PPB': 'K-01',
      Tingkat: 'Kabupaten',
      Kategori: 'Inti',
      'Kode CFM': 'DK-01.01',
      'Nomor SOP': '1/2026',
      'Asal acuan': 'acuan',
    });
    expect(rows[1]).toMatchObject({ No: 2, Indikator: 'Aduan', Target: '95', Realisasi: undefined });
    // an agency's process serves the objective of what it realises; its affair says the reference
    const printing = rows.find((row) => row['Nama Bisnis'] === 'Pencetakan')!;
    expect(printing).toMatchObject({
      Sasaran: 'Sasaran satu',
      Tingkat: 'Perangkat Daerah',
      'RAB Level 2': 'RAB.03.07 - Kependudukan',
      'RAB Level 3': 'DK-01 - Layanan Penduduk',
      'RAB Level 4': 'DK-01.01 - Pencetakan',
      'Asal acuan': 'urusan unit',
    });
    // the SOP inside a flow is no business of its own
    expect(rows.some((row) => row['Nama Bisnis'] === 'SOP Pencetakan')).toBe(false);
  });

  test('where an affair fits only roughly, several codes fit, or none does', () => {
    const rows = rowsOf(tables.e1);
    const row = (name: string) => rows.find((one) => one['Nama Bisnis'] === name)!;
    expect(row('Penyimpanan Arsip')).toMatchObject({ 'RAB Level 2': 'RAB.09.07 - Kesekretariatan Negara' });
    expect(row('Penyimpanan Arsip')['Asal acuan']).toBe('urusan unit, perkiraan: perlu dipastikan');
    expect(row('Pengelolaan Situs')['RAB Level 2']).toBe('RAB.09.03 - Informasi\nRAB.09.04 - Komunikasi');
    expect(row('Apa Saja')).toMatchObject({
      'RAB Level 1': undefined,
      'RAB Level 2': undefined,
      'Asal acuan': undefined,
    });
    const lacks = rowsOf(tables.missing).map((one) => `${one['Nama']}: ${one['Yang belum ada atau perlu dipastikan']}`);
    expect(lacks).toEqual(
      expect.arrayContaining([
        'Penyimpanan Arsip: "RAB.77.01" tidak ada dalam daftar nasional',
        'Penyimpanan Arsip: pastikan kode RAB: urusan "Kearsipan" hanya kira-kira sesuai dengan RAB.09.07',
        'Pengelolaan Situs: pilih salah satu kode RAB RAB.09.03, RAB.09.04',
        'Apa Saja: kode RAB sampai level 2: tidak tertulis pada proses, dan urusan unitnya tidak menunjukkannya',
        'Apa Saja: kode proses',
        'Apa Saja: sasaran yang didukung',
        'Layanan KTP-el: uraian',
      ]),
    );
    expect(lacks.filter((lack) => lack.startsWith('Administrasi Kependudukan'))).toEqual([
      'Administrasi Kependudukan: kode RAB level 3',
    ]);
  });

  test('E2: the columns of the form, the year of the indicators or the one asked for', () => {
    expect(tables.e2.columns.map(({ title }) => title).join()).toBe(
      'nama_proses_bisnis,kode_proses_bisnis,sasaran_kota,bidang_urusan,kode_opd,rab_level_1,rab_level_2,rab_level_3,rab_level_4,rab_level_5,rab_level_6,tahun',
    );
    expect(rowsOf(tables.e2)[0]).toMatchObject({ bidang_urusan: 'Kependudukan', kode_opd: 'DK', tahun: '2026' });
    expect(rowsOf(of(text, { year: '2027' }).e2)[0]).toMatchObject({ tahun: '2027' });
  });

  test('E3: unique codes, each parent before its children, levels one by one', () => {
    const rows = rowsOf(tables.e3);
    const codes = rows.map(({ Code }) => Code);
    expect(new Set(codes).size).toBe(codes.length);
    const level = new Map(rows.map((row) => [row['Code'], row['Level']]));
    for (const row of rows) {
      const parent = row['Parent Code'];
      if (row['Level'] === 1) expect(parent).toBeUndefined();
      else if (parent !== undefined)
        expect([row['Code'], level.get(parent)]).toEqual([row['Code'], Number(row['Level']) - 1]);
    }
    expect(rows.find(({ Code }) => Code === 'DK-01.01')).toMatchObject({ Level: 4, 'Parent Code': 'DK-01' });
    expect(rows.find(({ Code }) => Code === 'K-01')).toMatchObject({ Level: 3, 'Parent Code': 'RAB.03.07' });
  });

  test('E4: processes and objects with their references and keepers', () => {
    const rows = rowsOf(tables.e4);
    const row = (name: string) => rows.find((one) => one['Nama Objek'] === name)!;
    expect(row('Pencetakan')).toMatchObject({
      Domain: 'Proses',
      'Kode Referensi': 'RAB.03.07',
      'Status Validasi': 'Berlaku',
    });
    expect(row('Data penduduk')).toMatchObject({
      Domain: 'Data',
      'Kode Referensi': 'RAD.03.07',
      'OPD Pengampu': 'DK - Dinas Dukcapil',
      'Keterpaduan API': 'Ya',
    });
    expect(row('Layanan KTP-el')['OPD Pengampu']).toBe('DK - Dinas Dukcapil');
  });

  test('E4: a service is kept by who realises it, not by who leads the process of the regency above', () => {
    const { e4 } = of(`language id
      layanan uji "Layanan uji" { mewujudkan berkala }
      unit kab "Kabupaten" { tingkat kabupaten
        proses jalan "Penyelenggaraan Perhubungan" { pengampu pu }
        unit pu "Dinas PU" { kode "PU" }
        unit hub "Dinas Perhubungan" { kode "HUB" } }
      proses berkala "Pengujian Berkala" { pengampu hub mewujudkan jalan }`);
    const row = rowsOf(e4).find((one) => one['Nama Objek'] === 'Layanan uji')!;
    expect(row['OPD Pengampu']).toBe('HUB - Dinas Perhubungan');
  });

  test('E5: what each process has, through what carries it out, and what it has not', () => {
    const rows = rowsOf(tables.e5);
    const row = (name: string) => rows.find((one) => one['Proses'] === name)!;
    for (const name of ['Administrasi Kependudukan', 'Layanan Penduduk'])
      expect(row(name)).toMatchObject({
        Layanan: 'Layanan KTP-el',
        'Data dan Informasi': 'Data penduduk',
        Aplikasi: 'SIAK',
        Keterangan: undefined,
      });
    expect(row('Pencetakan')).toMatchObject({ Aplikasi: 'SIAK', Keterangan: 'belum ada layanan; belum ada data' });
  });

  test('the level that level 0 stands for can be settled; a reference that goes deeper wins over the code', () => {
    const shifted = rowsOf(of(text, { firstLevel: 4 }).e1)[0];
    expect(shifted).toMatchObject({ 'RAB Level 3': undefined, 'RAB Level 4': 'K-01 - Administrasi Kependudukan' });
    const deep = rowsOf(of(text.replace('acuan "RAB.03.07"', 'acuan "RAB.03.07.05"')).e1)[0];
    expect(deep).toMatchObject({
      'RAB Level 2': 'RAB.03.07 - Kependudukan',
      'RAB Level 3': 'RAB.03.07.05 - Administrasi Kependudukan',
    });
  });
});

test('the example of a regency: every reference is of the national list, E3 holds together, nothing is lost', async () => {
  const { model } = await regency();
  const tables = architecture(model);
  const e3 = rowsOf(tables.e3);
  const codes = new Set(e3.map(({ Code }) => Code));
  for (const row of e3) {
    if (row['Level'] !== 1) expect(codes.has(row['Parent Code'])).toBe(true);
    if (Number(row['Level']) <= 2) expect(String(row['Code'])).toMatch(referenceForm);
  }
  const outside = new Set(model.processes.filter(({ steps }) => steps.length > 0).map(({ id }) => id));
  const own = model.processes.filter(({ parent }) => parent === undefined || !outside.has(parent));
  expect(tables.e2.rows).toHaveLength(own.length);
  expect(tables.e4.rows).toHaveLength(own.length + model.objects.length);
});

test('nothing at all', () => {
  for (const table of Object.values(of(''))) expect(table.rows).toEqual([]);
});
