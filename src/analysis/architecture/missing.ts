// What the architecture's forms ask for and the model does not say. It is listed, never made up.
import type { Model } from '../../language/model/model.js';
import { rabTitle, referenceAt, referenceForm } from '../../language/model/rab.js';
import type { DataTable } from '../data-table.js';
import { agencyOf, referenceOf } from './cells.js';
import { type Entry, fieldOf, type Register } from './register.js';
import { architectureWords } from './words.js';

interface Lack {
  readonly kind: 'process' | 'service' | 'data' | 'application' | 'indicator';
  readonly code?: string | undefined;
  readonly name: string;
  readonly agency?: string | undefined;
  readonly what: string;
}

/** A row for each thing that is missing or has to be confirmed, in written order. */
export function missingTable(register: Register): DataTable {
  const { entries, model, language } = register;
  const words = architectureWords(language);
  const codes = new Map<string, number>();
  for (const { process } of entries)
    if (process.code !== undefined) codes.set(process.code, (codes.get(process.code) ?? 0) + 1);
  const lacks = [
    ...entries.flatMap((entry) => lacksOf(entry, codes, register)),
    ...objectLacks(model, register),
    ...indicatorLacks(model, register),
  ];
  const keys = ['number', 'kind', 'code', 'name', 'agency', 'what'] as const;
  return {
    id: 'missing',
    title: words.missing,
    language,
    columns: keys.map((key) => ({ key, title: words[key] })),
    rows: lacks.map(({ kind, code, name, agency, what }, i) => [i + 1, words.kinds[kind], code, name, agency, what]),
  };
}

function lacksOf(entry: Entry, codes: ReadonlyMap<string, number>, { language }: Register): readonly Lack[] {
  const { lacks } = architectureWords(language);
  const { process, placing, level, aims, unit, services } = entry;
  const found: string[] = [];
  if (process.code === undefined) found.push(lacks.code);
  else if ((codes.get(process.code) ?? 0) > 1) found.push(lacks.twice(process.code));
  if (unit === undefined) found.push(lacks.unit);
  for (const code of process.reference) if (!isKnown(code)) found.push(lacks.outside(code));
  if (placing === undefined || placing.codes.every((code) => referenceAt(code, 2) === undefined))
    found.push(lacks.reference);
  else {
    const list = placing.codes.join(', ');
    if (placing.origin === 'approximate') found.push(lacks.approximate(placing.affair ?? '', list));
    else if (placing.origin === 'affair' && placing.codes.length > 1) found.push(lacks.choice(list));
    if (referenceOf(process, level) === undefined) found.push(lacks.localCode(level));
  }
  if (process.description === undefined) found.push(lacks.description);
  if (aims.length === 0) found.push(lacks.objective);
  else if (aims.every(({ indicator }) => indicator === undefined)) found.push(lacks.indicator);
  if (services.length === 0) found.push(lacks.service);
  const { code, title: name } = process;
  return found.map((what) => ({ kind: 'process', code, name, agency: agencyOf(entry), what }));
}

/** Is a code well formed and, if it is of the reference of processes, in the national list? */
function isKnown(code: string): boolean {
  if (!referenceForm.test(code)) return false;
  const top = referenceAt(code, 2) ?? referenceAt(code, 1);
  return !code.startsWith('RAB.') || (top !== undefined && rabTitle(top) !== undefined);
}

const asked = {
  service: ['reference', 'realizes'],
  data: ['reference', 'producer', 'steward'],
  application: ['reference', 'supports'],
} as const;

function objectLacks({ objects }: Model, { language }: Register): readonly Lack[] {
  const { fields, lacks } = architectureWords(language);
  return objects.flatMap((object): Lack[] => {
    const missing = asked[object.type].filter((key) => fieldOf(object, key) === undefined).map((key) => fields[key]);
    const described = fieldOf(object, 'description', 'Uraian', 'Description', 'Tujuan', 'Fungsi') !== undefined;
    const common = { kind: object.type, code: fieldOf(object, 'code', 'reference'), name: object.title };
    return [...missing, ...(described ? [] : [lacks.description])].map((what) => ({ ...common, what }));
  });
}

function indicatorLacks({ plans }: Model, { language }: Register): readonly Lack[] {
  const { fields } = architectureWords(language);
  return plans
    .filter(({ level }) => level === 'indicator')
    .flatMap((plan) =>
      (['target', 'measure'] as const)
        .filter((key) => fieldOf(plan, key) === undefined)
        .map((key): Lack => ({ kind: 'indicator', name: plan.title, what: fields[key] })),
    );
}
