// From what an office already has to `.proc`: tables of steps in workbooks and in values parted by commas, and BPMN of any tool.
import { columnNames } from './choices.js';
import { format } from './format.js';
import type { DraftProcess } from './import/draft.js';
import type { Diagnostic } from './language/diagnostic/diagnostic.js';
import type { Locale } from './language/source/locale.js';

/** How a file is taken over; all may be left out. */
export interface ImportOptions {
  /** Language of the keywords that are written, and of the words that the document prints. Default `id`. */
  readonly keywords?: Locale;
  /** Workbooks: the sheet to read. Default: every sheet with a flowchart table, else the first with any table of steps. */
  readonly sheet?: string;
  /** Headings of columns that are called otherwise than usual: what the column is → its heading, such as `needs` → "Sumber Data". */
  readonly columns?: ReadonlyMap<string, string>;
}

/** What came of an import. */
export interface Imported {
  /** The text in the one layout, with its final newline; `undefined` where nothing could be read. */
  readonly text: string | undefined;
  /** What was assumed, what was left out, and where to look. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes over a table of steps (a workbook, XLSX, with its drawing, or comma-separated values) or BPMN 2.0 (XML). `path` names it in findings. Nothing is
 * ever thrown for what a file holds.
 */
export async function importFile(bytes: Uint8Array, path: string, options: ImportOptions = {}): Promise<Imported> {
  const { isXml } = await import('./import/bpmn/bytes.js');
  if (isXml(bytes)) return importXml(bytes, path, options);
  const { readTable } = await import('./import/table/index.js');
  const columns = new Map(
    columnNames.flatMap((role) => {
      const heading = options.columns?.get(role);
      return heading === undefined ? [] : [[role, heading] as const];
    }),
  );
  const { value, diagnostics } = readTable(bytes, path, {
    columns,
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
  });
  return { text: value.length === 0 ? undefined : await textOf(value, options.keywords ?? 'id'), diagnostics };
}

/** BPMN 2.0. Without `keywords` the words are those of the process's own language, where the file says it. */
async function importXml(bytes: Uint8Array, path: string, { keywords }: ImportOptions): Promise<Imported> {
  const [{ xmlText }, { importBpmn }] = await Promise.all([
    import('./import/bpmn/bytes.js'),
    import('./import/bpmn/index.js'),
  ]);
  const { value, diagnostics } = await importBpmn(xmlText(bytes), {
    path,
    ...(keywords === undefined ? {} : { keywords }),
  });
  return { text: value, diagnostics };
}

async function textOf(processes: readonly DraftProcess[], keywords: Locale): Promise<string> {
  const [{ chartOf }, { writeFile }] = await Promise.all([
    import('./import/charted.js'),
    import('./import/bpmn/write.js'),
  ]);
  const charts = processes.map((process, k) => chartOf(process, `process ${k + 1}`, keywords));
  return format(
    writeFile({ processes: charts, handoffs: [] }, () => undefined),
    { keywords },
  );
}
