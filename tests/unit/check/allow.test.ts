import { expect, test } from 'vitest';
import { found, inProcess } from './findings.js';

const inside = (body: string): string[] => found(inProcess(body));

test('above a statement and at the end of its line', () => {
  expect(inside('start a "1"\n# allow flow/no-way-on\nstep a "2"')).toEqual([]);
  expect(inside('start a "1"\nstep a "2" # allow flow/no-way-on')).toEqual([]);
  expect(inside('start a "1"\n# allow flow/\n# the rest is done elsewhere\n\nstep a "2"')).toEqual([]);
});

test('several codes, and reasons after them', () => {
  expect(inside('# allow flow/no-start, flow/no-way-on: it is a part only\nstep a "2"')).toEqual([]);
});

test('findings in the clauses of a statement are meant too, those of the next one are not', () => {
  expect(inside('start s: a "1"\n# allow flow/same-answer\ndecision a "2"\nno -> s\nno -> s\nend a "3"')).toEqual([]);
  expect(inside('start a "1" -> x # allow flow/unreachable-step\nstep a "2"\nend x: a "3"')).toEqual([
    '2 check/unused-allow',
    '3 flow/unreachable-step',
  ]);
});

test('a remark that silences nothing is reported, by code', () => {
  expect(inside('start a "1"\n# allow flow/no-way-on, flow/no-start\nstep a "2"')).toEqual(['3 check/unused-allow']);
  expect(inside('# allow handoff/\nstart a "1"\nend a "2"')).toEqual(['2 check/unused-allow']);
});

test('an unknown code is reported, other comments are left alone', () => {
  expect(inside('# allow flow/no-way-onn\nstart a "1"\nend a "2"')).toEqual(['2 check/unknown-code']);
  expect(inside('# allow no-way-on\nstart a "1"\nend a "2"')).toEqual(['2 check/unknown-code']);
  expect(inside('# allow the clerk some time\n# allowance\nstart a "1"\nend a "2"')).toEqual([]);
});

test('what could not be read or linked is never silenced', () => {
  expect(inside('start a "1"\n# allow name/unknown-step\nstep a "2" -> nowhere\nend a "3"')).toContain(
    '4 name/unknown-step',
  );
  expect(
    inside('start a "1"\n# allow syntax/\nstep a "2" ) (\nend a "3"').filter((line) => line.includes('syntax/')),
  ).not.toEqual([]);
});
