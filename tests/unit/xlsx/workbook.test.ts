// A workbook is well-formed whatever its texts are, holds all of them, nothing but them, and is the same every time.
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sheetNames } from '../../../src/formats/xlsx/names.js';
import { readXml } from '../../../src/import/xlsx/xml.js';
import { render } from '../../../src/render.js';

const nasty = '=HYPERLINK("http://x") & <b> \u0007 _x0041_ \ud83d\ude00';
const text = `process p "A/B: [${nasty.replaceAll('"', '').replaceAll('\u0007', '')}]" {
  actor a "Petugas & <Kepala>"
  actor b "Kepala"
  sop { number "1" legal-basis "=1+1", "UU <1>" }
  start a "=SUM(A1) <x>" needs "KTP", "KK & Akta" time 5 minutes output "'Berkas'"
  decision b "Setuju?" caption "<Ya?>"
    no -> end
  end a "Selesai"
}`;

const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, new TextDecoder().decode(data)]));

test('every part is well-formed', async () => {
  const parts = partsOf((await render(text, { to: 'xlsx' })).output!);
  for (const [name, part] of parts) expect(() => readXml(part), name).not.toThrow();
  expect([...parts.keys()]).toContain('xl/drawings/drawing1.xml');
});

test('texts are texts: no formula, no link, no control character', async () => {
  const parts = partsOf((await render(text, { to: 'xlsx' })).output!);
  for (const [name, part] of parts) {
    expect(part, name).not.toMatch(/<f>|<f |<hyperlink|TargetMode/);
    expect(
      [...part].filter((sign) => sign < ' ' && sign !== '\n'),
      name,
    ).toEqual([]);
  }
  const sheet = parts.get('xl/worksheets/sheet1.xml')!;
  for (const words of [
    '=SUM(A1) &lt;x&gt;',
    'KTP\nKK &amp; Akta',
    "'Berkas'",
    '1. UU &lt;1&gt;',
    'Petugas &amp; &lt;Kepala&gt;',
  ])
    expect(sheet).toContain(words);
});

test('the same text gives the same bytes', async () => {
  const [one, two] = [await render(text, { to: 'xlsx' }), await render(text, { to: 'xlsx' })];
  expect(Buffer.from(one.output!).equals(Buffer.from(two.output!))).toBe(true);
});

test('paper, orientation, repeated heading and fit to width', async () => {
  const papers = { a4: 9, f4: 14, letter: 1, legal: 5 } as const;
  for (const paper of ['a4', 'f4', 'letter', 'legal'] as const) {
    const parts = partsOf((await render(text, { to: 'xlsx', paper })).output!);
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    expect(sheet).toContain(`paperSize="${papers[paper]}" orientation="landscape" fitToWidth="1" fitToHeight="0"`);
    expect(parts.get('xl/workbook.xml')).toMatch(/Print_Titles" localSheetId="0">'[^<]+'!\$\d+:\$\d+</);
  }
});

test('rows are no higher than spreadsheets allow, and every merged cell lies within them', async () => {
  const long = `process p "P" { actor a "A" start a "${'kata '.repeat(2000)}" end a "x" }`;
  const sheet = readXml(partsOf((await render(long, { to: 'xlsx' })).output!).get('xl/worksheets/sheet1.xml')!);
  const rows = sheet.children.find(({ name }) => name === 'sheetData')!.children;
  for (const row of rows) expect(Number(row.attributes.get('ht'))).toBeLessThanOrEqual(409);
});

test('names of sheets are allowed, short and different', () => {
  const names = sheetNames(['A/B:C', 'a-b-c', '', 'x'.repeat(40), 'x'.repeat(50), "'q'", 'History', '[]', '\u0007']);
  for (const name of names) {
    expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
    expect(name).not.toMatch(/^'|'$/);
  }
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});
