// What names mean and what is said of those that mean nothing, or too much (language.md 3.4, 3.5, 5, 8).
import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/language/source/edit.js';
import { codes, flow, type Reading, read } from './read.js';

const actorsOf = (text: string): readonly (readonly string[])[] =>
  read(text).model.processes.map((process) => process.actors);

/** The text after the first mend with this role. */
function mend(text: string, role: string, found = read(text).found): string {
  const fix = found.flatMap((finding) => finding.fixes).find((candidate) => candidate.role === role);
  return fix === undefined ? 'no such mend' : applyEdits(text, fix.edits);
}

test('columns: declared ones in order, used or not; those from outside only if used', () => {
  expect(
    actorsOf(
      'actor x "X" actor y "Y" actor z "Z" process p "P" { actor b "B" group "G" { actor c "C" } actor a "A" start z "S" step a "T" end x "U" }',
    ),
  ).toEqual([['b', 'c', 'a', 'x', 'z']]);
});

test('actors of the outer process are outside ones for a nested process', () => {
  expect(
    actorsOf(
      'process p "P" { actor a "A" actor b "B" process q "Q" { actor c "C" start b "S" end c "E" } start a "S" }',
    ),
  ).toEqual([
    ['a', 'b'],
    ['c', 'b'],
  ]);
});

test('an unknown actor: one finding for all its uses, two mends, and it is drawn', () => {
  const text = 'process p "P" {\n  actor clerk "Clerk"  # first\n  start clrk "Begins"\n  end clrk "Ends"\n}';
  const { model, found } = read(text);
  expect(codes(found)).toEqual(['name/unknown-actor']);
  expect(found[0]).toMatchObject({ args: { name: 'clrk', near: 'clerk' }, process: 'p' });
  expect(model.processes[0]?.actors).toEqual(['clerk', 'clrk']);
  expect(model.processes[0]?.steps.map((step) => step.actors)).toEqual([['clrk'], ['clrk']]);
  expect(mend(text, 'replace')).toBe(
    'process p "P" {\n  actor clerk "Clerk"  # first\n  start clerk "Begins"\n  end clerk "Ends"\n}',
  );
  expect(mend(text, 'declare')).toBe(
    'process p "P" {\n  actor clerk "Clerk"  # first\n  actor clrk "clrk"\n  start clrk "Begins"\n  end clrk "Ends"\n}',
  );
});

test('an actor is declared in the tongue of the process, as the first thing where it has none', () => {
  const text = 'pelaksana x "X"\nproses p "P" {\n  mulai petugas "Mulai"\n}';
  expect(mend(text, 'declare')).toBe(
    'pelaksana x "X"\nproses p "P" {\n  pelaksana petugas "petugas"\n  mulai petugas "Mulai"\n}',
  );
});

test('where nobody declares any actor, naming one is enough', () => {
  const { model, found } = read('process p "P" { start clerk "S" end head "E" }');
  expect(found).toEqual([]);
  expect(model.actors.map((actor) => [actor.id, actor.title])).toEqual([
    ['clerk', 'clerk'],
    ['head', 'head'],
  ]);
});

test('names in a unit may be used alone where only one fits, or with dots', () => {
  const text =
    'unit u "U" { unit v "V" { actor clerk "C" } } process p "P" { start clerk "S" step v.clerk "T" end u.v.clerk "E" }';
  const { model, found } = read(text);
  expect(found).toEqual([]);
  expect(model.processes[0]?.actors).toEqual(['clerk']);
  expect(model.actors[0]).toMatchObject({ unit: 'u.v' });
});

test('a name that fits several is asked about, with mends that say which', () => {
  const text = 'unit u "U" { actor clerk "C" } unit v "V" { actor clerk "D" } process p "P" { start clerk "S" }';
  const { found } = read(text);
  expect(codes(found)).toEqual(['name/ambiguous']);
  expect(found[0]?.labels).toHaveLength(2);
  const mended = mend(text, 'qualify');
  expect(mended).toContain('start u.clerk "S"');
  expect(read(mended).found).toEqual([]);
});

test('what stands in another process is reached with dots only', () => {
  const inside = 'process e "E" { process f "F" { } } ';
  expect(read(`${inside} process p "P" { realizes e.f }`).model.processes[2]?.realizes).toEqual(['e.f']);
  expect(codes(read(`${inside} process p "P" { realizes f }`).found)).toEqual(['name/unknown-process']);
});

test('inner names hide outer ones, which is a warning with a mend that renames the inner one everywhere', () => {
  const text = 'actor a "Outer" process p "P" { actor a "Inner" start a "S" end a "E" }';
  const { model, found } = read(text);
  expect(found.map((finding) => [finding.code, finding.severity])).toEqual([['name/hides-outer', 'warning']]);
  expect(model.processes[0]?.steps[0]?.actors).toEqual(['p.a']);
  expect(mend(text, 'rename')).toBe('actor a "Outer" process p "P" { actor a-2 "Inner" start a-2 "S" end a-2 "E" }');
});

test('two steps of one name: the first is used, the second can be renamed', () => {
  const process = flow('start s: a "S"  step x: b "X"  step x: c "Again"  decision d: a "D" no -> x  end');
  expect(codes(process.found)).toEqual(['name/duplicate-step']);
  expect(process.steps.map((step) => step.id)).toEqual(['p.s', 'p.x', 'p.x-2', 'p.d', 'p.end']);
  expect(process.flows.find((one) => one.answer === 'no')?.to).toBe('p.x');
  expect(process.found[0]?.labels).toMatchObject([{ role: 'first' }]);
});

test('a block shares the name space of steps', () => {
  expect(codes(flow('start x: a "S"  parallel x: { branch { step b "B" } branch { step c "C" } }  end').found)).toEqual(
    ['name/duplicate-step'],
  );
});

test('actors, steps, processes and units have name spaces of their own', () => {
  expect(read('unit x "U" { process x "P" { actor x "A" start x: x "S" end x "E" } }').found).toEqual([]);
});

test('two declarations of one name: the first is used, and the second is no column', () => {
  const { model, found } = read('process p "P" { actor a "A" actor a "B" start a "S" }');
  expect(codes(found)).toEqual(['name/duplicate-declaration']);
  expect(model.actors.map((actor) => actor.title)).toEqual(['A']);
  expect(model.processes[0]?.actors).toEqual(['a']);
});

test.each([
  ['case', 'clerk', 'Clerk'],
  ['accents', 'andre', 'andré'],
  ['composition', 'andré', 'andre\u0301'],
  ['width', 'abc', 'ａbc'],
])('names that differ only in %s look alike', (what, first, second) => {
  const { found } = read(
    `process p "P" { actor ${first} "A" actor ${second} "B" start ${first} "S" end ${second} "E" }`,
  );
  // composed and decomposed letters are one and the same name: the parser reads both as composed
  expect(codes(found)).toEqual([what === 'composition' ? 'name/duplicate-declaration' : 'name/look-alike']);
});

test('the mend of a look-alike renames it wherever it is used', () => {
  const text =
    'process p "P" { actor a "A" start s: a "S" step Sign: a "X" decision sign: a "Y" no -> sign end a "E" }';
  const mended = mend(text, 'rename');
  expect(mended).toContain('decision sign-2: a "Y" no -> sign-2');
  expect(read(mended).found).toEqual([]);
});

test('a step of another process is told apart from a name that means nothing', () => {
  const other = 'process o "Other" { actor a "A" start there: a "S" } ';
  const say = ({ found }: Reading) => found.map((finding) => [finding.code, finding.args]);
  expect(say(read(`${other} process p "P" { actor b "B" start b "S" -> there }`))).toEqual([
    ['name/other-process', { name: 'there', process: 'Other' }],
  ]);
  expect(say(read(`${other} process p "P" { actor b "B" start b "S" -> o.there }`))).toEqual([
    ['name/other-process', { name: 'there', process: 'Other' }],
  ]);
  expect(read('process p "P" { actor b "B" start s: b "S" -> p.s }').found).toEqual([]);
});

test('suggested names are written in backticks where they would be words of the language', () => {
  const text = 'process p "P" { actor a "A" start s: a "S" step `selesai`: a "X" step a "Y" -> selesaii }';
  expect(mend(text, 'replace')).toContain('-> `selesai`');
});

test('every use of a name is in the references', () => {
  const text =
    'unit u "U" { actor a "A" process p "P" { start s: u.a "S" decision d: a "D" no -> s scenario "X" { s -> d } } } handoff u.p -> p';
  const { model } = read(text);
  const uses = model.references.map((one) => `${text.slice(one.span.start, one.span.end)} ${one.kind} ${one.target}`);
  expect(uses.sort()).toEqual([
    'a actor a',
    'a actor a',
    'd step u.p.d',
    'p process u.p',
    'p process u.p',
    's step u.p.s',
    's step u.p.s',
    'u unit u',
    'u unit u',
  ]);
});

test('unknown units, processes, goals, objects and parties', () => {
  const { found } = read(`actor a "A" in nowhere
    process p "P" { owner nobody supports nothing realizes none uses nil involves noone input "X" from unknown start a "S" runs lost uses gone }
    handoff p -> away`);
  expect(codes(found).sort()).toEqual([
    'name/unknown-object',
    'name/unknown-object',
    'name/unknown-party',
    'name/unknown-party',
    'name/unknown-plan',
    'name/unknown-process',
    'name/unknown-process',
    'name/unknown-process',
    'name/unknown-unit',
    'name/unknown-unit',
  ]);
});

test('a step that is nowhere near any other can be added as an end, where that changes nothing else', () => {
  const text =
    'process p "P" {\n  actor a "A"\n  start s: a "S"\n  decision a "D"\n    no -> archive\n  end a "E"  # last\n}';
  const mended = mend(text, 'add');
  expect(mended).toBe(text.replace('# last\n', '# last\n  end archive: a "archive"\n'));
  expect(read(mended).found).toEqual([]);
  expect(mend(text.replace('end a "E"', 'step a "E"'), 'add')).toBe('no such mend');
  expect(mend(text.replace('no -> archive', 'no { } -> archive'), 'add')).toBe('no such mend');
});

test('an arrow to a misspelt "next" or "end" is led to that word, unless a step is meant', () => {
  const text = (target: string, more = ''): string =>
    `proses p "P" {\n  pelaksana a "A"\n  mulai s: a "S"\n  keputusan a "D"\n    tidak -> ${target}\n    ya -> s\n${more}  selesai a "E"\n}`;
  const mended = mend(text('lanjutt'), 'replace');
  expect(mended).toBe(text('lanjut'));
  expect(read(mended).found).toEqual([]);
  expect(mend(text('selesay'), 'replace')).toBe(text('selesai'));
  expect(read(text('selesay')).found).toMatchObject([{ code: 'name/unknown-step', args: { near: 'selesai' } }]);
  expect(mend(text('lanjutt', '  langkah lanjuti: a "L"\n'), 'replace')).toContain('tidak -> lanjuti');
});
