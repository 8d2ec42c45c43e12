// "alur/tables": what can be counted and listed of a model without drawing it, as tables, and the formats that write those.

import type { CoverageOptions } from './analysis/coverage/survey.js';
import { surveyOf } from './analysis/coverage/survey.js';
import type { DataTable } from './analysis/data-table.js';
import type { Measures } from './analysis/measure.js';
import type { ThemeName } from './choices.js';
import type { Theme } from './drawing/theme/theme.js';
import type { Chart } from './drawing/view/chart/chart.js';
import { roughly, timeWords } from './language/diagnostic/time-words.js';
import type { Model } from './language/model/model.js';
import { WORKING_DAY } from './language/model/working-time.js';

export { architecture } from './analysis/architecture/architecture.js';
export type { ArchitectureOptions } from './analysis/architecture/register.js';
export { coverage } from './analysis/coverage/coverage.js';
export type { CoverageOptions } from './analysis/coverage/survey.js';
export type { CellValue, Column, DataTable } from './analysis/data-table.js';
export { type ActorLoad, type MeasureOptions, type Measures, measure } from './analysis/measure.js';
export { measureTables } from './analysis/measure-tables.js';
export { stepTable } from './analysis/steps.js';
export {
  type ArchitectureName,
  architectureNames,
  type CoverageName,
  coverageNames,
  type MeasureTableName,
  measureTableNames,
} from './analysis/table-names.js';
export { toCsv } from './formats/csv/index.js';
export { tablesToJson } from './formats/json/tables.js';

/** Tables as one workbook, a sheet for each, on A4 lying; nothing where there is no table. */
export async function tablesToXlsx(tables: readonly DataTable[]): Promise<Uint8Array | undefined> {
  const [first] = tables;
  if (first === undefined) return undefined;
  const [{ layoutDataSpread }, { toXlsx }] = await Promise.all([
    import('./drawing/layout/spread/data.js'),
    import('./formats/xlsx/index.js'),
  ]);
  const spreads = tables.map((table) =>
    layoutDataSpread(table, table.title, { paper: 'a4', orientation: 'landscape' }),
  );
  return toXlsx(spreads, { language: first.language, ...(tables.length === 1 ? { title: first.title } : {}) });
}

/** How a picture of numbers is written. */
export interface PictureOptions {
  readonly to: 'svg' | 'png' | 'pdf';
  /** Default `plain`. */
  readonly theme?: ThemeName | Theme;
  /** `png`: pixels for each user unit of 1/96 inch. Default 2. */
  readonly scale?: number;
}

/**
 * Measures as bars: the expected time of each process with its share of waiting, and the range from the shortest to the longest way; of a
 * single process the work of its actors as well. A text for `svg`, else bytes.
 */
export async function measuresPicture(
  model: Model,
  measures: readonly Measures[],
  { workingDay = WORKING_DAY, ...options }: PictureOptions & { readonly workingDay?: number },
): Promise<string | Uint8Array> {
  const { measuresChart } = await import('./drawing/view/chart/measures.js');
  const language = model.processes.find(({ id }) => id === measures[0]?.process)?.language ?? model.language;
  return picture(
    measuresChart(model, measures, (minutes) =>
      timeWords(roughly(minutes, workingDay * 60), workingDay * 60, language),
    ),
    options,
  );
}

/** Coverage on one page: what there is and what is missing of each unit, or of each regency of a province. */
export async function coveragePicture(
  model: Model,
  { soundness, today, ...options }: PictureOptions & CoverageOptions,
): Promise<string | Uint8Array> {
  const { coverageChart } = await import('./drawing/view/chart/coverage.js');
  const survey = surveyOf(model, { ...(soundness && { soundness }), ...(today === undefined ? {} : { today }) });
  return picture(coverageChart(survey), options);
}

async function picture(chart: Chart, { to, theme = 'plain', scale = 2 }: PictureOptions): Promise<string | Uint8Array> {
  const [{ layoutChart }, { paintFlow }, { themes }] = await Promise.all([
    import('./drawing/layout/chart/bars.js'),
    import('./drawing/scene/flow.js'),
    import('./drawing/theme/theme.js'),
  ]);
  const layout = layoutChart(chart);
  const scenes = paintFlow(layout, typeof theme === 'string' ? themes[theme] : theme);
  if (to === 'pdf') {
    const { toPdf } = await import('./formats/pdf/index.js');
    const { title, language } = chart;
    return toPdf([{ id: chart.view, title, language, layout, scenes }]);
  }
  const { toSvg } = await import('./formats/svg/index.js');
  if (to === 'svg') return toSvg(scenes);
  const [{ fitsPng, largestScale, toPng }, { sizeOf }] = await Promise.all([
    import('./formats/png/index.js'),
    import('./formats/svg/index.js'),
  ]);
  const { width, height } = sizeOf(scenes);
  const most = Math.floor(largestScale(width, height) * 10) / 10;
  return toPng(toSvg(scenes), { scale: fitsPng(width, height, scale) ? scale : most });
}
