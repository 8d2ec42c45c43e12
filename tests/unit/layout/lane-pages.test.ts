// Lane maps on paper: cut between columns, every flow there, all lanes alike on each page.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type LanePagesOptions, layoutLanesOnPaper } from '../../../src/drawing/layout/lane-pages.js';
import { paperOf } from '../../../src/drawing/layout/paper.js';
import { flowView } from '../../../src/drawing/view/flow.js';
import type { FlowView } from '../../../src/drawing/view/view.js';
import { render } from '../../../src/index.js';
import { hint, message } from '../../../src/language/diagnostic/message.js';
import { buildModel } from '../../../src/language/model/build.js';
import { projectOf } from '../../../src/language/model/project.js';
import { createSource } from '../../../src/language/source/source.js';
import { judge } from '../../layout/judge.js';
import { expectFlows } from '../../layout/paged.js';
import { chainOf, viewOf } from '../../layout/views.js';

const given = { footer: { text: 'SOP 1', page: 'Halaman' }, words: { out: 'ke hal.', in: 'dari hal.' } } as const;
/** So many lanes, each with a step, one after the other. */
const staircase = (count: number): FlowView => {
  const lanes = Array.from({ length: count }, (_, k) => `lane ${k}`);
  return chainOf('lanes', lanes, lanes);
};
const viewIn = (name: string): FlowView => {
  const path = `examples/${name}/${name}.proc`;
  const { value: model } = buildModel(projectOf(createSource(path, readFileSync(path, 'utf8'))));
  return flowView(model, model.processes[0]!, 'lanes');
};

function onPaper(view: FlowView, options: Omit<LanePagesOptions, 'footer' | 'words'>) {
  const { value: layout, diagnostics } = layoutLanesOnPaper(view, { ...given, ...options });
  const { pages } = layout;
  expect(judge(layout).defects).toEqual([]);
  expectFlows(view, pages, 1);
  const own = pages.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind !== 'connector').map(({ id }) => id));
  expect([...own].sort()).toEqual(view.nodes.map(({ id }) => id).sort());
  const across = options.direction === 'down' ? (['x', 'w'] as const) : (['y', 'h'] as const);
  const bands = pages.map(({ lanes }) => lanes.map((lane) => across.map((key) => lane[key])));
  for (const page of bands) expect(page).toEqual(bands[0]);
  return { pages, diagnostics };
}

describe('a lane map on paper', () => {
  test.each([
    ['surat-masuk', 'a4', 'right'],
    ['incident-handling', 'a4', 'right'],
    ['purchase-to-pay', 'f4', 'right'],
    ['purchase-to-pay', 'legal', 'down'],
  ] as const)('%s on %s, to the %s: several pages of its size', (name, paper, direction) => {
    const { pages, diagnostics } = onPaper(viewIn(name), { paper, direction });
    expect(diagnostics).toEqual([]);
    expect(pages.length).toBeGreaterThan(1);
    const { width, height } = paperOf(paper);
    for (const page of pages) {
      expect([page.width, page.height].sort()).toEqual([width, height].sort());
      expect(page.texts.some(({ text }) => /^Halaman \d/.test(text))).toBe(true);
    }
  });

  test('what fits is one page, without connectors; it lies as it is told', () => {
    const view = staircase(3);
    for (const orientation of ['landscape', 'portrait'] as const) {
      const { pages } = onPaper(view, { paper: 'f4', orientation });
      expect(pages).toHaveLength(1);
      expect(pages[0]).toMatchObject({ width: paperOf('f4', orientation).width });
      expect(pages[0]!.nodes.filter(({ kind }) => kind === 'connector')).toEqual([]);
    }
  });

  test('a map of nothing is a page', () => {
    expect(onPaper(viewOf('lanes', ['a', 'b'], [], []), { paper: 'a4' }).pages).toHaveLength(1);
  });

  test('more lanes than a page is high make it grow, and that is told with the paper that helps', () => {
    const { pages, diagnostics } = onPaper(staircase(9), { paper: 'a4', orientation: 'landscape' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout/map-too-large']);
    expect(message(diagnostics[0]!, 'id')).toContain('9 jalur');
    expect(hint(diagnostics[0]!, 'en')).toBe('It fits on A4 portrait (--paper a4 --orientation portrait).');
    expect(Math.max(...pages.map(({ height }) => height))).toBeGreaterThan(paperOf('a4').height);
  });
});

test('a document has its maps on the paper that is asked for; without one, a map is one page', async () => {
  const text = readFileSync('examples/surat-masuk/surat-masuk.proc', 'utf8');
  const pagesOf = async (paper?: 'a4'): Promise<{ width: number; height: number }[]> => {
    const { output } = await render(text, { view: 'lanes', to: 'layout', ...(paper && { paper }) });
    return (JSON.parse(output!) as { pages: { width: number; height: number }[] }).pages;
  };
  expect(await pagesOf()).toHaveLength(1);
  expect((await pagesOf('a4')).length).toBeGreaterThan(1);
});
