// Evidence for the yearly evaluation (PermenPANRB 59/2020): of indicator 14, innovation of business processes, how complete each level
// is, when SOPs were reviewed and what changed; of indicator 11, architecture, which domains have objects.
import type { Exchange, Process } from '../../language/model/model.js';
import { referenceForm } from '../../language/model/rab.js';
import { choiceTitle } from '../choices.js';
import type { CellValue, DataTable } from '../data-table.js';
import type { SopRecord, Survey, UnitRecord } from './survey.js';
import { coverageWords } from './words.js';

const tableOf = (
  { language }: Survey,
  id: 'levels' | 'reviews' | 'changes' | 'domains',
  keys: readonly Exclude<
    keyof ReturnType<typeof coverageWords>,
    'states' | 'events' | 'lacks' | 'fields' | 'domainNames'
  >[],
  rows: readonly (readonly CellValue[])[],
): DataTable => {
  const words = coverageWords(language);
  return { id, title: words[id], language, columns: keys.map((key) => ({ key, title: words[key] })), rows };
};

/** Tier by tier and level by level: how many processes there are, and how many have what the guideline asks (PermenPANRB 19/2018). */
export function levelTable(survey: Survey): DataTable {
  const { language, units, model } = survey;
  const known = new Map(model.units.map(({ id, realizes }) => [id, realizes.length > 0]));
  const groups = new Map<string, Process[]>();
  for (const { unit, processes } of units)
    for (const process of processes) {
      const tier = unit.tier === undefined ? '' : choiceTitle('tier', unit.tier, language);
      const key = JSON.stringify([tier, process.level]);
      const list = groups.get(key);
      if (list === undefined) groups.set(key, [process]);
      else list.push(process);
    }
  const traced = ({ supports, realizes, within }: Process): boolean =>
    supports.length > 0 || realizes.length > 0 || known.get(within ?? '') === true;
  const order = [...groups].map(([key, list]) => ({ ...place(key), list }));
  const tiers = [...new Set(order.map(({ tier }) => tier))];
  const sorted = tiers.flatMap((tier) => order.filter((row) => row.tier === tier).sort((a, b) => a.level - b.level));
  const rows = sorted.map(({ tier, level, list }) => {
    const count = (has: (process: Process) => boolean): number => list.filter(has).length;
    return [
      tier,
      level,
      list.length,
      count(({ code }) => code !== undefined),
      count(({ unit }) => unit !== undefined),
      count(({ category }) => category !== undefined),
      count((process) => isComplete(process.inputs) && isComplete(process.outputs)),
      level === 0 ? count(traced) : undefined,
      count(({ steps }) => steps.length > 0),
      count(({ sop }) => sop !== undefined),
    ];
  });
  const keys = ['tier', 'level', 'processes', 'coded', 'owned', 'sorted', 'sipoc', 'traced', 'maps', 'sops'] as const;
  return tableOf(survey, 'levels', keys, rows);
}

function place(key: string): { readonly tier: string; readonly level: number } {
  const [tier, level] = JSON.parse(key) as [string, number];
  return { tier, level };
}

/** Is something named, and for all of it the other side? */
const isComplete = (exchanges: readonly Exchange[]): boolean =>
  exchanges.length > 0 && exchanges.every(({ things, parties }) => things.length > 0 && parties.length > 0);

const each = <T>(
  units: readonly UnitRecord[],
  of: (sop: SopRecord, record: UnitRecord) => readonly T[],
): readonly T[] => units.flatMap((record) => record.sops.flatMap((sop) => of(sop, record)));

/** When each SOP was made, took effect, was revised and evaluated, and when it is to be reviewed. */
export function reviewTable(survey: Survey): DataTable {
  const words = coverageWords(survey.language);
  const last = (entries: readonly { readonly date: string }[]): string | undefined =>
    entries
      .map(({ date }) => date)
      .sort()
      .at(-1);
  const rows = each(survey.units, ({ process, sop, state, looked, reviewed }, { unit }) => [
    [
      sop.number,
      process.title,
      unit.title,
      words.states[state ?? 'none'],
      sop.created,
      sop.effective,
      last(sop.revised),
      last(sop.evaluated),
      looked,
      sop.review ?? process.review,
      reviewed === undefined ? undefined : reviewed ? words.yes : words.no,
    ],
  ]);
  const keys = [
    'sopNumber',
    'title',
    'unit',
    'state',
    'created',
    'effective',
    'revised',
    'evaluated',
    'looked',
    'planned',
    'reviewed',
  ] as const;
  return tableOf(survey, 'reviews', keys, rows);
}

/** All that happened to SOPs, by date; dates in words of one's own come last. */
export function changeTable(survey: Survey): DataTable {
  const { events } = coverageWords(survey.language);
  const rows = each(survey.units, ({ process, sop }, { unit }) => {
    const row = (date: string, event: string, note?: string) => [
      date,
      sop.number,
      process.title,
      unit.title,
      event,
      note,
    ];
    return [
      ...(sop.created === undefined ? [] : [row(sop.created, events.created)]),
      ...(sop.effective === undefined ? [] : [row(sop.effective, events.effective)]),
      ...sop.revised.map(({ date, text }) => row(date, events.revised, text)),
      ...sop.evaluated.map(({ date, text }) => row(date, events.evaluated, text)),
    ];
  });
  const rank = (row: readonly CellValue[]): string => String(row[0]).replace(/^(?!\d{4}-\d\d-\d\d$)/, '~');
  const sorted = [...rows].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
  return tableOf(survey, 'changes', ['date', 'sopNumber', 'title', 'unit', 'event', 'note'], sorted);
}

/** The six domains of the architecture: how many objects each has, and how many of those have the code of a reference. */
export function domainTable(survey: Survey): DataTable {
  const { model, language } = survey;
  const { domainNames } = coverageWords(language);
  const references = (prefix: string, codes: readonly string[]): boolean =>
    codes.some((code) => code.startsWith(`${prefix}.`) && referenceForm.test(code));
  const objectsOf = (type: string) =>
    model.objects
      .filter((object) => object.type === type)
      .map(({ fields }) =>
        fields
          .filter(({ key }) => key === 'reference')
          .flatMap(({ values }) => values.map((value) => (value.type === 'text' ? value.text : ''))),
      );
  const objects: Readonly<Record<keyof typeof domainNames, readonly (readonly string[])[]>> = {
    RAB: model.processes.filter(({ parent }) => parent === undefined).map(({ reference }) => reference),
    RAD: objectsOf('data'),
    RAL: objectsOf('service'),
    RAA: objectsOf('application'),
    RAI: [],
    RAK: [],
  };
  const rows = (Object.keys(domainNames) as (keyof typeof domainNames)[]).map((prefix) => {
    const list = objects[prefix];
    return [domainNames[prefix], prefix, list.length, list.filter((codes) => references(prefix, codes)).length];
  });
  return tableOf(survey, 'domains', ['domain', 'prefix', 'objects', 'referenced'], rows);
}
