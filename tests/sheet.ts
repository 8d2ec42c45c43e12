// A workbook from a table and a few lines that say what is drawn over it: `diamond C4`, `B3 -> C4`, `B3 -> nowhere`.
import type { Layout, Page, PlacedEdge, PlacedNode } from '../src/drawing/layout/layout.js';
import { paperOf } from '../src/drawing/layout/paper.js';
import { toXlsx } from '../src/formats/xlsx/index.js';
import { readCsv } from '../src/import/table/csv.js';

const wide = 100;
const high = 40;

const shapes: Readonly<Record<string, PlacedNode['shape']>> = {
  rect: 'rect',
  diamond: 'diamond',
  capsule: 'capsule',
  pentagon: 'pentagon',
};

/** Middle of a cell. */
function middle(cell: string): readonly [number, number] {
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
  return [(letter.charCodeAt(0) - 64.5) * wide, (Number(row) - 0.5) * high];
}

/** The bytes of the workbook. */
export function workbookOf(table: string, drawing: string): Uint8Array {
  const { rows } = readCsv(table);
  const nodes: PlacedNode[] = [];
  const edges: PlacedEdge[] = [];
  const texts: Page['texts'][number][] = [];
  for (const line of drawing.split('\n')) {
    const [first = '', second = '', ...rest] = line.trim().split(/\s+/);
    const shape = shapes[first];
    if (shape !== undefined) {
      const [x, y] = middle(second);
      nodes.push({ id: second, kind: 'step', shape, lane: '', title: '', x: x - 20, y: y - 10, w: 40, h: 20 });
    } else if (second === '->' || second === '--') {
      const [from, to] = [
        middle(first),
        rest[0] === 'nowhere' ? ([middle(first)[0] + 2 * wide, middle(first)[1]] as const) : middle(rest[0] ?? ''),
      ];
      const points = [from, [to[0], from[1]] as const, to];
      const id = `${first}${second === '->' ? '->' : ' and '}${rest[0]}`;
      edges.push({
        id,
        from: first,
        to: rest[0] ?? '',
        kind: second === '->' ? 'flow' : 'joint',
        loop: false,
        headless: false,
        points,
      });
      const words = rest.slice(1).join(' ');
      if (words !== '')
        texts.push({
          of: id,
          text: words,
          style: 'label',
          x: from[0],
          y: from[1] - 12,
          w: 40,
          h: 12,
          align: 'start',
          baseline: 10,
        });
    }
  }
  const columns = Math.max(...rows.map((row) => row.length));
  const cells = rows.flatMap((row, r) =>
    row.map((value, column) => ({ row: r, column, rows: 1, columns: 1, value, style: 'text' as const })),
  );
  const drawn: Pick<Layout['pages'][number], 'nodes' | 'edges' | 'texts'> = { nodes, edges, texts };
  return toXlsx([
    {
      name: 'SOP',
      title: 'SOP',
      columns: Array.from({ length: columns }, () => wide),
      rows: rows.map(() => high),
      cells,
      frozen: false,
      breaks: [],
      paper: paperOf('a4'),
      footer: { text: '', page: 'Halaman' },
      drawing: drawn,
    },
  ]);
}
