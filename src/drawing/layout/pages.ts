// A table on as many pages as it needs: breaks, connectors, and one set of column widths for all of them.

import type { Outcome, Report } from '../../language/diagnostic/diagnostic.js';
import { collect } from '../../language/diagnostic/report.js';
import type { FlowView } from '../view/view.js';
import type { PagesOptions, Setting } from './agreed.js';
import { tooTall } from './agreed.js';
import { connectorsAt, lettersOf } from './connectors.js';
import { rowGraphOf } from './cuts.js';
import type { Page } from './layout.js';
import { narrowMargin, otherPapers } from './paper.js';
import type { Whole } from './parts.js';
import { linksAt, partOf } from './parts.js';
import type { Wholes } from './settings.js';
import { bestSetting, fits } from './settings.js';
import type { Field } from './sheet.js';
import { compose, fieldsOf } from './sheet.js';

/** Lays out a table on pages. What cannot fit makes its page grow, and is reported. */
export function layoutPages(view: FlowView, options: PagesOptions): Outcome<Page[]> {
  const graph = rowGraphOf(view);
  const { words } = options;
  const wholeOf = (narrow: boolean): Whole => ({ view, graph, narrow, words, links: new Map(), plans: new Map() });
  const whole: Wholes = { view, wide: wholeOf(false), narrow: wholeOf(true) };
  const fields = fieldsOf(view);
  const setting = bestSetting(whole, fields, options);
  const { report, diagnostics } = collect();
  if (!fits(setting) || tooTall(setting)) tell(whole, fields, setting, options, report);
  return { value: pagesOf(setting, fields, options), diagnostics };
}

const nowhere = { path: '', start: 0, end: 0 };

/** Reports what does not fit, with the nearest paper and margins with which it would. */
function tell(whole: Wholes, fields: readonly Field[], setting: Setting, options: PagesOptions, report: Report): void {
  const { view } = whole;
  const { paper, area } = options;
  const { process } = view;
  const helps = otherPapers(paper).find((other) => {
    const saved = Math.floor(paper.margin - other.margin);
    const w = Math.floor(area.w + other.width - paper.width + 2 * saved);
    // the foot of the page may need its room whatever the margins are
    const h = Math.floor(area.h + other.height - paper.height + saved);
    const grown = { x: area.x - saved, y: area.y - saved, w, h };
    const there = bestSetting(whole, fields, { ...options, paper: other, area: grown });
    return fits(there) && !tooTall(there);
  });
  const { size, orientation } = paper;
  const narrower = helps !== undefined && helps.margin < paper.margin;
  const args = {
    paper: size,
    orientation,
    helps: helps?.size ?? '',
    lying: helps?.orientation ?? '',
    margin: narrower ? narrowMargin : 0,
  };
  if (!fits(setting)) {
    report('layout/too-wide', view.origin ?? nowhere, { ...args, performers: view.lanes.length }, { process });
  }
  for (const { first, drawing } of setting.parts) {
    const row = view.rows[first];
    if (drawing.height <= setting.room || row === undefined) continue;
    report('layout/row-too-tall', row.origin ?? view.origin ?? nowhere, { ...args, row: row.number }, { process });
  }
}

/** The pages of a setting, with letters and page numbers; what they have beyond the paper makes them grow. */
function pagesOf({ whole, style, frame, parts }: Setting, fields: readonly Field[], options: PagesOptions): Page[] {
  const { view, graph } = whole;
  const { paper, area, firstPage, words } = options;
  const runs = parts.map(({ first, end }) => ({ first, links: linksAt(whole, first, end) }));
  const letters = lettersOf(runs.map(({ links }) => links));
  return parts.map(({ first, end, drawing }, at) => {
    const connectors = connectorsAt(view, graph, runs, at, letters, firstPage, words, style.density);
    const sheet = partOf(whole, style, first, end, connectors);
    const { right, bottom, nodes, ...page } = compose(sheet, fields, style.texts, drawing, frame, first);
    const { pairs } = connectors;
    return {
      width: paper.width + Math.max(0, right - area.x - area.w),
      height: paper.height + Math.max(0, bottom - area.y - area.h),
      ...page,
      nodes: nodes.map((node) => (pairs.has(node.id) ? { ...node, pair: pairs.get(node.id)! } : node)),
    };
  });
}
