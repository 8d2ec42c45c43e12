// `alur measure`: how long processes take, how much of that is waiting, and who does how much.
import { findProcesses, type Locale, type ThemeName } from '../../../index.js';
import { type MeasureTableName, measure, measuresPicture, measureTables } from '../../../tables.js';
import { localesOf } from '../findings.js';
import { type Exit, exit, type Io } from '../io.js';
import { refuseUnknown } from '../jobs.js';
import { load } from '../load.js';
import { settingsOf } from '../settings.js';
import { savePicture, type TableOptions, tableFormOf, writeTables } from '../tables.js';
import { say } from '../terminal.js';
import { words } from '../words.js';

export interface MeasureCommandOptions extends TableOptions {
  readonly process?: string;
  readonly table?: MeasureTableName;
  readonly theme?: ThemeName;
  readonly config?: string;
  readonly lang?: Locale;
}

/** Measures what the files hold. Without a table: processes; of a single one its actors as well, of several their units. */
export async function measureFiles(files: readonly string[], options: MeasureCommandOptions, io: Io): Promise<Exit> {
  const { process: name, table } = options;
  const form = tableFormOf(options, 'table', options.lang ?? 'en');
  const loaded = await load(files, io, options.lang ?? 'en', settingsOf(options));
  const { lang, theme } = { ...loaded.defaults, ...options };
  const { compilation } = loaded;
  const { model, workingDay } = compilation;
  const locale = localesOf(compilation, lang)(compilation.project.entries[0] ?? '');
  const meant = findProcesses(model, name);
  if (name !== undefined && meant.length === 0) refuseUnknown(name, compilation, locale);
  const ids = new Set(meant.map(({ id }) => id));
  const measures = measure(model, { workingDay }).filter(({ process }) => ids.has(process));
  if (measures.length === 0) {
    say(io.stderr, words('nothingToMeasure', locale));
    return exit.findings;
  }
  if (form === 'svg' || form === 'png' || form === 'pdf') {
    const picture = await measuresPicture(model, measures, { to: form, workingDay, ...(theme && { theme }) });
    return savePicture(picture, options, loaded, locale, io);
  }
  const tables = measureTables(model, measures);
  const usual: readonly MeasureTableName[] = measures.length === 1 ? ['processes', 'actors'] : ['processes', 'units'];
  const several = form !== 'csv' || /[/\\]$|\{table\}/.test(options.output ?? '');
  const names =
    table === undefined
      ? form === 'json' || form === 'xlsx'
        ? (['processes', 'actors', 'units'] as const)
        : several
          ? usual
          : usual.slice(0, 1)
      : [table];
  const guesses = measures.reduce((sum, { withoutShare }) => sum + withoutShare.length, 0);
  if (form === 'table' && guesses > 0) say(io.stderr, words('equalShares', locale, guesses));
  return writeTables(
    names.map((one) => tables[one]),
    form,
    options,
    loaded,
    locale,
    io,
  );
}
