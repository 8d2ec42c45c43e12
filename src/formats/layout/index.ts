// The geometry of a drawing as JSON: what `--to layout` writes. Its form is a promise to other programs.
import type {
  Cell,
  LaneBox,
  Layout,
  Page,
  PlacedEdge,
  PlacedNode,
  PlacedText,
  RowBox,
} from '../../drawing/layout/layout.js';
import type { Box, Point } from '../../drawing/shape/geometry.js';
import { outline } from '../../drawing/shape/symbols.js';

/**
 * A layout as JSON text, final newline included: pages with lanes, rows, cells, nodes, edges and texts, one a line, all numbers in
 * user units (1/96 inch) from the page's upper left corner.
 */
export function layoutToJson(layout: Layout): string {
  const head = [
    '"version": 1',
    `"view": ${JSON.stringify(layout.view)}`,
    `"process": ${JSON.stringify(layout.process)}`,
    `"title": ${JSON.stringify(layout.title)}`,
    `"language": ${JSON.stringify(layout.language)}`,
  ];
  const pages = layout.pages.map(pageText);
  return `{\n  ${head.join(',\n  ')},\n  "pages": [${pages.join(',')}]\n}\n`;
}

function pageText(page: Page): string {
  const lists = [
    listText('lanes', page.lanes.map(lane)),
    listText('rows', page.rows.map(row)),
    listText('cells', page.cells.map(cell)),
    listText('nodes', page.nodes.map(node)),
    listText('edges', page.edges.map(edge)),
    listText('texts', page.texts.map(text)),
  ];
  const size = `"width": ${number(page.width)}, "height": ${number(page.height)}`;
  return `\n    {\n      ${size},\n      ${lists.join(',\n      ')}\n    }`;
}

function listText(name: string, entries: readonly object[]): string {
  const lines = entries.map((entry) => `\n        ${JSON.stringify(entry)}`);
  return `"${name}": [${lines.join(',')}${lines.length > 0 ? '\n      ' : ''}]`;
}

/** Drawn numbers have at most two decimals. */
const number = (value: number): number => Math.round(value * 100) / 100 + 0;
const box = ({ x, y, w, h }: Box) => ({ x: number(x), y: number(y), w: number(w), h: number(h) });
const point = ([x, y]: Point) => [number(x), number(y)];
const lane = (lane: LaneBox) => ({ id: lane.id, label: lane.label, ...box(lane) });
const row = (row: RowBox) => ({ number: row.number, ...box(row) });
const cell = (cell: Cell) => ({ id: cell.id, role: cell.role, ...box(cell) });
const node = (node: PlacedNode) => ({
  id: node.id,
  kind: node.kind,
  lane: node.lane,
  ...(node.row !== undefined && { row: node.row }),
  ...box(node),
  ...(node.shape === 'chevron' ? { outline: outline(node.shape, node).map(point) } : { shape: node.shape }),
  ...(node.runs !== undefined && { runs: node.runs }),
  ...(node.pair !== undefined && { pair: node.pair }),
});
const edge = (edge: PlacedEdge) => ({
  id: edge.id,
  from: edge.from,
  to: edge.to,
  kind: edge.kind,
  ...(edge.loop && { loop: true }),
  points: edge.points.map(point),
  ...(edge.label && { label: { text: edge.label.text, ...box(edge.label) } }),
});
const text = (text: PlacedText) => ({
  of: text.of,
  text: text.text,
  ...box(text),
  ...(text.place && { place: text.place }),
});
