import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile.js';
import { gapIn, overlapOf, rangeOf } from '../../../src/language/check/decision/ranges.js';
import { message } from '../../../src/language/diagnostic/message.js';
import { found, inProcess } from './findings.js';

const decision = (answers: string): string[] =>
  found(inProcess(`start s: a "1"\ndecision a "2"\n${answers}\nstep b "3"\nend x: a "4"`));

describe('answers', () => {
  test('none is an error, a lone condition a warning, a lone yes or no is fine', () => {
    expect(decision('')).toEqual(['3 flow/single-answer']);
    expect(decision('when "late" -> x')).toEqual(['4 flow/single-answer']);
    expect(decision('otherwise -> x')).toEqual(['4 flow/single-answer']);
    expect(decision('no -> s')).toEqual([]);
    expect(decision('yes -> x')).toEqual([]);
  });
  test('an arrow without an answer', () => {
    expect(decision('-> s')).toEqual(['4 flow/unlabelled-answer']);
    expect(decision('yes -> next\n-> s')).toEqual(['5 flow/unlabelled-answer']);
  });
  test('the same answer twice, however it is written', () => {
    expect(decision('no -> s\nno -> x')).toEqual(['5 flow/same-answer']);
    expect(decision('no -> s\ntidak -> x')).toEqual(['5 flow/same-answer']);
    expect(decision('when "Late!" -> s\nwhen "late" -> x\notherwise -> next')).toEqual(['5 flow/same-answer']);
    expect(decision('yes "Minor" -> next\nyes "Major" -> x\nno -> s')).toEqual([]);
  });
  test('all answers to one place', () => {
    expect(decision('yes -> next\nno -> next')).toEqual(['3 flow/pointless-decision']);
    expect(decision('yes -> x\nno -> x\notherwise -> next')).toEqual([]);
    expect(decision('yes { step b "5" }\nno -> next')).toEqual([]);
  });
  test('conditions without "otherwise"', () => {
    expect(decision('when "good" -> x\nwhen "bad" -> s')).toEqual(['3 flow/answer-gap']);
    expect(decision('when "good" -> x\nwhen "bad" -> s\notherwise -> next')).toEqual([]);
    expect(decision('yes -> next\nno -> s\nwhen "void" -> x')).toEqual([]);
    expect(decision('when "up to 10" -> x\nwhen "over 10" -> s')).toEqual([]);
    expect(decision('when "up to 10" -> x\nwhen "over 20" -> s')).toEqual(['3 flow/answer-gap']);
    expect(decision('when "up to 20" -> x\nwhen "over 10" -> s')).toEqual(['5 flow/answers-overlap']);
  });
  test('numbers are said as the reader writes them', () => {
    const text = inProcess(
      'start s: a "1"\ndecision a "2"\njika "sampai 10 juta" -> x\njika "di atas 20 juta" -> s\nend x: a "3"',
    );
    const finding = compile(text).diagnostics.find(({ code }) => code === 'flow/answer-gap')!;
    expect(message(finding, 'id')).toBe('Tidak ada jawaban atas "2" yang cocok untuk 10.000.001–20.000.000.');
    expect(message(finding, 'en')).toBe('None of the answers to "2" fits for 10,000,001–20,000,000.');
  });
});

describe('conditions on numbers', () => {
  const { POSITIVE_INFINITY: most, NEGATIVE_INFINITY: least } = Number;
  test.each([
    ['over 50,000', 50_000, false, most, false],
    ['amount over 50,000', 50_000, false, most, false],
    ['di atas 50 juta', 50e6, false, most, false],
    ['Nilai lebih dari Rp50.000.000,00', 50e6, false, most, false],
    ['up to 10', least, false, 10, true],
    ['sampai dengan 1,5 miliar', least, false, 1.5e9, true],
    ['s.d. 200 ribu', least, false, 200e3, true],
    ['tidak lebih dari 5 hari', least, false, 5, true],
    ['< 3', least, false, 3, false],
    ['≥ 3', 3, true, most, false],
    ['3 or more', 3, true, most, false],
    ['3 hari ke atas', 3, true, most, false],
    ['minimal 75', 75, true, most, false],
    ['10-20', 10, true, 20, true],
    ['10 – 20 orang', 10, true, 20, true],
    ['between 10 and 20', 10, true, 20, true],
    ['antara 10 dan 20 juta', 10e6, true, 20e6, true],
    ['10 juta sampai dengan 50 juta', 10e6, true, 50e6, true],
    ['lebih dari 10 sampai dengan 20', 10, false, 20, true],
    ['at least 10 and less than 20', 10, true, 20, false],
    ['over 1,000 up to 5,000', 1000, false, 5000, true],
  ] as const)('%s', (label, low, lowIn, high, highIn) => {
    expect(rangeOf(label)).toMatchObject({ low, lowIn, high, highIn });
  });
  test.each(['new supplier', 'in 1, 2 or 3 days', '20-10', '10 kali 20', ''])('"%s" is none', (label) => {
    expect(rangeOf(label)).toBeUndefined();
  });
  const all = (...labels: string[]) => labels.map((label) => rangeOf(label)!);
  test.each([
    [['up to 10', 'over 10'], undefined],
    [['0-10', '11-20', 'over 20'], undefined],
    [['1-10', '11-20', '21 or more'], undefined],
    [['under 50', 'over 50'], '50'],
    [['up to 10', '20 or more'], '11–19'],
    [['5-10', 'over 10'], '< 5'],
    [['up to 10', '11-20'], '> 20'],
    [['0-59', '60-100'], undefined],
    [['< 1,5', '> 1,5'], '1.5'],
    [['≤ 1,5', '> 1,5'], undefined],
  ] as const)('%j leave %s', (labels, gap) => {
    expect(gapIn(all(...labels))).toBe(gap);
  });
  test.each([
    ['up to 10', '10 or more', '10'],
    ['up to 10', 'over 10', undefined],
    ['10-20', '20-30', '20'],
    ['over 10', 'over 20', '> 20'],
    ['up to 10', 'up to 20', '< 11'],
    ['10-20', '15-30', '15–20'],
    ['< 1,5', '≥ 1,5', undefined],
  ] as const)('%s and %s share %s', (a, b, shared) => {
    const [one, two] = all(a, b);
    expect(overlapOf(one!, two!)).toBe(shared);
  });
});

test('a check is not made a step where the reviewer would ask for a decision', () => {
  const text = (body: string) =>
    `process p "Buying" { actor a "A" actor b "B" start a "Writes the order"\n${body}\nend a "Files the order" }`;
  for (const body of ['decision b "Checks the order"', 'decision b "Checks the order" yes -> next no -> next']) {
    const mends = (profile: 'standard' | 'sop') =>
      compile(text(body), { profile })
        .diagnostics.filter(({ code }) => code === 'flow/single-answer' || code === 'flow/pointless-decision')
        .map(({ fixes }) => fixes.length);
    expect(mends('standard')).toEqual([1]);
    expect(mends('sop')).toEqual([0]);
  }
});
