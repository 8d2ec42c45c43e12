// Damages real-size files everywhere, one slip at a time, and counts: how many findings a slip gives, how far from it they are, and how
// many statements are lost. The bounds are what is reached, with a little room.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSource, positionAt } from '../../../src/language/source/source.js';
import { parse } from '../../../src/language/syntax/parse.js';
import { walk } from '../../../src/language/syntax/walk.js';

// The examples of one file, named like their folder; the bounds were measured on them.
const files = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /^([^/]+)\/\1\.proc$/.test(file))
  .sort()
  .map((file) => readFileSync(join('examples', file), 'utf8'));

/** What a file says: its steps with their clauses, actors, fields and properties, without blanks. */
function sayings(text: string): { readonly said: readonly string[]; readonly lines: readonly number[] } {
  const source = createSource('a.proc', text);
  const { value, diagnostics } = parse(source);
  const said: string[] = [];
  const written = (node: { start: number; end: number }): string =>
    text.slice(node.start, node.end).replace(/\s+/g, ' ');
  walk(value, (node) => {
    if (node.kind === 'step') {
      const clauses = node.clauses.map((clause) =>
        'course' in clause && clause.course?.kind === 'block' ? clause.kind : written(clause),
      );
      said.push([node.text?.value, ...node.actors.map(written), ...clauses].join('|'));
    } else if (node.kind === 'actor' || node.kind === 'field' || node.kind === 'property') said.push(written(node));
  });
  return { said, lines: diagnostics.map(({ span }) => positionAt(source, span.start).line) };
}

type Damage = readonly [damaged: string, line: number];

/** Damages at every place that a pattern finds outside of texts, or everywhere. */
function* damages(
  text: string,
  pattern: RegExp,
  change: (found: string) => string,
  anywhere = false,
): Generator<Damage> {
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(0, match.index);
    const line = before.split('\n').length;
    const inText = ((before.slice(before.lastIndexOf('\n') + 1).match(/"/g) ?? []).length & 1) === 1;
    if (inText && !anywhere) continue;
    yield [before + change(match[0]) + text.slice(match.index + match[0].length), line];
  }
}

const gone = (): string => '';
const twice = (found: string): string => found + found;
const swapped = (word: string): string => word.slice(0, 1) + word[2] + word[1] + word.slice(3);

/** Kind of damage; the shares of all places that may give more than one finding, or lose more than one statement. */
const kinds: readonly (readonly [string, RegExp, (found: string) => string, more: number, lost: number])[] = [
  ['a quote deleted', /"/g, gone, 0.02, 0.06],
  ['a quote doubled', /"/g, twice, 0.02, 0.05],
  ['a { deleted', /\{/g, gone, 0.1, 0.3],
  ['a { doubled', /\{/g, twice, 0.02, 0.1],
  ['a } deleted', /\}/g, gone, 0.02, 0.05],
  ['a } doubled', /\}/g, twice, 0.02, 0.05],
  ['a comma deleted', /,/g, gone, 0.02, 0.05],
  ['a comma doubled', /,/g, twice, 0.02, 0.05],
  ['an arrow deleted', /->/g, gone, 0.02, 0.05],
  ['a colon deleted', /:/g, gone, 0.02, 0.05],
  ['a colon doubled', /:/g, twice, 0.02, 0.1],
  ['a text deleted', /"[^"\n]*"/g, gone, 0.02, 0.12],
  ['a text doubled', /"[^"\n]*"/g, (found) => `${found} ${found}`, 0.02, 0.05],
  ['a word deleted', /[\w-]*[a-z][\w-]*/gi, gone, 0.05, 0.12],
  ['a word doubled', /[\w-]*[a-z][\w-]*/gi, (found) => `${found} ${found}`, 0.05, 0.05],
  ['a word misspelled', /[a-z][\w-]{3,}/gi, swapped, 0.03, 0.05],
];

test.each(kinds)('%s', (_name, pattern, change, moreAllowed, lostAllowed) => {
  let all = 0;
  let more = 0;
  let far = 0;
  let manyLost = 0;
  for (const text of files) {
    const whole = sayings(text).said;
    for (const [damaged, line] of damages(text, pattern, change, pattern.source === '"')) {
      if (damaged === text) continue;
      const { said, lines } = sayings(damaged);
      all++;
      if (lines.length > 1) more++;
      if (lines.length > 0 && !lines.some((found) => Math.abs(found - line) <= 1)) far++;
      const left = new Map<string, number>();
      for (const one of said) left.set(one, (left.get(one) ?? 0) + 1);
      let lost = 0;
      for (const one of whole) {
        const count = left.get(one) ?? 0;
        if (count === 0) lost++;
        else left.set(one, count - 1);
      }
      if (lost > 1) manyLost++;
    }
  }
  const figures = `of ${all} slips ${more} gave more than one finding, ${far} were reported elsewhere, ${manyLost} cost more than one statement`;
  expect(all).toBeGreaterThan(20);
  expect(more / all, figures).toBeLessThanOrEqual(moreAllowed);
  expect(far / all, figures).toBeLessThanOrEqual(0.05);
  expect(manyLost / all, figures).toBeLessThanOrEqual(lostAllowed);
});
