// Mends applied: one by one, or all safe ones until none is left.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { applyFix, fixAll } from '../../src/fix.js';
import type { Diagnostic } from '../../src/language/diagnostic/diagnostic.js';
import { loadProject } from '../../src/language/model/project.js';

const slips = `proses teh "Teh" {
  pelaksana saya 'Saya'
  mulai saya 'Merebus air'
  selesai saya "Minum"
}
`;
const right = slips.replaceAll("'", '"');

test('a mend of a finding', () => {
  const text = 'process tea "Tea" {\n  actor me "Me"\n  start boil: me "Boils" -> drnk\n  end drink: me "Drinks"\n}\n';
  const finding = compile(text).diagnostics.find(({ code }) => code === 'name/unknown-step')!;
  expect(applyFix(text, finding.fixes[0]!)).toBe(text.replace('drnk', 'drink'));
  expect(applyFix(text, finding.fixes[0]!, 'other.proc')).toBe(text);
});

test('all safe mends of a text', async () => {
  const { texts, mended, compilation } = await fixAll(slips);
  expect(texts.get('input.proc')).toBe(right);
  expect(mended.length).toBeGreaterThan(0);
  expect(compilation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('nothing to mend: nothing changes', async () => {
  const { texts, mended } = await fixAll(right);
  expect([texts.size, mended.length]).toEqual([0, 0]);
});

test('mending twice is mending once', async () => {
  const once = await fixAll(slips);
  expect((await fixAll(once.texts.get('input.proc')!)).texts.size).toBe(0);
});

test('in a project only the files that were asked for change', async () => {
  const files = new Map([
    ['a.proc', `import "b.proc"\n${slips.replace("  pelaksana saya 'Saya'\n", '')}`],
    ['b.proc', "pelaksana saya 'Saya'\n"],
  ]);
  const project = await loadProject('a.proc', (path) => Promise.resolve(files.get(path)));
  const { texts, compilation } = await fixAll(project);
  expect([...texts.keys()]).toEqual(['a.proc']);
  expect(texts.get('a.proc')).not.toContain("'");
  expect(compilation.diagnostics.every(({ span }) => span.path === 'b.proc')).toBe(true);
});

test('many mends take several rounds, and all are made', async () => {
  const lines = Array.from({ length: 250 }, (_, i) => `  langkah saya "Langkah ${i}" waktu 1.${100 + i} menit\n`).join(
    '',
  );
  const { texts } = await fixAll(`proses p "P" {\n  pelaksana saya "Saya"\n${lines}}\n`);
  expect(texts.get('input.proc')).not.toMatch(/\d\.\d/);
});

const flowPages = readdirSync('docs/diagnostics/soundness').map((name) => [
  name,
  /## Wrong\s+```proc[^\n]*\n([\s\S]*?)```/.exec(readFileSync(`docs/diagnostics/soundness/${name}`, 'utf8'))?.[1] ?? '',
]);

test.each(flowPages)('the fault of a flow in %s is mended only if that is asked for', async (_name, text) => {
  const ofFlow = (diagnostics: readonly Diagnostic[]) =>
    diagnostics.filter(({ code }) => code.startsWith('soundness/'));
  const before = ofFlow(compile(text).diagnostics);
  const quiet = await fixAll(text);
  expect([ofFlow(quiet.compilation.diagnostics).length, quiet.flowMends]).toEqual([before.length, []]);
  const { texts, flowMends, compilation } = await fixAll(text, { flows: true });
  if (before.every(({ fixes }) => fixes.length === 0)) return expect(texts.size).toBe(0);
  expect(flowMends.length).toBeGreaterThan(0);
  expect(compilation.diagnostics).toEqual([]);
  expect(compile(texts.get('input.proc') ?? '').diagnostics).toEqual([]);
});

test('no mend of a flow is taken that brings another finding', async () => {
  const page = readFileSync('tests/corpus/soundness/strands-that-end.md', 'utf8');
  const text = /```proc[^\n]*\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const before = compile(text, { profile: 'sop' }).diagnostics;
  const { compilation } = await fixAll(text, { profile: 'sop', flows: true });
  const codes = new Set(before.map(({ code }) => code));
  expect(before.some(({ code }) => code.startsWith('soundness/'))).toBe(true);
  expect(compilation.diagnostics.filter(({ code }) => !codes.has(code))).toEqual([]);
});
