// Where the identity page puts things: two halves, nothing lost, nothing outside, long lists on further pages.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaOf, withFooters } from '../../../src/drawing/layout/footer.js';
import { identityHeight, layoutIdentity } from '../../../src/drawing/layout/identity.js';
import type { Page } from '../../../src/drawing/layout/layout.js';
import { paperOf } from '../../../src/drawing/layout/paper.js';
import { layoutSop } from '../../../src/drawing/layout/sop.js';
import { type IdentityView, identityView } from '../../../src/drawing/view/identity.js';
import { type Footer, sopView } from '../../../src/drawing/view/sop.js';
import { judge } from '../../layout/judge.js';
import { read } from '../model/read.js';

const footer: Footer = { text: 'Nomor SOP 1', page: 'Halaman' };
const a4 = paperOf('a4');
const area = areaOf(a4, footer);

const view = (fields: string, title = 'Judul'): IdentityView => {
  const { model } = read(
    `proses p "${title}" { bahasa id sop { ${fields} } pelaksana a "A" mulai a "X" selesai a "Y" }`,
  );
  return identityView(model, model.processes[0]!);
};
const many = (count: number, length: number): string =>
  Array.from(
    { length: count },
    (_, k) => `"Undang-Undang Nomor ${k + 1} ${'tentang pemerintahan daerah '.repeat(99).slice(0, length).trim()}"`,
  ).join(', ');

const judged = (pages: readonly Page[]): readonly string[] =>
  judge({ version: 1, view: 'sop', process: 'p', title: '', description: '', language: 'id', pages }).defects;
/** All words of a cell, over all pages. */
const wordsIn = (pages: readonly Page[], id: string): string =>
  pages.flatMap((page) => page.texts.filter((text) => text.of === id).map(({ text }) => text)).join(' ');
const cell = (page: Page, id: string) => page.cells.find((candidate) => candidate.id === id);

const usual =
  view(`nomor "065/1" dibuat 2026-01-05 efektif 2026-02-02 instansi "Pemerintah Kabupaten", "Dinas", "Bidang"
  disahkan "Kepala Dinas" { nama "[nama]" pangkat "Pembina" nip "197001011990011001" } dasar-hukum ${many(3, 60)}
  kualifikasi "Satu", "Dua" peralatan "Komputer" peringatan "Awas" pencatatan "Buku"`);

describe('a usual page', () => {
  const [page, more] = layoutIdentity(usual, a4, area);
  test('is one, without a fault, and has two halves', () => {
    expect(more).toBeUndefined();
    expect(judged([page!])).toEqual([]);
    const left = cell(page!, 'identity/organization')!;
    expect(left.w / area.w).toBeGreaterThan(0.47);
    expect(left.w / area.w).toBeLessThan(0.53);
    expect([page!.nodes, page!.edges, page!.lanes, page!.rows]).toEqual([[], [], [], []]);
  });
  test('fills its paper, its cells side by side without a gap', () => {
    const bottoms = page!.cells.map(({ y, h }) => y + h);
    expect(Math.max(...bottoms)).toBeGreaterThan(area.y + area.h - 4);
    const size = page!.cells.reduce((sum, { w, h }) => sum + w * h, 0);
    expect(size).toBe(area.w * (Math.max(...bottoms) - area.y));
  });
  test('the cell of the organisation is as high as the rows beside it', () => {
    const left = cell(page!, 'identity/organization')!;
    const name = cell(page!, 'identity/name')!;
    expect(left.y + left.h).toBe(name.y + name.h);
    expect(wordsIn([page!], left.id)).toBe('PEMERINTAH KABUPATEN DINAS BIDANG');
  });
  test('leaves room for a signature between position and name', () => {
    const lines = page!.texts.filter(({ of }) => of === 'identity/approved');
    const [position, name] = [lines[0]!, lines[1]!];
    expect(name.y - (position.y + position.h)).toBe(64);
    expect(lines.map(({ style }) => style)).toEqual(['field', 'signature', 'field', 'field']);
  });
  test('without a name there is room to write one', () => {
    const high = (fields: string): number => cell(layoutIdentity(view(fields), a4, area)[0]!, 'identity/approved')!.h;
    expect(high('')).toBe(high('disahkan "Lurah" { nama "X" }'));
  });
  test('takes the height that it says when it shares a page', () => {
    const height = identityHeight(usual, area)!;
    const [natural] = layoutIdentity(usual, a4, area, { tight: true });
    expect(Math.max(...natural!.cells.map(({ y, h }) => y + h))).toBe(area.y + height);
    expect(height).toBeLessThan(area.h);
  });
});

describe('a long list', () => {
  const long = view(`dasar-hukum ${many(15, 180)} peralatan "Komputer"`);
  const pages = layoutIdentity(long, a4, area);
  test('goes on on the next page, its heading repeated, that of the other list not', () => {
    expect(pages.length).toBe(2);
    expect(judged(pages)).toEqual([]);
    expect(wordsIn(pages.slice(0, 1), 'identity/legal-basis/heading')).toBe('Dasar Hukum');
    expect(wordsIn(pages.slice(1), 'identity/legal-basis/heading')).toBe('Dasar Hukum (lanjutan)');
    expect(wordsIn(pages.slice(1), 'identity/qualification/heading')).toBe('');
    const roleOf = (id: string): string | undefined => pages[1]!.cells.find((cell) => cell.id === id)?.role;
    expect([roleOf('identity/legal-basis/heading'), roleOf('identity/qualification/heading')]).toEqual([
      'header',
      'body',
    ]);
    expect(identityHeight(long, area)).toBeUndefined();
  });
  test('no entry is torn apart, none is lost', () => {
    const heads = pages.map((page) => page.texts.find(({ of, x }) => of === 'identity/legal-basis' && x < area.x + 20));
    expect(heads.map((text) => text?.text.endsWith('.'))).toEqual([true, true]);
    const items = long.sections[0]!.items.map((item, k) => `${k + 1}. ${item}`).join(' ');
    expect(wordsIn(pages, 'identity/legal-basis')).toBe(items);
  });
});

test('an empty block has all labels and headings', () => {
  const pages = layoutIdentity(view(''), a4, area);
  expect(pages.length).toBe(1);
  expect(judged(pages)).toEqual([]);
  expect(pages[0]!.cells.filter(({ role }) => role === 'header').length).toBe(6);
});

test('feet: the text at the left, the page at the right, clear of each other', () => {
  const pages = withFooters(layoutIdentity(usual, a4, area), a4, footer);
  expect(pages[0]!.texts.filter(({ of }) => of === 'page').map(({ text }) => text)).toEqual([
    'Nomor SOP 1',
    'Halaman 1 / 1',
  ]);
  const wordy = { text: 'Nomor SOP 065/'.repeat(40), page: 'Halaman' };
  const small = areaOf(a4, wordy);
  expect(small.h).toBeLessThan(area.h);
  expect(judged(withFooters(layoutIdentity(usual, a4, small), a4, wordy))).toEqual([]);
});

test('shares its page with a short flow if it is asked to and both fit', () => {
  const steps = (count: number): string =>
    Array.from({ length: count }, (_, k) => `langkah a "Langkah ${k}"`).join(' ');
  const layoutOf = (count: number, identity?: 'own' | 'shared' | 'none') => {
    const { model } = read(
      `proses p "Judul" { bahasa id sop { nomor "1" } pelaksana a "A" pelaksana b "B" mulai b "X" ${steps(count)} selesai a "Y" }`,
    );
    const shown = sopView(model, model.processes[0]!);
    return layoutSop(shown, { paper: 'f4', ...(identity && { identity }) }).value;
  };
  const kinds = (layout: ReturnType<typeof layoutOf>): string[] =>
    layout.pages.map(({ cells, nodes }) => `${cells.some(({ id }) => id.startsWith('identity/'))} ${nodes.length > 0}`);
  expect(kinds(layoutOf(1, 'shared'))).toEqual(['true true']);
  expect(judge(layoutOf(1, 'shared')).defects).toEqual([]);
  expect(kinds(layoutOf(1))).toEqual(['true false', 'false true']);
  expect(kinds(layoutOf(1, 'none'))).toEqual(['false true']);
  // more than six rows never share
  expect(kinds(layoutOf(5, 'shared')).slice(0, 2)).toEqual(['true false', 'false true']);
});

const word = fc.constantFrom(
  'Undang-Undang',
  'Nomor',
  '12',
  'tentang',
  'a',
  'Pertanggungjawabannyaberulangkalidanseterusnya',
  '—',
);
const words = (most: number) => fc.array(word, { maxLength: most }).map((list) => list.join(' '));
const person = fc.record({ position: words(30), name: words(12), rank: words(5), nip: words(3) });
const identity: fc.Arbitrary<IdentityView> = fc.record({
  organization: fc.array(words(12), { maxLength: 5 }),
  rows: fc
    .tuple(fc.array(fc.record({ label: words(6), value: words(80) }), { maxLength: 30 }), person)
    .map(([rows, signer]) => [
      ...rows.map((row, k) => ({ type: 'text' as const, id: `row-${k}`, name: k === 0, ...row })),
      { type: 'person' as const, id: 'approved', label: 'Disahkan oleh', ...signer },
    ]),
  sections: fc
    .array(fc.record({ title: words(8), items: fc.array(words(60), { maxLength: 25 }), numbered: fc.boolean() }), {
      minLength: 6,
      maxLength: 6,
    })
    .map((sections) => sections.map((section, k) => ({ id: `list-${k}`, ...section }))),
  people: fc
    .array(person, { maxLength: 2 })
    .map((people) =>
      people.map((one, k) => ({ type: 'person' as const, id: `person-${k}`, label: 'Disusun', ...one })),
    ),
  continued: fc.constant('(lanjutan)'),
});
const paper = fc
  .tuple(
    fc.constantFrom('a4', 'f4', 'letter', 'legal'),
    fc.constantFrom('landscape', 'portrait'),
    fc.integer({ min: 5, max: 40 }),
  )
  .map(([size, orientation, margin]) => paperOf(size as 'a4', orientation as 'landscape', margin));

test('any identity on any paper: no fault, every word once, inside the margins', () => {
  fc.assert(
    fc.property(identity, paper, fc.boolean(), (shown, sheet, fill) => {
      const room = areaOf(sheet, footer);
      const pages = layoutIdentity(shown, sheet, room, { tight: !fill });
      expect(judged(withFooters(pages, sheet, footer))).toEqual([]);
      for (const page of pages) {
        for (const { x, y, w, h } of page.cells) {
          expect(x >= room.x && y >= room.y && x + w <= room.x + room.w && y + h <= room.y + room.h).toBe(true);
        }
      }
      const bare = (text: string): string => text.replace(/[\s-]/g, '');
      const drawn = (id: string): string => bare(wordsIn(pages, id));
      for (const row of [...shown.rows, ...shown.people]) {
        const wanted = row.type === 'text' ? row.value : row.position + row.name + row.rank + row.nip;
        expect(drawn(`identity/${row.id}`)).toBe(bare(wanted));
      }
      for (const { id, items, numbered } of shown.sections) {
        const entries = items.filter((item) => item !== '');
        if (entries.length === items.length) {
          expect(drawn(`identity/${id}`)).toBe(
            bare(items.map((item, k) => (numbered ? `${k + 1}.${item}` : item)).join('')),
          );
        }
      }
      expect(drawn('identity/organization')).toBe(bare(shown.organization.join('')));
      expect(JSON.stringify(layoutIdentity(shown, sheet, room, { tight: !fill }))).toBe(JSON.stringify(pages));
    }),
    { numRuns: 120, seed: 7 },
  );
});
