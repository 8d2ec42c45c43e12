// Every mend that is offered works: applied, its finding is gone and no error or warning has come instead. Tried on the wrong
// example of every page in docs/diagnostics, and on the examples after a slip.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CompileOptions, compile } from '../../src/compile.js';
import { configName } from '../../src/config.js';
import type { Diagnostic, Fix } from '../../src/language/diagnostic/diagnostic.js';
import { fixTitle, message } from '../../src/language/diagnostic/message.js';
import { applyEdits } from '../../src/language/source/edit.js';
import { checkOptionsOf } from '../compiled.js';
import { blocksOf, filesOf, pagesIn } from '../markdown.js';

const path = 'input.proc';
const findingsIn = (text: string, options: CompileOptions = {}): readonly Diagnostic[] =>
  compile(text, { ...options, path }).diagnostics;

function countByCode(findings: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, severity } of findings) if (severity !== 'info') counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

const isReading = (code: string): boolean => /^(syntax|name|project)\//.test(code);

/** What is wrong with a mend: the finding that stays, or those that come. Empty if it works. */
function faultsOf(
  text: string,
  before: readonly Diagnostic[],
  finding: Diagnostic,
  fix: Fix,
  options: CompileOptions = {},
): string[] {
  const mended = applyEdits(text, fix.edits);
  const after = findingsIn(mended, options);
  const [earlier, later] = [countByCode(before), countByCode(after)];
  const own = (list: readonly Diagnostic[]): number => list.filter(({ code }) => code === finding.code).length;
  const stays = own(after) >= own(before) ? ['the finding stays'] : [];
  // What could not be read may have hidden a fault of the flow.
  const counts = (code: string): boolean => !isReading(finding.code) || isReading(code);
  const come = [...later].filter(([code, n]) => counts(code) && n > (earlier.get(code) ?? 0)).map(([code]) => code);
  const said = after.filter(({ code }) => come.includes(code)).map((other) => `${other.code}: ${message(other, 'en')}`);
  const title = `${finding.code}: ${message(finding, 'en')} [${fixTitle(finding, fix, 'en')}]`;
  const edits = fix.edits.map(({ start, end, text: by }) => `"${text.slice(start, end)}" → "${by}"`);
  return [...stays, ...said].map((fault) => `${title}: ${fault} (${edits.join(', ')})`);
}

describe('the wrong example of each page', () => {
  for (const page of pagesIn('docs/diagnostics')) {
    const wrong = blocksOf(page.text).filter((block) => block.heading === 'Wrong');
    const options = checkOptionsOf(wrong);
    const files = filesOf(wrong);
    // mends of settings are tried in tests/mends.test.ts
    if (files.size !== 1 || wrong.some(({ info }) => info === configName)) continue;
    const text = [...files.values()][0] ?? '';
    test(page.name, () => {
      const before = findingsIn(text, options);
      const fixes = before.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
      for (const { fix, finding } of fixes) {
        expect(fixTitle(finding, fix, 'en'), 'has a title').not.toBe('');
        expect(fixTitle(finding, fix, 'id'), 'has a title').not.toBe('');
      }
      expect(fixes.flatMap(({ finding, fix }) => faultsOf(text, before, finding, fix, options))).toEqual([]);
    });
  }
});

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.proc'))
  .sort()
  .map((name) => readFileSync(`examples/${name}`, 'utf8'));

/** What people do to a file by mistake, one word or line at a time; `at` and `other` choose where. */
const slips: Readonly<Record<string, (lines: string[], at: number, other: number) => void>> = {
  'a line is lost': (lines, at) => lines.splice(at, 1),
  'a line stands elsewhere': (lines, at, other) => lines.splice(other, 0, ...lines.splice(at, 1)),
  'an arrow is lost': change(/\s*->\s*[\w-]+/, () => ''),
  'an arrow ends': change(/->\s*[\w-]+/, () => '-> end'),
  'a step jumps away': change(/^(\s*(?:step|langkah) .*")\s*$/, (line) => `${line} -> end`),
  'a decision for a step': change(/^(\s*)(?:step|langkah)\b/, (found) => found.replace(/step|langkah/, 'decision')),
  'a step for a decision': change(/^(\s*)(?:decision|keputusan)\b/, (found) =>
    found.replace(/decision|keputusan/, 'step'),
  ),
  'the same answer': change(/^(\s*)(?:no|tidak)\b/, (found) => found.replace(/no|tidak/, 'yes')),
  'an answer without a word': change(/^(\s*)(?:no|tidak|yes|ya)\s+->/, (found) => found.replace(/no|tidak|yes|ya/, '')),
  'an end is a step': change(/^(\s*)(?:end|selesai)\b/, (found) => found.replace(/end|selesai/, 'step')),
  'a start is a step': change(/^(\s*)(?:start|mulai)\b/, (found) => found.replace(/start|mulai/, 'step')),
  'an output is lost': change(/^\s*output.*$/, () => ''),
  'an arrow elsewhere': (lines, at, other) => change(/->\s*[\w-]+/, () => `-> ${nameIn(lines, other)}`)(lines, at),
  'a jump too many': (lines, at, other) =>
    change(/^(\s*(?:step|langkah|wait|tunggu) .*")\s*$/, (line) => `${line} -> ${nameIn(lines, other)}`)(lines, at),
  'a lone join': change(/^\s*(?:step|langkah)\b/, (found) => `  join alone\n${found}`),
  'a lone fork': (lines, at, other) =>
    change(/^\s*(?:step|langkah)\b/, (found) => `  fork -> ${nameIn(lines, other)}\n${found}`)(lines, at),
  'a step in a block of its own': change(
    /^(\s*(?:step|langkah) .*")\s*$/,
    (line) => `  parallel { branch { ${line} } }`,
  ),
  'an answer without a place': change(/->\s*[\w-]+/, () => '-> next'),
  'an answer twice': change(/^\s*(?:no|tidak|yes|ya)\s.*->.*$/, (line) => `${line}\n${line}`),
  'a condition alone': change(/^(\s*)(?:no|tidak|yes|ya)\b/, (found) =>
    found.replace(/no|tidak|yes|ya/, 'when "over 10"'),
  ),
  'a remark for nothing': change(
    /^\s*(?:step|langkah|end|selesai)\b/,
    (found) => `# allow flow/no-way-on, handoff/\n${found}`,
  ),
  'an idle actor': change(/^\s*(?:actor|pelaksana)\b/, (found) => `actor nobody "Nobody"\n${found}`),
  'a needless arrow': change(/^(\s*(?:step|langkah) .*")\s*$/, (line) => `${line} -> next`),
};

/** One of the names of steps. */
function nameIn(lines: readonly string[], which: number): string {
  const names = [
    ...lines.join('\n').matchAll(/^\s*(?:start|mulai|step|langkah|decision|keputusan|wait|tunggu) ([\w-]+):/gm),
  ];
  return names[which % Math.max(1, names.length)]?.[1] ?? 'next';
}

/** Changes the first line from `at` on that fits the pattern. */
function change(pattern: RegExp, by: (found: string) => string): (lines: string[], at: number) => void {
  return (lines, at) => {
    for (let i = 0; i < lines.length; i++) {
      const index = (at + i) % lines.length;
      const line = lines[index] ?? '';
      if (!pattern.test(line)) continue;
      lines[index] = line.replace(pattern, by);
      return;
    }
  };
}

test('examples after a slip', { timeout: 120_000 }, () => {
  const slip = fc.record({
    example: fc.constantFrom(...examples),
    slip: fc.constantFrom(...Object.keys(slips)),
    at: fc.nat(200),
    other: fc.nat(200),
  });
  let tried = 0;
  fc.assert(
    fc.property(slip, ({ example, slip, at, other }) => {
      const lines = example.split('\n');
      slips[slip]?.(lines, at % lines.length, other % lines.length);
      const text = lines.join('\n');
      const before = findingsIn(text);
      for (const finding of before.filter(({ code }) => !isReading(code))) {
        for (const fix of finding.fixes) {
          tried++;
          expect(faultsOf(text, before, finding, fix)).toEqual([]);
        }
      }
    }),
    { numRuns: 700, seed: 20261124 },
  );
  expect(tried).toBeGreaterThan(100);
});
