// The judge of drawings must see every kind of defect: a good drawing is spoilt in one place at a time.
import { describe, expect, test } from 'vitest';
import { layoutLanes } from '../../../src/drawing/layout/lanes.js';
import type { Layout, Page } from '../../../src/drawing/layout/layout.js';
import { layoutTable } from '../../../src/drawing/layout/table.js';
import { judge } from '../../layout/judge.js';
import { viewOf } from '../../layout/views.js';

const nodes = [
  { id: 'a', lane: 'x', kind: 'start' as const, text: 'Begin' },
  { id: 'b', lane: 'y', kind: 'decision' as const, text: 'Fine?' },
  { id: 'c', lane: 'y', text: 'Work on' },
  { id: 'd', lane: 'z', text: 'Both' },
  { id: 'd@x', lane: 'x', text: 'Both' },
];
const edges = [
  { from: 'a', to: 'b' },
  { from: 'b', to: 'c', answer: 'Yes' },
  { from: 'b', to: 'a', answer: 'No', loop: true },
  { from: 'c', to: 'd' },
  { from: 'd@x', to: 'd', kind: 'joint' as const },
];
const lanes = layoutLanes({
  ...viewOf('lanes', ['x', 'y', 'z'], nodes, edges),
  groups: [{ id: 'g', title: 'Office', lanes: ['x', 'y'] }],
}).value;
const rows = nodes.map(({ id }) => ({ activity: id }));
const table = layoutTable(
  viewOf(
    'table',
    ['x', 'y', 'z'],
    nodes.map((node, k) => ({ ...node, text: '', row: Math.min(k + 1, 4) })),
    edges,
    rows.slice(0, 4),
  ),
).value;

const spoilt = (layout: Layout, change: (page: Page) => Partial<Page>): string[] => {
  const page = layout.pages[0]!;
  const { defects } = judge({ ...layout, pages: [{ ...page, ...change(page) }] });
  return [...new Set(defects.map((defect) => defect.slice(0, defect.indexOf(':'))))].sort();
};
const moved = <T extends { id: string; x: number; y: number }>(
  items: readonly T[],
  id: string,
  dx: number,
  dy: number,
): T[] => items.map((item) => (item.id === id ? { ...item, x: item.x + dx, y: item.y + dy } : item));

test('good drawings have no defects', () => {
  expect(judge(lanes).defects).toEqual([]);
  expect(judge(table).defects).toEqual([]);
});

describe('sees', () => {
  const flow = lanes.pages[0]!;
  const at = (id: string) => flow.nodes.find((node) => node.id === id)!;
  const cases: readonly (readonly [string, string[]])[] = [
    [
      'a symbol on another',
      spoilt(lanes, ({ nodes }) => ({ nodes: moved(nodes, 'c', at('b').x - at('c').x, at('b').y - at('c').y) })),
    ],
    ['a symbol outside its lane', spoilt(lanes, ({ nodes }) => ({ nodes: moved(nodes, 'c', 0, -90) }))],
    ['a symbol outside its row', spoilt(table, ({ nodes }) => ({ nodes: moved(nodes, 'c', 0, 40) }))],
    ['a header on a lane', spoilt(lanes, ({ cells }) => ({ cells: moved(cells, 'header/group/g', 10, 0) }))],
    ['an empty field', spoilt(lanes, () => ({ cells: [] }))],
    [
      'a name strip outside its lane',
      spoilt(lanes, ({ lanes }) => ({ lanes: lanes.map((lane) => ({ ...lane, strip: lanes[0]!.strip })) })),
    ],
    ['a fraction', spoilt(lanes, ({ nodes }) => ({ nodes: moved(nodes, 'c', 0.1, 0) }))],
    ['a box off the page', spoilt(lanes, () => ({ width: 200 }))],
    [
      'an id twice',
      spoilt(lanes, ({ nodes }) => ({
        nodes: nodes.map((node) => ({ ...node, id: node.id === 'c' ? 'b' : node.id })),
      })),
    ],
    [
      'lines that coincide',
      spoilt(lanes, ({ edges }) => ({
        edges: edges.map((edge) => (edge.id === 'e3' ? { ...edge, points: edges[0]!.points } : edge)),
      })),
    ],
    [
      'a loose end',
      spoilt(lanes, ({ edges }) => ({
        edges: edges.map((edge) => ({
          ...edge,
          points: edge.points.slice(0, 1).concat([[edge.points[0]![0] + 300, edge.points[0]![1]]]),
        })),
      })),
    ],
    [
      'a diagonal',
      spoilt(lanes, ({ edges }) => ({
        edges: edges.map((edge) => ({
          ...edge,
          points: [edge.points[0]!, [edge.points.at(-1)![0] + 20, edge.points.at(-1)![1] + 11]],
        })),
      })),
    ],
    [
      'a line through a symbol',
      spoilt(lanes, ({ edges }) => ({
        edges: edges.map((edge) => ({
          ...edge,
          points: [
            [0, at('c').y + 20],
            [flow.width, at('c').y + 20],
          ],
        })),
      })),
    ],
    [
      'a line on a border',
      spoilt(lanes, ({ edges, lanes }) => ({
        edges: edges.map((edge) => ({
          ...edge,
          points: [
            [60, lanes[1]!.y],
            [200, lanes[1]!.y],
          ],
        })),
      })),
    ],
    [
      'a label far away',
      spoilt(lanes, ({ edges }) => ({
        edges: edges.map((edge) => ({ ...edge, ...(edge.label && { label: { ...edge.label, x: 0, y: 0 } }) })),
      })),
    ],
    [
      'a label on a symbol',
      spoilt(lanes, ({ edges }) => ({
        edges: edges.map((edge) => ({
          ...edge,
          ...(edge.label && { label: { ...edge.label, x: at('c').x + 4, y: at('c').y + 4 } }),
        })),
      })),
    ],
    [
      'a text outside its symbol',
      spoilt(lanes, ({ texts }) => ({
        texts: texts.map((text) => (text.of === 'b' ? { ...text, x: text.x + 30 } : text)),
      })),
    ],
    [
      'a text of nobody',
      spoilt(lanes, ({ texts }) => ({ texts: texts.map((text) => (text.of === 'b' ? { ...text, of: 'q' } : text)) })),
    ],
    [
      'a line that leaves the lanes',
      spoilt(table, ({ edges }) => ({
        edges: edges.map((edge) => ({ ...edge, points: [[30, 300], ...edge.points] })),
      })),
    ],
    [
      'a broken joint',
      spoilt(lanes, ({ edges }) => ({
        edges: edges.map((edge) =>
          edge.kind === 'joint'
            ? {
                ...edge,
                points: [edge.points[0]!, [edge.points[0]![0] + 5, edge.points[0]![1]], ...edge.points.slice(1)],
              }
            : edge,
        ),
      })),
    ],
  ];
  test.each(cases)('%s', (name, kinds) => {
    const wanted: Readonly<Record<string, string>> = {
      'a symbol on another': 'nodeOverlap',
      'a symbol outside its lane': 'lane',
      'a symbol outside its row': 'row',
      'a header on a lane': 'cell',
      'an empty field': 'hole',
      'a name strip outside its lane': 'strip',
      'a fraction': 'number',
      'a box off the page': 'outside',
      'an id twice': 'id',
      'lines that coincide': 'overlap',
      'a loose end': 'looseEnd',
      'a diagonal': 'diagonal',
      'a line through a symbol': 'throughNode',
      'a line on a border': 'border',
      'a label far away': 'labelFar',
      'a label on a symbol': 'labelOnNode',
      'a text outside its symbol': 'textOutside',
      'a text of nobody': 'textOrphan',
      'a line that leaves the lanes': 'outOfLanes',
      'a broken joint': 'joint',
    };
    expect(kinds).toContain(wanted[name]);
  });
});
