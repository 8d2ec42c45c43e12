// One slip gives one finding, at its place, with a mend that brings the file back: counted over all damaged files. UPDATE=1 writes
// results.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { damages } from './damages.js';
import { judge, type Verdict } from './judge.js';

const { UPDATE } = process.env;
const share = (verdicts: readonly Verdict[], fits: (verdict: Verdict) => boolean): number =>
  verdicts.filter(fits).length / verdicts.length;
const percent = (part: number): string => `${Math.round(part * 1000) / 10} %`;

const figures = (verdicts: readonly Verdict[]) => {
  const placed = verdicts.filter(({ distance }) => distance !== undefined);
  return {
    single: share(verdicts, ({ found }) => found.length <= 1),
    near: share(placed, ({ distance = 0 }) => distance <= 1),
    restored: share(
      verdicts.filter(({ restored }) => restored !== 'cannot be'),
      ({ restored }) => restored !== 'no',
    ),
  };
};

function table(verdicts: readonly Verdict[]): string {
  const { single, near, restored } = figures(verdicts);
  const rows = verdicts.map(({ damage, found, distance, restored }) =>
    [damage.name, damage.file, found.length, found[0]?.code ?? '', distance ?? '', restored].join(' | '),
  );
  return `# What damaged files are told

Written by \`UPDATE=1 npx vitest run tests/damage\`. Findings: those that the right file does not have. Distance: lines between the slip
and the nearest place that the first finding shows. Restored: does the file mean the same, as it is or after the first mend that is
offered (of slips all through the file: after all safe mends)? Where words are lost that nobody can know it cannot be.

- ${verdicts.length} damaged files
- at most one finding: ${percent(single)}
- the first at most one line away: ${percent(near)}
- restored, where that can be: ${percent(restored)}

| slip | file | findings | first | distance | restored |
| --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |\n`).join('')}`;
}

test('every damage is one', () => {
  expect(new Set(damages.map(({ name }) => name)).size).toBe(damages.length);
  for (const { name, right, wrong } of damages) expect(wrong, name).not.toBe(right);
});

test('one slip, one finding', async () => {
  const verdicts = await Promise.all(damages.map(judge));
  const text = table(verdicts);
  if (UPDATE !== undefined) writeFileSync('tests/damage/results.md', text);
  const { single, near, restored } = figures(verdicts);
  expect(single, 'at most one finding').toBeGreaterThanOrEqual(0.97);
  expect(near, 'at most one line away').toBeGreaterThanOrEqual(0.95);
  expect(restored, 'restored').toBeGreaterThanOrEqual(0.95);
  expect(text).toBe(readFileSync('tests/damage/results.md', 'utf8'));
});
