import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { compile, render } from '../../../src/index.js';
import type { RenderOptions } from '../../../src/render-options.js';
import { bodyOf, malformed, paragraphsOf, partsOf } from './unpacked.js';

const example = (name: string): string => readFileSync(`examples/${name}/${name}.proc`, 'utf8');
const letters = example('surat-masuk');
const purchase = example('purchase-to-pay');

async function docx(text: string, options: RenderOptions = {}): Promise<Uint8Array> {
  const { output } = await render(text, { ...options, to: 'docx' });
  if (output === undefined) throw new Error('nothing was drawn');
  return output;
}

const count = (xml: string, part: string): number => xml.split(part).length - 1;

const hostile = `process a "Letters {PAGE} <w:br/> ]]> &amp;" {
  sop { number "1/2026" legal basis "Law \\"1\\"" }
  actor clerk "Clerk <b>"
  start clerk "Opens \u0000\u0001 { HYPERLINK x } & 'files' it"
    output "Note"
  end clerk "Files it"
}
`;

describe('the archive', () => {
  test('has the same bytes for the same input, whatever was written in between, and no day of its own', async () => {
    const book = `${letters}\n${purchase}`;
    const [first, whole] = [await docx(letters), await docx(book)];
    expect(Buffer.compare(await docx(letters), first)).toBe(0);
    expect(Buffer.compare(await docx(book), whole)).toBe(0);
    expect(partsOf(first).get('docProps/core.xml')).not.toMatch(/20\d\d-\d\d-\d\dT/);
    const dated = await docx(letters, { date: new Date('2026-02-03T04:05:06Z') });
    expect(partsOf(dated).get('docProps/core.xml')).toContain('2026-02-03T04:05:06Z');
  });

  test.each([
    ['an SOP', letters, {}],
    ['pictures over the tables', letters, { docxDrawing: 'image' }],
    ['a lane map', purchase, {}],
    ['texts that look like markup', hostile, {}],
    ['a book', `${letters}\n${purchase}`, {}],
  ] as const)('is well-formed: %s', async (_, text, options) => {
    expect(await malformed(partsOf(await docx(text, options)))).toEqual([]);
  });

  test('is judged by a judge that sees what is wrong', async () => {
    expect(await malformed(new Map([['a.xml', '<a>&b</a>']]))).toHaveLength(1);
  });

  test('says what it is and in which language', async () => {
    const parts = partsOf(await docx(letters));
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Pengelolaan Surat Masuk</dc:title>');
    expect(parts.get('word/styles.xml')).toMatch(/<w:lang w:val="id-ID"/);
    expect(partsOf(await docx(purchase)).get('word/styles.xml')).toMatch(/<w:lang w:val="en-US"/);
  });
});

describe('an SOP', () => {
  test('has all of its words', async () => {
    const { model } = compile(letters);
    const [process] = model.processes;
    const said = new Set(paragraphsOf(bodyOf(await docx(letters))));
    const wanted = [
      ...process!.steps.flatMap(({ row, text }) => (row === undefined || text === undefined ? [] : [text])),
      ...process!.steps.flatMap(({ needs, outputs }) => [needs.join(', '), outputs.join(', ')]),
      ...process!.actors.map((id) => model.actors.find((actor) => actor.id === id)!.title),
      ...process!.sop!.qualification,
      ...process!.sop!.legalBasis,
      process!.title,
    ].filter((text) => text !== '');
    expect(wanted.filter((text) => !said.has(text))).toEqual([]);
  });

  test('has one table for each page, whose heading repeats and whose rows do not split and keep their height', async () => {
    const { output } = await render(letters, { to: 'layout' });
    const pages = JSON.parse(output!).pages as { rows: unknown[]; cells: unknown[] }[];
    const xml = bodyOf(await docx(letters));
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    expect(tables).toHaveLength(pages.length);
    for (const table of tables.slice(1)) {
      const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
      expect(rows.every((row) => row.includes('<w:cantSplit/>') && row.includes('w:hRule="exact"'))).toBe(true);
      const repeated = rows.map((row) => row.includes('<w:tblHeader/>'));
      expect(repeated[0]).toBe(true);
      expect(repeated.lastIndexOf(true)).toBe(repeated.filter(Boolean).length - 1);
      expect(repeated.at(-1)).toBe(false);
    }
  });

  test('the head of an arrow lies on a straight end, never on a bend', async () => {
    const made = await docx(example('persetujuan-bangunan-gedung'), { view: 'sop' });
    const shapes = bodyOf(made).split('<wps:wsp>');
    const bent = shapes.filter((shape) => shape.includes('<a:tailEnd') && shape.includes('<a:quadBezTo>'));
    expect(bent.length).toBeGreaterThan(10);
    for (const shape of bent) {
      const points = [...shape.matchAll(/<a:pt x="(-?\d+)" y="(-?\d+)"\/>/g)].map(([, x, y]) => [Number(x), Number(y)]);
      const [[ax, ay], [bx, by]] = points.slice(-2) as [number[], number[]];
      // 9525 EMU are one unit; a head of medium length is up to 9 long, a short one up to 6
      const head = shape.includes('len="sm"') ? 6 : 9;
      expect(Math.hypot(bx! - ax!, by! - ay!)).toBeGreaterThanOrEqual(head * 9525);
    }
  });

  test('draws every symbol and every arrow as a shape, or none where pictures are wanted', async () => {
    const { output } = await render(letters, { to: 'layout' });
    const pages = JSON.parse(output!).pages as { nodes: unknown[]; edges: { label?: unknown }[] }[];
    const symbols = pages.flatMap(({ nodes }) => nodes).length;
    const edges = pages.flatMap((page) => page.edges);
    const xml = bodyOf(await docx(letters));
    expect(count(xml, '<wpc:wpc')).toBe(pages.filter(({ nodes }) => nodes.length > 0).length);
    expect(count(xml, '<wps:wsp')).toBeGreaterThanOrEqual(symbols + edges.length);
    expect(count(xml, '<a:tailEnd')).toBeGreaterThan(edges.length / 2);
    const pictured = await docx(letters, { docxDrawing: 'image' });
    expect(bodyOf(pictured)).not.toContain('wps:wsp');
    const files = Object.keys(unzipSync(pictured));
    expect(files.filter((path) => path.endsWith('.svg'))).toHaveLength(2);
    expect(files.filter((path) => path.endsWith('.png'))).toHaveLength(2);
  });

  test('is on the paper that is asked for, as it is to lie', async () => {
    const sizeIn = (xml: string) =>
      /<w:pgSz w:w="(\d+)" w:h="(\d+)"/
        .exec(xml)!
        .slice(1)
        .map((side) => Math.round((Number(side) / 1440) * 25.4));
    expect(sizeIn(bodyOf(await docx(letters)))).toEqual([297, 210]);
    expect(sizeIn(bodyOf(await docx(letters, { paper: 'f4' })))).toEqual([330, 215]);
    expect(sizeIn(bodyOf(await docx(letters, { paper: 'legal', orientation: 'portrait' })))).toEqual([216, 356]);
  });

  test('takes texts of the input as text: no field and no element comes of them', async () => {
    const xml = bodyOf(await docx(hostile));
    const said = paragraphsOf(xml);
    expect(said).toContain('Letters {PAGE} <w:br/> ]]> &amp;');
    expect(said).toContain("Opens   { HYPERLINK x } & 'files' it");
    expect(said).toContain('Clerk <b>');
    expect(xml).not.toContain('instrText');
  });
});

describe('maps and books', () => {
  test('a lane map is a picture that says what it shows, with its tables', async () => {
    const bytes = await docx(purchase);
    const xml = bodyOf(bytes);
    expect(xml).toMatch(/descr="Lane map of &quot;Purchase to pay&quot; with 20 steps/);
    expect(count(xml, '<w:tbl>')).toBe(3);
    expect(Object.keys(unzipSync(bytes)).some((path) => path.endsWith('.svg'))).toBe(true);
  });

  test('several processes are a book with contents, their names its headings', async () => {
    const xml = bodyOf(await docx(`${letters}\n${purchase}`));
    expect(xml).toMatch(/<w:instrText[^>]*>TOC /);
    expect(count(xml, '<w:pStyle w:val="Heading1"/>')).toBe(2);
    expect(xml).toContain('PAGEREF');
  });

  test('a table without an identity has its name for the contents', async () => {
    const xml = bodyOf(await docx(letters, { view: 'table' }));
    expect(count(xml, '<w:pStyle w:val="Heading1"/>')).toBe(1);
    expect(count(xml, '<w:tbl>')).toBe(2);
  });
});
