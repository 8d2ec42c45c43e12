// Sets one line of the file anew: the words between two offsets, one blank apart. A line that is too long is broken at the commas
// of its texts; a comment inside it ends the line where it stands. Nothing between the offsets is ever left out.
import type { Comment } from '../ast.js';
import { keywordText, leafText, wordAt } from './leaf.js';
import { asWritten, commentText, type Pen, skipBlanks } from './pen.js';

/** Longest line that is not broken, in UTF-16 units. */
export const WIDTH = 100;

interface Word {
  readonly text: string;
  /** Does it follow the word before without a blank? */
  readonly glued: boolean;
  readonly type: 'word' | 'text' | 'comma' | 'ownComment' | 'trailingComment';
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

const arrowPattern = /[-–—−]+>|=>|→|⇒/y;

/** Reads the words between two offsets, up to the first `{` if asked to. */
export function wordsBetween(pen: Pen, from: number, to: number, upToBrace = false): Words {
  const list: Word[] = [];
  let pending: Word[] = [];
  let end = from;
  let strange = false;
  let glue = true;
  const add = (text: string, type: Word['type'], next: number, glued: boolean, glueNext = false): void => {
    list.push(...pending, { text, type, glued: (glue || glued) && pending.length === 0 });
    pending = [];
    glue = glueNext;
    end = next;
  };
  for (let at = skipBlanks(pen.text, from, to); at < to; at = skipBlanks(pen.text, at, to)) {
    const comment = pen.comments.get(at);
    if (comment !== undefined) {
      pending.push(asWord(pen, comment));
      at = comment.end;
      continue;
    }
    if (upToBrace && pen.text[at] === '{') {
      list.push(...pending);
      return { list, end, brace: at, strange };
    }
    const word = next(pen, at, pending.length > 0);
    strange ||= word.strange;
    add(word.text, word.type, word.end, word.glued, word.glueNext);
    at = word.end;
  }
  return { list, end, brace: undefined, strange };
}

const asWord = (pen: Pen, comment: Comment): Word => ({
  text: commentText(pen, comment),
  type: comment.trailing ? 'trailingComment' : 'ownComment',
  glued: false,
});

interface Found extends Word {
  readonly end: number;
  readonly glueNext: boolean;
  readonly strange: boolean;
}

/** The word that begins at an offset. */
function next(pen: Pen, at: number, startsLine: boolean): Found {
  const found = (text: string, end: number, more: Partial<Found> = {}): Found => ({
    text,
    end,
    type: 'word',
    glued: false,
    glueNext: false,
    strange: false,
    ...more,
  });
  const placed = pen.leaves.get(at);
  if (placed !== undefined) {
    const { leaf, place } = placed;
    const written = asWritten(pen, leaf.start, leaf.end);
    const text = leafText(leaf, written, startsLine && place !== 'key' ? 'lineStart' : place, pen.keywords);
    return found(text ?? written, leaf.end, {
      strange: text === undefined,
      type: leaf.kind === 'text' ? 'text' : 'word',
    });
  }
  const char = pen.text.charAt(at);
  if (char === ',') return found(',', at + 1, { type: 'comma', glued: true });
  if (char === ':') return found(':', at + 1, { glued: true });
  if (char === '{' || char === '}') return found(char, at + 1);
  if (pen.text.startsWith('...', at)) return found('...', at + 3);
  if (char === '.') return found('.', at + 1, { glued: true, glueNext: true });
  arrowPattern.lastIndex = at;
  const arrow = arrowPattern.exec(pen.text);
  if (arrow !== null) return found('->', at + arrow[0].length);
  const word = wordAt(pen.text, at);
  if (word !== '') {
    const keyword = keywordText(word, pen.keywords);
    return found(keyword ?? word, at + word.length, { strange: keyword === undefined });
  }
  const code = pen.text.codePointAt(at) ?? 0;
  return found(String.fromCodePoint(code), at + (code > 0xffff ? 2 : 1), { strange: true });
}

const isComment = (word: Word): boolean => word.type === 'ownComment' || word.type === 'trailingComment';

/** Do the words hold a comment, or a text of several lines? */
export const isBroken = (words: Words): boolean =>
  words.list.some((word) => isComment(word) || word.text.includes('\n'));

/** The words on one line. */
export function flat(words: Words): string {
  let line = '';
  for (const word of words.list) line += word.glued || line === '' ? word.text : ` ${word.text}`;
  return line;
}

/** How long the words would be on one line, without comments and further lines of texts. */
function widthOf(words: Words): number {
  let width = 0;
  for (const word of words.list)
    if (!isComment(word)) width += (word.text.split('\n', 1)[0] ?? '').length + (word.glued ? 0 : 1);
  return width - 1;
}

/** The lines that the words make at an indentation; lines after the first are indented by `hang` more. */
export function setLines(words: Words, indent: number, hang: number, tail = ''): string[] {
  const line = flat(words) + tail;
  if (!isBroken(words) && indent + line.length <= WIDTH) return [' '.repeat(indent) + line];
  const breaks = indent + widthOf(words) + tail.length > WIDTH ? listStarts(words.list) : new Set<number>();
  const lines: string[] = [];
  let current = '';
  let afterComment = false;
  const turn = (): void => {
    if (current !== '') lines.push(' '.repeat(lines.length === 0 ? indent : indent + hang) + current);
    current = '';
  };
  const put = (text: string, glued: boolean): void => {
    current += current === '' || glued ? text : ` ${text}`;
  };
  words.list.forEach((word, i) => {
    if (afterComment || breaks.has(i) || word.type === 'ownComment') turn();
    afterComment = isComment(word);
    if (word.type === 'trailingComment') current += `${current === '' ? '' : '  '}${word.text}`;
    else put(word.text, word.glued);
  });
  if (tail !== '') {
    if (afterComment) turn();
    put(tail.trimStart(), false);
  }
  turn();
  return lines.flatMap((text) => indented(text, indent + hang));
}

/** The lines of a text between `"""` come out indented; empty ones stay empty. */
function indented(text: string, indent: number): string[] {
  const [first = '', ...rest] = text.split('\n');
  return [first, ...rest.map((line) => (line === '' ? '' : ' '.repeat(indent) + line))];
}

/** Where the elements of lists of two or more texts begin. */
function listStarts(list: readonly Word[]): Set<number> {
  const starts = new Set<number>();
  list.forEach((word, i) => {
    if (word.type !== 'comma') return;
    const follower = nextWord(list, i);
    if (list[i - 1]?.type !== 'text' || list[follower]?.type !== 'text') return;
    starts.add(i - 1).add(follower);
  });
  return starts;
}

/** The next word that is no comment. */
function nextWord(list: readonly Word[], from: number): number {
  let at = from + 1;
  while (list[at] !== undefined && isComment(list[at] as Word)) at++;
  return at;
}
