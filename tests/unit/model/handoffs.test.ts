// Handoffs: derived from flows whose two ends have different actors, and written between processes (language.md 3.3).
import { expect, test } from 'vitest';
import { flow, read } from './read.js';

const list = (body: string): string[] =>
  flow(body).handoffs.map(
    (one) =>
      `${one.from} ${one.to}: ${one.what.join('+')}${one.explicit ? '!' : ''}${one.channel ? ` by ${one.channel}` : ''}`,
  );

test('the output of the step that is left is handed over, unless the arrow says what', () => {
  const body =
    'start s: a "S" output "Form", "Copy"  decision d: b "D" output "Checked" no -> s with "Remarks" via "post"  end e: c "E"';
  expect(list(body)).toEqual(['a b: Form+Copy', 'b a: Remarks! by post', 'b c: Checked']);
});

test('flows to the same actor are none', () => {
  expect(list('start s: a "S" output "X"  step x: a "X" -> end')).toEqual([]);
});

test('the main actors count', () => {
  expect(list('start s: a, b "S" output "X"  step x: b "X" output "Y"  end e: b, a "E"')).toEqual(['a b: X']);
});

test('forks and joins are seen through; the nearest arrow says what', () => {
  const body = `start s: a "S" output "File" via "desk"
    parallel { branch with "Copy" { step x: b "X" output "Bx" } branch via "mail" { step y: c "Y" output "Cy" } branch { } }
    end e: a "E"`;
  expect(list(body)).toEqual(['a b: Copy! by desk', 'a c: File by mail', 'b a: Bx', 'c a: Cy']);
});

test('the id of a handoff is that of its flow, with a number where several come through it', () => {
  const process = flow('start s: a "S" -> f  start t: b "T"  fork f -> x  step x: c "X"  end');
  expect(process.handoffs.map((one) => [one.id, one.fromStep])).toEqual([
    ['p.f->x', 'p.s'],
    ['p.f->x!2', 'p.t'],
  ]);
});

test('gates that lead in a circle are gone round once', () => {
  const process = flow('start s: a "S" -> f  fork f -> g, x  fork g -> f, x  step x: b "X"  end');
  expect(process.handoffs.map((one) => one.to)).toEqual(['b', 'b']);
});

test('gates that multiply beyond counting end in a finding', () => {
  const many = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join(' ');
  const process = flow(
    `${many(700, (i) => `step a "X${i}" -> f`)} fork f -> ${many(700, (i) => `y${i}`).replaceAll(' ', ', ')} ${many(700, (i) => `step y${i}: b "Y" -> end`)}`,
  );
  expect(process.found.map((finding) => [finding.code, finding.severity])).toEqual([['project/limit', 'warning']]);
  expect(process.handoffs.length).toBeGreaterThan(100_000);
});

test('handoffs between processes', () => {
  const { model, found } = read(
    'process e "E" { } process t "T" { process u "U" { } } handoff e -> t, t.u with "List", "Form" via "mail"',
  );
  expect(found).toEqual([]);
  expect(model.handoffs.map(({ origin: _, ...rest }) => rest)).toEqual([
    { id: 'e->t', from: 'e', to: 't', what: ['List', 'Form'], channel: 'mail' },
    { id: 'e->t.u', from: 'e', to: 't.u', what: ['List', 'Form'], channel: 'mail' },
  ]);
});
