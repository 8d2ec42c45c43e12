import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escaped, inCell } from '../../../src/formats/markdown/escape.js';
import { toMarkdown } from '../../../src/formats/markdown/index.js';
import { render } from '../../../src/index.js';

const letters = readFileSync('examples/surat-masuk/surat-masuk.proc', 'utf8');

describe('texts', () => {
  test.each([
    ['a | b', 'a \\| b'],
    ['`x` *y* _z_', '\\`x\\` \\*y\\* \\_z\\_'],
    ['<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;'],
    ['- no list', '\\- no list'],
    ['12. no list', '12\\. no list'],
    ['# no heading', '\\# no heading'],
    ['[a](http://b) @you #1', '\\[a\\](http\\://b) \\@you \\#1'],
    ['www.example', 'www\\.example'],
    ['one\ntwo', 'one two'],
    ['a \ud800 b', 'a  b'],
  ])('%j is written %j', (text, written) => {
    expect(escaped(text)).toBe(written);
  });

  test('cells stay cells: whatever they hold, a row has one line and the bars of its columns', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 3, maxLength: 3 }), (cells) => {
        const table = {
          id: 't',
          title: 'T',
          language: 'en' as const,
          columns: cells.map((_, k) => ({ key: String(k), title: String(k) })),
          rows: [cells],
        };
        const text = toMarkdown([{ title: 'x', description: '', identity: [], tables: [table] }]);
        const lines = text.split('\n');
        expect(lines).toHaveLength(8);
        expect(lines[6]!.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(4);
        expect(lines[6]).not.toMatch(/<(?!br>)/);
      }),
    );
  });

  test('lines of a cell stay lines', () => {
    expect(inCell('KTP\nKK')).toBe('KTP<br>KK');
  });
});

describe('a process', () => {
  test('is its title, description, identity, steps, actors and handoffs', async () => {
    const { output = '' } = await render(letters, { to: 'md' });
    expect(output.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# Pengelolaan Surat Masuk',
      '## Langkah: Pengelolaan Surat Masuk',
      '## Pelaksana: Pengelolaan Surat Masuk',
      '## Serah terima: Pengelolaan Surat Masuk',
    ]);
    expect(output).toContain('| **Nomor SOP** | 065/11/SOP/2026 |');
    expect(output).toMatch(
      /^\| 2 \| Memeriksa alamat dan kelengkapan surat \| Petugas Penerima \| .*Tidak: langkah 1/m,
    );
    expect(output).not.toContain('![');
    expect(output.endsWith('\n')).toBe(true);
  });

  test('shows the drawing that lies beside it, under an address that is one', async () => {
    const { output = '' } = await render(letters, { to: 'md', drawingAt: () => 'surat (1) ].svg' });
    expect(output).toContain('![Pengelolaan Surat Masuk](surat%20%281%29%20%5D.svg)');
  });

  test('as a map is the table that the map says in words', async () => {
    const { output = '' } = await render(letters, { to: 'md', view: 'raci', process: 'surat-masuk' });
    expect(output).toMatch(/^# Pembagian peran: /);
    expect(output.match(/^#/gm)).toHaveLength(1);
    expect(output).toMatch(/^\| No \| /m);
  });
});
