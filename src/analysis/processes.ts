// Processes as a list: code, name, category, owner. What a landscape says in words.
import type { Model, Process } from '../language/model/model.js';
import type { Locale } from '../language/source/locale.js';
import type { DataTable } from './data-table.js';
import { titlesOf } from './names.js';
import { headings } from './words.js';

const categories = {
  en: { core: 'Core', support: 'Support', management: 'Management', other: 'Other' },
  id: { core: 'Inti', support: 'Pendukung', management: 'Manajerial', other: 'Lainnya' },
} as const;

/** One row for each of the processes, in written order. */
export function processesTable(
  model: Model,
  processes: readonly Process[],
  title: string,
  language: Locale,
): DataTable {
  const titleOf = titlesOf(model);
  const words = headings(language);
  const keys = ['code', 'process', 'category', 'owner'] as const;
  return {
    id: 'processes',
    title: `${words.processes}: ${title}`,
    language,
    columns: keys.map((key) => ({ key, title: words[key] })),
    rows: processes.map(({ code, title, category, unit }) => [
      code,
      title,
      category && categories[language][category],
      unit && titleOf(unit),
    ]),
  };
}
