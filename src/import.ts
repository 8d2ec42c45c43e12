// From what an office already has to `.proc`: tables of steps in workbooks and in values parted by commas.
import { format } from './format.js';
import type { DraftProcess } from './import/draft.js';
import { procText } from './import/proc.js';
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
 * Takes a table of steps over: a workbook (XLSX) with its drawing, or comma-separated values. `path` names it in findings. Nothing is
 * ever thrown for what a file holds.
 */
export async function importTable(bytes: Uint8Array, path: string, options: ImportOptions = {}): Promise<Imported> {
  const [{ readTable }, { choosable }] = await Promise.all([
    import('./import/table/index.js'),
    import('./import/table/headings.js'),
  ]);
  const columns = new Map(
    choosable.flatMap((role) => {
      const heading = options.columns?.get(role);
      return heading === undefined ? [] : [[role, heading] as const];
    }),
  );
  const { value, diagnostics } = readTable(bytes, path, {
    columns,
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
  });
  return { text: textOf(value, options.keywords ?? 'id'), diagnostics };
}

function textOf(processes: readonly DraftProcess[], keywords: Locale): string | undefined {
  return processes.length === 0 ? undefined : format(procText(processes, keywords), { keywords });
}
