// What all rules stand on: the Chevrotain parser with its own, cheap way of going on after a slip. Rules ask before they consume,
// so the grammar itself never fails: what is missing is reported and left out, what is too much is skipped up to the next word
// that can begin something, and a word that is nearly one of the language is taken for it.
import { EmbeddedActionsParser, type TokenType } from 'chevrotain';
import type { ArgsOf, Code } from '../diagnostic/catalog.js';
import type { Report, ReportDetails } from '../diagnostic/diagnostic.js';
import type { Locale } from '../source/locale.js';
import type { Source } from '../source/source.js';
import type { Broken, Name, Text } from './ast.js';
import { type Concept, words } from './keywords.js';
import {
  Arrow,
  Close,
  Colon,
  Comma,
  conceptOfType,
  DayToken,
  endOfFile,
  isNameType,
  NumberToken,
  Open,
  OwnName,
  TextToken,
  type Token,
  vocabulary,
} from './tokens.js';
import { isClauseWord, isFieldWord, isOpener, propertyWords } from './vocabulary.js';

/** The tokens of one parse and the place where its findings go. */
export interface Task {
  readonly source: Source;
  readonly tokens: Token[];
  readonly report: Report;
  /** Lines on which a finding of the lexer explains what else is odd there. */
  readonly noisyLines: Set<number>;
  readonly tongue: Locale;
}

/** Findings that leave a line half read, so that what else is odd there is mostly their echo. */
const hard: ReadonlySet<Code> = new Set<Code>([
  'syntax/unexpected',
  'syntax/misplaced',
  'syntax/missing-text',
  'syntax/missing-name',
  'syntax/missing-value',
  'syntax/missing-target',
  'syntax/wrong-target',
  'syntax/missing-block',
  'syntax/missing-word',
  'syntax/missing-colon',
  'syntax/outside-process',
]);

/** An edit in the file that is read. */
export type Edit = readonly [start: number, end: number, text: string];

export abstract class BaseParser extends EmbeddedActionsParser {
  protected task: Task = undefined as unknown as Task;
  private quietLine = 0;

  constructor(validate: boolean) {
    super(vocabulary, {
      skipValidations: !validate,
      maxLookahead: 1,
      recoveryEnabled: false,
      nodeLocationTracking: 'none',
    });
  }

  /** Makes the parser ready for a file. */
  protected begin(task: Task): void {
    this.task = task;
    this.input = task.tokens;
    this.quietLine = 0;
  }

  // --- looking --------------------------------------------------------------------------------------------------

  protected peek(n: number): Token {
    return this.LA(n) as Token;
  }
  protected is(n: number, type: TokenType): boolean {
    return this.LA(n).tokenType === type;
  }
  protected isNameAt(n: number): boolean {
    return isNameType(this.LA(n).tokenType);
  }
  protected conceptAt(n: number): Concept | undefined {
    return conceptOfType(this.LA(n).tokenType);
  }
  /** Is the token a name that no statement, clause or property begins with? */
  protected nounAt(n: number): boolean {
    if (this.is(n, OwnName)) return true;
    const concept = this.conceptAt(n);
    return concept !== undefined && isFieldWord(concept);
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
  protected slip<C extends Code>(
    code: C,
    from: Token,
    to: Token,
    args: ArgsOf<C>,
    fixes: Readonly<Record<string, readonly Edit[]>> = {},
    safe = true,
  ): void {
    if (from.startLine === this.quietLine || this.task.noisyLines.has(from.startLine)) return;
    this.quietLine = from.startLine;
    if (hard.has(code)) this.task.noisyLines.add(from.startLine);
    const path = this.task.source.path;
    const details: ReportDetails<C> = {
      fixes: Object.entries(fixes).map(([role, edits]) => ({
        role,
        safe,
        edits: edits.map(([start, end, text]) => ({ path, start, end, text })),
      })),
    };
    this.task.report(
      code,
      { path, start: from.startOffset, end: Math.max(to.endOffset + 1, from.startOffset) },
      args,
      details,
    );
  }

  /** The letters of a token as they stand in the file. */
  protected written(token: Token): string {
    return this.task.source.text.slice(token.startOffset, token.endOffset + 1);
  }

  /** The same for messages, which put it between quotes. */
  protected said(token: Token): string {
    return token.tokenType === TextToken ? token.image : this.written(token);
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
    this.slip(
      'syntax/colon-after-word',
      colon,
      colon,
      { word: this.written(this.peek(0)) },
      {
        delete: [[colon.startOffset, colon.endOffset + 1, '']],
      },
    );
    this.SKIP_TOKEN();
  }

  /** Is a name next? A number in its place is taken as one. */
  protected nameHere(): boolean {
    if (this.isNameAt(1)) return true;
    if (!this.is(1, NumberToken) || !this.sameLine(1)) return false;
    const token = this.peek(1);
    const name = `n${token.image.replace(/[.,]/g, '-')}`;
    this.slip(
      'syntax/number-as-name',
      token,
      token,
      { written: token.image, name },
      { rename: [[token.startOffset, token.endOffset + 1, name]] },
    );
    this.retype(token, OwnName, name);
    return true;
  }

  /** Is a reference next, and not the word that begins the next part because the reference was forgotten? */
  protected refHere(): boolean {
    if (!this.nameHere()) return false;
    const concept = this.conceptAt(1);
    if (concept === undefined || !(isOpener(concept) || isClauseWord(concept) || concept === 'with')) return true;
    if (this.is(2, Open) && !this.sameLine(1)) return false;
    return !(this.nounAt(2) || this.is(2, TextToken) || this.is(2, NumberToken) || this.is(2, DayToken));
  }

  /** Is an actor next? Like a reference, but a text may follow it. */
  protected actorHere(): boolean {
    if (!this.nameHere()) return false;
    const concept = this.conceptAt(1);
    if (concept === undefined || this.is(2, TextToken)) return true;
    return !(
      (isOpener(concept) || isClauseWord(concept)) &&
      (this.nounAt(2) || this.is(2, NumberToken) || this.is(2, DayToken))
    );
  }

  protected valueAt(n: number): boolean {
    return this.is(n, TextToken) || this.is(n, NumberToken) || this.is(n, DayToken);
  }

  /** Does a name stand at that place, and not the word that begins the next part? */
  protected nameFollows(n: number): boolean {
    if (this.is(n, NumberToken)) return true;
    if (!this.isNameAt(n)) return false;
    const concept = this.conceptAt(n);
    const begins = this.peek(n).startLine !== this.peek(n - 1).startLine;
    if (begins && (propertyWords as readonly (Concept | undefined)[]).includes(concept) && this.valueAt(n + 1))
      return false;
    if (concept === undefined || !(isOpener(concept) || isClauseWord(concept))) return true;
    if (this.is(n + 1, TextToken)) return this.peek(n).startLine === this.peek(n - 1).startLine;
    return !(this.nounAt(n + 1) || this.is(n + 1, NumberToken) || this.is(n + 1, DayToken));
  }

  /** Is a text next? Words without quotes on the same line are taken as one. `optional` texts are taken so only from own words. */
  protected textHere(optional = false, list = false): boolean {
    if (this.is(1, TextToken)) return true;
    if (!this.sameLine(1) || !(this.isNameAt(1) || (!optional && this.is(1, NumberToken)))) return false;
    if (optional && !this.is(1, OwnName)) return false;
    const last = this.unquoted();
    if (last === 0) return false;
    if (this.is(last + 1, TextToken) && this.sameLine(last + 1) && last < 4) return this.skipBeforeText(last);
    const first = this.peek(1);
    const end = this.peek(last);
    const value = this.task.source.text.slice(first.startOffset, end.endOffset + 1);
    this.slip(
      'syntax/unquoted-text',
      first,
      end,
      { text: value },
      {
        quote: [
          [first.startOffset, first.startOffset, '"'],
          [end.endOffset + 1, end.endOffset + 1, '"'],
          ...(list ? this.quotesBehind(last) : []),
        ],
      },
    );
    for (let i = 1; i < last; i++) this.SKIP_TOKEN();
    const token = this.peek(1);
    token.startOffset = first.startOffset;
    this.retype(token, TextToken, value);
    return true;
  }

  /** The quotes that further texts of a list lack, behind the nth token. */
  private quotesBehind(n: number): Edit[] {
    const edits: Edit[] = [];
    let at = n;
    while (this.is(at + 1, Comma) && this.sameLine(at + 2)) {
      const words = this.is(at + 2, OwnName) ? this.unquoted(at + 1) : 0;
      if (words > 0) {
        const start = this.peek(at + 2).startOffset;
        const end = this.peek(at + 1 + words).endOffset + 1;
        edits.push([start, start, '"'], [end, end, '"']);
      } else if (!this.is(at + 2, TextToken)) break;
      at += 1 + Math.max(1, words);
    }
    return edits;
  }

  /** `process sku sku "…"`: a word too much before a text. */
  private skipBeforeText(words: number): boolean {
    const first = this.peek(1);
    const last = this.peek(words);
    const next = this.peek(words + 1).startOffset;
    this.slip(
      'syntax/unexpected',
      first,
      last,
      { found: this.task.source.text.slice(first.startOffset, last.endOffset + 1), place: 'title' },
      {
        delete: [[first.startOffset, next, '']],
      },
      false,
    );
    for (let i = 0; i < words; i++) this.SKIP_TOKEN();
    return true;
  }

  /** `process sku "…" "…"`: a text too much. */
  protected noText(): void {
    while (this.is(1, TextToken) && !this.is(2, Colon) && !(this.is(2, Arrow) && !this.sameLine(1))) {
      const end = this.endHere();
      const token = this.peek(1);
      this.slip(
        'syntax/unexpected',
        token,
        token,
        { found: token.image.slice(0, 60), place: 'title' },
        { delete: [[end, token.endOffset + 1, '']] },
        false,
      );
      this.SKIP_TOKEN();
    }
  }

  /** How many tokens behind the nth are words of a text without quotes on this line. */
  private unquoted(from = 0): number {
    let n = from;
    for (; n < from + 60; n++) {
      const token = this.peek(n + 1);
      if (token.tokenType === endOfFile || !this.sameLine(n + 1)) break;
      const type = token.tokenType;
      if (type === Comma || type === Open || type === Close || type === Arrow || type === TextToken || type === Colon)
        break;
      const clause = isClauseWord(conceptOfType(type)) || conceptOfType(type) === 'with';
      if (
        clause &&
        (this.is(n + 2, TextToken) || this.is(n + 2, NumberToken) || this.is(n + 2, Arrow) || this.is(n + 2, Open))
      )
        break;
    }
    return n - from;
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
    if (!this.is(1, TextToken) || this.is(2, Colon) || (this.is(2, Arrow) && !this.sameLine(1))) return false;
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
  protected missing(
    code:
      | 'syntax/missing-text'
      | 'syntax/missing-name'
      | 'syntax/missing-value'
      | 'syntax/missing-target'
      | 'syntax/missing-block',
    insert?: string,
  ): void {
    const last = this.peek(0);
    const end = this.endHere();
    this.slip(
      code,
      last,
      last,
      { after: this.said(last) },
      insert === undefined ? {} : { insert: [[end, end, insert]] },
      false,
    );
  }
}
