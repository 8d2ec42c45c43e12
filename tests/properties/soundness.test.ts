// The verdict on a flow, what is said of it and every run against an oracle that plays all markings by the letter of the reference.
// ROUNDS sets how many processes of each kind are tried, SEED where to begin; `npm run nightly` tries more.
import { describe, expect, test } from 'vitest';
import { compare } from '../oracle/compare.js';
import { type Statement, written } from '../oracle/form.js';
import { blocks, graph, grown, type Random, randomFrom } from '../oracle/generate.js';

const rounds = Number(process.env['ROUNDS'] ?? 1700);
const seed = Number(process.env['SEED'] ?? 20261124);

const kinds: Readonly<Record<string, (random: Random) => readonly Statement[]>> = {
  'graphs of arrows': graph,
  'graphs that were sound before an arrow was turned': grown,
  'blocks with jumps': blocks,
};

describe('the checker and the oracle agree on', () => {
  test.each(Object.entries(kinds))('%s', { timeout: rounds * 100 + 60_000 }, (kind, make) => {
    const counts = new Map<string, number>();
    const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
    for (let round = 0; round < rounds; round++) {
      const statements = make(randomFrom(seed + round));
      const { verdict, faults, differences, tooBig } = compare(statements);
      if (differences.length > 0) expect.fail(`round ${round}: ${differences.join('\n')}\n${written(statements)}`);
      count(verdict);
      if (tooBig) count('too big for the oracle');
      for (const fault of faults) count(fault);
    }
    if (process.env['ROUNDS'] !== undefined) console.log(kind, Object.fromEntries(counts));
    expect(counts.get('sound') ?? 0).toBeGreaterThan(rounds / 100);
    expect(counts.get('unsound') ?? 0).toBeGreaterThan(rounds / 10);
    expect(counts.get('unproven') ?? 0).toBe(0);
  });
});
