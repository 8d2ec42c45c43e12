// How the work goes on: fall-through, arrows, answers, interrupts (language.md 3.1, 3.2, 8).
import { expect, test } from 'vitest';
import { arrows, codes, flow } from './read.js';

test('a step goes on to the next statement; the last one goes nowhere', () => {
  expect(arrows(flow('start s: a "S"  step x: b "X"  step y: c "Y"'))).toEqual(['s -> x', 'x -> y']);
});

test('an end goes nowhere', () => {
  expect(arrows(flow('start s: a "S"  end e: b "E"  step x: c "X"'))).toEqual(['s -> e']);
});

test('fall-through and next pass over starts', () => {
  const process = flow('start s: a "S"  start t: b "T"  step x: a "X" -> next  start u: a "U"  end e: a "E"');
  expect(arrows(process)).toEqual(['s -> x', 't -> x', 'x -> e', 'u -> e']);
});

test('an arrow says where the flow goes instead', () => {
  const process = flow('start s: a "S" -> y with "Paper", "Key" via "post"  step x: a "X"  end y: b "Y"');
  expect(arrows(process)).toEqual(['s -> y', 'x -> y']);
  expect(process.flows[0]).toMatchObject({ with: ['Paper', 'Key'], via: 'post', written: true, kind: 'next' });
  expect(process.flows[1]).toMatchObject({ with: [], written: false });
  expect(process.flows[1]).not.toHaveProperty('via');
});

test('-> end makes one capsule below the step, shared by its answers', () => {
  const process = flow('start s: a "S"  decision d: b "D" yes -> end no -> end with "No"  step x: c "X" -> end');
  expect(arrows(process)).toEqual(['s -> d', 'd -> d-end [answer yes]', 'd -> d-end [answer no]', 'x -> x-end']);
  const end = process.steps.find((step) => step.id === 'p.d-end');
  expect(end).toMatchObject({ kind: 'end', endOf: 'p.d', actors: ['b'], row: 2 });
  expect(process.flows.map((one) => one.id)).toEqual(['p.s->d', 'p.d->d-end', 'p.d->d-end-2', 'p.x->x-end']);
});

test('of yes and no the one that is left out goes on', () => {
  const process = flow('start s: a "S"  decision d: b "D" no "Wrong" -> s  end e: a "E"');
  expect(arrows(process)).toEqual(['s -> d', 'd -> s [answer no Wrong]', 'd -> e [answer yes]']);
  expect(process.flows.map((one) => one.written)).toEqual([false, true, false]);
});

test('conditions that leave a gap go on; otherwise closes the gap', () => {
  const gap = flow('start s: a "S"  decision d: b "D" when "big" -> s when "new" -> s  end e: a "E"');
  expect(arrows(gap).slice(1)).toEqual([
    'd -> s [answer when big]',
    'd -> s [answer when new]',
    'd -> e [answer otherwise]',
  ]);
  const closed = flow('start s: a "S"  decision d: b "D" when "big" -> s otherwise -> next  end e: a "E"');
  expect(arrows(closed).slice(1)).toEqual(['d -> s [answer when big]', 'd -> e [answer otherwise]']);
  const both = flow('start s: a "S"  decision d: b "D" no -> s otherwise -> next  end e: a "E"');
  expect(arrows(both).slice(1)).toEqual(['d -> s [answer no]', 'd -> e [answer otherwise]']);
});

test('a decision without answers just goes on', () => {
  expect(arrows(flow('start s: a "S"  decision d: b "D"  end e: a "E"'))).toEqual(['s -> d', 'd -> e']);
});

test('the same answer twice is two flows', () => {
  const process = flow('start s: a "S"  decision d: b "D" yes -> s yes -> e  end e: a "E"');
  expect(arrows(process).slice(1)).toEqual(['d -> s [answer yes]', 'd -> e [answer yes]', 'd -> e [answer no]']);
});

test('an answer block goes on after the decision, or where its arrow says', () => {
  const on = flow('start s: a "S"  decision d: b "D" no { step x: c "X" step y: c "Y" }  end e: a "E"');
  expect(arrows(on)).toEqual(['s -> d', 'd -> x [answer no]', 'x -> y', 'y -> e', 'd -> e [answer yes]']);
  const back = flow('start s: a "S"  decision d: b "D" no { step x: c "X" } -> d with "Fix"  end e: a "E"');
  expect(arrows(back)).toEqual(['s -> d', 'd -> x [answer no]', 'x -> d', 'd -> e [answer yes]']);
  expect(back.flows[2]).toMatchObject({ with: ['Fix'], written: true });
});

test('what stands before a brace belongs to the flow into the block', () => {
  const process = flow('start s: a "S"  decision d: b "D" no with "List" via "mail" { step x: c "X" }  end e: a "E"');
  expect(process.flows[1]).toMatchObject({ to: 'p.x', with: ['List'], via: 'mail' });
  expect(process.flows[2]).toMatchObject({ from: 'p.x', to: 'p.e', with: [] });
});

test('blocks may be empty, or hold an arrow alone', () => {
  const process = flow('start s: a "S"  decision d: b "D" yes { -> s } no { }  end e: a "E"');
  expect(arrows(process)).toEqual(['s -> d', 'd -> s [answer yes]', 'd -> e [answer no]']);
  expect(arrows(flow('start s: a "S"  decision d: b "D" no { } -> s  end e: a "E"'))[1]).toBe('d -> s [answer no]');
  expect(arrows(flow('start s: a "S"  decision d: b "D" no { } -> end  end e: a "E"'))[1]).toBe(
    'd -> d-end [answer no]',
  );
});

test('next inside a block is what follows the block', () => {
  const process = flow('start s: a "S"  decision d: b "D" no { step x: c "X" -> next } -> s  end e: a "E"');
  expect(arrows(process)[2]).toBe('x -> s');
});

test('blocks nest', () => {
  const process = flow('start s: a "S"  decision d: b "D" no { decision q: c "Q" no { step x: a "X" } }  end e: a "E"');
  expect(arrows(process)).toEqual([
    's -> d',
    'd -> q [answer no]',
    'q -> x [answer no]',
    'x -> e',
    'q -> e [answer yes]',
    'd -> e [answer yes]',
  ]);
});

test('an interruption leaves the step with its text or duration as label', () => {
  const process = flow(
    'start s: a "S"  wait w: b "W" on 3  working days -> s on "declined" { step x: c "X" }  end e: a "E"',
  );
  expect(arrows(process)).toEqual([
    's -> w',
    'w -> e',
    'w -> s [interrupt 3 working days]',
    'w -> x [interrupt declined]',
    'x -> e',
  ]);
});

test('via of the step holds for each flow without one of its own', () => {
  const process = flow(
    'start s: a "S" via "post"  decision d: b "D" via "desk" yes -> next via "mail" no -> s  end e: a "E"',
  );
  expect(process.flows.map((one) => one.via)).toEqual(['post', 'mail', 'desk']);
});

test('an arrow to a name that does not exist makes no flow, and nothing else is said of it', () => {
  const process = flow('start s: a "S"  step first: b "X" -> frist  end e: a "E"');
  expect(arrows(process)).toEqual(['s -> first']);
  expect(codes(process.found)).toEqual(['name/unknown-step']);
  expect(process.steps.find((step) => step.id === 'p.first')?.unresolved).toBe(true);
  expect(process.found[0]?.args).toEqual({ name: 'frist', near: 'first' });
});

test('a wrong arrow behind a block is said once, however many steps leave the block', () => {
  const process = flow(
    'start s: a "S"  decision d: b "D" no { decision q: c "Q" yes { step x: a "X" } } -> nowhere  end e: a "E"',
  );
  expect(codes(process.found)).toEqual(['name/unknown-step']);
  expect(process.steps.filter((step) => step.unresolved).map((step) => step.id)).toEqual(['p.q', 'p.x']);
});

test('flows that lead back are loops; jumps up that nothing returns from are not', () => {
  const process = flow(
    'start s: a "S"  step x: b "X"  decision d: a "D" no -> x  step y: c "Y" -> up  end e: a "E"  step up: a "U" -> e',
  );
  const loops = process.flows.filter((one) => one.loop).map((one) => one.id);
  expect(loops).toEqual(['p.d->x']);
  const self = flow('start s: a "S"  step x: b "X" on 2 days -> x  end e: a "E"');
  expect(self.flows.filter((one) => one.loop).map((one) => one.id)).toEqual(['p.x->x']);
});

test('a flow inside a loop that leads down is no loop', () => {
  const process = flow('start s: a "S"  step x: b "X"  step y: b "Y"  step z: b "Z" -> x');
  expect(process.flows.map((one) => one.loop)).toEqual([false, false, false, true]);
});
