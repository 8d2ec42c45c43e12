// Measures, held against cases worked out by hand (the arithmetic stands beside them) and against a great many cases played by chance.
import { describe, expect, test } from 'vitest';
import { chancesOf, shareIn } from '../../../src/analysis/chances.js';
import { type Measures, measure } from '../../../src/analysis/measure.js';
import { passesOf } from '../../../src/analysis/passes.js';
import type { Model } from '../../../src/language/model/model.js';
import { read } from '../model/read.js';
import { played } from './played.js';

const modelOf = (body: string): Model =>
  read(`process p "P" {\nactor a "A"\nactor b "B"\nactor c "C"\n${body}\n}`).model;
const of = (body: string): Measures => measure(modelOf(body))[0]!;
const load = ({ actors }: Measures, name: string): readonly [number | undefined, number | undefined] => {
  const found = actors.find(({ actor }) => actor.endsWith(name));
  return [found?.work, found?.touches];
};

describe('shares', () => {
  test.each([
    ['Tidak (20%)', 0.2],
    ['20 %', 0.2],
    ['Ya (12,5 persen)', 0.125],
    ['(100%)', 1],
    ['selesai di atas 80%', undefined],
    ['Tidak (120%)', undefined],
    ['Tidak', undefined],
    ['20%)', undefined],
    ['(20%', undefined],
    [undefined, undefined],
  ])('%s', (label, share) => expect(shareIn(label)).toBe(share));

  const chances = (body: string): number[] => [...chancesOf(modelOf(body).processes[0]!)];
  test('what is not said is shared equally', () => {
    expect(chances('start a "1" decision b "2" no "No (20%)" -> end end a "3"')).toEqual([1, 0.2, 0.8]);
    expect(chances('decision b "2" when "x" -> end when "y" -> end otherwise -> end')).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(chances('decision b "2" when "x (50%)" -> end when "y" -> end otherwise -> end')).toEqual([0.5, 0.25, 0.25]);
  });
  test('shares that do not add up are scaled', () => {
    expect(chances('decision b "2" yes "(30%)" -> end no "(30%)" -> end')).toEqual([0.5, 0.5]);
    expect(chances('decision b "2" yes "(90%)" -> end no "(90%)" -> end')).toEqual([0.5, 0.5]);
    expect(chances('decision b "2" yes "(0%)" -> end no "(0%)" -> end')).toEqual([0.5, 0.5]);
  });
  test('conditions of a block are chances of their own; otherwise is what is left; an interruption happens only if said', () => {
    const block =
      'start a "1" parallel { branch when "x (50%)" { step a "2" } branch when "y (20%)" { step b "3" } } end a "4"';
    const [process] = modelOf(block).processes;
    const found = chancesOf(process!);
    const past = process!.flows.findIndex(({ answer }) => answer === 'otherwise');
    expect(found[past]).toBeCloseTo(0.4); // (1 - 0.5) × (1 - 0.2)
    const on = 'start a "1" on "withdrawn" -> end step b "2" on "late (10%)" -> end end a "3"';
    const interrupted = modelOf(on).processes[0]!;
    const byKind = chancesOf(interrupted);
    expect(interrupted.flows.map(({ kind }, i) => [kind, byKind[i]])).toEqual(
      expect.arrayContaining([
        ['interrupt', 0],
        ['interrupt', 0.1],
        ['next', 0.9],
      ]),
    );
  });
});

describe('worked out by hand', () => {
  test('1. a row of steps with a range and a wait', () => {
    // 10 + (20 + 40) / 2 + 450 (a working day of 7.5 hours) + 5 = 495; waiting 450 / 495; work 10 + 30 + 5 = 45
    const found = of(
      'start a "1" time 10 minutes step b "2" time 20..40 minutes wait b "3" time 1 day end a "4" time 5 minutes',
    );
    expect(found).toMatchObject({ shortest: 485, longest: 505, expected: 495, work: 45, longestWait: 450, rework: 0 });
    expect(found.waiting).toBeCloseTo(450 / 495, 6);
    // handoffs: 1 to 2 (a to b), 3 to 4 (b to a)
    expect(found).toMatchObject({ handoffs: 2, expectedHandoffs: 2 });
    expect([load(found, 'a'), load(found, 'b'), load(found, 'c')]).toEqual([
      [15, 2],
      [30, 1],
      [0, 0],
    ]);
  });

  test('2. a decision with a share: two ways', () => {
    // 10 + 5 + 0.2 × 60 + 0.8 × 30 = 51; shortest over yes 10 + 5 + 30, longest over no 10 + 5 + 60
    const found = of(
      'start a "1" time 10 minutes decision b "2" time 5 minutes no "(20%)" { step c "3" time 1 hour -> end } end a "4" time 30 minutes',
    );
    expect(found).toMatchObject({ expected: 51, shortest: 45, longest: 75, rework: 0 });
    // handoffs in a case: a to b once, b to c 0.2, b to a 0.8
    expect(found).toMatchObject({ handoffs: 3, expectedHandoffs: 2 });
    expect(load(found, 'c')).toEqual([12, 0.2]);
  });

  test('3. a loop straight back: 1 / (1 − p) rounds', () => {
    // with p = 25 % steps 1 and 2 are done 1 / 0.75 = 4/3 times: 4/3 × (30 + 15) + 10 = 70; once: 55; rework 1 − 55 / 70
    const found = of(
      'start x: a "1" time 30 minutes decision b "2" time 15 minutes no "Wrong (25%)" -> x end a "3" time 10 minutes',
    );
    expect(found).toMatchObject({ expected: 70, work: 70, shortest: 55, longest: 55 });
    expect(found.rework).toBeCloseTo(15 / 70, 6);
    // a: a start, then b gives back 1/3 times and on once; b: 4/3 times
    expect(load(found, 'a')).toEqual([50, 2.333333]);
    expect(load(found, 'b')).toEqual([20, 1.333333]);
  });

  test('4. a correction that leads back is rework altogether', () => {
    // equal shares: the check is passed 2 times, the correction 1 time: 10 + 2 × 10 + 1 × 20 + 5 = 55; never back: 10 + 10 + 5 = 25
    const found = of(
      'start a "1" time 10 minutes decision v: b "2" time 10 minutes no { step a "3" time 20 minutes } -> v end a "4" time 5 minutes'.replace(
        'decision v: b',
        'decision v: b',
      ),
    );
    expect(found).toMatchObject({ expected: 55, work: 55 });
    expect(found.rework).toBeCloseTo(30 / 55, 6);
  });

  test('5. a parallel block counts as its longest branch, work as all of them', () => {
    // 5 + max(20, 30 + 10) + 5 = 50; work 5 + 20 + 40 + 5 = 70
    const found = of(
      'start a "1" time 5 minutes parallel { branch { step b "2" time 20 minutes } branch { step c "3" time 30 minutes step c "4" time 10 minutes } } end a "5" time 5 minutes',
    );
    expect(found).toMatchObject({ expected: 50, work: 70, longest: 50 });
    // two are given work, and both give theirs to a: 4 handoffs; what comes through the join touches a once, the start once
    expect(found).toMatchObject({ handoffs: 4, expectedHandoffs: 4 });
    expect(load(found, 'a')).toEqual([10, 2]);
  });

  test('6. conditions of a block: the mean of the longest that is taken', () => {
    // branches of 40 (50 %), 10 (20 %) and always 15: 0.5 × 40 + 0.5 × 15 (10 is shorter than 15) = 27.5; work 20 + 2 + 15 = 37
    const found = of(
      'start a "1" parallel { branch { step b "2" time 15 minutes } branch when "x (50%)" { step c "3" time 40 minutes } branch when "y (20%)" { step a "4" time 10 minutes } } end a "5"',
    );
    expect(found).toMatchObject({ expected: 27.5, work: 37 });
    // only conditions, else another branch of 100: 0.5 × 40 + 0.5 × 0.2 × 10 + 0.4 × 100 = 61
    const other = of(
      'start a "1" parallel { branch when "x (50%)" { step c "3" time 40 minutes } branch when "y (20%)" { step a "4" time 10 minutes } branch otherwise { step b "6" time 100 minutes } } end a "5"',
    );
    expect(other).toMatchObject({ expected: 61 });
    // handoffs into c happen half the time, out of it too; b's 0.4
    expect(load(other, 'c')).toEqual([20, 0.5]);
  });

  test('7. a block in a block, in a loop', () => {
    // inner: max(10, 20) = 20; branch 5 + 20 = 25; outer max(25, 12) = 25; twice each (equal shares): 2 × (25 + 5) + 0 = 60
    const found = of(`start a "1" step x: a "2"
      parallel { branch { step a "3" time 5 minutes parallel { branch { step b "4" time 10 minutes } branch { step c "5" time 20 minutes } } }
                 branch { step c "6" time 12 minutes } }
      decision b "7" time 5 minutes no -> x end a "8"`);
    expect(found.expected).toBe(60);
    expect(found.work).toBe(2 * (5 + 10 + 20 + 12 + 5));
  });

  test('8. a joint activity is work for each, and touches each', () => {
    const found = of('start a "1" time 10 minutes step b, c "2" time 1 hour end a "3"');
    // time 70; work 10 + 2 × 60
    expect(found).toMatchObject({ expected: 70, work: 130 });
    expect(load(found, 'c')).toEqual([60, 1]);
  });

  test('9. two starts are alternatives', () => {
    // half begin with 60, half with 20; then 10: 50
    expect(
      of('start a "1" time 60 minutes -> x start b "2" time 20 minutes step x: c "3" time 10 minutes end c "4"')
        .expected,
    ).toBe(50);
  });

  test('10. a step that runs a process takes what that takes', () => {
    const { model } = read(`process whole "W" { actor a "A"
      process part "Q" { start a "1" time 10 minutes wait a "2" time 30 minutes end a "3" time 20 minutes }
      start a "4" time 5 minutes step a "5" runs part end a "6" time 5 minutes }`);
    const [whole] = measure(model);
    // 5 + (10 + 30 + 20) + 5 = 70; work 40; waiting 30 / 70
    expect(whole).toMatchObject({
      process: 'whole',
      expected: 70,
      shortest: 70,
      work: 40,
      longestWait: 30,
      withoutTime: [],
    });
    expect(whole!.waiting).toBeCloseTo(30 / 70, 6);
    expect(whole!.actors[0]!.work).toBe(40);
  });

  test('11. things on paper', () => {
    const { model } = read(`process p "P" { actor a "A" actor b "B" actor s "SIMPEG" system
      start a "1" output "Form", "Letter" step b "2" output "letter" via "e-office" decision a "3" output "Order" yes -> next via "SIMPEG" no -> end
      step s "4" output "Record" end b "5" output "Latte cup" via "latte" }`);
    // form, letter (electronic once), order (by a system), record (made by one), latte cup: 5, on paper form and latte cup
    expect(measure(model)[0]).toMatchObject({ outputs: 5, onPaper: 2 });
  });
});

describe('what cannot be known is absent', () => {
  test('a case that goes round for ever', () => {
    const found = of('start x: a "1" time 1 hour step b "2" -> x');
    expect(found.expected).toBeUndefined();
    expect(found.work).toBeUndefined();
    expect(found.actors).toEqual([{ actor: 'a' }, { actor: 'b' }, { actor: 'c' }]);
  });
  test('a circle that no case comes to does no harm', () => {
    expect(of('start a "1" time 5 minutes end a "2" step y: b "3" -> y').expected).toBe(5);
  });
  test('strands outside a block: work is known, the time is not', () => {
    const found = of(
      'start a "1" fork -> x, y step x: a "2" time 1 hour -> j step y: b "3" time 2 hours -> j join j end a "4"',
    );
    expect(found).toMatchObject({ work: 180, longest: 120 });
    expect(found.expected).toBeUndefined();
  });
  test('a branch that leaves', () => {
    const body =
      'start a "1" parallel { branch { decision a "2" no -> z } branch { step b "3" time 5 minutes } } end a "4" end z: c "5"';
    expect(of(body).expected).toBeUndefined();
  });
  test('processes that run each other', () => {
    const { model } = read(
      'process x "X" { actor a "A" start a "1" time 5 minutes step a "2" runs y end a "3" } process y "Y" { actor a "A" start a "1" step a "2" runs x end a "3" }',
    );
    expect(measure(model).map(({ process }) => process)).toEqual(['x', 'y']);
  });
  test('texts that are no flow, and none at all', () => {
    expect(measure(read('process p "P" { process q "Q" { } }').model)).toEqual([]);
    expect(of('step a "1"')).toMatchObject({ withoutTime: ['p.1'], expected: 0 });
  });
});

describe('against cases played by chance', () => {
  const bodies: readonly [name: string, body: string][] = [
    [
      'loops in loops',
      `start x: a "1" time 12 minutes step y: b "2" time 7 minutes decision c "3" time 3 minutes no "(30%)" -> y
       decision b "4" time 4 minutes when "again (15%)" -> x when "stop (5%)" -> end otherwise { wait b "5" time 20 minutes }
       end a "6" time 1 minute`,
    ],
    [
      'conditions of a block in a loop',
      `start a "1" time 5 minutes step w: b "2" time 1 minute
       parallel { branch { step a "3" time 15 minutes } branch when "x (35%)" { step b "4" time 40 minutes } branch when "y (60%)" { step c "5" time 25 minutes } }
       decision a "6" time 2 minutes no "(40%)" -> w end a "7" time 3 minutes`,
    ],
    [
      'otherwise, nested',
      `start a "1" time 5 minutes
       parallel { branch when "x (25%)" { step b "2" time 30 minutes parallel { branch { step a "3" time 9 minutes } branch { step c "4" time 11 minutes } } }
                  branch when "y (50%)" { step c "5" time 10 minutes } branch otherwise { step b "6" time 50 minutes } }
       end a "7" time 3 minutes`,
    ],
    [
      'two starts, joint work, an interruption',
      `start a "1" time 30 minutes -> x start b "2" time 10 minutes
       step x: a, b "3" time 20 minutes on "withdrawn (10%)" -> end
       decision c "4" time 5 minutes no -> x end b "5" time 5 minutes`,
    ],
  ];
  test.each(bodies)('%s', (_, body) => {
    const model = modelOf(body);
    const process = model.processes[0]!;
    const found = measure(model)[0]!;
    const cases = played(process, 20_000, 20261124);
    for (const key of ['time', 'work', 'handoffs'] as const) {
      const wanted = { time: found.expected, work: found.work, handoffs: found.expectedHandoffs }[key]!;
      const { mean, error } = cases[key];
      // four standard errors: one run in 16 000 would be further off by chance, and the seed is fixed
      expect(Math.abs(mean - wanted), `${key}: ${mean} ± ${error}, computed ${wanted}`).toBeLessThan(4 * error + 1e-9);
    }
    const passes = passesOf(process)!;
    process.steps.forEach(({ id }, i) => {
      const { mean, error } = cases.passes[i]!;
      expect(Math.abs(mean - passes.steps[i]!), `${id}: ${mean}, computed ${passes.steps[i]}`).toBeLessThan(
        4 * error + 1e-9,
      );
    });
  });
});

test('300 flows of 40 steps, one of 3000 in a circle', () => {
  const steps = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => `decision s${i}: a "Checks ${i}" time 5 minutes no "(10%)" -> s${Math.max(0, i - 3)}`,
    ).join('\n');
  const flows = Array.from(
    { length: 300 },
    (_, k) => `process p${k} "P" { actor a "A" start a "0"\n${steps(40)}\nend a "1" }`,
  ).join('\n');
  const model = read(flows).model;
  const begun = performance.now();
  expect(measure(model)).toHaveLength(300);
  expect(performance.now() - begun).toBeLessThan(3000);
  const large = read(`process p "P" { actor a "A" start a "0"\n${steps(3000)}\nend a "1" }`).model;
  const again = performance.now();
  expect(measure(large)[0]!.expected).toBeGreaterThan(15_000);
  expect(performance.now() - again).toBeLessThan(5000);
});
