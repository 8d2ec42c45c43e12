// The steps of flows as plain data, one row each: who does what, and where it goes on. Programs that draw charts from tables read it.
import type { Flow, Model, Process, Step } from '../language/model/model.js';
import type { Locale } from '../language/source/locale.js';
import type { DataTable } from './data-table.js';
import { titlesOf } from './names.js';
import { headings } from './words.js';

const keys = [
  'process',
  'stepId',
  'description',
  'nextStepId',
  'connectorLabel',
  'shapeType',
  'function',
  'number',
  'needs',
  'time',
  'output',
  'note',
  'caption',
] as const;

/**
 * Rows: the steps of the processes, forks and joins included, in written order. Cells with several things have one on each line; the
 * labels of connectors stand in the order of the steps that they lead to, a dash for one that says nothing.
 */
export function stepsTable(model: Model, processes: readonly Process[], language: Locale): DataTable {
  const words = headings(language);
  const titleOf = titlesOf(model);
  return {
    id: 'steps',
    title: words.steps,
    language,
    columns: keys.map((key) => ({ key, title: words[key] })),
    rows: processes.flatMap((process) => {
      const leaving = new Map<string, Flow[]>();
      for (const flow of process.flows) {
        const list = leaving.get(flow.from);
        if (list === undefined) leaving.set(flow.from, [flow]);
        else list.push(flow);
      }
      const short = (id: string): string => (id.startsWith(`${process.id}.`) ? id.slice(process.id.length + 1) : id);
      return process.steps.map((step) => rowOf(process, step, leaving.get(step.id) ?? [], short, titleOf));
    }),
  };
}

function rowOf(
  process: Process,
  step: Step,
  flows: readonly Flow[],
  short: (id: string) => string,
  titleOf: (id: string) => string,
): DataTable['rows'][number] {
  const lines = (items: readonly string[]): string => items.map(inOneLine).join('\n');
  const labels = flows.map((flow) => labelOf(flow, process.language));
  return [
    process.id,
    short(step.id),
    step.text ?? '',
    lines(flows.map(({ to }) => short(to))),
    labels.every((label) => label === '') ? '' : lines(labels.map((label) => label || '-')),
    step.kind,
    lines(step.actors.map(titleOf)),
    step.row,
    lines(step.needs),
    step.time?.text ?? '',
    lines(step.outputs),
    step.note ?? '',
    step.caption ?? '',
  ];
}

const inOneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');

const arrowWords = {
  en: { yes: 'Yes', no: 'No', on: 'on' },
  id: { yes: 'Ya', no: 'Tidak', on: 'saat' },
} as const;

/** What an arrow says: its answer, the writer's words for it, or what makes it leave its step. */
function labelOf({ kind, answer, label }: Flow, language: Locale): string {
  if (kind === 'interrupt') return `${arrowWords[language].on} ${label ?? ''}`.trim();
  return label ?? (answer === 'yes' || answer === 'no' ? arrowWords[language][answer] : '');
}
