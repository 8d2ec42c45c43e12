// Any text whatever gives a whole tree: nothing throws, nodes nest, places lie inside the text, and the time grows with the length only.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSource } from '../../src/language/source/source.js';
import type { AnyNode } from '../../src/language/syntax/ast.js';
import { parse } from '../../src/language/syntax/parse.js';
import { children } from '../../src/language/syntax/walk.js';

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.proc'))
  .sort()
  .map((file) => readFileSync(join('examples', file), 'utf8'));

const soup = [
  'process',
  'p',
  '"T"',
  '{',
  '}',
  'step',
  'clerk',
  'time',
  '5',
  'minutes',
  'yes',
  'no',
  '->',
  ',',
  ':',
  '.',
  '..',
  '...',
  '-',
  'when',
  'parallel',
  'branch',
  'with',
  'via',
  'on',
  'unit',
  'sop',
  'actor',
  'in',
  '2026-10-12',
  '12',
  'Oktober',
  '2026',
  '/',
  '`a`',
  "'x'",
  '"',
  '\n',
  ';',
  '//',
  '#x\n',
  '/*',
  '*/',
  'end',
  'start',
  'fork',
  'join',
  'runs',
  'uses',
  'from',
  'to',
  'input',
  'output',
  'goal',
  'data',
  'scenario',
  'import',
  'language',
  'labels',
  'group',
  'handoff',
  'lankah',
  'foo',
  '"""',
  '(',
  ')',
  'next',
  '\u200b',
  '“x”',
  '=',
  'decision',
  'otherwise',
  'wait',
  '1.000',
  '5menit',
  '3rd',
  '12/01/2026',
  '\u0000',
  '\ufffd',
  '\ud800',
  '⟶',
  'stеp',
];

function checkTree(text: string): void {
  const { value, diagnostics } = parse(createSource('a.proc', text));
  const nest = (node: AnyNode, low: number, high: number): void => {
    if (!(low <= node.start && node.start <= node.end && node.end <= high)) {
      throw new Error(`${node.kind} ${node.start}–${node.end} lies outside of ${low}–${high}`);
    }
    for (const child of children(node)) nest(child, node.start, node.end);
  };
  nest(value, 0, text.length);
  expect([value.start, value.end]).toEqual([0, text.length]);
  expect(diagnostics.length).toBeLessThanOrEqual(101);
  for (const { span, fixes } of diagnostics) {
    expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
    for (const edit of fixes.flatMap((fix) => fix.edits)) {
      expect(0 <= edit.start && edit.start <= edit.end && edit.end <= text.length).toBe(true);
    }
  }
  const [only] = value.items;
  if (value.items.length === 1 && only?.kind === 'broken') expect(diagnostics).not.toEqual([]);
  JSON.stringify(value);
}

describe('any text gives a whole tree', () => {
  test('letters of every kind, halves of surrogate pairs too', () => {
    const letters = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      maxLength: 200,
    });
    fc.assert(fc.property(letters, checkTree), { numRuns: 500, seed: 1 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), checkTree), { numRuns: 500, seed: 2 });
  });
  test('the signs and words of the language in any order', () => {
    const part = fc.tuple(fc.constantFrom(...soup), fc.constantFrom(' ', ' ', ' ', '', '\n'));
    const text = fc.array(part, { maxLength: 60 }).map((parts) => parts.flat().join(''));
    fc.assert(fc.property(text, checkTree), { numRuns: 3000, seed: 3 });
    fc.assert(
      fc.property(text, (inner) => checkTree(`process p "P" { ${inner}`)),
      { numRuns: 3000, seed: 4 },
    );
  });
  test('real files with damage', () => {
    const damage = fc.record({ at: fc.nat(20_000), cut: fc.nat(30), add: fc.constantFrom('', ...soup) });
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.array(damage, { minLength: 1, maxLength: 5 }), (text, damages) => {
        let damaged = text;
        for (const { at, cut, add } of damages) {
          const place = at % (damaged.length + 1);
          damaged = damaged.slice(0, place) + add + damaged.slice(place + cut);
        }
        checkTree(damaged);
      }),
      { numRuns: 600, seed: 5 },
    );
  });
});

describe('long odd texts are read to their end', () => {
  const line = (text: string) => (length: number) => text.repeat(Math.ceil(length / text.length));
  const inside = (head: string, text: string) => (length: number) => head + line(text)(length);
  const process = 'process p "P" {\n';
  const texts: readonly (readonly [string, (length: number) => string])[] = [
    ['unclosed quotes', line('"x ')],
    ['unclosed quotes, line by line', line('step a "x\n')],
    ['closing quotes only', line('a b"')],
    ['single quotes', line("'a ")],
    ['curly quotes', line('"“')],
    ['three quotes', line('""" ')],
    ['backticks', line('`')],
    ['stray words', line('foo bar ')],
    ['stray words in a process', inside(process, 'foo bar\n')],
    ['steps without their word', inside(process, 'x: a "b"\n')],
    ['opening braces', line('{')],
    ['closing braces', line('}')],
    ['closing braces between steps', inside(process, 'step a "b"\n}\n')],
    ['blocks without their brace', inside(process, ' yes\n   step a "b"\n }\n')],
    ['deep blocks', line(process)],
    ['commas', line(',')],
    ['one long word', line('a')],
    ['arrows', inside(`${process}step a "b" `, '-> ')],
    ['words of a scenario', inside(`${process}scenario "x" { `, 'a ')],
    ['clauses again and again', inside(`${process}step a "b" `, 'time 5 hours\n')],
    ['late properties', inside(`${process}step a "b"\n`, 'code "b"\n')],
    ['parentheses', line('(')],
    ['star comments', line('/* \n')],
    ['digits', line('1.1')],
    ['control characters', line('"\u0001')],
  ];
  // How the cost grows with the length is printed by the benchmarks; a square would not get through within a test's time limit.
  test.each(texts)('%s', (_name, make) => {
    const text = make(1 << 18);
    const { value, diagnostics } = parse(createSource('a.proc', text));
    expect(value.end).toBe(text.length);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics.every(({ span }) => span.start >= 0 && span.end <= text.length)).toBe(true);
  });
});
