// The identity of an SOP as words: its rows as a table, its lists under headings.
import type { IdentityRow, IdentityView, Section } from '../../drawing/view/identity.js';
import { type Content, element, type Markup } from './element.js';

/** Takes what the identity page shows; `caption` names the table. */
export function identityTable(identity: IdentityView, caption: string): Markup {
  const rows = [...identity.rows, ...identity.people].map((row) => [row.label, saidOf(row)] as const);
  const lists = identity.sections.map((section) => [section.title, listOf(section)] as const);
  return element(
    'table',
    { class: 'identity' },
    element('caption', {}, caption),
    element(
      'tbody',
      {},
      [...rows, ...lists].map(([label, value]) =>
        element('tr', {}, element('th', { scope: 'row' }, label), element('td', {}, value)),
      ),
    ),
  );
}

function saidOf(row: IdentityRow): Content {
  if (row.type === 'text') return row.value;
  return [row.position, row.name, row.rank, row.nip]
    .filter((line) => line !== '')
    .map((line) => element('p', {}, line));
}

function listOf({ items, numbered }: Section): Content {
  const [only = '-'] = items;
  if (items.length < 2 && !numbered) return only;
  if (items.length === 0) return '-';
  return element(
    numbered ? 'ol' : 'ul',
    {},
    items.map((item) => element('li', {}, item)),
  );
}
