// A site: a page for everything, links that all lead somewhere, safe names, no markup from files, the same bytes each time.
import { expect, test } from 'vitest';
import { fileNames } from '../../../src/formats/site/file-name.js';
import { compile, site } from '../../../src/index.js';
import { type Files, lostLinks, regency } from './regency.js';

async function filesOf(text: string): Promise<Files> {
  const files = await site(compile(text));
  const made = await Promise.all(files.map(async ({ path, make }) => [path, (await make()).value] as const));
  return new Map(made);
}
const made = filesOf(regency);

test('a page for every unit, process and SOP, beside the first page and the style sheet', async () => {
  expect([...(await made).keys()].sort()).toEqual([
    'index.html',
    'process/kab.dinas.con.html',
    'process/kab.dinas.layanan.con.html',
    'process/kab.dinas.layanan.html',
    'process/kab.dinas.layanan.tanda.html',
    'process/lepas.html',
    'sop/kab.dinas.layanan.con.html',
    'style.css',
    'unit/kab.bagian.html',
    'unit/kab.dinas.html',
    'unit/kab.html',
  ]);
});

test('every link leads to a file and an anchor that are there', async () => {
  const files = await made;
  expect(lostLinks(files)).toEqual([]);
  // the check itself finds what is lost
  const broken = new Map([...files, ['x.html', '<a href="no.html">x</a><a href="index.html#no">y</a>']]);
  expect(lostLinks(broken)).toEqual(['x.html: no.html', 'x.html: index.html#no']);
});

test('from the widest map by the boxes of the drawings to the SOP, and back', async () => {
  const files = await made;
  const boxes = (path: string): readonly string[] =>
    [...(files.get(path) ?? '').matchAll(/<a href="([^"]*)">\s*<g /g)].map(([, href]) => href ?? '');
  expect(boxes('unit/kab.dinas.html')).toContain('../process/kab.dinas.layanan.html');
  expect(boxes('process/kab.dinas.layanan.html')).toContain('../process/kab.dinas.layanan.con.html');
  expect(boxes('process/kab.dinas.layanan.con.html')).toEqual(['../process/kab.dinas.layanan.tanda.html']);
  expect(files.get('process/kab.dinas.layanan.con.html')).toContain('href="../sop/kab.dinas.layanan.con.html"');
  expect(files.get('sop/kab.dinas.layanan.con.html')).toContain('href="../process/kab.dinas.layanan.con.html"');
});

test('previous and next lead through all pages', async () => {
  const files = await made;
  const seen = ['index.html'];
  for (;;) {
    const path = seen.at(-1)!;
    const next = / class="next" rel="next" href="([^"]*)"/.exec(files.get(path) ?? '')?.[1];
    if (next === undefined) break;
    seen.push(decodeURIComponent(new URL(next, `file:///${path}`).pathname.slice(1)));
    if (seen.length > files.size) throw new Error('the way never ends');
  }
  expect(seen.length).toBe(files.size - 1);
  expect(new Set(seen).size).toBe(seen.length);
});

test('texts of files never become markup, and pages say what they may load', async () => {
  for (const [path, text] of await made) {
    if (!path.endsWith('.html')) continue;
    expect(text).not.toContain('<Contoh>');
    expect(text).toContain("default-src 'none'; style-src 'self' file:;");
    expect(text.match(/<script/g)?.length ?? 0).toBe(path === 'index.html' ? 1 : 0);
    expect(text).not.toMatch(/ style=| on[a-z]+=|javascript:|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  }
});

test('the same input gives the same bytes', async () => {
  expect([...(await filesOf(regency))]).toEqual([...(await made)]);
});

test('a project without units, and one without anything, have a first page', async () => {
  const bare = await filesOf('process a "A" {\n  actor x "X"\n  start x "Begins"\n  end x "Ends"\n}\n');
  expect([...bare.keys()]).toEqual(['style.css', 'index.html', 'process/a.html']);
  expect(bare.get('index.html')).toContain('<html lang="en">');
  expect(lostLinks(bare)).toEqual([]);
  const nothing = await filesOf('');
  expect([...nothing.keys()]).toEqual(['style.css', 'index.html']);
});

test('file names are safe everywhere and never two alike', () => {
  const nameOf = fileNames();
  const ids = ['con', 'CON', 'a', 'A', 'a/b', '..', '.', '', '-x', 'nul.txt', 'café', 'cafe\u0301', 'x'.repeat(300)];
  const names = ids.map((id) => nameOf('process', id));
  expect(names.slice(0, 12)).toEqual([
    ...['_con', '_con-2', 'a', 'a-2', 'a-b', '_', '_-2', '_-3'],
    ...['x', '_nul.txt', 'café', 'café-2'],
  ]);
  expect(names[12]?.length).toBe(60);
  expect(new Set(names).size).toBe(names.length);
  expect(nameOf('unit', 'a')).toBe('a');
});
