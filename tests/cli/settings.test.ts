// `alur.config.json` and the options that win over it.
import { expect, test } from 'vitest';
import { desk, slip, tea } from './run.js';

const at = desk();
/** A decision with one answer: a warning that a profile can turn off. */
const handless = tea.replace('    output "Cup of tea"\n  decision', '  decision');

test('the nearest settings hold, and options win over them', async () => {
  at.write('a/b/tea.proc', handless);
  expect((await at.alur(['check', 'a/b/tea.proc'])).err).toContain('handoff/empty');
  at.write('alur.config.json', '{ "profile": "draft" }');
  expect((await at.alur(['check', 'a/b/tea.proc'])).err).toBe('Nothing to mend in 1 file.\n');
  at.write('a/alur.config.json', '{ "rules": { "handoff/empty": "error" } }');
  expect((await at.alur(['check', 'a/b/tea.proc'])).code).toBe(1);
  expect((await at.alur(['check', 'a/b/tea.proc', '--config', 'alur.config.json'])).code).toBe(0);
  expect((await at.alur(['check', 'a'])).code).toBe(1);
  at.write('c/tea.proc', tea);
  expect((await at.alur(['check', 'a', 'c'])).code).toBe(0);
});

test('--profile wins over the settings', async () => {
  at.write('tea.proc', handless);
  at.write('alur.config.json', '{ "profile": "draft" }');
  expect((await at.alur(['check', 'tea.proc', '--profile', 'standard'])).err).toContain('handoff/empty');
});

test('what is wrong in the settings is a finding with its place, and the rest is used', async () => {
  at.write('tea.proc', handless);
  at.write('alur.config.json', '{\n  "profil": "sop",\n  "profile": "draft"\n}\n');
  const { code, err } = await at.alur(['check', 'tea.proc']);
  expect(code).toBe(0);
  expect(err).toMatch(/^alur\.config\.json:2:3 warning config\/unknown-setting\n/);
  expect(err).toContain('2 |   "profil": "sop",');
  expect(err).not.toContain('handoff/empty');
  const report = JSON.parse((await at.alur(['check', 'tea.proc', '--report', 'json'])).out);
  expect(report.findings[0]).toMatchObject({ file: 'alur.config.json', start: { line: 2, column: 3, offset: 4 } });
});

test('settings that cannot be read: 2', async () => {
  at.write('tea.proc', tea);
  const { code, err } = await at.alur(['check', 'tea.proc', '--config', 'none.json']);
  expect([code, err]).toEqual([2, 'error: "none.json" cannot be read: there is no such file or folder.\n']);
});

test('render takes the settings too', async () => {
  at.write('tea.proc', handless);
  at.write('alur.config.json', '{ "profile": "draft" }');
  const plain = await at.alur(['render', 'tea.proc', '-o', 'tea.svg']);
  expect([plain.code, plain.err.includes('handoff/empty')]).toEqual([0, false]);
  const asked = await at.alur(['render', 'tea.proc', '-o', 'tea.svg', '--profile', 'standard']);
  expect(asked.err).toContain('handoff/empty');
});

test('--today takes a day of the calendar', async () => {
  at.write('tea.proc', tea);
  expect((await at.alur(['check', 'tea.proc', '--today', '2026-11-24'])).code).toBe(0);
  for (const day of ['2026-02-30', '24-11-2026', 'today', '2026-1-1']) {
    const { code, err } = await at.alur(['check', 'tea.proc', '--today', day]);
    expect([code, err.includes('2026-10-12')], day).toEqual([2, true]);
  }
});

test('an SOP that is not checked as one: a line says how', async () => {
  at.write('tea.proc', tea.replace('{\n', '{\n  sop { number "1" }\n'));
  const hint = 'For the questions that the reviewer of an SOP asks, add --profile sop.';
  expect((await at.alur(['check', 'tea.proc'])).err).toContain(hint);
  expect((await at.alur(['check', 'tea.proc', '--profile', 'sop'])).err).not.toContain(hint);
});

test.each([
  ['a unit', `unit office "Office"\n${tea}`],
  ['a process in another', `process kitchen {\n${tea}}\n`],
])('%s that is not checked as a map: a line says how', async (_, text) => {
  at.write('tea.proc', text);
  const hint = 'For the questions that the reviewer of process maps asks, add --profile map.';
  expect((await at.alur(['check', 'tea.proc'])).err).toContain(hint);
  expect((await at.alur(['check', 'tea.proc', '--profile', 'map'])).err).not.toContain(hint);
  at.write('tea.proc', tea);
  expect((await at.alur(['check', 'tea.proc'])).err).not.toContain(hint);
});

test('findings of several files stand under their files', async () => {
  at.write('m/a.proc', slip);
  at.write('m/b.proc', slip);
  const { err } = await at.alur(['check', 'm']);
  expect(err).toContain('m/a.proc: 1 error\n\nm/a.proc:8:11 error');
  expect(err).toContain('\n\nm/b.proc: 1 error\n\nm/b.proc:8:11 error');
});
