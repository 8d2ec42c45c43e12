// Going on after a slip: what is too much is skipped up to the next word that can begin something, and a word that is nearly one of
// the language is taken for it.
import type { TokenType } from 'chevrotain';
import { nearest } from '../diagnostic/nearest.js';
import type { Broken } from './ast.js';
import { BaseParser, type Edit, type Task } from './base.js';
import { type Concept, conceptOf, words } from './keywords.js';
import { type Known, knownIn } from './known.js';
import {
  Arrow,
  Close,
  Colon,
  Comma,
  conceptOfType,
  endOfFile,
  isNameType,
  NumberToken,
  Open,
  OwnName,
  TextToken,
  type Token,
  wordType,
} from './tokens.js';
import {
  aliasOf,
  clauseWords,
  declarationWords,
  isClauseWord,
  isFieldWord,
  isOpener,
  type Place,
  propertyWords,
  statementWords,
  unitWords,
  wordsAt,
} from './vocabulary.js';

/** Blocks may stand in one another this deep. */
export const deepest = 64;
/** Words are compared with the language's own this often in one file; beyond that the file is no `.proc` file. */
const guesses = 300;
const stepWords: readonly Concept[] = [...clauseWords, ...statementWords, ...declarationWords];

const isProperty = (concept: Concept): boolean => (propertyWords as readonly Concept[]).includes(concept);

export abstract class RecoveryParser extends BaseParser {
  private depth = 0;
  private guessed = 0;
  private tooDeep = false;
  private outside = false;
  private names: Known | undefined;

  /** Makes the parser ready for a file. */
  protected override begin(task: Task): void {
    super.begin(task);
    this.depth = 0;
    this.guessed = 0;
    this.tooDeep = false;
    this.outside = false;
    this.names = undefined;
  }

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
    if (place === 'fields' || place === 'scenario')
      return isNameType(type) || (type === TextToken && this.is(2, Colon));
    if (place === 'step' && type === Arrow) return true;
    const concept = conceptOfType(type);
    if (concept === undefined) return (place === 'unit' || place === 'plan') && type === OwnName;
    if (place === 'file') return wordsAt.file.includes(concept);
    if (isProperty(concept) && this.sameLine(1) && !this.valueAt(2)) return false;
    return isOpener(concept) || wordsAt[place].includes(concept) || (place === 'step' && isProperty(concept));
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

  /** May the parser still guess what was meant? Guessing costs time, so it does not do so for ever. */
  protected mayGuess(): boolean {
    return this.guessed++ < guesses;
  }

  /** The word of the language that is probably meant by an unknown one, among those that may stand here. */
  protected meant(written: string, among: readonly Concept[]): Concept | undefined {
    if (!this.mayGuess()) return undefined;
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
    const field = conceptOfType(token.tokenType);
    const other = field !== undefined && isFieldWord(field) && this.nounAt(2) && this.is(3, TextToken);
    if (token.tokenType !== OwnName && !(other && aliasOf(token.image) !== undefined)) return undefined;
    const concept = this.meant(token.image, among);
    if (concept === undefined) return undefined;
    const word = nearest(token.image.toLowerCase(), words(concept, this.task.tongue)) ?? this.word(concept);
    this.slip(
      'syntax/unknown-word',
      token,
      token,
      { word: this.written(token), suggestion: word },
      {
        replace: [[token.startOffset, token.endOffset + 1, word]],
      },
    );
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
    if (place === 'process' && this.actorWithoutWord()) return true;
    if ((place === 'process' || place === 'block') && this.stepWithoutWord()) return true;
    if (place !== 'fields' && this.takeAsWord(wordsAt[place]) !== undefined) return true;
    if (this.strayComma()) return true;
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
    const blanks =
      /\s*$/.exec(this.task.source.text.slice(Math.max(0, region.start - 200), region.start))?.[0].length ?? 0;
    const remark = this.isProse(token, region) ? { remark: [[region.start, region.start, '# ']] as Edit[] } : {};
    this.slip(
      'syntax/unexpected',
      token,
      token,
      { found: this.said(token).slice(0, 60), place },
      { ...remark, delete: [[region.start - blanks, region.end, '']] },
      false,
    );
  }

  /** Is what was skipped one whole line of words? */
  private isProse(token: Token, region: Broken): boolean {
    const { text } = this.task.source;
    const before = text.slice(Math.max(0, region.start - 200), region.start);
    const behind = text.slice(region.end, region.end + 200);
    return token.tokenType === OwnName && /(^|\n)[ \t]*$/.test(before) && /^[ \t]*[.,:;]?[ \t]*(\r|\n|$)/.test(behind);
  }

  /** Skips what is written twice: `-> ->`, `step step`. */
  protected skipTwin(): void {
    while (this.peek(1).tokenType === this.peek(0).tokenType && this.sameLine(1) && !this.isActor(this.peek(1).image)) {
      const twin = this.peek(1);
      const found = this.said(twin);
      const edits: Edit[] = [[this.endHere(), twin.endOffset + 1, '']];
      this.slip('syntax/unexpected', twin, twin, { found, place: 'twice' }, { delete: edits }, false);
      this.SKIP_TOKEN();
    }
  }

  /** Puts a token before the next one. Only for slips: it costs time. */
  protected insertToken(type: TokenType, image: string): void {
    const next = this.peek(1);
    const lexer = this as unknown as { tokVector: Token[]; tokVectorLength: number; currIdx: number };
    const token: Token = {
      ...next,
      image,
      endOffset: next.startOffset - 1,
      tokenType: type,
      tokenTypeIdx: type.tokenTypeIdx as number,
      block: false,
    };
    lexer.tokVector.splice(lexer.currIdx + 1, 0, token);
    lexer.tokVectorLength++;
  }

  /** `sku "Penerbitan surat" { … }`: a process or unit without the word that begins it. */
  protected titleWithoutWord(): boolean {
    if (!this.is(1, OwnName) || !this.is(2, TextToken) || !this.is(3, Open) || !this.mayGuess()) return false;
    const token = this.peek(1);
    return this.giveWord(token, this.conceptAt(4) === 'tier' ? 'unit' : 'process');
  }

  /** `petugas "Memeriksa berkas"` or `periksa: petugas "…"`: a step without the word that begins it. */
  private stepWithoutWord(): boolean {
    const token = this.peek(1);
    if (!this.nounAt(1) || this.sameLine(1) || !this.mayGuess()) return false;
    if (this.is(2, TextToken) || this.is(2, Comma)) {
      if (!this.isActor(token.image)) return false;
    } else if (!(this.is(2, Colon) && this.isNameAt(3))) return false;
    return this.giveWord(token, this.answersAhead() ? 'decision' : 'step');
  }

  /** `petugas "Petugas"` among the actors: an actor without the word that begins it, whom steps name. */
  private actorWithoutWord(): boolean {
    const token = this.peek(1);
    if (!this.is(1, OwnName) || this.sameLine(1) || !this.is(2, TextToken) || this.is(3, Open)) return false;
    const { actors, doers } = this.known();
    return !actors.has(token.image) && doers.has(token.image) && this.mayGuess() && this.giveWord(token, 'actor');
  }

  /** `15 menit` on a line of its own. */
  private timeWithoutWord(): boolean {
    const token = this.peek(1);
    if (!this.is(1, NumberToken) || this.sameLine(1)) return false;
    return (unitWords as readonly (Concept | undefined)[]).includes(this.conceptAt(2)) && this.giveWord(token, 'time');
  }

  /** The name of a step alone on a line: an arrow without its sign. */
  private arrowWithoutSign(): boolean {
    const token = this.peek(1);
    if (!this.is(1, OwnName) || this.sameLine(1) || this.peek(2).startLine === token.startLine) return false;
    if (!this.known().steps.has(token.image)) return false;
    const at = token.startOffset;
    this.slip('syntax/missing-arrow', token, token, { target: token.image }, { insert: [[at, at, '-> ']] });
    this.insertToken(Arrow, '->');
    return true;
  }

  /** Reads on as if the word of this concept stood before the token. */
  private giveWord(token: Token, concept: Concept): boolean {
    const word = this.word(concept);
    this.slip(
      'syntax/missing-word',
      token,
      token,
      { name: token.image, word },
      { insert: [[token.startOffset, token.startOffset, `${word} `]] },
    );
    this.insertToken(wordType(concept), word);
    return true;
  }

  /** Is an actor of this name declared anywhere in the file? */
  protected isActor(name: string): boolean {
    return this.known().actors.has(name);
  }

  /** What is named anywhere in the file. */
  protected known(): Known {
    this.names ??= knownIn(this.task.tokens);
    return this.names;
  }

  /** Do answers follow before the next statement? */
  private answersAhead(): boolean {
    for (let n = 2; n < 80; n++) {
      const concept = this.conceptAt(n);
      if (concept === 'yes' || concept === 'no' || concept === 'when' || concept === 'otherwise') return true;
      if (isOpener(concept) || this.is(n, Close) || this.is(n, endOfFile)) return false;
    }
    return false;
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
    if (concept !== undefined && !isFieldWord(concept)) {
      if (isOpener(concept) || (propertyWords as readonly Concept[]).includes(concept)) return false;
      const { startOffset: at } = token;
      const fixes =
        concept === 'with' && this.is(2, TextToken)
          ? { arrow: [[at, at, `-> ${this.word('next')} `]] as Edit[] }
          : undefined;
      sink.push(this.skip('step'));
      this.slip('syntax/misplaced', token, token, { word: this.written(token), place: 'step' }, fixes);
      return true;
    }
    if (this.strayComma()) return true;
    if (this.actorWithoutWord() || this.stepWithoutWord()) return false;
    if (this.timeWithoutWord() || this.arrowWithoutSign()) return true;
    const taken = this.takeAsWord(stepWords);
    if (taken !== undefined) return isClauseWord(taken);
    const region = this.skip('step');
    sink.push(region);
    this.unexpected(token, region, 'step');
    return true;
  }
}
