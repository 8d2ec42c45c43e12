// The width tables are what the generator makes of the font files. `UPDATE=1 npx vitest run tests/generated-fonts` rewrites them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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
