// Whatever process is written as a workbook comes back from its table of steps, and from the shapes over its flowchart table.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { importFile } from '../../src/import.js';
import { render } from '../../src/render.js';
import { seenOf } from '../import/round.js';
import { written } from '../oracle/form.js';
import { blocks, graph, grown, type Random, randomFrom } from '../oracle/generate.js';

/** How many random processes of each kind; the nightly run asks for more. */
const runs = Number(process.env['XLSX_RUNS'] ?? 15);

const words = ['Memeriksa berkas', 'Says "no" & <b>', '=1+1', '_x0041_', "'quoted", 'é 下書き', 'A, B', '100 %'];

/** Several actors, and things in every column. */
function dressed(text: string, random: Random): string {
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const quote = (word: string): string => `"${word.replace(/"/g, '\\"')}"`;
  return text
    .replace('actor a "A"', 'actor a "A"\n  actor b "Bee"\n  actor c "See"')
    .replace(/^( *)(start|step|end|decision) (s\d+): a "s\d+"/gm, (_, indent: string, kind: string, name: string) => {
      const clauses = [
        random(3) === 0 && `needs ${quote(pick(words))}, "Other"`,
        random(3) === 0 && `time ${pick(['3 days', '2..4 hours', '"as agreed"'])}`,
        random(3) === 0 && `output ${quote(pick(words))}`,
        random(5) === 0 && `note ${quote(pick(words))}`,
        random(5) === 0 && 'caption "Good?"',
      ].filter((clause) => clause !== false);
      return `${indent}${kind} ${name}: ${pick(['a', 'b', 'c', 'b, c'])} ${quote(`${pick(words)} ${name}`)} ${clauses.join(' ')}`;
    });
}

async function comesBack(text: string, from: 'steps' | 'shapes'): Promise<void> {
  const { model, diagnostics } = compile(text);
  const { output } = await render(text, { to: 'xlsx' });
  const sheet = from === 'steps' ? { sheet: model.language === 'id' ? 'Langkah' : 'Steps' } : {};
  const imported = await importFile(output!, 'x.xlsx', { keywords: 'en', ...sheet });
  expect(imported.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const back = compile(imported.text ?? '');
  expect(
    back.diagnostics.filter(({ severity, code }) => severity === 'error' && /^(syntax|name)\//.test(code)),
  ).toEqual([]);
  const [came, was] = [seenOf(back.model, back.model.processes[0]!), seenOf(model, model.processes[0]!)];
  expect(came.rows).toEqual(was.rows);
  // conditions of branches stand at arrows like answers and interrupts, so shapes alone cannot say which of them they are
  if (from === 'shapes' && /branch when|on 2 days/.test(text)) return;
  // a process with faults may lead nowhere or say an answer twice; what can be said of it is another one then
  if (!diagnostics.some(({ severity }) => severity === 'error')) expect(came.ways).toEqual(was.ways);
}

describe.each([
  ['any graph', graph],
  ['grown graphs', grown],
  ['blocks', blocks],
] as const)('%s', (_, make) => {
  test.each(['steps', 'shapes'] as const)(
    'from the %s',
    async (from) => {
      await fc.assert(
        fc.asyncProperty(fc.nat(2 ** 31), async (seed) => {
          const random = randomFrom(seed);
          await comesBack(dressed(written(make(random)), random), from);
        }),
        { seed: 20261124, numRuns: runs, endOnFailure: true },
      );
    },
    600_000,
  );
});
