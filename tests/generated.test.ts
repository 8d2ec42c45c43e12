// The files of grammar/ that are made from the table of keywords say what the table says. UPDATE=1 writes them anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keywordsPage, textMateGrammar } from '../grammar/generate.js';
import { concepts, words } from '../src/language/syntax/keywords.js';

const generated: readonly (readonly [path: string, make: () => string])[] = [
  ['grammar/keywords.md', keywordsPage],
  ['grammar/proc.tmLanguage.json', textMateGrammar],
];

test.each(generated)('%s is up to date', (path, make) => {
  if (process.env['UPDATE'] !== undefined) writeFileSync(path, make());
  expect(readFileSync(path, 'utf8')).toBe(make());
});

test('the page of words holds each word of each concept once for each tongue', () => {
  const page = keywordsPage();
  for (const concept of concepts) {
    for (const locale of ['en', 'id'] as const) {
      for (const word of words(concept, locale)) expect(page, word).toContain(`\`${word}\``);
    }
  }
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.slice(0, concepts.length)).toHaveLength(new Set(rows.slice(0, concepts.length)).size);
});

interface Rule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly patterns?: readonly Rule[];
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
}
interface Grammar {
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

const grammar = JSON.parse(textMateGrammar()) as Grammar;

/** Oniguruma's `(?i)` at the head and `(?i:…)` inside mean "in any case"; the whole rule is read so here. */
const regex = (source: string): RegExp =>
  new RegExp(source.replace(/^\(\?i\)/, '').replaceAll('(?i:', '(?:'), source.includes('(?i') ? 'iuy' : 'uy');

const flat = (rules: readonly Rule[]): Rule[] =>
  rules.flatMap((rule) =>
    rule.include === undefined ? [rule] : flat(grammar.repository[rule.include.slice(1)]?.patterns ?? []),
  );

/** `[text, scope]` of each piece of a line that some rule takes: a small TextMate reader, enough for one line. */
function scopes(line: string): [string, string][] {
  const rules = flat(grammar.patterns);
  const found: [string, string][] = [];
  for (let at = 0; at < line.length; ) {
    const hit = rules
      .map((rule) => ({ rule, match: matchAt(rule.match ?? rule.begin ?? '', line, at) }))
      .find(({ match }) => match !== null && match[0] !== '');
    if (hit === undefined || hit.match === null) {
      at++;
      continue;
    }
    const { rule, match } = hit;
    const text = rule.begin === undefined ? match[0] : line.slice(at, endOf(rule, line, at + match[0].length));
    if (rule.name !== undefined) found.push([text, rule.name]);
    for (const [group, capture] of Object.entries(rule.captures ?? {}))
      found.push([match[Number(group)] ?? '', capture.name]);
    at += text.length;
  }
  return found;
}

function matchAt(source: string, line: string, at: number): RegExpExecArray | null {
  const pattern = regex(source);
  pattern.lastIndex = at;
  return pattern.exec(line);
}

function endOf(rule: Rule, line: string, from: number): number {
  for (let at = from; at <= line.length; at++) {
    const inner = flat(rule.patterns ?? [])
      .map((part) => matchAt(part.match ?? '', line, at))
      .find((match) => match !== null);
    if (inner) at += inner[0].length - 1;
    else {
      const end = matchAt(rule.end ?? '', line, at);
      if (end !== null) return at + end[0].length;
    }
  }
  return line.length;
}

test.each([
  [
    'step time: clerk "Says \\"step\\" # no"  # end',
    [
      ['step', 'keyword.control.statement.proc'],
      ['time', 'entity.name.label.proc'],
      ['"Says \\"step\\" # no"', 'string.quoted.double.proc'],
      ['# end', 'comment.line.number-sign.proc'],
    ],
  ],
  [
    'pelaksana lurah "Lurah" eksternal',
    [
      ['pelaksana', 'storage.type.declaration.proc'],
      ['lurah', 'entity.name.type.proc'],
      ['"Lurah"', 'string.quoted.double.proc'],
      ['eksternal', 'storage.modifier.proc'],
    ],
  ],
  [
    'time 2..3 working days',
    [
      ['time', 'keyword.other.clause.proc'],
      ['2..3 working days', 'constant.numeric.duration.proc'],
      ['working days', 'keyword.other.unit.proc'],
    ],
  ],
  [
    'tidak → selesai',
    [
      ['tidak', 'keyword.control.answer.proc'],
      ['→', 'keyword.operator.arrow.proc'],
      ['selesai', 'keyword.control.flow.proc'],
    ],
  ],
  [
    'yes --> education.enrolment',
    [
      ['yes', 'keyword.control.answer.proc'],
      ['-->', 'keyword.operator.arrow.proc'],
      ['education.enrolment', 'entity.name.label.target.proc'],
    ],
  ],
  [
    'efektif 1 Desember 2026 revisi 2026-11-01',
    [
      ['efektif', 'support.type.property-name.proc'],
      ['1 Desember 2026', 'constant.numeric.date.proc'],
      ['revisi', 'support.type.property-name.proc'],
      ['2026-11-01', 'constant.numeric.date.proc'],
    ],
  ],
  [
    'note «a " b» ',
    [
      ['note', 'keyword.other.clause.proc'],
      ['«a " b»', 'string.quoted.other.angle.proc'],
    ],
  ],
  [
    'note “a”',
    [
      ['note', 'keyword.other.clause.proc'],
      ['“a”', 'string.quoted.other.curly.proc'],
    ],
  ],
  [
    'note "a “b” c"',
    [
      ['note', 'keyword.other.clause.proc'],
      ['"a “b” c"', 'string.quoted.double.proc'],
    ],
  ],
  ['stepping endless', []],
  [
    'dasar-hukum "x"',
    [
      ['dasar-hukum', 'support.type.property-name.proc'],
      ['"x"', 'string.quoted.double.proc'],
    ],
  ],
  [
    'STEP `end`',
    [
      ['STEP', 'keyword.control.statement.proc'],
      ['`end`', 'variable.other.quoted.proc'],
    ],
  ],
] as const)('%s is highlighted', (line, expected) => {
  expect(scopes(line)).toEqual(expected);
});

test('a text between three quotes goes on over lines', () => {
  const rule = flat(grammar.patterns).find((part) => part.name === 'string.quoted.triple.proc');
  expect([rule?.begin, rule?.end]).toEqual(['"""', '"""']);
});
