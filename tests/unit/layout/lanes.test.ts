// Lane maps: bands and columns, in both directions, with columns of our own or from ELK.
import { describe, expect, test } from 'vitest';
import { layeredColumns } from '../../../src/drawing/layout/elk/columns.js';
import type { LanesOptions } from '../../../src/drawing/layout/lanes.js';
import { layoutLanes } from '../../../src/drawing/layout/lanes.js';
import type { Page, PlacedNode } from '../../../src/drawing/layout/layout.js';
import type { FlowView } from '../../../src/drawing/view/view.js';
import { judge } from '../../layout/judge.js';
import { chainOf, viewOf } from '../../layout/views.js';

function lay(view: FlowView, options?: LanesOptions): Page {
  const layout = layoutLanes(view, options).value;
  expect(judge(layout).defects).toEqual([]);
  return layout.pages[0]!;
}
const node = (page: Page, id: string): PlacedNode => page.nodes.find((it) => it.id === id)!;
const middle = ({ x, w }: PlacedNode): number => x + w / 2;
const straight = (page: Page): number => page.edges.filter(({ points }) => points.length === 2).length;

describe('a chain', () => {
  const view = chainOf('lanes', ['a', 'b', 'c'], ['a', 'b', 'b', 'c', 'a']);

  test('hands over straight across within a column', () => {
    const page = lay(view);
    expect(middle(node(page, 's0'))).toBe(middle(node(page, 's1')));
    expect(straight(page)).toBe(3);
  });

  test('runs downwards with the same turns', () => {
    const page = lay(view, { direction: 'down' });
    const y = ({ y, h }: PlacedNode): number => y + h / 2;
    expect(y(node(page, 's0'))).toBe(y(node(page, 's1')));
    expect(node(page, 's2').y).toBeGreaterThan(node(page, 's1').y);
    expect(straight(page)).toBe(3);
  });

  test('keeps strict columns where they are given', async () => {
    const columns = await layeredColumns(view);
    expect([...columns.values()]).toEqual([0, 1, 2, 3, 4]);
    const page = lay(view, { columns });
    const xs = page.nodes.map(middle);
    expect([...xs].sort((a, b) => a - b)).toEqual(xs);
    expect(new Set(xs).size).toBe(5);
  });
});

test('bands stand one below the other without gaps, with their names in the strips', () => {
  const page = lay(chainOf('lanes', ['a', 'b', 'c'], ['a', 'c']));
  page.lanes.slice(1).forEach((lane, k) => {
    expect(lane.y).toBe(page.lanes[k]!.y + page.lanes[k]!.h);
  });
  expect(page.lanes.every(({ strip, x, h }) => strip.x === x && strip.h === h)).toBe(true);
  expect(page.texts.filter(({ turned }) => turned).map(({ of }) => of)).toEqual(['a', 'b', 'c']);
});

test('an end capsule stands below the symbol that it leaves, or after it in a map downwards', () => {
  const view = viewOf(
    'lanes',
    ['a'],
    [
      { id: 'ask', lane: 'a', kind: 'decision', text: 'Fine?' },
      { id: 'stop', lane: 'a', kind: 'end', capsuleOf: 'ask' },
      { id: 'go', lane: 'a', text: 'Go on' },
    ],
    [
      { from: 'ask', to: 'stop', answer: 'No' },
      { from: 'ask', to: 'go', answer: 'Yes' },
    ],
  );
  const page = lay(view);
  expect(middle(node(page, 'stop'))).toBe(middle(node(page, 'ask')));
  expect(node(page, 'stop').y).toBeGreaterThan(node(page, 'ask').y + node(page, 'ask').h);
  expect(straight(page)).toBe(2);
  expect(node(lay(view, { direction: 'down' }), 'stop').y).toBeGreaterThan(
    node(lay(view, { direction: 'down' }), 'ask').y,
  );
});

describe('sizes', () => {
  const single = (text: string, kind: PlacedNode['kind'] = 'step') =>
    lay(viewOf('lanes', ['a'], [{ id: 's', lane: 'a', kind, text }], []));

  test('follow the text, from a least size on', () => {
    expect(node(single('Go'), 's')).toMatchObject({ w: 112, h: 40 });
    expect(node(single('Checks the file '.repeat(9)), 's').h).toBeGreaterThan(60);
  });

  test('no line of a box is longer than 36 letters, and no word that fits is broken', () => {
    const { texts } = single(
      'Mendokumentasikan salinan peraturan yang ditetapkan dan mengarsipkannya dengan tertib di kantor',
    );
    const lines = texts.filter(({ of }) => of === 's').map(({ text }) => text);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(36);
    expect(lines.some((line) => line.endsWith('-'))).toBe(false);
  });

  test('a question fits into its diamond, or stands beside it', () => {
    const short = single('Is the file complete?', 'decision');
    const { w, h } = node(short, 's');
    expect(w / h).toBeCloseTo(1.6, 1);
    expect(short.texts.some(({ place }) => place === 'beside')).toBe(false);
    const long = single(
      'Is the file complete according to all of the regulations that apply to it in this year and the next? '.repeat(2),
      'decision',
    );
    expect(long.texts.filter(({ of }) => of === 's').every(({ place }) => place === 'beside')).toBe(true);
  });

  test('bars are thin and stand across the flow', () => {
    expect(node(single('', 'fork'), 's')).toMatchObject({ w: 6 });
    const down = lay(viewOf('lanes', ['a'], [{ id: 's', lane: 'a', kind: 'join' }], []), { direction: 'down' });
    expect(node(down, 's')).toMatchObject({ h: 6 });
  });
});

describe('joint activities', () => {
  const view = viewOf(
    'lanes',
    ['a', 'b', 'c'],
    [
      { id: 'one', lane: 'b', text: 'One' },
      { id: 'meet', lane: 'a', text: 'Meet' },
      { id: 'meet@c', lane: 'c', text: 'Meet' },
      { id: 'two', lane: 'b', text: 'Two' },
    ],
    [
      { from: 'one', to: 'meet' },
      { from: 'meet', to: 'meet@c', kind: 'joint' },
      { from: 'meet@c', to: 'two' },
    ],
  );
  test('have a column of their own between their boxes', () => {
    const page = lay(view);
    expect(middle(node(page, 'meet'))).toBe(middle(node(page, 'meet@c')));
    expect(middle(node(page, 'one'))).not.toBe(middle(node(page, 'meet')));
  });
  test('even when given columns put others between them', () => {
    const page = lay(view, { columns: new Map(view.nodes.map(({ id }) => [id, 0])) });
    expect(middle(node(page, 'meet'))).toBe(middle(node(page, 'meet@c')));
  });
});

describe('a group', () => {
  const chain = chainOf('lanes', ['a', 'b', 'c'], ['a', 'b', 'c']);
  const grouped = (title: string, lanes: readonly string[]): FlowView => ({
    ...chain,
    groups: [{ id: 'g', title, lanes }],
  });
  const office = grouped('Office', ['a', 'b']);
  const headOf = (page: Page) => page.cells.find(({ role }) => role === 'group')!;

  test('heads its bands with a strip of its own, left of theirs', () => {
    const page = lay(office);
    const [a, b, c] = page.lanes;
    const head = headOf(page);
    expect([head.y, head.y + head.h]).toEqual([a!.y, b!.y + b!.h]);
    expect([a!.strip.x, b!.strip.x]).toEqual([head.x + head.w, head.x + head.w]);
    expect(page.texts.filter(({ of }) => of === head.id).map(({ text, turned }) => [text, turned])).toEqual([
      ['Office', true],
    ]);
    // a lane without a group leaves no empty field before its name
    expect([c!.strip.x, c!.strip.x + c!.strip.w]).toEqual([head.x, a!.strip.x + a!.strip.w]);
  });

  test('heads its columns with a row of its own, above their names', () => {
    const page = lay(office, { direction: 'down' });
    const [a, b, c] = page.lanes;
    const head = headOf(page);
    expect([head.x, head.x + head.w]).toEqual([a!.x, b!.x + b!.w]);
    expect([a!.strip.y, b!.strip.y]).toEqual([head.y + head.h, head.y + head.h]);
    expect(page.texts.filter(({ of }) => of === head.id).map(({ text }) => text)).toEqual(['Office']);
    expect([c!.strip.y, c!.strip.y + c!.strip.h]).toEqual([head.y, a!.strip.y + a!.strip.h]);
  });

  test('with a name longer than its lanes makes all of them grow alike', () => {
    const title = 'Sekretariat Daerah Bagian Perundang-undangan dan Dokumentasi Hukum '.repeat(4);
    const heights = (view: FlowView): number[] => lay(view).lanes.map(({ h }) => h);
    const [before, after] = [heights(chain), heights(grouped(title, ['a', 'b']))];
    expect(after[0]).toBeGreaterThan(before[0]!);
    expect(after[0]! - before[0]!).toBe(after[1]! - before[1]!);
    expect(after[2]).toBe(before[2]);
  });

  test('with a long word in its name makes a narrow column grow', () => {
    const page = lay(grouped('Pertanggungjawabannya', ['a']), { direction: 'down' });
    expect(page.lanes[0]!.w).toBeGreaterThan(page.lanes[1]!.w);
    expect(page.texts.filter(({ of }) => of === headOf(page).id).length).toBe(1);
  });

  test('changes nothing but the place of the map', () => {
    for (const direction of ['right', 'down'] as const) {
      const [plain, page] = [lay(chain, { direction }), lay(office, { direction })];
      const head = headOf(page);
      const [dx, dy] = direction === 'right' ? [head.w, 0] : [0, head.h];
      expect(page.nodes).toEqual(plain.nodes.map((it) => ({ ...it, x: it.x + dx, y: it.y + dy })));
      expect([page.width, page.height]).toEqual([plain.width + dx, plain.height + dy]);
    }
  });

  test('of lanes that are not shown is not shown either', () => {
    expect(lay(grouped('Office', ['q'])).cells).toEqual([]);
  });
});

describe('anything else', () => {
  test.each([[], ['a'], Array.from({ length: 30 }, (_, k) => `a${k}`)].slice(1))(
    'lanes without steps (%#)',
    (...lanes) => {
      expect(lay(viewOf('lanes', lanes, [], [])).lanes.length).toBe(lanes.length);
      expect(lay(viewOf('lanes', lanes, [], []), { direction: 'down' }).lanes.length).toBe(lanes.length);
    },
  );

  test('circles without an entry, islands and loops on oneself', () => {
    const nodes = ['p', 'q', 'r', 's'].map((id) => ({ id, lane: 'a', text: id }));
    const edges = [
      { from: 'p', to: 'q' },
      { from: 'q', to: 'p' },
      { from: 'r', to: 'r', loop: true, answer: 'Again' },
    ];
    expect(lay(viewOf('lanes', ['a'], nodes, edges)).edges.length).toBe(3);
  });

  test('names longer than their band', () => {
    const view = chainOf('lanes', ['a', 'b'], ['a', 'b']);
    const lanes = view.lanes.map((lane) => ({
      ...lane,
      title: 'Kepala Subbagian Perundang-undangan dan Dokumentasi Hukum pada Sekretariat Daerah',
    }));
    lay({ ...view, lanes });
    lay({ ...view, lanes }, { direction: 'down' });
  });

  test('a title wider than the map', () => {
    const page = lay({
      ...chainOf('lanes', ['a'], ['a']),
      title: 'A very long title of a very short process '.repeat(4),
    });
    expect(page.texts.filter(({ of }) => of === 'page').length).toBeGreaterThan(1);
  });

  test('an empty view has no columns to ask for', async () => {
    expect((await layeredColumns(viewOf('lanes', ['a'], [], []))).size).toBe(0);
  });
});
