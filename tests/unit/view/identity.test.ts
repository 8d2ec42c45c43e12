// What the identity page of an SOP says: its rows in their order, its six lists, and every word that is printed.
import { describe, expect, test } from 'vitest';
import { type IdentityView, identityView, printedNip } from '../../../src/drawing/view/identity.js';
import { sopWords } from '../../../src/drawing/view/identity-words.js';
import { sopView } from '../../../src/drawing/view/sop.js';
import { byRank, rankOf } from '../../../src/language/model/legal-rank.js';
import { printedDate } from '../../../src/language/model/printed.js';
import { word } from '../../../src/language/syntax/keywords.js';
import { read } from '../model/read.js';

const processOf = (text: string) => {
  const { model } = read(text);
  const process = model.processes.at(-1);
  if (!process) throw new Error('no process');
  return { model, process };
};
const identityOf = (text: string): IdentityView => {
  const { model, process } = processOf(text);
  return identityView(model, process);
};
const sop = (fields: string, more = ''): string =>
  `process p "Issuing a letter" { language en ${more} sop { ${fields} } actor a "A" start a "Begins" end a "Ends" }`;
/** `label: value`, with the parts of a person joined by `|`. */
const said = ({ rows }: IdentityView): string[] =>
  rows.map(
    (row) => `${row.label}: ${row.type === 'text' ? row.value : [row.position, row.name, row.rank, row.nip].join('|')}`,
  );
const list = (view: IdentityView, id: string) => view.sections.find((section) => section.id === id);

describe('rows', () => {
  test('stand in the order of the form, the name of the SOP last', () => {
    const view = identityOf(
      sop(`approved "Head" { name "N" rank "R" nip "198001012005011001" } effective 2 Juni 2025 created 2025-05-01 number "7"
        "Fee": "Free" "Duration": "3 days"`),
    );
    expect(said(view)).toEqual([
      'SOP number: 7',
      'Date created: 1 May 2025',
      'Date revised: -',
      'Effective date: 2 June 2025',
      'Fee: Free',
      'Duration: 3 days',
      'Approved by: Head|N|R|NIP 19800101 200501 1 001',
      'SOP title: Issuing a letter',
    ]);
    expect(view.rows.filter((row) => row.type === 'text' && row.name).map((row) => row.id)).toEqual(['name']);
  });

  test('are there without any field, and without an sop block', () => {
    const empty = [
      'SOP number: ',
      'Date created: ',
      'Date revised: -',
      'Effective date: ',
      'Approved by: |||',
      'SOP title: Issuing a letter',
    ];
    expect(said(identityOf(sop('')))).toEqual(empty);
    expect(
      said(identityOf('process p "Issuing a letter" { language en actor a "A" start a "Begins" end a "Ends" }')),
    ).toEqual(empty);
  });

  test('the last revision counts, whatever the order, with its remark', () => {
    const revised = (dates: string): string | undefined =>
      said(identityOf(sop(`revised ${dates}`))).find((row) => row.startsWith('Date revised'));
    expect(revised('2026-03-01 "Step 3", 2026-02-01 "Step 1"')).toBe('Date revised: 1 March 2026 (Step 3)');
    expect(revised('2026-02-01 revised 2026-03-01')).toBe('Date revised: 1 March 2026');
    expect(revised('"early in 2026"')).toBe('Date revised: early in 2026');
  });

  test('a state other than in force is printed', () => {
    const state = (word: string): string[] =>
      said(identityOf(sop(`status ${word}`))).filter((row) => row.startsWith('Status'));
    expect(state('in-force')).toEqual([]);
    expect(state('draf')).toEqual(['Status: Draft']);
    expect(state('under-review')).toEqual(['Status: Under review']);
  });

  test('whatever else is said has a row or a place at the foot', () => {
    const view = identityOf(
      sop(
        `code "A-1" review 2027-01-01 evaluated 2026-06-01 "Runs well" replaces "1", "2" prepared "Clerk" { name "X" } checked "Head" { name "Y" }`,
      ),
    );
    expect(said(view)).toEqual(
      expect.arrayContaining([
        'Code: A-1',
        'Review due: 1 January 2027',
        'Last evaluated: 1 June 2026 (Runs well)',
        'Replaces: 1, 2',
      ]),
    );
    expect(view.people.map(({ label, position, name }) => [label, position, name])).toEqual([
      ['Prepared by', 'Clerk', 'X'],
      ['Checked by', 'Head', 'Y'],
    ]);
  });
});

describe('organisation', () => {
  test('is printed in capitals, as written', () => {
    expect(identityOf(sop('organization "Pemerintah Kabupaten Contoh", "Kelurahan Melati"')).organization).toEqual([
      'PEMERINTAH KABUPATEN CONTOH',
      'KELURAHAN MELATI',
    ]);
  });
  test('is that of the units around, if none is written', () => {
    const units = `unit a "Regency" { unit b "Agency" { ${sop('')} } }`;
    expect(identityOf(units).organization).toEqual(['REGENCY', 'AGENCY']);
    expect(identityOf(sop('')).organization).toEqual([]);
  });
});

describe('lists', () => {
  test('all six headings are there, empty or not, in their pairs', () => {
    for (const fields of ['', 'equipment "Pen"']) {
      expect(identityOf(sop(fields)).sections.map(({ title }) => title)).toEqual([
        'Legal basis',
        'Qualification of performers',
        'Related procedures',
        'Equipment and supplies',
        'Warning',
        'Records and data',
      ]);
    }
  });
  test('a lone entry has a number only where the form asks for one', () => {
    const view = identityOf(sop('legal-basis "Law 1" qualification "Reads" equipment "Pen" records "Book", "File"'));
    const numbered = view.sections.filter((section) => section.numbered).map(({ id }) => id);
    expect(numbered).toEqual(['legal-basis', 'qualification', 'records']);
  });
  test("the writer's own numbers are not printed twice", () => {
    const view = identityOf(sop('equipment "1. Pen", "2) Paper" records "1. Book", "File"'));
    expect(list(view, 'equipment')?.items).toEqual(['Pen', 'Paper']);
    expect(list(view, 'records')?.items).toEqual(['1. Book', 'File']);
  });
  test('a process named is an SOP', () => {
    const view = identityOf(
      `process mail "Incoming mail" { actor b "B" start b "X" end b "Y" }\n${sop('related mail, "SOP Outgoing mail"')}`,
    );
    expect(list(view, 'related')?.items).toEqual(['SOP Incoming mail', 'SOP Outgoing mail']);
  });
});

describe('legal basis', () => {
  test('stands in the order of rank, then of year, else as written', () => {
    const wanted = [
      'Undang-Undang Dasar Negara Republik Indonesia Tahun 1945',
      'Ketetapan MPR Nomor III/MPR/2000',
      'UU No. 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan',
      'Undang-Undang Nomor 23 Tahun 2014 sebagaimana diubah dengan Undang-Undang Nomor 9 Tahun 2015',
      'Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022',
      'PP 18/2016 tentang Perangkat Daerah',
      'Peraturan Pemerintah Nomor 12 Tahun 2017',
      'Perpres Nomor 95 Tahun 2018',
      'Keputusan Presiden Nomor 1 Tahun 2000',
      'Permendagri Nomor 52 Tahun 2011',
      'Peraturan Menteri PANRB Nomor 35 Tahun 2012',
      'Peraturan Kepala Badan Pusat Statistik Nomor 19 Tahun 2013',
      'Keputusan Menteri Dalam Negeri Nomor 100 Tahun 2019',
      'Peraturan Daerah Provinsi Jawa Timur Nomor 5 Tahun 2020',
      'Peraturan Gubernur Jawa Timur Nomor 1 Tahun 2010',
      'Perda Kabupaten Contoh Nomor 3 Tahun 2016',
      'Peraturan Bupati Contoh Nomor 45 Tahun 2017',
      'Perwali Nomor 2 Tahun 2019',
      'Keputusan Bupati Contoh Nomor 9 Tahun 2001',
      'Peraturan Desa Sumber Rejo Nomor 1 Tahun 2001',
      'Surat Edaran Menteri Dalam Negeri Nomor 1 Tahun 1999',
      'ISO 9001:2015',
      'Buku pedoman',
    ];
    for (let shift = 0; shift < wanted.length; shift++) {
      const mixed = [...wanted.slice(shift), ...wanted.slice(0, shift)].reverse();
      expect(byRank(mixed)).toEqual(wanted);
    }
    expect(byRank(['Pedoman B', 'Pedoman A'])).toEqual(['Pedoman B', 'Pedoman A']);
  });
  test('English names of rules rank alike', () => {
    const rules: readonly (readonly [string, string])[] = [
      ['Law Number 23 of 2014', 'UU 23/2014'],
      ['Government Regulation Number 12 of 2017', 'PP 12/2017'],
      ['Government Regulation in Lieu of Law Number 2 of 2022', 'Perppu 2/2022'],
      ['Presidential Regulation 95/2018', 'Perpres 95/2018'],
      ['Regulation of the Minister of Home Affairs 52/2011', 'Permendagri 52/2011'],
      ['Regional Regulation 3/2016', 'Perda 3/2016'],
      ['Regulation of the Regent 45/2017', 'Perbup 45/2017'],
    ];
    for (const [english, indonesian] of rules) expect(rankOf(english), english).toBe(rankOf(indonesian));
    const { model, process } = processOf(sop('legal-basis "Perbup 1/2020", "UU 1/2020"'));
    expect(list(identityView(model, process), 'legal-basis')?.items).toEqual(['UU 1/2020', 'Perbup 1/2020']);
  });
});

describe('words', () => {
  test('each one can be renamed in the file, in either tongue', () => {
    for (const locale of ['en', 'id'] as const) {
      const keys = Object.keys(sopWords.en) as (keyof typeof sopWords.en)[];
      const labels = keys.map((key) => `${word(key, locale)} "<${key}>"`).join(' ');
      const fields = `number "1" code "2" status draft created 2026-01-01 effective 2026-01-02 review 2027-01-01 evaluated 2026-05-05
        replaces "0" approved "P" { nip "1" } prepared "Q" checked "R"`;
      const { model, process } = processOf(sop(fields, `labels { ${labels} }`));
      const view = sopView(model, process);
      const printed = JSON.stringify([view.identity, view.footer, view.connectors]);
      for (const key of keys) expect(printed, key).toContain(`<${key}>`);
      for (const plain of Object.values(sopWords.en)) expect(printed).not.toContain(`"${plain}"`);
    }
  });
  test('both tongues have them all', () => {
    expect(Object.keys(sopWords.id)).toEqual(Object.keys(sopWords.en));
    expect(identityOf(sop('').replace('language en', 'language id')).sections.map(({ title }) => title)).toEqual([
      'Dasar Hukum',
      'Kualifikasi Pelaksana',
      'Keterkaitan',
      'Peralatan/Perlengkapan',
      'Peringatan',
      'Pencatatan dan Pendataan',
    ]);
  });
  test('dates and numbers of civil servants', () => {
    expect(printedDate('2025-06-02', 'id')).toBe('2 Juni 2025');
    expect(printedDate('2025-06-02', 'en')).toBe('2 June 2025');
    expect(printedDate('2025-13-02', 'en')).toBe('2025-13-02');
    expect(printedDate('soon', 'en')).toBe('soon');
    for (const nip of ['198001012005011001', '19800101 200501 1 001', '19800101.200501.1.001']) {
      expect(printedNip(nip)).toBe('19800101 200501 1 001');
    }
    expect(printedNip(' 12 34 ')).toBe('12 34');
  });
  test('the foot tells number and date of effect, as far as they are known', () => {
    const footer = (fields: string) => {
      const { model, process } = processOf(sop(fields));
      return sopView(model, process).footer;
    };
    expect(footer('number "7" effective 2026-02-02')).toEqual({
      text: 'SOP number 7 · Effective date 2 February 2026',
      page: 'Page',
    });
    expect(footer('').text).toBe('');
  });
});

test('the file says its paper', () => {
  const { model, process } = processOf(sop('paper folio orientation tegak'));
  expect(sopView(model, process)).toMatchObject({ paper: 'f4', orientation: 'portrait' });
  const plain = processOf(sop(''));
  expect(sopView(plain.model, plain.process)).not.toHaveProperty('paper');
});
