// Every example compiles without errors, stands in the one layout, and has the drawings that Alur makes of it today.
// `UPDATE=1` draws them anew.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile, flowsOf, format, render, type ViewName } from '../src/index.js';

const folders = readdirSync('examples', { withFileTypes: true }).filter((entry) => entry.isDirectory());
const fileOf = (folder: string, name: string): string => join('examples', folder, name);

test('there are at least six', () => {
  expect(folders.length).toBeGreaterThanOrEqual(6);
});

describe.each(folders.map((folder) => folder.name))('%s', (name) => {
  const path = fileOf(name, `${name}.proc`);
  const text = readFileSync(path, 'utf8');

  test('has nothing to mend', () => {
    const found = compile(text, { path }).diagnostics.filter((finding) => finding.severity !== 'info');
    expect(found).toEqual([]);
  });

  test('is formatted', () => {
    expect(format(text)).toBe(text);
  });

  test('has a short description', () => {
    const lines = readFileSync(fileOf(name, 'README.md'), 'utf8').trim().split('\n');
    expect(lines[0]).toMatch(/^# ./);
    expect(lines.length).toBeGreaterThanOrEqual(5);
  });

  const isSop = flowsOf(compile(text).model.processes).some((process) => process.sop !== undefined);
  const views: readonly ViewName[] = [...(isSop ? ['sop' as const] : []), 'table', 'lanes'];
  test.each(views)('its drawing "%s" is up to date', async (view) => {
    const { output } = await render(text, { path, view });
    const drawing = fileOf(name, `${view}.svg`);
    if (process.env['UPDATE']) writeFileSync(drawing, output ?? '');
    expect(existsSync(drawing)).toBe(true);
    expect(readFileSync(drawing, 'utf8') === output, `${drawing} differs; look at it, then run with UPDATE=1`).toBe(
      true,
    );
  });
});
