// What has to hold for a table on pages, whatever it shows.
import { expect } from 'vitest';
import type { Page, PlacedNode } from '../../src/drawing/layout/layout.js';
import type { FlowView } from '../../src/drawing/view/view.js';

const connectors = (page: Page): PlacedNode[] => page.nodes.filter(({ kind }) => kind === 'connector');
const letterOf = (page: Page, { id }: PlacedNode): string =>
  page.texts
    .filter((text) => text.of === id && text.place === undefined)
    .map(({ text }) => text)
    .join('');
const wordsOf = (page: Page, { id }: PlacedNode): string =>
  page.texts
    .filter((text) => text.of === id && text.place === 'beside')
    .map(({ text }) => text)
    .join(' ');

/** Rows, symbols, columns and every cut flow are where they must be. `first`: number of the first page. */
export function expectPaged(view: FlowView, pages: readonly Page[], first = 1): void {
  expect(pages.flatMap(({ rows }) => rows.map(({ number }) => number))).toEqual(view.rows.map(({ number }) => number));
  const own = pages.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind !== 'connector').map(({ id }) => id));
  expect([...own].sort()).toEqual(view.nodes.map(({ id }) => id).sort());
  const ids = pages.flatMap(({ nodes }) => nodes.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const page of pages) {
    expect(page.lanes.map(({ x, w }) => [x, w])).toEqual(pages[0]!.lanes.map(({ x, w }) => [x, w]));
    expect(page.cells.some(({ id }) => id === 'header/standard')).toBe(true);
  }
  expectFlows(view, pages, first);
}

/** Every flow is drawn: whole on one page, or to and from connectors of one letter on the right pages. */
export function expectFlows(view: FlowView, pages: readonly Page[], first: number): void {
  const pageOf = new Map(pages.flatMap((page, k) => page.nodes.map(({ id }) => [id, k] as const)));
  const nodeOf = new Map(pages.flatMap((page) => page.nodes.map((node) => [node.id, node] as const)));
  const letters = new Map<string, string>();
  const used = new Set<string>();
  for (const edge of view.edges) {
    const [from, to] = [pageOf.get(edge.from)!, pageOf.get(edge.to)!];
    if (from === to) {
      expect(pages[from]!.edges.filter(({ id }) => id === edge.id)).toHaveLength(1);
      continue;
    }
    const out = pages[from]!.edges.filter(({ id }) => id === `${edge.id}/out`);
    expect(out).toHaveLength(1);
    const leaving = nodeOf.get(out[0]!.to)!;
    expect([leaving.kind, out[0]!.from]).toEqual(['connector', edge.from]);
    const partner = nodeOf.get(leaving.pair!)!;
    expect(pageOf.get(partner.id)).toBe(to);
    const letter = letterOf(pages[from]!, leaving);
    expect(letter).toMatch(/^[A-Z]+$/);
    expect(letterOf(pages[to]!, partner)).toBe(letter);
    expect(letters.get(letter) ?? edge.to).toBe(edge.to);
    letters.set(letter, edge.to);
    expect(pages[to]!.edges.filter((it) => it.from === partner.id).map((it) => it.to)).toEqual([edge.to]);
    expect(wordsOf(pages[from]!, leaving)).toBe(`ke hal. ${to + first}`);
    expect(wordsOf(pages[to]!, partner)).toMatch(/^dari hal\. /);
    used.add(leaving.id).add(partner.id);
  }
  expect(new Set(letters.values()).size).toBe(letters.size);
  const all = pages.flatMap((page) => connectors(page).map(({ id }) => id));
  expect(all.filter((id) => !used.has(id))).toEqual([]);
}

/** Nothing lies outside the paper, or a finding says so. */
export function expectOnPaper(
  pages: readonly Page[],
  paper: { readonly width: number; readonly height: number },
): void {
  for (const page of pages) expect([page.width, page.height]).toEqual([paper.width, paper.height]);
}
