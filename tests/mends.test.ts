// Every mend that a finding offers works: applied alone it removes its finding and brings no new error. Tried on the wrong examples of
// docs/diagnostics and on all cases of the corpus.
import { expect, test } from 'vitest';
import { type Compilation, type CompileOptions, compile } from '../src/compile.js';
import { configName, readConfig } from '../src/config.js';
import type { Diagnostic, Fix } from '../src/language/diagnostic/diagnostic.js';
import { loadProject } from '../src/language/model/project.js';
import { applyEdits } from '../src/language/source/edit.js';
import { checkOptionsOf } from './compiled.js';
import { type Block, blocksOf, filesOf, givenIn, pagesIn } from './markdown.js';

type Files = ReadonlyMap<string, string>;

async function compileFiles(files: Files, options: CompileOptions): Promise<Compilation> {
  const written = files.get(configName);
  const settings = written === undefined ? undefined : readConfig(written);
  const entry = [...files.keys()].find((path) => path !== configName) ?? 'input.proc';
  const project = await loadProject(entry, (path) => Promise.resolve(files.get(path)), settings?.config ?? {});
  if (settings === undefined) return compile(project, options);
  const diagnostics = [...settings.problems, ...project.diagnostics];
  return compile({ ...project, settings: settings.source, diagnostics }, { ...options, ...settings.config });
}

/** The files of a page, its settings among them. */
function withSettings(blocks: readonly Block[]): Files {
  const settings = blocks.filter(({ language, info }) => language === 'json' && info === configName);
  return new Map([...settings.map(({ text }) => [configName, text] as const), ...filesOf(blocks)]);
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

/** How often each code was found as an error; and how often the one code at all. */
function counts(diagnostics: readonly Diagnostic[], code: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const finding of diagnostics) {
    if (finding.severity === 'error' || finding.code === code)
      found.set(finding.code, (found.get(finding.code) ?? 0) + 1);
  }
  return found;
}

const cases = [
  ...pagesIn('docs/diagnostics').map((page) => {
    const wrong = blocksOf(page.text).filter((block) => block.heading === 'Wrong');
    return { name: page.path, files: withSettings(wrong), options: checkOptionsOf(wrong) };
  }),
  // Garbage has no meaning that a mend could restore: one sign less may let other signs be seen.
  ...pagesIn('tests/corpus')
    .filter((page) => page.name !== 'recovery/garbage')
    .map((page) => {
      const given = givenIn(page.text);
      return { name: page.path, files: withSettings(given), options: checkOptionsOf(given) };
    }),
];

test.each(cases.map((one) => [one.name, one] as const))('mends of %s', async (_name, { files, options }) => {
  const { diagnostics, truncated } = await compileFiles(files, options);
  if (truncated) return;
  const failed: string[] = [];
  for (const finding of diagnostics) {
    const before = counts(diagnostics, finding.code);
    for (const fix of finding.fixes) {
      const after = counts((await compileFiles(mended(files, fix), options)).diagnostics, finding.code);
      const said = `${finding.code} at ${finding.span.start}, mend "${fix.role}"`;
      if ((after.get(finding.code) ?? 0) >= (before.get(finding.code) ?? 0)) failed.push(`${said} leaves its finding`);
      // settings that hold at last may well ask for more
      const inSettings = fix.edits.some(({ path }) => path === configName);
      for (const [code, count] of after)
        if (count > (before.get(code) ?? 0) && (!inSettings || code.startsWith('config/')))
          failed.push(`${said} brings ${code}`);
    }
  }
  expect(failed).toEqual([]);
});
