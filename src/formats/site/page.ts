// The content of each kind of page.

import { dataTable } from '../html/data-table.js';
import { type Content, element, type Markup } from '../html/element.js';
import { identityTable } from '../html/identity.js';
import { scrolling } from '../html/scrolling.js';
import { flowTable, type Target } from '../html/table.js';
import { pageWords } from '../html/words.js';
import type { SiteContent, SiteDrawing } from './content.js';
import { factsOf } from './facts.js';
import { framed, linkTo } from './frame.js';
import { codeSign, contentsOf, processList, unitCards, unitsByTier } from './lists.js';
import { hrefBetween, type SitePage, type SitePlan } from './plan.js';
import { classOfSheet } from './style.js';
import { type SiteWords, siteWords } from './words.js';

/** A part of a page, with its anchor and what it is called in the list of parts. */
interface Part {
  readonly anchor: string;
  readonly title: string;
  readonly content: Content;
}

/** The text of a page, final newline included. */
export function pageOf(plan: SitePlan, page: SitePage, content: SiteContent): string {
  const words = siteWords(page.subject.language);
  const parts = [
    ...content.drawings.map((drawing) => drawingPart(drawing, page, words)),
    ...listParts(plan, page, words),
    ...tableParts(plan, page, content, words),
    ...(page.kind === 'home' ? [everything(plan, page, words)] : []),
  ];
  const search = page.kind === 'home' ? searchField(words) : [];
  return framed(plan, page, [
    headingOf(plan, page, content, words),
    search,
    partList(parts, words),
    parts.map(sectionOf),
  ]);
}

function headingOf(plan: SitePlan, page: SitePage, { figures }: SiteContent, words: SiteWords): Content {
  const { kind, subject } = page;
  const { process, code, title } = subject;
  const procedure = kind === 'process' ? plan.procedures.get(subject.id) : undefined;
  const flow = kind === 'sop' ? page.around : undefined;
  return [
    element('h1', {}, codeSign(code), kind === 'sop' ? `SOP ${title}` : title),
    process?.description === undefined || kind === 'sop' ? [] : element('p', { class: 'lead' }, process.description),
    factsOf(plan, page, figures),
    procedure === undefined ? [] : element('p', { class: 'go' }, linkTo(page, procedure, words.open)),
    flow === undefined ? [] : element('p', { class: 'go' }, linkTo(page, flow, words.flowOf)),
  ];
}

/** Links to the parts of a page, where there are several. */
function partList(parts: readonly Part[], words: SiteWords): Content {
  if (parts.length < 2) return [];
  const items = parts.map(({ anchor, title }) => element('li', {}, element('a', { href: `#${anchor}` }, title)));
  return element('nav', { class: 'parts', 'aria-label': words.onPage }, element('ul', {}, items));
}

const sectionOf = ({ anchor, title, content }: Part): Markup =>
  element('section', { id: anchor, class: `part-${anchor}` }, element('h2', {}, title), content);

function drawingPart({ view, description, sheets }: SiteDrawing, page: SitePage, words: SiteWords): Part {
  const paged = page.kind === 'sop';
  const drawn = sheets.map(({ svg, ...size }) =>
    element('div', { class: paged ? `sheet ${classOfSheet(size)}` : 'sheet' }, { markup: svg }),
  );
  const title = words.views[view];
  const content = [element('p', { class: 'note' }, description), element('figure', {}, scrolling(title, drawn))];
  return { anchor: view, title, content };
}

/** What is inside the subject, and what else a unit has to do with. */
function listParts(plan: SitePlan, page: SitePage, words: SiteWords): Part[] {
  const { subject, kind } = page;
  if (kind === 'sop') return [];
  const { units, processes } = plan.model;
  const parts: Part[] = [];
  if (kind === 'home') {
    const content = unitsByTier(plan, page, units);
    if (units.length > 0) parts.push({ anchor: 'units', title: words.units, content });
  }
  if (subject.processes.length > 0 && (kind !== 'home' || units.length === 0)) {
    const content = processList(plan, page, subject.processes);
    parts.push({ anchor: 'inside', title: words.processes, content });
  }
  if (kind !== 'unit') return parts;
  const { id } = subject;
  const owned = processes.filter((process) => process.unit === id && process.within !== id);
  if (owned.length > 0) parts.push({ anchor: 'owned', title: words.owned, content: processList(plan, page, owned) });
  const below = units.filter(({ parent }) => parent === id);
  if (below.length > 0) parts.push({ anchor: 'units', title: words.inside, content: unitCards(plan, page, below) });
  return parts;
}

function tableParts(plan: SitePlan, page: SitePage, content: SiteContent, words: SiteWords): Part[] {
  const { language, title } = page.subject;
  const { flow, identity, tables } = content;
  const printed = pageWords[language];
  const targets = new Map(
    plan.model.processes.flatMap(({ id, title }): (readonly [string, Target])[] => {
      const to = plan.about.get(id);
      return to === undefined ? [] : [[id, { href: hrefBetween(page, to), title }]];
    }),
  );
  const table = (anchor: string, name: string, markup: Markup): Part => ({
    anchor,
    title: name,
    content: scrolling(name, markup),
  });
  return [
    ...(identity ? [table('identity', printed.identity, identityTable(identity, title, printed.organization))] : []),
    ...(flow ? [table('steps', words.steps, flowTable(flow, printed, targets))] : []),
    ...tables.map((data) => table(data.id, nameOf(data.id, words) ?? data.title, dataTable(data))),
  ];
}

function nameOf(id: string, { tables }: SiteWords): string | undefined {
  return id === 'sipoc' || id === 'raci' || id === 'handoffs' || id === 'coverage' ? tables[id] : undefined;
}

/** The list of all pages. */
function everything(plan: SitePlan, page: SitePage, words: SiteWords): Part {
  return { anchor: 'all', title: words.all, content: contentsOf(plan, page) };
}

/** The field that narrows the list of all pages; it only shows where scripts run. */
function searchField({ find, found: [none, one, many] }: SiteWords): Markup {
  return element(
    'form',
    { id: 'search', role: 'search', hidden: '' },
    element('label', { for: 'words' }, find),
    element('input', { id: 'words', type: 'search', autocomplete: 'off', spellcheck: 'false' }),
    element('output', { for: 'words', 'data-none': none, 'data-one': one, 'data-many': many }),
  );
}
