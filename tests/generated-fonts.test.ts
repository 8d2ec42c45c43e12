// Width tables and shipped fonts are what their generators make of the font files. `UPDATE=1 npx vitest run tests/generated-fonts` rewrites them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generateFont, moduleOf } from '../src/drawing/font/files/generate.js';
import { loadFonts, loadWebFonts } from '../src/drawing/font/load.js';
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
  ['regular', `${fonts}/400Regular/Arimo_400Regular.ttf`],
  ['bold', `${fonts}/700Bold/Arimo_700Bold.ttf`],
] as const;

test.each(files)('the font %s is up to date, as a module and as a file', async (face, path) => {
  const [font, web] = [await generateFont(path), await generateFont(path, 'woff2')];
  const [module, file] = [`src/drawing/font/files/${face}.ts`, `src/formats/png/fonts/${face}.ttf`];
  const webModule = `src/drawing/font/files/${face}-woff2.ts`;
  if (process.env['UPDATE'] === '1') {
    writeFileSync(module, moduleOf(font));
    writeFileSync(webModule, moduleOf(web));
    writeFileSync(file, font);
  }
  expect(existsSync(module) && readFileSync(module, 'utf8') === moduleOf(font)).toBe(true);
  expect(existsSync(webModule) && readFileSync(webModule, 'utf8') === moduleOf(web)).toBe(true);
  expect(existsSync(file) && readFileSync(file).equals(font)).toBe(true);
  expect(Buffer.from((await loadFonts())[face]).equals(font)).toBe(true);
  expect((await loadWebFonts())[face]).toBe(Buffer.from(web).toString('base64'));
});
