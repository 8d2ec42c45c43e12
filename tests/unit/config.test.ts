// The settings: read as far as they can be, whatever the text; each problem in its place, each mend right.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { fixTitle, hint, message } from '../../src/language/diagnostic/message.js';
import { applyEdits } from '../../src/language/source/edit.js';

const codesIn = (text: string): readonly string[] => readConfig(text).problems.map((problem) => problem.code);

test('right settings', () => {
  const text =
    '{\n  // ours\n  "$schema": "x",\n  "profile": "sop",\n  "rules": { "flow/": "off", "handoff/empty": "error" },\n  "workingDay": 8,\n  "sopNumber": "{serial:3}/SOP",\n}';
  const { config, problems, source } = readConfig(text);
  expect(problems).toEqual([]);
  expect(config).toEqual({
    profile: 'sop',
    rules: { 'flow/': 'off', 'handoff/empty': 'error' },
    workingDay: 8,
    sopNumber: '{serial:3}/SOP',
  });
  expect(source.path).toBe('alur.config.json');
});

test('an empty file and an empty table are no settings', () => {
  for (const text of ['', ' \n', '{}', '// nothing\n{}'])
    expect([readConfig(text).config, codesIn(text)], text).toEqual([{}, []]);
});

test('what is right stays beside what is wrong', () => {
  const { config, problems } = readConfig(
    '{ "profile": "strict", "workingDay": 25, "rules": { "flow/": "warn", "handoff/": "off" } }',
  );
  expect(config).toEqual({ rules: { 'handoff/': 'off' } });
  expect(problems.map(({ code, span }) => [code, span.start])).toEqual([
    ['config/wrong-value', 13],
    ['config/wrong-value', 37],
    ['config/wrong-value', 61],
  ]);
});

test.each([
  ['{ "profile": "sop" "workingDay": 8 }', '{ "profile": "sop", "workingDay": 8 }'],
  ['{ "profile": "sop"', '{ "profile": "sop"\n}'],
  ['{ "profil": "sop" }', '{ "profile": "sop" }'],
  ['{ "profile": "sops" }', '{ "profile": "sop" }'],
  ['{ "rules": { "flow/several-start": "off" } }', '{ "rules": { "flow/several-starts": "off" } }'],
  ['{ "rules": { "handof/": "off" } }', '{ "rules": { "handoff/": "off" } }'],
  ['{ "rules": { "handoff/empty": "eror" } }', '{ "rules": { "handoff/empty": "error" } }'],
])('%s: one problem, whose mend makes it right', (text, right) => {
  const { problems } = readConfig(text);
  expect(problems).toHaveLength(1);
  const [fix] = problems[0]!.fixes;
  expect(applyEdits(text, fix!.edits)).toBe(right);
  expect(codesIn(right)).toEqual([]);
  for (const locale of ['en', 'id'] as const) {
    expect(message(problems[0]!, locale)).not.toMatch(/undefined|\{\w+\}/);
    expect(hint(problems[0]!, locale)).not.toBe('');
    expect(fixTitle(problems[0]!, fix!, locale)).not.toBe('');
  }
});

test.each([
  ['{ profile: "sop" }', 'config/broken'],
  ['{ "profile" "sop" }', 'config/broken'],
  ['{ "profile": "sop }', 'config/broken'],
  ['{ "profile": "sop" } x', 'config/broken'],
  ['[1]', 'config/wrong-value'],
  ['"sop"', 'config/wrong-value'],
  ['{ "rules": [] }', 'config/wrong-value'],
  ['{ "sopNumber": 3 }', 'config/wrong-value'],
  ['{ "rules": { "syntax/missing-brace": "off" } }', 'config/unknown-code'],
  ['{ "rules": { "name/unknown-step": "off" } }', 'config/lasting-code'],
  ['{ "__proto__": { "profile": "sop" } }', 'config/unknown-setting'],
])('%s is %s, told once', (text, code) => {
  expect(codesIn(text)).toEqual([code]);
});

test('deep and strange texts never throw', () => {
  expect(codesIn('['.repeat(200_000))).toEqual(['config/broken']);
  expect(codesIn('{"rules":'.repeat(50_000))).toContain('config/broken');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      const { problems } = readConfig(text);
      for (const { span } of problems) expect(span.start <= span.end && span.end <= text.length).toBe(true);
    }),
    { numRuns: 500 },
  );
});
