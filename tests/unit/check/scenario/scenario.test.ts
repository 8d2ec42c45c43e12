// What may happen between the spots of a scenario, what ends it, which mends are offered, and when nothing is said.
import { expect, test } from 'vitest';
import { compile } from '../../../../src/compile.js';
import { applyEdits } from '../../../../src/language/source/edit.js';
import { inProcess } from '../findings.js';

const found = (body: string) => compile(inProcess(body)).diagnostics.filter(({ code }) => code.startsWith('scenario/'));
const codes = (body: string): readonly string[] => found(body).map(({ code }) => code);
const flow = `start s: a "Starts"
step x: b "Works"
decision d: c "Asks"
no -> x
end e: a "Ends"
`;

test('a row is one activity: bare symbols in it need no name', () => {
  const rows = `start begin: b
step a "Writes"
step check: b "Checks"
decision ok: c
no -> check
end done: a "Ends"
`;
  expect(codes(`${rows}scenario "S" { begin -> check -> done }`)).toEqual([]);
  expect(codes(`${rows}scenario "S" { check -> ok -> check -> ok -> done }`)).toEqual([]);
  expect(codes(`${rows}scenario "S" { check -> check -> done }`)).toEqual([]);
  expect(codes(`${flow}scenario "S" { s -> x -> x }`)).toEqual(['scenario/impossible-step']);
});

test('a block may be named, or passed without', () => {
  const block = `start s: a "Starts"
parallel both: { branch { step x: b "One" } branch { step y: c "Two" } }
end a "Ends"
`;
  expect(codes(`${block}scenario "S" { s -> both -> x -> y -> end }`)).toEqual([]);
  expect(codes(`${block}scenario "S" { s -> y -> x -> end }`)).toEqual([]);
  expect(codes(`${block}scenario "S" { x -> both }`)).toEqual(['scenario/impossible-step']);
  expect(codes(`${block}never "N" { x -> end }`)).toEqual(['scenario/forbidden-run']);
  expect(codes(`${block}never "N" { s -> end }`)).toEqual([]);
  expect(codes(`${block}scenario "S" { s -> x -> end }`)).toEqual(['scenario/impossible-step']);
  expect(codes(`${block}scenario "S" { s -> x -> end -> y }`)).toEqual(['scenario/impossible-step']);
});

test('of several starts one begins', () => {
  const starts = `start one: a "Calls" -> x
start two: b "Writes"
step x: c "Answers"
end a "Ends"
`;
  expect(codes(`${starts}scenario "S" { one -> x -> end }\nscenario "T" { two -> x -> end }`)).toEqual([]);
  expect(codes(`${starts}scenario "S" { one -> ... -> two }`)).toEqual(['scenario/impossible-step']);
});

test('a branch with a condition is taken or not; with many conditions nothing is claimed', () => {
  const when = (count: number) =>
    `start s: a "Starts"\nparallel {\n${Array.from({ length: count }, (_, i) => `branch when "case ${i}" { step x${i}: b "Does ${i}" }`).join('\n')}\n}\nend e: a "Ends"\n`;
  expect(codes(`${when(3)}scenario "S" { s -> e }\nscenario "T" { s -> x2 -> x0 -> e }`)).toEqual([]);
  expect(codes(`${when(3)}never "N" { x0 -> ... -> x0 }`)).toEqual([]);
  expect(codes(`${when(9)}never "N" { x0 -> ... -> x0 }`)).toEqual(['scenario/not-decided']);
  expect(codes(`${when(9)}scenario "S" { x8 -> ... -> e }`)).toEqual([]);
});

test('where work runs twice without end, soundness says so, and the scenario nothing', () => {
  const twice = `start s: a "Starts"
    parallel { branch { decision b "Checks" no -> s } branch { step a "Measures" } }
    step x: b "Drafts" step y: a "Reads" step z: b "Signs" end e: a "Ends"
    never "N" { x -> z }`;
  expect(compile(inProcess(twice)).diagnostics.map(({ code }) => code)).toContain('soundness/leaves-branch');
  expect(codes(twice)).toEqual([]);
});

test.each([
  [
    'scenario "S" { s -> d -> e }',
    { between: 'scenario "S" { s -> x -> d -> e }', gap: 'scenario "S" { s -> ... -> d -> e }' },
  ],
  ['scenario "S" { s -> e }', { gap: 'scenario "S" { s -> ... -> e }' }],
  ['scenario "S" { s -> d -> d -> e }', { gap: 'scenario "S" { s -> ... -> d -> ... -> d -> e }' }],
  ['scenario "S" { e -> s }', {}],
  ['scenario "S" { }', { delete: '' }],
])('mends of %s', (scenario, expected) => {
  const text = inProcess(flow + scenario);
  const [finding] = found(flow + scenario);
  const mended = Object.fromEntries(
    finding!.fixes.map(({ role, edits }) => [role, applyEdits(text, edits).split('\n').slice(6, -2).join('\n')]),
  );
  expect(mended).toEqual(expected);
});

test('the name that was meant', () => {
  const near = `start submit: a "Sends"
step readit: b "Reads"
step readitt: b "Names a reader"
end a "Ends"
`;
  const fixes = found(`${near}scenario "S" { submit -> readitt }`)[0]!.fixes;
  expect(fixes.map(({ role, args }) => [role, args['name']])).toContainEqual(['replace', 'readit']);
});

test('nothing is said where something is damaged, unknown or out of reach', () => {
  expect(codes('start s: a "S"\nstep x: a "X" -> nowhere\nend e: a "E"\nscenario "S" { s -> e }')).toEqual([]);
  expect(codes('start s: a "S"\nstep x: a "X" ) (\nend e: a "E"\nscenario "S" { s -> e }')).toEqual([]);
  expect(codes('start s: a "S" -> e\nstep x: a "X"\nend e: a "E"\nscenario "S" { s -> x }\nnever "N" { x }')).toEqual(
    [],
  );
  expect(codes(`${flow}scenario "S" { s -> unknown -> s }`)).toEqual([]);
});

test('a remark silences it, its own place counts', () => {
  expect(codes(`${flow}# allow scenario/impossible-step\nscenario "S" { s -> d }`)).toEqual([]);
});
