// `alur coverage`: which maps and SOPs each unit has, what is missing, and evidence for the yearly evaluation.
import type { Locale, ThemeName } from '../../../index.js';
import { type CoverageName, coverage, coveragePicture, type DataTable } from '../../../tables.js';
import { localesOf } from '../findings.js';
import type { Exit, Io } from '../io.js';
import { load } from '../load.js';
import { settingsOf } from '../settings.js';
import { savePicture, type TableOptions, tableFormOf, writeTables } from '../tables.js';
import { say } from '../terminal.js';
import { words } from '../words.js';

export interface CoverageCommandOptions extends TableOptions {
  readonly table?: CoverageName | 'evidence';
  readonly today?: string;
  readonly theme?: ThemeName;
  readonly config?: string;
  readonly lang?: Locale;
}

const evidence: readonly CoverageName[] = ['levels', 'reviews', 'changes', 'domains'];

/** Counts what the files hold. Without a table: units and tiers, of several regencies these first; JSON, workbooks and folders hold every table. */
export async function coverFiles(files: readonly string[], options: CoverageCommandOptions, io: Io): Promise<Exit> {
  const { today, table } = options;
  const form = tableFormOf(options, 'table', options.lang ?? 'en');
  const loaded = await load(files, io, options.lang ?? 'en', { need: 'what can be read', ...settingsOf(options) });
  const { lang, theme } = { ...loaded.defaults, ...options };
  const { model, soundness, project } = loaded.compilation;
  const locale = localesOf(loaded.compilation, lang)(project.entries[0] ?? '');
  const asked = { soundness, ...(today === undefined ? {} : { today }) };
  if (form === 'svg' || form === 'png' || form === 'pdf') {
    const picture = await coveragePicture(model, { ...asked, to: form, ...(theme && { theme }) });
    return savePicture(picture, options, loaded, locale, io);
  }
  const tables = coverage(model, asked);
  const shown = namesOf(table, form, options, tables.regencies).map((name) => tables[name]);
  const code = await writeTables(shown, form, options, loaded, locale, io);
  if (form === 'table' && today === undefined) say(io.stderr, words('noToday', locale));
  return code;
}

function namesOf(
  table: CoverageCommandOptions['table'],
  form: 'table' | 'csv' | 'json' | 'xlsx',
  { output = '-' }: TableOptions,
  regencies: DataTable,
): readonly CoverageName[] {
  if (table === 'evidence') return evidence;
  if (table !== undefined) return [table];
  const first: CoverageName = regencies.rows.length > 1 ? 'regencies' : 'units';
  if (form === 'json' || form === 'xlsx' || /[/\\]$|\{table\}/.test(output))
    return ['units', 'tiers', 'regencies', 'missing', ...evidence];
  return form === 'table' && output === '-' ? [first, 'tiers'] : [first];
}
