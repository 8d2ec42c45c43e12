// The verdict on a flow, what is said of it and every run against an oracle that plays all markings by the letter of the reference.
// ROUNDS sets how many processes of each kind are tried, SEED where to begin; `npm run nightly` tries more.
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import type { Diagnostic } from '../../src/language/diagnostic/diagnostic.js';
import { applyEdits } from '../../src/language/source/edit.js';
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

/** How often each code is found that weighs more than a remark. */
function counted(findings: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code, severity } of findings) if (severity !== 'info') counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

test('every mend of every fault takes it away and brings nothing', { timeout: rounds * 100 + 60_000 }, () => {
  let tried = 0;
  for (let round = 0; round < Math.ceil(rounds / 5); round++) {
    for (const make of [blocks, grown, graph]) {
      const text = written(make(randomFrom(seed + round)));
      const { diagnostics } = compile(text);
      const before = counted(diagnostics);
      for (const finding of diagnostics.filter(({ code }) => code.startsWith('soundness/'))) {
        for (const { role, edits } of finding.fixes) {
          tried++;
          const mended = applyEdits(text, edits);
          const after = counted(compile(mended).diagnostics);
          const come = [...after].filter(([code, count]) => count > (before.get(code) ?? 0));
          const stays = (after.get(finding.code) ?? 0) >= (before.get(finding.code) ?? 0);
          if (stays || come.length > 0) expect.fail(`${finding.code}, ${role}: ${come}\n${text}\n${mended}`);
        }
      }
    }
  }
  expect(tried).toBeGreaterThan(rounds / 50);
});
