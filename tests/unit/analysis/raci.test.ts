// Who does what: derived for steps and processes, and settled otherwise.
import { expect, test } from 'vitest';
import { raciOfFlow, raciOfProcesses } from '../../../src/analysis/raci.js';
import { compile } from '../../../src/compile.js';

const text = `unit kab "Kabupaten" {
  tier regency
  process layanan "Layanan" {
    owner dinas
    involves bagian
    process terbit "Penerbitan" { owner dinas }
  }
  process lain "Lain" { owner bagian }
  unit dinas "Dinas" {
    tier agency
    actor petugas "Petugas" in dinas
    actor kepala "Kepala" in bagian
    process izin "Izin" {
      realizes layanan.terbit
      actor warga "Warga" external
      start warga "Mengajukan"
        output "Berkas"
      step periksa: petugas, kepala "Memeriksa"
        output "Berkas lengkap"
      decision kepala "Menyetujui"
        no -> periksa
      end warga "Menerima"
    }
  }
  unit bagian "Bagian" { tier section }
}
`;
const map = (raci = {}) => {
  const { model } = compile(text, raci);
  const of = (name: string) => model.processes.filter(({ id }) => id.endsWith(name));
  const wide = raciOfProcesses(model, model.processes, 'x', 'id');
  const flow = raciOfFlow(model, of('izin')[0] as (typeof model.processes)[number]);
  return { wide, flow };
};

test('processes: the owner answers, whoever does its steps or realises it does it', () => {
  const { wide } = map();
  expect(wide.columns.slice(2).map(({ title }) => title)).toEqual(['Dinas', 'Bagian']);
  expect(wide.rows.map((row) => row.slice(1))).toEqual([
    ['Layanan', 'A/R', 'C'],
    ['Penerbitan', 'A/R', undefined],
    ['Lain', undefined, 'A'],
    ['Izin', 'A/R', 'R'],
  ]);
});

test('steps: first and further actors, deciders, takers', () => {
  expect(map().flow.rows.map((row) => row.slice(1))).toMatchInlineSnapshot(`
    [
      [
        "Mengajukan",
        "R",
        "I",
        undefined,
      ],
      [
        "Memeriksa",
        undefined,
        "R",
        "C",
      ],
      [
        "Menyetujui",
        "I",
        "I",
        "A",
      ],
      [
        "Menerima",
        "R",
        undefined,
        undefined,
      ],
    ]
  `);
});

test('settled roles stand in place of derived ones', () => {
  const { wide, flow } = map({
    raci: [
      { of: 'layanan', who: 'bagian', role: 'R' },
      { of: 'izin', who: 'bagian', role: '-' },
      { of: 'izin.periksa', who: 'petugas', role: 'A/R' },
      { of: 'izin.periksa', who: 'kepala', role: '-' },
    ],
  });
  expect(wide.rows[0]?.slice(2)).toEqual(['A/R', 'R']);
  expect(wide.rows[3]?.slice(2)).toEqual(['A/R', undefined]);
  expect(flow.rows[1]?.slice(2)).toContain('A/R');
});
