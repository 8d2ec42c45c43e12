// CSV, read back by a reader of its own that follows RFC 4180 letter by letter.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CellValue, DataTable } from '../../../src/analysis/data-table.js';
import { toCsv } from '../../../src/formats/csv/index.js';

const tableOf = (titles: readonly string[], rows: readonly (readonly CellValue[])[]): DataTable => ({
  id: 't',
  title: 'T',
  language: 'en',
  columns: titles.map((title, i) => ({ key: `c${i}`, title })),
  rows,
});

function read(csv: string): string[][] {
  const records: string[][] = [[]];
  let at = 1;
  while (at < csv.length) {
    let cell = '';
    if (csv[at] === '"') {
      for (at++; csv[at] !== '"' || csv[at + 1] === '"'; at++) {
        if (csv[at] === '"') at++;
        cell += csv[at];
      }
      at++;
    } else while (csv[at] !== ',' && csv[at] !== '\r') cell += csv[at++];
    records.at(-1)!.push(cell);
    if (csv[at] === ',') {
      at++;
      continue;
    }
    expect(csv.slice(at, at + 2)).toBe('\r\n');
    at += 2;
    records.push([]);
  }
  return records.slice(0, -1);
}

test('byte order mark, commas, quotes, line ends', () => {
  expect(
    toCsv(
      tableOf(
        ['A', 'B, C'],
        [
          ['x "y"', 1.5],
          [undefined, 'one\ntwo'],
        ],
      ),
    ),
  ).toBe('\u{feff}A,"B, C"\r\n"x ""y""",1.5\r\n,"one\ntwo"\r\n');
});

test('what would be a formula is words', () => {
  const risky = ['=1+1', '+62 812', '-', '@SUM(A1)', '\t=1', '＝1', '=HYPERLINK("a","b")'];
  const [, ...rows] = read(toCsv(tableOf(['A'], [...risky.map((text) => [text]), [-3]])));
  expect(rows).toEqual([...risky.map((text) => [`'${text}`]), ['-3']]);
});

test('whatever stands in a table is read back', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((s) => !/^[=+\-@\t\r＝＋－＠]/u.test(s));
  const cells = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width })));
  fc.assert(
    fc.property(cells, (rows) => {
      const titles = (rows[0] ?? ['only']).map((_, i) => `T${i}`);
      expect(read(toCsv(tableOf(titles, rows)))).toEqual([titles, ...rows]);
    }),
    { numRuns: 200 },
  );
});
