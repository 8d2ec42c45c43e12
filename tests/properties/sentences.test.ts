// Every sentence of grammar/proc.ebnf is read without a slip.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSource } from '../../src/language/source/source.js';
import { parse } from '../../src/language/syntax/parse.js';
import { walk } from '../../src/language/syntax/walk.js';
import { readGrammar, sentence } from './ebnf.js';

const rules = readGrammar();

/** Findings about what the grammar leaves open: which fields there are, what they take, what stands twice. */
const beyondGrammar = new Set([
  'syntax/two-arrows',
  'syntax/arrow-on-end',
  'syntax/missing-step-text',
  'syntax/given-twice',
  'syntax/unknown-field',
  'syntax/wrong-value',
  'syntax/unknown-value',
  'syntax/bad-date',
  'syntax/import-path',
  'syntax/late-property',
  'syntax/misleading-indentation',
  'syntax/limit',
  'syntax/empty-file',
]);

test('the grammar knows every rule that it uses', () => {
  const used = new Set<string>();
  const look = (rule: unknown): void => {
    if (typeof rule !== 'object' || rule === null) return;
    if ('kind' in rule && rule.kind === 'rule' && 'text' in rule) used.add(String(rule.text));
    for (const part of Object.values(rule)) look(part);
  };
  for (const rule of rules.values()) look(rule);
  expect([...used].filter((name) => !rules.has(name) && !/^[A-Z]+$/.test(name) && name !== 'month')).toEqual([]);
  expect(rules.size).toBeGreaterThan(35);
});

test('sentences of the grammar have no slips', () => {
  fc.assert(
    fc.property(
      fc.infiniteStream(fc.nat(1 << 20)),
      fc.integer({ min: 5, max: 400 }),
      fc.constantFrom('file', 'process', 'process'),
      (stream, size, start) => {
        const numbers = stream[Symbol.iterator]();
        const text = sentence(rules, start, (below) => (numbers.next().value as number) % below, size);
        const { value, diagnostics } = parse(createSource('a.proc', text));
        // An own field with braces in a unit is taken for a process without its word; the field would be unknown anyway.
        if (diagnostics.some(({ code }) => code === 'syntax/missing-word')) return;
        const slips = diagnostics.filter(({ code }) => !beyondGrammar.has(code));
        expect(
          slips.map(({ code, span }) => `${code}: ${text.slice(Math.max(0, span.start - 40), span.end + 30)}`),
        ).toEqual([]);
        const stopped = diagnostics.some(({ code }) => code === 'syntax/limit');
        if (!stopped) walk(value, (node) => expect(node.kind).not.toBe('broken'));
      },
    ),
    { numRuns: 1500, seed: 20261124 },
  );
});
