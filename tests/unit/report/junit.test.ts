// JUnit XML: well-formed whatever a file holds, and only what the readers of the format know (Jenkins' junit-10.xsd).
import { expect, test } from 'vitest';
import { type Compilation, compile } from '../../../src/compile.js';
import { type Element, readXml } from '../../../src/drawing/picture/xml.js';
import { report } from '../../../src/report.js';
import { hostile, wrongExamples } from './reports.js';

const junit = (compilation: Compilation): string => report(compilation, 'junit', () => 'en');

/** element → attributes that must be there, others that may, and elements that may stand in it. */
const rules: Readonly<Record<string, { must: string[]; may: string[]; holds: string[] }>> = {
  testsuites: { must: ['name', 'tests', 'failures', 'errors'], may: [], holds: ['testsuite'] },
  testsuite: { must: ['name', 'tests', 'failures', 'errors', 'skipped'], may: [], holds: ['testcase'] },
  testcase: { must: ['name', 'classname'], may: [], holds: ['failure', 'system-out'] },
  failure: { must: ['message', 'type'], may: [], holds: [] },
  'system-out': { must: [], may: [], holds: [] },
};

function faultsIn(element: Element): string[] {
  const rule = rules[element.name];
  if (rule === undefined) return [`unknown element ${element.name}`];
  const names = [...element.attributes.keys()];
  return [
    ...rule.must.filter((name) => !names.includes(name)).map((name) => `${element.name} lacks ${name}`),
    ...names.filter((name) => ![...rule.must, ...rule.may].includes(name)).map((name) => `${element.name} has ${name}`),
    ...element.children.filter((child) => !rule.holds.includes(child.name)).map((child) => `${child.name} misplaced`),
    ...element.children.flatMap(faultsIn),
  ];
}

const count = (element: Element, name: string): number =>
  (element.name === name ? 1 : 0) + element.children.reduce((sum, child) => sum + count(child, name), 0);

function read(text: string): Element {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/);
  expect(text).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/);
  const root = readXml(text);
  expect(root?.name).toBe('testsuites');
  return root!;
}

test('every wrong example is well-formed and keeps the rules; the counts are right', async () => {
  for (const [name, compilation] of [...(await wrongExamples()), ['hostile', hostile] as const]) {
    const root = read(junit(compilation));
    expect(faultsIn(root), name).toEqual([]);
    expect(Number(root.attributes.get('tests')), name).toBe(count(root, 'testcase'));
    expect(Number(root.attributes.get('failures')), name).toBe(count(root, 'failure'));
    for (const suite of root.children) {
      expect(Number(suite.attributes.get('tests')), name).toBe(count(suite, 'testcase'));
      expect(Number(suite.attributes.get('failures')), name).toBe(count(suite, 'failure'));
    }
    const errors = compilation.diagnostics.filter((finding) => finding.severity === 'error');
    expect(count(root, 'failure'), name).toBe(errors.length);
  }
});

test('a right file is a case that passes', () => {
  const right = compile('process tea "Tea" {\n  actor me "Me"\n  start me "Boils water"\n  end me "Drinks"\n}\n');
  const root = read(junit(right));
  expect([count(root, 'testcase'), count(root, 'failure'), count(root, 'system-out')]).toEqual([1, 0, 0]);
});

test('names from a file stay names', () => {
  const root = read(junit(hostile));
  expect(root.children[0]?.attributes.get('name')).toBe('dir with space/<"&\'>#%U+0007.proc');
});
