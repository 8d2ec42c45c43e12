// "alur/xlsx": flows and tables as one workbook. The flow is made of native shapes over the cells of its table.
import { type Zippable, zipSync } from 'fflate';
import type { Spread } from '../../drawing/layout/spread/spread.js';
import { drawingPart } from './drawing.js';
import { sheetNames } from './names.js';
import { cellName } from './place.js';
import { sheetPart } from './sheet.js';
import { stylesPart } from './styles.js';
import { attribute, escaped, part } from './xml.js';

/** Options of `toXlsx`; all may be left out. */
export interface XlsxOptions {
  /** What the workbook is called in its properties. Default: the title of the first sheet. */
  readonly title?: string;
  /** Who it is by. */
  readonly author?: string;
  /** Its language. */
  readonly language?: 'en' | 'id';
}

/**
 * Sheets as one workbook (Office Open XML), in this order. Texts are texts: nothing in them ever becomes a formula, and no link leads
 * out of it. The same sheets give the same bytes.
 */
export function toXlsx(spreads: readonly Spread[], options: XlsxOptions = {}): Uint8Array {
  const names = sheetNames(spreads.map(({ name }) => name));
  const drawn = spreads.map(({ drawing }) => drawing !== undefined && drawing.nodes.length + drawing.edges.length > 0);
  const files = new Map<string, string>([
    ['[Content_Types].xml', contentTypes(spreads, drawn)],
    ['_rels/.rels', rootRelations],
    ['docProps/app.xml', application],
    ['docProps/core.xml', coreOf(options, spreads)],
    ['xl/workbook.xml', workbookOf(spreads, names)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(spreads)],
    ['xl/styles.xml', stylesPart()],
  ]);
  spreads.forEach((spread, k) => {
    const drawing = drawn[k] ?? false;
    files.set(`xl/worksheets/sheet${k + 1}.xml`, sheetPart(spread, drawing, k === 0));
    if (!drawing) return;
    files.set(
      `xl/worksheets/_rels/sheet${k + 1}.xml.rels`,
      relations([['rId1', 'drawing', `../drawings/drawing${k + 1}.xml`]]),
    );
    files.set(`xl/drawings/drawing${k + 1}.xml`, drawingPart(spread));
  });
  return zipped(files);
}

/** Packed with one date for all, the first that an archive can have, so that the same parts give the same bytes. */
function zipped(files: ReadonlyMap<string, string>): Uint8Array {
  const parts: Zippable = Object.create(null) as Zippable;
  const encoder = new TextEncoder();
  for (const [path, text] of files) parts[path] = encoder.encode(text);
  // an archive counts in local time, and so does this date
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 });
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(([id, type, target]) => {
    const whole = type.startsWith('http') ? type : `${office}/${type}`;
    return `<Relationship Id="${id}" Type="${whole}" Target="${target}"/>`;
  });
  return part(`<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`);
}

const rootRelations = relations([
  ['rId1', 'officeDocument', 'xl/workbook.xml'],
  ['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ['rId3', 'extended-properties', 'docProps/app.xml'],
]);

const application = part(
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Alur</Application></Properties>',
);

function coreOf({ title, author, language }: XlsxOptions, [first]: readonly Spread[]): string {
  const fields = [
    ['dc:title', title ?? first?.title],
    ['dc:creator', author],
    ['dc:language', language],
  ] as const;
  const written = fields.map(([tag, text]) => (text === undefined ? '' : `<${tag}>${escaped(text)}</${tag}>`));
  return part(
    `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${written.join('')}</cp:coreProperties>`,
  );
}

const spreadsheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(spreads: readonly Spread[], drawn: readonly boolean[]): string {
  const overrides = [
    ['/xl/workbook.xml', `${spreadsheetml}.sheet.main+xml`],
    ['/xl/styles.xml', `${spreadsheetml}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ...spreads.map((_, k) => [`/xl/worksheets/sheet${k + 1}.xml`, `${spreadsheetml}.worksheet+xml`]),
    ...spreads.flatMap((_, k) =>
      drawn[k]
        ? [[`/xl/drawings/drawing${k + 1}.xml`, 'application/vnd.openxmlformats-officedocument.drawing+xml']]
        : [],
    ),
  ];
  const list = overrides.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return part(
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${list.join('')}</Types>`,
  );
}

const workbookRelations = (spreads: readonly Spread[]): string =>
  relations([
    ...spreads.map((_, k) => [`rId${k + 1}`, 'worksheet', `worksheets/sheet${k + 1}.xml`] as const),
    [`rId${spreads.length + 1}`, 'styles', 'styles.xml'],
  ]);

function workbookOf(spreads: readonly Spread[], names: readonly string[]): string {
  const sheets = names.map((name, k) => `<sheet name="${attribute(name)}" sheetId="${k + 1}" r:id="rId${k + 1}"/>`);
  const defined = spreads.flatMap((spread, k) => definedNames(spread, names[k] ?? '', k));
  return part(
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets>${defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : ''}</workbook>`,
  );
}

/** What is filtered, printed, and repeated at the head of every page. */
function definedNames({ heading, rows, columns, frozen }: Spread, name: string, k: number): string[] {
  const sheet = escaped(`'${name.replaceAll("'", "''")}'`);
  const absolute = (cell: string): string => cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const end = absolute(cellName(Math.max(0, rows.length - 1), Math.max(0, columns.length - 1)));
  const entry = (key: string, what: string, hidden = ''): string =>
    `<definedName name="_xlnm.${key}" localSheetId="${k}"${hidden}>${sheet}!${what}</definedName>`;
  return [
    ...(frozen && rows.length > 1 ? [entry('_FilterDatabase', `$A$1:${end}`, ' hidden="1"')] : []),
    entry('Print_Area', `$A$1:${end}`),
    ...(heading ? [entry('Print_Titles', `$${heading.first + 1}:$${heading.last + 1}`)] : []),
  ];
}
