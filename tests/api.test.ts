// The published names: exactly these, each with a doc comment where it is written.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import * as bpmn from '../src/bpmn.js';
import * as draw from '../src/draw.js';
import * as docx from '../src/formats/docx/index.js';
import * as html from '../src/formats/html/index.js';
import * as markdown from '../src/formats/markdown/index.js';
import * as pdf from '../src/formats/pdf/index.js';
import * as png from '../src/formats/png/index.js';
import * as svg from '../src/formats/svg/index.js';
import * as xlsx from '../src/formats/xlsx/index.js';
import * as node from '../src/hosts/node/index.js';
import * as alur from '../src/index.js';
import * as tables from '../src/tables.js';

const sorted = (names: object): readonly string[] => Object.keys(names).sort();

test('values of each subpath', () => {
  expect({
    '.': sorted(alur),
    './draw': sorted(draw),
    './svg': sorted(svg),
    './html': sorted(html),
    './png': sorted(png),
    './pdf': sorted(pdf),
    './docx': sorted(docx),
    './xlsx': sorted(xlsx),
    './markdown': sorted(markdown),
    './bpmn': sorted(bpmn),
    './node': sorted(node),
    './tables': sorted(tables),
  }).toMatchInlineSnapshot(`
    {
      ".": [
        "applyEdits",
        "applyFix",
        "beginCase",
        "choose",
        "codes",
        "compile",
        "configName",
        "createSource",
        "defaultView",
        "docxDrawingNames",
        "findProcesses",
        "fixAll",
        "fixTitle",
        "flowsOf",
        "format",
        "formatNames",
        "hint",
        "identityNames",
        "importFile",
        "isCode",
        "isMendable",
        "labelTitle",
        "loadProject",
        "message",
        "nearest",
        "orientationNames",
        "paperNames",
        "parse",
        "positionAt",
        "pretty",
        "prettyAll",
        "prettyRun",
        "processesToDraw",
        "profileNames",
        "projectOf",
        "readConfig",
        "render",
        "retell",
        "roughly",
        "runWords",
        "site",
        "sourceIn",
        "themeNames",
        "timeWords",
        "timesOf",
        "viewNames",
        "visible",
        "wantedOf",
      ],
      "./bpmn": [
        "bpmnLimits",
        "importBpmn",
        "toBpmn",
      ],
      "./docx": [
        "toDocx",
      ],
      "./draw": [
        "defineTheme",
        "flowView",
        "layeredColumns",
        "layoutDataSpread",
        "layoutFlowSpread",
        "layoutLanes",
        "layoutLanesOnPaper",
        "layoutSop",
        "layoutTable",
        "paintFlow",
        "readPicture",
        "sopView",
        "themes",
      ],
      "./html": [
        "loadWebFonts",
        "toHtml",
      ],
      "./markdown": [
        "toMarkdown",
      ],
      "./node": [
        "decode",
        "encode",
        "findFiles",
        "isWithin",
        "pictureLimit",
        "readBytesWithin",
        "readFromDisk",
        "readWithin",
        "sizeLimit",
        "writeFiles",
      ],
      "./pdf": [
        "toPdf",
      ],
      "./png": [
        "fitsPng",
        "largestScale",
        "missingPackage",
        "pngLimits",
        "toPng",
      ],
      "./svg": [
        "drawSvg",
        "sizeOf",
        "toSvg",
      ],
      "./tables": [
        "architecture",
        "architectureNames",
        "coverage",
        "coverageNames",
        "coveragePicture",
        "measure",
        "measureTableNames",
        "measureTables",
        "measuresPicture",
        "stepTable",
        "tablesToJson",
        "tablesToXlsx",
        "toCsv",
      ],
      "./xlsx": [
        "toXlsx",
      ],
    }
  `);
});

const entries = [
  'src/index.ts',
  'src/draw.ts',
  'src/formats/svg/index.ts',
  'src/formats/html/index.ts',
  'src/formats/png/index.ts',
  'src/formats/pdf/index.ts',
  'src/tables.ts',
  'src/formats/docx/index.ts',
  'src/formats/xlsx/index.ts',
  'src/formats/markdown/index.ts',
  'src/bpmn.ts',
  'src/hosts/node/index.ts',
];

interface Exported {
  readonly name: string;
  readonly file: string;
}

/** `export { a, type B } from './c.js'` → a and B of c.ts; and what a file declares itself. */
function exportedBy(file: string): readonly Exported[] {
  const text = readFileSync(file, 'utf8');
  const passedOn = [...text.matchAll(/export (?:type )?\{([^}]*)\} from '([^']+)'/g)].flatMap(
    ([, names = '', from = '']) =>
      names
        .split(',')
        .map(
          (name) =>
            name
              .replace(/\btype\b/, '')
              .trim()
              .split(' as ')[0] ?? '',
        )
        .filter((name) => name !== '')
        .map((name) => ({ name, file: join(dirname(file), from).replace(/\.js$/, '.ts') })),
  );
  const own = [...text.matchAll(/^export (?:async )?(?:function|const|interface|type) (\w+)/gm)].map(
    ([, name = '']) => ({ name, file }),
  );
  return [...passedOn, ...own];
}

/** Is the declaration preceded by a doc comment? */
function isDocumented({ name, file }: Exported): boolean {
  const text = readFileSync(file, 'utf8');
  const declared = new RegExp(
    `\\*/\\n(?:// biome-ignore[^\\n]*\\n)?export (?:async )?(?:function|const|interface|type) ${name}\\b`,
  );
  const passedOn = exportedBy(file).find((other) => other.name === name && other.file !== file);
  return declared.test(text) || (passedOn !== undefined && isDocumented(passedOn));
}

test.each(entries)('every name of %s is explained where it is written', (entry) => {
  const names = exportedBy(entry);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((exported) => !isDocumented(exported)).map(({ name, file }) => `${file}: ${name}`)).toEqual([]);
});

test('package.json publishes what the build makes', () => {
  const facts = JSON.parse(readFileSync('package.json', 'utf8'));
  const build = readFileSync('rolldown.config.ts', 'utf8');
  for (const [path, target] of Object.entries<string | { types: string; default: string }>(facts.exports)) {
    if (typeof target === 'string') continue;
    const name = path === '.' ? 'index' : path.slice(2);
    expect(Object.keys(target)).toEqual(['types', 'default']);
    expect(target.default).toBe(`./dist/${name}.js`);
    const source = new RegExp(`\\b${name}: '([^']+)'`).exec(build)?.[1] ?? '';
    expect(entries).toContain(source);
    expect(target.types).toBe(`./dist/types/${source.slice('src/'.length).replace(/\.ts$/, '.d.ts')}`);
  }
  expect(facts.sideEffects).toBe(false);
});
