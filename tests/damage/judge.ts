// Judges what is found after a slip: how much, how far from the place, and whether the mend brings the file back.
import { type Compilation, compile } from '../../src/compile.js';
import { applyFix, fixAll } from '../../src/fix.js';
import type { Diagnostic } from '../../src/language/diagnostic/diagnostic.js';
import { positionAt } from '../../src/language/source/source.js';
import type { Damage } from './damages.js';

/** What came of one slip. */
export interface Verdict {
  readonly damage: Damage;
  /** Findings that the right file does not have. */
  readonly found: readonly Diagnostic[];
  /** Lines between the slip and the nearest place that the first finding shows; nothing where there is no one place, or no finding. */
  readonly distance: number | undefined;
  /** Does the file mean the same as before the slip: as it is, after the first mend that is offered, or not at all? */
  readonly restored: 'as it is' | 'by the mend' | 'no' | 'cannot be';
}

const path = 'input.proc';

/** Everything that a file means, without the places. */
function meaning({ model }: Compilation): string {
  const places = new Set(['origin', 'span', 'references']);
  return JSON.stringify(model, (key, value) => {
    if (places.has(key)) return undefined;
    // A time means its numbers, however its dash is written.
    return typeof value?.min === 'number' ? { ...value, text: '' } : value;
  });
}

/** Findings of a kind that the right file has fewer of; the last ones of a kind are the new ones. */
function newOnes(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map<string, number>();
  for (const { code } of before) known.set(code, (known.get(code) ?? 0) + 1);
  return after.filter(({ code }) => {
    const left = known.get(code) ?? 0;
    known.set(code, left - 1);
    return left <= 0;
  });
}

/** The lines (from, to) in which two texts differ, counted in the second. */
function changedLines(right: string, wrong: string): readonly [number, number] {
  const [a, b] = [right.split('\n'), wrong.split('\n')];
  let from = 0;
  while (from < b.length && a[from] === b[from]) from++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [from + 1, Math.max(from + 1, b.length - end)];
}

function distanceOf(damage: Damage, found: readonly Diagnostic[], made: Compilation): number | undefined {
  const [first] = found;
  const source = made.project.files[path]?.source;
  if (damage.everywhere || first === undefined || source === undefined) return undefined;
  const [from, to] = changedLines(damage.right, damage.wrong);
  const shown = [first.span, ...first.labels.map((label) => label.span)];
  return Math.min(
    ...shown.map((span) =>
      Math.max(0, from - positionAt(source, span.end).line, positionAt(source, span.start).line - to),
    ),
  );
}

/** What is found after a slip. Where it runs through the whole file all safe mends are made, else the first that is offered. */
export async function judge(damage: Damage): Promise<Verdict> {
  const before = compile(damage.right, { path });
  const after = compile(damage.wrong, { path });
  const found = newOnes(before.diagnostics, after.diagnostics);
  const distance = distanceOf(damage, found, after);
  const isRight = (text: string): boolean => {
    const made = compile(text, { path });
    return meaning(made) === meaning(before) && newOnes(before.diagnostics, made.diagnostics).length === 0;
  };
  if (isRight(damage.wrong)) return { damage, found, distance, restored: 'as it is' };
  const fix = found.flatMap(({ fixes }) => fixes.slice(0, 1))[0];
  const mended = fix === undefined ? damage.wrong : applyFix(damage.wrong, fix);
  const all = damage.everywhere ? (await fixAll(damage.wrong, { path })).texts.get(path) : undefined;
  const back = [mended, all].some((text) => text !== undefined && isRight(text));
  return { damage, found, distance, restored: back ? 'by the mend' : damage.gone ? 'cannot be' : 'no' };
}
