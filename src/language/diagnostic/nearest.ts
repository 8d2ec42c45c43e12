// "Did you mean …?": the known word that a written one was probably meant to be.

/** Candidates that are looked at, at most: beyond that many names a suggestion is not worth the time. */
const LOOKED_AT = 5000;

/** Names longer than this are compared but for case and accents only. */
const LONGEST = 100;

/** How many slips are forgiven: none in words of one or two letters, three in words of ten and more. */
function forgiven(length: number): number {
  if (length < 3 || length > LONGEST) return 0;
  if (length < 5) return 1;
  return length < 10 ? 2 : 3;
}

/** The word without case and accents. */
function bare(word: string): string {
  return /^[a-z0-9_.-]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The candidate that is nearest to the word, or `undefined` where none is near enough. A candidate that differs in case or accents
 * only comes first; else the one with the fewest slips (a letter added, left out, replaced, or two neighbours swapped: the
 * optimal string alignment distance), of equals the one that begins like the word for longer, then the earlier one.
 * Short words are held to more strictly. The word itself is never its own suggestion.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = bare(word);
  const limit = forgiven(wanted.length);
  let best: string | undefined;
  let bestDistance = limit + 1;
  let bestPrefix = -1;
  let looked = 0;
  for (const candidate of candidates) {
    if (++looked > LOOKED_AT) break;
    if (candidate === word || Math.abs(candidate.length - word.length) > limit + 2) continue;
    const known = bare(candidate);
    const distance = slips(wanted, known, Math.min(bestDistance, limit));
    if (distance > limit || distance > bestDistance) continue;
    const prefix = commonPrefix(wanted, known);
    if (distance < bestDistance || prefix > bestPrefix) {
      best = candidate;
      bestDistance = distance;
      bestPrefix = prefix;
    }
  }
  return best;
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** Optimal string alignment distance; `limit + 1` as soon as it is certain to exceed the limit. */
function slips(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1));
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = above;
    above = row;
  }
  return at(above, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
