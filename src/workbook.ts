// From what is to be shown to a workbook: each flow a sheet, all their steps one more; of a map the table that it says in words.
import type { DataTable } from './analysis/data-table.js';
import type { MapName, PaperName } from './choices.js';
import type { Wanted } from './document.js';
import type { Spread } from './drawing/layout/spread/spread.js';
import type { Subject } from './drawing/view/subject.js';
import type { Model } from './language/model/model.js';
import type { RenderOptions } from './render-options.js';

/** Writes flows or tables as one XLSX file; nothing where there is nothing to show. */
export async function writeXlsx(
  model: Model,
  { map, subjects }: Wanted,
  options: RenderOptions,
): Promise<Uint8Array | undefined> {
  const [first] = subjects;
  if (first === undefined) return undefined;
  const spreads =
    map === undefined ? await flowSheets(model, subjects, options) : await mapSheets(model, map, subjects, options);
  const { toXlsx } = await import('./formats/xlsx/index.js');
  const title = subjects.length === 1 ? first.title : undefined;
  return toXlsx(spreads, { language: first.language, ...(title === undefined ? {} : { title }) });
}

async function flowSheets(model: Model, subjects: readonly Subject[], options: RenderOptions): Promise<Spread[]> {
  const [{ sopView }, { layoutFlowSpread }, { stepsTable }] = await Promise.all([
    import('./drawing/view/sop.js'),
    import('./drawing/layout/spread/flow.js'),
    import('./analysis/step-chart.js'),
  ]);
  const flows = subjects.flatMap(({ process }) => (process === undefined ? [] : [process]));
  const sheets = flows.map((process, done) => {
    options.progress?.({ done, total: flows.length, process: process.id });
    const view = sopView(model, process, options.captions === undefined ? {} : { captions: options.captions });
    const orientation = options.orientation ?? view.orientation;
    const identity = process.sop === undefined ? 'none' : options.identity;
    return layoutFlowSpread(view, {
      ...paperOptions(options),
      paper: options.paper ?? view.paper ?? 'a4',
      ...(orientation === undefined ? {} : { orientation }),
      ...(identity === undefined ? {} : { identity }),
      ...(options.columnNumbers === undefined ? {} : { columnNumbers: options.columnNumbers }),
    });
  });
  const table = stepsTable(model, flows, flows[0]?.language ?? model.language);
  return [...sheets, await tableSheet(table, table.title, options)];
}

async function mapSheets(
  model: Model,
  map: MapName,
  subjects: readonly Subject[],
  options: RenderOptions,
): Promise<Spread[]> {
  const sheets: Spread[] = [];
  for (const subject of subjects) {
    const table = await tableOf(model, map, subject);
    sheets.push(await tableSheet(table, subjects.length === 1 ? table.title : subject.title, options));
  }
  return sheets;
}

/** What a map says in words; of a landscape all that is known of its processes. */
async function tableOf(model: Model, map: MapName, subject: Subject): Promise<DataTable> {
  const { processes, title, language } = subject;
  switch (map) {
    case 'landscape':
      return (await import('./analysis/processes.js')).processesTable(model, processes, title, language);
    case 'tree':
      return (await import('./drawing/view/map/tree.js')).treeView(model, subject).table;
    case 'subprocess':
      return (await import('./drawing/view/map/subprocess.js')).subprocessView(model, subject).table;
    case 'relations':
      return (await import('./drawing/view/map/relations.js')).relationsView(model, subject).table;
    default:
      return (await import('./drawing/view/map/table.js')).tableMapView(model, subject, map).table;
  }
}

async function tableSheet(table: DataTable, name: string, options: RenderOptions): Promise<Spread> {
  const { layoutDataSpread } = await import('./drawing/layout/spread/data.js');
  return layoutDataSpread(table, name, { orientation: 'landscape', ...paperOptions(options) });
}

/** What is asked for of the paper; without it A4. */
function paperOptions({ paper = 'a4', orientation, margin }: RenderOptions): {
  readonly paper: PaperName;
  readonly orientation?: 'landscape' | 'portrait';
  readonly margin?: number;
} {
  return { paper, ...(orientation === undefined ? {} : { orientation }), ...(margin === undefined ? {} : { margin }) };
}
