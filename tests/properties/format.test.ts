// What must hold for the formatter, whatever the text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { format } from '../../src/format.js';
import { collect } from '../../src/language/diagnostic/report.js';
import { createSource } from '../../src/language/source/source.js';
import type { AnyNode, Ast } from '../../src/language/syntax/ast.js';
import { conceptOf, monthOf } from '../../src/language/syntax/keywords.js';
import { lex } from '../../src/language/syntax/lexer.js';
import { parse } from '../../src/language/syntax/parse.js';
import { damagedText, realTexts, rightText } from './proc-texts.js';

const treeOf = (text: string): Ast => parse(createSource('a.proc', text)).value;
const lexed = (text: string) => lex(createSource('a.proc', text), collect().report);
const errorsOf = (text: string): string[] =>
  parse(createSource('a.proc', text))
    .diagnostics.filter((found) => found.severity === 'error')
    .map((found) => found.code);

const order = ['needs', 'time', 'output', 'note', 'caption', 'via', 'uses', 'runs', 'on', 'answer', 'arrow'];
const rank = (clause: { kind: string; key?: string }): number => order.indexOf(clause.key ?? clause.kind);

/** The tree without places and comments, clauses in their order, fields named by their concept: what formatting must keep. */
function meaning(node: AnyNode): unknown {
  return JSON.parse(
    JSON.stringify(node, (name, value: unknown) => {
      if (['start', 'end', 'keyEnd', 'comments'].includes(name) && (typeof value === 'number' || name === 'comments'))
        return undefined;
      if (name === 'clauses')
        return (value as { kind: string; key?: string }[]).slice().sort((a, b) => rank(a) - rank(b));
      const field = value as { kind?: string; concept?: string; key?: object };
      if (field?.kind === 'field' && field.concept !== undefined)
        return { ...field, key: { kind: 'name', text: field.concept } };
      return value;
    }),
  );
}

/** Every token as kind and letters, sorted: clauses change places and backticks go, but no word may come or go. */
const tokens = (text: string): string[] =>
  lexed(text)
    .tokens.map(({ tokenType, image, block }) =>
      /^(?:OwnName|QuotedName|Word_)/.test(tokenType.name)
        ? `name ${conceptOf(image) ?? (monthOf(image) === undefined ? image : image.toLowerCase())}`
        : `${tokenType.name} ${block ? 'block' : ''} ${image}`,
    )
    .sort();
const comments = (text: string): string[] =>
  lexed(text)
    .comments.map((comment) => comment.text.trim())
    .sort();

/** Ids and rows of all steps, in order. */
const rows = (text: string): string[] =>
  compile(text).model.processes.flatMap((process) => process.steps.map((step) => `${step.row ?? '-'} ${step.id}`));

function always(texts: fc.Arbitrary<string>, check: (text: string) => void): void {
  fc.assert(
    fc.property(texts, (text) => {
      check(text);
    }),
    { seed: 20261124, numRuns: 300 },
  );
}

describe('right texts', () => {
  test('the generator makes texts without syntax errors', () => {
    always(rightText, (text) => expect(errorsOf(text)).toEqual([]));
  });
  test('formatting twice changes nothing more', () => {
    always(rightText, (text) => expect(format(format(text))).toBe(format(text)));
  });
  test('the tree stays', () => {
    always(rightText, (text) => expect(meaning(treeOf(format(text)))).toEqual(meaning(treeOf(text))));
  });
  test('the steps and rows stay in their order', () => {
    always(rightText, (text) => expect(rows(format(text))).toEqual(rows(text)));
  });
  test('no comment is lost', () => {
    always(rightText, (text) => expect(comments(format(text))).toEqual(comments(text)));
  });
  test('English to Indonesian and back is English again, with the same tree', () => {
    always(rightText, (text) => {
      const english = format(text, { keywords: 'en' });
      const indonesian = format(english, { keywords: 'id' });
      expect(meaning(treeOf(indonesian))).toEqual(meaning(treeOf(text)));
      expect(format(indonesian, { keywords: 'en' })).toBe(english);
    });
  });
});

describe('damaged texts', () => {
  test('formatting twice changes nothing more', () => {
    always(damagedText, (text) => expect(format(format(text))).toBe(format(text)));
  });
  test('no word and no comment is lost', () => {
    always(damagedText, (text) => {
      expect(comments(format(text))).toEqual(comments(text));
      expect(tokens(format(text))).toEqual(tokens(text));
    });
  });
  test('any text at all is printed, with one line end at its end', () => {
    always(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), damagedText), (text) => {
      for (const keywords of [undefined, 'en', 'id'] as const) {
        const once = format(text, keywords === undefined ? {} : { keywords });
        expect(once === '' || (once.endsWith('\n') && !once.endsWith('\n\n'))).toBe(true);
        expect(once).not.toContain('\r');
      }
    });
  });
});

test.each(realTexts.map((text, i) => [i, text]))('real text %i keeps its tree and comments', (_i, text) => {
  const once = format(text);
  expect(format(once)).toBe(once);
  expect(comments(once)).toEqual(comments(text));
  expect(tokens(once)).toEqual(tokens(text));
  if (errorsOf(text).length > 0) return;
  expect(meaning(treeOf(once))).toEqual(meaning(treeOf(text)));
  expect(rows(once)).toEqual(rows(text));
  const english = format(text, { keywords: 'en' });
  expect(format(format(english, { keywords: 'id' }), { keywords: 'en' })).toBe(english);
});

test('ten thousand steps are formatted', () => {
  const steps = Array.from(
    { length: 10_000 },
    (_, i) => `step s${i}: a "Step ${i}" output "x" time ${i} minutes # note\n`,
  );
  const once = format(`process big "Big" {\n${steps.join('')}}`);
  expect(once.match(/^ {2}step s\d+: a "Step \d+"$/gm)).toHaveLength(10_000);
  expect(once.match(/# note$/gm)).toHaveLength(10_000);
  expect(format(once)).toBe(once);
});
