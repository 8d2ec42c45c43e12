// The kinds of tokens: one for each word of the language, all of them names too, so that no word is reserved.
import type { IToken, TokenType } from 'chevrotain';
import { createToken, EOF, Lexer } from 'chevrotain';
import { type Concept, concepts } from './keywords.js';

const kind = (name: string, categories: TokenType[] = []): TokenType =>
  createToken({ name, pattern: Lexer.NA, categories });

/** Any word: an own name or a word of the language. */
export const AnyName = kind('AnyName');
/** A word that the language does not know. */
export const OwnName = kind('OwnName', [AnyName]);
/** A name in backticks: never a word of the language. */
export const QuotedName = kind('QuotedName', [AnyName]);
export const TextToken = kind('Text');
export const NumberToken = kind('Number');
export const DayToken = kind('Day');
export const Arrow = kind('Arrow');
/** `-` or one of the dashes between two amounts. */
export const Dash = kind('Dash');
/** `..` between two amounts. */
export const Dots = kind('Dots');
/** `...` in a scenario. */
export const Ellipsis = kind('Ellipsis');
export const Colon = kind('Colon');
export const Comma = kind('Comma');
export const Dot = kind('Dot');
export const Slash = kind('Slash');
export const Open = kind('Open');
export const Close = kind('Close');

const byConcept = new Map<Concept, TokenType>();
const concept = new Map<TokenType, Concept>();
for (const name of concepts) {
  const type = kind(`Word_${name}`, [AnyName]);
  byConcept.set(name, type);
  concept.set(type, name);
}

/** Is a token of this kind a name? */
export function isNameType(type: TokenType): boolean {
  return type === OwnName || type === QuotedName || concept.has(type);
}

/** The token type of a word of the language. */
export function wordType(name: Concept): TokenType {
  return byConcept.get(name) as TokenType;
}

/** The word of the language that a token type stands for. */
export function conceptOfType(type: TokenType): Concept | undefined {
  return concept.get(type);
}

/** Every kind, for the parser. */
export const vocabulary: TokenType[] = [
  AnyName,
  OwnName,
  QuotedName,
  TextToken,
  NumberToken,
  DayToken,
  Arrow,
  Dash,
  Dots,
  Ellipsis,
  Colon,
  Comma,
  Dot,
  Slash,
  Open,
  Close,
  ...byConcept.values(),
];

/**
 * A token with what the grammar needs of it. `image` holds a name in NFC, the value of a text, or the letters as written;
 * `startLine` counts from 1; `block` marks texts between `"""`.
 */
export interface Token extends IToken {
  image: string;
  startOffset: number;
  endOffset: number;
  startLine: number;
  tokenTypeIdx: number;
  tokenType: TokenType;
  block: boolean;
}

/** The token behind the last one. */
export const endOfFile: TokenType = EOF;
