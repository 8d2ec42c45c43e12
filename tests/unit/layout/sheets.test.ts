// The examples on paper: no flow goes round the table, names read level where they can, columns are about equally wide.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Layout } from '../../../src/drawing/layout/layout.js';
import type { PaperSize } from '../../../src/drawing/layout/paper.js';
import { layoutSop } from '../../../src/drawing/layout/sop.js';
import { layoutTable } from '../../../src/drawing/layout/table.js';
import { flowView } from '../../../src/drawing/view/flow.js';
import { sopView } from '../../../src/drawing/view/sop.js';
import { buildModel } from '../../../src/language/model/build.js';
import type { Model } from '../../../src/language/model/model.js';
import { projectOf } from '../../../src/language/model/project.js';
import { createSource } from '../../../src/language/source/source.js';

function modelOf(name: string): Model {
  const path = `examples/${name}/${name}.proc`;
  return buildModel(projectOf(createSource(path, readFileSync(path, 'utf8')))).value;
}

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

test.each(['a4', 'f4'] as const)('short answers stand at their exits on %s', (paper) => {
  for (const name of ['cuti-pegawai', 'purchase-to-pay', 'surat-masuk', 'domisili-kelurahan', 'incident-handling']) {
    const far = onPaper(name, paper).pages.flatMap(({ edges }) =>
      edges.flatMap(({ label, points }) => {
        if (label === undefined || label.w > 40 || label.h > 14) return [];
        const [x, y] = points[0]!;
        const [dx, dy] = [
          Math.max(label.x - x, 0, x - label.x - label.w),
          Math.max(label.y - y, 0, y - label.y - label.h),
        ];
        return Math.hypot(dx, dy) > 64 ? [label.text] : [];
      }),
    );
    expect(far, name).toEqual([]);
  }
});

test('connectors stand side by side where columns are wide enough for their words', () => {
  const strips = onPaper('incident-handling', 'a4').pages.map(({ cells }) =>
    cells.find(({ id }) => id === 'strip-below/number'),
  );
  expect(strips.flatMap((strip) => (strip ? [strip.h] : []))).toEqual([expect.closeTo(51, -1)]);
});
