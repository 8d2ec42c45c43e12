// What beginners write in the place of names, amounts, separators and answers: the tokens are taken for what was meant, and one finding
// says how it is written.
import { nearest } from '../diagnostic/nearest.js';
import type { Edit } from './base.js';
import { type Concept, monthName } from './keywords.js';
import { plain } from './known.js';
import { RecoveryParser } from './recovery.js';
import { Arrow, Colon, Comma, Dash, Dot, NumberToken, Open, OwnName, Slash, TextToken, type Token } from './tokens.js';
import { aliasOf, isClauseWord, unitAlias, unitWords } from './vocabulary.js';

const untilWords = new Set(['sampai', 'hingga', 'sd', 'until', 'till', 'to', 'ke']);
const andWords = new Set(['dan', 'and', 'serta', 'atau', 'or']);
const byWords = new Set(['oleh', 'by']);
const backWords = new Set(['kembali', 'ke', 'kepada', 'menuju', 'balik', 'back', 'to', 'go', 'goto', 'return']);
const zones = new Set(['wib', 'wita', 'wit', 'am', 'pm']);
const negative = /^(?:tidak|belum|bukan|tak|tanpa|no|not)(?![\p{L}\d])/iu;
const oneName = /^[\p{L}_][\p{L}\d_]*(?:-[\p{L}\d]+)*$/u;
const units = new Set<Concept | undefined>([...unitWords, 'working']);

/** An answer that is written without `yes`, `no` or `when`. */
export interface LooseAnswer {
  readonly type: 'yes' | 'no' | 'when';
  readonly label: { readonly start: number; readonly end: number; readonly value: string } | undefined;
}

export abstract class MistakenParser extends RecoveryParser {
  /** Makes one token of the next ones, up to the nth. */
  protected merge(n: number, type: Token['tokenType'], image: string): void {
    const { startOffset, startLine } = this.peek(1);
    for (let i = 1; i < n; i++) this.SKIP_TOKEN();
    const token = this.peek(1);
    token.startOffset = startOffset;
    token.startLine = startLine;
    this.retype(token, type, image);
  }

  /** The letters from the next token to the nth. */
  protected spelled(n: number): string {
    return this.task.source.text.slice(this.peek(1).startOffset, this.peek(n).endOffset + 1);
  }

  /** How many of the next tokens on this line are words, none of them one that begins a clause; `from` is looked at first. */
  private wordsFrom(from: number, first: number): number {
    let n = first;
    for (; n < first + 8; n++) {
      const concept = this.conceptAt(n);
      const word = this.isNameAt(n) || this.is(n, NumberToken);
      if (!word || this.peek(n).startLine !== from) break;
      if (concept === 'with' || concept === 'via') break;
      if (isClauseWord(concept) && concept !== 'yes' && concept !== 'no') break;
    }
    return n - first;
  }

  // --- amounts ------------------------------------------------------------------------------------------------------

  /** `1 s/d 2 jam`: takes the words between two numbers for a dash. */
  protected untilWords(): void {
    if (!this.isNameAt(1) || !this.sameLine(1)) return;
    const word = this.peek(1).image.toLowerCase();
    let n = 0;
    if (word === 's' && (this.is(2, Slash) || this.is(2, Dot)) && this.peek(3).image.toLowerCase() === 'd')
      n = this.is(4, Dot) ? 4 : 3;
    else if (untilWords.has(word)) n = this.conceptAt(2) === 'with' || this.is(2, Dot) ? 2 : 1;
    if (n === 0 || !this.is(n + 1, NumberToken)) return;
    const last = this.peek(0);
    const dash = last.tokenType === NumberToken ? '-' : ' - ';
    const edits: Edit[] = [[last.endOffset + 1, this.peek(n + 1).startOffset, dash]];
    this.slip('syntax/range-in-words', this.peek(1), this.peek(n), { written: this.spelled(n) }, { dash: edits });
    this.merge(n, Dash, '');
  }

  /** `08.00 WIB`: takes a time of day for a text. */
  protected clockTime(): void {
    let n = 1;
    const said = this.isNameAt(1) && /^(?:pukul|jam|at)$/i.test(this.peek(1).image);
    if (said) n++;
    let sure = said;
    for (let first = true; this.is(n, NumberToken) && this.sameLine(n); first = false) {
      const hour = this.peek(n).image;
      if (this.is(n + 1, Colon) && this.is(n + 2, NumberToken) && this.peek(n + 2).image.length === 2) {
        sure = true;
        n += 3;
      } else if (/^\d{1,2}\.\d{2}$/.test(hour)) {
        sure ||= hour.startsWith('0');
        n++;
      } else return;
      if (!first || !this.is(n, Dash)) break;
      n++;
    }
    const zone = this.is(n, OwnName) && this.sameLine(n) && zones.has(this.peek(n).image.toLowerCase());
    if (zone) n++;
    const unit = this.isNameAt(n) && this.sameLine(n) && !zone;
    if (n === (said ? 2 : 1) || !(sure || zone)) return;
    if (unit && (units.has(this.conceptAt(n)) || unitAlias(this.peek(n).image) !== undefined)) return;
    const written = this.spelled(n - 1);
    this.quoted('syntax/clock-time', n - 1, written);
    this.merge(n - 1, TextToken, written);
  }

  /** `5 Januri 2026`: takes the word between a day and a year for the month that was probably meant. */
  protected monthMisspelt(): boolean {
    const token = this.peek(2);
    if (!this.is(2, OwnName) || !this.is(3, NumberToken) || !/^\d{4}$/.test(this.peek(3).image) || !this.mayGuess())
      return false;
    const { tongue } = this.task;
    const names = [...Array(12).keys()].map((month) => monthName(month + 1, tongue));
    const word = nearest(token.image, names);
    if (word === undefined) return false;
    const replace: Edit[] = [[token.startOffset, token.endOffset + 1, word]];
    this.slip('syntax/unknown-word', token, token, { word: token.image, suggestion: word }, { replace });
    this.retype(token, OwnName, word);
    return true;
  }

  private quoted(code: 'syntax/clock-time', n: number, written: string): void {
    const { startOffset } = this.peek(1);
    const end = this.peek(n).endOffset + 1;
    const quote: Edit[] = [
      [startOffset, startOffset, '"'],
      [end, end, '"'],
    ];
    this.slip(code, this.peek(1), this.peek(n), { written }, { quote });
  }

  // --- separators -----------------------------------------------------------------------------------------------------

  /** `staf/teknisi`, `"A" dan "B"`: takes the nth token for a comma if one of the kind of what goes before follows. */
  protected andAsComma(n: number, fits: (n: number) => boolean): boolean {
    const token = this.peek(n);
    const and = this.is(n, OwnName) && andWords.has(token.image.toLowerCase());
    if (!(and || this.is(n, Slash)) || !this.sameLine(n) || !fits(n + 1)) return false;
    const from = and ? this.peek(n - 1).endOffset + 1 : token.startOffset;
    const to = and ? token.endOffset + 1 : this.peek(n + 1).startOffset;
    const written = this.written(token);
    this.slip('syntax/wrong-separator', token, token, { written }, { comma: [[from, to, and ? ',' : ', ']] });
    this.retype(token, Comma, '');
    return true;
  }

  // --- names ----------------------------------------------------------------------------------------------------------

  /** `start hand in: clerk`, `start "ask": clerk`: makes one name of what stands before the colon. */
  protected nameBeforeColon(): void {
    if (!this.sameLine(1)) return;
    if (this.is(1, TextToken) && this.is(2, Colon)) {
      const token = this.peek(1);
      if (oneName.test(token.image)) {
        const unquote: Edit[] = [[token.startOffset, token.endOffset + 1, token.image]];
        this.slip('syntax/quoted-name', token, token, { name: token.image }, { unquote });
        this.retype(token, OwnName, token.image);
      } else this.oneNameOf(1, token.image);
      return;
    }
    let n = 1;
    while (n < 6 && this.nounAt(n) && this.sameLine(n)) n++;
    if (n > 2 && this.is(n, Colon)) this.oneNameOf(n - 1, this.spelled(n - 1));
  }

  /** Makes one name of the next n tokens; the first word alone where arrows lead to that. */
  protected oneNameOf(n: number, written: string): void {
    const parts = written.toLowerCase().match(/[\p{L}\d_]+/gu) ?? ['x'];
    const joined = parts.join('-').replace(/^(?=\d)/, 'n');
    const { targets } = this.known();
    const first = parts[0] as string;
    const name = !targets.has(joined) && targets.has(first) ? first : joined;
    const { startOffset } = this.peek(1);
    const write: Edit[] = [[startOffset, this.peek(n).endOffset + 1, name]];
    this.slip('syntax/name-of-words', this.peek(1), this.peek(n), { written, name }, { write });
    this.merge(n, OwnName, name);
  }

  /** `langkah Staf Rumah Tangga "…"`, quoted or not: puts the name of the actor in the place of its title. */
  protected titleAsActor(): void {
    if (!this.sameLine(1)) return;
    let n = 1;
    if (!this.is(1, TextToken)) {
      while (n < 12 && this.isNameAt(n) && this.sameLine(n)) n++;
      n--;
    }
    if (n < 1 || !this.is(n + 1, TextToken) || (n === 1 && this.isNameAt(1) && this.isActor(this.peek(1).image)))
      return;
    const title = this.is(1, TextToken) ? this.peek(1).image : this.spelled(n);
    const name = this.known().titles.get(plain(title));
    if (name === undefined) {
      const joined = plain(title).replaceAll(' ', '-');
      if (n > 1 && this.isActor(joined)) this.oneNameOf(n, title);
      return;
    }
    const write: Edit[] = [[this.peek(1).startOffset, this.peek(n).endOffset + 1, name]];
    this.slip('syntax/actor-title', this.peek(1), this.peek(n), { title, name }, { write });
    this.merge(n, OwnName, name);
  }

  /** `langkah "…" oleh staf`: does the actor stand behind the text? Says so; 0 where it does not, else how many words stand before it. */
  protected actorBehindText(): number {
    if (!this.is(1, TextToken) || !this.sameLine(1)) return 0;
    const by = this.isNameAt(2) && byWords.has(this.peek(2).image.toLowerCase()) ? 1 : 0;
    const actor = this.peek(2 + by);
    if (actor.startLine !== this.peek(1).startLine || !this.nounAt(2 + by)) return 0;
    if (by === 0 && !this.isActor(actor.image)) return 0;
    let last = 2 + by;
    while (this.is(last + 1, Comma) && this.nounAt(last + 2) && this.isActor(this.peek(last + 2).image)) last += 2;
    const { startOffset, endOffset } = this.peek(1);
    const end = this.peek(last).endOffset + 1;
    const actors = this.task.source.text.slice(actor.startOffset, end);
    const swap: Edit[] = [
      [startOffset, startOffset, `${actors} `],
      [endOffset + 1, end, ''],
    ];
    this.slip('syntax/actor-behind-text', actor, this.peek(last), { actor: actors }, { swap });
    return by + 1;
  }

  // --- answers and arrows ---------------------------------------------------------------------------------------------

  /** `jika tidak ->`, `tidak lengkap ->`, behind the word that was consumed: the words before the arrow or brace. */
  protected answerInWords(type: string): LooseAnswer | undefined {
    const key = this.peek(0);
    const n = this.wordsFrom(key.startLine, 1);
    if (n === 0 || !this.sameLine(n + 1) || !(this.is(n + 1, Arrow) || this.is(n + 1, Open))) return undefined;
    const first = this.conceptAt(1);
    if (type === 'when' && first !== 'yes' && first !== 'no' && !negative.test(this.peek(1).image)) return undefined;
    const from = type === 'when' ? this.peek(1) : key;
    const last = this.peek(n);
    const words = this.task.source.text.slice(from.startOffset, last.endOffset + 1);
    const answer: LooseAnswer = {
      type: type === 'yes' || first === 'yes' ? 'yes' : 'no',
      label: type === 'when' && n === 1 && first !== undefined ? undefined : labelOf(from, last, words),
    };
    this.wrongAnswer(key, last, answer, words);
    for (let i = 0; i < n; i++) this.SKIP_TOKEN();
    return answer;
  }

  /** `belum ->`, `"Tidak lengkap" ->`, at the beginning of a line; `alone` tells whether the decision has no other such answer. */
  protected answerWithoutWord(alone: () => boolean): LooseAnswer | undefined {
    const token = this.peek(1);
    const text = this.is(1, TextToken);
    if (this.sameLine(1) || !(text || this.nounAt(1))) return undefined;
    const n = text ? 1 : this.wordsFrom(token.startLine, 1);
    const next = this.peek(n + 1);
    if (next.startLine !== token.startLine || !(this.is(n + 1, Arrow) || this.is(n + 1, Open)) || !this.mayGuess())
      return undefined;
    if (this.is(n + 1, Open) && this.conceptAt(n + 2) === 'branch') return undefined;
    const last = this.peek(n);
    const alias = text || n > 1 ? undefined : aliasOf(token.image);
    if (alias === 'otherwise' || alias === 'when' || alias === 'on') return undefined;
    const words = text ? token.image : this.spelled(n);
    const type = alias === 'no' || negative.test(words) ? 'no' : alias === 'yes' || alone() ? 'yes' : 'when';
    const answer: LooseAnswer = { type, label: labelOf(token, last, words) };
    this.wrongAnswer(token, last, answer, words);
    for (let i = 0; i < n; i++) this.SKIP_TOKEN();
    return answer;
  }

  private wrongAnswer(from: Token, last: Token, { type, label }: LooseAnswer, words: string): void {
    const word = type !== 'when' && label === undefined ? words : this.word(type);
    const better = label === undefined ? word : `${word} ${JSON.stringify(label.value)}`;
    const written =
      from.tokenType === TextToken ? from.image : this.task.source.text.slice(from.startOffset, last.endOffset + 1);
    const write: Edit[] = [[from.startOffset, last.endOffset + 1, better]];
    this.slip('syntax/wrong-answer', from, last, { written, better }, { write });
  }

  /** `tidak: ajukan`: takes the colon for an arrow. */
  protected colonAsArrow(): void {
    if (!this.is(1, Colon) || !this.isNameAt(2) || !this.sameLine(2)) return;
    const concept = this.conceptAt(2);
    const clause = concept !== 'next' && concept !== 'end' && concept !== undefined;
    if (clause || this.is(3, Colon) || this.is(3, TextToken)) return;
    const colon = this.peek(1);
    const insert: Edit[] = [[colon.startOffset, colon.endOffset + 1, ' ->']];
    this.slip('syntax/missing-arrow', this.peek(2), this.peek(2), { target: this.peek(2).image }, { insert });
    this.retype(colon, Arrow, '');
  }

  /** `kembali ke ajukan`: skips the words before the name of the step. */
  protected skipBackWords(): void {
    let n = 0;
    while (n < 4 && this.isNameAt(n + 1) && this.sameLine(n + 1) && backWords.has(this.peek(n + 1).image.toLowerCase()))
      n++;
    if (n === 0 || !this.nounAt(n + 1) || !this.sameLine(n + 1)) return;
    for (let i = 0; i < n; i++) this.SKIP_TOKEN();
  }

  /** `-> kembali ke ajukan`: only the name of the step belongs behind an arrow. */
  protected backToStep(): void {
    const { steps } = this.known();
    let n = 0;
    const isWord = (word: string): boolean => backWords.has(word.toLowerCase()) && !steps.has(word);
    while (n < 4 && this.isNameAt(n + 1) && this.sameLine(n + 1) && isWord(this.peek(n + 1).image)) n++;
    const target = this.peek(n + 1);
    if (n === 0 || !this.nounAt(n + 1) || !this.sameLine(n + 1) || !steps.has(target.image)) return;
    const first = this.peek(1);
    const written = this.spelled(n);
    const name: Edit[] = [[first.startOffset, target.startOffset, '']];
    this.slip('syntax/wrong-target', first, this.peek(n), { written, kind: 'words', step: target.image }, { name });
    for (let i = 0; i < n; i++) this.SKIP_TOKEN();
  }

  /** `-> 1`, `-> "text of a step"`: what no arrow can lead to; says so and skips it. */
  protected wrongTarget(): boolean {
    const token = this.peek(1);
    if (!this.sameLine(1)) return false;
    const known = this.known();
    if (this.is(1, NumberToken)) {
      if (known.steps.has(`n${token.image}`)) return false;
      this.slip('syntax/wrong-target', token, token, { written: token.image, kind: 'number' });
    } else if (this.is(1, TextToken)) {
      this.textAsTarget(token);
    } else return false;
    this.SKIP_TOKEN();
    return true;
  }

  private textAsTarget(token: Token): void {
    const { steps, targets, texts } = this.known();
    const step = texts.get(plain(token.image));
    const write = (name: string, more: readonly Edit[]) => ({
      name: [...more, [token.startOffset, token.endOffset + 1, name]] as Edit[],
    });
    let fixes: Record<string, readonly Edit[]> = {};
    if (step?.name !== undefined) fixes = write(this.written(step.name), []);
    else if (step !== undefined) {
      const word = /[a-z]{3,}/.exec(plain(token.image))?.[0] ?? 'x';
      let name = word;
      for (let i = 2; steps.has(name) || targets.has(name); i++) name = `${word}-${i}`;
      const end = step.key.endOffset + 1;
      fixes = write(name, [[end, end, ` ${name}:`]]);
    }
    const args = { written: token.image.slice(0, 60), kind: 'text' as const };
    this.slip('syntax/wrong-target', token, token, args, fixes, false);
  }
}

function labelOf(first: Token, last: Token, words: string): LooseAnswer['label'] {
  const value = first.tokenType === TextToken ? words : words.slice(0, 1).toUpperCase() + words.slice(1);
  return { start: first.startOffset, end: last.endOffset + 1, value };
}
