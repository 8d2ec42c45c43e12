// BPMN files of other tools: what becomes of each difficult one, as a text that compiles, with everything said that was lost.
// UPDATE=1 writes what comes out beside the files; the difference is what a reviewer reads.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { format } from '../../src/format.js';
import { importBpmn } from '../../src/import/bpmn/index.js';
import type { Outcome } from '../../src/language/diagnostic/diagnostic.js';
import { message } from '../../src/language/diagnostic/message.js';
import { createSource, positionAt } from '../../src/language/source/source.js';

const folder = 'tests/import/bpmn';
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.bpmn'))
  .sort();

/** The text, and below it what was said about it. */
function told(xml: string, { value, diagnostics }: Outcome<string | undefined>): string {
  const source = createSource('x', xml);
  const lines = diagnostics.map((finding) => {
    const { line, column } = positionAt(source, finding.span.start);
    return `# ${line}:${column} ${finding.severity} ${finding.code} ${message(finding, 'en')}\n`;
  });
  return `${value ?? ''}\n${lines.join('')}`;
}

/** Everything that is wrong with the language of a text; what its flow is like is the original's business. */
const mistakes = (text: string): readonly string[] =>
  compile(text)
    .diagnostics.filter(({ code, severity }) => severity === 'error' && /^(syntax|name|project)\//.test(code))
    .map((finding) => message(finding, 'en'));

test.each(files)('%s', async (name) => {
  const xml = readFileSync(`${folder}/${name}`, 'utf8');
  const outcome = await importBpmn(xml, { path: name });
  const path = `${folder}/${name.replace('.bpmn', '.txt')}`;
  if (process.env['UPDATE'] !== undefined) writeFileSync(path, told(xml, outcome));
  expect(existsSync(path), 'there is a text beside it').toBe(true);
  expect(told(xml, outcome)).toBe(readFileSync(path, 'utf8'));
  if (outcome.value === undefined) return;
  expect(mistakes(outcome.value)).toEqual([]);
  expect(format(outcome.value), 'it is formatted').toBe(outcome.value);
  const inIndonesian = (await importBpmn(xml, { keywords: 'id' })).value ?? '';
  expect(mistakes(inIndonesian)).toEqual([]);
});

/** A model of so many tasks: gateways of all kinds, ways back and ways far ahead. Every third part has a lane of its own. */
function large(tasks: number): string {
  const parts: string[] = [];
  const flow = (from: string, to: string, name = ''): void => {
    parts.push(`<sequenceFlow id="f${parts.length}" sourceRef="${from}" targetRef="${to}" name="${name}" />`);
  };
  const lanes: string[][] = [[], [], []];
  for (let n = 0; n < tasks; n++) {
    parts.push(`<task id="t${n}" name="Does part ${n}" />`);
    lanes[n % 3]?.push(`t${n}`);
    if (n % 10 === 5) {
      const kind = ['exclusive', 'parallel', 'inclusive'][((n / 10) % 3) | 0];
      parts.push(`<${kind}Gateway id="g${n}" name="Which ${n}?" />`);
      lanes[n % 3]?.push(`g${n}`);
      flow(`t${n}`, `g${n}`);
      flow(`g${n}`, `t${n + 1}`, 'first');
      flow(`g${n}`, n % 20 === 5 ? `t${n - 4}` : `t${Math.min(tasks - 1, n + 40)}`, 'second');
    } else if (n < tasks - 1) flow(`t${n}`, `t${n + 1}`);
  }
  const sets = lanes.map(
    (refs, k) =>
      `<lane id="l${k}" name="Lane ${k}">${refs.map((ref) => `<flowNodeRef>${ref}</flowNodeRef>`).join('')}</lane>`,
  );
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="p" name="Large"><laneSet id="ls">${sets.join('')}</laneSet>${parts.join('\n')}</process></definitions>`;
}

test('time grows with the size of the file, not with its square', async () => {
  const time = async (tasks: number): Promise<number> => {
    const xml = large(tasks);
    const begin = performance.now();
    const { value = '' } = await importBpmn(xml);
    const spent = performance.now() - begin;
    expect(mistakes(value)).toEqual([]);
    expect(compile(value).model.processes[0]?.steps.filter(({ text }) => text?.startsWith('Does part'))).toHaveLength(
      tasks,
    );
    return spent;
  };
  await time(200);
  const [small, big] = [await time(500), await time(4000)];
  expect(big).toBeLessThan(small * 8 * 4 + 500);
}, 60_000);

test('what is nested too deep is left out, and said', async () => {
  const open = Array.from(
    { length: 2000 },
    (_, n) => `<subProcess id="s${n}" name="Level ${n}"><task id="t${n}" name="Does ${n}" />`,
  );
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="p">${open.join('')}${'</subProcess>'.repeat(2000)}</process></definitions>`;
  const { value = '', diagnostics } = await importBpmn(xml);
  expect(diagnostics.map(({ code }) => code)).toContain('import/left-out');
  expect(mistakes(value)).toEqual([]);
});

test('depth, size and elements are bounded', async () => {
  const nested = `${'<subProcess id="a">'.repeat(3000)}`;
  const deep = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="p">${nested}`;
  for (const xml of [
    deep,
    deep.replaceAll('"a"', '"b"') + '</subProcess>'.repeat(3000),
    ' '.repeat(10_000_001),
    '<a/>'.repeat(200_001),
    '',
    '\u0000',
  ]) {
    const { diagnostics } = await importBpmn(xml);
    expect(diagnostics.length).toBeGreaterThan(0);
  }
}, 60_000);
