// The forms in which a region hands in its business processes. Their columns are those that the receiving tools print or read.

import { printedStatus } from '../../language/model/printed.js';
import { rabTitle, referenceAt } from '../../language/model/rab.js';
import { choiceTitle } from '../choices.js';
import type { CellValue, DataTable } from '../data-table.js';
import { agencyOf, coded, lines, localCode, placeAt, referenceOf } from './cells.js';
import { fieldOf, type Register, targetsOf } from './register.js';
import { architectureWords } from './words.js';

type Row = readonly CellValue[];

/**
 * E1, the domain sheet: a row for each process and indicator of the objective that it supports; behind the columns of the sheet those
 * that lead back to the process map.
 */
export function domainSheet({ entries, language }: Register): DataTable {
  const words = architectureWords(language);
  const keys = ['number', 'business', 'description', 'objective', 'indicator', 'target', 'actual', 'agency'] as const;
  const more = ['code', 'tier', 'category', 'flows', 'sops', 'origin'] as const;
  const levels = [1, 2, 3, 4];
  const rows: Row[] = [];
  for (const entry of entries) {
    const { process, map, placing, flows, sops } = entry;
    const trail = [
      process.code,
      map?.tier && choiceTitle('tier', map.tier, language),
      process.category && choiceTitle('category', process.category, language),
      lines(flows.map(({ code }) => code)),
      lines(sops.map(({ sop }) => sop?.number)),
      placing && words.origins[placing.origin],
    ];
    for (const { objective, indicator } of entry.aims.length > 0 ? entry.aims : [{}])
      rows.push([
        rows.length + 1,
        process.title,
        process.description,
        objective?.title,
        indicator?.title,
        indicator && fieldOf(indicator, 'target'),
        indicator && fieldOf(indicator, 'actual'),
        agencyOf(entry),
        ...levels.map((level) => placeAt(entry, level)),
        ...trail,
      ]);
  }
  const columns = [
    ...keys.map((key) => ({ key, title: words[key] })),
    ...levels.map((level) => ({ key: `level-${level}`, title: words.level(level) })),
    ...more.map((key) => ({ key, title: words[key] })),
  ];
  return { id: 'e1', title: words.e1, language, columns, rows };
}

/** Headings that are the names of fields, the same in every language. */
const named = (...keys: readonly string[]) => keys.map((key) => ({ key, title: key }));

/** E2, the form of a database: levels 1 to 3 are the reference, 4 to 6 strategic, tactical and operational. */
export function databaseForm({ entries, language, options }: Register): DataTable {
  const columns = named(
    'nama_proses_bisnis',
    'kode_proses_bisnis',
    'sasaran_kota',
    'bidang_urusan',
    'kode_opd',
    ...[1, 2, 3, 4, 5, 6].map((level) => `rab_level_${level}`),
    'tahun',
  );
  const rows = entries.map((entry): Row => {
    const { process, unit, aims } = entry;
    return [
      process.title,
      process.code,
      lines(aims.map(({ objective }) => objective?.title)),
      unit && fieldOf(unit, 'affair'),
      unit?.code,
      ...[1, 2, 3, 4, 5, 6].map((level) => placeAt(entry, level)),
      options.year ?? lines(aims.map(({ indicator }) => indicator && fieldOf(indicator, 'period'))),
    ];
  });
  return { id: 'e2', title: architectureWords(language).e2, language, columns, rows };
}

/** E3, the form for importing a reference: the national levels that are used, and below them the region's own down to level 4. */
export function importForm({ entries, language }: Register): DataTable {
  const columns = ['Code', 'Name', 'Description', 'Level', 'Parent Code'].map((title) => ({
    key: title.toLowerCase().replace(' ', '-'),
    title,
  }));
  const national = new Map<string, Row>();
  const own = new Map<string, Row>();
  for (const entry of entries) {
    const codes = entry.placing?.codes ?? [];
    for (const code of codes.flatMap((deepest) => [referenceAt(deepest, 1), referenceAt(deepest, 2)])) {
      if (code === undefined) continue;
      const level = code.split('.').length - 1;
      national.set(code, [code, rabTitle(code), undefined, level, level === 1 ? undefined : referenceAt(code, 1)]);
    }
    const { process, level, path } = entry;
    const code = localCode(process, level);
    if (level > 4 || code === undefined || own.has(code)) continue;
    const outer = path.at(-2);
    const parent = outer === undefined ? codes[0] : localCode(outer, level - 1);
    own.set(code, [code, process.title, process.description, level, parent]);
  }
  const ordered = [...national].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return { id: 'e3', title: architectureWords(language).e3, language, columns, rows: [...ordered, ...own.values()] };
}

/** E4, the form for mapping: processes, services, data and applications, each with the code of its reference. */
export function mappingForm(register: Register): DataTable {
  const { entries, language, model } = register;
  const { kinds, e4 } = architectureWords(language);
  const columns = [
    'No Entitas',
    'Domain',
    'Kode Komponen Instansi',
    'Nama Objek',
    'Kode Referensi',
    'Deskripsi Referensi',
    'OPD Pengampu',
    'Keterpaduan API',
    'Status Validasi',
  ].map((title) => ({ key: title.toLowerCase().replaceAll(' ', '-'), title }));
  const processes = entries.map((entry): Row => {
    const { process } = entry;
    const codes = referenceOf(process, entry.level)?.split('\n') ?? entry.placing?.codes ?? [];
    return [
      kinds.process,
      process.code,
      process.title,
      lines(codes),
      lines(codes.map((code) => rabTitle(code))),
      agencyOf(entry),
      undefined,
      process.status && printedStatus(process.status, language),
    ];
  });
  const titles = new Map(model.units.map(({ id, code, title }) => [id, coded(code, title)]));
  const agencies = new Map(entries.map((entry) => [entry.process.id, agencyOf(entry)]));
  const objects = model.objects.map((object): Row => {
    // Of a service without an owner, the agencies of the processes that it realises itself; not those of what these realise in turn.
    const keepers = [...targetsOf(object, 'producer'), ...targetsOf(object, 'owner')].map((id) => titles.get(id));
    const owner = lines(keepers.length > 0 ? keepers : targetsOf(object, 'realizes').map((id) => agencies.get(id)));
    return [
      kinds[object.type],
      fieldOf(object, 'code'),
      object.title,
      fieldOf(object, 'reference'),
      undefined,
      owner,
      fieldOf(object, 'Keterpaduan API', 'Interoperabilitas', 'Interoperability'),
      fieldOf(object, 'Status Validasi', 'status'),
    ];
  });
  const rows = [...processes, ...objects].map((row, i) => [i + 1, ...row]);
  return { id: 'e4', title: e4, language, columns, rows };
}

/** E5, the table of gaps: what each process is given, knows and runs on, and which of these is not there. */
export function gapTable({ entries, language }: Register): DataTable {
  const words = architectureWords(language);
  const kinds = ['services', 'data', 'applications'] as const;
  const rows = entries.map((entry): Row => {
    const { process } = entry;
    const cells = kinds.map((kind) => lines(entry[kind].map(({ title }) => title)));
    const gaps = kinds.filter((kind) => entry[kind].length === 0).map((kind) => words.none[kind]);
    return [process.code, process.title, agencyOf(entry), ...cells, gaps.length === 0 ? undefined : gaps.join('; ')];
  });
  const keys = ['code', 'process', 'agency', ...kinds, 'remark'] as const;
  return { id: 'e5', title: words.e5, language, columns: keys.map((key) => ({ key, title: words[key] })), rows };
}
