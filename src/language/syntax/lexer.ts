// Text → tokens and comments, in one pass over the character codes. Words get their meaning by one look-up; blanks, line ends and
// comments only separate. Signs that mean nothing are reported here and leave no token, or the one that was probably meant.
import type { TokenType } from 'chevrotain';
import type { Report } from '../diagnostic/diagnostic.js';
import type { Source } from '../source/source.js';
import type { Comment } from './ast.js';
import { codeName, isArrowLike, isBlank, isDigit, isInvisible, isLetter, isWordPart, lookAlike } from './characters.js';
import { dashAsArrow, scanBracket, scanPointers, skipNumbering } from './habits.js';
import { concepts, words } from './keywords.js';
import { badEncoding, checkLetters, reportLetter, scanText } from './quotes.js';
import { edit, find, push, type Scan } from './scan.js';
import {
  Arrow,
  Close,
  Colon,
  Comma,
  Dash,
  DayToken,
  Dot,
  Dots,
  Ellipsis,
  NumberToken,
  Open,
  OwnName,
  QuotedName,
  Slash,
  TextToken,
  type Token,
  wordType,
} from './tokens.js';
import { unitWords } from './vocabulary.js';

/** What the scanning of a file gives. */
export interface Lexed {
  readonly tokens: Token[];
  readonly comments: readonly Comment[];
  /** Lines whose quotes or signs did not make sense: what else is odd there is mostly an echo. */
  readonly noisyLines: Set<number>;
  /** Was anything reported? */
  readonly reported: boolean;
}

const noisy: ReadonlySet<string> = new Set([
  'syntax/unclosed-text',
  'syntax/unopened-text',
  'syntax/doubled-quote',
  'syntax/quotes-in-text',
  'syntax/unknown-character',
  'syntax/bad-encoding',
]);

const typeOfWord = new Map<string, TokenType>();
for (const concept of concepts) {
  for (const locale of ['en', 'id'] as const)
    for (const word of words(concept, locale)) typeOfWord.set(word, wordType(concept));
}
const unitTypes = new Set<TokenType>(unitWords.map((word) => wordType(word)));

/** What a letter below 128 begins: 1 blank, 2 line end, 3 word, 4 digit, 5 sign. */
const classes = new Uint8Array(128).fill(5);
for (let code = 0; code < 128; code++) {
  if (isBlank(code)) classes[code] = 1;
  else if (code === 10 || code === 13) classes[code] = 2;
  else if (isLetter(code)) classes[code] = 3;
  else if (isDigit(code)) classes[code] = 4;
}
/** 1: small letter, digit or `_`; 2: capital letter. */
const wordClasses = new Uint8Array(128);
for (let code = 0; code < 128; code++) if (isWordPart(code)) wordClasses[code] = code >= 65 && code <= 90 ? 2 : 1;

/** Reads the whole text. Never throws; what it cannot read is reported. */
export function lex(source: Source, report: Report): Lexed {
  const scan: Scan = {
    path: source.path,
    text: source.text,
    tokens: [],
    comments: [],
    found: [],
    at: 0,
    line: 1,
    lastLine: 0,
    firstText: { line: 0, at: 0, tokens: 0, found: 0 },
    repairLine: 0,
    noSingleBefore: 0,
    noRemarkBefore: 0,
    lastBlockQuote: source.text.length,
    badEncoding: false,
    numbering: undefined,
    brackets: [],
  };
  const { text } = scan;
  const length = text.length;
  while (scan.at < length) {
    const code = text.charCodeAt(scan.at);
    const kind = code < 128 ? classes[code] : 0;
    if (kind === 1) scan.at++;
    else if (kind === 3) scanWord(scan);
    else if (kind === 2) {
      scan.at += code === 13 && text.charCodeAt(scan.at + 1) === 10 ? 2 : 1;
      scan.line++;
    } else if (kind === 4) scanNumber(scan);
    else if (kind === 5) scanSign(scan, code);
    else scanForeign(scan, text.codePointAt(scan.at) as number);
  }
  for (const finding of scan.found) finding.send(report);
  const noisyLines = new Set(scan.found.filter(({ code }) => noisy.has(code)).map(({ line }) => line));
  return { tokens: scan.tokens, comments: scan.comments, noisyLines, reported: scan.found.length > 0 };
}

/** End of the word that begins at `start`; -1 - end where it holds other than small ASCII letters. */
function endOfWord(text: string, start: number): number {
  let at = start;
  let simple = true;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      const kind = wordClasses[code];
      if (kind === 1) at++;
      else if (kind === 2) {
        simple = false;
        at++;
      } else if (code === 45 && joins(text, at + 1)) at++;
      else break;
    } else if (code === 0x2011 && joins(text, at + 1)) {
      simple = false;
      at++;
    } else {
      const point = text.codePointAt(at);
      if (point === undefined || !isWordPart(point)) break;
      simple = false;
      at += point > 0xffff ? 2 : 1;
    }
  }
  return simple ? at : -1 - at;
}

function joins(text: string, at: number): boolean {
  const point = text.codePointAt(at);
  return point !== undefined && (isLetter(point) || isDigit(point));
}

function scanWord(scan: Scan): void {
  const start = scan.at;
  const found = endOfWord(scan.text, start);
  if (found === start + 1 && scan.lastLine !== scan.line && skipNumbering(scan)) return;
  if (found >= 0) {
    const image = scan.text.slice(start, found);
    push(scan, typeOfWord.get(image) ?? OwnName, image, start, found);
    scan.at = found;
    return;
  }
  const end = -1 - found;
  let image = scan.text.slice(start, end).replaceAll('\u2011', '-').normalize('NFC');
  const twin = lookAlike(image);
  if (twin !== undefined) {
    const args = {
      word: image,
      letter: twin.letter,
      looksLike: twin.looksLike,
      character: codeName(twin.letter.codePointAt(0) as number),
    };
    find(scan, 'syntax/look-alike', start, end, args, 'replace', [edit(scan, start, end, twin.plain)]);
    image = twin.plain;
  }
  push(scan, typeOfWord.get(image.toLowerCase()) ?? OwnName, image, start, end);
  scan.at = end;
}

const isoDay = /\d{4}-\d{2}-\d{2}(?![\p{L}\d_-])/uy;
const otherDay = /(?:(\d{1,2})([./-])(\d{1,2})\2(\d{4})|(\d{4})([./-])(\d{1,2})\6(\d{1,2}))(?![\p{L}\d_-])/uy;
const number = /\d+(?:[.,]\d+)*/y;

function scanNumber(scan: Scan): void {
  if (scan.lastLine !== scan.line && skipNumbering(scan)) return;
  const { text, at: start } = scan;
  isoDay.lastIndex = start;
  if (text.charCodeAt(start + 4) === 45 && isoDay.test(text)) {
    push(scan, DayToken, text.slice(start, start + 10), start, start + 10);
    scan.at = start + 10;
    return;
  }
  otherDay.lastIndex = start;
  const day = otherDay.exec(text);
  if (day !== null) {
    const [year, month, date] = day[1] === undefined ? [day[5], day[7], day[8]] : [day[4], day[3], day[1]];
    const iso = `${year}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`;
    const end = start + day[0].length;
    find(scan, 'syntax/date-form', start, end, { written: day[0], iso }, 'write', [edit(scan, start, end, iso)]);
    push(scan, DayToken, iso, start, end);
    scan.at = end;
    return;
  }
  number.lastIndex = start;
  const image = number.exec(text)?.[0] ?? '';
  const end = start + image.length;
  if (joins(text, end) || text.charCodeAt(end) === 95) scanGlued(scan, start, end);
  else {
    checkThousands(scan, image, start, end);
    push(scan, NumberToken, image, start, end);
    scan.at = end;
  }
}

/** A number with letters right behind it: `5menit` lacks a blank, `3rd` is a name that begins with a digit. */
function scanGlued(scan: Scan, start: number, digits: number): void {
  const { text } = scan;
  const found = endOfWord(text, digits);
  const end = found < 0 ? -1 - found : found;
  const type = typeOfWord.get(text.slice(digits, end).toLowerCase());
  if (type !== undefined && unitTypes.has(type)) {
    find(scan, 'syntax/missing-blank', start, end, { written: text.slice(start, end) }, 'part', [
      edit(scan, digits, digits, ' '),
    ]);
    push(scan, NumberToken, text.slice(start, digits), start, digits);
    scan.at = digits;
    return;
  }
  const image = text.slice(start, end);
  const letter = /^[\dOoIl]+$/.test(image) && followsUnit(scan, end) ? /[OoIl]/.exec(image)?.[0] : undefined;
  if (letter !== undefined) {
    const number = image.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
    const args = {
      word: image,
      letter,
      looksLike: letter === 'O' || letter === 'o' ? '0' : '1',
      character: codeName(letter.charCodeAt(0)),
    };
    find(scan, 'syntax/look-alike', start, end, args, 'replace', [edit(scan, start, end, number)]);
    push(scan, NumberToken, number, start, end);
    scan.at = end;
    return;
  }
  const name = `n${image.replace(/[.,]/g, '-')}`;
  find(scan, 'syntax/number-as-name', start, end, { written: image, name }, 'rename', [edit(scan, start, end, name)]);
  push(scan, OwnName, name, start, end);
  scan.at = end;
}

/** Does a unit of time stand behind this place? */
function followsUnit({ text }: Scan, at: number): boolean {
  const word = /^(?:[ \t]*(?:\.\.|[-–])[ \t]*[\dOoIl]+)?[ \t]+([a-z]+)/i.exec(text.slice(at, at + 32))?.[1];
  const type = word === undefined ? undefined : typeOfWord.get(word.toLowerCase());
  return type !== undefined && unitTypes.has(type);
}

/** `1.000` reads as one; whoever writes it means a thousand. */
function checkThousands(scan: Scan, image: string, start: number, end: number): void {
  if (!/^\d{1,3}(?:[.,]\d{3})+$/.test(image) && !/[.,]\d+[.,]/.test(image)) return;
  const plain = image.replace(/[.,]/g, '');
  find(scan, 'syntax/thousands-sign', start, end, { written: image, plain }, 'plain', [edit(scan, start, end, plain)]);
}

const singles = new Map<number, TokenType>([
  [123, Open],
  [125, Close],
  [44, Comma],
  [58, Colon],
]);

function scanSign(scan: Scan, code: number): void {
  const { text, at } = scan;
  if ((code === 45 || code === 42) && scan.lastLine !== scan.line && skipNumbering(scan)) return;
  const single = singles.get(code);
  if (single !== undefined) {
    push(scan, single, '', at, at + 1);
    scan.at++;
  } else if (code === 34) scanText(scan);
  else if (code === 35) scanComment(scan, at + 1);
  else if (code === 45) scanDashes(scan);
  else if (code === 62) scanPointers(scan);
  else if (code === 46) scanDots(scan);
  else if (code === 61 && text.charCodeAt(at + 1) === 62) sign(scan, Arrow, 2);
  else if (code === 47) scanSlash(scan);
  else if (code === 39) scanSingleQuotes(scan);
  else if (code === 96) scanBackticks(scan);
  else if (code === 59) {
    find(scan, 'syntax/semicolon', at, at + 1, {}, 'delete', [edit(scan, at, at + 1, '')]);
    scan.at++;
  } else if ((code === 38 || code === 43) && signAsComma(scan, code)) return;
  else if ((code === 40 || code === 41 || code === 91 || code === 93) && scanBracket(scan, code)) return;
  else unknown(scan, code);
}

/** `petugas & kasi`, `"A" + "B"`: takes the sign for a comma where something of one kind stands on both sides. */
function signAsComma(scan: Scan, code: number): boolean {
  const { text, at } = scan;
  const last = scan.tokens.at(-1);
  if (last === undefined || scan.lastLine !== scan.line) return false;
  const next = /^[ \t]*(["“\p{L}])/u.exec(text.slice(at + 1, at + 20))?.[1];
  const isText = last.tokenType === TextToken;
  if (next === undefined || isText !== /["“]/.test(next)) return false;
  const end = last.endOffset + 1;
  const written = String.fromCharCode(code);
  find(scan, 'syntax/wrong-separator', at, at + 1, { written }, 'comma', [edit(scan, end, at + 1, ',')]);
  push(scan, Comma, '', at, at + 1);
  scan.at++;
  return true;
}

function sign(scan: Scan, type: TokenType, length: number): void {
  push(scan, type, '', scan.at, scan.at + length);
  scan.at += length;
}

function scanComment(scan: Scan, from: number): void {
  const { text, at } = scan;
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  checkLetters(scan, from, Math.min(end, from + 5000));
  scan.comments.push({
    kind: 'comment',
    start: at,
    end,
    text: text.slice(from, end),
    trailing: scan.lastLine === scan.line,
  });
  scan.at = end;
}

const isDash = (code: number): boolean => code === 45 || code === 0x2013 || code === 0x2014 || code === 0x2212;

function scanDashes(scan: Scan): void {
  let end = scan.at;
  while (isDash(scan.text.charCodeAt(end))) end++;
  if (scan.text.charCodeAt(end) === 62) sign(scan, Arrow, end + 1 - scan.at);
  else if (!dashAsArrow(scan, end)) sign(scan, Dash, end - scan.at);
}

function scanDots(scan: Scan): void {
  let end = scan.at;
  while (scan.text.charCodeAt(end) === 46) end++;
  const length = end - scan.at;
  sign(scan, length === 1 ? Dot : length === 2 ? Dots : Ellipsis, length);
}

function scanSlash(scan: Scan): void {
  const { text, at } = scan;
  const next = text.charCodeAt(at + 1);
  if (next === 47) {
    find(scan, 'syntax/slash-comment', at, at + 2, {}, 'hash', [edit(scan, at, at + 2, '#')]);
    scanComment(scan, at + 2);
  } else if (next === 42) scanStarComment(scan);
  else sign(scan, Slash, 1);
}

/** A comment between slash-star and star-slash: every line of it becomes a comment of its own. */
function scanStarComment(scan: Scan): void {
  const { text, at } = scan;
  const close = text.indexOf('*/', at + 2);
  const stop = close < 0 ? text.length : close + 2;
  const line = scan.line;
  const edits = [edit(scan, at, at + 2, '#')];
  find(scan, 'syntax/slash-comment', at, at + 2, {}, 'hash', edits);
  scanComment({ ...scan, text: text.slice(0, stop) }, at + 2);
  for (let i = at + 2; i < stop; i++) {
    if (text.charCodeAt(i) !== 10) continue;
    scan.line++;
    edits.push(edit(scan, i + 1, i + 1, '# '));
  }
  if (close >= 0) {
    const rest = /^[^\S\r\n]*[^\s]/.test(text.slice(stop, stop + 200));
    edits.push(edit(scan, close, stop, rest ? '\n' : ''));
  }
  if (scan.line > line && close < 0) edits.length = 1;
  scan.at = stop;
}

/** `'…'` as one may quote elsewhere. */
function scanSingleQuotes(scan: Scan): void {
  const { text, at } = scan;
  let i = at + 1;
  for (; at >= scan.noSingleBefore && i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13 || code === 34) break;
    if ((code !== 39 && code !== 0x2019) || !/^(?:[\s,;{}:]|$)/.test(text.slice(i + 1, i + 2))) continue;
    find(scan, 'syntax/single-quotes', at, i + 1, {}, 'double', [
      edit(scan, at, at + 1, '"'),
      edit(scan, i, i + 1, '"'),
    ]);
    checkLetters(scan, at + 1, i);
    push(scan, TextToken, text.slice(at + 1, i), at, i + 1);
    scan.at = i + 1;
    return;
  }
  scan.noSingleBefore = Math.max(scan.noSingleBefore, i);
  unknown(scan, text.charCodeAt(at));
}

function scanBackticks(scan: Scan): void {
  const { text, at } = scan;
  const found = joins(text, at + 1) ? endOfWord(text, at + 1) : at + 1;
  const end = found < 0 ? -1 - found : found;
  if (end === at + 1) {
    unknown(scan, 96);
    return;
  }
  const closed = text.charCodeAt(end) === 96;
  if (!closed)
    find(scan, 'syntax/unclosed-name', at, end, { name: text.slice(at + 1, end) }, 'close', [
      edit(scan, end, end, '`'),
    ]);
  push(
    scan,
    QuotedName,
    text
      .slice(at + 1, end)
      .replaceAll('\u2011', '-')
      .normalize('NFC'),
    at,
    end + (closed ? 1 : 0),
  );
  scan.at = end + (closed ? 1 : 0);
}

/** Characters beyond ASCII: blanks, letters, typographic quotes, dashes and arrows. */
function scanForeign(scan: Scan, code: number): void {
  const { text, at } = scan;
  if (scan.lastLine !== scan.line && !isBlank(code) && skipNumbering(scan)) return;
  if (isBlank(code)) {
    const inWord = isInvisible(code) && at > 0 && isWordPart(text.charCodeAt(at - 1)) && joins(text, at + 1);
    if (inWord) reportLetter(scan, 'syntax/invisible-character', at, code);
    scan.at++;
  } else if (isLetter(code)) scanWord(scan);
  else if (code === 0x201c || code === 0x201e || code === 0xab) scanText(scan);
  else if (code === 0x2192 || code === 0x21d2) sign(scan, Arrow, 1);
  else if (isDash(code)) scanDashes(scan);
  else if (code === 0x2026) sign(scan, Ellipsis, 1);
  else if (code === 0x2018) scanSingleQuotes(scan);
  else if (code === 0x201d) scanText(scan);
  else if (code === 0xfffd) {
    badEncoding(scan, at);
    scan.at++;
  } else if (isArrowLike(code)) {
    const end = at + (code > 0xffff ? 2 : 1);
    find(
      scan,
      'syntax/unknown-character',
      at,
      end,
      { character: String.fromCodePoint(code), code: codeName(code) },
      'arrow',
      [edit(scan, at, end, '->')],
    );
    sign(scan, Arrow, end - at);
  } else unknown(scan, code);
}

/** A character that means nothing here; one finding for all of a line. */
function unknown(scan: Scan, code: number): void {
  const { at } = scan;
  const end = at + (code > 0xffff ? 2 : 1);
  scan.at = end;
  if (code === 0) {
    badEncoding(scan, at);
    return;
  }
  if (code === 40) scan.at = endOfRemark(scan, at);
  const last = scan.found[scan.found.length - 1];
  const cut = edit(scan, at, scan.at, '');
  if (last?.code === 'syntax/unknown-character' && last.line === scan.line && last.edits[0]?.text === '') {
    last.edits.push(cut);
    return;
  }
  const shown =
    code < 32 || (code >= 127 && code < 160) || (code >= 0xd800 && code < 0xe000)
      ? codeName(code)
      : String.fromCodePoint(code);
  find(scan, 'syntax/unknown-character', at, end, { character: shown, code: codeName(code) }, 'delete', [cut]);
}

/** End of a `(remark)` on one line: its words mean nothing either. */
function endOfRemark(scan: Scan, at: number): number {
  if (at < scan.noRemarkBefore) return at + 1;
  const { text } = scan;
  let i = at + 1;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 41) return i + 1;
    if (code === 10 || code === 13 || code === 34 || code === 123 || code === 125) break;
  }
  scan.noRemarkBefore = i;
  return at + 1;
}
