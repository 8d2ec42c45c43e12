// Comma-separated values: RFC 4180, with the separators and encodings that office programs write.
import { Refused } from '../refused.js';
import { windowsText } from '../windows.js';
import type { Grid } from './grid.js';

const separators = [',', ';', '\t', '|'] as const;
const mostCells = 2_000_000;

/** The text of a file and whether its encoding had to be guessed: UTF-8, UTF-16 with its mark, else Windows-1252. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly guessed: boolean } {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), guessed: false };
  if (a === 0xfe && b === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), guessed: false };
  if (bytes.subarray(0, 65_536).includes(0)) throw new Refused('not-text');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: windowsText(bytes), guessed: true };
  }
}

/** Reads a table. Quotes may hold line ends and doubled quotes; a leading apostrophe before a sign of a formula is taken off. */
export function readCsv(text: string): Grid {
  const plain = text.replace(/^\ufeff/, '');
  const told = /^sep=(.)\r?\n/i.exec(plain);
  const body = told === null ? plain : plain.slice(told[0].length);
  const rows = rowsOf(body, told?.[1] ?? separatorOf(body));
  return { name: '', rows, merges: [], tops: [], lefts: [], shapes: [] };
}

/** The sign that parts most of the first lines' cells, outside of quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const counts = separators.map((sign) => head.split(sign).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let at = 0;
  const put = (cell: string): void => {
    cells += 1;
    if (cells > mostCells) throw new Refused('too-large');
    row.push(
      cell
        .replace(/^'(?=\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, '')
        .replace(/\r\n?/g, '\n')
        .trim(),
    );
  };
  while (at < text.length) {
    const cell = cellFrom(text, at, separator);
    put(cell.value);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) put('');
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** One cell and where it ends: at a separator, a line end, or the end of the text. */
function cellFrom(text: string, from: number, separator: string): { readonly value: string; readonly end: number } {
  let at = from;
  let value = '';
  if (text[at] === '"') {
    for (at += 1; at < text.length; ) {
      const quote = text.indexOf('"', at);
      const end = quote < 0 ? text.length : quote;
      value += text.slice(at, end);
      at = end + 1;
      if (text[at] !== '"') break;
      value += '"';
      at += 1;
    }
  }
  let end = Math.min(at, text.length);
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: value + text.slice(Math.min(at, text.length), end), end };
}
