// Makes the two files of this folder that come from the table of keywords: the page of words and the grammar for highlighting.
// `tests/generated.test.ts` compares them with what is stored, and writes them anew with UPDATE=1.
import { type Concept, concepts, monthName, valueWords, words } from '../src/language/syntax/keywords.js';
import {
  clauseWords,
  declarationWords,
  propertyWords,
  statementWords,
  unitWords,
} from '../src/language/syntax/vocabulary.js';

const declarations = declarationWords.filter((word) => word !== 'branch');
const statements: readonly Concept[] = [...statementWords, 'branch'];
const answers: readonly Concept[] = ['yes', 'no', 'when', 'otherwise'];
const clauses = clauseWords.filter((word) => !answers.includes(word));
const joints: readonly Concept[] = ['with', 'from', 'to', 'in', 'next', 'external', 'system'];
const units: readonly Concept[] = [...unitWords, 'working'];
const known = new Set<Concept>([...declarations, ...statements, ...answers, ...clauses, ...joints, ...units]);
const properties = propertyWords.filter((word) => !known.has(word));
const fields = concepts.filter((word) => !known.has(word) && !properties.includes(word as (typeof properties)[number]));

const months = Array.from({ length: 12 }, (_, i) => i + 1);

/** `grammar/keywords.md`: every word of the language in both tongues, in groups. */
export function keywordsPage(): string {
  const groups: readonly (readonly [title: string, list: readonly Concept[]])[] = [
    ['Declarations', declarations],
    ['Statements', statements],
    ['Clauses of a step', clauses],
    ['Answers of a decision', answers],
    ['Words inside a statement', joints],
    ['Properties of a process', properties],
    ['Fields of identity blocks, units, plans, objects and labels', fields],
    ['Units of time', units],
  ];
  return [
    '# Words of the language',
    '',
    'Made from `src/language/syntax/keywords.ts` by `npm run generate`; do not edit it by hand.',
    '',
    'Every word may be written in either tongue, in any case, and both may stand in one file. No word is reserved: where a name is',
    'expected, any word is a name. The first word of a cell is the one that `alur format --keywords` writes, the others are',
    'accepted too.',
    ...groups.flatMap(([title, list]) => ['', `## ${title}`, '', ...table(list.map(wordRow))]),
    '',
    '## Months',
    '',
    ...table(months.map((month) => [monthName(month, 'en'), monthName(month, 'id')])),
    '',
    '## Values',
    ...Object.entries(valueWords).flatMap(([field, values]) => [
      '',
      `### ${field}`,
      '',
      ...table(Object.values(values).map(([en, ...id]) => [code([en]), code(id)])),
    ]),
    '',
  ].join('\n');
}

const code = (list: readonly string[]): string => list.map((word) => `\`${word}\``).join(', ');
const wordRow = (concept: Concept): string[] => [code(words(concept, 'en')), code(words(concept, 'id'))];
const table = (rows: readonly (readonly string[])[]): string[] => [
  '| English | Indonesian |',
  '|---|---|',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];

// --- highlighting -----------------------------------------------------------------------------------------------------

const letters = '\\p{L}\\p{M}\\p{N}_';
const before = `(?<![${letters}]|[${letters}]-)`;
const after = `(?![${letters}]|-[${letters}])`;
const name = `[\\p{L}_][${letters}]*(?:-[${letters}]+)*`;
const anyName = `(?:${name}|\`${name}\`)`;
const amount = '\\d+(?:[.,]\\d+)?';

/** All words of some concepts, the longest first, as alternatives. */
const anyOf = (list: readonly Concept[]): string =>
  [...new Set(list.flatMap((concept) => [...words(concept, 'en'), ...words(concept, 'id')]))]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .join('|');
const wordsOf = (list: readonly Concept[]): string => `(?i)${before}(?:${anyOf(list)})${after}`;
const monthPattern = [...new Set(months.flatMap((month) => [monthName(month, 'en'), monthName(month, 'id')]))].join(
  '|',
);
const unitPattern = `(?:(?:${anyOf(['working'])})\\s+)?(?:${anyOf(unitWords)})(?:\\s+(?:${anyOf(['working'])}))?`;

/**
 * `grammar/proc.tmLanguage.json`: a TextMate grammar. Rules are tried in order at each place: comments and texts first, then what
 * makes a word a name, then the words of the language.
 */
export function textMateGrammar(): string {
  const include = (rule: string): object => ({ include: `#${rule}` });
  const grammar = {
    name: 'Alur process',
    scopeName: 'source.proc',
    fileTypes: ['proc'],
    patterns: ['comments', 'texts', 'amounts', 'names', 'arrows', 'words', 'braces'].map(include),
    repository: {
      comments: { patterns: [{ name: 'comment.line.number-sign.proc', match: '#.*$' }] },
      texts: { patterns: texts() },
      amounts: { patterns: amounts() },
      names: { patterns: names() },
      arrows: {
        patterns: [
          { name: 'keyword.operator.arrow.proc', match: '[-–—−]+>|=>|→|⇒' },
          { name: 'keyword.operator.any.proc', match: '\\.\\.\\.' },
        ],
      },
      words: {
        patterns: [
          { name: 'keyword.control.statement.proc', match: wordsOf(statements) },
          { name: 'keyword.control.answer.proc', match: wordsOf(answers) },
          { name: 'keyword.other.clause.proc', match: wordsOf(clauses) },
          { name: 'storage.type.declaration.proc', match: wordsOf(declarations) },
          { name: 'storage.modifier.proc', match: wordsOf(joints) },
          { name: 'support.type.property-name.proc', match: wordsOf([...properties, ...fields]) },
        ],
      },
      braces: { patterns: [{ name: 'punctuation.section.block.proc', match: '[{}]' }] },
    },
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

function texts(): object[] {
  const escaped = { name: 'constant.character.escape.proc', match: '\\\\["\\\\]' };
  const pair = { match: '“[^“”"]*”' };
  return [
    { name: 'string.quoted.triple.proc', begin: '"""', end: '"""' },
    { name: 'string.quoted.double.proc', begin: '"', end: '["”]|$', patterns: [escaped, pair] },
    { name: 'string.quoted.other.curly.proc', begin: '[“„]', end: '["”]|$', patterns: [escaped] },
    { name: 'string.quoted.other.angle.proc', begin: '«', end: '»|$' },
  ];
}

function amounts(): object[] {
  return [
    { name: 'constant.numeric.date.proc', match: `${before}\\d{4}-\\d{2}-\\d{2}${after}` },
    { name: 'constant.numeric.date.proc', match: `(?i)${before}\\d{1,2}\\s+(?:${monthPattern})\\s+\\d{4}${after}` },
    {
      name: 'constant.numeric.duration.proc',
      match: `(?i)${before}(?:${amount}\\s*(?:\\.\\.|[-–—−])\\s*)?${amount}\\s+(${unitPattern})${after}`,
      captures: { 1: { name: 'keyword.other.unit.proc' } },
    },
    { name: 'constant.numeric.proc', match: `${before}${amount}${after}` },
  ];
}

function names(): object[] {
  return [
    { name: 'entity.name.label.proc', match: `${before}${anyName}(?=\\s*:)` },
    { name: 'variable.other.quoted.proc', match: `\`${name}\`` },
    {
      match: `(?i)${before}(${anyOf(declarations)})\\s+(${anyName})(?=\\s*(?:["“„«{#]|$))`,
      captures: { 1: { name: 'storage.type.declaration.proc' }, 2: { name: 'entity.name.type.proc' } },
    },
    {
      match: `([-–—−]+>|=>|→|⇒)\\s*(?i:(${anyOf(['end', 'next'])}))${after}`,
      captures: { 1: { name: 'keyword.operator.arrow.proc' }, 2: { name: 'keyword.control.flow.proc' } },
    },
    {
      match: `([-–—−]+>|=>|→|⇒)\\s*(${anyName}(?:\\.${anyName})*)`,
      captures: { 1: { name: 'keyword.operator.arrow.proc' }, 2: { name: 'entity.name.label.target.proc' } },
    },
  ];
}
