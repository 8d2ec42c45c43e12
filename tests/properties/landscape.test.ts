// What must hold for the landscape of any processes: boxes of one size on common columns, arrows only where they are asked for, nothing
// hidden. And for lane maps with inputs and outputs at the activities.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { layoutLandscape } from '../../src/drawing/layout/map/landscape.js';
import { landscapeView } from '../../src/drawing/view/map/landscape.js';
import { wholeSubject } from '../../src/drawing/view/subject.js';
import { render } from '../../src/render.js';
import { judge } from '../layout/judge.js';

const word = fc.constantFrom(
  'Pelayanan',
  'Pengelolaan',
  'Data',
  'Kependudukan',
  'Keuangan',
  'Aset',
  'Izin',
  'dan',
  'Daerah',
);
const title = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
const process = fc.record({
  title,
  category: fc.constantFrom('core', 'support', 'management', 'other', undefined),
  children: fc.array(title, { maxLength: 8 }),
  gives: fc.array(fc.record({ to: fc.nat(15), thing: title }), { maxLength: 3 }),
  outside: fc.option(title, { nil: undefined }),
});

const textOf = (processes: readonly (typeof process extends fc.Arbitrary<infer T> ? T : never)[]): string =>
  processes
    .map(({ title, category, children, gives, outside }, i) => {
      const lines = [
        `code "P-${i + 1}"`,
        ...(category === undefined ? [] : [`category ${category}`]),
        ...(outside === undefined ? [] : [`input "X" from "${outside}"`, `output "Y" to "${outside}"`]),
        ...gives.filter(({ to }) => to < processes.length).map(({ to, thing }) => `output "${thing}" to p${to}`),
        ...children.map((child, k) => `process c${k} "${child}" { }`),
      ];
      return `process p${i} "${title}" {\n${lines.join('\n')}\n}`;
    })
    .join('\n');

test('the landscape of any processes', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(process, { minLength: 1, maxLength: 16 }), fc.boolean(), (processes, flows) => {
      const { model } = compile(textOf(processes));
      const view = landscapeView(model, wholeSubject(model));
      const { value } = layoutLandscape(view, { flows });
      expect(judge(value).defects).toEqual([]);
      const [page] = value.pages;
      const boxes = page!.nodes.filter(({ kind, lane }) => kind === 'process' && lane !== 'in' && lane !== 'out');
      expect(boxes.length).toBe(processes.length);
      expect(new Set(boxes.map(({ w }) => w)).size).toBe(1);
      expect(page!.edges.length).toBe(flows ? view.flows.length : 0);
      expect(JSON.stringify(layoutLandscape(view, { flows }).value)).toBe(JSON.stringify(value));
    }),
    { numRuns: 60, seed: 5 },
  );
});

test('inputs and outputs stand at the activities of a lane map where they are asked for', async () => {
  const text =
    'process p "P" { actor a "A" actor b "B"\nstart a "Writes" needs "Form" output "Letter"\ndecision b "Approves?" output "Signature"\nno -> end\nend a "Sends" }';
  const told = async (things: boolean): Promise<string[]> => {
    const { output } = await render(text, { view: 'lanes', to: 'layout', things });
    return (JSON.parse(output ?? '') as { pages: { texts: { text: string }[] }[] }).pages[0]!.texts.map(
      ({ text }) => text,
    );
  };
  expect(await told(true)).toEqual(
    expect.arrayContaining(['Requirements: Form', 'Output: Letter', 'Output: Signature']),
  );
  expect((await told(false)).some((line) => line.includes('Letter'))).toBe(false);
});
