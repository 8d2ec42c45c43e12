import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/language/diagnostic/diagnostic.js';
import { pretty, prettyAll } from '../../../src/language/diagnostic/pretty.js';
import { createSource } from '../../../src/language/source/source.js';

const say = (
  text: string,
  start: number,
  end: number,
  extra: Partial<Diagnostic<'flow/unreachable-step'>> = {},
): string => {
  const source = createSource('a.proc', text);
  const finding: Diagnostic<'flow/unreachable-step'> = {
    code: 'flow/unreachable-step',
    args: { name: 'Files it', after: 0, cause: 'ends', line: 1 },
    severity: 'error',
    span: { path: 'a.proc', start, end },
    labels: [],
    fixes: [],
    ...extra,
  };
  const sourceOf = (path: string) => (path === 'a.proc' ? source : undefined);
  return pretty(finding, sourceOf, 'en')
    .map((line) => line.map((piece) => piece.text).join(''))
    .join('\n');
};

test('place, message, line with carets, other places, hint and mends', () => {
  const text = 'end clerk "Done"\nstep clerk "Files it"\n';
  const shown = say(text, 17, 38, {
    labels: [{ role: 'before', span: { path: 'a.proc', start: 0, end: 16 } }],
    fixes: [{ role: 'delete', args: {}, edits: [], safe: false }],
  });
  expect(shown).toBe(
    [
      'a.proc:2:1 error flow/unreachable-step',
      '  Nothing leads to "Files it": the process ends at line 1 above.',
      '  2 | step clerk "Files it"',
      '    | ^^^^^^^^^^^^^^^^^^^^^',
      '  the work does not go on from here:',
      '  1 | end clerk "Done"',
      '    | ----------------',
      '  It can never happen. Let an arrow lead to it, or delete it.',
      '  Mend: Delete the step',
    ].join('\n'),
  );
});

test('tabs and wide characters keep the carets in place', () => {
  expect(say('\ta "木木" step', 8, 12)).toContain(`|     a "木木" step\n    | ${' '.repeat(4 + 9)}^^^^`);
});

test('a long line is cut around the place', () => {
  const shown = say(`${'x'.repeat(500)} here ${'y'.repeat(500)}`, 501, 505);
  const [, , line = '', carets = ''] = shown.split('\n');
  expect(line.length).toBeLessThan(115);
  expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('here');
});

test('a span over several lines shows its first, an empty one still has a caret', () => {
  expect(say('step a {\n  more\n}', 0, 17)).toContain('| ^^^^^^^^');
  expect(say('step', 4, 4)).toContain('  1 | step\n    |     ^');
  expect(say('', 0, 0)).toContain('^');
});

test('a path without a text is only named; control characters in it are shown', () => {
  const elsewhere = say('x', 0, 1, { span: { path: 'b\u001b.proc', start: 0, end: 0 } });
  expect(elsewhere.split('\n')[0]).toBe('bU+001B.proc error flow/unreachable-step');
});

test('one empty line between findings', () => {
  const finding = {
    code: 'flow/single-branch',
    args: {},
    severity: 'warning',
    span: { path: 'x', start: 0, end: 0 },
    labels: [],
    fixes: [],
  } as unknown as Diagnostic;
  const lines = prettyAll(
    [finding, finding],
    () => undefined,
    () => 'id',
  ).map((line) => line.length);
  expect(lines.filter((pieces) => pieces === 0)).toHaveLength(1);
});
