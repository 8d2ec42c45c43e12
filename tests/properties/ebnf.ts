// Reads grammar/proc.ebnf and makes random sentences of it: the grammar that people read is the one that the parser is held against.
import { readFileSync } from 'node:fs';
import { type Concept, concepts, words } from '../../src/language/syntax/keywords.js';

type Rule =
  | { readonly kind: 'choice' | 'sequence'; readonly parts: readonly Rule[] }
  | { readonly kind: 'option' | 'repeat'; readonly part: Rule }
  | { readonly kind: 'word' | 'sign' | 'rule'; readonly text: string };

/** Numbers from 0 up to, but without, `below`. */
export type Choose = (below: number) => number;

function tokensOf(text: string): string[] {
  return [...text.replace(/\(\*[\s\S]*?\*\)/g, ' ').matchAll(/'[^']*'|"[^"]*"|[A-Za-z]+|[=|,;()[\]{}]/g)].map(
    ([token]) => token,
  );
}

/** The rules of the grammar by name; those in capitals are tokens and stay out. */
export function readGrammar(): ReadonlyMap<string, Rule> {
  const text = readFileSync('grammar/proc.ebnf', 'utf8');
  const tokens = tokensOf(text.slice(text.indexOf('file     =')));
  let at = 0;
  const take = (expected?: string): string => {
    const token = tokens[at++] ?? '';
    if (expected !== undefined && token !== expected) throw new Error(`expected ${expected}, found ${token}`);
    return token;
  };
  const choice = (): Rule => {
    const parts = [sequence()];
    while (tokens[at] === '|') {
      take();
      parts.push(sequence());
    }
    return { kind: 'choice', parts };
  };
  const sequence = (): Rule => {
    const parts = [factor()];
    while (tokens[at] === ',') {
      take();
      parts.push(factor());
    }
    return { kind: 'sequence', parts };
  };
  const bracket = (close: string): Rule => {
    take();
    const part = choice();
    take(close);
    return part;
  };
  const factor = (): Rule => {
    const token = tokens[at] ?? '';
    if (token === '[') return { kind: 'option', part: bracket(']') };
    if (token === '{') return { kind: 'repeat', part: bracket('}') };
    if (token === '(') return bracket(')');
    take();
    if (token.startsWith("'")) return { kind: 'word', text: token.slice(1, -1) };
    if (token.startsWith('"')) return { kind: 'sign', text: token.slice(1, -1) };
    return { kind: 'rule', text: token };
  };
  const rules = new Map<string, Rule>();
  while (at < tokens.length) {
    const name = take();
    take('=');
    rules.set(name, choice());
    take(';');
  }
  return rules;
}

const names = [
  'clerk',
  'n_1',
  'periksa-berkas',
  'Kepala',
  'Étape3',
  'x',
  '`end`',
  '`step`',
  '`in`',
  'head',
  'nip',
  'records',
  'rank',
];
const texts = [
  '"Checks the file"',
  '"“quoted” words"',
  '“curly”',
  '„low“ end"',
  '«angle»',
  '"with \\"quotes\\" in it"',
  '"""\n  two\n    lines\n"""',
  '"{ } -> # step"',
  '"é\u00a0日本"',
];
const samples: Readonly<Record<string, readonly string[]>> = {
  NAME: names,
  STRING: texts,
  NUMBER: ['1', '15', '84,5', '2.25', '2026'],
  DAY: ['2026-10-12', '1999-01-31'],
  ARROW: ['->', '-->', '=>', '→', '⇒', '–>', '—>'],
  RANGE: ['..', '-', '–', '—', '−'],
};

/** One sentence: the tokens with blanks, now and then a comment or a line end before a word of the language. */
export function sentence(rules: ReadonlyMap<string, Rule>, start: string, choose: Choose, size: number): string {
  let text = '';
  let left = size;
  const pick = <T>(list: readonly T[]): T => list[choose(list.length)] as T;
  const add = (token: string, word = false): void => {
    const gap = word && choose(4) === 0 ? pick(['\n', '\n\n  ', ' # a note\n', '\u00a0', '\r\n\t']) : ' ';
    text += gap + token;
    left--;
  };
  const make = (rule: Rule, depth: number): void => {
    switch (rule.kind) {
      case 'sequence':
        for (const part of rule.parts) make(part, depth);
        break;
      case 'choice':
        make(depth > 30 ? (rule.parts[0] as Rule) : pick(rule.parts), depth);
        break;
      case 'option':
        if (left > 0 && depth < 25 && choose(2) === 0) make(rule.part, depth);
        break;
      case 'repeat':
        while (left > 0 && depth < 25 && choose(3) > 0) make(rule.part, depth);
        break;
      case 'word':
        add(spelled(rule.text, choose), true);
        break;
      case 'sign':
        add(rule.text);
        break;
      case 'rule': {
        const token = samples[rule.text];
        if (token !== undefined) add(pick(token));
        else make(rules.get(rule.text) as Rule, depth + 1);
      }
    }
  };
  make({ kind: 'rule', text: start }, 0);
  return text.slice(1);
}

/** One of the words of a concept, mostly in small letters. */
function spelled(text: string, choose: Choose): string {
  if (!(concepts as readonly string[]).includes(text)) throw new Error(`no such word: ${text}`);
  const concept = text as Concept;
  const all = [...words(concept, 'en'), ...words(concept, 'id')];
  const word = all[choose(all.length)] as string;
  const form = choose(12);
  return form === 0 ? word.toUpperCase() : form === 1 ? word[0]?.toUpperCase() + word.slice(1) : word;
}
