import { describe, expect, test } from 'vitest';
import type { Breakable } from '../../../src/drawing/layout/breaks.js';
import { breaksOf, greedyBreaks } from '../../../src/drawing/layout/breaks.js';
import { letterOf } from '../../../src/drawing/layout/connectors.js';
import type { Layout, Page } from '../../../src/drawing/layout/layout.js';
import { layoutPages } from '../../../src/drawing/layout/pages.js';
import type { Paper } from '../../../src/drawing/layout/paper.js';
import { otherPapers, paperOf } from '../../../src/drawing/layout/paper.js';
import type { FlowView } from '../../../src/drawing/view/view.js';
import { hint, message } from '../../../src/language/diagnostic/message.js';
import { judge } from '../../layout/judge.js';
import { expectOnPaper, expectPaged } from '../../layout/paged.js';
import { chainOf, viewOf } from '../../layout/views.js';

const words = { out: 'ke hal.', in: 'dari hal.' };

function pagesOf(view: FlowView, paper: Paper = paperOf('a4'), columnNumbers = false) {
  const margin = Math.ceil(paper.margin);
  const area = {
    x: margin,
    y: margin,
    w: Math.floor(paper.width - 2 * margin),
    h: Math.floor(paper.height - 2 * margin - 16),
  };
  const { value: pages, diagnostics } = layoutPages(view, { paper, area, firstPage: 2, columnNumbers, words });
  const layout: Layout = { version: 1, view: 'sop', process: 'p', title: '', description: '', language: 'id', pages };
  expect(judge(layout).defects).toEqual([]);
  expectPaged(view, pages, 2);
  return { pages, diagnostics, area };
}

/** A chain over some lanes, with further flows by row numbers. */
function procedure(rows: number, lanes: number, flows: readonly (readonly [number, number])[] = []): FlowView {
  const ids = Array.from({ length: lanes }, (_, k) => `a${k}`);
  const path = Array.from({ length: rows }, (_, k) => ids[(k * 7 + (k >> 2)) % lanes]!);
  const view = chainOf('table', ids, path);
  const more = flows.map(([from, to], k) => ({
    ...{ id: `f${k}`, from: `s${from - 1}`, to: `s${to - 1}`, kind: 'flow' as const, fork: false },
    loop: to <= from,
    answer: 'Tidak',
  }));
  const asked = new Set(flows.map(([from]) => from));
  const nodes = view.nodes.map((node, k) => (asked.has(k + 1) ? { ...node, kind: 'decision' as const } : node));
  return { ...view, nodes, edges: [...view.edges, ...more] };
}

const connectors = (page: Page) =>
  page.nodes
    .filter(({ kind }) => kind === 'connector')
    .map(({ id, y }) => {
      const texts = page.texts.filter(({ of }) => of === id);
      const place = y < page.rows[0]!.y ? 'above' : 'below';
      return `${texts.map(({ text }) => text).join(' ')} ${place}`;
    });

const headings = (page: Page): string[] =>
  page.texts
    .filter(({ of }) => of.startsWith('header/') || page.lanes.some(({ id }) => id === of))
    .map((it) => it.text);

describe('paper', () => {
  test('has its true size in units of 1/96 inch', () => {
    expect(paperOf('a4')).toMatchObject({ width: 1122.5, height: 793.5, margin: 56.5 });
    expect(paperOf('f4')).toMatchObject({ width: 1247, height: 812.5 });
    expect(paperOf('letter')).toMatchObject({ width: 1056, height: 816 });
    expect(paperOf('legal', 'portrait', 20)).toMatchObject({ width: 816, height: 1344, margin: 75.5 });
  });

  test('others are offered the nearest first, each once; narrow margins only where they are wider', () => {
    const offered = (paper: Paper): string[] =>
      otherPapers(paper).map(({ size, orientation, margin }) => `${size} ${orientation} ${margin}`);
    const others = offered(paperOf('a4'));
    expect(others.slice(0, 3)).toEqual(['a4 landscape 37.5', 'a4 portrait 56.5', 'f4 landscape 56.5']);
    expect(others.at(-1)).toBe('legal portrait 37.5');
    expect(new Set(others).size).toBe(others.length);
    expect(offered(paperOf('a4', 'landscape', 8))[0]).toBe('a4 portrait 30');
  });
});

describe('breaks', () => {
  const even = (rows: number, perPage: number, more: Partial<Breakable> = {}): Breakable => ({
    rows,
    room: perPage * 40,
    height: (first, end) => (end - first) * 40,
    cuts: (first, end) => Number(first >= 0 && end < rows),
    connectors: (first, end) => Number(first > 0) + Number(end < rows),
    clings: () => false,
    ...more,
  });

  test('a table that fits stays whole', () => {
    expect(breaksOf(even(10, 10))).toEqual([0]);
  });

  test('no last page of a single row', () => {
    expect(greedyBreaks(even(11, 10))).toEqual([0, 10]);
    expect(breaksOf(even(11, 10))).toEqual([0, 9]);
  });

  test('a decision is not parted from what stands right under it', () => {
    expect(breaksOf(even(17, 10))).toEqual([0, 10]);
    expect(breaksOf(even(17, 10, { clings: (row) => row === 10 }))).toEqual([0, 9]);
  });

  test('fewer cut flows are worth some empty paper, much empty paper is not', () => {
    const loop = (from: number, to: number): Partial<Breakable> => {
      const flows = [
        ...Array.from({ length: 16 }, (_, k) => [k, k + 1] as const),
        [from, to] as const,
        [from, to] as const,
      ];
      const inside = (row: number, first: number, end: number): boolean => row >= first && row < end;
      return {
        cuts: (first, end) => flows.filter(([a, b]) => inside(a, first, end) && !inside(b, first, end)).length,
        connectors: (first, end) => flows.filter(([a, b]) => inside(a, first, end) !== inside(b, first, end)).length,
      };
    };
    expect(breaksOf(even(17, 10, loop(11, 8)))).toEqual([0, 8]);
    expect(breaksOf(even(17, 10, loop(11, 2)))).toEqual([0, 10]);
  });

  test('a row that is taller than a page has a page of its own', () => {
    const height = (first: number, end: number): number =>
      Array.from({ length: end - first }, (_, k) => (first + k === 3 ? 500 : 40)).reduce((sum, it) => sum + it, 0);
    expect(breaksOf(even(6, 10, { height }))).toEqual([0, 3, 4]);
  });
});

test('letters go on after Z', () => {
  expect([0, 1, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'B', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

describe('a table on pages', () => {
  test('stays on one page where it fits, without connectors', () => {
    const { pages, diagnostics } = pagesOf(procedure(6, 4));
    expect(pages).toHaveLength(1);
    expect(connectors(pages[0]!)).toEqual([]);
    expect(diagnostics).toEqual([]);
  });

  test('an empty table is a page with a header', () => {
    const { pages } = pagesOf(viewOf('table', ['a', 'b'], [], []));
    expect(pages).toHaveLength(1);
    expect(headings(pages[0]!)).toContain('Pelaksana');
  });

  test('repeats its header and goes on with its numbers', () => {
    const { pages } = pagesOf(procedure(40, 5));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(headings(page)).toEqual(headings(pages[0]!));
    expect(pages[1]!.rows[0]!.number).toBe(pages[0]!.rows.at(-1)!.number + 1);
  });

  test('a cut flow goes on at the same letter, with the number of the other page beside it', () => {
    const { pages } = pagesOf(procedure(36, 4));
    expect(connectors(pages[0]!)).toEqual(['A ke hal. 3 below']);
    expect(connectors(pages[1]!)).toEqual(['A dari hal. 2 above', 'B ke hal. 4 below']);
  });

  test('a flow that leads back leaves at the head and comes in at the foot', () => {
    const { pages } = pagesOf(procedure(24, 4, [[20, 2]]));
    const [first, last] = [pages[0]!, pages.at(-1)!];
    const of = (page: Page, text: string): string | undefined => connectors(page).find((it) => it.includes(text));
    expect(of(first, 'dari hal.')).toMatch(/below$/);
    expect(of(last, 'ke hal.')).toMatch(/above$/);
    expect(of(last, 'ke hal.')![0]).toBe(of(first, 'dari hal.')![0]);
  });

  test('flows from many pages name the first and the last; the description names all', () => {
    const { pages } = pagesOf(
      procedure(80, 4, [
        [3, 79],
        [24, 79],
        [40, 79],
        [62, 79],
      ]),
    );
    const found = pages.at(-1)!.nodes.filter(({ id, title }) => id.endsWith('/above') && title.split(',').length > 3);
    expect(found.map(({ title }) => title.replace(/^[A-Z]+, /, ''))).toEqual(['dari hal. 2, 4, 5, 7']);
    const words = connectors(pages.at(-1)!).find((it) => it.startsWith(found[0]!.title.split(',')[0]!));
    expect(words).toMatch(/ dari hal\. 2 … 7 above$/);
  });

  test('flows to one target share a connector and its letter; the other side names the pages', () => {
    const { pages } = pagesOf(
      procedure(40, 4, [
        [3, 39],
        [5, 39],
        [20, 39],
      ]),
    ); // prettier-ignore
    const to = pages.flatMap(connectors).filter((it) => /ke hal/.test(it) && it.includes(`${pages.length + 1}`));
    const letters = pages
      .slice(0, 2)
      .map((page) => connectors(page).find((it) => it.includes(`ke hal. ${pages.length + 1}`)));
    expect(new Set(letters.map((it) => it?.split(' ')[0])).size).toBe(1);
    expect(to.length).toBeLessThan(5);
    expect(connectors(pages.at(-1)!).some((it) => /dari hal\. 2, 3 above/.test(it))).toBe(true);
    const last = pages.at(-1)!.edges.filter(({ to: target }) => target === 's38');
    expect(last.filter(({ from }) => from.startsWith('connector/'))).toHaveLength(1);
  });

  test('columns are numbered where that is wanted', () => {
    const { pages } = pagesOf(procedure(30, 3), paperOf('f4'), true);
    for (const page of pages) {
      const numbers = page.texts.filter(({ of }) => of.startsWith('header/column-')).map(({ text }) => text);
      expect(numbers).toEqual(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)']);
    }
  });

  test('groups of performers stand over their columns on every page', () => {
    const view = { ...procedure(30, 5), groups: [{ id: 'g', title: 'Sekretariat', lanes: ['a1', 'a2', 'a3'] }] };
    for (const page of pagesOf(view).pages) {
      const group = page.cells.find(({ role }) => role === 'group')!;
      expect(group.x).toBe(page.lanes[1]!.x);
      expect(group.x + group.w).toBe(page.lanes[3]!.x + page.lanes[3]!.w);
    }
  });

  test('fifteen performers fit on A4, their names turned if need be', () => {
    const { pages, diagnostics } = pagesOf(
      procedure(30, 15, [
        [12, 4],
        [25, 9],
      ]),
    ); // prettier-ignore
    expect(diagnostics).toEqual([]);
    expectOnPaper(pages, paperOf('a4'));
    const names = pages[0]!.texts.filter(({ of }) => of === 'a3');
    expect(names.map(({ text }) => text).join(' ')).toBe('Actor a3');
  });

  test('a table of 120 rows fills its pages', () => {
    const { pages, diagnostics, area } = pagesOf(
      procedure(120, 6, [
        [30, 3],
        [70, 66],
        [100, 20],
      ]),
    ); // prettier-ignore
    expect(diagnostics).toEqual([]);
    expectOnPaper(pages, paperOf('a4'));
    for (const { lanes } of pages.slice(0, -1)) {
      const [strip, lane] = [lanes[0]!.strip, lanes[0]!];
      const top = strip.y + strip.h;
      expect((lane.y + lane.h - top) / (area.y + area.h - top)).toBeGreaterThan(0.6);
    }
  });

  test('letters are never smaller than 10 units, which are 7.5 points', () => {
    const { pages } = pagesOf(procedure(30, 15, [[12, 4]]));
    for (const { h, w, turned } of pages.flatMap(({ texts }) => texts))
      expect(turned ? w : h).toBeGreaterThanOrEqual(12);
  });
});

describe('what does not fit', () => {
  const long =
    'Memeriksa nama, alamat dan tanggal lahir pemohon pada buku induk penduduk serta kartu keluarga. '.repeat(70);

  test('a row taller than a page makes its page longer, and is told', () => {
    const view = procedure(4, 2);
    const rows = view.rows.map((row, k) => (k === 1 ? { ...row, activity: long } : row));
    const { pages, diagnostics } = pagesOf({ ...view, rows });
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout/row-too-tall']);
    expect(message(diagnostics[0]!, 'id')).toContain('Baris 2');
    const heights = pages.map(({ height }) => height);
    expect(heights.filter((height) => height > paperOf('a4').height)).toHaveLength(1);
    for (const page of pages) for (const { y, h } of page.rows) expect(y + h).toBeLessThanOrEqual(page.height - 57);
  });

  test('width goes to the rows that are too tall, before anything is told', () => {
    const view = procedure(12, 3);
    const rows = view.rows.map((row, k) => ({
      ...row,
      activity: 'Memeriksa berkas permohonan beserta seluruh lampirannya di hadapan pemohon',
      note: k === 5 ? long.slice(0, 2200) : '',
    }));
    expect(pagesOf({ ...view, rows }).diagnostics).toEqual([]);
  });

  test('columns wider than the paper make all pages wider, and the paper that helps is named', () => {
    const { pages, diagnostics } = pagesOf(procedure(10, 20));
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout/too-wide']);
    expect(diagnostics[0]!.args).toMatchObject({ performers: 20, paper: 'a4', helps: 'f4', lying: 'landscape' });
    const widths = new Set(pages.map(({ width }) => width));
    expect(widths.size).toBe(1);
    expect([...widths][0]).toBeGreaterThan(paperOf('a4').width);
  });

  test('narrower margins are named where they are enough, and then they are', () => {
    const view = procedure(10, 19);
    const [found] = pagesOf(view).diagnostics;
    expect(found?.args).toMatchObject({ paper: 'a4', helps: 'a4', lying: 'landscape', margin: 10 });
    expect(hint(found!, 'en')).toBe('It fits with margins of 10 mm (--margin 10).');
    expect(hint(found!, 'id')).toBe('Tabel ini muat dengan margin 10 mm (--margin 10).');
    expect(message(found!, 'en')).toContain('A4 landscape');
    expect(pagesOf(view, paperOf('a4', 'landscape', 10)).diagnostics).toEqual([]);
  });

  test('where no paper helps, none is named', () => {
    const { diagnostics } = pagesOf(procedure(8, 40));
    expect(diagnostics.map(({ args }) => args)).toMatchObject([{ helps: '', lying: '' }]);
  });
});
