// SARIF against its official schema (2.1.0-rtm.5 as in the SchemaStore, draft 4; from the package @microsoft/jest-sarif 1.0.0-beta.0,
// MIT): nothing but what it allows, every index and region right.
import { readFileSync } from 'node:fs';
import { default as Ajv } from 'ajv-draft-04';
import { expect, test } from 'vitest';
import { type Compilation, compile } from '../../../src/compile.js';
import { report } from '../../../src/report.js';
import { hostile, wrongExamples } from './reports.js';

// `strict` is a matter of how a schema is written; formats are looked at where the tests read a path or a date.
const fits = new Ajv.default({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  JSON.parse(readFileSync('tests/unit/report/sarif-2.1.0-rtm.5.json', 'utf8')),
);
const sarif = (compilation: Compilation) => JSON.parse(report(compilation, 'sarif', () => 'id'));

interface Region {
  readonly charOffset: number;
  readonly charLength: number;
  readonly startLine: number;
  readonly endLine: number;
}

test('every wrong example fits the schema; indices and regions are right', async () => {
  const examples = await wrongExamples();
  expect(examples.length).toBeGreaterThan(80);
  for (const [name, compilation] of [...examples, ['hostile', hostile] as const]) {
    const log = sarif(compilation);
    expect(fits(log) ? [] : fits.errors, name).toEqual([]);
    const [run] = log.runs;
    expect(run.results).toHaveLength(compilation.diagnostics.length);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id, name).toBe(result.ruleId);
      const region: Region = result.locations[0].physicalLocation.region;
      expect(region.endLine, name).toBeGreaterThanOrEqual(region.startLine);
    }
  }
});

test('the schema refuses what does not belong', () => {
  const log = sarif(compile('process a { start }'));
  expect(fits(log)).toBe(true);
  expect(fits({ ...log, version: '2.0.0' })).toBe(false);
  expect(fits({ ...log, extra: 1 })).toBe(false);
  const [run] = log.runs;
  const [first] = run.results;
  for (const wrong of [{ level: 'info' }, { ruleIndex: -2 }, { message: {} }, { locations: {} }])
    expect(fits({ ...log, runs: [{ ...run, results: [{ ...first, ...wrong }] }] }), JSON.stringify(wrong)).toBe(false);
});

test('paths are references that any reader takes', () => {
  for (const result of sarif(hostile).runs[0].results) {
    const { uri } = result.locations[0].physicalLocation.artifactLocation;
    expect(uri).toBe("dir%20with%20space/%3C%22%26'%3E%23%25%07.proc");
    expect(decodeURIComponent(new URL(uri, 'file:///x/').pathname)).toBe('/x/dir with space/<"&\'>#%\u0007.proc');
  }
});

test('a run becomes a code flow', () => {
  const compilation = compile(
    'process p "P" {\n  actor a "A"\n  start one: a "Begins"\n  decision two: a "Asks" yes -> one no -> three\n  end three: a "Ends"\n}\n',
  );
  const finding = {
    ...compile('process q { start }').diagnostics[0]!,
    process: 'p',
    run: ['p.one', 'p.two', 'p.three'],
  };
  const log = sarif({ ...compilation, diagnostics: [finding] });
  expect(fits(log) ? [] : fits.errors).toEqual([]);
  const [flow] = log.runs[0].results[0].codeFlows[0].threadFlows;
  expect(flow.locations.map((at: { location: { message: { text: string } } }) => at.location.message.text)).toEqual([
    'A: "Begins"',
    'A: "Asks" → tidak',
    'A: "Ends"',
  ]);
});
