// The identity of an SOP as words: who issues it, its rows, and its lists under headings. What is not said stays blank, as on paper.
import type { IdentityRow, IdentityView, Section } from '../../drawing/view/identity.js';
import { type Content, element, type Markup } from './element.js';

/** Takes what the identity page shows; `caption` names the table, `organization` is the word before who issues it. */
export function identityTable(identity: IdentityView, caption: string, organization: string): Markup {
  const issuer = identity.organization.length > 0 ? [[organization, paragraphs(identity.organization)] as const] : [];
  const rows = [...identity.rows, ...identity.people].map((row) => [row.label, saidOf(row)] as const);
  const lists = identity.sections.map((section) => [section.title, listOf(section)] as const);
  return element(
    'table',
    { class: 'identity' },
    element('caption', {}, caption),
    element(
      'tbody',
      {},
      [...issuer, ...rows, ...lists].map(([label, value]) =>
        element('tr', {}, element('th', { scope: 'row' }, label), element('td', {}, value)),
      ),
    ),
  );
}

function saidOf(row: IdentityRow): Content {
  if (row.type === 'text') return row.value;
  return paragraphs([row.position, row.name, row.rank, row.nip].filter((line) => line !== ''));
}

const paragraphs = (lines: readonly string[]): Content => lines.map((line) => element('p', {}, line));

function listOf({ items, numbered }: Section): Content {
  const [only = ''] = items;
  if (items.length === 0 || (items.length === 1 && !numbered)) return only;
  return element(
    numbered ? 'ol' : 'ul',
    {},
    items.map((item) => element('li', {}, item)),
  );
}
