// docs/diagnostics/README.md maps what a reviewer looks for to codes: it names only codes that exist, and all of the families it is about.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codes } from '../../../src/language/diagnostic/catalog.js';

const named = new Set(
  [...readFileSync('docs/diagnostics/README.md', 'utf8').matchAll(/`([a-z]+\/[a-z-]+)`/g)].map(([, code = '']) => code),
);

test('the list names only codes that exist', () => {
  expect([...named].filter((code) => !(codes as readonly string[]).includes(code))).toEqual([]);
});

test('every code that a reviewer of an SOP may meet has its place in the list', () => {
  const about = codes.filter((code) =>
    /^(?:flow|handoff|actor|size|identity|page|text|time|trace|scenario|soundness)\//.test(code),
  );
  expect(about.filter((code) => !named.has(code))).toEqual([]);
});
