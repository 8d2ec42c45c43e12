// How likely each way is that leads on from a step: what the writer says, else equal shares.
import type { Flow, Process } from '../language/model/model.js';

/**
 * The share that an answer or condition says: in brackets at the end of its words, `Tidak (20%)`, or as all of them, `20 %`. From 0 to 1.
 * A percentage in the middle of words is part of the condition ("selesai di atas 80%").
 */
export function shareIn(label: string | undefined): number | undefined {
  const found = /(?:^|\()\s*(\d{1,3}(?:[.,]\d{1,3})?)\s?(?:%|persen|percent|per cent)(\s*\))?$/iu.exec(
    label?.trim() ?? '',
  );
  if (found === null || (found[2] === undefined) !== (found.index === 0 && !found[0].startsWith('('))) return undefined;
  const share = Number(found[1]!.replace(',', '.')) / 100;
  return share <= 1 ? share : undefined;
}

/**
 * Chance of each flow to be taken when its step is left. A fork takes all of its ways; conditional branches of a block as often as their
 * words say, else every second time, each for itself, and what is `otherwise` if none of them is taken. Flows of `on` are taken as often
 * as their words say, else never. Of several answers those that say nothing share the rest equally; shares that do not add up are scaled.
 */
export function chancesOf({ steps, flows }: Process): Float64Array {
  const kinds = new Map(steps.map(({ id, kind }) => [id, kind]));
  const leaving = new Map<string, number[]>();
  flows.forEach(({ from }, i) => {
    const ways = leaving.get(from);
    if (ways === undefined) leaving.set(from, [i]);
    else ways.push(i);
  });
  const chances = new Float64Array(flows.length);
  for (const [from, ways] of leaving) {
    if (kinds.get(from) === 'fork') {
      fork(ways, flows, chances);
      continue;
    }
    const interrupts = ways.filter((i) => flows[i]!.kind === 'interrupt');
    const others = ways.filter((i) => flows[i]!.kind !== 'interrupt');
    for (const i of interrupts) chances[i] = shareIn(flows[i]!.label) ?? 0;
    const interrupted = interrupts.reduce((sum, i) => sum + chances[i]!, 0);
    if (interrupted > 1) for (const i of interrupts) chances[i]! /= interrupted;
    divide(others, flows, Math.max(0, 1 - interrupted), chances);
  }
  return chances;
}

function fork(ways: readonly number[], flows: readonly Flow[], chances: Float64Array): void {
  let none = 1;
  for (const i of ways) {
    const { answer, label } = flows[i]!;
    if (answer === 'otherwise') continue;
    chances[i] = answer === 'when' ? (shareIn(label) ?? 0.5) : 1;
    if (answer === 'when') none *= 1 - chances[i]!;
  }
  for (const i of ways) if (flows[i]!.answer === 'otherwise') chances[i] = none;
}

/** Divides a chance among ways: said shares first, the rest equally; shares that are more than the whole, or all of it, are scaled. */
function divide(ways: readonly number[], flows: readonly Flow[], whole: number, chances: Float64Array): void {
  const said = ways.map((i) => shareIn(flows[i]!.label));
  const sum = said.reduce<number>((total, share) => total + (share ?? 0), 0);
  const silent = said.filter((share) => share === undefined).length;
  const scale = sum > 1 || (silent === 0 && sum > 0) ? 1 / sum : 1;
  const nothingSaid = silent === 0 && sum === 0;
  ways.forEach((i, k) => {
    const share = nothingSaid ? 1 / ways.length : (said[k] ?? (1 - sum * scale) / silent);
    chances[i] = whole * (said[k] === undefined || nothingSaid ? share : share * scale);
  });
}

/** Ids of the steps whose ways are shared equally for want of a word: two silent answers or more, or a condition that says nothing. */
export function guessed({ steps, flows }: Process): readonly string[] {
  const silent = new Map<string, number>();
  for (const { from, kind, answer, label } of flows) {
    const counts = kind === 'answer' || (kind === 'branch' && answer === 'when');
    if (counts && shareIn(label) === undefined) silent.set(from, (silent.get(from) ?? 0) + (kind === 'branch' ? 2 : 1));
  }
  return steps.filter(({ id }) => (silent.get(id) ?? 0) > 1).map(({ id }) => id);
}
