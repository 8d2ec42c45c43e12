// Signs that come from word processors and other habits: arrows made otherwise, numbers and bullets before steps, other brackets.
import { isLetter } from './characters.js';
import { conceptOf } from './keywords.js';
import { edit, find, push, type Scan } from './scan.js';
import { Arrow, Close, Comma, conceptOfType, Dash, Dot, NumberToken, Open, TextToken, type Token } from './tokens.js';
import { isClauseWord, isOpener, unitWords } from './vocabulary.js';

const answers = new Set<string | undefined>(['yes', 'no', 'otherwise']);
const units = new Set<string | undefined>([...unitWords, 'working']);

/** The last token, if it stands on this line. */
function before(scan: Scan): Token | undefined {
  const last = scan.tokens[scan.tokens.length - 1];
  return last?.startLine === scan.line ? last : undefined;
}

function wrongArrow(scan: Scan, start: number, end: number): void {
  const written = scan.text.slice(start, end);
  find(scan, 'syntax/wrong-arrow', start, end, { written }, 'write', [edit(scan, start, end, '->')]);
  push(scan, Arrow, '', start, end);
  scan.at = end;
}

/** `>`, `>>` and `- >`: takes what stands there for an arrow. */
export function scanPointers(scan: Scan): void {
  const { text } = scan;
  let start = scan.at;
  let end = scan.at;
  while (text.charCodeAt(end) === 62) end++;
  const last = before(scan);
  if (last !== undefined && (last.tokenType === Dash || last.tokenType === Arrow)) {
    if (/^[ \t\u00a0]*$/.test(text.slice(last.endOffset + 1, Math.min(start, last.endOffset + 9)))) {
      start = last.startOffset;
      scan.tokens.pop();
      if (scan.found[scan.found.length - 1]?.start === start) scan.found.pop();
    }
  }
  wrongArrow(scan, start, end);
}

/** `no - check`: a dash where an arrow belongs, up to `end`; false where it is none. */
export function dashAsArrow(scan: Scan, end: number): boolean {
  const { text, tokens } = scan;
  let next = end;
  while (text.charCodeAt(next) === 32) next++;
  const last = before(scan);
  if (last === undefined || next === end || !isLetter(text.codePointAt(next) ?? 0)) return false;
  if (last.tokenType !== TextToken) {
    if (last.tokenType === NumberToken || units.has(conceptOfType(last.tokenType))) return false;
    let first = tokens.length - 1;
    while (first > 0 && tokens.length - first < 8 && tokens[first - 1]?.startLine === scan.line) first--;
    if (!answers.has(conceptOfType((tokens[first] as Token).tokenType))) return false;
  }
  wrongArrow(scan, scan.at, end);
  return true;
}

const label =
  /(?:\d{1,3}(?:\.\d{1,3})*[.)]|[a-z][.)]|[-*•▪●○◦‣–—\uf0b7\uf0a7\uf0d8])[ \t\u00a0]+(?=([\p{L}-]+)[ \t:])/uy;

/** A number, letter or bullet before the word that a line begins with; one finding for all lines of a file. */
export function skipNumbering(scan: Scan): boolean {
  const { text, at } = scan;
  label.lastIndex = at;
  const match = label.exec(text);
  if (match === null) return false;
  const concept = conceptOf(match[1] ?? '');
  if (concept === undefined || !(isOpener(concept) || isClauseWord(concept))) return false;
  if (/^(?:[-–—]+)/.test(match[0]) && /^\S+[ \t]*(?:$|[\r\n])/.test(text.slice(at + match[0].length, at + 40)))
    return false;
  const last = scan.tokens[scan.tokens.length - 1]?.tokenType;
  if (/^[a-z]\./.test(match[0]) && (last === Comma || last === Dot || isClauseWord(last && conceptOfType(last))))
    return false;
  const end = at + match[0].length;
  const cut = edit(scan, at, end, '');
  if (scan.numbering === undefined) {
    const edits = [cut];
    scan.numbering = edits;
    find(scan, 'syntax/numbered-step', at, end, { written: match[0].trim() }, 'delete', edits);
  } else scan.numbering.push(cut);
  scan.at = end;
  return true;
}

/** `(` or `[` at the end of a line and `)` or `]` alone on a later one: braces were meant. */
export function scanBracket(scan: Scan, code: number): boolean {
  const { text, at } = scan;
  const opens = code === 40 || code === 91;
  if (opens) {
    if (before(scan) === undefined || !/^[ \t]*(?:#|\r|\n|$)/.test(text.slice(at + 1, at + 200))) return false;
    const edits = [edit(scan, at, at + 1, '{')];
    const written = code === 40 ? '( and )' : '[ and ]';
    find(scan, 'syntax/wrong-brace', at, at + 1, { written }, 'write', edits);
    scan.brackets.push({ close: code === 40 ? 41 : 93, edits });
    push(scan, Open, '', at, at + 1);
  } else {
    const open = scan.brackets[scan.brackets.length - 1];
    if (open?.close !== code || scan.lastLine === scan.line) return false;
    scan.brackets.pop();
    open.edits.push(edit(scan, at, at + 1, '}'));
    push(scan, Close, '', at, at + 1);
  }
  scan.at++;
  return true;
}
