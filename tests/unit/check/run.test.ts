// A run retold: who, what, which answer, and which rows of a long one are shown.
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile.js';
import { retell } from '../../../src/language/check/run.js';
import type { Diagnostic } from '../../../src/language/diagnostic/diagnostic.js';
import { prettyRun, runWords } from '../../../src/language/diagnostic/run.js';
import { sourceIn } from '../../../src/language/model/project.js';

const text = `process p "P" {
  actor a "Clerk"
  actor b "Head"
  start one: a "Takes the form"
  decision two: a "Is it whole?" yes "Whole" -> three no -> one
  step a "Copies it"
  step three: b, a "Look at it"
  end four: b "Signs"
}
`;
const compilation = compile(text);
const finding = (...run: string[]): Diagnostic => ({
  ...compile('process q { start }').diagnostics[0]!,
  process: 'p',
  run: run.map((name) => `p.${name}`),
});
const shown = (given: Diagnostic, locale: 'en' | 'id'): string[] =>
  retell(given, compilation.model).map((row) => runWords(row, locale));

test('who does what, and the answer that is taken', () => {
  expect(shown(finding('one', 'two', 'one', 'two', 'three', 'four'), 'en')).toEqual([
    'Clerk: "Takes the form"',
    'Clerk: "Is it whole?" → no',
    'Clerk: "Takes the form"',
    'Clerk: "Is it whole?" → yes "Whole"',
    'Head, Clerk: "Look at it"',
    'Head: "Signs"',
  ]);
  expect(shown(finding('two', 'one'), 'id')[0]).toBe('Clerk: "Is it whole?" → tidak');
});

test('unknown steps and processes are passed over', () => {
  expect(shown(finding('one', 'gone', 'four'), 'en')).toHaveLength(2);
  expect(retell({ ...finding('one'), process: 'x' }, compilation.model)).toEqual([]);
  const { run: _run, ...without } = finding('one');
  expect(retell(without, compilation.model)).toEqual([]);
});

test('of a long run the first, the last, the decisions, and what is near the end', () => {
  const names = Array.from({ length: 30 }, (_, i) => (i === 7 ? 'two' : i === 0 ? 'one' : i === 29 ? 'four' : 'three'));
  const rows = retell(finding(...names), compilation.model);
  expect(rows.map((row) => row.number)).toEqual([1, 8, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
  const lines = prettyRun(rows, (path) => sourceIn(compilation.project, path), 'en').map((line) =>
    line.map((piece) => piece.text).join(''),
  );
  expect(lines.slice(0, 5)).toEqual([
    '  How it comes to this:',
    '     1. Clerk: "Takes the form" (line 4)',
    '        … 6 more steps',
    '     8. Clerk: "Is it whole?" → yes "Whole" (line 5)',
    '        … 12 more steps',
  ]);
  expect(lines.at(-1)).toBe('    30. Head: "Signs" (line 8)');
});
