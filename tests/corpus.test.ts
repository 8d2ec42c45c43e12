// Runs every case of tests/corpus: a Markdown page with a `.proc` text (or several), then what must come out of it, each in a fenced
// block below a heading. Only the headings that a page has are compared; UPDATE=1 writes the blocks anew.
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ViewName } from '../src/choices.js';
import { type Compilation, type CompileOptions, compile } from '../src/compile.js';
import { format } from '../src/format.js';
import { codes } from '../src/language/diagnostic/catalog.js';
import type { Diagnostic } from '../src/language/diagnostic/diagnostic.js';
import { applyEdits } from '../src/language/source/edit.js';
import { checkOptionsOf, compileBlocks } from './compiled.js';
import { listFindings, listIdentities, listLayout, listModel } from './listing.js';
import { type Block, blocksOf, filesOf, givenIn, type Page, pagesIn, withTexts } from './markdown.js';

const { UPDATE } = process.env;

/** A case, read and compiled. */
interface Case {
  readonly text: string;
  readonly path: string;
  readonly compilation: Compilation;
  readonly options: CompileOptions;
}

/** heading → what comes out. */
const outputs: Readonly<Record<string, (given: Case) => string | Promise<string>>> = {
  findings: ({ compilation }) => listFindings(compilation, 'en'),
  'findings (id)': ({ compilation }) => listFindings(compilation, 'id'),
  'after mends': mended,
  imported: ({ compilation }) => Object.values(compilation.project.files)[0]?.source.text ?? '',
  formatted: ({ text }) => format(text),
  'formatted (en)': ({ text }) => format(text, { keywords: 'en' }),
  'formatted (id)': ({ text }) => format(text, { keywords: 'id' }),
  model: ({ compilation }) => listModel(compilation.model),
  identity: ({ compilation }) => listIdentities(compilation.model),
  'layout table': (given) => drawn(given, 'table'),
  'layout lanes': (given) => drawn(given, 'lanes'),
  'layout subprocess': (given) => drawn(given, 'subprocess'),
  'layout relations': (given) => drawn(given, 'relations'),
  'layout tree': (given) => drawn(given, 'tree'),
};

async function readCase(blocks: readonly Block[]): Promise<Case> {
  const files = filesOf(blocks);
  const [path = 'input.proc', text = ''] = [...files][0] ?? [];
  return { text, path, compilation: await compileBlocks(blocks), options: checkOptionsOf(blocks) };
}

/** The text after all safe mends, one finding after the other, as long as there are any. */
function mended({ text, path, compilation, options }: Case): string {
  let now = text;
  let found: readonly Diagnostic[] = compilation.diagnostics;
  for (let round = 0; round < 20; round++) {
    const edits = found.flatMap((finding) => finding.fixes.find((fix) => fix.safe)?.edits ?? []);
    const next = applyEdits(
      now,
      edits.filter((edit) => edit.path === path),
    );
    if (next === now) break;
    now = next;
    found = compile(now, { ...options, path }).diagnostics;
  }
  return now;
}

async function drawn({ compilation }: Case, view: ViewName): Promise<string> {
  const { render } = await import('../src/render.js');
  return listLayout((await render(compilation, { view, to: 'layout' })).output);
}

const pages = pagesIn('tests/corpus');

test.each(pages.map((page) => [page.name, page] as const))('%s', async (_name, page: Page) => {
  const blocks = blocksOf(page.text);
  const expected = blocks.filter((block) => block.heading in outputs);
  expect(expected, 'a case expects something').not.toEqual([]);
  const given = await readCase(givenIn(page.text));
  const actual = new Map<Block, string>();
  for (const block of expected) actual.set(block, (await outputs[block.heading]?.(given)) ?? '');
  const text = withTexts(page.text, actual);
  if (UPDATE !== undefined && text !== page.text) writeFileSync(page.path, text);
  else expect(text).toBe(page.text);
});

test('every code fires in some case', async () => {
  const fired = new Set<string>();
  for (const page of pages) {
    for (const finding of (await compileBlocks(givenIn(page.text))).diagnostics) fired.add(finding.code);
  }
  expect(
    codes.filter((code) => !fired.has(code)),
    'codes that no case raises',
  ).toEqual([]);
});
