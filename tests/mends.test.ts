// Every mend that a finding offers works: applied alone it removes its finding and brings no new one. Tried on the wrong examples of
// docs/diagnostics and on all cases of the corpus.
import { expect, test } from 'vitest';
import { type Compilation, compile } from '../src/compile.js';
import type { Diagnostic, Fix } from '../src/language/diagnostic/diagnostic.js';
import { loadProject } from '../src/language/model/project.js';
import { applyEdits } from '../src/language/source/edit.js';
import { blocksOf, filesOf, givenIn, pagesIn } from './markdown.js';

type Files = ReadonlyMap<string, string>;

async function compileFiles(files: Files): Promise<Compilation> {
  const entry = [...files.keys()][0] ?? 'input.proc';
  return compile(await loadProject(entry, (path) => Promise.resolve(files.get(path))));
}

const mended = (files: Files, fix: Fix): Files =>
  new Map(
    [...files].map(([path, text]) => [
      path,
      applyEdits(
        text,
        fix.edits.filter((edit) => edit.path === path),
      ),
    ]),
  );

/** How often each code was found. */
function counts(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { code } of diagnostics) found.set(code, (found.get(code) ?? 0) + 1);
  return found;
}

const cases = [
  ...pagesIn('docs/diagnostics').map((page) => ({
    name: page.path,
    files: filesOf(blocksOf(page.text).filter((block) => block.heading === 'Wrong')),
  })),
  ...pagesIn('tests/corpus').map((page) => ({ name: page.path, files: filesOf(givenIn(page.text)) })),
];

test.each(cases.map((one) => [one.name, one.files] as const))('mends of %s', async (_name, files) => {
  const { diagnostics, truncated } = await compileFiles(files);
  if (truncated) return;
  const before = counts(diagnostics);
  const failed: string[] = [];
  for (const finding of diagnostics) {
    for (const fix of finding.fixes) {
      const after = counts((await compileFiles(mended(files, fix))).diagnostics);
      const said = `${finding.code} at ${finding.span.start}, mend "${fix.role}"`;
      if ((after.get(finding.code) ?? 0) >= (before.get(finding.code) ?? 0)) failed.push(`${said} leaves its finding`);
      for (const [code, count] of after) if (count > (before.get(code) ?? 0)) failed.push(`${said} brings ${code}`);
    }
  }
  expect(failed).toEqual([]);
});
