// BPMN from the command line, out and in.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { desk, tea, two } from './run.js';

const at = desk();
const foreign = (name: string): string => readFileSync(`tests/import/bpmn/${name}.bpmn`, 'utf8');

test('a process goes out by the ending of its file and comes in again', async () => {
  at.write('tea.proc', tea);
  expect(await at.alur(['render', 'tea.proc', '-o', 'tea.bpmn'])).toMatchObject({ code: 0, out: '' });
  expect(at.read('tea.bpmn')).toMatch(/^<\?xml [^>]*>\n<bpmn:definitions /);
  const { code, out } = await at.alur(['import', 'tea.bpmn']);
  expect(code).toBe(0);
  expect(out).toContain('no with "Cold tea" {');
  expect((await at.alur(['import', 'tea.bpmn', '-o', 'new.proc', '--keywords', 'id'])).code).toBe(0);
  expect(at.read('new.proc')).toContain('keputusan guest "Tastes the tea"');
  expect((await at.alur(['check', 'new.proc'])).code).toBe(0);
});

test('of several processes one is chosen, those of a unit go together, or each has its file', async () => {
  at.write('two.proc', two);
  expect((await at.alur(['render', 'two.proc', '--to', 'bpmn'])).code).toBe(2);
  expect((await at.alur(['render', 'two.proc', '--to', 'bpmn', '--process', 'cuti'])).out).toContain('name="Cuti"');
  const { out } = await at.alur(['render', 'two.proc', '--to', 'bpmn', '--process', 'office']);
  expect(out.match(/<bpmndi:BPMNDiagram /g)).toHaveLength(2);
  expect((await at.alur(['render', 'two.proc', '--to', 'bpmn', '-o', 'out/'])).code).toBe(0);
  expect(at.read('out/office.cuti.bpmn')).toContain('name="Cuti"');
});

test('every loss is said with its element; nothing is written where nothing can be read', async () => {
  at.write('a.bpmn', foreign('boundary-events'));
  const { code, err } = await at.alur(['import', 'a.bpmn', '-o', 'a.proc', '--lang', 'en']);
  expect(code).toBe(0);
  expect(err).toContain('import/left-out');
  expect(err).toContain('standard loop characteristics "Opens it"');
  at.write('b.bpmn', foreign('doctype'));
  expect((await at.alur(['import', 'b.bpmn', '-o', 'b.proc'])).code).toBe(1);
  expect(() => at.read('b.proc')).toThrow();
  expect((await at.alur(['import', '-'], { stdin: foreign('cyclic') })).out).toContain('"Going round"');
});
