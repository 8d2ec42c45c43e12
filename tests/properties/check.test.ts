// What holds for the checks whatever is written: they never throw, say the same each time, name places inside the text, are not
// changed by how a file is laid out, and grow with the text, not with its square.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { format } from '../../src/format.js';
import { check } from '../../src/language/check/check.js';
import type { Diagnostic } from '../../src/language/diagnostic/diagnostic.js';
import { fixTitle, hint, labelTitle, message } from '../../src/language/diagnostic/message.js';
import { buildModel } from '../../src/language/model/build.js';
import { projectOf } from '../../src/language/model/project.js';
import { createSource } from '../../src/language/source/source.js';

const seed = 20261124;
const isOurs = ({ code }: Diagnostic): boolean => /^(flow|handoff|check)\//.test(code);

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.proc'))
  .sort()
  .map((name) => readFileSync(`examples/${name}`, 'utf8'));

/** Processes of a few steps with any jumps, answers, blocks, forks and joins. */
const name = fc.constantFrom('s1', 's2', 's3', 's4', 's5', 'nowhere');
const target = fc.oneof(name, fc.constantFrom('next', 'end'));
const actor = fc.constantFrom('a', 'b', 'c');
const statement = fc.letrec<{ statement: string; block: string }>((tie) => ({
  block: fc.array(tie('statement'), { maxLength: 3 }).map((list) => `{ ${list.join('\n')} }`),
  statement: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'statement' },
    fc.tuple(fc.constantFrom('step', 'wait', 'start', 'end'), actor).map(([kind, by]) => `${kind} ${by} "does"`),
    fc.tuple(name, actor, target).map(([own, by, to]) => `step ${own}: ${by} "goes" -> ${to}`),
    fc.tuple(name, actor, target).map(([own, by, to]) => `decision ${own}: ${by} "asks" no -> ${to}`),
    fc
      .tuple(actor, target, target)
      .map(([by, one, two]) => `decision ${by} "asks" when "over 10" -> ${one} when "up to 5" -> ${two}`),
    fc
      .tuple(actor, tie('block'), tie('block'), target)
      .map(([by, one, two, to]) => `decision ${by} "asks" yes ${one} -> ${to} no ${two}`),
    fc.tuple(actor, target).map(([by, to]) => `step ${by} "waits" on 3 days -> ${to}`),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((blocks) => `parallel { ${blocks.map((block) => `branch ${block}`).join(' ')} }`),
    fc.array(target, { minLength: 1, maxLength: 3 }).map((targets) => `fork -> ${targets.join(', ')}`),
    fc.tuple(name).map(([own]) => `join ${own}`),
  ),
})).statement;
const process = fc
  .array(statement, { maxLength: 10 })
  .map((list) => `process p "P" { actor a "A" actor b "B" actor c "C"\n${list.join('\n')}\n}\n`);

/** A text with some of its letters lost. */
const damaged = fc
  .tuple(fc.constantFrom(...examples), fc.array(fc.tuple(fc.nat(5000), fc.nat(12)), { minLength: 1, maxLength: 4 }))
  .map(([text, cuts]) =>
    cuts.reduce(
      (rest, [at, length]) => rest.slice(0, at % rest.length) + rest.slice((at % rest.length) + length),
      text,
    ),
  );

function soundPlaces(text: string): void {
  const { diagnostics } = compile(text);
  for (const finding of diagnostics) {
    for (const span of [finding.span, ...finding.labels.map((label) => label.span)]) {
      expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
    }
    for (const fix of finding.fixes) {
      const edits = [...fix.edits].sort((a, b) => a.start - b.start);
      edits.forEach((edit, i) => {
        expect(edit.start <= edit.end && edit.end <= (edits[i + 1]?.start ?? text.length)).toBe(true);
      });
    }
    for (const locale of ['en', 'id'] as const) {
      const said = [
        message(finding, locale),
        ...finding.labels.map((label) => labelTitle(finding, label.role, locale)),
        ...finding.fixes.map((fix) => fixTitle(finding, fix, locale)),
      ];
      expect([...said, hint(finding, locale)].filter((line) => /[\n\r]|undefined|\[object|NaN/.test(line))).toEqual([]);
      expect(said.filter((line) => line === '')).toEqual([]);
    }
  }
}

test('places lie in the text, edits do not overlap, every word is said in one line', () => {
  fc.assert(fc.property(fc.oneof(process, damaged), soundPlaces), { numRuns: 300, seed });
});

test('the same text gives the same findings', () => {
  const run = (text: string) => JSON.stringify(compile(text).diagnostics);
  fc.assert(
    fc.property(process, (text) => {
      expect(run(text)).toBe(run(text));
    }),
    { numRuns: 50, seed },
  );
});

test('the layout of a file changes no finding', () => {
  const codes = (text: string) =>
    compile(text)
      .diagnostics.filter(isOurs)
      .map(({ code, args }) => `${code} ${JSON.stringify(args).replace(/"lines?":("[^"]*"|\d+)/g, '')}`);
  fc.assert(
    fc.property(process, (text) => {
      if (compile(text).diagnostics.some(({ code }) => code.startsWith('syntax/'))) return;
      expect(codes(format(text))).toEqual(codes(text));
    }),
    { numRuns: 200, seed },
  );
});

test('what is allowed is silent', () => {
  const wrong = fc.constantFrom(
    'step a "x" -> s',
    'step b "y"',
    'end s: c "z"',
    'decision a "d"',
    'fork -> s',
    'join j',
  );
  fc.assert(
    fc.property(fc.array(wrong, { minLength: 1, maxLength: 6 }), (list) => {
      const body = list.map((line) => `# allow flow/, handoff/, check/\n${line}`).join('\n');
      const text = `process p "P" {\n# allow handoff/\nactor a "A"\n# allow handoff/\nactor b "B"\n# allow handoff/\nactor c "C"\n${body}\n}\n`;
      const left = compile(text).diagnostics.filter((finding) => isOurs(finding) && !finding.code.startsWith('check/'));
      expect(left.map(({ code }) => code)).toEqual([]);
    }),
    { numRuns: 100, seed },
  );
});

describe('thousands of findings of one kind come to an end', () => {
  const lines = (n: number, line: (i: number) => string) => Array.from({ length: n }, (_, i) => line(i)).join('\n');
  const wrap = (body: string) =>
    `process p "P" {\nactor a "A"\nactor b "B"\nstart a "x" output "o"\n${body}\nend s: a "e"\n}`;
  const kinds: Readonly<Record<string, (n: number) => string>> = {
    'a chain': (n) => wrap(lines(n, (i) => `step ${i % 2 ? 'a' : 'b'} "t${i}" output "o"`)),
    'steps that nothing leads to': (n) => wrap(`end a "f"\n${lines(n, (i) => `step a "t${i}" -> end`)}`),
    circles: (n) =>
      wrap(`fork -> ${lines(n, (i) => `c${i},`)} s\n${lines(n, (i) => `step c${i}: a "t${i}" -> c${i}`)}`),
    'decisions that go back': (n) =>
      wrap(lines(n, (i) => `decision d${i}: a "t${i}" output "o" no -> d${(i * 7919) % n}`)),
    'names that nobody has': (n) => wrap(lines(n, (i) => `step a${i}: a "t${i}" -> x${i}`)),
    'remarks for nothing': (n) => wrap(lines(n, (i) => `# allow flow/no-way-on\nstep a "t${i}"`)),
    conditions: (n) => wrap(`decision a "d"\n${lines(n, (i) => `when "over ${i}" -> s`)}`),
  };
  for (const [kind, text] of Object.entries(kinds)) {
    test(kind, () => {
      const project = projectOf(createSource('input.proc', text(3000)));
      const { diagnostics: found } = check(buildModel(project).value, project);
      expect(new Set(found.map(({ code, span }) => `${code} ${span.start} ${span.end}`)).size).toBe(found.length);
    });
  }
});
