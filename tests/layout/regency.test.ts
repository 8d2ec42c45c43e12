// The drawings that the example of a whole regency gives, in every view, have no defect.
import { expect, test } from 'vitest';
import { mapViewNames, type ViewName } from '../../src/choices.js';
import { fitsMap, lay } from '../../src/document.js';
import { subjectsOf } from '../../src/drawing/view/subject.js';
import type { RenderOptions } from '../../src/render-options.js';
import { regency } from '../unit/analysis/regency.js';
import { judge } from './judge.js';

const { model } = await regency();
const subjects = subjectsOf(model);
const flows = subjects.filter(({ process }) => process !== undefined && process.steps.length > 0);

async function defectsOf(chosen: typeof subjects, options: RenderOptions): Promise<readonly string[]> {
  const found: string[] = [];
  for (const subject of chosen) {
    const { layout } = (await lay(model, subject, options)).value;
    if (layout.pages.length === 0) found.push(`${subject.id}: nothing is drawn`);
    found.push(...judge(layout).defects.map((defect) => `${subject.id}: ${defect}`));
  }
  return found;
}

/** Views whose layouts take long: a third of what they can show stands for all. */
const slow: ReadonlySet<ViewName> = new Set(['subprocess', 'relations']);

test.each(mapViewNames)('%s of what it can show', async (view) => {
  const all = subjects.filter((subject) => fitsMap(view, subject));
  const shown = slow.has(view) ? all.filter((_, k) => k % 3 === 0) : all;
  expect(shown.length).toBeGreaterThan(15);
  expect(await defectsOf(shown, { view })).toEqual([]);
  if (view === 'landscape') expect(await defectsOf(shown, { view, flows: true })).toEqual([]);
});

const ways: readonly (RenderOptions & { readonly view: ViewName })[] = [
  { view: 'lanes' },
  { view: 'lanes', things: true },
  { view: 'table' },
  { view: 'sop', paper: 'a4' },
  { view: 'sop', paper: 'f4' },
];

test.each(ways)('%j of every flow', async (options) => {
  expect(flows.length).toBeGreaterThan(20);
  expect(await defectsOf(flows, options)).toEqual([]);
});
