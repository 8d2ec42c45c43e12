// Whatever the process, its drawings have no defects, hold everything that the view holds, and come out the same every time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layeredColumns } from '../../src/drawing/layout/elk/columns.js';
import { layoutLanes } from '../../src/drawing/layout/lanes.js';
import type { Layout } from '../../src/drawing/layout/layout.js';
import { layoutTable } from '../../src/drawing/layout/table.js';
import type { FlowView } from '../../src/drawing/view/view.js';
import { judge } from '../layout/judge.js';
import { randomView } from '../layout/views.js';

const runs = { seed: 7, numRuns: 60, endOnFailure: false };

function expectWhole(view: FlowView, layout: Layout): void {
  const page = layout.pages[0]!;
  expect(judge(layout).defects).toEqual([]);
  expect(page.nodes.map(({ id }) => id)).toEqual(view.nodes.map(({ id }) => id));
  expect(page.edges.map(({ id }) => id)).toEqual(view.edges.map(({ id }) => id));
  expect(page.lanes.map(({ id }) => id)).toEqual(view.lanes.map(({ id }) => id));
  expect(page.rows.map(({ number }) => number)).toEqual(view.rows.map(({ number }) => number));
  for (const edge of view.edges) {
    const wanted = [edge.answer, edge.carries].filter(Boolean).join(' ');
    const label = page.edges.find(({ id }) => id === edge.id)?.label?.text ?? '';
    expect(label.replace(/[\s-]/g, '')).toBe(wanted.replace(/[\s-]/g, ''));
  }
}

/** Of lines that merge, exactly one bears the head: each target's side has as many heads as different last points. */
function expectHeads(layout: Layout): void {
  const tips = new Map<string, number>();
  for (const edge of layout.pages[0]!.edges) {
    if (edge.kind === 'joint') continue;
    const tip = `${edge.to} ${edge.points.at(-1)!.join(' ')}`;
    tips.set(tip, (tips.get(tip) ?? 0) + (edge.headless ? 0 : 1));
  }
  expect([...tips.values()].every((heads) => heads === 1)).toBe(true);
}

const maps: Readonly<Record<string, (view: FlowView) => Layout>> = {
  'a table': (view) => layoutTable(view).value,
  'lanes to the right': (view) => layoutLanes(view).value,
  'lanes downwards': (view) => layoutLanes(view, { direction: 'down' }).value,
};

describe.each(Object.entries(maps))('%s', (name, lay) => {
  test('is whole and without defects', () => {
    fc.assert(
      fc.property(randomView(name === 'a table' ? 'table' : 'lanes'), (view) => {
        const layout = lay(view);
        expectWhole(view, layout);
        expectHeads(layout);
      }),
      runs,
    );
  });

  test('comes out the same twice', () => {
    fc.assert(
      fc.property(randomView(name === 'a table' ? 'table' : 'lanes', 20), (view) => {
        expect(JSON.stringify(lay(view))).toBe(JSON.stringify(lay(structuredClone(view))));
      }),
      { ...runs, numRuns: 15 },
    );
  });
});

test('lanes in strict columns are whole and without defects', async () => {
  await fc.assert(
    fc.asyncProperty(randomView('lanes'), async (view) => {
      const columns = await layeredColumns(view);
      expectWhole(view, layoutLanes(view, { columns }).value);
    }),
    { ...runs, numRuns: 30 },
  );
});
