// What is said of a process or unit in a few words, with links to what it names.
import type { Process, Unit } from '../../language/model/model.js';
import { printedStatus } from '../../language/model/printed.js';
import { type Content, element } from '../html/element.js';
import type { Figure } from './figures.js';
import { linkTo } from './frame.js';
import type { SitePage, SitePlan } from './plan.js';
import { type SiteWords, siteWords } from './words.js';

type Field = keyof SiteWords['fields'];

/** Names and values in two columns; nothing where nothing is said. */
export function factsOf(plan: SitePlan, page: SitePage, figures: readonly Figure[] = []): Content {
  const { process, unit, language } = page.subject;
  const words = siteWords(language);
  const said = process ? ofProcess(plan, page, process, words) : unit ? ofUnit(unit) : [];
  const measured = figures.map(([field, text]): Fact => [field, [text]]);
  const shown = [...said, ...measured].filter(([, values]) => values.length > 0);
  if (shown.length === 0) return [];
  return element(
    'dl',
    { class: 'facts', 'aria-label': words.facts },
    shown.map(([field, values]) =>
      element(
        'div',
        {},
        element('dt', {}, words.fields[field]),
        values.map((value) => element('dd', {}, value)),
      ),
    ),
  );
}

type Fact = readonly [field: Field, values: readonly Content[]];

const texts = (...values: readonly (string | undefined)[]): string[] =>
  values.flatMap((value) => (value === undefined || value === '' ? [] : [value]));

const ofUnit = ({ head }: Unit): readonly Fact[] => [['head', texts(head?.position)]];

function ofProcess(plan: SitePlan, page: SitePage, process: Process, words: SiteWords): readonly Fact[] {
  const { model } = plan;
  const named = (id: string): Content => {
    const to = plan.about.get(id);
    if (to !== undefined) return linkTo(page, to, to.subject.title);
    return model.plans.find((plan) => plan.id === id)?.title ?? id;
  };
  const related = page.kind === 'sop' ? (process.sop?.related ?? []) : [];
  const { category, language } = process;
  const status = page.kind === 'sop' ? (process.sop?.status ?? process.status) : process.status;
  return [
    ['number', page.kind === 'sop' ? texts(process.sop?.number) : []],
    ['owner', process.unit === undefined ? [] : [named(process.unit)]],
    ['category', category === undefined ? [] : [words.categories[category]]],
    ['status', status === undefined ? [] : [printedStatus(status, language)]],
    ['trigger', texts(process.trigger)],
    ['standard', texts(process.standard?.text)],
    ['realizes', process.realizes.map(named)],
    ['realizedBy', model.processes.filter(({ realizes }) => realizes.includes(process.id)).map(({ id }) => named(id))],
    ['related', related.map(({ text, target }) => (target === undefined ? text : named(target)))],
  ];
}
