// Width tables and shipped fonts are what their generators make of the font files. `UPDATE=1 npx vitest run tests/generated-fonts` rewrites them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generateFontFile } from '../src/drawing/font/files/generate.js';
import { generateTable } from '../src/drawing/font/tables/generate.js';

const fonts = 'node_modules/@expo-google-fonts/arimo';
const tables = [
  ['src/drawing/font/tables/regular.ts', `${fonts}/400Regular/Arimo_400Regular.ttf`],
  ['src/drawing/font/tables/bold.ts', `${fonts}/700Bold/Arimo_700Bold.ttf`],
] as const;

test.each(tables)('%s is up to date', (file, font) => {
  const generated = generateTable(font);
  if (process.env['UPDATE'] === '1') writeFileSync(file, generated);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(generated);
});

const files = [
  ['src/drawing/font/files/regular.ts', `${fonts}/400Regular/Arimo_400Regular.ttf`],
  ['src/drawing/font/files/bold.ts', `${fonts}/700Bold/Arimo_700Bold.ttf`],
] as const;

test.each(files)('%s is up to date', async (file, font) => {
  const generated = await generateFontFile(font);
  if (process.env['UPDATE'] === '1') writeFileSync(file, generated);
  expect((existsSync(file) ? readFileSync(file, 'utf8') : '') === generated).toBe(true);
});
