// A flow as a lane map on one page that is as large as it needs.
import type { Outcome } from '../../language/diagnostic/diagnostic.js';
import type { FlowView } from '../view/view.js';
import { compactPlacing } from './compact.js';
import type { Direction } from './heads.js';
import type { Layout } from './layout.js';
import { composeMap, drawMap, type MapSheet, mapSheet } from './map.js';
import { placedByColumns, unitGraph } from './placing.js';
import { mapSymbol } from './size.js';

export interface LanesOptions {
  /** Where the flow runs: `right` (bands one below the other, the default) or `down` (columns side by side). */
  readonly direction?: Direction;
  /** Columns along the flow, by node id, from elsewhere; without them columns are as compact as can be. */
  readonly columns?: ReadonlyMap<string, number>;
}

const margin = 24;

/** Lays out a lane map on one page. Everything in the view is drawn; nothing is ever reported. */
export function layoutLanes(view: FlowView, options: LanesOptions = {}): Outcome<Layout> {
  const sheet = wholeMap(view, options);
  const { right, bottom, ...page } = composeMap(sheet, drawMap(sheet), margin, margin);
  return {
    value: {
      version: 1,
      view: 'lanes',
      process: view.process,
      title: view.title,
      description: view.description,
      language: view.language,
      pages: [{ width: right + margin, height: bottom + margin, ...page }],
    },
    diagnostics: [],
  };
}

/** The whole map as one sheet. */
export function wholeMap(view: FlowView, { direction = 'right', columns }: LanesOptions): MapSheet {
  const graph = unitGraph(view, direction === 'right');
  const placing = columns === undefined ? compactPlacing(view, graph) : placedByColumns(view, graph, columns);
  const firstSlot = [0];
  for (const slots of placing.slots) firstSlot.push(firstSlot.at(-1)! + slots);
  return mapSheet({
    view,
    direction,
    symbols: view.nodes.map((node) => mapSymbol(node, direction)),
    places: view.nodes.map((_, k) => ({
      column: placing.column[k]!,
      slot: firstSlot[graph.lane[k]!]! + placing.slot[k]!,
    })),
    columns: placing.columns,
    firstSlot,
  });
}
