// Tables of measures and of steps, and the pictures of numbers.
import { describe, expect, test } from 'vitest';
import { surveyOf } from '../../../src/analysis/coverage/survey.js';
import { stepTable } from '../../../src/analysis/steps.js';
import { compile } from '../../../src/compile.js';
import { layoutChart } from '../../../src/drawing/layout/chart/bars.js';
import { coverageChart } from '../../../src/drawing/view/chart/coverage.js';
import { measuresChart } from '../../../src/drawing/view/chart/measures.js';
import { coveragePicture, measure, measuresPicture, measureTables, tablesToJson } from '../../../src/tables.js';
import { regency } from './regency.js';

const text = `unit u "Unit" { unit v "Other" { }
  process p "Outer" { code "P" owner u actor a "A" start a "Begins" time 10 minutes step a "Delegates" runs q end a "Ends" time 10 minutes }
  process q "Inner" { owner v actor a "A" actor b "B" start a "Begins" time 20 minutes
    wait b "Waits" time 40 minutes end a "Ends" output "Letter" }
  process r "Endless" { owner v actor a "A" start x: a "Begins" time 5 minutes -> x } }`;

describe('tables of measures', () => {
  const { model } = compile(text);
  const tables = measureTables(model, measure(model));

  test('processes and actors', () => {
    const keys = tables.processes.columns.map(({ key }) => key);
    const cell = (row: number, key: string) => tables.processes.rows[row]![keys.indexOf(key)];
    expect([0, 1, 2].map((row) => cell(row, 'expected'))).toEqual([80, 60, undefined]);
    expect([0, 1, 2].map((row) => cell(row, 'waits'))).toEqual([40, 40, undefined]);
    expect(tables.processes.columns.filter(({ measure: kind }) => kind === 'share').map(({ key }) => key)).toEqual([
      'waiting',
      'rework',
    ]);
    expect(tables.actors.rows.map((row) => row.slice(2))).toContainEqual(['B', 0, 1]);
  });

  test('units: what another process runs is not added again, what is unknown is told', () => {
    const keys = tables.units.columns.map(({ key }) => key);
    const rows = tables.units.rows.map((row) => Object.fromEntries(row.map((value, k) => [keys[k], value])));
    expect(rows).toMatchObject([
      { unit: 'Unit', flows: 1, expected: 80, unknown: 0 },
      { unit: 'Other', flows: 2, expected: 0, unknown: 1, outputs: 1 },
      { unit: 'Total', flows: 3, expected: 80, unknown: 1 },
    ]);
  });

  test('as JSON: cells by key, the empty ones left out, names that are no keys of plain objects', () => {
    const table = { ...tables.actors, columns: [{ key: '__proto__', title: 'X' }], rows: [['a'], [undefined]] };
    expect(JSON.parse(tablesToJson([table])).tables[0].rows.map((row: object) => Object.entries(row))).toEqual([
      [['__proto__', 'a']],
      [],
    ]);
  });
});

test('steps: one row for each row of the table, with where each goes on', () => {
  const { model } = compile(
    `process p "P" { actor a "A" actor b "B"
    start a "Asks" output "Letter", "Form"
    x: decision b "Checks" needs "Letter" time 5 minutes note "At once" no -> again with "List" yes "Right" -> next
    parallel { branch { step a "One" } branch { step b "Two" } }
    step a, b "Meets" on "withdrawn" -> end
    end a "Ends" step again: a "Mends" -> y step y: a "Sends" -> z step z: b "Looks" -> end }`.replace(
      'x: decision b',
      'decision x: b',
    ),
  );
  const { rows, columns } = stepTable(model, model.processes[0]!);
  expect(columns.map(({ key }) => key).join()).toBe('number,activity,actors,kind,needs,time,output,note,next');
  expect(rows).toEqual([
    [1, 'Asks', 'A', 'start', '', undefined, 'Letter\nForm', undefined, '2'],
    [2, 'Checks', 'B', 'decision', 'Letter', '5 minutes', '', 'At once', 'no: 7\nRight: 3, 4'],
    [3, 'One', 'A', 'step', '', undefined, '', undefined, '5'],
    [4, 'Two', 'B', 'step', '', undefined, '', undefined, '5'],
    [5, 'Meets', 'A\nB', 'step', '', undefined, '', undefined, '6\nwithdrawn: end'],
    [6, 'Ends', 'A', 'end', '', undefined, '', undefined, ''],
    [7, 'Mends', 'A', 'step', '', undefined, '', undefined, '8'],
    [8, 'Sends', 'A', 'step', '', undefined, '', undefined, '9'],
    [9, 'Looks', 'B', 'step', '', undefined, '', undefined, 'end'],
  ]);
});

describe('pictures of numbers', () => {
  test('bars are as long as their values, words stay on the sheet and off the bars', async () => {
    const { model, soundness } = await regency();
    const charts = [
      measuresChart(model, measure(model), String),
      measuresChart(model, measure(model).slice(0, 1), String),
      coverageChart(surveyOf(model, { soundness, today: '2026-12-01' })),
    ];
    for (const chart of charts) {
      const { pages } = layoutChart(chart);
      const [page] = pages;
      const { width, height, texts, bars = [] } = page!;
      expect(bars.length).toBeGreaterThan(0);
      for (const { x, y, w, h } of [...texts, ...bars]) {
        expect(w > 0 && h > 0).toBe(true);
        expect(x >= 0 && y >= 0 && x + w <= width && y + h <= height).toBe(true);
      }
      for (const one of texts)
        for (const other of [...texts, ...bars])
          if (one !== other)
            expect(
              one.x + one.w > other.x &&
                other.x + other.w > one.x &&
                one.y + one.h > other.y &&
                other.y + other.h > one.y,
              `${one.text} meets ${'text' in other ? other.text : other.tone}`,
            ).toBe(false);
    }
    const { pages } = layoutChart(charts[0]!);
    const lengths = pages[0]!.bars!.filter(({ tone, y }) => tone === 'work' && y > 80).map(({ w }) => w);
    const values = measure(model).map(({ expected = 0, waiting = 0 }) => expected * (1 - waiting));
    const [most, least] = [values.indexOf(Math.max(...values)), values.indexOf(Math.max(...values)) + 1];
    expect(lengths[least]! / lengths[most]!).toBeCloseTo(values[least]! / values[most]!, 2);
  });

  test('svg, png and pdf, in each theme, the same every time', async () => {
    const { model } = compile(text);
    const measures = measure(model);
    const svg = await measuresPicture(model, measures, { to: 'svg' });
    expect(svg).toContain('>not known<');
    expect(await measuresPicture(model, measures, { to: 'svg' })).toBe(svg);
    expect(await coveragePicture(model, { to: 'svg', theme: 'official' })).toContain('>Unit<');
    expect((await coveragePicture(model, { to: 'png', scale: 1 })).slice(1, 4)).toEqual(Buffer.from('PNG'));
    expect(Buffer.from((await coveragePicture(model, { to: 'pdf' })).slice(0, 4)).toString()).toBe('%PDF');
  });

  test('nothing to show', async () => {
    const { model } = compile('');
    expect(await coveragePicture(model, { to: 'svg' })).toContain('<svg');
    expect(await measuresPicture(model, [], { to: 'svg' })).toContain('<svg');
  });
});
