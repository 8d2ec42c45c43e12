import { describe, expect, test } from 'vitest';
import { layoutSop } from '../../../src/drawing/layout/sop.js';
import { sopView } from '../../../src/drawing/view/sop.js';
import { buildModel } from '../../../src/language/model/build.js';
import { projectOf } from '../../../src/language/model/project.js';
import { createSource } from '../../../src/language/source/source.js';
import { judge } from '../../layout/judge.js';

const steps = (count: number): string =>
  Array.from(
    { length: count },
    (_, k) => `  langkah ${k % 2 ? 'lurah' : 'loket'} "Memeriksa berkas bagian ${k}" waktu 5 menit`,
  ).join('\n');

function viewOf(rows: number, activity = 'Menyerahkan berkas') {
  const text = `proses sku "Surat keterangan usaha" {
  sop { nomor "470/12/2026" efektif 2026-02-02 dasar-hukum "UU 23/2014" }
  pelaksana warga "Warga"
  pelaksana loket "Petugas Loket"
  pelaksana lurah "Lurah"
  mulai warga "${activity}" waktu 5 menit
${steps(rows - 2)}
  selesai warga "Menerima surat" waktu 5 menit
}
`;
  const { value: model } = buildModel(projectOf(createSource('sku.proc', text)));
  return sopView(model, model.processes[0]!);
}

const lay = (rows: number, options: Partial<Parameters<typeof layoutSop>[1]> = {}, activity?: string) => {
  const { value: layout, diagnostics } = layoutSop(viewOf(rows, activity), { paper: 'a4', ...options });
  expect(judge(layout).defects).toEqual([]);
  const feet = layout.pages.map((page) => page.texts.filter(({ of }) => of === 'page').map(({ text }) => text));
  return { layout, pages: layout.pages, feet, diagnostics };
};

describe('an SOP', () => {
  test('has its identity first, then its table, and a foot on each page', () => {
    const { pages, feet } = lay(30);
    expect(pages[0]!.rows).toEqual([]);
    expect(pages[0]!.cells.some(({ id }) => id.startsWith('identity/'))).toBe(true);
    expect(pages.slice(1).flatMap(({ rows }) => rows.map(({ number }) => number))).toEqual(
      Array.from({ length: 30 }, (_, k) => k + 1),
    );
    feet.forEach((foot, k) => {
      expect(foot).toEqual([
        'Nomor SOP 470/12/2026 · Tanggal Efektif 2 Februari 2026',
        `Halaman ${k + 1} / ${pages.length}`,
      ]);
    });
  });

  test('connectors name pages of the whole document', () => {
    const { pages } = lay(30);
    const words = pages[1]!.texts.filter(({ place }) => place === 'beside').map(({ text }) => text);
    expect(words).toEqual(['ke hal. 3']);
  });

  test('without identity, the table is all there is', () => {
    const { pages, feet } = lay(5, { identity: 'none' });
    expect(pages).toHaveLength(1);
    expect(pages[0]!.rows).toHaveLength(5);
    expect(feet[0]![1]).toBe('Halaman 1 / 1');
  });

  test('a short flow shares the page of its identity where both fit', () => {
    const tall = { orientation: 'portrait' as const };
    expect(lay(4, { ...tall, identity: 'shared' }).pages).toHaveLength(1);
    expect(lay(4, { ...tall, identity: 'own' }).pages).toHaveLength(2);
    expect(lay(7, { ...tall, identity: 'shared' }).pages).toHaveLength(2);
    const [page] = lay(4, { ...tall, identity: 'shared' }).pages;
    const foot = Math.max(...page!.cells.filter(({ id }) => id.startsWith('identity/')).map(({ y, h }) => y + h));
    expect(page!.lanes[0]!.y).toBeGreaterThan(foot);
  });

  test('the same paper, margins and columns on every page', () => {
    const { pages } = lay(40, { paper: 'f4', orientation: 'portrait', margin: 20 });
    for (const page of pages) expect([page.width, page.height]).toEqual([812.5, 1247]);
    for (const { cells } of pages)
      for (const { x, w } of cells) {
        expect(x).toBeGreaterThanOrEqual(75);
        expect(x + w).toBeLessThanOrEqual(812.5 - 75);
      }
  });

  test('a page that had to grow has its foot below its table, and the finding tells where the row is written', () => {
    const { pages, diagnostics } = lay(
      4,
      { identity: 'none' },
      'Menyerahkan formulir dan berkas yang dipersyaratkan, '.repeat(140),
    );
    expect(diagnostics.map(({ code, process }) => [code, process])).toEqual([['layout/row-too-tall', 'sku']]);
    expect(diagnostics[0]!.span.start).toBeGreaterThan(0);
    const [page] = pages;
    const foot = page!.texts.find(({ of }) => of === 'page')!;
    expect(foot.y).toBeGreaterThan(page!.lanes[0]!.y + page!.lanes[0]!.h);
    expect(page!.height).toBeGreaterThan(793.5);
  });
});
