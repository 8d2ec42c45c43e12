// Lists of pages: processes with what there is of them, units with what they hold, and all of the site.
import type { Process, Tier, Unit } from '../../language/model/model.js';
import { type Content, element, type Markup } from '../html/element.js';
import { linkTo } from './frame.js';
import type { SitePage, SitePlan } from './plan.js';
import { type SiteWords, siteWords } from './words.js';

/** A code as a small sign before a title. */
export const codeSign = (code: string | undefined): Content =>
  code === undefined ? [] : [element('span', { class: 'code' }, code), ' '];

/** Processes, each with its code and with what can be opened of it. */
export function processList(plan: SitePlan, page: SitePage, processes: readonly Process[]): Markup {
  const words = siteWords(page.subject.language);
  const top = Math.min(...processes.map(({ level }) => level));
  return element(
    'ul',
    { class: 'entries' },
    processes.map((process) => processEntry(plan, page, process, top, words)),
  );
}

/** One line: what it is called, and signs for its map, its flow and its SOP; the last one is a link of its own. */
function processEntry(plan: SitePlan, page: SitePage, process: Process, top: number, words: SiteWords): Content {
  const own = plan.about.get(process.id);
  const procedure = plan.procedures.get(process.id);
  if (own === undefined) return [];
  const sign = (text: string): Content => [' ', element('span', { class: 'sign' }, text)];
  return element(
    'li',
    { class: classOf(process, top) },
    codeSign(process.code),
    linkTo(page, own, process.title),
    process.children.length > 0 ? sign(words.marks.map) : [],
    process.steps.length > 0 ? sign(words.marks.flow) : [],
    procedure === undefined ? [] : [' ', procedureLink(page, procedure, words)],
  );
}

/** Its name for those who hear it says of which process it is. */
const procedureLink = (page: SitePage, procedure: SitePage, words: SiteWords): Markup => {
  const hidden = element('span', { class: 'heard' }, ` ${procedure.subject.title}`);
  return element('span', { class: 'sign strong' }, linkTo(page, procedure, words.marks.sop, hidden));
};

/** Its category as a colour, its level as an indent. */
const classOf = ({ category, level }: Process, top: number): string =>
  `of-${category ?? 'none'} in-${Math.max(0, Math.min(4, level - top))}`;

const tiers: readonly (Tier | undefined)[] = ['regency', 'secretariat', 'agency', 'section', 'village', undefined];

/** Units under the headings of their tiers, each with what it holds. */
export function unitsByTier(plan: SitePlan, page: SitePage, units: readonly Unit[]): Content {
  const words = siteWords(page.subject.language);
  return tiers.map((tier) => {
    const here = units.filter((unit) => unit.tier === tier);
    if (here.length === 0) return [];
    return [element('h3', {}, words.tiers[tier ?? 'none']), unitCards(plan, page, here)];
  });
}

/** Units as cards. */
export function unitCards(plan: SitePlan, page: SitePage, units: readonly Unit[]): Markup {
  const words = siteWords(page.subject.language);
  const cards = units.map((unit) => {
    const own = plan.about.get(unit.id);
    if (own === undefined) return [];
    const processes = plan.model.processes.filter(({ within }) => within === unit.id);
    const procedures = processes.filter(({ id }) => plan.procedures.has(id)).length;
    const counted = words.counted(processes.length, procedures);
    return element(
      'li',
      {},
      linkTo(page, own, unit.title),
      element('span', { class: 'note' }, unit.code === undefined ? '' : `${unit.code} · `, counted),
    );
  });
  return element('ul', { class: 'cards' }, cards);
}

/** Every page of the site under the unit that it belongs to, for reading and for the search. */
export function contentsOf(plan: SitePlan, home: SitePage): Markup {
  const words = siteWords(home.subject.language);
  const { model } = plan;
  const sections = [undefined, ...model.units].map((unit) => {
    const processes = model.processes.filter(({ within }) => within === unit?.id);
    if (processes.length === 0 && unit === undefined) return [];
    const page = unit && plan.about.get(unit.id);
    const heading = unit === undefined ? words.free : page ? linkTo(home, page, unit.title) : unit.title;
    return element(
      'section',
      {},
      element('h3', {}, heading),
      processes.length > 0 ? processList(plan, home, processes) : [],
    );
  });
  return element('div', { class: 'contents' }, sections);
}
