// What a caller of `render` may ask for, and what comes back; the documents themselves are looked at elsewhere.
import { expect, test } from 'vitest';
import { type Progress, type RenderOptions, render } from '../../src/index.js';
import { tea, two } from '../cli/run.js';

const sop = tea.replace(
  '{',
  '{\n  sop { number "1/2026" effective 2026-03-01 organization "Kabupaten Contoh", "Dapur" logo "a.svg" }',
);

test.each([
  [{ view: 'tabel' }, 'view: "tabel" is none of sop, table, lanes'],
  [{ to: 'doc' }, 'to: "doc" is none of svg, html, png, pdf,'],
  [{ to: '__proto__' }, 'to: "__proto__" is none of'],
  [{ theme: null }, 'theme: an object is none of official'],
  [{ paper: 'a5' }, 'paper: "a5" is none of a4, f4, letter, legal'],
  [{ orientation: 'upright' }, 'orientation: "upright" is none of landscape, portrait'],
  [{ identity: true }, 'identity: true is none of own, shared, none'],
  [{ margin: -1 }, 'margin: -1 is not a number of millimetres'],
  [{ margin: '15' }, 'margin: "15" is not a number of millimetres'],
  [{ page: 0 }, 'page: 0 is not a whole number'],
  [{ page: 1.5 }, 'page: 1.5 is not a whole number'],
  [{ page: 1, to: 'pdf' }, 'page: a document has all its pages'],
  [{ scale: Number.NaN }, 'scale: NaN is not a number above 0'],
  [{ scale: 17 }, 'scale: 17 is not a number above 0'],
  [{ columnNumbers: 'yes' }, 'columnNumbers: "yes" is not true or false'],
  [{ captions: 'no' }, 'captions: "no" is not true or false'],
  [{ logo: 'logo.png' }, 'logo: "logo.png" is not bytes'],
  [{ date: new Date(Number.NaN) }, 'date: an object is not a date'],
  [{ progress: 1 }, 'progress: 1 is not a function'],
])('%j is the fault of the caller', async (options, message) => {
  const call = render(tea, options as RenderOptions);
  await expect(call).rejects.toThrow(TypeError);
  await expect(call).rejects.toThrow(message);
});

test('a text comes back as text, a picture and a document as bytes', async () => {
  const text: string | undefined = (await render(tea, { to: 'html' })).output;
  const bytes: Uint8Array | undefined = (await render(tea, { to: 'pdf' })).output;
  expect([typeof text, bytes instanceof Uint8Array]).toEqual(['string', true]);
});

test('several processes: all of them in a document, a choice for a drawing', async () => {
  const drawing = await render(two);
  expect([drawing.output, drawing.diagnostics.map(({ code }) => code)]).toEqual([undefined, ['view/which-process']]);
  const told: Progress[] = [];
  const page = await render(two, { to: 'html', progress: (progress) => told.push(progress) });
  expect([page.output?.includes('Opens the letter'), page.output?.includes('Menerima surat')]).toEqual([true, true]);
  expect(told).toEqual([
    { done: 0, total: 2, process: 'office.letters' },
    { done: 1, total: 2, process: 'office.cuti' },
  ]);
});

test('the logo is asked for once for each process, and only where an identity is drawn', async () => {
  const asked: string[] = [];
  const logo = async ({ id }: { readonly id: string }): Promise<undefined> => {
    asked.push(id);
  };
  const found = (await render(sop, { logo })).diagnostics.map(({ code }) => code);
  expect([asked, found]).toEqual([['tea'], ['view/no-logo']]);
  for (const options of [{ view: 'lanes' }, { identity: 'none' }] as const) await render(sop, { ...options, logo });
  expect(asked).toEqual(['tea']);
});

test('a document says when it was made only if it is told', async () => {
  const of = async (options: RenderOptions): Promise<string> =>
    Buffer.from((await render(sop, { ...options, to: 'pdf' })).output ?? []).toString('latin1');
  expect(await of({})).not.toMatch(/CreationDate|CreateDate/);
  expect(await of({ date: new Date(Date.UTC(2026, 2, 1)) })).toContain('(D:20260301000000Z)');
});

test('nothing to draw: no output, and a finding that says so', async () => {
  for (const to of ['svg', 'pdf', 'html', 'layout'] as const) {
    const { output, diagnostics } = await render('actor me "Me"\n', { to });
    expect([output, diagnostics.map(({ code }) => code)], to).toEqual([undefined, ['view/nothing-to-draw']]);
  }
});

test('HTML prints each drawing on the paper that is asked for', async () => {
  const of = async (options: RenderOptions): Promise<string> =>
    (await render(sop, { ...options, to: 'html' })).output as string;
  const sizes = (html: string): readonly string[] => html.match(/@page[^}]*size: ?[^;}]+/g) ?? [];
  const [a4, f4] = [sizes(await of({ view: 'lanes' })), sizes(await of({ view: 'lanes', paper: 'f4' }))];
  expect([a4.length, f4.length]).toEqual([1, 1]);
  expect(f4).not.toEqual(a4);
});
