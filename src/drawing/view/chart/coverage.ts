// Coverage on one page: a row for each unit, or, of a province, for each regency; in each column what there is of what there should be.
import { knownOf, partsOf, regionsOf, type Sums, some, sumOf } from '../../../analysis/coverage/groups.js';
import type { Survey } from '../../../analysis/coverage/survey.js';
import type { Locale } from '../../../language/source/locale.js';
import type { Chart, ChartRow, Gauge, Panel } from './chart.js';

const words = {
  en: {
    title: (name: string) =>
      name === '' ? 'What there is and what is missing' : `What there is and what is missing: ${name}`,
    unit: 'Unit',
    regency: 'Regency',
    processes: 'Processes on levels\n0 · 1 · 2 · 3+',
    maps: 'Processes with CFM',
    sops: 'CFM with SOP',
    complete: 'Identity complete',
    sound: 'Flow sound',
    force: 'In force',
    reviewed: 'Reviewed within 12 months',
    regencyMap: 'Map of the regency',
    secretariatMap: 'Map of the secretariat',
    agenciesMapped: 'Agencies with a map',
    agenciesSop: 'Agencies with an SOP',
    total: 'Total',
    yes: 'yes',
    no: 'no',
    done: 'There is',
    open: 'Missing',
    described: (count: number) => `Bars of what there is and what is missing in ${count} rows.`,
  },
  id: {
    title: (name: string) => (name === '' ? 'Yang sudah dan belum ada' : `Yang sudah dan belum ada: ${name}`),
    unit: 'Unit',
    regency: 'Kabupaten',
    processes: 'Proses level\n0 · 1 · 2 · 3+',
    maps: 'Proses dengan CFM',
    sops: 'CFM dengan SOP',
    complete: 'Identitas lengkap',
    sound: 'Alur benar',
    force: 'Berlaku',
    reviewed: 'Ditinjau 12 bulan terakhir',
    regencyMap: 'Peta kabupaten',
    secretariatMap: 'Peta setda',
    agenciesMapped: 'Perangkat daerah dengan peta',
    agenciesSop: 'Perangkat daerah dengan SOP',
    total: 'Jumlah',
    yes: 'ya',
    no: 'belum',
    done: 'Sudah ada',
    open: 'Belum ada',
    described: (count: number) => `Batang yang sudah dan belum ada dalam ${count} baris.`,
  },
} as const;

/** Units, or regencies where there are several. */
export function coverageChart(survey: Survey): Chart {
  const { language } = survey;
  const said = words[language];
  const regions = regionsOf(survey);
  const panel = regions.length > 1 ? regionPanel(survey) : unitPanel(survey);
  return {
    view: 'coverage',
    title: said.title(regions.length === 1 ? (regions[0]?.title ?? '') : ''),
    language,
    description: said.described(panel.rows.length),
    panels: [panel],
    legend: [
      { tone: 'done', text: said.done },
      { tone: 'open', text: said.open },
    ],
  };
}

/** So many of so many: nothing where there is nothing to have. */
function gauge(have: number, of: number): Gauge {
  if (of === 0) return { parts: [], text: '–' };
  return {
    parts: [
      { tone: 'done', value: have / of },
      { tone: 'open', value: 1 - have / of },
    ],
    text: `${have}/${of}`,
  };
}

const answer = (have: boolean, language: Locale): Gauge => ({
  ...gauge(have ? 1 : 0, 1),
  text: words[language][have ? 'yes' : 'no'],
});

function unitPanel(survey: Survey): Panel {
  const { language, units } = survey;
  const said = words[language];
  const known = knownOf(survey);
  const keys = ['maps', 'sops', 'complete', ...(known.sound ? ['sound' as const] : []), 'force'] as const;
  const columns = [said.processes, ...keys.map((key) => said[key]), ...(known.reviewed ? [said.reviewed] : [])];
  const row = (label: string, depth: number, sums: Sums): ChartRow => ({
    label,
    depth,
    gauges: [
      { parts: [], text: sums.levels.some((count) => count > 0) ? sums.levels.join(' · ') : '–' },
      ...gauges(sums),
    ],
  });
  const rows = units.map((record) => row(record.unit.title, record.depth, sumOf([record], known)));
  return { title: said.unit, columns, rows: [...rows, row(said.total, 0, sumOf(units, known))] };
}

function gauges(sums: Sums): readonly Gauge[] {
  const { maps, withoutMap, mapsWithoutSop, sops, complete, sound, reviewed, due, states } = sums;
  return [
    gauge(maps, maps + withoutMap),
    gauge(maps - mapsWithoutSop, maps),
    gauge(complete, sops),
    ...(sound === undefined ? [] : [gauge(sound, sops)]),
    gauge(states.get('in-force') ?? 0, sops),
    ...(reviewed === undefined ? [] : [gauge(reviewed, due)]),
  ];
}

function regionPanel(survey: Survey): Panel {
  const { language } = survey;
  const said = words[language];
  const known = knownOf(survey);
  const parts = partsOf(survey);
  const rows = regionsOf(survey).map(({ title, records }): ChartRow => {
    const of = (tier: string) => records.filter(({ unit }) => unit.tier === tier);
    const agencies = of('agency');
    const having = (what: 'processes' | 'sops') => agencies.filter((record) => some(parts(record), what)).length;
    const sums = sumOf(records, known);
    return {
      label: title,
      depth: 0,
      gauges: [
        answer(some(of('regency'), 'processes'), language),
        answer(
          of('secretariat').some((record) => some(parts(record), 'processes')),
          language,
        ),
        gauge(having('processes'), agencies.length),
        gauge(having('sops'), agencies.length),
        ...gauges(sums),
      ],
    };
  });
  const keys = [
    'regencyMap',
    'secretariatMap',
    'agenciesMapped',
    'agenciesSop',
    'maps',
    'sops',
    'complete',
    ...(known.sound ? ['sound' as const] : []),
    'force',
  ] as const;
  const columns = [...keys.map((key) => said[key]), ...(known.reviewed ? [said.reviewed] : [])];
  return { title: said.regency, columns, rows };
}
