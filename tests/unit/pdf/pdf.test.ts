import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measure } from '../../../src/drawing/font/measure.js';
import { layoutTable } from '../../../src/drawing/layout/table.js';
import { paintFlow } from '../../../src/drawing/scene/flow.js';
import type { Item, Label } from '../../../src/drawing/scene/scene.js';
import { themes } from '../../../src/drawing/theme/theme.js';
import { flowView } from '../../../src/drawing/view/flow.js';
import { flowsOf } from '../../../src/drawing/view/select.js';
import { type PdfChapter, type PdfOptions, toPdf } from '../../../src/formats/pdf/index.js';
import { compile, render } from '../../../src/index.js';
import { sample } from '../scene/sample.js';
import { missing, read, wordsOf } from './judges.js';

const chapterOf = (layout = sample, theme = themes.official): PdfChapter => ({
  id: layout.process,
  title: layout.title,
  language: layout.language,
  layout,
  scenes: paintFlow(layout, theme),
});

/** Every process of a text as a table. */
function tablesOf(text: string): PdfChapter[] {
  const { model } = compile(text);
  return flowsOf(model.processes).map((process) => chapterOf(layoutTable(flowView(model, process, 'table')).value));
}

const two = `process letters "Letters" {
  actor clerk "Clerk"
  start clerk "Opens the letter"
  step clerk "Has it answered" runs answer
  end clerk "Files the letter"
}
process answer "Answering" {
  actor head "Head"
  start head "Writes the answer"
  end head "Signs it"
}
`;

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('the bytes', () => {
  test('are the same for the same input, whatever was written in between', async () => {
    const first = await toPdf([chapterOf()]);
    await toPdf(tablesOf(two));
    expect(Buffer.compare(first, await toPdf([chapterOf()]))).toBe(0);
    expect(latin(first).startsWith('%PDF-1.7')).toBe(true);
  });

  test('name no date unless one is given', async () => {
    expect(latin(await toPdf([chapterOf()]))).not.toMatch(/CreationDate|CreateDate/);
    const dated = latin(await toPdf([chapterOf()], { date: new Date('2026-02-03T04:05:06Z') }));
    expect(dated).toContain('(D:20260203040506Z)');
    expect(dated).toContain('<xmp:CreateDate>2026-02-03T04:05:06Z</xmp:CreateDate>');
  });

  test('hold the title as XML in the metadata, whatever it is', async () => {
    const title = 'Fee & <draft> "é\u0007\ud800"';
    const metadata = /<dc:title>.*<\/dc:title>/.exec(latin(await toPdf([{ ...chapterOf(), title }])))?.[0];
    expect(metadata).toBe(
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Fee &amp; &lt;draft&gt; &quot;&#233; &quot;</rdf:li></rdf:Alt></dc:title>',
    );
  });

  test.each<readonly [string, PdfChapter[], PdfOptions]>([
    ['no chapter', [], {}],
    ['a book without chapters', [], { book: true }],
    ['a chapter without pages', [{ ...chapterOf(), layout: { ...sample, pages: [] }, scenes: [] }], {}],
    [
      'processes named like parts of objects',
      [
        { ...chapterOf(), id: '__proto__' },
        { ...chapterOf(), id: 'constructor' },
      ],
      {},
    ],
  ])('are a document even for %s', async (_, chapters, options) => {
    const bytes = await toPdf(chapters, options);
    expect(latin(bytes).trimEnd().endsWith('%%EOF')).toBe(true);
    if (!missing) read('qpdf', ['--check', 'FILE'], bytes);
  });
});

test('no text whatever makes it throw, or a document that is broken', async () => {
  const label = (text: string, i: number): Label => ({
    type: 'label',
    text,
    x: 20,
    y: 20 + i,
    size: 11,
    bold: i % 2 === 1,
    color: '#000000',
    align: 'end',
    turned: i % 3 === 0,
  });
  const [scene] = paintFlow(sample, themes.official);
  const texts = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('\ud800', '\u0000', '\ufffe', 'e\u0301', 'مرحبا', '(\\)', '👩‍👩‍👧', 'fi'),
    ),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(texts, async (words) => {
      const items = words.map(label);
      const title = words.join(' ');
      const bytes = await toPdf([{ ...chapterOf(), title, scenes: [{ ...scene!, items }] }], {
        book: true,
        organization: words,
      });
      if (!missing) read('qpdf', ['--check', 'FILE'], bytes);
    }),
    { seed: 3, numRuns: 25 },
  );
});

describe.skipIf(missing)('as other programs read it', () => {
  test('qpdf finds no fault, fonts are embedded in part, title and tags are there', async () => {
    const bytes = await toPdf(tablesOf(two), { organization: ['Office'], year: '2026' });
    expect(read('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax or stream encoding errors');
    const info = read('pdfinfo', ['FILE'], bytes);
    expect(info).toMatch(/Title: +Standard Operating Procedures/);
    expect(info).toMatch(/Author: +Office/);
    expect(info).toMatch(/Tagged: +yes/);
    const fonts = read('pdffonts', ['FILE'], bytes).split('\n').slice(2).filter(Boolean);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/\+Arimo-(Regular|Bold) +CID TrueType +Identity-H +yes yes yes/);
  });

  test('a table is read row by row: number, activity, symbols with their answers, then the other columns', async () => {
    const text = readFileSync('examples/domisili-kelurahan/domisili-kelurahan.proc', 'utf8');
    const words = wordsOf(await toPdf(tablesOf(text)));
    expect(words).toMatch(/^No Kegiatan Pelaksana Mutu Baku Keterangan Pemohon Petugas Pelayanan Kepala Seksi/);
    expect(words).toContain(
      '1 Mengajukan permohonan surat keterangan domisili KTP-el, Kartu Keluarga, Surat pengantar RT 5 menit Berkas permohonan 2 Memeriksa',
    );
    expect(words).toContain('Lengkap? Belum lengkap Daftar kekurangan Ya');
  });

  test('the document of an SOP holds every text of its pages', async () => {
    for (const name of ['cuti-pegawai', 'incident-handling']) {
      const source = readFileSync(`examples/${name}/${name}.proc`, 'utf8');
      const { output } = await render(source, { view: 'sop', to: 'pdf' });
      const found = wordsOf(output!).replace(/ /g, '');
      const { output: layout } = await render(source, { view: 'sop', to: 'layout' });
      const { pages } = JSON.parse(layout!) as { pages: { texts: { text: string }[] }[] };
      const lost = pages.flatMap(({ texts }) => texts).filter(({ text }) => !found.includes(text.replace(/\s/g, '')));
      expect(lost).toEqual([]);
    }
  });

  test('a book of an SOP and a lane map is on the paper that is asked for, all of it', async () => {
    const named = (name: string): string => readFileSync(`examples/${name}/${name}.proc`, 'utf8');
    const text = `${named('surat-masuk')}\n${named('incident-handling')}`;
    const { output } = await render(text, { to: 'pdf', paper: 'f4', orientation: 'landscape' });
    const info = read('pdfinfo', ['-l', '99', 'FILE'], output!);
    const sizes = [...info.matchAll(/size: +([\d.]+) x ([\d.]+)/g)].map(
      ([, w, h]) => `${Math.round(Number(w))} × ${h}`,
    );
    expect(sizes.length).toBeGreaterThan(7);
    expect(new Set(sizes)).toEqual(new Set(['935 × 609.375']));
    expect(wordsOf(output!)).toContain('to page 2');
  });

  test('the structure has a table with heading cells, and figures with descriptions', async () => {
    const structure = read('pdfinfo', ['-struct-text', 'FILE'], await toPdf([chapterOf()]));
    expect(structure).toMatch(/H1.*\n +"Permit & "fee" <draft> "/);
    expect(structure).toMatch(/THead\n +TR\n +TH:\n +\/Scope \/Column/);
    expect(structure).toMatch(/TBody\n +TR\n +TH:\n +\/Scope \/Row\n +"1 "\n +TD\n +Figure/);
    expect(latin(await uncompressed(await toPdf([chapterOf()])))).toContain('/Alt (Says p.decide)');
  });

  test('several processes are a book: cover, contents with page numbers, legend, and steps that lead on', async () => {
    const bytes = await toPdf(tablesOf(two), { organization: ['Office of Things'], year: '2026' });
    const pages = wordsOf(bytes);
    expect(pages).toMatch(
      /^Office of Things Standard Operating Procedures 2026 Contents 1\. Letters 1 2\. Answering 2 Symbols/,
    );
    const objects = JSON.parse(read('qpdf', ['--json', 'FILE'], bytes)) as {
      outlines: { title: string }[];
      pages: { label?: { '/S'?: string; '/St'?: number }; annotations?: unknown }[];
    };
    expect(objects.outlines.map(({ title }) => title)).toEqual([
      'Standard Operating Procedures',
      'Contents',
      'Symbols',
      'Letters',
      'Answering',
    ]);
    const text = latin(await uncompressed(bytes));
    expect([...text.matchAll(/\/S \/GoTo/g)]).toHaveLength(3);
    expect([...text.matchAll(/\/D \(chapter-2\)/g)]).toHaveLength(2);
    expect(text).toMatch(/\/PageLabels/);
    const structure = read('pdfinfo', ['-struct-text', 'FILE'], bytes);
    expect([...structure.matchAll(/^ {2}Figure:\n.*\n.*\n {4}"/gm)]).toHaveLength(5);
    expect(text).toMatch(/\/S \/Link/);
  });

  test('letters that the font lacks are found all the same', async () => {
    const title = '保険 ✅ Pengajuan';
    const bytes = await toPdf([
      chapterOf({
        ...sample,
        pages: [{ ...sample.pages[0]!, texts: [{ ...sample.pages[0]!.texts[0]!, text: title }] }],
      }),
    ]);
    expect(wordsOf(bytes)).toContain(title);
  });

  test('every line is as wide as the layout has measured it, and stands where the scene has it', async () => {
    const words = [
      'AVATAR WAVE Type To. Yes, P.A. LT',
      'Memverifikasi kelengkapan berkas',
      '10–15 menit → ≤ 3 hari × 2, € 50.000,–',
      'fi ffi fl Ğüneş',
    ];
    const labels = words.flatMap((text, i): Label[] =>
      (['start', 'middle', 'end'] as const).map((align, k) => ({
        type: 'label',
        text,
        x: 400,
        y: 40 + 60 * i + 20 * k,
        size: 16,
        bold: i % 2 === 1,
        color: '#000000',
        align,
        turned: false,
      })),
    );
    const [scene] = paintFlow(sample, themes.official);
    const bytes = await toPdf([
      { ...chapterOf(), scenes: [{ ...scene!, width: 800, height: 400, items: labels as Item[] }] },
    ]);
    const lines = [
      ...read('pdftotext', ['-bbox-layout', 'FILE', '-'], bytes).matchAll(
        /<line xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="([\d.]+)"/g,
      ),
    ];
    expect(lines).toHaveLength(labels.length);
    for (const label of labels) {
      const width = measure(label.text, 16, label.bold ? 'bold' : 'regular');
      const left = 400.5 - width * { start: 0, middle: 0.5, end: 1 }[label.align];
      const line = lines.find(([, , , yMax]) => Math.abs(Number(yMax) / 0.75 - label.y - 3.5) < 8);
      expect(Number(line?.[1]) / 0.75).toBeCloseTo(left, 0);
      expect(Math.abs(Number(line?.[2]) / 0.75 - left - width)).toBeLessThan(0.7);
    }
  });
});

/** The same document with its objects in plain text. */
async function uncompressed(bytes: Uint8Array): Promise<Uint8Array> {
  return Buffer.from(
    read('qpdf', ['--qdf', '--object-streams=disable', '--stream-data=uncompress', 'FILE', '-'], bytes),
    'utf8',
  );
}
