// SIPOC: for each process its suppliers, inputs, outputs and customers (PermenPANRB 19/2018 asks for them on levels 0 and 1).
import type { Exchange, Model, Process } from '../language/model/model.js';
import type { Locale } from '../language/source/locale.js';
import type { DataTable } from './data-table.js';
import { linesOf, partyName, titlesOf } from './names.js';
import { headings } from './words.js';

/** One row for each of the processes; cells with several things have one on each line. Nothing is invented: an empty cell is empty. */
export function sipocTable(model: Model, processes: readonly Process[], title: string, language: Locale): DataTable {
  const titleOf = titlesOf(model);
  const words = headings(language);
  const parties = (exchanges: readonly Exchange[]): string =>
    linesOf(exchanges.flatMap((exchange) => exchange.parties.map((party) => partyName(party, titleOf))));
  const things = (exchanges: readonly Exchange[]): string => linesOf(exchanges.flatMap((exchange) => exchange.things));
  const keys = ['supplier', 'input', 'code', 'process', 'output', 'customer'] as const;
  return {
    id: 'sipoc',
    title: `${words.sipoc}: ${title}`,
    language,
    columns: keys.map((key) => ({ key, title: words[key] })),
    rows: processes.map(({ inputs, outputs, code, title: process }) => [
      parties(inputs),
      things(inputs),
      code,
      process,
      things(outputs),
      parties(outputs),
    ]),
  };
}
