// The laws of the code base: who may import whom, no cycles, short files, each heavy library in its one folder.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = resolve('src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

/** folder → folders that it may import besides itself. The longest matching folder counts. */
const allowed: Record<string, readonly string[]> = {
  'language/source': [],
  'language/diagnostic': ['language/source'],
  'language/syntax': ['language/source', 'language/diagnostic'],
  'language/model': ['language/source', 'language/diagnostic', 'language/syntax'],
  'language/check': ['language/source', 'language/diagnostic', 'language/syntax', 'language/model'],
  analysis: ['language/source', 'language/model'],
  'language/play': ['language/check', 'language/model'],
  bpmn: [],
  'drawing/shape': [],
  'drawing/picture': [],
  'drawing/font': [],
  'drawing/theme': ['drawing/font'],
  'drawing/view': ['analysis', 'drawing/picture', 'language/source', 'language/diagnostic', 'language/model'],
  'drawing/layout': [
    'analysis',
    'drawing/shape',
    'drawing/picture',
    'drawing/font',
    'drawing/view',
    'language/diagnostic',
  ],
  'drawing/scene': [
    'drawing/shape',
    'drawing/picture',
    'drawing/font',
    'drawing/theme',
    'drawing/view',
    'drawing/layout',
  ],
  formats: [
    'analysis',
    'bpmn',
    'drawing/font',
    'drawing/scene',
    'drawing/layout',
    'drawing/view',
    'drawing/shape',
    'drawing/picture',
    'language/model',
    'language/diagnostic',
    'language/source',
  ],
  // a site is made of the parts of an HTML page
  'formats/site': [
    'analysis',
    'drawing/font',
    'drawing/layout',
    'drawing/view',
    'formats/html',
    'language/model',
    'language/source',
  ],
  'hosts/node': ['.', 'language/source', 'language/model', 'language/diagnostic'],
  'hosts/cli': ['.', 'hosts/node'],
  import: ['bpmn', 'language/source', 'language/diagnostic', 'language/model', 'language/syntax'],
  '.': ['language', 'analysis', 'drawing', 'formats', 'import', 'bpmn'],
};

/** library → the place that imports it; one that packs and unpacks is needed at both ends. */
const heavy: Record<string, string | readonly string[]> = {
  'bpmn-moddle': 'bpmn/',
  chevrotain: 'language/syntax/',
  elkjs: 'drawing/layout/elk/',
  '@svgdotjs/svg.js': 'formats/svg/',
  'node:': 'hosts/',
  commander: 'hosts/cli/',
  'jsonc-parser': 'config.ts',
  diff: 'hosts/cli/',
  picocolors: 'hosts/cli/',
  tinyglobby: 'hosts/node/',
  fontkit: 'drawing/font/tables/generate.ts',
  'subset-font': 'drawing/font/files/generate.ts',
  pdfkit: 'formats/pdf/',
  docx: 'formats/docx/',
  fflate: ['formats/', 'import/'],
  '@resvg/resvg-js': 'formats/png/',
};

const importsOf = (file: string): string[] => {
  const text = readFileSync(join(src, file), 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? '');
};
const local = (file: string, name: string): string =>
  relative(src, resolve(src, dirname(file), name))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts');
const folderOf = (file: string): string => {
  const folder = dirname(file);
  const known = Object.keys(allowed).filter((key) => key === folder || folder.startsWith(`${key}/`));
  return known.sort((a, b) => b.length - a.length)[0] ?? folder;
};
const inside = (folder: string, parent: string): boolean => folder === parent || folder.startsWith(`${parent}/`);

test('imports go strictly downward', () => {
  const wrong: string[] = [];
  for (const file of files) {
    const from = folderOf(file);
    for (const name of importsOf(file).filter((name) => name.startsWith('.'))) {
      const target = local(file, name);
      const to = folderOf(target);
      const formats = inside(from, 'formats') && inside(to, 'formats') && dirname(file) !== dirname(target);
      const named = (allowed[from] ?? []).some((folder) => inside(dirname(target), folder));
      const fine = to === from || named || (allowed[from] ?? []).some((folder) => inside(to, folder));
      if (!fine || (formats && !named)) wrong.push(`${file} imports ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('no import cycles, type imports included', () => {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const name of importsOf(file).filter((name) => name.startsWith('.')))
      visit(local(file, name), [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) if (files.includes(file)) visit(file, []);
  expect(cycles).toEqual([]);
});

test('every local import leads to a file', () => {
  const lost = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.') && !files.includes(local(file, name)))
      .map((name) => `${file}: ${name}`),
  );
  expect(lost).toEqual([]);
});

test('heavy libraries have one home each', () => {
  const wrong: string[] = [];
  for (const file of files) {
    for (const name of importsOf(file).filter((name) => !name.startsWith('.'))) {
      const library = Object.keys(heavy).find(
        (key) => name === key || name.startsWith(key.endsWith(':') ? key : `${key}/`),
      );
      if (library === undefined) {
        if (!file.endsWith('/generate.ts')) wrong.push(`${file} imports ${name}, which has no home`);
      } else if (![heavy[library] ?? ''].flat().some((home) => file.startsWith(home)) && !file.endsWith('/generate.ts'))
        wrong.push(`${file} imports ${name}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('files stay short', () => {
  const long = files
    .filter((file) => !/\/font\/(tables|files)\//.test(file))
    .map((file) => ({ file, lines: readFileSync(join(src, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 500)
    .map(({ file, lines }) => `${file}: ${lines}`);
  expect(long).toEqual([]);
});

test('no drawers with vague names, no default exports, no export *', () => {
  const vague = files.filter((file) => /(^|\/)(utils?|helpers?|common|shared|misc)(\.ts|\/)/.test(file));
  const loose = files.filter((file) => /^export (default|\*)/m.test(readFileSync(join(src, file), 'utf8')));
  expect([...vague, ...loose]).toEqual([]);
});
