// Playing a case: what is asked, what is told, and what a case leaves alone.
import { expect, test } from 'vitest';
import { compile } from '../../../src/compile.js';
import { beginCase, type Case, choose } from '../../../src/language/play/play.js';

const play = (body: string) => {
  const { model } = compile(`process p "P" { actor a "A" actor b "B"\n${body}\n}`);
  return beginCase(model, model.processes[0]!);
};
const told = ({ events }: Case): readonly string[] =>
  events.map((event) => (event.type === 'step' ? `${event.step.title} ${event.round}` : event.type));

test('answers come in their usual order, interruptions last; the left-out answer is among them', () => {
  const now = play('start s: a "S"\ndecision b "D"\non 2 days -> end\nno -> s\nwhen "void" -> end\nend a "E"');
  expect(
    now.question?.options.map(({ type, flow, to }) => [
      type,
      flow?.answer ?? flow?.label,
      to.map(({ title }) => title),
    ]),
  ).toEqual([
    ['answer', 'yes', ['E']],
    ['answer', 'no', ['S']],
    ['answer', 'when', ['D']],
    ['interrupt', '2 days', ['D']],
  ]);
});

test('choosing makes a new case; the old one goes on differently; a wrong number changes nothing', () => {
  const now = play('start s: a "S"\ndecision b "D"\nno -> s\nend a "E"');
  const once = choose(now, 1);
  const twice = choose(once, 1);
  expect([told(once), told(twice), told(choose(once, 0))]).toEqual([
    ['S 2', 'D 2'],
    ['S 3', 'D 3'],
    ['E 1', 'end'],
  ]);
  expect(choose(now, 0).totals).toMatchObject({ steps: 3, handoffs: 2 });
  expect(choose(now, 7)).toBe(now);
  expect(choose(choose(now, 0), 0).state).toBe('closed');
});

test('ways that run at once come one after the other, and the longest counts', () => {
  const now = play(
    'start a "S" time 1 hour\nparallel { branch "One" { step a "X" time 2 hours } branch { step b "Y" time 3 hours step b "Z" } }\nend a "E"',
  );
  expect(told(now)).toEqual(['S 1', 'split', 'way', 'X 1', 'way', 'Y 1', 'Z 1', 'joined', 'E 1', 'end']);
  expect([now.state, now.totals.time, now.totals.untimed]).toEqual(['closed', { min: 240, max: 240 }, 2]);
});

test('an end while other work still runs: it goes on; what can never come is told', () => {
  const now = play('start a "S"\nfork -> x, y\nstep x: a "X" -> end\nstep y: b "Y" -> end');
  expect([now.state, told(now).filter((one) => one === 'end').length]).toEqual(['closed', 2]);
  const stuck = play('start a "S"\ndecision a "D"\nno -> j\nstep b "X"\njoin j\nend a "E"');
  const no = choose(stuck, 1);
  expect([no.state, no.waiting.map(({ at, missing }) => [at.name, missing.map(({ title }) => title)])]).toEqual([
    'stuck',
    [['j', ['X']]],
  ]);
});

test('a fork that multiplies for ever comes to a stop', () => {
  expect(play('start a "S"\nstep x: a "X"\nfork -> x, x').state).toBe('endless');
});

test('a wide block is played in time', () => {
  const branches = Array.from({ length: 2000 }, (_, i) => `branch { step a "X${i}" }`).join('\n');
  const now = play(`start a "S"\nparallel {\n${branches}\n}\nend a "E"`);
  expect([now.state, now.totals.steps]).toEqual(['closed', 2002]);
});

test('a process without steps, and one with nothing but an end', () => {
  expect(play('').state).toBe('closed');
  expect(told(play('end a "E"'))).toEqual(['E 1', 'end']);
});
