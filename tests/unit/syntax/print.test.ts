// The one layout, by example: what the formatter makes of one thing at a time.
import { describe, expect, test } from 'vitest';
import { format } from '../../../src/format.js';

/** The body of a process, formatted, without the process around it. */
function body(text: string, keywords?: 'en' | 'id'): string {
  const lines = format(`process p "P" {\n${text}\n}`, keywords === undefined ? {} : { keywords }).split('\n');
  return lines
    .slice(1, -2)
    .map((line) => line.replace(/^ {2}/, ''))
    .join('\n');
}

describe('one line', () => {
  test.each([
    ['STEP   one :a ,b"Text"', 'step one: a, b "Text"'],
    ['step a "T"=>x', 'step a "T"\n  -> x'],
    ['fork  f –> a ,b', 'fork f -> a, b'],
    ['join j→next', 'join j -> next'],
    ['actor a "A"   external   in x . y', 'actor a "A" external in x.y'],
    ['handoff a.b -> c with "x" ,"y"  via "z"', 'handoff a.b -> c with "x", "y" via "z"'],
    ['scenario "S" {a->...->end}', 'scenario "S" { a -> ... -> end }'],
    ['step a "T" time 2 .. 3   working   days', 'step a "T"\n  time 2..3 working days'],
    ['step a "T" time 30 menit–3 jam', 'step a "T"\n  time 30 menit - 3 jam'],
    ['step a "T" time 5 – 10 menit', 'step a "T"\n  time 5-10 menit'],
    ['step a "T" time 2 menit / berkas', 'step a "T"\n  time 2 menit/berkas'],
    ['step a "T" time 1 days', 'step a "T"\n  time 1 day'],
    ['step a "T" time 3 hour', 'step a "T"\n  time 3 hours'],
  ])('%s', (written, expected) => {
    expect(body(written)).toBe(expected);
    expect(body(expected)).toBe(expected);
  });
});

describe('texts', () => {
  test.each([
    ['“curly”', '"curly"'],
    ['„low”', '"low"'],
    ['«angle "q"»', '"angle \\"q\\""'],
    ['«a lone ” stays»', '«a lone ” stays»'],
    ['"a “pair” stays"', '"a “pair” stays"'],
    ['"C:\\dir"', '"C:\\dir"'],
    ['"end\\\\"', '"end\\\\"'],
    ['"two \\\\\\\\ four"', '"two \\\\\\\\ four"'],
    ['"""one line"""', '"""one line"""'],
  ])('%s', (written, expected) => {
    expect(body(`actor a ${written}`)).toBe(`actor a ${expected}`);
  });

  test('several lines are indented, empty ones stay empty', () => {
    expect(body('step a """\n one\n   two\n\n three"""')).toBe('step a """\n    one\n      two\n\n    three\n    """');
  });
});

describe('backticks', () => {
  test.each([
    ['step `plain`: `a` "T"', 'step plain: a "T"'],
    ['step `end`: a "T"', 'step `end`: a "T"'],
    ['join j -> `next`', 'join j -> `next`'],
    ['join j -> `step`', 'join j -> step'],
    ['start `time` "T"', 'start `time` "T"'],
    ['start `step` "T"', 'start step "T"'],
    ['start `step`', 'start `step`'],
    ['start `head` "T"', 'start head "T"'],
  ])('%s', (written, expected) => {
    expect(body(written)).toBe(expected);
    expect(body(written, 'id').match(/`/g)).toEqual(expected.match(/`/g));
  });
});

describe('blocks', () => {
  test('clauses stand in their order, on lines of their own', () => {
    expect(
      body('step a "T" -> x runs p uses u via "v" caption "c" note "n" output "o" time 1 hour needs "m" on 1 day -> y'),
    ).toBe(
      [
        'step a "T"',
        '  needs "m"',
        '  time 1 hour',
        '  output "o"',
        '  note "n"',
        '  caption "c"',
        '  via "v"',
        '  uses u',
        '  runs p',
        '  on 1 day -> y',
        '  -> x',
      ].join('\n'),
    );
  });
  test('interruptions stand before answers, unless rows of the table would change places', () => {
    expect(body('decision a "T" yes -> x on 1 day -> y')).toBe('decision a "T"\n  on 1 day -> y\n  yes -> x');
    const text = 'decision a "T"\n  yes {\n    step a "X"\n  }\n  on 1 day {\n    step a "Y"\n  }';
    expect(body(text)).toBe(text);
  });
  test('an answer keeps its block and arrow', () => {
    expect(body('decision a "T" no "N" with "w" {step a "S"}->x yes "{ }" { }')).toBe(
      ['decision a "T"', '  no "N" with "w" {', '    step a "S"', '  } -> x', '  yes "{ }" {}'].join('\n'),
    );
  });
  test('a block of few fields stands on one line, a block of statements never', () => {
    expect(body('sop {\n number "1"\n approved "L" {\n name "N" } }')).toBe(
      'sop { number "1" approved "L" { name "N" } }',
    );
    expect(body('parallel { branch { -> x } branch { step a "T" } }')).toBe(
      'parallel {\n  branch { -> x }\n  branch {\n    step a "T"\n  }\n}',
    );
  });
  test('properties and fields that do not fit get a line each', () => {
    const long = 'x'.repeat(60);
    expect(body(`sop { number "${long}" created 2026-01-01 records "${long}" }`)).toBe(
      `sop {\n  number "${long}"\n  created 2026-01-01\n  records "${long}"\n}`,
    );
  });
});

describe('comments', () => {
  test.each([
    [
      'behind a clause that moves',
      'step a "T" # head\n  -> x # arrow\n  needs "n" # needs',
      'step a "T"  # head\n  needs "n"  # needs\n  -> x  # arrow',
    ],
    [
      'above a clause that moves',
      'step a "T"\n  # about the arrow\n  -> x\n  # about the needs\n  needs "n"',
      'step a "T"\n  # about the needs\n  needs "n"\n  # about the arrow\n  -> x',
    ],
    [
      'below a step, indented as its clauses',
      'step a "T"\n  # time 5 minutes\n\nstep b "U"',
      'step a "T"\n  # time 5 minutes\n\nstep b "U"',
    ],
    ['above the next step', 'step a "T"\n\n# about b\nstep b "U"', 'step a "T"\n\n# about b\nstep b "U"'],
    ['in an empty block', 'decision a "T"\n  no { # nothing\n  }', 'decision a "T"\n  no {  # nothing\n  }'],
    [
      'between brace and arrow',
      'decision a "T"\n  no {} # why\n -> x',
      'decision a "T"\n  no {\n  }  # why\n      -> x',
    ],
    ['inside a list', 'step a "T"\n needs "n", # one\n "m" # two', 'step a "T"\n  needs "n",  # one\n    "m"  # two'],
    ['inside a head', 'step # here\n a "T"', 'step  # here\n    a "T"'],
    ['at the end of a block', 'step a "T"\n# the end', 'step a "T"\n# the end'],
  ])('%s', (_name, written, expected) => {
    expect(body(written)).toBe(expected);
    expect(body(expected)).toBe(expected);
  });
  test('before and after everything', () => {
    expect(format('# first\n\n\nactor a "A"\n\n\n# last')).toBe('# first\n\nactor a "A"\n\n# last\n');
    expect(format('# alone')).toBe('# alone\n');
    expect(format(' \n\n')).toBe('');
  });
});

describe('damage', () => {
  test('a statement with a slip stays as it is, the ones around it are formatted', () => {
    expect(format('process p "P" {\nstep   a   "T"\n   step   b  needs   "x",\n   step  c   "U"\n}')).toBe(
      'process p "P" {\n  step a "T"\n   step   b  needs   "x",\n  step c "U"\n}\n',
    );
  });
  test('a process whose brace is never closed stays as it is', () => {
    const text = 'process p "P" {\n  step   a   "T"\n';
    expect(format(text)).toBe(text);
  });
  test('from the first brace that does not match on the file stays as it is', () => {
    const rest = 'process q   "Q" {\n  step   a "T"\n  }\n   }\nactor   b "B"\n';
    expect(format(`actor   a "A"\n\n\n${rest}`)).toBe(`actor a "A"\n\n${rest}`);
  });
  test('line ends become \\n, also in what stays', () => {
    expect(format('process p "P" {\r\nstep a "T"\r\n  ???\r\n}\r\n')).toBe('process p "P" {\n  step a "T"\n  ???\n}\n');
  });
});

describe('the other tongue', () => {
  test('keywords, units and months change; names, values and texts stay', () => {
    const text = 'sop { created 12 Oktober 2026 } step step: time "step" time 2 hari kerja output "x" -> selesai';
    expect(body(text, 'en')).toBe(
      'sop { created 12 October 2026 }\nstep step: time "step"\n  time 2 working days\n  output "x"\n  -> end',
    );
    expect(body(body(text, 'en'), 'id')).toBe(
      'sop { dibuat 12 Oktober 2026 }\nlangkah step: time "step"\n  waktu 2 hari kerja\n  output "x"\n  -> selesai',
    );
  });
  test('without a wish every word stays, other accepted words too', () => {
    expect(body('langkah a "T" keluaran "x" Time 1 jam')).toBe('langkah a "T"\n  time 1 jam\n  keluaran "x"');
    expect(body('langkah a "T" keluaran "x"', 'id')).toBe('langkah a "T"\n  output "x"');
  });
});
