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
