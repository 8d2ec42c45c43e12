// What the parser makes of each part of the language, shown as short trees.
import { expect, test } from 'vitest';
import { createSource } from '../../../src/language/source/source.js';
import type { AnyNode, Ast, Process, Statement, Step } from '../../../src/language/syntax/ast.js';
import { Grammar } from '../../../src/language/syntax/grammar.js';
import { parse } from '../../../src/language/syntax/parse.js';
import { tongueOf } from '../../../src/language/syntax/tongue.js';

/** Reads a text that has no findings. */
function read(text: string): Ast {
  const { value, diagnostics } = parse(createSource('a.proc', text));
  expect(diagnostics.map(({ code }) => code)).toEqual([]);
  return value;
}
const bodyOf = (text: string): Process['body'] => (read(`process p "P" {\n${text}\n}`).items[0] as Process).body;
const stepsOf = (text: string): readonly Statement[] => bodyOf(text) as readonly Statement[];
const stepOf = (text: string): Step => stepsOf(text)[0] as Step;

/** The tree without places, with names, texts and references as plain words. */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain);
  if (typeof node !== 'object' || node === null) return node;
  const typed = node as AnyNode;
  if (typed.kind === 'name') return typed.text;
  if (typed.kind === 'text') return `"${typed.value}"`;
  if (typed.kind === 'ref') return typed.names.map((name) => name.text).join('.');
  if (typed.kind === 'number') return typed.value;
  if (typed.kind === 'date') return [typed.year, typed.month, typed.day].join('-');
  if (typed.kind === 'amount') return `${typed.number.value} ${typed.working ? 'working ' : ''}${typed.unit}`;
  if (typed.kind === 'carry') return [plain(typed.with), plain(typed.via)];
  if (typed.kind === 'target') return typed.type === 'step' ? plain(typed.ref) : `<${typed.type}>`;
  const entries = Object.entries(node).filter(
    ([key, value]) => key !== 'start' && key !== 'end' && value !== undefined,
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]));
}

test("the grammar passes the parser library's own validations", () => {
  expect(() => new Grammar(true)).not.toThrow();
});

test('a step with all of its clauses', () => {
  const step = stepOf(`langkah periksa: petugas, unit.kepala "Memeriksa"
    kelengkapan "A", "B" waktu 2..3 hari kerja output "C" keterangan "D" tulisan "E" melalui "F" memakai x, y menjalankan p.q
    saat 3 hari -> selesai -> lanjut dengan "G", "H" melalui "I"`);
  expect(plain(step)).toEqual({
    kind: 'step',
    type: 'step',
    name: 'periksa',
    actors: ['petugas', 'unit.kepala'],
    text: '"Memeriksa"',
    clauses: [
      { kind: 'texts', key: 'needs', texts: ['"A"', '"B"'] },
      { kind: 'time', duration: { kind: 'duration', from: ['2 working day'], to: '3 working day' } },
      { kind: 'texts', key: 'output', texts: ['"C"'] },
      { kind: 'textClause', key: 'note', text: '"D"' },
      { kind: 'textClause', key: 'caption', text: '"E"' },
      { kind: 'textClause', key: 'via', text: '"F"' },
      { kind: 'uses', refs: ['x', 'y'] },
      { kind: 'runs', ref: 'p.q' },
      {
        kind: 'on',
        trigger: { kind: 'duration', from: ['3 day'] },
        course: { kind: 'arrow', target: '<end>', carry: [[], undefined] },
      },
      { kind: 'arrow', target: '<next>', carry: [['"G"', '"H"'], '"I"'] },
    ],
  });
});

test.each([
  ['10 minutes', { from: ['10 minute'] }],
  ['5-10 menit', { from: ['5 minute'], to: '10 minute' }],
  ['30 menit - 3 jam', { from: ['30 minute'], to: '3 hour' }],
  ['2 menit/berkas', { from: ['2 minute'], per: 'berkas' }],
  ['1 hari 4 jam', { from: ['1 day', '4 hour'] }],
  ['2,5 working days', { from: ['2.5 working day'] }],
  ['2 hari kerja', { from: ['2 working day'] }],
  ['2 — 3 weeks / head', { from: ['2 week'], to: '3 week', per: 'head' }],
])('the duration %s', (written, expected) => {
  const [clause] = stepOf(`step a "A" time ${written}`).clauses;
  expect(plain(clause)).toEqual({ kind: 'time', duration: { kind: 'duration', ...expected } });
});

test('answers with arrows and blocks', () => {
  const step = stepOf(`decision a "A"
    yes "Complete" -> next via "e-office"
    no with "List" { step b "B" } -> c
    when "rest" { -> c }
    otherwise { }`);
  expect(plain(step.clauses)).toMatchObject([
    { type: 'yes', label: '"Complete"', course: { kind: 'arrow', target: '<next>', carry: [[], '"e-office"'] } },
    {
      type: 'no',
      course: { kind: 'block', carry: [['"List"'], undefined], body: [{ text: '"B"' }], arrow: { target: 'c' } },
    },
    { type: 'when', label: '"rest"', course: { kind: 'block', body: [{ kind: 'arrow', target: 'c' }] } },
    { type: 'otherwise', course: { kind: 'block', body: [] } },
  ]);
});

test('blocks and gates', () => {
  expect(
    plain(
      stepsOf(`parallel checks: { branch { step a "A" } branch "Finance" with "X" { } branch when "big" { } branch otherwise { } } -> done
        fork prepare -> a, next, end
        join done -> end`),
    ),
  ).toMatchObject([
    {
      kind: 'parallel',
      name: 'checks',
      branches: [
        { type: 'always' },
        { type: 'always', label: '"Finance"', carry: [['"X"'], undefined] },
        { type: 'when', label: '"big"' },
        { type: 'otherwise' },
      ],
      arrow: { target: 'done' },
    },
    { kind: 'fork', name: 'prepare', targets: ['a', '<next>', '<end>'] },
    { kind: 'join', name: 'done', arrow: { target: '<end>' } },
  ]);
});

test.each([
  ['start submit: a "A"', { name: 'submit', actors: ['a'], text: '"A"' }],
  ['start', { actors: [] }],
  ['start a', { actors: ['a'] }],
  ['end time, head.x', { actors: ['time', 'head.x'] }],
  ['end `needs` "A"', { actors: ['needs'], text: '"A"' }],
  ['end via "A"', { actors: [], clauses: [{ kind: 'textClause', key: 'via' }] }],
  ['end unit "A"', { actors: ['unit'], text: '"A"' }],
  ['end x: caption "A"', { name: 'x', actors: [], clauses: [{ key: 'caption' }] }],
])('G1 and G2: %s', (text, expected) => {
  expect(plain(stepOf(text))).toMatchObject(expected);
});

test('G2: a statement behind a bare border is a statement', () => {
  expect(stepsOf('start step a "A" end scenario "S" { a }').map(({ kind }) => kind as string)).toEqual([
    'step',
    'step',
    'step',
    'scenario',
  ]);
  expect(stepsOf('end parallel { branch { } }').map(({ kind }) => kind)).toEqual(['step', 'parallel']);
});

test('words of the language are names where a name is needed', () => {
  const file = read(
    'actor head "Head" actor time actor unit "Unit" actor step "Step"\nprocess process "P" { step time "T" -> yes step step: head, unit "S" }',
  );
  expect(file.items.map((item) => ('name' in item ? plain(item.name) : ''))).toEqual([
    'head',
    'time',
    'unit',
    'step',
    'process',
  ]);
  expect(plain((file.items[4] as Process).body)).toMatchObject([
    { actors: ['time'] },
    { name: 'step', actors: ['head', 'unit'] },
  ]);
});

test('the properties of a process and its identity', () => {
  expect(
    plain(
      bodyOf(`code "LH-01" category core owner setda.organisasi standard 2 hari kerja input "A", "B" from x, "Y" output "Z" to w
        sop { created 12 Januari 2026 revised 2026-03-02 "Step 4" approved "Lurah" { name "N" nip "1" } related letter-in, "SOP" "Biaya": "Gratis" "Tarif": 5 }`),
    ),
  ).toMatchObject([
    { key: 'code', values: ['"LH-01"'] },
    { key: 'category', values: ['core'] },
    { key: 'owner', values: ['setda.organisasi'] },
    { key: 'standard', values: [{ from: ['2 working day'] }] },
    { key: 'input', values: ['"A"', '"B"'], parties: ['x', '"Y"'] },
    { key: 'output', values: ['"Z"'], parties: ['w'] },
    {
      kind: 'sop',
      fields: [
        { concept: 'created', values: ['2026-1-12'] },
        { concept: 'revised', values: [{ kind: 'dated', date: '2026-3-2', text: '"Step 4"' }] },
        { concept: 'approved', values: ['"Lurah"'], fields: [{ concept: 'name' }, { concept: 'nip' }] },
        { concept: 'related', values: ['letter-in', '"SOP"'] },
        { key: '"Biaya"', values: ['"Gratis"'] },
        { key: '"Tarif"', values: [5] },
      ],
    },
  ]);
});

test('units, plans, objects, groups, handoffs and imports', () => {
  expect(
    plain(
      read(`import "./o.proc" language id
        group g "Kantor" { actor a "A" external actor b system in u.v }
        unit u "U" { tier regency head "H" { name "N" } unit v { } process p "P" handoff p -> q, r with "X" }
        goal "G" { objective s1 "S" { indicator i "I" { target 86 actual 84,5 period 2026 } } }
        data d "D" { producer u "Sifat": "Terbatas" } labels { activity "Uraian" columns needs, time }`).items,
    ),
  ).toMatchObject([
    { kind: 'import', path: '"./o.proc"' },
    { kind: 'language', name: 'id' },
    { kind: 'group', name: 'g', actors: [{ external: true }, { system: true, unit: 'u.v' }] },
    {
      kind: 'unit',
      braces: true,
      body: [
        { concept: 'tier' },
        { concept: 'head' },
        { kind: 'unit', braces: true },
        { kind: 'process', braces: false },
        { from: 'p', to: ['q', 'r'] },
      ],
    },
    {
      level: 'goal',
      body: [
        {
          level: 'objective',
          name: 's1',
          body: [{ level: 'indicator', body: [{ values: [86] }, { values: [84.5] }, { values: [2026] }] }],
        },
      ],
    },
    { type: 'data', fields: [{ values: ['u'] }, { key: '"Sifat"' }] },
    { kind: 'labels', fields: [{ concept: 'activity' }, { concept: 'columns', values: ['needs', 'time'] }] },
  ]);
});

test('scenarios', () => {
  expect(plain(bodyOf('step a "A" never "N" { a → ... --> end }').slice(1))).toEqual([
    {
      kind: 'scenario',
      never: true,
      title: '"N"',
      spots: [
        { kind: 'spot', type: 'step', step: 'a' },
        { kind: 'spot', type: 'any' },
        { kind: 'spot', type: 'end' },
      ],
    },
  ]);
});

test.each([
  ['"plain"', 'plain'],
  ['"a \\"b\\" \\\\ \\n"', 'a "b" \\ \\n'],
  ['“curly”', 'curly'],
  ['"straight”', 'straight'],
  ['"with “pair” in it"', 'with “pair” in it'],
  ['„low”', 'low'],
  ['«angle "x"»', 'angle "x"'],
  ['"""\n    two\n      lines\n    """', 'two\n  lines'],
  ['"""one"""', 'one'],
])('the text %s', (written, value) => {
  expect(stepOf(`step a ${written}`).text?.value).toBe(value);
});

test('names: letters of every script, hyphens, composition', () => {
  const step = stepOf('step e\u0301tape: kepala\u2011dinas, Ωμέγα, ab-2c "A"');
  expect(plain(step)).toMatchObject({ name: 'étape', actors: ['kepala-dinas', 'Ωμέγα', 'ab-2c'] });
});

test('words in any case and tongue, odd blanks, comments', () => {
  const file = read('\ufeffPROSES p "P" {\u00a0# head\n  # above\r\n  Langkah a "A" # behind\n}\n');
  expect(file.comments.map(({ text, trailing }) => [text, trailing])).toEqual([
    [' head', true],
    [' above', false],
    [' behind', true],
  ]);
});

test('the tongue of a text', () => {
  expect(tongueOf('# process\nproses p "step" { }')).toBe('id');
  expect(tongueOf('unit u { code "x" } process p')).toBe('en');
  expect(tongueOf('unit u "langkah" sop')).toBeUndefined();
});
