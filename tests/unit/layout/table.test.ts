// Tables: where everything stands, and that nothing the language allows is left out.
import { describe, expect, test } from 'vitest';
import type { Layout, Page, PlacedNode } from '../../../src/drawing/layout/layout.js';
import { layoutTable } from '../../../src/drawing/layout/table.js';
import type { FlowView } from '../../../src/drawing/view/view.js';
import { judge } from '../../layout/judge.js';
import { chainOf, viewOf } from '../../layout/views.js';

function lay(view: FlowView): Page {
  const layout: Layout = layoutTable(view).value;
  expect(judge(layout).defects).toEqual([]);
  return layout.pages[0]!;
}
const node = (page: Page, id: string): PlacedNode => page.nodes.find((it) => it.id === id)!;
const bends = (page: Page, id: string): number => page.edges.find((it) => it.id === id)!.points.length - 2;

describe('a plain chain', () => {
  const path = ['a', 'a', 'b', 'c', 'a', 'a', 'c', 'c', 'b'];
  const page = lay(chainOf('table', ['a', 'b', 'c'], path));

  test('runs straight down in one column, and over with one bend', () => {
    path.slice(1).forEach((lane, k) => {
      expect(bends(page, `e${k}`)).toBe(lane === path[k] ? 0 : 1);
    });
  });

  test('has symbols of one size, each in the middle of its column', () => {
    expect(new Set(page.nodes.map(({ w, h }) => `${w}x${h}`))).toEqual(new Set(['44x22']));
    for (const it of page.nodes) {
      const lane = page.lanes.find(({ id }) => id === it.lane)!;
      expect(Math.abs(it.x + it.w / 2 - lane.x - lane.w / 2)).toBeLessThan(8);
    }
  });

  test('fills its table without gaps', () => {
    page.rows.slice(1).forEach((row, k) => {
      expect(row.y).toBe(page.rows[k]!.y + page.rows[k]!.h);
    });
    page.lanes.slice(1).forEach((lane, k) => {
      expect(lane.x).toBe(page.lanes[k]!.x + page.lanes[k]!.w);
    });
    const last = page.rows.at(-1)!;
    for (const lane of page.lanes) expect(lane.y + lane.h).toBe(last.y + last.h);
    const cells = page.cells.filter(({ id }) => id.startsWith('row-1/')).sort((a, b) => a.x - b.x);
    expect(cells.map(({ id }) => id.slice(6))).toEqual(['number', 'activity', 'needs', 'time', 'output', 'note']);
  });
});

test('a decision sends its answers out on different sides', () => {
  const rows = [{}, {}, {}];
  const page = lay(
    viewOf(
      'table',
      ['a', 'b'],
      [
        { id: 'one', lane: 'a', row: 1 },
        { id: 'ask', lane: 'a', row: 2, kind: 'decision' },
        { id: 'two', lane: 'a', row: 3 },
      ],
      [
        { from: 'one', to: 'ask' },
        { from: 'ask', to: 'two', answer: 'Ya' },
        { from: 'ask', to: 'one', answer: 'Tidak', loop: true },
      ],
      rows,
    ),
  );
  const [, yes, no] = page.edges;
  const tip = node(page, 'ask');
  expect(yes!.points[0]).toEqual([tip.x + tip.w / 2, tip.y + tip.h]);
  expect([tip.x, tip.x + tip.w]).toContain(no!.points[0]![0]);
  expect(no!.label!.text).toBe('Tidak');
  for (const { label, points } of [yes!, no!]) {
    const [x, y] = points[0]!;
    const away = Math.max(label!.x - x, x - label!.x - label!.w, label!.y - y, y - label!.y - label!.h);
    expect(away).toBeLessThan(20);
  }
});

test('symbols of one cell are stacked in their row, capsules next to what they belong to', () => {
  const page = lay(
    viewOf(
      'table',
      ['a', 'b'],
      [
        { id: 'begin', lane: 'a', row: 1, kind: 'start', capsuleOf: 'work' },
        { id: 'work', lane: 'a', row: 1 },
        { id: 'finish', lane: 'a', row: 1, kind: 'end', capsuleOf: 'work' },
        { id: 'more', lane: 'a', row: 1 },
        { id: 'other', lane: 'b', row: 1, kind: 'decision' },
        { id: 'next', lane: 'b', row: 2 },
      ],
      [
        { from: 'begin', to: 'work' },
        { from: 'work', to: 'finish' },
        { from: 'work', to: 'other' },
        { from: 'other', to: 'more', answer: 'Ya' },
        { from: 'other', to: 'next', answer: 'Tidak' },
      ],
      [{ activity: 'Work' }, {}],
    ),
  );
  const tops = ['begin', 'work', 'finish', 'more'].map((id) => node(page, id).y);
  expect([...tops].sort((a, b) => a - b)).toEqual(tops);
  expect(node(page, 'other').y + 15).toBe(node(page, 'work').y + 11);
  expect([bends(page, 'e0'), bends(page, 'e1'), bends(page, 'e2')]).toEqual([0, 0, 0]);
});

test('a joint activity is tied by one straight line past which nothing runs', () => {
  const page = lay(
    viewOf(
      'table',
      ['a', 'b', 'c', 'd'],
      [
        { id: 'one', lane: 'b', row: 1 },
        { id: 'meet', lane: 'a', row: 2 },
        { id: 'meet@c', lane: 'c', row: 2 },
        { id: 'meet@d', lane: 'd', row: 2 },
        { id: 'aside', lane: 'b', row: 2 },
        { id: 'two', lane: 'c', row: 3 },
      ],
      [
        { from: 'one', to: 'meet' },
        { from: 'meet', to: 'meet@c', kind: 'joint' },
        { from: 'meet@c', to: 'meet@d', kind: 'joint' },
        { from: 'meet', to: 'aside' },
        { from: 'meet@c', to: 'two' },
      ],
      [{}, {}, {}],
    ),
  );
  expect(page.edges[1]!.points.length).toBe(2);
  expect(node(page, 'aside').y).not.toBe(node(page, 'meet').y);
});

describe('captions', () => {
  const asked = (text: string) =>
    lay(
      viewOf(
        'table',
        ['a'],
        [
          { id: 'ask', lane: 'a', row: 1, kind: 'decision', text },
          { id: 'b', lane: 'a', row: 2, kind: 'decision' },
        ],
        [{ from: 'ask', to: 'b', answer: 'Ya' }],
        [{}, {}],
      ),
    );

  test('stand inside where they fit, and all diamonds are as wide', () => {
    const page = asked('Lengkap?');
    expect(page.texts.filter(({ of }) => of === 'ask').every(({ place }) => place === undefined)).toBe(true);
    expect(node(page, 'ask').w).toBe(node(page, 'b').w);
  });

  test.each(['Apakah berkas permohonan lengkap?', 'Berkas '.repeat(40), `${'Berkas\n'.repeat(9)}`, 'x'.repeat(300)])(
    'stand beside where they are long: %#',
    (text) => {
      const page = asked(text);
      const lines = page.texts.filter(({ of }) => of === 'ask');
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.every(({ place }) => place === 'beside')).toBe(true);
    },
  );
});

describe('anything else', () => {
  test('no steps at all still have a heading', () => {
    const page = lay(viewOf('table', ['a', 'b'], [], []));
    expect(page.lanes.length).toBe(2);
    expect(page.texts.map(({ text }) => text)).toContain('Kegiatan');
  });

  test('symbols without a row, as in a process of a bare start only', () => {
    expect(lay(viewOf('table', ['a'], [{ id: 's', lane: 'a', kind: 'start' }], [])).nodes.length).toBe(1);
  });

  test('thirty actors, of whom few do anything', () => {
    const lanes = Array.from({ length: 30 }, (_, k) => `actor-${k}`);
    const page = lay(chainOf('table', lanes, [lanes[0]!, lanes[29]!, lanes[14]!]));
    expect(page.lanes.map(({ id }) => id)).toEqual(lanes);
  });

  test('long words and texts stay in their cells', () => {
    const long = 'Pertanggungjawaban'.repeat(12);
    const view = chainOf('table', ['a', 'b'], ['a', 'b', 'a']);
    lay({
      ...view,
      lanes: view.lanes.map((lane) => ({ ...lane, title: long })),
      rows: view.rows.map((row) => ({
        ...row,
        activity: long,
        needs: [long, long],
        time: long,
        outputs: [long],
        note: `${long} ${long}`,
      })),
      headings: { ...view.headings, number: long, activity: long, performers: long, note: long },
    });
  });

  test('groups head their lanes', () => {
    const view = {
      ...chainOf('table', ['a', 'b', 'c'], ['a', 'b', 'c']),
      groups: [{ id: 'g', title: 'Office', lanes: ['a', 'b'] }],
    };
    const page = lay(view);
    const group = page.cells.find(({ role }) => role === 'group')!;
    expect([group.x, group.x + group.w]).toEqual([page.lanes[0]!.x, page.lanes[1]!.x + page.lanes[1]!.w]);
    expect(group.y + group.h).toBe(page.lanes[0]!.strip.y);
  });

  test("columns of the standard in the writer's own order", () => {
    const view = chainOf('table', ['a'], ['a']);
    const columns = [...view.headings.columns].reverse();
    const page = lay({
      ...view,
      headings: { ...view.headings, columns },
      rows: [{ ...view.rows[0]!, time: '1 hari', needs: ['KTP'] }],
    });
    const at = (part: string) => page.cells.find(({ id }) => id === `row-1/${part}`)!.x;
    expect(at('output') < at('time') && at('time') < at('needs')).toBe(true);
  });
});
