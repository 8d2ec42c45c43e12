// Sets the words of a line: on one line if it is short enough, else broken at the commas of its texts. A comment inside a line
// ends it where it stands.
import { isComment, type Word, type Words } from './words.js';

/** Longest line that is not broken, in UTF-16 units. */
export const WIDTH = 100;

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
