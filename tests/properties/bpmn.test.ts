// Whatever process is written as BPMN and read again is the same process: ids, words, actors, rows, flows, blocks.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { toBpmn } from '../../src/formats/bpmn/index.js';
import { importBpmn } from '../../src/import/bpmn/index.js';
import { flowsOf } from '../../src/index.js';
import { message } from '../../src/language/diagnostic/message.js';
import type { Model } from '../../src/language/model/model.js';
import { written } from '../oracle/form.js';
import { blocks, graph, grown, type Random, randomFrom } from '../oracle/generate.js';

/** How many random processes of each kind; the nightly run asks for more. */
const runs = Number(process.env['BPMN_RUNS'] ?? 12);

/** Everything in a model that a flow means. Amounts of time may be written in other words. */
const essence = (model: Model, blocks: boolean): unknown =>
  flowsOf(model.processes).map((process) => ({
    id: process.id,
    title: process.title,
    actors: process.actors.map((id) => {
      const { name, title, external, system } = model.actors.find((actor) => actor.id === id) ?? {};
      return { name, title, external, system };
    }),
    steps: process.steps.map(({ origin: _, name: _name, time, block, branch, title, ...step }) => ({
      ...step,
      ...(step.actors.length > 0 && { title }),
      ...(blocks && { block, branch }),
      ...(time && { time: time.min === undefined ? time : { ...time, text: '' } }),
    })),
    flows: process.flows
      .map(({ origin: _, written: _written, id: _id, ...flow }) => JSON.stringify(flow, Object.keys(flow).sort()))
      .sort(),
  }));

async function comesBack(text: string): Promise<void> {
  const { model, diagnostics: found } = compile(text);
  const asked = found.filter(({ code, severity }) => severity === 'error' && /^(syntax|name)\//.test(code));
  expect(asked.map((finding) => message(finding, 'en'))).toEqual([]);
  const { value = '', diagnostics } = await importBpmn(await toBpmn(model, flowsOf(model.processes)));
  const back = compile(value);
  const errors = back.diagnostics.filter(({ severity, code }) => severity === 'error' && /^(syntax|name)\//.test(code));
  expect(errors.map((finding) => message(finding, 'en'))).toEqual([]);
  // where ways lead into the middle of a block, or nothing leads there, it may become a fork and a join
  const sound = !found.some(({ severity }) => severity === 'error');
  if (sound) expect(diagnostics.map((finding) => message(finding, 'en'))).toEqual([]);
  expect(essence(back.model, sound)).toEqual(essence(model, sound));
}

const texts = [
  'Memeriksa berkas',
  'Says "no"',
  'C:\\dir\\',
  '“Pair” and more',
  'Half “ open',
  'a » b',
  '<b> & co',
  'é 下書き',
  'end',
  '-> x',
];

/** The text of a bare process with more in it: several actors, needs, times, outputs, words on arrows; unused names are left out. */
function dressed(text: string, random: Random): string {
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const quote = (words: string): string =>
    words.includes('“ ') ? `«${words}»` : `"${words.replace(/\\(?=["\\]|$)|"/g, '\\$&')}"`;
  return text
    .replace('actor a "A"', 'actor a "A"\n  actor b "Bee" external\n  actor c "See" system\n  actor d "Dee" external')
    .replace(/^( *)(start|step|end|decision) (s\d+): a "s\d+"/gm, (_, indent: string, kind: string, name: string) => {
      const used = new RegExp(`(?:->|,) ${name}\\b`).test(text);
      const head = `${indent}${kind} ${used || random(2) === 0 ? `${name}: ` : ''}`;
      const actors = random(5) === 0 ? 'a, b' : pick(['a', 'a', 'b', 'c', 'd']);
      const clauses = [
        random(3) === 0 && `needs ${quote(pick(texts))}`,
        random(3) === 0 && `time ${pick(['3 days', '2..4 hours', '"as agreed"', '1 hour 30 minutes'])}`,
        random(3) === 0 && `output ${quote(pick(texts))}, ${quote(pick(texts))}`,
        random(5) === 0 && `note ${quote(pick(texts))}`,
        random(5) === 0 && `caption ${quote(pick(texts))}`,
        random(5) === 0 && 'via "post"',
      ].filter((clause) => clause !== false);
      return `${head}${actors} ${quote(`${pick(texts)} ${name}`)} ${clauses.join(' ')}`;
    })
    .replace(/^( *)step /gm, (whole, indent: string) => (random(6) === 0 ? `${indent}wait ` : whole))
    .replace(/-> (s\d+|next|end)$/gm, (whole) =>
      random(4) === 0 && !/fork/.test(whole) ? `${whole} with ${quote(pick(texts))}` : whole,
    )
    .replace(/^( *fork .*?)( with .*)$/gm, '$1');
}

describe.each([
  ['any graph', graph],
  ['grown graphs', grown],
  ['blocks', blocks],
] as const)('%s', (_, make) => {
  test.each([
    ['bare', false],
    ['dressed', true],
  ] as const)(
    '%s',
    async (__, more) => {
      await fc.assert(
        fc.asyncProperty(fc.nat(2 ** 31), async (seed) => {
          const random = randomFrom(seed);
          const text = written(make(random));
          await comesBack(more ? dressed(text, random) : text);
        }),
        { seed: 20261124, numRuns: runs, ...(process.env['BPMN_RUNS'] === undefined && { endOnFailure: true }) },
      );
    },
    600_000,
  );
});

test.each(readdirSync('examples').filter((name) => !name.includes('.')))('example %s', async (name) => {
  const files = readdirSync(`examples/${name}`).filter((file) => file.endsWith('.proc'));
  if (files.length === 1) await comesBack(readFileSync(`examples/${name}/${files[0]}`, 'utf8'));
});
