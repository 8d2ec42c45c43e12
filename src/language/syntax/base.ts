// What all rules stand on: the Chevrotain parser with its own, cheap way of going on after a slip. Rules ask before they consume,
// so the grammar itself never fails: what is missing is reported and left out, what is too much is skipped up to the next word
// that can begin something, and a word that is nearly one of the language is taken for it.
import { EmbeddedActionsParser, type TokenType } from 'chevrotain';
import type { ArgsOf, Code } from '../diagnostic/catalog.js';
import type { Report, ReportDetails } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import type { Locale } from '../source/locale.js';
import type { Source } from '../source/source.js';
import type { Broken, Name, Text } from './ast.js';
import { type Concept, conceptOf, words } from './keywords.js';
import {
  Arrow, Close, Colon, Comma, conceptOfType, DayToken, endOfFile, NumberToken, Open, OwnName, QuotedName, TextToken,
  type Token, vocabulary, wordType,
} from './tokens.js';
import { aliasOf, clauseWords, declarationWords, isClauseWord, isOpener, type Place, propertyWords, statementWords, wordsAt } from './vocabulary.js';

/** Blocks may stand in one another this deep. */
export const deepest = 64;
/** Words are compared with the language's own this often in one file; beyond that the file is no `.proc` file. */
const guesses = 300;

const isName = new Set<TokenType>([OwnName, QuotedName]);
for (const type of vocabulary) if (conceptOfType(type) !== undefined) isName.add(type);

/** The tokens of one parse and the place where its findings go. */
export interface Task {
  readonly source: Source;
  readonly tokens: Token[];
  readonly report: Report;
  /** Lines on which a finding of the lexer explains what else is odd there. */
  readonly noisyLines: ReadonlySet<number>;
  readonly tongue: Locale;
}

type Edit = readonly [start: number, end: number, text: string];

export abstract class BaseParser extends EmbeddedActionsParser {
  protected task: Task = undefined as unknown as Task;
  private depth = 0;
  private guessed = 0;
  private quietLine = 0;
  private tooDeep = false;
  private outside = false;
  private actors: Set<string> | undefined;

  constructor(validate: boolean) {
    super(vocabulary, { skipValidations: !validate, maxLookahead: 1, recoveryEnabled: false, nodeLocationTracking: 'none' });
  }

  /** Makes the parser ready for a file. */
  protected begin(task: Task): void {
    this.task = task;
    this.input = task.tokens;
    this.depth = 0;
    this.guessed = 0;
    this.quietLine = 0;
    this.tooDeep = false;
    this.outside = false;
    this.actors = undefined;
  }

  // --- looking --------------------------------------------------------------------------------------------------

  protected peek(n: number): Token {
    return this.LA(n) as Token;
  }
  protected is(n: number, type: TokenType): boolean {
    return this.LA(n).tokenType === type;
  }
  protected isNameAt(n: number): boolean {
    return isName.has(this.LA(n).tokenType);
  }
  protected conceptAt(n: number): Concept | undefined {
    return conceptOfType(this.LA(n).tokenType);
  }
  /** Does the token stand on the line of the one consumed last? */
  protected sameLine(n: number): boolean {
    return this.peek(n).startLine === this.peek(0).startLine;
  }
  /** End of the token consumed last. */
  protected endHere(): number {
    return this.peek(0).endOffset + 1;
  }

  // --- nodes ------------------------------------------------------------------------------------------------------

  protected nameOf(token: Token): Name {
    return { kind: 'name', start: token.startOffset, end: token.endOffset + 1, text: token.image };
  }
  protected textOf(token: Token): Text {
    return { kind: 'text', start: token.startOffset, end: token.endOffset + 1, value: token.image, block: token.block };
  }
  protected broken(start: number): Broken {
    return { kind: 'broken', start, end: this.endHere() };
  }

  // --- saying -------------------------------------------------------------------------------------------------------

  /** Reports a slip. A line on which something was reported already stays quiet: what follows is mostly its echo. */
  protected slip<C extends Code>(code: C, from: Token, to: Token, args: ArgsOf<C>, fixes: Readonly<Record<string, readonly Edit[]>> = {}, safe = true): void {
    if (from.startLine === this.quietLine || this.task.noisyLines.has(from.startLine)) return;
    this.quietLine = from.startLine;
    const path = this.task.source.path;
    const details: ReportDetails<C> = {
      fixes: Object.entries(fixes).map(([role, edits]) => ({
        role,
        safe,
        edits: edits.map(([start, end, text]) => ({ path, start, end, text })),
      })),
    };
    this.task.report(code, { path, start: from.startOffset, end: Math.max(to.endOffset + 1, from.startOffset) }, args, details);
  }

  /** The letters of a token as they stand in the file. */
  protected written(token: Token): string {
    return this.task.source.text.slice(token.startOffset, token.endOffset + 1);
  }

  /** The word in the tongue of the file. */
  protected word(concept: Concept): string {
    return words(concept, this.task.tongue)[0] as string;
  }

  // --- small slips ----------------------------------------------------------------------------------------------------

  /** Skips a colon behind a word, where none belongs. */
  protected noColon(): void {
    if (!this.is(1, Colon)) return;
    const colon = this.peek(1);
    this.slip('syntax/colon-after-word', colon, colon, { word: this.written(this.peek(0)) }, {
      delete: [[colon.startOffset, colon.endOffset + 1, '']],
    });
    this.SKIP_TOKEN();
  }

  /** Is a name next? A number in its place is taken as one. */
  protected nameHere(): boolean {
    if (this.isNameAt(1)) return true;
    if (!this.is(1, NumberToken) || !this.sameLine(1)) return false;
    const token = this.peek(1);
    const name = `n${token.image.replace(/[.,]/g, '-')}`;
    this.slip('syntax/number-as-name', token, token, { written: token.image, name }, { rename: [[token.startOffset, token.endOffset + 1, name]] });
    this.retype(token, OwnName, name);
    return true;
  }

  /** Is a reference next, and not the word that begins the next part because the reference was forgotten? */
  protected refHere(): boolean {
    if (!this.nameHere()) return false;
    const concept = this.conceptAt(1);
    if (concept === undefined || !(isOpener(concept) || isClauseWord(concept) || concept === 'with')) return true;
    return !(this.is(2, OwnName) || this.is(2, TextToken) || this.is(2, NumberToken) || this.is(2, DayToken));
  }

  /** Is an actor next? Like a reference, but a text may follow it. */
  protected actorHere(): boolean {
    if (!this.nameHere()) return false;
    const concept = this.conceptAt(1);
    if (concept === undefined || this.is(2, TextToken)) return true;
    return !((isOpener(concept) || isClauseWord(concept)) && (this.is(2, OwnName) || this.is(2, NumberToken) || this.is(2, DayToken)));
  }

  /** Does a name stand at that place, and not the word that begins the next part? */
  protected nameFollows(n: number): boolean {
    if (this.is(n, NumberToken)) return true;
    if (!this.isNameAt(n)) return false;
    const concept = this.conceptAt(n);
    if (concept === undefined || !(isOpener(concept) || isClauseWord(concept))) return true;
    if (this.is(n + 1, TextToken)) return this.peek(n).startLine === this.peek(n - 1).startLine;
    return !(this.is(n + 1, OwnName) || this.is(n + 1, NumberToken) || this.is(n + 1, DayToken));
  }

  /** Is a text next? Words without quotes on the same line are taken as one. `optional` texts are taken so only from own words. */
  protected textHere(optional = false): boolean {
    if (this.is(1, TextToken)) return true;
    if (!this.sameLine(1) || !(this.isNameAt(1) || (!optional && this.is(1, NumberToken)))) return false;
    if (optional && !this.is(1, OwnName)) return false;
    const last = this.unquoted();
    if (last === 0) return false;
    if (this.is(last + 1, TextToken) && this.sameLine(last + 1) && last < 4) return this.skipBeforeText(last);
    const first = this.peek(1);
    const end = this.peek(last);
    const value = this.task.source.text.slice(first.startOffset, end.endOffset + 1);
    this.slip('syntax/unquoted-text', first, end, { text: value }, {
      quote: [[first.startOffset, first.startOffset, '"'], [end.endOffset + 1, end.endOffset + 1, '"']],
    });
    for (let i = 1; i < last; i++) this.SKIP_TOKEN();
    const token = this.peek(1);
    token.startOffset = first.startOffset;
    this.retype(token, TextToken, value);
    return true;
  }

  /** `process sku sku "…"`: a word too much before a text. */
  private skipBeforeText(words: number): boolean {
    const first = this.peek(1);
    const last = this.peek(words);
    const next = this.peek(words + 1).startOffset;
    this.slip('syntax/unexpected', first, last, { found: this.task.source.text.slice(first.startOffset, last.endOffset + 1), place: 'title' }, {
      delete: [[first.startOffset, next, '']],
    }, false);
    for (let i = 0; i < words; i++) this.SKIP_TOKEN();
    return true;
  }

  /** `process sku "…" "…"`: a text too much. */
  protected noText(): void {
    while (this.is(1, TextToken) && !this.is(2, Colon)) {
      const end = this.endHere();
      const token = this.peek(1);
      this.slip('syntax/unexpected', token, token, { found: token.image.slice(0, 60), place: 'title' }, { delete: [[end, token.endOffset + 1, '']] }, false);
      this.SKIP_TOKEN();
    }
  }

  /** How many tokens from here on this line are words of a text without quotes. */
  private unquoted(): number {
    let n = 0;
    for (; n < 60; n++) {
      const token = this.peek(n + 1);
      if (token.tokenType === endOfFile || !this.sameLine(n + 1)) break;
      const type = token.tokenType;
      if (type === Comma || type === Open || type === Close || type === Arrow || type === TextToken || type === Colon) break;
      const clause = isClauseWord(conceptOfType(type)) || conceptOfType(type) === 'with';
      if (clause && (this.is(n + 2, TextToken) || this.is(n + 2, NumberToken) || this.is(n + 2, Arrow) || this.is(n + 2, Open))) break;
    }
    return n;
  }

  /** Is a comma next with something behind it? A comma too much is reported and skipped. */
  protected commaHere(fits: (n: number) => boolean): boolean {
    while (this.is(1, Comma)) {
      if (fits(2)) return true;
      const comma = this.peek(1);
      this.slip('syntax/trailing-comma', comma, comma, {}, { delete: [[comma.startOffset, comma.endOffset + 1, '']] });
      this.SKIP_TOKEN();
    }
    return false;
  }

  /** Puts a missing comma before the text that is next. */
  protected missingComma(): boolean {
    if (!this.is(1, TextToken) || this.is(2, Colon)) return false;
    const end = this.endHere();
    const token = this.peek(1);
    this.slip('syntax/missing-comma', token, token, {}, { insert: [[end, end, ',']] });
    return true;
  }

  protected retype(token: Token, type: TokenType, image: string): void {
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx as number;
    token.image = image;
  }

  /** Says that something is missing behind the token consumed last. */
  protected missing(code: 'syntax/missing-text' | 'syntax/missing-name' | 'syntax/missing-value' | 'syntax/missing-target' | 'syntax/missing-block', insert?: string): void {
    const last = this.peek(0);
    const end = this.endHere();
    this.slip(code, last, last, { after: this.written(last) }, insert === undefined ? {} : { insert: [[end, end, insert]] }, false);
  }

  // --- going on -------------------------------------------------------------------------------------------------------

  /** One block deeper; behind the deepest one allowed its content is skipped. Call right after the brace is consumed. */
  protected deeper(): void {
    this.depth++;
    if (this.depth <= deepest) return;
    if (!this.tooDeep) {
      this.tooDeep = true;
      this.slip('syntax/limit', this.peek(0), this.peek(0), { limit: 'nesting', most: deepest });
    }
    let open = 1;
    for (; !this.is(1, endOfFile); this.SKIP_TOKEN()) {
      if (this.is(1, Open)) open++;
      else if (this.is(1, Close) && --open === 0) return;
    }
  }
  protected shallower(): void {
    this.depth--;
  }

  /** Skips a block with all that stands in it. */
  private skipBlock(): void {
    let open = 0;
    for (; !this.is(1, endOfFile); this.SKIP_TOKEN()) {
      if (this.is(1, Open)) open++;
      else if (this.is(1, Close) && --open <= 0) {
        this.SKIP_TOKEN();
        return;
      }
    }
  }

  /** Can the next token begin something at this place, or something outside of it? */
  private boundary(place: Place): boolean {
    const type = this.peek(1).tokenType;
    if (type === endOfFile || type === Close) return true;
    if (place === 'fields' || place === 'scenario') return isName.has(type) || (type === TextToken && this.is(2, Colon));
    if (place === 'step' && type === Arrow) return true;
    const concept = conceptOfType(type);
    if (concept === undefined) return (place === 'unit' || place === 'plan') && type === OwnName;
    if (place === 'file') return wordsAt.file.includes(concept);
    return isOpener(concept) || wordsAt[place].includes(concept) || (place === 'step' && (propertyWords as readonly Concept[]).includes(concept));
  }

  /** Skips at least one token, then up to the next one that can begin something; gives the place of what was skipped. */
  protected skip(place: Place): Broken {
    const start = this.peek(1).startOffset;
    do {
      if (this.is(1, Open)) this.skipBlock();
      else this.SKIP_TOKEN();
    } while (!this.boundary(place));
    return this.broken(start);
  }

  /** The word of the language that is probably meant by an unknown one, among those that may stand here. */
  protected meant(written: string, among: readonly Concept[]): Concept | undefined {
    if (this.guessed++ > guesses) return undefined;
    const alias = aliasOf(written);
    if (alias !== undefined && among.includes(alias)) return alias;
    const candidates: string[] = [];
    for (const concept of among) for (const locale of ['en', 'id'] as const) candidates.push(...words(concept, locale));
    const near = nearest(written.toLowerCase(), candidates);
    return near === undefined ? undefined : conceptOf(near);
  }

  /** Takes an unknown word for the one of the language that was probably meant; false where none is near. */
  protected takeAsWord(among: readonly Concept[]): Concept | undefined {
    const token = this.peek(1);
    if (token.tokenType !== OwnName) return undefined;
    const concept = this.meant(token.image, among);
    if (concept === undefined) return undefined;
    const near = nearest(token.image.toLowerCase(), [...words(concept, 'en'), ...words(concept, 'id')]);
    const word = near ?? this.word(concept);
    this.slip('syntax/unknown-word', token, token, { word: this.written(token), suggestion: word }, {
      replace: [[token.startOffset, token.endOffset + 1, word]],
    });
    this.retype(token, wordType(concept), word);
    return concept;
  }

  /**
   * Something that can begin nothing here. True: go on with the loop, the token was taken for something or skipped (then the sink
   * gets its place). False: the block or the file ends.
   */
  protected stray(place: Place, sink: Broken[]): boolean {
    const token = this.peek(1);
    const type = token.tokenType;
    if (this.RECORDING_PHASE || type === endOfFile || (type === Close && place !== 'file')) return false;
    if (place !== 'fields' && this.takeAsWord(wordsAt[place]) !== undefined) return true;
    if (this.strayComma()) return true;
    if ((place === 'process' || place === 'block') && this.actorWithoutWord()) return true;
    if ((place === 'file' || place === 'process' || place === 'unit') && this.titleWithoutWord()) return true;
    const concept = conceptOfType(type);
    const region = this.skip(place);
    sink.push(region);
    if (concept !== undefined && place === 'file' && (wordsAt.process.includes(concept) || isClauseWord(concept))) {
      if (!this.outside) this.slip('syntax/outside-process', token, token, { word: this.written(token) });
      this.outside = true;
    } else if (concept !== undefined && (isOpener(concept) || isClauseWord(concept))) {
      this.slip('syntax/misplaced', token, token, { word: this.written(token), place });
    } else this.unexpected(token, region, place);
    return true;
  }

  private unexpected(token: Token, region: Broken, place: Place): void {
    const blanks = /\s*$/.exec(this.task.source.text.slice(Math.max(0, region.start - 200), region.start))?.[0].length ?? 0;
    this.slip('syntax/unexpected', token, token, { found: this.written(token).slice(0, 60), place }, {
      delete: [[region.start - blanks, region.end, '']],
    }, false);
  }

  /** Puts a token before the next one. Only for slips: it costs time. */
  protected insertToken(type: TokenType, image: string): void {
    const next = this.peek(1);
    const lexer = this as unknown as { tokVector: Token[]; tokVectorLength: number; currIdx: number };
    const token: Token = { ...next, image, endOffset: next.startOffset - 1, tokenType: type, tokenTypeIdx: type.tokenTypeIdx as number, block: false };
    lexer.tokVector.splice(lexer.currIdx + 1, 0, token);
    lexer.tokVectorLength++;
  }

  /** `sku "Penerbitan surat" { … }`: a process or unit without the word that begins it. */
  protected titleWithoutWord(): boolean {
    if (!this.is(1, OwnName) || !this.is(2, TextToken) || !this.is(3, Open)) return false;
    const token = this.peek(1);
    const concept = this.conceptAt(4) === 'tier' ? 'unit' : 'process';
    const word = this.word(concept);
    this.slip('syntax/missing-word', token, token, { name: token.image, word }, { insert: [[token.startOffset, token.startOffset, `${word} `]] });
    this.insertToken(wordType(concept), word);
    return true;
  }

  /** `petugas "Memeriksa berkas"`: a declared actor without the word that begins its step. */
  private actorWithoutWord(): boolean {
    const token = this.peek(1);
    if (token.tokenType !== OwnName || !(this.is(2, TextToken) || this.is(2, Comma)) || this.guessed++ > guesses) return false;
    this.actors ??= new Set(this.task.tokens.filter((_, i, all) => i > 0 && all[i - 1]?.tokenType === wordType('actor')).map(({ image }) => image));
    if (!this.actors.has(token.image)) return false;
    const word = this.word('step');
    this.slip('syntax/missing-word', token, token, { name: token.image, word }, { insert: [[token.startOffset, token.startOffset, `${word} `]] });
    this.insertToken(wordType('step'), word);
    return true;
  }

  private strayComma(): boolean {
    return this.is(1, Comma) && !this.commaHere(() => false);
  }

  /** Something that no step goes on with. True: go on with the step's clauses. */
  protected strayInStep(sink: Broken[]): boolean {
    const token = this.peek(1);
    const type = token.tokenType;
    if (this.RECORDING_PHASE || type === endOfFile || type === Close) return false;
    const concept = conceptOfType(type);
    if (concept !== undefined) {
      if (isOpener(concept) || (propertyWords as readonly Concept[]).includes(concept)) return false;
      const { startOffset: at } = token;
      const fixes = concept === 'with' && this.is(2, TextToken) ? { arrow: [[at, at, `-> ${this.word('next')} `]] as Edit[] } : undefined;
      sink.push(this.skip('step'));
      this.slip('syntax/misplaced', token, token, { word: this.written(token), place: 'step' }, fixes);
      return true;
    }
    if (this.strayComma()) return true;
    const taken = this.takeAsWord(stepWords);
    if (taken !== undefined) return isClauseWord(taken);
    if (!this.sameLine(1) && this.actorWithoutWord()) return false;
    const region = this.skip('step');
    sink.push(region);
    this.unexpected(token, region, 'step');
    return true;
  }
}

const stepWords: readonly Concept[] = [...clauseWords, ...statementWords, ...declarationWords];
