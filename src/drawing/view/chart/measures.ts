// Measures as bars: how long each process takes and how much of that is waiting; of a single one also the work of its actors.
import type { Measures } from '../../../analysis/measure.js';
import { titlesOf } from '../../../analysis/names.js';
import type { Model, Process } from '../../../language/model/model.js';
import type { Locale } from '../../../language/source/locale.js';
import type { Chart, ChartRow, Gauge, Panel } from './chart.js';

const words = {
  en: {
    title: 'Measures',
    time: 'Expected time of a case, with what is done again',
    actors: 'Work of each actor in a case',
    work: 'Work',
    wait: 'Waiting',
    range: 'From the shortest to the longest way, nothing done again',
    unknown: 'not known',
    described: (count: number) => `Bars of the expected time of ${count} processes.`,
    touches: (count: string) => `${count} ×`,
  },
  id: {
    title: 'Ukuran proses',
    time: 'Perkiraan waktu satu kasus, termasuk pengulangan',
    actors: 'Beban kerja pelaksana per kasus',
    work: 'Bekerja',
    wait: 'Menunggu',
    range: 'Dari jalan tercepat sampai terlama, tanpa pengulangan',
    unknown: 'tidak diketahui',
    described: (count: number) => `Batang perkiraan waktu ${count} proses.`,
    touches: (count: string) => `${count} ×`,
  },
} as const;

/** How amounts are written: minutes in words. */
export type TimeInWords = (minutes: number) => string;

/** A bar for each process; of a single process a bar for each actor as well. */
export function measuresChart(model: Model, measures: readonly Measures[], inWords: TimeInWords): Chart {
  const byId = new Map(model.processes.map((process) => [process.id, process]));
  const known = measures.flatMap((one) => {
    const process = byId.get(one.process);
    return process === undefined ? [] : [{ process, one }];
  });
  const language = known[0]?.process.language ?? model.language;
  const said = words[language];
  const [first, ...others] = known;
  const panels: Panel[] = [
    { title: said.time, columns: [], rows: known.map(({ process, one }) => timeRow(process, one, language, inWords)) },
  ];
  if (first !== undefined && others.length === 0) {
    const titleOf = titlesOf(model);
    const rows = first.one.actors.map(
      ({ actor, work = 0, touches = 0 }): ChartRow => ({
        label: titleOf(actor),
        depth: 0,
        gauges: [
          {
            parts: [{ tone: 'work', value: work }],
            text: `${inWords(work)} · ${said.touches(decimal(touches, language))}`,
          },
        ],
      }),
    );
    panels.push({ title: said.actors, columns: [], rows });
  }
  return {
    view: 'measures',
    title: first !== undefined && others.length === 0 ? `${said.title}: ${first.process.title}` : said.title,
    language,
    description: said.described(known.length),
    panels,
    legend: [
      { tone: 'work', text: said.work },
      { tone: 'wait', text: said.wait },
      { tone: 'range', text: said.range },
    ],
  };
}

const decimal = (amount: number, language: Locale): string => {
  const text = String(Math.round(amount * 100) / 100);
  return language === 'id' ? text.replace('.', ',') : text;
};

function timeRow({ title, code }: Process, one: Measures, language: Locale, inWords: TimeInWords): ChartRow {
  const { expected, waiting = 0, shortest, longest } = one;
  const range = shortest === undefined || longest === undefined ? {} : { range: [shortest, longest] as const };
  const gauge: Gauge =
    expected === undefined
      ? { parts: [], ...range, text: words[language].unknown }
      : {
          parts: [
            { tone: 'work', value: expected * (1 - waiting) },
            { tone: 'wait', value: expected * waiting },
          ],
          ...range,
          text: inWords(expected),
        };
  return { label: code === undefined ? title : `${code} ${title}`, depth: 0, gauges: [gauge] };
}
