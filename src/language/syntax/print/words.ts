// Reads the words of a line as the formatter will write them. Nothing between the offsets is ever left out: what no rule explains
// is kept as it is, and the line is called strange.
import type { Comment } from '../ast.js';
import { keywordText, leafText, wordAt } from './leaf.js';
import { asWritten, commentAt, commentText, type Pen, skipBlanks } from './pen.js';

export interface Word {
  readonly text: string;
  readonly type: 'word' | 'text' | 'comma' | 'dot' | 'ownComment' | 'trailingComment';
  /** Does it follow the word before without a blank? */
  readonly glued: boolean;
}

/** The words of a line. */
export interface Words {
  readonly list: readonly Word[];
  /** Where the last of them ends; comments behind it are not taken. */
  readonly end: number;
  /** Where the brace stands that ended the search. */
  readonly brace: number | undefined;
  /** Did something stand there that no rule explains? Then the line is better left as it is. */
  readonly strange: boolean;
}

/** Words that are being read. */
interface Reading {
  readonly list: Word[];
  end: number;
  brace: number | undefined;
  strange: boolean;
}

const comma: Word = { text: ',', type: 'comma', glued: true };
const colon: Word = { text: ':', type: 'word', glued: true };
const dot: Word = { text: '.', type: 'dot', glued: true };
const opening: Word = { text: '{', type: 'word', glued: false };
const closing: Word = { text: '}', type: 'word', glued: false };
const closingEmpty: Word = { ...closing, glued: true };
const ellipsis: Word = { text: '...', type: 'word', glued: false };
const arrow: Word = { text: '->', type: 'word', glued: false };
const signs: ReadonlyMap<string, Word> = new Map([comma, colon, opening, closing].map((sign) => [sign.text, sign]));
const arrowPattern = /[-–—−]+>|=>|→|⇒/y;

/** Reads the words between two offsets, up to the first `{` if asked to. */
export function wordsBetween(pen: Pen, from: number, to: number, upToBrace = false): Words {
  const reading: Reading = { list: [], end: from, brace: undefined, strange: false };
  let sure = 0;
  for (let at = skipBlanks(pen.text, from, to); at < to; at = skipBlanks(pen.text, at, to)) {
    const comment = commentAt(pen, at);
    if (comment !== undefined) {
      reading.list.push(asWord(pen, comment));
      at = comment.end;
      continue;
    }
    if (upToBrace && pen.text[at] === '{') {
      reading.brace = at;
      return reading;
    }
    at = readWord(pen, at, reading);
    reading.end = at;
    sure = reading.list.length;
  }
  reading.list.length = sure;
  return reading;
}

export const isComment = (word: Word | undefined): boolean =>
  word !== undefined && (word.type === 'ownComment' || word.type === 'trailingComment');

const asWord = (pen: Pen, comment: Comment): Word => ({
  text: commentText(pen, comment),
  type: comment.trailing ? 'trailingComment' : 'ownComment',
  glued: false,
});

/** Adds the word that begins at an offset; gives the offset behind it. */
function readWord(pen: Pen, at: number, reading: Reading): number {
  const { list } = reading;
  const glued = list[list.length - 1]?.type === 'dot';
  const placed = pen.leaves.get(at);
  if (placed !== undefined) {
    const { leaf, place } = placed;
    const written = asWritten(pen, leaf.start, leaf.end);
    const startsLine = isComment(list[list.length - 1]) && place !== 'key';
    const text = leafText(leaf, written, startsLine ? 'lineStart' : place, pen.keywords);
    if (text === undefined) reading.strange = true;
    list.push({ text: text ?? written, type: leaf.kind === 'text' ? 'text' : 'word', glued });
    return leaf.end;
  }
  const sign = signs.get(pen.text.charAt(at));
  if (sign !== undefined) {
    list.push(sign === closing && list[list.length - 1] === opening ? closingEmpty : sign);
    return at + 1;
  }
  const word = wordAt(pen.text, at);
  if (word !== '') {
    const keyword = keywordText(word, pen.keywords);
    if (keyword === undefined) reading.strange = true;
    list.push({ text: keyword ?? word, type: 'word', glued });
    return at + word.length;
  }
  return readSign(pen, at, reading);
}

function readSign(pen: Pen, at: number, reading: Reading): number {
  arrowPattern.lastIndex = at;
  const written = arrowPattern.exec(pen.text)?.[0];
  if (written !== undefined) {
    reading.list.push(arrow);
    return at + written.length;
  }
  if (pen.text.startsWith('...', at)) {
    reading.list.push(ellipsis);
    return at + 3;
  }
  if (pen.text[at] === '.') {
    reading.list.push(dot);
    return at + 1;
  }
  const stranger = String.fromCodePoint(pen.text.codePointAt(at) ?? 0);
  reading.strange = true;
  reading.list.push({ text: stranger, type: 'word', glued: false });
  return at + stranger.length;
}
