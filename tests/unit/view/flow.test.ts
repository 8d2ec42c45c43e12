import { describe, expect, test } from 'vitest';
import { flowView } from '../../../src/drawing/view/flow.js';
import type { FlowView } from '../../../src/drawing/view/view.js';
import { buildModel } from '../../../src/language/model/build.js';
import type { Model, Process } from '../../../src/language/model/model.js';
import { projectOf } from '../../../src/language/model/project.js';
import { createSource } from '../../../src/language/source/source.js';

const modelOf = (text: string): Model => buildModel(projectOf(createSource('a.proc', text))).value;
const view = (text: string, kind: 'table' | 'lanes' = 'table', change: Partial<Process> = {}): FlowView => {
  const model = modelOf(text);
  return flowView(model, { ...model.processes[0]!, ...change }, kind);
};
const arrows = (shown: FlowView): string[] =>
  shown.edges.map((edge) =>
    [edge.id, edge.kind, edge.answer, edge.carries && `(${edge.carries})`, edge.loop && 'loop', edge.fork && 'fork']
      .filter(Boolean)
      .join(' '),
  );
const symbols = (shown: FlowView): string[] =>
  shown.nodes.map(({ id, kind, lane, row, text, capsuleOf }) =>
    [id, kind, lane, row, text && `"${text}"`, capsuleOf && `of ${capsuleOf}`]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );

const permit = `process p "Permit" {
  language en
  actor a "Applicant" external
  group "Office" { actor b "Clerk" actor c "Head" }
  start ask: a "Asks" needs "Form", "ID card" time 5 minutes output "File"
  decision check: b "Checks" caption "Complete?"
    no -> ask with "List of gaps"
  step c "Signs" note "In ink"
  end a "Receives"
}`;

describe('a table', () => {
  test('has the lanes, groups, rows, symbols and arrows of its process', () => {
    const shown = view(permit);
    expect(shown).toMatchObject({ kind: 'table', process: 'p', title: 'Permit', language: 'en' });
    expect(shown.lanes).toEqual([
      { id: 'a', title: 'Applicant' },
      { id: 'b', title: 'Clerk' },
      { id: 'c', title: 'Head' },
    ]);
    expect(shown.groups.map(({ title, lanes }) => ({ title, lanes }))).toEqual([
      { title: 'Office', lanes: ['b', 'c'] },
    ]);
    expect(shown.rows).toHaveLength(4);
    expect(shown.rows[0]).toMatchObject({
      number: 1,
      activity: 'Asks',
      needs: ['Form', 'ID card'],
      time: '5\u00a0minutes',
      outputs: ['File'],
      note: '',
    });
    expect(shown.rows[2]).toMatchObject({ number: 3, activity: 'Signs', note: 'In ink' });
    expect(symbols(shown)).toEqual([
      'p.ask start a 1',
      'p.check decision b 2 "Complete?"',
      'p.signs step c 3',
      'p.receives end a 4',
    ]);
    expect(arrows(shown)).toEqual([
      'p.ask->p.check handoff',
      'p.check->p.ask handoff No (List of gaps) loop',
      'p.check->p.signs handoff Yes',
      'p.signs->p.receives handoff',
    ]);
  });

  test('says itself in words', () => {
    const shown = view(permit);
    expect(shown.description).toBe(
      'Flowchart table of "Permit" with 4 steps and 3 actors. It begins with "Asks" and ends with "Receives".',
    );
    expect(shown.nodes.map((node) => node.title)).toEqual([
      'Step 1 of 4, Applicant: Asks.',
      'Step 2 of 4, Clerk: Checks. No: step 1. Yes: step 3.',
      'Step 3 of 4, Head: Signs.',
      'Step 4 of 4, Applicant: Receives.',
    ]);
  });

  test('prints its heading in the language of the process, as the process renames it', () => {
    expect(view(permit).headings).toEqual({
      number: 'No',
      activity: 'Activity',
      performers: 'Actors',
      standard: 'Quality standard',
      note: 'Notes',
      columns: [
        { key: 'needs', title: 'Requirements' },
        { key: 'time', title: 'Time' },
        { key: 'output', title: 'Output' },
      ],
    });
    const renamed = view(
      permit.replace('language en', 'language id labels { activity "Uraian" yes "Y" columns output, time }'),
    );
    expect(renamed.headings).toMatchObject({
      activity: 'Uraian',
      performers: 'Pelaksana',
      standard: 'Mutu Baku',
      note: 'Keterangan',
    });
    expect(renamed.headings.columns.map((column) => column.title)).toEqual(['Output', 'Waktu', 'Kelengkapan']);
    expect(renamed.edges.flatMap((edge) => edge.answer ?? [])).toEqual(['Tidak', 'Y']);
    expect(renamed.nodes[1]!.title).toBe('Langkah 2 dari 4, Clerk: Checks. Tidak: langkah 1. Y: langkah 3.');
  });

  test('prints ranges with a dash, beside arrows too', () => {
    const shown = view(
      permit
        .replace('5 minutes', '2..3 working days')
        .replace('    no -> ask', '    on 1..2 days -> ask\n    no -> ask'),
    );
    expect(shown.rows[0]?.time).toBe('2–3\u00a0working days');
    expect(shown.edges.map((edge) => edge.answer)).toContain('1–2 days');
  });

  test('labels that no one knows, or that name what every object has, change nothing', () => {
    const labels = JSON.parse('{"__proto__": "x", "toString": "x", "rowNumber": "x", "needs": "Papers"}');
    const shown = view(permit, 'table', { labels });
    expect(shown.headings).toMatchObject({ number: 'No', activity: 'Activity' });
    expect(shown.headings.columns[0]!.title).toBe('Papers');
  });
});

describe('joint activities', () => {
  const joint = `process p "P" {
    actor a actor b actor c actor d
    start a "Calls"
    decision d, b, c "Decide" no -> end
    end a, c "Report"
  }`;

  test('have a symbol for each actor, tied in the order of the lanes', () => {
    const shown = view(joint);
    expect(symbols(shown).slice(1, 4)).toEqual(['p.decide decision d 2', 'p.decide@b step b 2', 'p.decide@c step c 2']);
    expect(symbols(shown).slice(5)).toEqual(['p.report end a 3', 'p.report@c end c 3']);
    expect(arrows(shown).slice(-3)).toEqual([
      'p.decide@b--p.decide@c joint',
      'p.decide@c--p.decide joint',
      'p.report--p.report@c joint',
    ]);
  });

  test('arrows take the nearest box; answers leave the diamond', () => {
    expect(arrows(view(joint)).slice(0, 3)).toEqual([
      'p.calls->p.decide@b handoff',
      expect.stringMatching(/^p\.decide->p\.decide-end flow No/),
      expect.stringMatching(/^p\.decide->p\.report@c handoff Yes/),
    ]);
  });
});

describe('capsules', () => {
  test('bare starts and ends, and `-> end`, stand with the symbol that they belong to', () => {
    const text =
      'process p "P" { actor a actor b\n start\n step a "Works"\n decision b "Fits?" no -> end\n step a "Closes"\n end }';
    expect(symbols(view(text)).filter((line) => / of /.test(line))).toEqual([
      expect.stringMatching(/start a 1 of p\.works$/),
      expect.stringMatching(/end b 2 of p\.fits$/),
      expect.stringMatching(/end a 3 of p\.closes$/),
    ]);
    expect(
      view(text, 'lanes')
        .nodes.filter((node) => node.capsuleOf)
        .map((node) => node.text),
    ).toEqual(['Start', 'End', 'End']);
  });

  test('one with an actor of its own stands for itself, in the same row', () => {
    const shown = view('process p "P" { actor a actor b\n start a "Sends"\n end a "Files"\n end b }');
    const bare = shown.nodes.filter((node) => node.lane === 'b');
    expect(bare).toMatchObject([{ kind: 'end', row: 2 }]);
    expect(bare[0]).not.toHaveProperty('capsuleOf');
  });
});

describe('forks and joins', () => {
  const split = `process p "P" {
    language en
    actor a actor b actor c
    start a "Begins"
    parallel { branch { step b "Left" } branch when "large" with "Plan" { step c "Right" } branch otherwise { step a "Short" } }
    end a "Closes"
  }`;

  test('have no symbol in a table: arrows run from each step before to each step behind', () => {
    const shown = view(split);
    expect(shown.nodes.map((node) => node.kind)).toEqual(['start', 'step', 'step', 'step', 'end']);
    expect(arrows(shown)).toEqual([
      'p.begins->p.left handoff fork',
      'p.begins->p.right handoff large (Plan) fork',
      'p.begins->p.short flow Otherwise fork',
      'p.left->p.closes handoff',
      'p.right->p.closes handoff',
      'p.short->p.closes flow',
    ]);
  });

  test('are bars in a map: a fork in the lane of the step before it, a join in the lane of the step behind it', () => {
    const shown = view(split, 'lanes');
    expect(
      shown.nodes
        .filter((node) => node.kind === 'fork' || node.kind === 'join')
        .map((node) => [node.kind, node.lane, node.text]),
    ).toEqual([
      ['fork', 'a', ''],
      ['join', 'a', ''],
    ]);
    expect(shown.nodes[0]!.title).toBe(
      'Step 1 of 5, a: Begins. Goes on with step 2. large: step 3. Otherwise: step 4.',
    );
    expect(shown.rows).toEqual([]);
  });

  test('nested ones are seen through, and their conditions are said together', () => {
    const nested = `process p "P" { actor a actor b
      start a "Begins"
      parallel { branch when "x" { parallel { branch when "y" { step a "One" } branch { step b "Two" } } } branch { step a "Three" } }
      end a "Closes" }`;
    expect(arrows(view(nested)).slice(0, 3)).toEqual([
      'p.begins->p.three flow fork',
      'p.begins->p.one flow x, y fork',
      'p.begins->p.two handoff x fork',
    ]);
  });

  test('circles of nothing but forks and joins come to an end', () => {
    const shown = view(
      'process p "P" { actor a\n start a "Begins"\n fork f -> g, h\n fork g -> f, h\n end h: a "Closes" }',
    );
    expect(shown.nodes.map((node) => node.id)).toEqual(['p.begins', 'p.h']);
    expect(arrows(shown)).toEqual(['p.begins->p.h flow fork']);
  });
});

describe('lane maps', () => {
  test('write the text of a step, the short question of a decision, and the row of a step without text', () => {
    const shown = view(
      `process p "P" { actor a actor b\n start a "Asks"\n step a "Writes"\n step b\n decision b "Reads" caption "Well?" no -> end\n end a "Gets" }`,
      'lanes',
    );
    expect(shown.nodes.map((node) => node.text)).toEqual([
      'Asks',
      'Writes',
      'Writes',
      'Well?',
      expect.any(String),
      'Gets',
    ]);
  });
});

describe('any process has a view', () => {
  test('without actors it has one nameless lane', () => {
    const shown = view('process p "P" { }');
    expect(shown.lanes).toEqual([{ id: 'p', title: '' }]);
    expect(shown).toMatchObject({ nodes: [], edges: [], rows: [] });
    expect(shown.description).toContain('no steps');
  });

  test('flows without an end, unknown actors and lost rows are left out or put in the first lane', () => {
    const model = modelOf(permit);
    const process = model.processes[0]!;
    const steps = process.steps.map((step, i) => (i === 2 ? { ...step, actors: ['nobody'] } : step)).slice(0, 3);
    const shown = flowView(model, { ...process, steps }, 'table');
    expect(shown.nodes.map((node) => node.lane)).toEqual(['a', 'b', 'a']);
    expect(
      shown.edges.every(
        (edge) => shown.nodes.some((node) => node.id === edge.from) && shown.nodes.some((node) => node.id === edge.to),
      ),
    ).toBe(true);
    expect(shown.rows[3]).toEqual({ number: 4, activity: '', needs: [], time: '', outputs: [], note: '' });
  });

  test('five thousand steps are shown', () => {
    const steps = Array.from({ length: 5000 }, (_, i) => `step s${i}: ${'ab'[i % 2]} "Does ${i}"`).join('\n');
    const model = modelOf(`process p "P" { actor a actor b\n start a "Begins"\n ${steps}\n end a "Closes" }`);
    const shown = flowView(model, model.processes[0]!, 'lanes');
    expect(shown.nodes).toHaveLength(5002);
  });
});
