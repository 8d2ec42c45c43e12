// Random `.proc` texts for properties: right ones, made of statements with any blanks, line ends and comments between their words,
// and damaged ones, made by cutting, doubling and mixing the letters of real files.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Concept, word } from '../../src/language/syntax/keywords.js';
import { blocksOf } from '../markdown.js';

type Words = readonly string[];

/** Before a name that is a word of the language: it stays on the line of the word before it, so that nobody takes it for a slip. */
const GLUE = '\u0001';

const key = (concept: Concept): fc.Arbitrary<Words> =>
  fc.constantFrom<Words>([word(concept, 'en')], [word(concept, 'id')], [word(concept, 'id').toUpperCase()]);
const join = (...parts: fc.Arbitrary<Words>[]): fc.Arbitrary<Words> => fc.tuple(...parts).map((lists) => lists.flat());
const maybe = (part: fc.Arbitrary<Words>): fc.Arbitrary<Words> => fc.oneof(fc.constant<Words>([]), part);
const many = (part: fc.Arbitrary<Words>, maxLength: number, minLength = 0): fc.Arbitrary<Words> =>
  fc.array(part, { minLength, maxLength }).map((lists) => lists.flat());
const literal = (...words: string[]): fc.Arbitrary<Words> => fc.constant(words);
const list = (part: fc.Arbitrary<Words>): fc.Arbitrary<Words> =>
  fc
    .array(part, { minLength: 1, maxLength: 3 })
    .map((parts) => parts.flatMap((one, i) => (i === 0 ? one : [',', ...one])));

const text = fc
  .constantFrom(
    '"a"',
    '"b c"',
    '“curly”',
    '„low“ and more”',
    '«angle»',
    '"say \\"x\\""',
    '"C:\\dir"',
    '"one “pair”"',
    '"""block"""',
    '"""\n   two\n     lines\n  """',
    '"# no comment"',
    '"→"',
  )
  .map((one): Words => [one]);
const name = fc
  .constantFrom('ani', 'budi', `${GLUE}time`, `${GLUE}head`, 'surat-masuk', '`step`', 'k_1')
  .map((one): Words => [one]);
const actor = fc.constantFrom('ani', 'budi', `${GLUE}head`, `${GLUE}time`).map((one): Words => [one]);
const arrow = fc.constantFrom('->', '-->', '=>', '→', '⇒', '–>').map((one): Words => [one]);
const target = fc.oneof(name, key('end'), key('next'), literal('`end`'));
const duration = fc
  .constantFrom<Words>(
    ['5', 'minutes'],
    ['1', 'hari', 'kerja'],
    ['2', '..', '3', 'working', 'days'],
    ['30', 'menit', '-', '3', 'jam'],
    ['1', 'hari', '4', 'jam'],
    ['2', 'menit', '/', 'berkas'],
    ['0,5', 'hour'],
    ['5-10', 'menit'],
  )
  .map((one): Words => one);

const carry = join(maybe(join(key('with'), list(text))), maybe(join(key('via'), text)));
const arrowClause = join(arrow, target, carry);
const clause = fc.oneof(
  join(key('needs'), list(text)),
  join(key('output'), list(text)),
  join(key('time'), fc.oneof(duration, text)),
  join(key('note'), text),
  join(key('caption'), text),
  join(key('via'), text),
  join(key('uses'), list(name)),
  join(key('runs'), name),
);

const { statement } = fc.letrec<{ statement: Words; course: Words; body: Words }>((tie) => ({
  body: fc.oneof(
    { maxDepth: 3 },
    literal('{', '}'),
    join(literal('{'), many(tie('statement'), 3), literal('}')),
    join(literal('{'), arrowClause, literal('}')),
  ),
  course: fc.oneof(arrowClause, join(carry, tie('body')), join(tie('body'), arrowClause)),
  statement: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    join(
      fc.oneof(key('step'), key('wait')),
      maybe(join(name, literal(':'))),
      list(actor),
      fc.oneof(join(text, many(clause, 4)), join(key('caption'), text), join(key('uses'), list(name)), literal()),
      maybe(arrowClause),
    ),
    join(
      fc.oneof(key('start'), key('end')),
      maybe(join(name, literal(':'))),
      maybe(join(fc.constantFrom<Words>(['ani'], [`${GLUE}head`], ['`time`']), text)),
    ),
    join(key('step'), actor, text, maybe(arrowClause), join(key('on'), fc.oneof(duration, text), tie('course'))),
    join(
      key('decision'),
      maybe(join(name, literal(':'))),
      list(actor),
      text,
      many(clause, 2),
      join(fc.oneof(key('yes'), key('no')), maybe(text), tie('course')),
      maybe(join(key('when'), text, tie('course'))),
      maybe(join(key('otherwise'), tie('course'))),
      many(clause, 1),
    ),
    join(
      key('parallel'),
      maybe(join(name, literal(':'))),
      literal('{'),
      join(key('branch'), maybe(text), tie('body')),
      maybe(join(key('branch'), key('when'), text, tie('body'))),
      literal('}'),
      maybe(arrowClause),
    ),
    join(key('fork'), maybe(name), arrow, list(target)),
    join(key('join'), name, maybe(arrowClause)),
  ),
}));

const field = fc.oneof(
  join(key('number'), text),
  join(key('created'), literal('2026-10-12')),
  join(key('revised'), literal('12', 'oktober', '2026'), maybe(text)),
  join(key('approved'), text, literal('{'), key('name'), text, key('nip'), text, literal('}')),
  join(key('legal-basis'), list(text)),
  join(literal('"Biaya"', ':'), text),
);
const declaration = fc.oneof(
  join(key('actor'), name, maybe(text), maybe(key('external')), maybe(join(key('in'), literal('unit-a', '.', 'b')))),
  join(key('group'), text, literal('{'), key('actor'), name, literal('}')),
  join(key('labels'), literal('{'), key('activity'), text, literal('}')),
  join(key('sop'), literal('{'), many(field, 4), literal('}')),
);
const property = fc.oneof(
  join(key('code'), text),
  join(key('category'), literal('core')),
  join(key('input'), list(text), maybe(join(key('from'), list(fc.oneof(text, name))))),
  join(key('standard'), duration),
  join(key('uses'), list(name)),
);
const process = join(
  key('process'),
  literal('p'),
  maybe(text),
  literal('{'),
  many(property, 3),
  many(declaration, 4),
  many(statement, 5),
  maybe(join(key('scenario'), text, literal('{'), literal('ani', '->', '...', '->'), key('end'), literal('}'))),
  literal('}'),
);
const unit = join(key('unit'), name, text, literal('{'), key('tier'), literal('agency'), maybe(process), literal('}'));
const plan = join(
  key('goal'),
  maybe(literal('g')),
  text,
  literal('{'),
  key('measure'),
  text,
  key('target'),
  literal('86'),
  literal('}'),
);
const object = join(key('data'), name, maybe(text), maybe(join(literal('{'), key('reference'), text, literal('}'))));
const file = many(
  fc.oneof({ weight: 4, arbitrary: process }, unit, plan, object, join(key('handoff'), name, arrow, name, carry)),
  3,
  1,
);

const gapBetween = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '  ',
  '\n',
  '\n  ',
  '\n\n',
  '\n\n\n',
  '\t',
  '\r\n',
  ' # a comment\n',
  '\n# own line\n',
  '\n    # deep\n',
  '\n\n# after a gap\n\n',
);

/** Texts without any syntax error, in any layout. */
export const rightText: fc.Arbitrary<string> = file.chain((words) =>
  fc
    .array(gapBetween, { minLength: words.length + 1, maxLength: words.length + 1 })
    .map((gaps) =>
      [...words, ''].map((one, i) => (one.startsWith(GLUE) ? ` ${one.slice(1)}` : `${gaps[i]}${one}`)).join(''),
    ),
);

/** Real files: the examples and the texts of the corpus. */
export const realTexts: readonly string[] = ['examples', 'tests/corpus'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((file) => /\.(proc|md)$/.test(file))
    .flatMap((file) => {
      const page = readFileSync(`${folder}/${file}`, 'utf8');
      if (file.endsWith('.proc')) return [page];
      return blocksOf(page)
        .filter((block) => block.language === 'proc' && block.text !== '')
        .map((block) => block.text);
    }),
);

const scraps = [
  '{',
  '}',
  '"',
  '->',
  '#',
  ',',
  ':',
  '\n',
  ';',
  "'",
  '“',
  '”',
  '"""',
  'step',
  'langkah',
  'end',
  'yes',
  '//',
  '/*',
  '*/',
  '1.000',
  '`',
  'é',
  '\u{1f600}',
  '\ud800',
  '\u0007',
  '\r',
];
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(6),
  scrap: fc.constantFrom('', ...scraps),
});

/** Texts with slips in them: pieces of a text cut out and scraps put in. */
export const damagedText: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(fc.constantFrom(...realTexts.map((one) => one.slice(0, 3000))), rightText),
    fc.array(damage, { minLength: 1, maxLength: 4 }),
  )
  .map(([whole, slips]) =>
    slips.reduce((now, { at, length, scrap }) => {
      const from = Math.floor(at * now.length);
      return now.slice(0, from) + scrap + now.slice(from + (scrap === '' ? length + 1 : 0));
    }, whole),
  );
