// Coverage: the example of a regency against the count by hand beside this file, small models against counts in the test.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coverage } from '../../../src/analysis/coverage/coverage.js';
import type { CoverageOptions } from '../../../src/analysis/coverage/survey.js';
import type { CellValue, DataTable } from '../../../src/analysis/data-table.js';
import { compile } from '../../../src/compile.js';
import { loadProject } from '../../../src/language/model/project.js';
import { regency } from './regency.js';

/** Rows as objects by key. */
const rowsOf = ({ columns, rows }: DataTable): Record<string, CellValue>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ key }, k) => [key, row[k]])));

/** The table counted by hand: unit → its counts. */
function countedByHand(): Map<string, number[]> {
  const text = readFileSync('tests/unit/analysis/kabupaten-contoh.md', 'utf8');
  const rows = text.split('\n').filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| unit'));
  return new Map(
    rows.map((line) => {
      const [name = '', , ...counts] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return [name, counts.map(Number)];
    }),
  );
}

describe('the example of a regency', () => {
  test('every unit agrees with the count by hand', async () => {
    const { model, soundness } = await regency();
    const byHand = countedByHand();
    expect(byHand.size).toBeGreaterThan(20);
    const rows = rowsOf(coverage(model, { soundness }).units);
    const counted = new Map(
      model.units.map(({ name }, i) => {
        const { level0, level1, level2, level3, maps, sops, complete, 'in-force': force } = rows[i]!;
        return [name, [level0, level1, level2, level3, maps, sops, complete, force]];
      }),
    );
    for (const [name, [level0, level1, level2, level3, , drawn, sops, complete, force]] of byHand)
      expect([name, counted.get(name)]).toEqual([name, [level0, level1, level2, level3, drawn, sops, complete, force]]);
    // units that the count by hand does not list have nothing of their own
    for (const [name, counts] of counted)
      if (!byHand.has(name)) expect([name, counts]).toEqual([name, counts.map(() => 0)]);
  });

  test('tiers and the regency: who has maps and SOPs', async () => {
    const { model } = await regency();
    const { tiers, regencies } = coverage(model);
    const [row] = rowsOf(regencies);
    expect(regencies.rows).toHaveLength(1);
    expect(row).toMatchObject({ regencyMap: 'ya', secretariatMap: 'ya', agencies: 15, agenciesMapped: 15 });
    // agencies: Sekretariat DPRD has none; the district has one in its kelurahan
    expect(row).toMatchObject({ agenciesSop: 14, unmapped: '', unwritten: 'Sekretariat DPRD' });
    expect(rowsOf(tiers).map(({ tier, unitCount, withProcesses }) => [tier, unitCount, withProcesses])).toEqual([
      ['Kabupaten', 1, 1],
      ['Sekretariat Daerah', 1, 1],
      ['Bagian', 4, 4],
      ['Perangkat Daerah', 15, 15],
      ['Kelurahan', 1, 1],
    ]);
  });
});

const sop = (
  fields: string,
) => `sop { number "1/2026" created 2026-01-01 effective 2026-02-01 organization "O" approved "Head"
  legal-basis "Law" qualification "Skill" related "-" equipment "-" warning "-" records "-" ${fields} }`;
const flow = 'actor a "A" start a "Begins" end a "Ends"';
const covered = (body: string, options: CoverageOptions = {}) => {
  const { model, soundness } = compile(body);
  return coverage(model, { soundness, ...options });
};

describe('small models', () => {
  const text = `
    unit k "Regency" { tier regency
      unit d "Agency" { tier agency
        process m "Map" {
          process one "One" { ${sop('status in-force')} ${flow} }
          process two "Two" { ${sop('status draft').replace('qualification "Skill"', '')} ${flow} }
          process three "Three" { ${flow} }
          process four "Four" { }
          process five "Five" { process six "Six" { ${sop('status revoked')} ${flow} } ${flow} }
        } }
      unit e "Empty" { tier agency }
      unit s "Secretariat" { tier secretariat unit t "Section" { tier section process p "P" { ${flow} -> a } } }
    }`;

  test('maps, SOPs, and what is missing', () => {
    const rows = rowsOf(covered(text).units);
    expect(rows[1]).toMatchObject({ unit: 'Agency', level0: 1, level1: 5, level2: 1, maps: 4, sops: 3, complete: 2 });
    // flows in no flow: one, two, three, five; six belongs to five. three has no SOP; four has no flow.
    expect(rows[1]).toMatchObject({ withoutMap: 1, mapsWithoutSop: 1, 'in-force': 1, draft: 1, revoked: 1, none: 0 });
    expect(rows.at(-1)).toMatchObject({ unit: 'Total', maps: 5, sops: 3 });
    expect(rowsOf(covered(text).missing).map(({ unit, process, what }) => [unit, process, what])).toEqual([
      ['Regency', undefined, 'process map'],
      ['Agency', 'Four', 'cross-functional map'],
      ['Agency', 'Three', 'SOP'],
      ['Agency', 'Two', 'identity: qualification'],
      ['Empty', undefined, 'process map'],
      ['Secretariat', undefined, 'SOP'],
      ['Section', undefined, 'SOP'],
      ['Section', 'P', 'SOP'],
    ]);
  });

  test('a process that another tier realises needs no flow of its own', () => {
    const realised = `unit k "K" { tier regency process r "R" { process low "Low" { } }
      unit d "D" { tier agency process x "X" { realizes k.r.low ${flow} } } }`;
    expect(rowsOf(covered(realised).units)[0]).toMatchObject({ withoutMap: 0 });
    expect(rowsOf(covered(realised.replace('realizes k.r.low', '')).units)[0]).toMatchObject({ withoutMap: 1 });
  });

  test('reviews: within twelve months before the day, only what is in force', () => {
    const at = (fields: string, today?: string) =>
      rowsOf(
        covered(`unit u "U" { process p "P" { ${sop(fields)} ${flow} } }`, today === undefined ? {} : { today }).units,
      )[0]!['reviewed'];
    expect(at('status in-force')).toBeUndefined();
    expect(at('status in-force', '2027-02-01')).toBe(1);
    expect(at('status in-force', '2027-02-02')).toBe(0);
    expect(at('status in-force evaluated 2026-12-01 "Fine"', '2027-12-01')).toBe(1);
    expect(at('status in-force revised 2026-12-01 "Step 4"', '2027-12-02')).toBe(0);
    // what lies ahead is no review
    expect(at('status in-force evaluated 2028-12-01', '2027-12-02')).toBe(0);
    expect(at('status revoked', '2026-03-01')).toBe(0);
  });

  test('soundness is told where there is a verdict', () => {
    const body = (end: string) =>
      `unit u "U" { process p "P" { ${sop('')} actor a "A" start a "Begins" step b: a "Works" ${end} } }`;
    expect(rowsOf(covered(body('end a "Ends"')).units)[0]).toMatchObject({ sound: 1 });
    expect(rowsOf(covered(body('-> b')).units)[0]).toMatchObject({ sound: 0 });
    expect(rowsOf(coverage(compile(body('end a "Ends"')).model).units)[0]!['sound']).toBeUndefined();
  });

  test('evidence: levels, reviews, the log of changes, domains', () => {
    const told = covered(
      `data d "D" { reference "RAD.01.01" } service s "S"
       unit u "U" { tier agency process p "P" { code "1" category core input "I" from u output "O" to u
         process q "Q" { ${sop('status in-force revised 2026-05-01 "Step 4" evaluated 2026-04-01 "Fine"')} ${flow} } } }`,
      { today: '2026-10-12' },
    );
    expect(rowsOf(told.levels)).toEqual([
      {
        tier: 'Regional agency',
        level: 0,
        processes: 1,
        coded: 1,
        owned: 1,
        sorted: 1,
        sipoc: 1,
        traced: 0,
        maps: 0,
        sops: 0,
      },
      {
        tier: 'Regional agency',
        level: 1,
        processes: 1,
        coded: 0,
        owned: 1,
        sorted: 1,
        sipoc: 0,
        traced: undefined,
        maps: 1,
        sops: 1,
      },
    ]);
    expect(rowsOf(told.changes).map(({ date, event, note }) => [date, event, note])).toEqual([
      ['2026-01-01', 'created', undefined],
      ['2026-02-01', 'took effect', undefined],
      ['2026-04-01', 'evaluated', 'Fine'],
      ['2026-05-01', 'revised', 'Step 4'],
    ]);
    expect(rowsOf(told.reviews)[0]).toMatchObject({ state: 'In force', looked: '2026-05-01', reviewed: 'yes' });
    expect(rowsOf(told.domains).map(({ prefix, objects, referenced }) => [prefix, objects, referenced])).toEqual([
      ['RAB', 1, 0],
      ['RAD', 1, 1],
      ['RAL', 1, 0],
      ['RAA', 0, 0],
      ['RAI', 0, 0],
      ['RAK', 0, 0],
    ]);
  });
});

describe('a province', () => {
  const province = async (body: (k: number) => string) => {
    const files = new Map(
      Array.from({ length: 22 }, (_, k) => [`ntt/kab-${String(k + 1).padStart(2, '0')}/all.proc`, body(k)]),
    );
    return coverage(compile(await loadProject([...files.keys()], (path) => Promise.resolve(files.get(path)))).model);
  };
  test('22 regencies of one name each in a folder of its own', async () => {
    const { regencies } = await province(
      (k) =>
        `unit kab "Kabupaten ${k + 1}" { tier regency unit dinas "Dinas" { tier agency ${k % 2 === 0 ? `process p "P" { ${sop('')} ${flow} }` : ''} } }`,
    );
    const rows = rowsOf(regencies);
    expect(rows.map(({ regency }) => regency)).toEqual(Array.from({ length: 22 }, (_, k) => `Kabupaten ${k + 1}`));
    expect(rows.map(({ agenciesSop }) => agenciesSop)).toEqual(
      Array.from({ length: 22 }, (_, k) => (k % 2 === 0 ? 1 : 0)),
    );
    expect(rows[1]).toMatchObject({ unmapped: 'Dinas', unwritten: 'Dinas', regencyMap: 'no' });
  });
  test('without units of that tier each folder is one', async () => {
    const { regencies } = await province(
      (k) =>
        `unit dinas "Dinas" { tier agency } unit badan "Badan" { tier agency ${k === 3 ? 'process p "P" { }' : ''} }`,
    );
    const rows = rowsOf(regencies);
    expect(rows).toHaveLength(22);
    expect(rows[3]).toMatchObject({ regency: 'kab-04', agencies: 2, agenciesMapped: 1, unmapped: 'Dinas' });
  });
  test('nothing at all', () => {
    for (const table of Object.values(coverage(compile('').model))) expect(table.columns.length).toBeGreaterThan(0);
  });
});
