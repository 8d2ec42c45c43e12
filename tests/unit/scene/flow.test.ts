import { describe, expect, test } from 'vitest';
import type { PlacedEdge } from '../../../src/drawing/layout/layout.js';
import { stretchesOf } from '../../../src/drawing/scene/bundle.js';
import { paintFlow } from '../../../src/drawing/scene/flow.js';
import { gridLines, paintGrid, withGaps } from '../../../src/drawing/scene/grid.js';
import type { Group, Item } from '../../../src/drawing/scene/scene.js';
import { type Theme, themes } from '../../../src/drawing/theme/theme.js';
import { page, sample } from './sample.js';

const itemsOf = (theme: Theme, view = 'table'): readonly Item[] => paintFlow({ ...sample, view }, theme)[0]!.items;
const groupsOf = (items: readonly Item[]): Group[] => items.filter((item) => item.type === 'group');
const groupOf = (id: string, items: readonly Item[]): Group =>
  groupsOf(items).find((group) => group.data['id'] === id)!;
const edge = (id: string, points: PlacedEdge['points'], more: Partial<PlacedEdge> = {}): PlacedEdge => ({
  id,
  from: `${id}.from`,
  to: 'target',
  kind: 'flow',
  loop: false,
  headless: false,
  points,
  ...more,
});

describe('paintFlow', () => {
  test('gives one scene a page, with its size and words', () => {
    const scenes = paintFlow({ ...sample, pages: [page, page] }, themes.plain);
    expect(scenes).toHaveLength(2);
    expect(scenes[0]).toMatchObject({
      width: 240,
      height: 260,
      title: sample.title,
      language: 'en',
      ink: themes.plain.ink,
    });
  });

  test('paints in reading order: title, fields, lines, lanes, cells, arrows, symbols row by row', () => {
    const items = itemsOf(themes.plain);
    expect(items[0]).toMatchObject({ type: 'label', text: 'Permit & "fee" <draft>' });
    expect(groupsOf(items).map((group) => group.data['id'])).toEqual([
      'p.clerk',
      'p.head',
      '1.number',
      'b',
      'c',
      'a',
      'd',
      'p.begin',
      'p.decide',
      'p.join',
      'p.wait',
    ]);
  });

  test('a symbol is a group with its data, its title, and first of all its outline', () => {
    const begin = groupOf('p.begin', itemsOf(themes.official));
    expect(begin.data).toEqual({ id: 'p.begin', kind: 'start', lane: 'p.clerk', row: '1' });
    expect(begin.title).toBe('Says p.begin');
    expect(begin.items[0]).toMatchObject({ type: 'rect', box: { x: 58, y: 63, w: 44, h: 22 }, radius: 11 });
    const decide = groupOf('p.decide', itemsOf(themes.official));
    expect(decide.items[0]).toMatchObject({
      type: 'polygon',
      points: [
        [160, 119],
        [182, 134],
        [160, 149],
        [138, 134],
      ],
    });
    expect(decide.items[1]).toMatchObject({ type: 'label', text: 'OK?', x: 160, y: 137, align: 'middle' });
  });

  test('a clock marks a wait in lane maps only; a plus marks a step with a process behind it', () => {
    const circles = (view: string) =>
      groupOf('p.wait', itemsOf(themes.plain, view)).items.filter((item) => item.type === 'circle');
    expect(circles('table')).toHaveLength(0);
    expect(circles('lanes')).toHaveLength(1);
    const wait = groupOf('p.wait', itemsOf(themes.plain));
    expect(wait.data['runs']).toBe('other');
    expect(wait.items.filter((item) => item.type === 'line')).toHaveLength(2);
  });

  test('arrowheads are 7 long and 6 wide, their tip is the last point; ties have none', () => {
    const items = itemsOf(themes.plain);
    expect(groupOf('a', items).items[1]).toEqual({
      type: 'polygon',
      points: [
        [160, 119],
        [157, 112],
        [163, 112],
      ],
      fill: themes.plain.line,
    });
    expect(groupOf('d', items).items.map((item) => item.type)).toEqual(['line']);
  });

  test('arrows that lead back are dashed, whatever their colour', () => {
    for (const theme of Object.values(themes)) {
      expect(groupOf('b', itemsOf(theme)).items[0]).toMatchObject({ stroke: { color: theme.loop, dash: [5, 3] } });
      expect(groupOf('a', itemsOf(theme)).items[0]).not.toHaveProperty('stroke.dash');
    }
  });

  test('what is handed over and what stands beside a symbol is muted, answers are not', () => {
    const items = itemsOf(themes.plain);
    const colors = (id: string) =>
      groupOf(id, items).items.flatMap((item) => (item.type === 'label' ? item.color : []));
    expect(colors('b')).toEqual([themes.plain.ink, themes.plain.muted]);
    expect(colors('p.wait')).toEqual([themes.plain.muted]);
  });

  test('bands alternate in maps, columns of tables do not', () => {
    const fills = (view: string) =>
      itemsOf(themes.plain, view).flatMap((item) => (item.type === 'rect' ? item.fill : []));
    expect(fills('lanes')).toContain(themes.plain.laneAlternate);
    expect(fills('table')).not.toContain(themes.plain.laneAlternate);
  });

  test('the header of a group has the colour of headings, lines around it, and its name', () => {
    const box = { x: 40, y: 4, w: 160, h: 16 };
    const head = { id: 'header/group/g', role: 'group' as const, ...box };
    const name = { ...page.texts[1]!, of: head.id, text: 'Office', y: 4 };
    const pages = [{ ...page, cells: [...page.cells, head], texts: [...page.texts, name] }];
    for (const theme of Object.values(themes)) {
      const items = paintFlow({ ...sample, view: 'lanes', pages }, theme)[0]!.items;
      expect(items).toContainEqual({ type: 'rect', box, radius: 0, fill: theme.header });
      expect(groupOf(head.id, items).items).toMatchObject([{ type: 'label', text: 'Office', color: theme.ink }]);
      const stroke = { color: theme.grid, width: theme.gridWidth };
      for (const x of [40, 200])
        expect(items).toContainEqual(
          expect.objectContaining({ type: 'line', points: expect.arrayContaining([[x, 4]]), stroke }),
        );
    }
  });

  test('an empty page is painted', () => {
    const empty = { ...page, lanes: [], rows: [], cells: [], nodes: [], edges: [], texts: [] };
    expect(paintFlow({ ...sample, pages: [empty] }, themes.plain)[0]!.items).toEqual([]);
  });
});

describe('the grid', () => {
  test('draws each line once', () => {
    const lines = gridLines(page);
    expect(lines.filter((line) => line.level).map((line) => [line.at, line.from, line.to])).toEqual([
      [20, 16, 200],
      [44, 16, 200],
      [104, 16, 200],
      [164, 16, 200],
      [240, 16, 200],
    ]);
    expect(lines.filter((line) => !line.level).map((line) => [line.at, line.from, line.to])).toEqual([
      [16, 20, 240],
      [40, 20, 240],
      [120, 20, 240],
      [200, 20, 240],
    ]);
  });

  test('leaves a gap where it would strike through words', () => {
    const line = { level: false, at: 120, from: 20, to: 240 };
    const label = (y: number) => ({ x: 110, y, w: 20, h: 12 });
    expect(withGaps([line], [label(100)])).toEqual([
      { ...line, to: 98 },
      { ...line, from: 114 },
    ]);
    expect(withGaps([line], [label(104), label(100)])).toEqual([
      { ...line, to: 98 },
      { ...line, from: 118 },
    ]);
    expect(withGaps([line], [{ x: 120, y: 100, w: 20, h: 12 }])).toEqual([line]);
    expect(withGaps([line], [label(15)])).toEqual([{ ...line, from: 29 }]);
  });

  test('a caption beside its symbol is struck through as little as a label', () => {
    const caption = {
      of: 'p.decide',
      text: 'Urgent?',
      style: 'label',
      align: 'start',
      baseline: 9,
      place: 'beside',
    } as const;
    const upright = (texts: typeof page.texts): unknown[] =>
      paintGrid({ ...page, edges: [], texts }, themes.plain).flatMap((shape) =>
        shape.type === 'line' && shape.points.every(([x]) => x === 120) ? [shape.points] : [],
      );
    expect(upright([])).toEqual([
      [
        [120, 20],
        [120, 240],
      ],
    ]);
    expect(upright([{ ...caption, x: 110, y: 100, w: 40, h: 12 }])).toEqual([
      [
        [120, 20],
        [120, 98],
      ],
      [
        [120, 114],
        [120, 240],
      ],
    ]);
  });
});

describe('merging arrows', () => {
  test('the common last piece is painted once, with the head of one that does not lead back', () => {
    const back = edge(
      'back',
      [
        [0, 50],
        [40, 50],
        [40, 0],
      ],
      { loop: true },
    );
    const on = edge(
      'on',
      [
        [80, 30],
        [40, 30],
        [40, 0],
      ],
      { headless: true },
    );
    const [first, second] = stretchesOf([back, on]);
    expect(first).toEqual({
      edge: back,
      points: [
        [0, 50],
        [40, 50],
        [40, 26],
      ],
      head: false,
    });
    expect(second).toEqual({ edge: on, points: on.points, head: true });
  });

  test('a line that joins another at a corner keeps its corner', () => {
    const long = edge('long', [
      [0, 50],
      [40, 50],
      [40, 0],
      [90, 0],
    ]);
    const short = edge('short', [
      [40, 90],
      [40, 0],
      [90, 0],
    ]);
    expect(stretchesOf([long, short])[1]!.points).toEqual([
      [40, 90],
      [40, 46],
    ]);
  });

  test('the common first piece of arrows that split is painted once', () => {
    const straight = edge('straight', [
      [0, 0],
      [90, 0],
    ]);
    const down = edge('down', [
      [0, 0],
      [40, 0],
      [40, 60],
    ]);
    expect(stretchesOf([straight, down]).map(({ points, head }) => ({ points, head }))).toEqual([
      { points: straight.points, head: true },
      {
        points: [
          [36, 0],
          [40, 0],
          [40, 60],
        ],
        head: true,
      },
    ]);
  });

  test('arrows that meet their target at different places have a head each; ties have none', () => {
    const heads = stretchesOf([
      edge('a', [
        [0, 0],
        [40, 0],
      ]),
      edge('b', [
        [80, 0],
        [60, 0],
      ]),
      edge('c', [
        [40, 40],
        [40, 0],
      ]),
      edge(
        'tie',
        [
          [0, 9],
          [40, 9],
        ],
        { kind: 'joint' },
      ),
    ]).map(({ head }) => head);
    expect(heads).toEqual([true, true, true, false]);
  });
});
