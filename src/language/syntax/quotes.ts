// Reads texts: in straight, curly, low and angle quotes, and between `"""`. Where the quotes of a line do not match, the line is
// read a second time with an eye for what a quote looks like (an opening one stands after a blank and before a letter).
import { codeName, isBlank, isControl, isInvisible, isWordPart } from './characters.js';
import { conceptOf } from './keywords.js';
import { edit, find, push, type Scan } from './scan.js';
import { Colon, conceptOfType, NumberToken, OwnName, TextToken, type Token } from './tokens.js';
import { isClauseWord, isOpener } from './vocabulary.js';

const straight = 34;
const openCurly = 0x201c;
const closeCurly = 0x201d;
const openAngle = 0xab;
const closeAngle = 0xbb;
const backslash = 92;
const longest = 5000;

/** Reads the text whose opening quote stands at `scan.at`. */
export function scanText(scan: Scan): void {
  const { text, at } = scan;
  const open = text.charCodeAt(at);
  if (open === straight && text.charCodeAt(at + 1) === straight && text.charCodeAt(at + 2) === straight) {
    if (scanBlock(scan)) return;
  }
  if (scan.firstText.line !== scan.line) {
    scan.firstText = { line: scan.line, at, tokens: scan.tokens.length, found: scan.found.length };
  }
  if (scan.repairLine === scan.line) {
    if (open !== straight || !scanUnopened(scan)) scanWithCare(scan, open);
    return;
  }
  const close = closing(text, at, open);
  if (close < 0 && scanBroken(scan)) return;
  if (close < 0) {
    scan.repairLine = scan.line;
    scan.at = scan.firstText.at;
    scan.tokens.length = scan.firstText.tokens;
    scan.found.length = scan.firstText.found;
    return;
  }
  const inner = open === straight ? innerQuotes(text, close) : undefined;
  if (inner === undefined) addText(scan, at, at + 1, close, close + 1);
  else {
    find(scan, 'syntax/quotes-in-text', close, inner.second + 1, {}, 'escape', [
      edit(scan, close, close, '\\'),
      edit(scan, inner.second, inner.second, '\\'),
    ]);
    addText(scan, at, at + 1, inner.close, inner.close + 1);
  }
}

/** A text that goes on in the next line, which begins with no word of the language and has the one quote that closes it. */
function scanBroken(scan: Scan): boolean {
  const { text, at } = scan;
  const rest =
    /^([^"“”\r\n]{1,1000}?)(\r?\n[ \t]*)(?=([\p{L}\p{N}-]+))([^"“”\r\n]{1,1000})["”]([^"“”\r\n]{0,200})(?=\r|\n|$)/u.exec(
      text.slice(at + 1, at + 2300),
    );
  if (rest === null || conceptOf(rest[3] ?? '') !== undefined) return false;
  const [, line = '', gap = '', , second = '', behind = ''] = rest;
  const first = line.trimEnd();
  if (blankAt(text, at + 1) || /[{}:]/.test(first + second + behind)) return false;
  const broken = at + 1 + first.length;
  const next = at + 1 + line.length + gap.length;
  const end = next + second.length;
  find(scan, 'syntax/broken-text', at, end + 1, {}, 'join', [edit(scan, broken, next, ' ')]);
  push(scan, TextToken, `${first} ${second}`, at, end + 1);
  scan.at = end + 1;
  scan.line++;
  scan.lastLine = scan.line;
  return true;
}

/** Offset of the quote that closes the text opened at `at`, or -1 where its line ends first. */
function closing(text: string, at: number, open: number): number {
  let pairs = open === straight;
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return -1;
    if (open === openAngle) {
      if (code === closeAngle) return i;
    } else if (code === straight || code === closeCurly) return i;
    else if (code === backslash) {
      const next = text.charCodeAt(i + 1);
      if (next === straight || next === backslash) i++;
    } else if (code === openCurly && pairs) {
      const end = endOfCurly(text, i);
      pairs = end !== i;
      i = end;
    }
  }
  return -1;
}

/** End of a “pair” inside a straight text; the place itself where it is no pair. */
function endOfCurly(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === closeCurly) return i;
    if (code === straight || code === 10 || code === 13) return at;
  }
  return at;
}

const blankAt = (text: string, at: number): boolean => at < 0 || isBlank(text.charCodeAt(at));
const wordAt = (text: string, at: number): boolean => at < text.length && isWordPart(text.codePointAt(at) as number);

/** Could a text begin with the sign at this place? */
const opens = (text: string, at: number): boolean => /[^\s,{}"”#]/.test(text[at] ?? ' ');

/** `"He said "no" to it"`: the quotes around `no`, where the text goes on behind them on the same line. */
function innerQuotes(text: string, first: number): { second: number; close: number } | undefined {
  if (!blankAt(text, first - 1) || !wordAt(text, first + 1)) return undefined;
  const second = closing(text, first, straight);
  if (second < 0 || blankAt(text, second - 1) || !/^\s*[\p{L}\p{N}.,;:!?)]/u.test(text.slice(second + 1, second + 4)))
    return undefined;
  const close = closing(text, second, straight);
  if (close < 0) return undefined;
  return blankAt(text, close - 1) ? undefined : { second, close };
}

/** Reads a text of a line whose quotes do not match. */
function scanWithCare(scan: Scan, open: number): void {
  const { text, at } = scan;
  let from = at + 1;
  if (text.charCodeAt(from) === straight && wordAt(text, from + 1)) {
    find(scan, 'syntax/doubled-quote', from, from + 1, {}, 'delete', [edit(scan, from, from + 1, '')]);
    from++;
  }
  let i = from;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) break;
    if (code === backslash && text.charCodeAt(i + 1) === straight) i++;
    else if (open === openAngle ? code === closeAngle : code === straight || code === closeCurly) {
      if (i > from && blankAt(text, i - 1) && opens(text, i + 1)) break;
      closeWithCare(scan, at, from, i);
      return;
    }
  }
  const end = probableEnd(text, from, i);
  find(scan, 'syntax/unclosed-text', at, end, {}, 'close', [edit(scan, end, end, open === openAngle ? '»' : '"')]);
  addText(scan, at, from, end, end);
}

/** `step clerk Checks the file" time …`: the quote closes a text that was never opened; the words before it are the text. */
function scanUnopened(scan: Scan): boolean {
  const { text, at, tokens } = scan;
  if (blankAt(text, at - 1) || /[\s,{}"”]/.test(text[at - 1] ?? ' ') || opens(text, at + 1)) return false;
  let first = tokens.length;
  while (first > 0 && tokens[first - 1]?.startLine === scan.line && isWordOrNumber(tokens[first - 1])) first--;
  const before = tokens[first - 1];
  let from = before?.startLine === scan.line && before.tokenType === Colon ? first + 1 : first;
  for (let i = first; i < tokens.length - 1; i++) {
    const token = tokens[i] as Token;
    const concept = /^\p{Lu}/u.test(token.image) ? undefined : conceptOfType(token.tokenType);
    if (isClauseWord(concept) || concept === 'with' || (concept !== undefined && i === first && !isOpener(concept)))
      from = i + 1;
    else if (isOpener(concept) && i === first) from = i + 2;
  }
  const token = tokens[from];
  if (token === undefined) return false;
  let start = token.startOffset;
  while (!/[\s,{}"”:]/.test(text[start - 1] ?? ' ')) start--;
  while ((scan.found[scan.found.length - 1]?.start ?? -1) >= start) scan.found.pop();
  find(scan, 'syntax/unopened-text', start, at + 1, {}, 'open', [edit(scan, start, start, '"')]);
  tokens.length = from;
  addText(scan, start, start, at, at + 1);
  return true;
}

function isWordOrNumber(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const type = token.tokenType;
  return type === OwnName || type === NumberToken || conceptOfType(type) !== undefined;
}

function closeWithCare(scan: Scan, start: number, from: number, close: number): void {
  const { text } = scan;
  let end = close + 1;
  if (text.charCodeAt(end) === straight && !wordAt(text, end + 1) && close > from) {
    find(scan, 'syntax/doubled-quote', end, end + 1, {}, 'delete', [edit(scan, end, end + 1, '')]);
    end++;
  }
  addText(scan, start, from, close, end);
}

/** Where a text without closing quote probably ends: before an arrow, a brace, a comment, a comma before a new text, or a clause. */
function probableEnd(text: string, from: number, limit: number): number {
  const rest = text.slice(from, limit);
  let end = rest.length;
  const sign = /\s(?:[-–—−]+>|=>|→|⇒|#\s)|[{}]/u.exec(rest);
  if (sign !== null) end = sign.index;
  const whole = rest.trimEnd().length;
  for (const match of rest.matchAll(/\s([\p{L}-]+)(?=\s+[\d"“„«]|\s*$)/gu)) {
    const last = match.index + match[0].length === whole;
    if (isClauseWord(conceptOf(match[1] as string)) && (!last || text.charCodeAt(limit) === straight)) {
      end = Math.min(end, match.index);
      break;
    }
  }
  const kept = rest.slice(0, end).trimEnd();
  return from + (kept.endsWith(',') && limit > from + kept.length ? kept.slice(0, -1).trimEnd().length : kept.length);
}

/** Adds the text token `start`–`end` whose letters stand between `from` and `to`. */
function addText(scan: Scan, start: number, from: number, to: number, end: number): void {
  let value = scan.text.slice(from, to);
  if (value.includes('\\')) value = value.replace(/\\(["\\])/g, '$1');
  checkLetters(scan, from, to);
  push(scan, TextToken, value, start, end);
  scan.at = end;
}

const plain = /^[\t\x20-\x7e\u00a1-\u00ac\u00ae-\u1fff]*$/;

/** Reports what no text should hold. */
export function checkLetters(scan: Scan, from: number, to: number): void {
  if (to - from > longest) find(scan, 'syntax/limit', from, to, { limit: 'text', most: longest });
  const raw = scan.text.slice(from, to);
  if (plain.test(raw)) return;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.codePointAt(i) as number;
    const start = from + i;
    if (code > 0xffff) i++;
    else if (code === 0xfffd || code === 0) badEncoding(scan, start);
    else if (isControl(code) && code !== 10 && code !== 13) reportLetter(scan, 'syntax/control-character', start, code);
    else if (isInvisible(code)) reportLetter(scan, 'syntax/invisible-character', start, code);
  }
}

/** One finding for all such characters that stand in one line; its mend deletes them all. */
export function reportLetter(
  scan: Scan,
  code: 'syntax/control-character' | 'syntax/invisible-character',
  at: number,
  letter: number,
): void {
  const last = scan.found[scan.found.length - 1];
  const cut = edit(scan, at, at + 1, '');
  if (last?.code === code && last.line === scan.line) last.edits.push(cut);
  else find(scan, code, at, at + 1, { character: codeName(letter) }, 'delete', [cut]);
}

/** Says once for the whole file that it was read in the wrong encoding. */
export function badEncoding(scan: Scan, at: number): void {
  if (scan.badEncoding) return;
  scan.badEncoding = true;
  find(scan, 'syntax/bad-encoding', at, at + 1, {});
}

/** Reads a text between `"""`; false where nothing closes it. */
function scanBlock(scan: Scan): boolean {
  const { text, at } = scan;
  const close = at + 3 > scan.lastBlockQuote ? -1 : text.indexOf('"""', at + 3);
  if (close < 0) {
    scan.lastBlockQuote = Math.min(scan.lastBlockQuote, at);
    const lineEnd = /[\r\n]|$/.exec(text.slice(at, at + 2 * longest))?.index ?? 0;
    find(scan, 'syntax/unclosed-text', at, at + lineEnd, {}, 'close', [edit(scan, at + lineEnd, at + lineEnd, '"""')]);
    addText(scan, at, at + 3, at + lineEnd, at + lineEnd);
    return true;
  }
  checkLetters(scan, at + 3, close);
  push(scan, TextToken, dedent(text.slice(at + 3, close)), at, close + 3, true);
  for (let i = at; i < close; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) scan.line++;
  }
  scan.lastLine = scan.line;
  scan.at = close + 3;
  return true;
}

/** Drops the first and last line where they are blank, and the indent that all other lines share. */
export function dedent(raw: string): string {
  const lines = raw.split(/\r\n|\n|\r/);
  if (lines.length > 1 && lines[0]?.trim() === '') lines.shift();
  if (lines.length > 1 && lines[lines.length - 1]?.trim() === '') lines.pop();
  let indent = Number.POSITIVE_INFINITY;
  for (const line of lines) if (line.trim() !== '') indent = Math.min(indent, line.length - line.trimStart().length);
  return lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length))).join('\n');
}
