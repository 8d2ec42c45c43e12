import { describe, expect, test } from 'vitest';
import { modelToJson } from '../../../src/formats/json/index.js';
import { layoutToJson } from '../../../src/formats/layout/index.js';
import { buildModel } from '../../../src/language/model/build.js';
import { projectOf } from '../../../src/language/model/project.js';
import { createSource } from '../../../src/language/source/source.js';
import { page, sample } from '../scene/sample.js';

describe('layoutToJson', () => {
  const written = JSON.parse(layoutToJson(sample));
  const [first] = written.pages;

  test('writes the geometry of each page, one thing a line', () => {
    expect(written).toMatchObject({ version: 1, view: 'table', process: 'p' });
    expect(first).toMatchObject({ width: 240, height: 260 });
    expect(first.lanes[0]).toEqual({ id: 'p.clerk', label: 'Clerk', x: 40, y: 20, w: 80, h: 220 });
    expect(first.rows[0]).toEqual({ number: 1, x: 16, y: 44, w: 184, h: 60 });
    expect(first.cells[0]).toEqual({ id: 'head.number', role: 'header', x: 16, y: 20, w: 24, h: 24 });
    expect(first.nodes[1]).toEqual({
      id: 'p.begin',
      kind: 'start',
      lane: 'p.clerk',
      row: 1,
      x: 58,
      y: 63,
      w: 44,
      h: 22,
      shape: 'capsule',
    });
    expect(first.edges[1]).toEqual({
      id: 'b',
      from: 'p.decide',
      to: 'p.begin',
      kind: 'handoff',
      loop: true,
      points: [
        [138, 134],
        [80, 134],
        [80, 85],
      ],
      label: { text: 'No Remarks', x: 100, y: 120, w: 34, h: 12 },
    });
    expect(first.edges[0]).not.toHaveProperty('label');
    expect(first.texts.at(-1)).toEqual({ of: 'p.wait', text: 'page 2', x: 184, y: 184, w: 14, h: 12, place: 'beside' });
    const lines = layoutToJson(sample).split('\n');
    for (const text of page.texts)
      expect(lines.filter((line) => line.includes(`"text":${JSON.stringify(text.text)},"x":${text.x},`))).toHaveLength(
        1,
      );
  });

  test('lists that are empty are there', () => {
    const empty = { ...page, lanes: [], rows: [], cells: [], nodes: [], edges: [], texts: [] };
    expect(JSON.parse(layoutToJson({ ...sample, pages: [empty] })).pages).toEqual([empty]);
    expect(JSON.parse(layoutToJson({ ...sample, pages: [] })).pages).toEqual([]);
  });

  test('numbers are short, and never minus zero', () => {
    const moved = { ...page, width: 240.123456, height: -0 };
    expect(layoutToJson({ ...sample, pages: [moved] })).toContain('"width": 240.12, "height": 0');
  });
});

describe('modelToJson', () => {
  test('writes the whole model, and nothing that JSON cannot hold', () => {
    const { value: model } = buildModel(
      projectOf(createSource('a.proc', 'process p "P" { actor a start a "Begins" end a "Ends" }')),
    );
    const text = modelToJson(model);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toEqual({ version: 1, ...JSON.parse(JSON.stringify(model)) });
    expect(JSON.parse(text).processes[0].steps).toHaveLength(2);
  });
});
