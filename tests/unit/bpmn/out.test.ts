// Flows as BPMN: valid by the schemas of the standard, without a finding of the linter, complete in its diagram.
import { readdirSync, readFileSync } from 'node:fs';
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile.js';
import { toBpmn } from '../../../src/formats/bpmn/index.js';
import { flowsOf } from '../../../src/index.js';
import { render } from '../../../src/render.js';
import { modelErrors, schemaErrors } from './judged.js';

const texts = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(`examples/${name}`).map((file) => `examples/${name}/${file}`))
  .filter((file) => file.endsWith('.proc'))
  .map((file) => [file, readFileSync(file, 'utf8')] as const);

const written = (text: string): Promise<string> => {
  const { model } = compile(text);
  return toBpmn(model, flowsOf(model.processes));
};

describe.each(texts)('%s', (_, text) => {
  test('valid, and the linter finds no error', async () => {
    const xml = await written(text);
    expect(await schemaErrors(xml)).toEqual([]);
    expect(await modelErrors(xml)).toEqual([]);
  }, 30_000);

  test('the same process gives the same bytes', async () => {
    expect(await written(text)).toBe(await written(text));
  });

  test('every symbol and line has its place, none over another', async () => {
    const { rootElement } = await new BpmnModdle().fromXML(await written(text));
    for (const diagram of rootElement.get<readonly ModdleElement[]>('diagrams')) checkDiagram(diagram);
  });
});

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const boundsOf = (shape: ModdleElement): Bounds => shape.get<ModdleElement>('bounds') as unknown as Bounds;

const parentOf = (element: ModdleElement): ModdleElement =>
  (element as unknown as { readonly $parent: ModdleElement }).$parent;

function checkDiagram(diagram: ModdleElement): void {
  const parts = diagram.get<ModdleElement>('plane').get<readonly ModdleElement[]>('planeElement');
  const shapes = new Map(
    parts
      .filter(({ $type }) => $type.endsWith('Shape'))
      .map((shape) => [shape.get<ModdleElement>('bpmnElement'), boundsOf(shape)]),
  );
  const nodes = [...shapes].filter(([{ $type }]) => !/Participant|Lane|BoundaryEvent/.test($type));
  for (const [k, [a, one]] of nodes.entries()) {
    for (const [b, two] of nodes.slice(k + 1)) {
      const apart =
        one.x + one.width <= two.x ||
        two.x + two.width <= one.x ||
        one.y + one.height <= two.y ||
        two.y + two.height <= one.y;
      expect(apart, `${a.id} lies over ${b.id}`).toBe(true);
    }
  }
  for (const lane of [...shapes.keys()].filter(({ $type }) => $type === 'bpmn:Lane')) {
    const outer = shapes.get(lane) as Bounds;
    for (const node of lane.get<readonly ModdleElement[]>('flowNodeRef')) {
      const inner = shapes.get(node) as Bounds;
      const middle = inner.y + inner.height / 2;
      expect(middle > outer.y && middle < outer.y + outer.height, `${node.id} is in its lane`).toBe(true);
    }
  }
  for (const line of parts.filter(({ $type }) => $type.endsWith('Edge'))) {
    const flow = line.get<ModdleElement>('bpmnElement');
    const points = line.get<readonly { readonly x: number; readonly y: number }[]>('waypoint');
    expect(points.length).toBeGreaterThan(1);
    for (const [end, point] of [
      ['sourceRef', points[0]],
      ['targetRef', points.at(-1)],
    ] as const) {
      const given = flow.$type === 'bpmn:DataOutputAssociation' && end === 'sourceRef';
      const box = shapes.get(given ? parentOf(flow) : flow.get<ModdleElement>(end)) as Bounds;
      const near =
        point !== undefined &&
        point.x >= box.x - 2 &&
        point.x <= box.x + box.width + 2 &&
        point.y >= box.y - 2 &&
        point.y <= box.y + box.height + 2;
      expect(near, `${flow.id} touches its ${end}`).toBe(true);
    }
  }
}

test('several processes in one file, and names that no id can hold', async () => {
  const text = [
    'actor a "Ana & <Co>" external actor b "b\u0007ell" system',
    'process one-é "Öne “x”" { step a "]]> & <!-- \\"q\\"" step 名前: b "]]>" runs two end b "z" }',
    'process two "Two" { start b "s" step a "x" on 3 days -> end end a "e" }',
  ].join('\n');
  const xml = await written(text);
  expect(await schemaErrors(xml)).toEqual([]);
  expect(await modelErrors(xml)).toEqual([]);
  expect(xml).toMatch(/<bpmn:callActivity [^>]*calledElement="Process_two"/);
});

test('render gives one process, those of a unit if its name is asked for, and says which there are', async () => {
  const text = 'unit u "U" { process p "P" { start a "x" end a "y" } process q "Q" { start a "x" end a "y" } }';
  const one = await render(text, { to: 'bpmn', process: 'p' });
  expect(one.output?.match(/<bpmn:collaboration /g)).toHaveLength(1);
  const both = await render(text, { to: 'bpmn', process: 'u' });
  expect(both.output?.match(/<bpmn:collaboration /g)).toHaveLength(2);
  const none = await render(text, { to: 'bpmn' });
  expect(none.output).toBeUndefined();
  expect(none.diagnostics.map(({ code }) => code)).toContain('view/which-process');
});
