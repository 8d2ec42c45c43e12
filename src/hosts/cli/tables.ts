// Where tables go: set for a terminal, or written as CSV, JSON or XLSX to standard output, a file, or a folder with one file each.
import { posix } from 'node:path';
import { type Locale, visible } from '../../index.js';
import { type DataTable, tablesToJson, tablesToXlsx, toCsv } from '../../tables.js';
import { type Exit, exit, type Io, refuse } from './io.js';
import type { Loaded } from './load.js';
import { tableForms, unknownWord } from './options.js';
import { save } from './output.js';
import { setTable } from './table.js';
import { colorsFor, say } from './terminal.js';
import { problemWords, words } from './words.js';

/** A form of tables. */
export type TableForm = (typeof tableForms.now)[number];

/** What commands of tables are asked for. */
export interface TableOptions {
  readonly to?: TableForm;
  readonly output?: string;
}

/** The form: as wanted, else by the ending of the path; else `standard`, and CSV in a folder. */
export function tableFormOf({ to, output }: TableOptions, standard: TableForm, locale: Locale): TableForm {
  if (to !== undefined) return to;
  if (output === undefined || output === '-') return standard;
  if (isSeveral(output) && posix.extname(output) === '') return 'csv';
  const ending = posix.extname(output).slice(1).toLowerCase();
  const form = tableForms.now.find((name) => name === ending);
  if (form === undefined && (tableForms.later as readonly string[]).includes(ending))
    return refuse(unknownWord(ending, tableForms));
  const endings = tableForms.now.filter((name) => name !== 'table').map((name) => `.${name}`);
  return form ?? refuse(words('needsFormat', locale, output, endings.join(', ')));
}

const isSeveral = (path: string): boolean => /[/\\]$/.test(path) || path.includes('{table}');

/** Writes tables. CSV holds one table a file: several need a folder, or `{table}` in the name; JSON and workbooks hold all. */
export async function writeTables(
  tables: readonly DataTable[],
  form: 'table' | 'csv' | 'json' | 'xlsx',
  { output = '-' }: TableOptions,
  loaded: Loaded,
  locale: Locale,
  io: Io,
): Promise<Exit> {
  if (form === 'table' && output === '-') {
    showTables(tables, loaded, io);
    return exit.fine;
  }
  if (form === 'json') {
    return saved([{ path: output, text: tablesToJson(tables) }], isSeveral(output), loaded, locale, io);
  }
  if (form === 'xlsx') {
    const perSheet = isSeveral(output) ? tables.map((table) => [table]) : [tables];
    const books = await Promise.all(perSheet.map(tablesToXlsx));
    const pattern = /[/\\]$/.test(output) ? `${output}{table}.xlsx` : output;
    const files = books.flatMap((text, i) =>
      text === undefined ? [] : [{ path: pattern.replaceAll('{table}', perSheet[i]![0]!.id), text }],
    );
    if (output === '-' && io.stdout.isTTY === true) refuse(words('notForTerminals', locale, 'xlsx'));
    return saved(files, isSeveral(output), loaded, locale, io);
  }
  const texts =
    form === 'csv' ? tables.map(toCsv) : tables.map((table) => `${setTable(table, plain(loaded)).join('\n')}\n`);
  if (tables.length > 1 && !isSeveral(output)) refuse(words('oneTable', locale, tables.map(({ id }) => id).join(', ')));
  const pattern = /[/\\]$/.test(output) ? `${output}{table}.${form === 'csv' ? 'csv' : 'txt'}` : output;
  const files = tables.map(({ id }, i) => ({ path: pattern.replaceAll('{table}', id), text: texts[i]! }));
  return saved(files, isSeveral(output), loaded, locale, io);
}

const plain = ({ compilation }: Loaded) => ({
  day: compilation.workingDay * 60,
  bold: (text: string) => text,
  dim: (text: string) => text,
});

/** Shows tables one below the other. */
function showTables(tables: readonly DataTable[], loaded: Loaded, io: Io): void {
  const { bold, dim } = colorsFor(io.stdout, io.env);
  tables.forEach((table, i) => {
    if (i > 0) say(io.stdout, '');
    for (const line of setTable(table, { ...plain(loaded), bold, dim })) say(io.stdout, line);
  });
}

async function saved(
  files: readonly { readonly path: string; readonly text: string | Uint8Array }[],
  folders: boolean,
  loaded: Loaded,
  locale: Locale,
  io: Io,
): Promise<Exit> {
  for (const { path, text } of files) {
    const problem = await save({ path, output: text, folders }, loaded.inputs, io);
    if (problem === undefined) continue;
    say(io.stderr, `${colorsFor(io.stderr, io.env).red('error:')} ${visible(problemWords('write', problem, locale))}`);
    return exit.misuse;
  }
  return exit.fine;
}

/** Saves a picture of tables. */
export async function savePicture(
  picture: string | Uint8Array,
  { output = '-' }: TableOptions,
  loaded: Loaded,
  locale: Locale,
  io: Io,
): Promise<Exit> {
  if (output === '-' && typeof picture !== 'string' && io.stdout.isTTY === true)
    refuse(words('notForTerminals', locale, 'png'));
  const problem = await save({ path: output, output: picture, folders: false }, loaded.inputs, io);
  if (problem === undefined) return exit.fine;
  say(io.stderr, `${colorsFor(io.stderr, io.env).red('error:')} ${visible(problemWords('write', problem, locale))}`);
  return exit.misuse;
}
