// The examples on paper: no flow goes round the table, names read level where they can, columns are about equally wide.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Layout } from '../../../src/drawing/layout/layout.js';
import type { PaperSize } from '../../../src/drawing/layout/paper.js';
import { layoutSop } from '../../../src/drawing/layout/sop.js';
import { layoutTable } from '../../../src/drawing/layout/table.js';
import { flowView } from '../../../src/drawing/view/flow.js';
import { sopView } from '../../../src/drawing/view/sop.js';
import { compile } from '../../../src/index.js';

const modelOf = (name: string) => compile(readFileSync(`examples/${name}/${name}.proc`, 'utf8')).model;

function onPaper(name: string, paper: PaperSize): Layout {
  const model = modelOf(name);
  return layoutSop(sopView(model, model.processes[0]!), { paper }).value;
}

/** Flows that run more than two rows beyond both of their ends. */
function roundabout({ pages }: Layout): string[] {
  return pages.flatMap(({ rows, nodes, edges }) => {
    const middleOf = (id: string): number => {
      const { y, h } = nodes.find((node) => node.id === id)!;
      return y + h / 2;
    };
    const rowAt = (y: number): number => rows.filter((row) => row.y + row.h <= y).length;
    return edges.flatMap(({ id, from, to, points }) => {
      const ends = [rowAt(middleOf(from)), rowAt(middleOf(to))];
      const run = points.map(([, y]) => rowAt(y));
      const beyond = Math.max(Math.min(...ends) - Math.min(...run), Math.max(...run) - Math.max(...ends));
      return beyond > 2 ? [id] : [];
    });
  });
}

describe('a flow keeps to the rows between its ends', () => {
  test.each(['a4', 'f4', 'letter', 'legal'] as const)('on %s', (paper) => {
    for (const name of ['cuti-pegawai', 'purchase-to-pay', 'persetujuan-bangunan-gedung', 'incident-handling']) {
      expect(roundabout(onPaper(name, paper)), name).toEqual([]);
    }
  });
  test('in a table as one drawing', () => {
    const model = modelOf('cuti-pegawai');
    expect(roundabout(layoutTable(flowView(model, model.processes[0]!, 'table')).value)).toEqual([]);
  });
});

test.each(['cuti-pegawai', 'surat-masuk'])('the names of performers read level on A4: %s', (name) => {
  const turned = onPaper(name, 'a4').pages.flatMap(({ texts }) => texts.filter((text) => text.turned));
  expect(turned.map(({ text }) => text)).toEqual([]);
});

test.each([
  ['persetujuan-bangunan-gedung', 'a4'],
  ['persetujuan-bangunan-gedung', 'f4'],
  ['purchase-to-pay', 'a4'],
  ['purchase-to-pay', 'f4'],
] as const)('no column of %s on %s is more than twice as wide as the others are on average', (name, paper) => {
  const { lanes } = onPaper(name, paper).pages.at(-1)!;
  const widths = lanes.map(({ w }) => w);
  const average = widths.reduce((sum, w) => sum + w, 0) / widths.length;
  expect(Math.max(...widths) / average).toBeLessThan(2);
});
