// Where the braces of a file do not match, finds the one that is missing or too much by the indentation, mends the tokens as if it
// had been written right, and says so. The grammar then sees matching braces only, so one slip cannot tear other blocks apart.
import type { Report } from '../diagnostic/diagnostic.js';
import type { Source } from '../source/source.js';
import type { Concept } from './keywords.js';
import { Close, conceptOfType, endOfFile, Open, TextToken, type Token } from './tokens.js';
import { isClauseWord, isOpener, statementWords, wordsAt } from './vocabulary.js';

interface Block {
  readonly open: Token;
  readonly indent: number;
  /** Does its indentation count? Unknown until its second line is seen. */
  regular: boolean | undefined;
}

interface Mending {
  readonly source: Source;
  readonly tokens: readonly Token[];
  readonly report: Report;
  readonly out: Token[];
  readonly stack: Block[];
  /** Lines on which a brace was mended. */
  readonly noisyLines: Set<number>;
  /** Does the file indent its blocks? */
  readonly regular: boolean;
  /** How many closing braces are missing, or too many. */
  lacking: number;
  spare: number;
  findings: number;
}

/** Words whose line may open a block. */
const blockWords = new Set<Concept | undefined>([
  'process',
  'unit',
  'group',
  'labels',
  'sop',
  'vision',
  'mission',
  'goal',
  'objective',
  'indicator',
  'service',
  'data',
  'application',
  'scenario',
  'never',
  'parallel',
  'branch',
  'on',
  'yes',
  'no',
  'when',
  'otherwise',
  'approved',
  'prepared',
  'checked',
  'head',
]);
const most = 200;

/** Gives the tokens with matching braces; the same ones where they match already. */
export function mendBraces(source: Source, tokens: Token[], report: Report, noisyLines: Set<number>): Token[] {
  let depth = 0;
  let below = 0;
  for (const { tokenType } of tokens) {
    if (tokenType === Open) depth++;
    else if (tokenType === Close && --depth < below) below = depth;
  }
  if (depth === 0 && below === 0) return tokens;
  const mending: Mending = {
    source,
    tokens,
    report,
    out: [],
    stack: [],
    noisyLines,
    regular: isRegular(source, tokens),
    lacking: Math.max(0, depth),
    spare: Math.max(0, -depth, -below),
    findings: 0,
  };
  if (depth > -below) mending.lacking = depth - below;
  let line = 0;
  tokens.forEach((token, i) => {
    const first = token.startLine !== line;
    line = lastLine(token);
    if (first) atLineStart(mending, token);
    if (token.tokenType === Open && doubled(mending, token)) return;
    if (token.tokenType === Open)
      mending.stack.push({ open: token, indent: indentOf(source, token.startLine), regular: undefined });
    else if (token.tokenType === Close) {
      if (!fits(mending, token, i, first)) return;
      mending.stack.pop();
    }
    mending.out.push(token);
  });
  while (mending.stack.length > 0) closeBlock(mending);
  return mending.out;
}

/** Do the blocks of the file mostly stand deeper than the line that opens them? */
function isRegular(source: Source, tokens: readonly Token[]): boolean {
  let deeper = 0;
  let flat = 0;
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (token.tokenType !== Open || next === undefined || next.startLine === token.startLine) return;
    if (indentOf(source, next.startLine) > indentOf(source, token.startLine)) deeper++;
    else flat++;
  });
  return deeper > flat;
}

function lastLine(token: Token): number {
  if (!token.block) return token.startLine;
  return token.startLine + token.image.split('\n').length + 1;
}

/** Width of the blanks before a line's first sign; a tab goes on to the next multiple of four. */
function indentOf(source: Source, line: number): number {
  let width = 0;
  for (let at = source.lineStarts[line - 1] ?? 0; ; at++) {
    const code = source.text.charCodeAt(at);
    if (code === 32 || code === 0xa0 || code === 0xfeff) width++;
    else if (code === 9) width += 4 - (width % 4);
    else return width;
  }
}

/** `{ {`: a block cannot begin with a brace; the second one is dropped where closing ones are missing. */
function doubled(mending: Mending, token: Token): boolean {
  const { out } = mending;
  if (out[out.length - 1]?.tokenType !== Open || mending.lacking === 0) return false;
  mending.lacking--;
  dropBrace(mending, token, '{');
  return true;
}

function dropBrace(mending: Mending, token: Token, brace: '{' | '}'): void {
  mending.noisyLines.add(token.startLine);
  if (mending.findings++ > most) return;
  const span = { path: mending.source.path, start: token.startOffset, end: token.endOffset + 1 };
  mending.report(
    'syntax/extra-brace',
    span,
    { brace },
    { fixes: [{ role: 'delete', edits: [{ ...span, text: '' }], safe: true }] },
  );
}

/** A new line may show that blocks above it were never closed. */
function atLineStart(mending: Mending, token: Token): void {
  const indent = indentOf(mending.source, token.startLine);
  for (;;) {
    const top = mending.stack[mending.stack.length - 1];
    if (top === undefined || top.open.startLine >= token.startLine) return;
    top.regular ??= indent !== top.indent || mending.regular;
    const outside = token.tokenType === Close ? indent < top.indent : indent <= top.indent;
    if (!outside || !top.regular || mending.lacking === 0) return;
    mending.lacking--;
    closeBlock(mending);
  }
}

/** Closes the innermost block behind the last token. */
function closeBlock(mending: Mending): void {
  const { source, out, report } = mending;
  const block = mending.stack.pop() as Block;
  const last = out[out.length - 1] as Token;
  const at = last.endOffset + 1;
  out.push(virtual(Close, at, lastLine(last)));
  if (mending.findings++ > most) return;
  const { path } = source;
  const oneLine = last.startLine === block.open.startLine;
  const text = oneLine ? ' }' : `\n${' '.repeat(block.indent)}}`;
  const line = lineEnd(source.text, at);
  const place = oneLine ? at : line;
  report(
    'syntax/unclosed-block',
    { path, start: last.startOffset, end: at },
    { line: block.open.startLine, likelyEnd: last.startLine },
    {
      labels: [{ role: 'opened', span: { path, start: block.open.startOffset, end: block.open.endOffset + 1 } }],
      fixes: [{ role: 'close', edits: [{ path, start: place, end: place, text }], safe: true }],
    },
  );
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

function virtual(type: typeof Open, at: number, line: number): Token {
  return {
    image: '',
    startOffset: at,
    endOffset: at - 1,
    startLine: line,
    tokenTypeIdx: type.tokenTypeIdx as number,
    tokenType: type,
    block: false,
  };
}

/** Does this closing brace belong to the innermost block? If not it is dropped, or the opening one that it lacks is put in. */
function fits(mending: Mending, token: Token, i: number, first: boolean): boolean {
  const top = mending.stack[mending.stack.length - 1];
  if (mending.spare === 0 && top !== undefined) return true;
  const indent = indentOf(mending.source, token.startLine);
  if (top !== undefined && !suspicious(mending, top, token, i, first, indent)) return true;
  mending.spare = Math.max(0, mending.spare - 1);
  if (putOpening(mending, token, first, indent)) {
    mending.out.push(token);
    return false;
  }
  dropBrace(mending, token, '}');
  return false;
}

/** Does the indentation say that the block goes on behind this brace? */
function suspicious(mending: Mending, top: Block, token: Token, i: number, first: boolean, indent: number): boolean {
  if (top.open.startLine === token.startLine) return false;
  if (first && indent > top.indent) return top.regular !== false;
  const next = mending.tokens[i + 1];
  if (next === undefined || next.tokenType === endOfFile) return false;
  if (next.startLine === token.startLine) return !first && next.tokenType !== Close;
  const deeper = indentOf(mending.source, next.startLine);
  if (next.tokenType === Close) return deeper === top.indent && top.regular === true;
  if (deeper > top.indent && top.regular === true) return true;
  const concept = conceptOfType(next.tokenType);
  return (
    top.regular !== true &&
    mending.stack.length === 1 &&
    concept !== undefined &&
    !wordsAt.file.includes(concept) &&
    (isOpener(concept) || isClauseWord(concept))
  );
}

/** Puts an opening brace where the block of this closing one probably begins; false where no line looks like it. */
function putOpening(mending: Mending, token: Token, first: boolean, indent: number): boolean {
  const { out, source, report } = mending;
  const at = first ? lineAbove(mending, indent) : sameLine(mending, token.startLine);
  if (at < 0 || mending.findings++ > most) return false;
  const last = out[at] as Token;
  const place = last.endOffset + 1;
  out.splice(at + 1, 0, virtual(Open, place, last.startLine));
  const { path } = source;
  report(
    'syntax/unopened-block',
    { path, start: last.startOffset, end: place },
    { line: token.startLine },
    {
      labels: [{ role: 'end', span: { path, start: token.startOffset, end: token.endOffset + 1 } }],
      fixes: [{ role: 'open', edits: [{ path, start: place, end: place, text: ' {' }], safe: true }],
    },
  );
  return true;
}

/** Index of the last token of the nearest line above with the same indent, if that line can open a block; else -1. */
function lineAbove({ out, source }: Mending, indent: number): number {
  let end = out.length - 1;
  const stop = Math.max(0, end - 20_000);
  while (end >= stop) {
    let start = end;
    while (start > 0 && out[start - 1]?.startLine === out[end]?.startLine) start--;
    const width = indentOf(source, out[end]?.startLine ?? 1);
    if (width < indent) return -1;
    if (width === indent) {
      const line = out.slice(start, end + 1);
      const opens = line.some((token) => token.tokenType === Open || token.tokenType === Close);
      return !opens && blockWords.has(conceptOfType(line[0]?.tokenType as typeof Open)) ? end : -1;
    }
    end = start - 1;
  }
  return -1;
}

/** The same on one line: behind an answer, a branch or a signature, before the first statement or field; else -1. */
function sameLine({ out }: Mending, line: number): number {
  let word = -1;
  for (let i = out.length - 1; i >= 0 && out[i]?.startLine === line; i--) {
    const type = (out[i] as Token).tokenType;
    if (type === Open || type === Close) break;
    if (blockWords.has(conceptOfType(type))) word = i;
  }
  if (word < 0) return -1;
  for (let i = word + 1; i < out.length; i++) {
    const concept = conceptOfType((out[i] as Token).tokenType);
    if (concept !== undefined && (statementWords as readonly Concept[]).includes(concept)) return i - 1;
    if (
      out[i]?.tokenType === TextToken &&
      ['approved', 'prepared', 'checked', 'head'].includes(conceptOfType((out[word] as Token).tokenType) ?? '')
    )
      return i;
  }
  return -1;
}
