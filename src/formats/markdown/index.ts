// "alur/markdown": processes as Markdown, with the tables that GitHub and others know.
import type { CellValue, DataTable } from '../../analysis/data-table.js';
import { escaped, inCell } from './escape.js';

/** One process, unit or map. */
export interface MarkdownChapter {
  readonly title: string;
  readonly description: string;
  /** What identifies an SOP, as labels with their values. */
  readonly identity: readonly { readonly label: string; readonly values: readonly string[] }[];
  readonly tables: readonly DataTable[];
  /** Path of its drawing, counted from where the text will stand; none is shown without it. */
  readonly drawing?: string;
}

/** What a document is called if it has several chapters. */
export interface MarkdownOptions {
  readonly title?: string;
}

/**
 * Chapters as one Markdown text, final newline included: title, description, drawing, tables. Whatever texts of the input hold, they
 * are text: no markup, no address, no mention comes of them.
 */
export function toMarkdown(chapters: readonly MarkdownChapter[], { title }: MarkdownOptions = {}): string {
  const book = chapters.length > 1 && title !== undefined;
  const parts = chapters.flatMap((chapter) => partsOf(chapter, book ? 2 : 1));
  return `${[...(book ? [heading(1, title)] : []), ...parts].join('\n\n')}\n`;
}

const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${escaped(text)}`;

function partsOf({ title, description, identity, tables, drawing }: MarkdownChapter, level: number): string[] {
  return [
    heading(level, title),
    ...(description === '' ? [] : [escaped(description)]),
    ...(drawing === undefined ? [] : [`![${escaped(title)}](${addressOf(drawing)})`]),
    ...(identity.length === 0 ? [] : [identityTable(identity)]),
    ...tables.flatMap((table) => [
      ...(table.title === title ? [] : [heading(level + 1, table.title)]),
      dataTable(table),
    ]),
  ];
}

function identityTable(identity: MarkdownChapter['identity']): string {
  const rows = identity.map(({ label, values }) => `| **${inCell(label)}** | ${values.map(inCell).join('<br>')} |`);
  return ['| | |', '| --- | --- |', ...rows].join('\n');
}

function dataTable({ columns, rows }: DataTable): string {
  const numeric = columns.map((_, k) => isNumeric(rows.map((row) => row[k])));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => inCell(title))),
    line(numeric.map((right) => (right ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((_, k) => inCell(String(row[k] ?? ''))))),
  ].join('\n');
}

/** Numbers, and nothing else but blanks. */
const isNumeric = (values: readonly CellValue[]): boolean =>
  values.some((value) => typeof value === 'number') && values.every((value) => typeof (value ?? 0) === 'number');

/** A relative path as an address: every name in it percent-encoded. */
function addressOf(path: string): string {
  const names = path.split('/').map((name) => encodeURIComponent(name.replace(/[\ud800-\udfff]/gu, '')));
  return names.join('/').replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
