// An SOP as a document: identity, flowchart table in pages, and a foot on each of them.
import type { Outcome } from '../../language/diagnostic/diagnostic.js';
import type { SopView } from '../view/sop.js';
import type { PagesOptions } from './agreed.js';
import { areaOf, withFooters } from './footer.js';
import { identityHeight, layoutIdentity } from './identity.js';
import type { Layout, Page } from './layout.js';
import { layoutPages } from './pages.js';
import type { Paper, PaperSize } from './paper.js';
import { paperOf } from './paper.js';

/** How an SOP is put on paper. */
export interface SopOptions {
  readonly paper: PaperSize;
  /** Default `landscape`. */
  readonly orientation?: Paper['orientation'];
  /** Width of the margins in millimetres. */
  readonly margin?: number;
  /** Default `own`. With `shared` a short flow stands below it, if both fit on one page. */
  readonly identity?: 'own' | 'shared' | 'none';
  /** Does a row of column numbers follow the header? */
  readonly columnNumbers?: boolean;
}

/** A flow of more rows never shares the page of the identity. */
const shortFlow = 6;
/** Space between the identity and a table below it. */
const space = 14;

/** Lays out an SOP. Everything is drawn; what does not fit the paper is reported. */
export function layoutSop(view: SopView, options: SopOptions): Outcome<Layout> {
  const paper = paperOf(options.paper, options.orientation, options.margin);
  const area = areaOf(paper, view.footer);
  const base: PagesOptions = {
    paper,
    area,
    firstPage: 1,
    columnNumbers: options.columnNumbers ?? false,
    words: view.connectors,
  };
  const { value: pages, diagnostics } = documentPages(view, options.identity, base);
  return {
    value: {
      version: 1,
      view: 'sop',
      process: view.process,
      title: view.title,
      description: view.description,
      language: view.language,
      pages: withFooters(pages, paper, view.footer),
    },
    diagnostics,
  };
}

function documentPages(view: SopView, identity: SopOptions['identity'], base: PagesOptions): Outcome<Page[]> {
  if (identity === 'none') return layoutPages(view.flow, base);
  const { paper, area } = base;
  const shared = identity === 'shared' ? sharedPage(view, base) : undefined;
  if (shared !== undefined) return shared;
  const first = layoutIdentity(view.identity, paper, area);
  const { value, diagnostics } = layoutPages(view.flow, { ...base, firstPage: first.length + 1 });
  return { value: [...first, ...value], diagnostics };
}

/** Identity and flow on one page, if both fit. */
function sharedPage({ identity, flow }: SopView, base: PagesOptions): Outcome<Page[]> | undefined {
  const height = identityHeight(identity, base.area);
  if (flow.rows.length > shortFlow || height === undefined || height + space > base.area.h) return undefined;
  const below = layoutPages(flow, { ...base, taken: height + space });
  const [table, more] = below.value;
  if (table === undefined || more !== undefined || below.diagnostics.length > 0) return undefined;
  const above = layoutIdentity(identity, base.paper, base.area, { tight: true })[0]!;
  return {
    value: [
      {
        ...table,
        cells: [...above.cells, ...table.cells],
        texts: [...above.texts, ...table.texts],
        ...(above.pictures && { pictures: above.pictures }),
      },
    ],
    diagnostics: [],
  };
}
