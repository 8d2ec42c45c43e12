// Blocks of text: lines of about equal length rather than a word left over.
import { expect, test } from 'vitest';
import { blockOf } from '../../../src/drawing/layout/text.js';

const lines = (text: string, width: number): string[] => blockOf(text, width, 'label').lines.map((line) => line.text);

test('no short word is left over where as many lines can share the words', () => {
  expect(lines('Reports that the service does not work', 160)).toEqual(['Reports that the', 'service does not work']);
  expect(lines('Kepala Subbagian Tata Usaha', 115)).toEqual(['Kepala Subbagian', 'Tata Usaha']);
});

test('running text fills its lines', () => {
  const block = blockOf('Reports that the service does not work', 180, 'body');
  expect(block.lines.map((line) => line.text)).toEqual(['Reports that the service does not', 'work']);
});

test('other lines are as full as they can be', () => {
  expect(lines('Memeriksa alamat dan kelengkapan surat', 120)).toEqual(['Memeriksa alamat dan', 'kelengkapan surat']);
  expect(lines('one two\nthree', 200)).toEqual(['one two', 'three']);
  expect(lines('surat dan', 32)).toEqual(['surat', 'dan']);
  expect(lines('', 100)).toEqual([]);
});
