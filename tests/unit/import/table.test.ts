// Tables as offices have them, and files that mean harm.
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile.js';
import { readCsv } from '../../../src/import/table/csv.js';
import { importFile } from '../../../src/import.js';
import { workbookOf } from '../../sheet.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codesOf = async (file: Uint8Array): Promise<string[]> =>
  (await importFile(file, 'x')).diagnostics.map(({ code }) => code);

test('values parted by commas, semicolons, tabs, with quotes and line ends in them', () => {
  expect(readCsv('a,"b, ""c""\nd",\r\ne;f,,').rows).toEqual([
    ['a', 'b, "c"\nd', ''],
    ['e;f', '', ''],
  ]);
  expect(readCsv('\ufeffa;b\n"c;d";e\n').rows).toEqual([
    ['a', 'b'],
    ['c;d', 'e'],
  ]);
  expect(readCsv('a\tb\n').rows).toEqual([['a', 'b']]);
  expect(readCsv('sep=|\na|b').rows).toEqual([['a', 'b']]);
  expect(readCsv("'=1,'quoted,\"open").rows).toEqual([['=1', "'quoted", 'open']]);
});

test('UTF-16 is read, and old encodings with a word about it', async () => {
  const text = 'No;Kegiatan;Pelaksana\n1;Memeriksa berkas;Petugas\n2;Menyimpan – arsip;Kepala\n';
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  const { text: proc = '', diagnostics } = await importFile(utf16, 'a.csv');
  expect(proc).toContain('"Menyimpan – arsip"');
  expect(diagnostics.map(({ code }) => code)).toEqual(['import/assumed-order']);
  expect(await codesOf(Buffer.from(text.replace('–', 'é'), 'latin1'))).toContain('import/encoding');
});

test('what office programs make of dashes, colons and numbered columns', async () => {
  const rows = [
    'Nomor SOP;: 12/SOP/2026;;;',
    'Nama SOP;: Pelayanan Surat;;;',
    'No;Kegiatan;Pemohon;Petugas;Waktu',
    '-1;-2;-3;-4;-5',
    '1;Mengajukan \x93surat\x94 \x96 permohonan;v;;5 menit',
    '2;Memeriksa berkas;;v;1 jam',
  ];
  const { text = '' } = await importFile(Buffer.from(rows.join('\n'), 'latin1'), 'a.csv');
  expect(text).toContain('"Pelayanan Surat"');
  expect(text).toContain('nomor "12/SOP/2026"');
  expect(text).toContain('Mengajukan “surat” – permohonan');
  expect(compile(text).model.processes[0]?.rows).toHaveLength(2);
  expect(compile(text).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('names in one column of performers, joint ones too', async () => {
  const { text = '' } = await importFile(
    bytes('No,Kegiatan,Pelaksana,Waktu\n1,Menerima surat,Petugas,5 menit\n2,Membahas,"Petugas; Kepala",1 jam\n'),
    'a.csv',
  );
  const { model, diagnostics } = compile(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(model.actors.map(({ title }) => title)).toEqual(['Petugas', 'Kepala']);
  expect(model.processes[0]?.steps.map(({ actors }) => actors.length)).toEqual([1, 2]);
});

test('columns are chosen by their headings', async () => {
  const { text = '' } = await importFile(bytes('Apa,Siapa,Perlu\nMenerima,Ani,KTP\nMenyimpan,Budi,Map\n'), 'a.csv', {
    columns: new Map([
      ['activity', 'Apa'],
      ['performer', 'Siapa'],
      ['needs', 'Perlu'],
    ]),
  });
  expect(text).toContain('kelengkapan "KTP"');
  expect(text).toContain('pelaksana ani "Ani"');
});

test('answers, joints and pentagons of a drawing', async () => {
  const table = 'No,Kegiatan,Pelaksana,\n,,Petugas,Kepala\n1,Menerima,,\n2,Memeriksa,,\n3,Membahas,,\n4,Menyimpan,,\n';
  const drawing =
    'capsule C3\ndiamond D4\nrect C5\nrect D5\ncapsule C6\nC3 -> D4\nD4 -> C3 Tidak\nD4 -> D5 Ya\nC5 -- D5\nC5 -> C6';
  const { text = '', diagnostics } = await importFile(workbookOf(table, drawing), 'a.xlsx');
  expect(diagnostics).toEqual([]);
  const [process] = compile(text).model.processes;
  expect(process?.steps.map(({ kind, actors }) => `${kind} ${actors.length}`)).toEqual([
    'start 1',
    'decision 1',
    'step 2',
    'end 1',
  ]);
  expect(process?.flows.map(({ answer, loop }) => `${answer ?? ''}${loop ? ' back' : ''}`).sort()).toEqual([
    '',
    '',
    'no back',
    'yes',
  ]);
});

const sheet = (content: string, drawing = ''): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="S" r:id="a"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="a" Target="worksheets/s.xml"/></Relationships>',
    ),
    'xl/worksheets/s.xml': strToU8(content),
    ...(drawing === '' ? {} : { 'xl/drawings/d.xml': strToU8(drawing) }),
  });

test('what means harm, or is damaged, is refused with a word', async () => {
  const refused = ['import/unreadable'];
  expect(await codesOf(sheet('<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'))).toEqual(refused);
  expect(await codesOf(sheet('<worksheet><sheetData></worksheet>'))).toEqual(refused);
  expect(await codesOf(sheet('<worksheet>&unknown;</worksheet>'))).toEqual(refused);
  expect(await codesOf(sheet(`<worksheet>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</worksheet>`))).toEqual(refused);
  expect(await codesOf(zipSync({ 'xl/workbook.xml': new Uint8Array(50_000_000) }))).toEqual(refused);
  expect(await codesOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toEqual(refused);
  expect(await codesOf(bytes('PK\u0003\u0004 nothing'))).toEqual(refused);
  expect(await codesOf(new Uint8Array([1, 0, 2, 0]))).toEqual(refused);
  expect(await codesOf(zipSync({ 'a.txt': strToU8('x') }))).toEqual(refused);
});

test('names of anything are no keys of plain objects', async () => {
  const { text = '' } = await importFile(
    bytes(
      'Step ID,Description,Next Step ID,Shape Type,Function\n__proto__,Begins,constructor,Start,toString\nconstructor,Ends,,End,__proto__\n',
    ),
    'a.csv',
  );
  const { model, diagnostics } = compile(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(model.processes[0]?.steps.map(({ text: words }) => words)).toEqual(['Begins', 'Ends']);
});

test('a thousand rows take no time', async () => {
  const rows = Array.from(
    { length: 1000 },
    (_, k) => `P${k},Step ${k},${k < 999 ? `P${k + 1}` : ''},Process,Actor ${k % 7}`,
  );
  const start = performance.now();
  const { text = '' } = await importFile(
    bytes(`Step ID,Description,Next Step ID,Shape Type,Function\n${rows.join('\n')}`),
    'a.csv',
  );
  expect(text.split('\n').length).toBeGreaterThan(1000);
  expect(performance.now() - start).toBeLessThan(10_000);
});
