// Verdicts on small flows, what is said once, runs, and texts that are as bad as can be.
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/compile.js';
import { inProcess } from '../findings.js';

const verdict = (body: string): string | undefined => compile(inProcess(body)).soundness['p'];
const faults = (body: string): string[] =>
  compile(inProcess(body)).diagnostics.flatMap(({ code, severity }) =>
    code.startsWith('soundness/') ? [`${severity} ${code.slice(10)}`] : [],
  );

describe('sound', () => {
  test.each([
    ['rework', 'start x: a "1"\ndecision b "2" no -> x\nend a "3"'],
    [
      'blocks in blocks',
      'start a "1"\nparallel { branch { parallel { branch { step a "2" } branch { step b "3" } } } branch { step c "4" } }\nend a "5"',
    ],
    [
      'a jump inside a branch',
      'start a "1"\nparallel { branch { step x: a "2" decision b "3" no -> x } branch { step c "4" } }\nend a "5"',
    ],
    [
      'conditions',
      'start a "1"\nparallel { branch when "x" { step a "2" } branch when "y" { step b "3" } }\nend a "5"',
    ],
    [
      'one branch of a decision forks',
      'start a "1"\ndecision a "2" no -> next yes { fork -> x, y step x: a "3" -> j step y: b "4" join j }\nend a "5"',
    ],
    ['two starts', 'start a "1" -> z\nstart b "2"\nend z: a "3"'],
    ['an interruption', 'start a "1"\nwait b "2" on 3 days -> z\nstep c "3"\nend z: a "4"'],
    [
      'a fork and its join, crossed by rework around both',
      'start s: a "1"\nfork -> x, y\nstep x: a "2" -> j\nstep y: b "3"\njoin j\ndecision c "4" no -> s\nend a "5"',
    ],
    [
      'overlapping forks',
      'start a "1"\nfork -> x, y\nstep x: a "2"\nfork -> u, v\nstep y: b "3" -> w\nstep u: a "4" -> k\nstep v: b "5" -> w\njoin w -> k\njoin k\nend a "6"',
    ],
  ])('%s', (_name, body) => {
    expect([verdict(body), faults(body)]).toEqual(['sound', []]);
  });
});

describe('unsound without a word of its own, where a rule of the flow says it', () => {
  test.each([
    ['a step that nothing leads to', 'start a "1" -> z\nstep b "2"\nend z: a "3"'],
    ['a circle', 'start a "1"\nstep x: b "2" -> x'],
    ['no way on', 'start a "1"\nstep b "2"'],
  ])('%s', (_name, body) => {
    expect([verdict(body), faults(body)]).toEqual(['unsound', []]);
  });
});

describe('unproven, and nothing is said', () => {
  test.each([
    [
      'an arrow to a name that does not exist',
      'start a "1"\nfork -> x, y\nstep x: a "2" -> zz\nstep y: b "3"\nstep z: a "4"\nend a "5"',
    ],
    [
      'something that could not be read',
      'start a "1"\nfork -> x, y\nstep x: a "2" -> z\nthen it goes on somehow\nstep y: b "3"\nstep z: a "4"\nend a "5"',
    ],
    [
      'two steps of one name',
      'start a "1"\nfork -> x, y\nstep x: a "2" -> z\nstep y: b "3"\nstep z: a "4"\nstep z: b "6"\nend a "5"',
    ],
  ])('%s', (_name, body) => {
    expect([verdict(body), faults(body)]).toEqual(['unproven', []]);
  });
  test('a process without a flow', () => {
    expect(compile('process p "P" { code "1" }').soundness).toEqual({ p: 'unproven' });
  });
});

test('a fault and what follows from it are one finding', () => {
  const body =
    'start a "1"\nfork -> x, y, w\nstep x: a "2" -> z\nstep y: b "3" -> z\nstep w: b "4" -> z\nstep z: c "5"\nstep a "6"\nend a "7"';
  expect(faults(body)).toEqual(['error runs-twice']);
});

test('a run names every step from a start to the fault, decisions in the order in which they are met', () => {
  const text = inProcess(
    'start s: a "1"\ndecision d: a "2" no -> s\nfork f -> x, y\nstep x: a "3" -> j\ndecision y: b "4" no -> e\njoin j\nend e: a "5"',
  );
  const finding = compile(text).diagnostics.find(({ code }) => code === 'soundness/waits-forever')!;
  expect(finding.run).toEqual(['p.s', 'p.d', 'p.f', 'p.x', 'p.y', 'p.e']);
  expect(finding.process).toBe('p');
});

test('no step of a run is lost where branches with conditions are drawn together', () => {
  const body =
    'start a "1"\nstep x: a "2"\ndecision a "3" no {\nparallel {\nbranch when "p" { }\nbranch when "q" { -> x }\nbranch { decision y: a "4" no { step a "5" -> y } step z: a "6" }\n}\n}\nend a "7"';
  const { diagnostics } = compile(inProcess(body));
  const run = diagnostics.find(({ code }) => code === 'soundness/inclusive-jump')?.run ?? [];
  expect(run.indexOf('p.z') - run.indexOf('p.y')).toBe(1);
});

test('weights: an SOP is warned where its writer left out a join, another flow is wrong', () => {
  const text = inProcess('start a "1"\nfork -> x, y\nstep x: a "2" -> z\nstep y: b "3"\nstep z: c "4"\nend a "5"');
  const severities = (['draft', 'standard', 'sop'] as const).map(
    (profile) => compile(text, { profile }).diagnostics.find(({ code }) => code === 'soundness/runs-twice')?.severity,
  );
  expect(severities).toEqual(['error', 'error', 'warning']);
  const off = compile(text, { rules: { 'soundness/runs-twice': 'off' } });
  expect([off.soundness['p'], off.diagnostics.filter(({ code }) => code.startsWith('soundness/'))]).toEqual([
    'unsound',
    [],
  ]);
});

describe('the worst that can be written comes to an end', () => {
  const lines = (n: number, line: (i: number) => string): string =>
    Array.from({ length: n }, (_, i) => line(i)).join('\n');
  const wrap = (body: string): string => `process p "P" {\nactor a "A"\nstart s: a "s"\n${body}\nend e: a "e"\n}`;
  const texts: Readonly<Record<string, [text: string, verdict: string]>> = {
    'free forks without joins': [
      wrap(
        lines(3000, (i) => `fork -> x${i}, y${i}\nstep x${i}: a "x" -> z${i}\nstep y${i}: a "y"\nstep z${i}: a "z"`),
      ),
      'unsound',
    ],
    'a fork into thousands of ways, and a plain step': [
      wrap(`fork -> ${lines(5000, (i) => `x${i},`)} j\n${lines(5000, (i) => `step x${i}: a "x" -> j`)}\nstep j: a "j"`),
      'unsound',
    ],
    'a thousand branches that are left': [
      wrap(`parallel {\n${lines(1000, (i) => `branch { step a "x"\ndecision a "d${i}" no -> e }`)}\n}`),
      'unsound',
    ],
    'thousands of conditions, one branch left': [
      wrap(
        `parallel {\n${lines(3000, (i) => `branch when "c${i}" { step a "x" ${i === 9 ? '\ndecision a "d" no -> e' : ''} }`)}\n}`,
      ),
      'unsound',
    ],
    'forty decisions side by side': [
      wrap(
        `fork -> ${lines(40, (i) => `d${i},`)} x\nstep x: a "x" -> j\n${lines(40, (i) => `decision d${i}: a "q${i}" yes -> j no -> k`)}\njoin k -> e\njoin j`,
      ),
      'unsound',
    ],
    'jumps from everywhere to everywhere': [
      wrap(
        `${lines(4000, (i) => `decision d${i}: a "t" no -> d${(i * 7919) % 4000}`)}\nfork -> x, y\nstep x: a "x" -> j\nstep y: a "y"\njoin j`,
      ),
      'sound',
    ],
  };
  test.each(Object.entries(texts))('%s', { timeout: 20_000 }, (_name, [text, expected]) => {
    const { soundness, diagnostics } = compile(text);
    expect(soundness['p']).toBe(expected);
    expect(diagnostics.filter(({ code }) => code.startsWith('soundness/')).length).toBeLessThanOrEqual(10);
  });
});
