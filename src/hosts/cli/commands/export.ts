// `alur export`: the tables that a region hands in for its e-government architecture.
import type { Locale } from '../../../index.js';
import { type ArchitectureName, architecture, architectureNames } from '../../../tables.js';
import { localesOf } from '../findings.js';
import { type Exit, type Io, refuse } from '../io.js';
import { load } from '../load.js';
import { settingsOf } from '../settings.js';
import { type TableOptions, tableFormOf, writeTables } from '../tables.js';
import { say } from '../terminal.js';
import { words } from '../words.js';

export interface ExportCommandOptions extends TableOptions {
  readonly table?: ArchitectureName;
  readonly firstLevel?: number;
  readonly year?: number;
  readonly config?: string;
  readonly lang?: Locale;
}

/** Writes the tables, CSV if nothing else is asked for, and says how much is missing for them. */
export async function exportFiles(files: readonly string[], options: ExportCommandOptions, io: Io): Promise<Exit> {
  const { table, firstLevel, year } = options;
  const form = tableFormOf(options, 'csv', options.lang ?? 'en');
  if (form === 'svg' || form === 'png' || form === 'pdf') return refuse(words('noPicture', options.lang ?? 'en'));
  const loaded = await load(files, io, options.lang ?? 'en', settingsOf(options));
  const { lang } = { ...loaded.defaults, ...options };
  const { model, project } = loaded.compilation;
  const locale = localesOf(loaded.compilation, lang)(project.entries[0] ?? '');
  const tables = architecture(model, {
    ...(firstLevel === undefined ? {} : { firstLevel }),
    ...(year === undefined ? {} : { year: String(year) }),
  });
  const names = table === undefined ? architectureNames : [table];
  const code = await writeTables(
    names.map((name) => tables[name]),
    form,
    options,
    loaded,
    locale,
    io,
  );
  const lacking = tables.missing.rows.length;
  if (table !== 'missing' && lacking > 0) say(io.stderr, words('lacking', locale, lacking));
  return code;
}
