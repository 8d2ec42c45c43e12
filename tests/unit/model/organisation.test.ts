// Units, properties of processes, identity, goals and objects, scenarios (language.md 3.4–3.9).
import { expect, test } from 'vitest';
import { read } from './read.js';

const first = (text: string) => {
  const process = read(text).model.processes[0];
  if (process === undefined) throw new Error('no process');
  return process;
};

test('units: tier, code, head, what they realise, further fields', () => {
  const { model, found } = read(`unit u "U" { tier kabupaten code "BLU" process map "Map" { }
    unit v "V" { tier agency affair education head "Kepala Dinas" { name "N" rank "R" nip "19" } realizes map actor a "A" } }`);
  expect(found).toEqual([]);
  expect(model.units.map(({ origin: _, ...unit }) => unit)).toEqual([
    { id: 'u', name: 'u', title: 'U', tier: 'regency', code: 'BLU', realizes: [], fields: [] },
    {
      id: 'u.v',
      name: 'v',
      title: 'V',
      parent: 'u',
      tier: 'agency',
      head: { position: 'Kepala Dinas', name: 'N', rank: 'R', nip: '19' },
      realizes: ['u.map'],
      fields: [{ key: 'affair', values: [{ type: 'ref', text: 'education' }], fields: [] }],
    },
  ]);
  expect(model.actors[0]).toMatchObject({ id: 'a', unit: 'u.v' });
});

test('properties of a process', () => {
  const process =
    first(`process p "P" { code "C-1" category inti owner u involves a, "Someone" supports g reference "R1", "R2"
      description "What it is" status berlaku trigger "A letter" review "Yearly" produces d uses e
      input "Budget" from a, "Council" output "Graduates" to q output "Report" }
    unit u "U" actor a "Anna" goal g "Goal" data d "D" application e "E" process q "Q"`);
  expect(process).toMatchObject({
    code: 'C-1',
    category: 'core',
    unit: 'u',
    involves: [{ text: 'Anna', target: 'a', kind: 'actor' }, { text: 'Someone' }],
    supports: ['g'],
    reference: ['R1', 'R2'],
    description: 'What it is',
    status: 'in-force',
    trigger: 'A letter',
    review: 'Yearly',
    produces: ['d'],
    uses: ['e'],
    inputs: [{ things: ['Budget'], parties: [{ text: 'Anna', target: 'a', kind: 'actor' }, { text: 'Council' }] }],
    outputs: [
      { things: ['Graduates'], parties: [{ text: 'Q', target: 'q', kind: 'process' }] },
      { things: ['Report'], parties: [] },
    ],
  });
});

test('category, owner and language are inherited; level and children follow the nesting', () => {
  const { model } = read(
    'unit u "U" { process p "P" { language id category support owner v process q "Q" { process r "R" { language en } } } unit v "V" }',
  );
  expect(model.processes.map((one) => [one.id, one.level, one.category, one.unit, one.language, one.children])).toEqual(
    [
      ['u.p', 0, 'support', 'u.v', 'id', ['u.p.q']],
      ['u.p.q', 1, 'support', 'u.v', 'id', ['u.p.q.r']],
      ['u.p.q.r', 2, 'support', 'u.v', 'en', []],
    ],
  );
});

test('the language: said, else told by the words, else English', () => {
  expect(read('language id process p "P"').model).toMatchObject({ language: 'id', processes: [{ language: 'id' }] });
  expect(read('proses p "P"').model.language).toBe('id');
  expect(read('process p "P"').model.language).toBe('en');
  expect(read('unit u "U"').model.language).toBe('en');
});

test('labels of the file are overlaid by those of the process; columns that are not named follow', () => {
  const { model } = read(
    'labels { activity "Uraian" needs "Syarat" } process p "P" { labels { needs "Sumber" yes "Y" columns output, needs } process q "Q" } process r "R"',
  );
  expect(model.processes.map((one) => [one.id, one.labels, one.columns])).toEqual([
    ['p', { activity: 'Uraian', needs: 'Sumber', yes: 'Y' }, ['output', 'needs', 'time']],
    ['p.q', { activity: 'Uraian', needs: 'Sumber', yes: 'Y' }, ['output', 'needs', 'time']],
    ['r', { activity: 'Uraian', needs: 'Syarat' }, undefined],
  ]);
});

test("the SOP's identity", () => {
  const { sop } =
    first(`process p "P" { sop { number "065/1" status in-force created 2026-10-12 revised 2026-11-01 "Step 4" revised 2 November 2026
      effective 1 Desember 2026 organization "A", "B" logo "logo.png" approved "Head" { name "N" nip "1" } replaces "old"
      legal-basis "Law 1", "Law 2" qualification "Q" related q, "SOP X" equipment "E" warning "W" records "R" review 2027-12-01
      evaluated 2027-06-01 "Fine" "Biaya": "Gratis", "selamanya" } } process q "Other"`);
  expect({ ...sop, origin: undefined }).toEqual({
    number: '065/1',
    status: 'in-force',
    created: '2026-10-12',
    revised: [{ date: '2026-11-01', text: 'Step 4' }, { date: '2026-11-02' }],
    effective: '2026-12-01',
    organization: ['A', 'B'],
    logo: 'logo.png',
    approved: { position: 'Head', name: 'N', nip: '1' },
    replaces: ['old'],
    legalBasis: ['Law 1', 'Law 2'],
    qualification: ['Q'],
    related: [{ text: 'Other', target: 'q', kind: 'process' }, { text: 'SOP X' }],
    equipment: ['E'],
    warning: ['W'],
    records: ['R'],
    review: '2027-12-01',
    evaluated: [{ date: '2027-06-01', text: 'Fine' }],
    extra: [{ key: 'Biaya', value: 'Gratis, selamanya' }],
    origin: undefined,
  });
});

test('plans nest; objects say what they realise, support and use', () => {
  const { model, found } =
    read(`vision "V" { mission "M" { goal g "G" { indicator i "I" { measure "index" target 86 actual 84,5 period 2026 } } } }
    service s "S" { reference "RAL" realizes p } data d "D" { producer u "Sifat": "Terbatas" } application x "X" { supports s uses d }
    process p "P" unit u "U"`);
  expect(found).toEqual([]);
  expect(model.plans.map((plan) => [plan.id, plan.level, plan.parent])).toEqual([
    ['v', 'vision', undefined],
    ['m', 'mission', 'v'],
    ['g', 'goal', 'm'],
    ['i', 'indicator', 'g'],
  ]);
  expect(model.plans[3]?.fields[2]).toEqual({
    key: 'actual',
    values: [{ type: 'number', text: '84,5', value: 84.5 }],
    fields: [],
  });
  expect(
    model.objects.map((object) => [object.id, object.type, object.fields.map((field) => [field.key, field.values[0]])]),
  ).toEqual([
    [
      's',
      'service',
      [
        ['reference', { type: 'text', text: 'RAL' }],
        ['realizes', { type: 'ref', text: 'p', target: 'p' }],
      ],
    ],
    [
      'd',
      'data',
      [
        ['producer', { type: 'ref', text: 'u', target: 'u' }],
        ['Sifat', { type: 'text', text: 'Terbatas' }],
      ],
    ],
    [
      'x',
      'application',
      [
        ['supports', { type: 'ref', text: 's', target: 's' }],
        ['uses', { type: 'ref', text: 'd', target: 'd' }],
      ],
    ],
  ]);
});

test('groups hold their actors', () => {
  const { model } = read(
    'process p "P" { group g "Receiving office" { actor a "A" actor b "B" } group "Other" { actor c "C" } }',
  );
  expect(model.groups.map(({ origin: _, ...group }) => group)).toEqual([
    { id: 'p.g', title: 'Receiving office', actors: ['a', 'b'] },
    { id: 'p.other', title: 'Other', actors: ['c'] },
  ]);
  expect(model.actors.map((actor) => actor.group)).toEqual(['p.g', 'p.g', 'p.other']);
});

test('scenarios name steps, ends and gaps', () => {
  const process = first(
    'process p "P" { actor a "A" start s: a "S" step x: a "X" end scenario "Good" { s -> ... -> x -> end } never "Bad" { x -> s } }',
  );
  expect(process.scenarios.map(({ origin: _, ...scenario }) => scenario)).toEqual([
    { never: false, title: 'Good', spots: ['p.s', '...', 'p.x', 'end'] },
    { never: true, title: 'Bad', spots: ['p.x', 'p.s'] },
  ]);
});

test('steps run processes and use objects', () => {
  const { model, found } = read(
    'application x "X" process p "P" { process q "Q" start a "S" runs q uses x actor a "A" }',
  );
  expect(found).toEqual([]);
  expect(model.processes[0]?.steps[0]).toMatchObject({ runs: 'p.q', uses: ['x'] });
});
