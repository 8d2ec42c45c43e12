// Where the rules about requirements and outputs speak and where they are silent; the pages and the corpus show the rest.
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/compile.js';
import { graphOf } from '../../../../src/language/check/graph.js';
import { subjectOf } from '../../../../src/language/check/subject.js';
import { traceRules } from '../../../../src/language/check/trace/rules.js';
import { writtenIn } from '../../../../src/language/check/written.js';
import { message } from '../../../../src/language/diagnostic/message.js';
import { applyEdits } from '../../../../src/language/source/edit.js';

const wrapped = (body: string, head = ''): string =>
  `process p "Making tea" { ${head}\nactor a "A" actor b "B" actor x "X" external actor s "S" system\n${body}\n}`;
const findingsIn = (text: string) =>
  compile(text, { profile: 'sop' }).diagnostics.filter(({ code }) => code.startsWith('trace/'));
const said = (body: string, head = ''): string[] =>
  findingsIn(wrapped(body, head)).map((finding) => `${finding.code.slice(6)} ${Object.values(finding.args)[0]}`);

const begin = 'start a "1" needs "Order" output "Leaves"';
const end = 'end b "9" needs "Tea" output "Cup of tea"';

describe('where a need comes from', () => {
  const middle = (need: string, head = '', before = ''): string[] =>
    said(`${begin} ${before} step b "2" needs "Leaves", "${need}" output "Tea" ${end}`, head);
  test('an earlier output, what the first step or somebody outside brings, what the office has', () => {
    expect(middle('leave')).toEqual([]);
    expect(middle('Order')).toEqual([]);
    expect(middle('Order form')).toEqual([]);
    expect(middle('Water', '', 'step x "0" needs "Leaves", "Water" output "Hot water"')).toEqual([]);
    expect(middle('Computer')).toEqual(['tool-among-needs Computer']);
  });
  test('a tool that the work is about is no tool', () => {
    const laptop = (need: string): string[] =>
      said(`start a "1" needs "Order" output "Laptop request"
        step b "2" needs "${need}" output "Labelled laptop" end b "9" needs "Labelled laptop" output "Cup of tea"`);
    expect(laptop('Laptop request')).toEqual([]);
    expect(laptop('Laptop requist')).toEqual(['other-words Laptop requist']);
  });
  test('a slip of the pen is held against the name that was meant, not against one that is nearer in the flow', () => {
    const text = wrapped(`${begin} step b "2" needs "Leaves" output "Grant agreement"
      step a "3" needs "Grant agreement" output "Agreement text" end b "9" needs "Grant agrement", "Agreement text" output "Cup of tea"`);
    expect(findingsIn(text).map(({ code, args }) => [code, args['near']])).toEqual([
      ['trace/other-words', 'Grant agreement'],
    ]);
  });
  test('the identity, an input, another process, data that is used', () => {
    expect(middle('Kettle', 'sop { equipment "Kettle" }')).toEqual([]);
    expect(middle('Water', 'input "Water"')).toEqual([]);
    expect(middle('Water')).toEqual(['unknown-need Water']);
  });
  test('what an arrow carries', () => {
    expect(said(`${begin} -> two step two: b "2" needs "Leaves", "Wish" output "Tea" ${end}`)).toEqual([
      'unknown-need Wish',
    ]);
    expect(said(`${begin} -> two with "Wish" step two: b "2" needs "Leaves", "Wish" output "Tea" ${end}`)).toEqual([]);
  });
  test('one finding for all steps that need it', () => {
    const findings = findingsIn(
      wrapped(
        `${begin} step b "2" needs "Leaves", "Water" output "Brew" step b "3" needs "Brew", "Water" output "Tea" ${end}`,
      ),
    );
    expect(findings.map(({ code, labels }) => [code, labels.length])).toEqual([['trace/unknown-need', 1]]);
  });
  test('another branch comes too late, a loop does not', () => {
    const branches =
      'parallel { branch { step b "2" needs "Leaves", "Note" output "Tea" } branch { step a "3" needs "Leaves" output "Note" } }';
    expect(said(`${begin} ${branches} end b "9" needs "Tea", "Note" output "Cup of tea"`)).toEqual(['too-late Note']);
    const loop =
      'step two: b "2" needs "Leaves", "Remark on taste" output "Tea" decision a "3" needs "Tea" output "Remark on taste" no -> two';
    expect(said(`${begin} ${loop} end b "9" needs "Tea" output "Cup of tea"`)).toEqual([]);
  });
  test('a mend uses the same words everywhere', () => {
    const text = wrapped(
      `start a "1" needs "Order" output "Green leaves" step b "2" needs "Leaves washed" output "Tea" ${end}`,
    );
    const [finding] = findingsIn(text);
    expect(finding?.code).toBe('trace/other-words');
    const mended = applyEdits(text, finding!.fixes[0]!.edits);
    expect(mended).toContain('needs "Green leaves" output "Tea"');
    expect(findingsIn(mended)).toEqual([]);
  });
  test('silent where something was lost, or where the step before says nothing', () => {
    expect(said(`${begin} step b "2" needs "Leaves", "Water" output "Tea" 42 ${end}`)).toEqual([]);
    expect(said(`start a "1" needs "Order" step b "2" needs "Leaves" output "Tea" ${end}`)).toEqual([
      'missing-output 1',
    ]);
  });
});

describe('what becomes of an output', () => {
  const extra = (output: string, rest = end, head = ''): string[] =>
    said(`${begin} step b "2" needs "Leaves" output "Tea", "${output}" ${rest}`, head);
  test('asked about if nobody needs it', () => {
    expect(extra('Cake')).toEqual(['unused-output Cake']);
    expect(extra('Cake', end.replace('"Tea"', '"Tea", "cakes"'))).toEqual([]);
  });
  test('records, promised outputs, ends', () => {
    expect(extra('Arsip')).toEqual([]);
    expect(extra('Cake', end, 'output "Cake"')).toEqual([]);
    expect(extra('Cake', 'end')).toEqual([]);
  });
  test('a remark that only goes back, what a system stores', () => {
    expect(
      said(
        `${begin} decision two: b "2" needs "Leaves" output "Tea" no { step b "3" needs "Tea" output "Remark" } -> two ${end}`,
      ),
    ).toEqual([]);
    expect(
      said(`${begin} step s "0" needs "Leaves" output "Stock" step b "2" needs "Leaves" output "Tea" ${end}`),
    ).toEqual([]);
  });
  test('the mend adds it to the next step', () => {
    const text = wrapped(`${begin} step b "2" needs "Leaves" output "Tea", "Cake" ${end}`);
    const [finding] = findingsIn(text);
    expect(applyEdits(text, finding!.fixes[0]!.edits)).toContain('needs "Tea", "Cake"');
  });
});

describe('cells', () => {
  test('the first step brings what it needs; a step without text has no cells', () => {
    expect(said('start a start b "1" output "Leaves" end b "2" needs "Leaves" output "Tea"')).toEqual([]);
    expect(said(`${begin} step b "2" output "Tea" step a ${end}`)).toEqual(['missing-need 2']);
  });
  test('nothing is said twice about a step that gives nothing', () => {
    const text = wrapped(`start a "1" needs "Order" step b "2" needs "Order" output "Tea" ${end}`);
    const codes = compile(text, { profile: 'sop' }).diagnostics.map(({ code }) => code);
    expect(codes.filter((code) => code === 'handoff/empty' || code === 'trace/missing-output')).toEqual([
      'trace/missing-output',
    ]);
    expect(compile(text).diagnostics.map(({ code }) => code)).toContain('handoff/empty');
  });
  test('a result that the title promises is found in other forms of its words', () => {
    expect(said(`${begin} ${end.replace('"Tea"', '"Leaves"')}`)).toEqual([]);
    const other = compile(
      wrapped(`${begin} ${end.replace('"Tea"', '"Leaves"')}`).replace('Making tea', 'Paying a bill'),
      { profile: 'sop' },
    );
    const finding = other.diagnostics.find(({ code }) => code === 'trace/unrelated-result');
    expect(message(finding!, 'id')).toBe('Hasil akhirnya ("Cup of tea") tidak berkaitan dengan judul "Paying a bill".');
  });
});

test('ten thousand steps are traced in a few seconds', { timeout: 60_000 }, () => {
  const steps = Array.from(
    { length: 10_000 },
    (_, i) => `step b "Does ${i}" needs "Thing ${i}", "Lost ${i}" time 1 minute output "Thing ${i + 1}"`,
  );
  const { model, project } = compile(wrapped(`start a "0" output "Thing 0"\n${steps.join('\n')}\nend`), {
    profile: 'draft',
  });
  const [process] = model.processes;
  const written = writtenIn(Object.values(project.files)[0]!);
  const subject = subjectOf(model, process!, graphOf(process!), written, { profile: 'sop' });
  let count = 0;
  const begin = performance.now();
  for (const { rule } of traceRules) rule(subject, () => count++);
  expect(performance.now() - begin).toBeLessThan(20_000);
  expect(count).toBeGreaterThanOrEqual(10_000);
});

test('what a refusal leads to is not offered the output of the decision', () => {
  const text = (answer: string) => `process p "P" {
  actor clerk "Clerk"
  start clerk "Drafts the letter" needs "Order" time 10 minutes output "Draft"
  decision clerk "Approves the draft" needs "Draft" time 5 minutes output "Approved draft"
    ${answer} -> tell
  end clerk "Sends the letter" needs "Approved draft" time 5 minutes output "Receipt"
  step tell: clerk "Tells the author" time 5 minutes output "Remarks" -> end
}
`;
  const offered = (answer: string) =>
    compile(text(answer), { profile: 'sop' })
      .diagnostics.filter(({ code }) => code === 'trace/missing-need')
      .map(({ fixes }) => fixes.length);
  expect([offered('yes'), offered('no')]).toEqual([[1], [0]]);
});
