import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile.js';
import { message } from '../../../src/language/diagnostic/message.js';
import { found, inProcess } from './findings.js';

const inside = (body: string): string[] => found(inProcess(body));

describe('unreachable steps', () => {
  test('one finding for each region, at its first step', () => {
    expect(inside('start a "1" -> x\nstep b "2"\nstep a "3" -> x\nstep c "4" -> x\nend x: a "5"')).toEqual([
      '3 flow/unreachable-step',
      '5 flow/unreachable-step',
    ]);
  });
  test('the message names what follows and the line that leads away', () => {
    const { diagnostics } = compile(inProcess('start a "1"\nend a "2"\nstep b "3"\nstep b "4"\nend b "5"'));
    const finding = diagnostics.find(({ code }) => code === 'flow/unreachable-step')!;
    expect(message(finding, 'en')).toBe(
      'Nothing leads to "3", nor to the 2 steps behind it: the process ends at line 3 above.',
    );
    expect(message(finding, 'id')).toBe(
      'Tidak ada yang menuju "3" dan 2 langkah sesudahnya: proses sudah selesai di baris 3 di atasnya.',
    );
  });
  test('silent where an arrow with an unknown name may have meant it', () => {
    expect(inside('start a "1" -> chek\nend a "2"\nend check: b "3"')).toEqual(['2 name/unknown-step']);
  });
  test('silent where an unreadable region may lead to it', () => {
    expect(
      inside('start a "1" -> x\nfrom here somehow to check\nstep check: b "2"\nend x: a "3"').filter((line) =>
        line.includes('flow/'),
      ),
    ).toEqual([]);
  });
  test('steps after an interruption or in a branch that leaves are reached', () => {
    expect(inside('start a "1"\nstep a "2"\non 3 days -> x\nend a "4"\nend x: b "5"')).toEqual([]);
    expect(
      inside('start a "1"\nparallel {\nbranch { step a "2" -> x }\nbranch { step b "3" }\n}\nend a "4"\nend x: b "5"'),
    ).toEqual(['4 soundness/leaves-branch']);
  });
});

describe('endless circles', () => {
  test('one finding for each, with its lines; what lies behind belongs to it', () => {
    const text = inProcess('start a "1"\nstep x: a "2"\nstep b "3" -> x\nstep c "4"\nend a "5"');
    expect(found(text)).toEqual(['3 flow/endless-circle']);
    const finding = compile(text).diagnostics.find(({ code }) => code === 'flow/endless-circle')!;
    expect(message(finding, 'en')).toBe('From "2" the work can never end: lines 3, 4 go round in a circle.');
  });
  test('a step that leads to itself', () => {
    expect(inside('start a "1"\nstep x: a "2" -> x')).toEqual(['3 flow/endless-circle']);
  });
  test('rework with a way out is fine', () => {
    expect(inside('start x: a "1"\ndecision b "2" no -> x\nend a "3"')).toEqual([]);
  });
  test('a circle that can be interrupted is left that way', () => {
    expect(inside('start a "1"\nstep x: a "2"\non "stop" -> end\nstep a "3" -> x')).toEqual([]);
  });
});

describe('no way on', () => {
  test('a last step, an answer left out, a block', () => {
    expect(inside('start a "1"\nstep a "2"')).toEqual(['3 flow/no-way-on']);
    expect(inside('start x: a "1"\ndecision a "2" no -> x')).toEqual(['3 flow/no-way-on']);
    expect(inside('start a "1"\nparallel { branch { step a "2" } branch { step b "3" } }')).toEqual([
      '3 flow/no-way-on',
    ]);
    expect(inside('start a "1"\ndecision a "2" yes -> end no { step a "3" }')).toEqual(['3 flow/no-way-on']);
    expect(inside('start a "1"\ndecision a "2" yes -> end no -> next')).toEqual(['3 flow/no-way-on']);
  });
  test('an arrow to a name that does not exist is no dead end', () => {
    expect(inside('start a "1"\nstep a "2" -> nowhere')).toEqual(['3 name/unknown-step']);
  });
  test('nothing is said about what follows something unreadable', () => {
    expect(inside('start a "1"\nstep a "2"\nthen it goes on somehow').filter((line) => line.includes('flow/'))).toEqual(
      [],
    );
  });
});

describe('starts', () => {
  test('none, or several', () => {
    expect(inside('step a "1"\nend a "2"')).toEqual(['2 flow/no-start']);
    expect(inside('start a "1"\nstart b "2"\nend a "3"')).toEqual(['3 flow/several-starts']);
  });
  test('a jump back to the start is normal', () => {
    expect(inside('start x: a "1"\ndecision a "2" no -> x\nend a "3"')).toEqual([]);
  });
  test('a process without steps needs none', () => {
    expect(found('process p "P" { code "1" }')).toEqual([]);
  });
});

describe('needless jumps', () => {
  test('to the next statement, by name or by word', () => {
    expect(inside('start a "1" -> x\nend x: a "2"')).toEqual(['2 flow/needless-jump']);
    expect(inside('start a "1" -> next\nend a "2"')).toEqual(['2 flow/needless-jump']);
    expect(inside('start a "1"\ndecision a "2" no { step b "3" } -> x\nend x: a "4"')).toEqual([
      '3 flow/needless-jump',
    ]);
  });
  test('not where an arrow says something, or an answer needs it', () => {
    expect(inside('start a "1" -> next with "File"\nend b "2"')).toEqual([]);
    expect(inside('start s: a "1"\ndecision a "2" yes -> next no -> s\nend b "3"')).toEqual([]);
    expect(inside('start a "1" -> end\nend x: b "2"')).toEqual(['3 flow/unreachable-step']);
  });
});

describe('forks, joins and blocks', () => {
  test('what splits nothing or waits for nothing', () => {
    expect(inside('start a "1"\nfork -> x\nend x: a "2"')).toEqual(['3 flow/idle-join']);
    expect(inside('start a "1"\njoin j\nend a "2"')).toEqual(['3 flow/idle-join']);
    expect(inside('start a "1"\nparallel { branch { step a "2" } }\nend a "3"')).toEqual(['3 flow/single-branch']);
  });
  test('whole ones are fine', () => {
    expect(inside('start a "1"\nfork -> x, y\nstep x: a "2" -> j\nstep y: b "3"\njoin j\nend a "4"')).toEqual([]);
  });
});

test('processes that run each other: one finding for each circle', () => {
  const process = (name: string, runs: string) => `process ${name} "${name}" { start a "1" runs ${runs}\nend a "2" }\n`;
  expect(found(`actor a "A"\n${process('x', 'y')}${process('y', 'z')}${process('z', 'x')}`)).toEqual([
    '6 flow/runs-circle',
  ]);
  expect(found(`actor a "A"\n${process('x', 'x')}`)).toEqual(['2 flow/runs-circle']);
  expect(found(`actor a "A"\n${process('x', 'y')}process y "Y" { start a "1" end a "2" }`)).toEqual([]);
});
