// Whatever the procedure, its pages hold it whole, without defects, and with no more connectors than pages that are filled greedily.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Breakable } from '../../src/drawing/layout/breaks.js';
import { breaksOf, connectorsOf, greedyBreaks } from '../../src/drawing/layout/breaks.js';
import type { Layout, Page } from '../../src/drawing/layout/layout.js';
import { layoutPages } from '../../src/drawing/layout/pages.js';
import type { Paper } from '../../src/drawing/layout/paper.js';
import { paperOf } from '../../src/drawing/layout/paper.js';
import type { FlowView } from '../../src/drawing/view/view.js';
import { judge } from '../layout/judge.js';
import { expectOnPaper, expectPaged } from '../layout/paged.js';
import { procedures } from '../layout/procedures.js';
import { randomView } from '../layout/views.js';

const seed = 11;
const words = { out: 'ke hal.', in: 'dari hal.' };

const areaOf = ({ width, height, margin }: Paper) => ({
  x: Math.ceil(margin),
  y: Math.ceil(margin),
  w: Math.floor(width - 2 * margin),
  h: Math.floor(height - 2 * margin),
});

const lay = (view: FlowView, paper: Paper, columnNumbers = false) =>
  layoutPages(view, { paper, area: areaOf(paper), firstPage: 2, columnNumbers, words });

const asLayout = (pages: readonly Page[]): Layout => ({
  version: 1,
  view: 'sop',
  process: 'p',
  title: '',
  description: '',
  language: 'id',
  pages,
});

const papers = fc.constantFrom(
  paperOf('a4'),
  paperOf('f4'),
  paperOf('legal'),
  paperOf('letter'),
  paperOf('a4', 'portrait'),
  paperOf('f4', 'portrait', 20),
);

describe('a procedure on pages', () => {
  test('is whole, without defects and on its paper', () => {
    fc.assert(
      fc.property(procedures(5, 60), papers, fc.boolean(), (view, paper, numbers) => {
        const { value: pages, diagnostics } = lay(view, paper, numbers);
        expectPaged(view, pages, 2);
        expect(judge(asLayout(pages)).defects).toEqual([]);
        if (diagnostics.length === 0) expectOnPaper(pages, paper);
      }),
      { seed, numRuns: 25, endOnFailure: true },
    );
  });

  test('fits on landscape paper with up to 15 performers, and fills it', () => {
    fc.assert(
      fc.property(procedures(60, 120), fc.constantFrom(paperOf('a4'), paperOf('f4')), (view, paper) => {
        const { value: pages, diagnostics } = lay(view, paper);
        // a very long row beside very many columns may be too tall; then there is a paper that helps
        for (const { code, args } of diagnostics) {
          expect([code, (args as { readonly helps?: string }).helps === '']).toEqual(['layout/row-too-tall', false]);
        }
        expectPaged(view, pages, 2);
        if (diagnostics.length > 0) return;
        expectOnPaper(pages, paper);
        expect(judge(asLayout(pages)).defects).toEqual([]);
        pages.slice(0, -1).forEach((page, k) => {
          const area = areaOf(paper);
          const top = page.lanes[0]!.strip.y + page.lanes[0]!.strip.h;
          const bottom = page.lanes[0]!.y + page.lanes[0]!.h;
          const [room, used] = [area.y + area.h - top, bottom - top];
          const next = pages[k + 1]!.rows[0]!.h;
          expect(used / room > 0.6 || used + next > room * 0.9).toBe(true);
        });
      }),
      { seed, numRuns: 8, endOnFailure: true },
    );
  });

  test('comes out the same twice', () => {
    fc.assert(
      fc.property(procedures(20, 40), (view) => {
        const once = lay(view, paperOf('a4'));
        expect(JSON.stringify(lay(structuredClone(view), paperOf('a4')))).toBe(JSON.stringify(once));
      }),
      { seed, numRuns: 5 },
    );
  });
});

test('any flow at all is whole on its pages, without defects', () => {
  fc.assert(
    fc.property(randomView('table', 24), papers, (view, paper) => {
      const { value: pages, diagnostics } = lay(view, paper);
      expectPaged(view, pages, 2);
      expect(judge(asLayout(pages)).defects).toEqual([]);
      if (diagnostics.length === 0) expectOnPaper(pages, paper);
    }),
    { seed, numRuns: 25, endOnFailure: true },
  );
});

describe('breaks', () => {
  const tables = fc
    .record({
      heights: fc.array(fc.integer({ min: 20, max: 140 }), { minLength: 1, maxLength: 80, size: 'max' }),
      flows: fc.array(fc.tuple(fc.nat(999), fc.nat(999)), { maxLength: 12 }),
      room: fc.integer({ min: 200, max: 600 }),
    })
    .map(({ heights, flows, room }): Breakable => {
      const rows = heights.length;
      const chain = heights.slice(1).map((_, k) => [k, k + 1] as const);
      const all = [...chain, ...flows.map(([a, b]) => [a % rows, b % rows] as const)];
      const inside = (row: number, first: number, end: number): boolean => row >= first && row < end;
      return {
        rows,
        room,
        height: (first, end) => heights.slice(first, end).reduce((sum, height) => sum + height, 0),
        cuts: (first, end) => all.filter(([a, b]) => inside(a, first, end) && !inside(b, first, end)).length,
        connectors: (first, end) => all.filter(([a, b]) => inside(a, first, end) !== inside(b, first, end)).length,
        clings: (row) => row % 5 === 0,
      };
    });

  test('cut no more flows than greedy filling, and leave no page half empty without need', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { rows, room, height } = table;
        const breaks = breaksOf(table);
        expect(breaks[0]).toBe(0);
        expect(connectorsOf(table, breaks)).toBeLessThanOrEqual(connectorsOf(table, greedyBreaks(table)));
        breaks.forEach((first, k) => {
          const end = breaks[k + 1] ?? rows;
          expect(end).toBeGreaterThan(first);
          expect(height(first, end) <= room || end === first + 1).toBe(true);
          if (end < rows) expect(height(first, end) >= 0.6 * room || height(first, end + 1) > room).toBe(true);
        });
      }),
      { seed, numRuns: 300 },
    );
  });
});
