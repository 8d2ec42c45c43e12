// What every page of a site has around its content: head, policy, the way to it, and the pages before and after it.
import { type Content, element, escaped, type Markup, textOf } from '../html/element.js';
import { sha256 } from '../html/sha256.js';
import { hrefBetween, hrefTo, type SitePage, type SitePlan, wayTo } from './plan.js';
import { searchScript } from './search.js';
import { type SiteWords, siteWords } from './words.js';

/** Where the style sheet lies. */
export const stylePath = 'style.css';

/** Title of a page as others name it. */
export function titleOf({ kind, subject }: SitePage): string {
  return kind === 'sop' ? `SOP ${subject.title}` : subject.title;
}

/** A link to a page, in the tongue of its title. */
export function linkTo(from: SitePage, to: SitePage, ...content: readonly Content[]): Markup {
  return element('a', { href: hrefBetween(from, to), lang: languageOf(from, to) }, content);
}

/** The tongue of another page where it differs. */
function languageOf(from: SitePage, to: SitePage): string | undefined {
  return from.subject.language === to.subject.language ? undefined : to.subject.language;
}

/** The whole text of a page. */
export function framed(plan: SitePlan, page: SitePage, main: Content): string {
  const [home] = plan.pages;
  const { language } = page.subject;
  const words = siteWords(language);
  const script = page === home ? searchScript : undefined;
  const title = page === home ? page.subject.title : `${titleOf(page)} – ${home?.subject.title ?? ''}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${hrefTo(page, stylePath)}">
</head>
<body class="${page.kind}">
${textOf([
  headOf(plan, page, words),
  element('main', { id: 'content' }, main),
  element('footer', {}, turning(plan, page, words)),
])}${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

/** Only the style sheet beside it, what is part of the page, and the one script. Files of a disk have no host that \`'self'\` could mean everywhere. */
function policyOf(script: string | undefined): string {
  const run = script === undefined ? '' : ` script-src 'sha256-${sha256(script)}';`;
  return `default-src 'none'; style-src 'self' file:; font-src data:; img-src data:;${run} base-uri 'none'; form-action 'none'`;
}

function headOf({ pages: [home] }: SitePlan, page: SitePage, words: SiteWords): Markup {
  if (home === undefined || page === home)
    return element('header', {}, element('p', { class: 'site' }, page.subject.title));
  const way = wayTo(page);
  const steps = way.map((step, at) => {
    const name = at === 0 ? words.home : step.kind === 'sop' ? 'SOP' : step.subject.title;
    const here = step === page;
    return element('li', {}, here ? element('span', { 'aria-current': 'page' }, name) : linkTo(page, step, name));
  });
  return element(
    'header',
    {},
    element(
      'p',
      { class: 'site' },
      linkTo(page, home, home.subject.title),
      element('a', { class: 'seek', href: `${hrefBetween(page, home)}#words` }, words.search),
    ),
    element('nav', { class: 'way', 'aria-label': words.path }, element('ol', {}, steps)),
  );
}

function turning({ pages }: SitePlan, page: SitePage, words: SiteWords): Content {
  const at = pages.indexOf(page);
  const [before, after] = [pages[at - 1], pages[at + 1]];
  const turn = (kind: 'previous' | 'next', to: SitePage): Markup =>
    element(
      'a',
      { class: kind, rel: kind === 'next' ? 'next' : 'prev', href: hrefBetween(page, to) },
      element('span', { class: 'note' }, words[kind]),
      element('span', { lang: languageOf(page, to) }, titleOf(to)),
    );
  if (before === undefined && after === undefined) return [];
  return element(
    'nav',
    { class: 'turn', 'aria-label': words.turn },
    before === undefined ? [] : turn('previous', before),
    after === undefined ? [] : turn('next', after),
  );
}
