// A source file and the one notion of place: offsets in UTF-16 units. Lines and columns are worked out when a message needs them.

/** A text with the virtual path it came from. `lineStarts[n]` is the offset at which line `n + 1` begins. */
export interface Source {
  /** POSIX-like path relative to the project's root, or a made-up name such as `input.proc`. */
  readonly path: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** A place as people say it: line and column from 1, offset from 0, in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Wraps a text as a source. `\r\n`, `\n` and a lone `\r` end a line. A byte order mark stays in the text (it is a blank). */
export function createSource(path: string, text: string): Source {
  const lineStarts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lineStarts.push(i + 1);
  }
  return { path, text, lineStarts };
}

/** Line and column of an offset; offsets outside the text are moved to its nearest end. */
export function positionAt(source: Source, offset: number): Position {
  const at = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - (source.lineStarts[low] ?? 0) + 1, offset: at };
}

/** The text of a line (counted from 1) without its line end; an empty text for a line that does not exist. */
export function lineText(source: Source, line: number): string {
  const start = source.lineStarts[line - 1];
  if (start === undefined) return '';
  return source.text.slice(start, source.lineStarts[line] ?? source.text.length).replace(/[\r\n]+$/, '');
}
