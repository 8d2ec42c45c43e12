// What judging a flow costs: of whole blocks (tier 0), and of the same text with one free fork, which has to be reduced (tiers 0 and 1).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { createSource, parse } from '../../dist/index.js';
import { processOf } from './generate.mjs';

const strands = `  fork -> q1, q2
  step q1: a0 "Writes to one" -> q3
  step q2: a0 "Writes to another"
  join q3
`;

/** Rows of size, µs a step and part of the parse, for both; `cost` measures a call in ms. */
export async function soundnessCosts(sizes, cost) {
  const folder = mkdtempSync(join(tmpdir(), 'alur-judge-'));
  try {
    const bundle = await rolldown({ input: fileURLToPath(new URL('judged.ts', import.meta.url)), platform: 'node' });
    await bundle.write({ file: join(folder, 'judged.mjs') });
    const { judged } = await import(pathToFileURL(join(folder, 'judged.mjs')).href);
    const rows = [];
    for (const size of sizes) {
      const plain = processOf(size);
      const forked = plain.replace(/ {2}end a0 /, `${strands}$&`);
      const row = { size, parse: await cost(() => parse(createSource('b.proc', plain))) };
      for (const [tier, text] of Object.entries({ blocks: plain, reduced: forked })) {
        const { again, steps } = judged(text);
        if (again() !== 'sound') throw new Error(`a flow of ${size} steps should be sound`);
        row[tier] = await cost(again);
        row[`${tier}Steps`] = steps;
      }
      rows.push(row);
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
