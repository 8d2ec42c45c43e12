// The examples as drawn: no defects, and few enough crossings and bends to be read with pleasure.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layeredColumns } from '../../../src/drawing/layout/elk/columns.js';
import { layoutLanes } from '../../../src/drawing/layout/lanes.js';
import type { Layout } from '../../../src/drawing/layout/layout.js';
import { layoutTable } from '../../../src/drawing/layout/table.js';
import { flowView } from '../../../src/drawing/view/flow.js';
import type { FlowView } from '../../../src/drawing/view/view.js';
import { buildModel } from '../../../src/language/model/build.js';
import { projectOf } from '../../../src/language/model/project.js';
import { createSource } from '../../../src/language/source/source.js';
import { judge } from '../../layout/judge.js';

const files = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.proc'))
  .sort();
const viewsOf = (kind: FlowView['kind']): FlowView[] =>
  files.flatMap((file) => {
    const { value: model } = buildModel(projectOf(createSource(file, readFileSync(`examples/${file}`, 'utf8'))));
    return model.processes.filter(({ steps }) => steps.length > 0).map((process) => flowView(model, process, kind));
  });

interface Manner {
  readonly name: string;
  readonly kind: FlowView['kind'];
  readonly lay: (view: FlowView) => Layout | Promise<Layout>;
  /** Most crossings and bends for each edge over all examples; nearly every edge of a table is a hand-over, which has one bend. */
  readonly crossings: number;
  readonly bends: number;
}
const manners: readonly Manner[] = [
  { name: 'table', kind: 'table', lay: (view) => layoutTable(view).value, crossings: 0.08, bends: 1.35 },
  { name: 'lanes', kind: 'lanes', lay: (view) => layoutLanes(view).value, crossings: 0.08, bends: 1.25 },
  {
    name: 'lanes downwards',
    kind: 'lanes',
    lay: (view) => layoutLanes(view, { direction: 'down' }).value,
    crossings: 0.1,
    bends: 1.25,
  },
  {
    name: 'lanes in strict columns',
    kind: 'lanes',
    lay: async (view) => layoutLanes(view, { columns: await layeredColumns(view) }).value,
    crossings: 0.15,
    bends: 1.45,
  },
];

describe.each(manners)('$name', ({ kind, lay, crossings, bends }) => {
  test('of the examples', async () => {
    const sum = { edges: 0, crossings: 0, bends: 0 };
    const defects: string[] = [];
    for (const view of viewsOf(kind)) {
      const verdict = judge(await lay(view));
      defects.push(...verdict.defects.map((defect) => `${view.process}: ${defect}`));
      sum.edges += verdict.edges;
      sum.crossings += verdict.crossings;
      sum.bends += verdict.bends;
    }
    expect(defects).toEqual([]);
    expect(sum.edges).toBeGreaterThan(50);
    expect(sum.crossings / sum.edges).toBeLessThanOrEqual(crossings);
    expect(sum.bends / sum.edges).toBeLessThanOrEqual(bends);
  });
});
